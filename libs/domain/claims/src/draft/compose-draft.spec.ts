import { anItem, aScan, storyParcel, storyScans, utc } from '@weerwoord/evidence/testing';
import type { EvidenceCode } from '@weerwoord/evidence';
import type { OrderFacts } from '@weerwoord/orders';
import { aDraftInput } from '../../testing';
import type { Claim } from '../claim';
import { CLAIM_KINDS, CLAIM_REASONS } from '../claim';
import { composeDraft, draftKindFor } from './compose-draft';
import type { DraftPlan } from './draft-plan';
import { FACTUAL_SAYS, SAYS, exhibitNumbers } from './draft-plan';

const says = (plan: DraftPlan): string[] => plan.paragraphs.map((p) => (p.gap ? p.id : p.says));
const drafted = (claim: Partial<Claim> = {}, facts: Partial<OrderFacts> = {}, items: readonly EvidenceCode[] = []): DraftPlan =>
  composeDraft(
    aDraftInput(
      claim,
      facts,
      items.map((code) => anItem(code)),
    ),
  );
const lacking = storyScans().slice(0, 3);

it('leads an answer to "not received" with the delivery and asks for both axes at the end', () => {
  expect(says(drafted())).toEqual([
    'opening',
    'delivered',
    'gap:SIGNATURE_POD',
    'handed-over',
    'tracking-on-order',
    'buyer-asked-we-answered',
    'request-both-axes',
    'sent-to-buyer',
  ]);
});

it('closes the gap when the proof of delivery is there', () => {
  expect(says(drafted({}, {}, ['SIGNATURE_POD']))).toEqual([
    'opening',
    'delivered',
    'signed-for',
    'handed-over',
    'tracking-on-order',
    'buyer-asked-we-answered',
    'request-both-axes',
    'sent-to-buyer',
  ]);
});

it.each([
  [
    'the signature is only noted by the carrier: said, but the gap stays',
    { scans: storyScans().map((s) => (s.status === 'delivered' ? { ...s, signed: true } : s)) },
    ['delivered', 'gap:SIGNATURE_POD'],
  ],
  [
    'delivered in another town: no such sentence, the place is a gap',
    { scans: storyScans().map((s) => (s.status === 'delivered' ? { ...s, placeMatch: 'different' as const } : s)) },
    ['gap:SIGNATURE_POD', 'handed-over'],
  ],
  [
    'place unknown: delivered without a place',
    { scans: storyScans().map((s) => (s.status === 'delivered' ? { ...s, placeMatch: null } : s)) },
    ['delivered', 'gap:SIGNATURE_POD'],
  ],
])('%s', (_edge, facts, part) => {
  expect(says(drafted({}, facts)).slice(1, 1 + part.length)).toEqual(part);
});

it.each([
  ['place unknown', { scans: storyScans().map((s) => (s.status === 'delivered' ? { ...s, placeMatch: null } : s)) }, 'placeMatch'],
  ['delivered late', { deliverBy: utc('2026-10-29T22:59:59Z') }, 'promise'],
  ['no promise reported', { deliverBy: null, deliverFrom: null }, 'promise'],
])('says nothing it cannot show: %s', (_edge, facts, figure) => {
  expect(drafted({}, facts).paragraphs.find((p) => p.says === 'delivered')?.figures).not.toHaveProperty(figure);
});

it('does not call a late first scan "in time"', () => {
  const plan = drafted({}, { shipBy: utc('2026-10-28T10:00:00Z') });
  expect(plan.paragraphs.find((p) => p.says === 'handed-over')?.figures).not.toHaveProperty('shipBy');
});

it('says nothing of messages while the buyer has no answer', () => {
  expect(says(drafted({}, { messages: aDraftInput().facts.messages.slice(0, 1) }))).not.toContain('buyer-asked-we-answered');
});

it.each([
  [
    'in transit: on its way, and the carrier’s investigation as a gap',
    { reason: 'INR_IN_TRANSIT' as const, clock: { ...aDraftInput().claim.clock, startedAt: utc('2026-11-01T09:00:00Z') } },
    { scans: lacking },
    ['opening', 'handed-over', 'tracking-on-order', 'still-moving', 'gap:CARRIER_INVESTIGATION', 'buyer-asked-we-answered', 'request-both-axes'],
  ],
  [
    'coming back: only the metric is asked for',
    { reason: 'INR_RETURNING' as const },
    {
      scans: [
        ...lacking,
        aScan({
          id: 's-back',
          trackingNumber: storyParcel().trackingNumber ?? '',
          status: 'returned',
          sub: 'refused',
          at: utc('2026-11-02T09:00:00Z'),
        }),
      ],
    },
    ['opening', 'returning', 'handed-over', 'tracking-on-order', 'buyer-asked-we-answered', 'gap:ADDRESS_MATCH', 'request-metric'],
  ],
  [
    'not shipped: nothing to stand on, so only the record',
    { reason: 'INR_NOT_SHIPPED' as const },
    { scans: [], parcels: [] },
    ['opening', 'gap:FIRST_SCAN_ON_TIME', 'gap:SHIP_CONFIRMATION', 'request-on-record'],
  ],
  ['another programme: nothing is argued', { reason: 'INJURY_DAMAGE' as const }, {}, ['opening']],
])('%s', (_edge, claim, facts, expected) => {
  expect(says(drafted(claim, facts))).toEqual(expected);
});

it('asks Amazon to fund when the label is protected, and lets it lead', () => {
  const plan = drafted({ reason: 'INR_IN_TRANSIT' }, { scans: lacking, flags: { claimsProtectedLabel: true } });
  expect(says(plan)).toEqual([
    'opening',
    'protected-label',
    'handed-over',
    'tracking-on-order',
    'still-moving',
    'buyer-asked-we-answered',
    'request-fund',
  ]);
});

it('does not call a parcel "on its way" that nobody has scanned for a week', () => {
  const moving = drafted({ reason: 'INR_IN_TRANSIT' }, { scans: lacking }).paragraphs.find((p) => p.says === 'still-moving');
  expect(moving?.figures).not.toHaveProperty('moving');
});

it.each([
  ['EBAY_INR', 'INR_DELIVERED', 'ebay-inr-answer'],
  ['EBAY_CASE', 'SNAD', 'ebay-case-answer'],
  ['EBAY_CASE', 'INR_IN_TRANSIT', 'ebay-case-answer'],
  ['PAYMENT_DISPUTE', 'FRAUD', 'payment-dispute-note'],
  ['STRIPE_DISPUTE', 'INR_DELIVERED', 'stripe-evidence'],
  ['PAYPAL_DISPUTE', 'INR_DELIVERED', 'paypal-evidence'],
  ['SHOP_COMPLAINT', 'OTHER', 'buyer-message'],
] as const)('answers %s about %s with the letter %s', (kind, reason, letter) => {
  expect(draftKindFor({ kind, reason })).toBe(letter);
});

it('a wish to cancel is answered about the cancellation, not with a return', () => {
  const claim = { kind: 'EBAY_CANCELLATION' as const, channel: 'ebay' as const, site: 'EBAY_NL', reason: 'REMORSE' as const };
  const told = says(drafted(claim));
  expect(told[0]).toBe('greeting');
  expect(told).toEqual(expect.arrayContaining(['your-parcel-handed-over', 'your-tracking-number']));
  expect(told).not.toContain('return-through-request');
});

it('promises a return to the buyer only when a person has decided one', () => {
  const claim = { kind: 'EBAY_RETURN' as const, channel: 'ebay' as const, site: 'EBAY_DE', reason: 'SNAD' as const };
  expect(says(drafted(claim))).toEqual([
    'greeting',
    'gap:DECISION',
    'gap:LISTING_SNAPSHOT',
    'gap:RETURN_ADDRESS',
    'return-through-request',
    'sign-off',
  ]);
  expect(says(drafted(claim, {}, ['RETURN_OFFER', 'LISTING_SNAPSHOT', 'RETURN_ADDRESS']))).toEqual([
    'greeting',
    'your-listing-said',
    'your-return-offered',
    'return-through-request',
    'sign-off',
  ]);
});

describe('every claim there may be', () => {
  const all = CLAIM_KINDS.flatMap((kind) => CLAIM_REASONS.map((reason) => [kind, reason] as const));
  it.each(all)('%s about %s gives a letter that cites what it states', (kind, reason) => {
    const channel = kind.startsWith('EBAY') || kind === 'PAYMENT_DISPUTE' ? ('ebay' as const) : ('amazon' as const);
    const { bundle, ...input } = aDraftInput(
      { kind, reason, channel },
      { refunds: [{ key: 'x', at: utc('2026-11-17T09:00:00Z'), amount: { minor: 8490, currency: 'EUR' }, by: 'seller' }] },
    );
    const plan = composeDraft({ ...input, bundle });
    expect(plan.paragraphs.length).toBeGreaterThan(0);
    for (const paragraph of plan.paragraphs) {
      expect(SAYS).toContain(paragraph.says);
      const factual = (FACTUAL_SAYS as readonly string[]).includes(paragraph.says);
      expect(paragraph.cites.length > 0).toBe(factual);
      for (const item of paragraph.cites) expect(bundle.items.map((i) => i.id)).toContain(item);
    }
    expect(new Set(plan.paragraphs.map((p) => p.id)).size).toBe(plan.paragraphs.length);
  });
});

it('numbers exhibits in the order of their first citation', () => {
  expect([...exhibitNumbers(drafted())]).toEqual([
    ['DELIVERY_SCAN', 1],
    ['ADDRESS_MATCH', 2],
    ['ORDER_FACTS', 3],
    ['FIRST_SCAN', 4],
    ['SHIP_CONFIRMATION', 5],
    ['MESSAGE_LOG', 6],
  ]);
});

it('one of two parcels arrived: the letter is about the other, and never calls the delivery shown', () => {
  const missing = 'JJD9990000000000001';
  const facts: Partial<OrderFacts> = {
    parcels: [storyParcel(), storyParcel({ trackingNumber: missing })],
    scans: [...storyScans(), aScan({ id: 's-other', trackingNumber: missing, status: 'accepted', at: utc('2026-10-28T09:00:00Z') })],
  };
  const plan = drafted({ reason: 'INR_IN_TRANSIT' }, facts);
  expect(says(plan)).toContain('still-moving');
  expect(plan.paragraphs.find((p) => p.says === 'still-moving')?.cites).toEqual(['SCAN_HISTORY']);
  expect(plan.paragraphs.find((p) => p.says === 'request-both-axes')?.figures['basis']).toBe('shipped-in-time');
  expect(plan.paragraphs.find((p) => p.says === 'handed-over')?.figures).not.toHaveProperty('follows');
  expect(says(drafted({ reason: 'INR_NO_TRACKING' }, { ...facts, scans: storyScans() }))).not.toContain('handed-over');
});
