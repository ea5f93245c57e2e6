import type { EvidenceCode } from '@weerwoord/evidence';
import { anItem, utc } from '@weerwoord/evidence/testing';
import { aClaim, aDraftInput } from '../../../testing';
import { adviceFor } from '../../advice/advice-for';
import { refundGuardFor } from '../../advice/refund-guard';
import type { Claim, ClaimKind, ClaimReason } from '../../claim';

/** The tables are enumerated in `dispute-tables.spec.ts`: no gap. Here each row answers where it should. */
const TARGET = utc('2026-11-26T10:00:00Z');
const [EARLY, BETWEEN, DUE] = [utc('2026-11-20T10:00:00Z'), utc('2026-11-27T10:00:00Z'), utc('2026-11-28T10:00:00Z')];
const clock: Claim['clock'] = { ...aClaim().clock, safeDeadline: TARGET, hardDeadline: DUE };
type Kind = 'STRIPE_DISPUTE' | 'PAYPAL_DISPUTE';
const OPEN: Readonly<Record<Kind, string>> = { STRIPE_DISPUTE: 'needs_response', PAYPAL_DISPUTE: 'CHARGEBACK' };
const INQUIRY: Readonly<Record<Kind, string>> = { STRIPE_DISPUTE: 'warning_needs_response', PAYPAL_DISPUTE: 'INQUIRY' };

const inputOf = (kind: ClaimKind, claim: Partial<Claim>, codes: readonly EvidenceCode[], now: Date) => {
  const input = aDraftInput({ kind, channel: 'shop', clock, ...claim });
  return { ...input, bundle: { ...input.bundle, items: codes.map((code) => anItem(code)), timeline: [] }, now };
};
const told = (kind: Kind, claim: Partial<Claim>, codes: readonly EvidenceCode[] = [], now = BETWEEN): string => {
  const input = inputOf(kind, { marketplaceState: OPEN[kind], ...claim }, codes, now);
  const { action, because } = adviceFor(input);
  return `${action} ${because}`;
};
const THERE: readonly EvidenceCode[] = ['FIRST_SCAN', 'DELIVERY_SCAN', 'ADDRESS_MATCH'];
const BOTH = ['STRIPE_DISPUTE', 'PAYPAL_DISPUTE'] as const;

describe.each(BOTH)('%s', (kind) => {
  it.each<[string, ClaimReason, readonly EvidenceCode[], string]>([
    ['refunded already', 'SNAD', ['REFUND_PROOF'], 'contest refund-already-made'],
    ['nothing of a carrier', 'INR_NOT_SHIPPED', [], 'accept dispute-nothing-to-show'],
    ['on its way back', 'INR_DELIVERED', [...THERE, 'RETURN_EVENT'], 'ask-person dispute-parcel-returning'],
    ['signed for', 'INR_DELIVERED', [...THERE, 'SIGNATURE_POD'], 'contest dispute-delivered-signed'],
    ['delivered there', 'INR_DELIVERED', THERE, 'contest dispute-delivered-address'],
    ['delivered somewhere', 'INR_DELIVERED', ['DELIVERY_SCAN'], 'ask-person dispute-place-not-shown'],
    ['on its way', 'INR_IN_TRANSIT', ['FIRST_SCAN'], 'provide-tracking dispute-in-transit'],
    ['the goods came back', 'SNAD', ['RETURN_TRACKING'], 'accept dispute-return-came-back'],
    ['the goods shown', 'SNAD', ['PRODUCT_PROOF', 'LISTING_SNAPSHOT'], 'contest dispute-goods-shown'],
    ['the goods not shown', 'DAMAGED', ['PRODUCT_PROOF'], 'ask-person dispute-goods-not-shown'],
    ['fraud, and nothing', 'FRAUD', ['RETURN_TRACKING'], 'ask-person dispute-fraud-not-shown'],
    ['no credit due', 'RETURN_NOT_REFUNDED', ['RETURN_OUT_OF_POLICY'], 'contest dispute-credit-not-due'],
    ['nor to a refused return', 'RETURN_REFUSED', ['RETURN_NOT_SHIPPED'], 'contest dispute-credit-not-due'],
    ['a credit perhaps', 'RETURN_NOT_REFUNDED', [], 'ask-person dispute-credit-open'],
    ['anything else', 'OTHER', [], 'ask-person dispute-reason-for-a-person'],
  ])('%s', (_edge, reason, codes, expected) => expect(told(kind, { reason }, codes)).toBe(expected));

  it('what is decided comes before all, then what is sent, then what is late', () => {
    const over = kind === 'STRIPE_DISPUTE' ? 'lost' : 'DENIED';
    expect(told(kind, { marketplaceState: over, reason: 'SNAD' }, ['REFUND_PROOF'], DUE)).toBe('wait dispute-decided');
    expect(told(kind, { reason: 'SNAD', work: 'answered' }, ['REFUND_PROOF'], DUE)).toBe(
      kind === 'STRIPE_DISPUTE' ? 'wait stripe-answer-sent' : 'wait paypal-answer-sent',
    );
    expect(told(kind, { reason: 'SNAD' }, ['REFUND_PROOF'], DUE)).toBe('wait dispute-past-due');
  });
});

it.each<[string, Kind, Partial<Claim>, readonly EvidenceCode[], Date, string]>([
  [
    'Stripe: an inquiry is settled by a refund',
    'STRIPE_DISPUTE',
    { reason: 'INR_NOT_SHIPPED', marketplaceState: INQUIRY.STRIPE_DISPUTE },
    [],
    BETWEEN,
    'refund stripe-inquiry-settle',
  ],
  [
    'Stripe: and when it came back',
    'STRIPE_DISPUTE',
    { reason: 'SNAD', marketplaceState: INQUIRY.STRIPE_DISPUTE },
    ['RETURN_TRACKING'],
    BETWEEN,
    'refund dispute-return-came-back',
  ],
  [
    'Stripe: before our target a parcel may still arrive',
    'STRIPE_DISPUTE',
    { reason: 'INR_IN_TRANSIT' },
    ['FIRST_SCAN'],
    EARLY,
    'wait dispute-wait-for-delivery',
  ],
  ['Stripe: fraud, signed for', 'STRIPE_DISPUTE', { reason: 'FRAUD' }, [...THERE, 'SIGNATURE_POD'], BETWEEN, 'contest dispute-fraud-delivered'],
  ['Stripe: fraud, delivered there, unsigned', 'STRIPE_DISPUTE', { reason: 'FRAUD' }, THERE, BETWEEN, 'ask-person dispute-fraud-not-shown'],
  ['PayPal: fraud, delivered there', 'PAYPAL_DISPUTE', { reason: 'FRAUD' }, THERE, BETWEEN, 'contest dispute-fraud-delivered'],
  [
    'PayPal: an appeal with something new',
    'PAYPAL_DISPUTE',
    { marketplaceState: 'RESOLVED_BUYER_FAVOUR' },
    ['NEW_EVIDENCE'],
    BETWEEN,
    'appeal paypal-appeal-new-evidence',
  ],
  ['PayPal: with nothing new', 'PAYPAL_DISPUTE', { marketplaceState: 'RESOLVED_BUYER_FAVOUR' }, [], BETWEEN, 'wait dispute-decided'],
  [
    'PayPal: something new elsewhere',
    'PAYPAL_DISPUTE',
    { marketplaceState: 'RESOLVED_SELLER_FAVOUR' },
    ['NEW_EVIDENCE'],
    BETWEEN,
    'wait dispute-decided',
  ],
  [
    'PayPal: an answered inquiry with a signature goes on',
    'PAYPAL_DISPUTE',
    { marketplaceState: 'INQUIRY', work: 'answered', reason: 'INR_DELIVERED' },
    [...THERE, 'SIGNATURE_POD'],
    BETWEEN,
    'escalate paypal-escalate-with-proof',
  ],
  [
    'PayPal: not without one',
    'PAYPAL_DISPUTE',
    { marketplaceState: 'INQUIRY', work: 'answered', reason: 'INR_DELIVERED' },
    THERE,
    BETWEEN,
    'wait paypal-answer-sent',
  ],
  [
    'PayPal: not about the goods',
    'PAYPAL_DISPUTE',
    { marketplaceState: 'INQUIRY', work: 'answered', reason: 'SNAD' },
    [...THERE, 'SIGNATURE_POD'],
    BETWEEN,
    'wait paypal-answer-sent',
  ],
  [
    'PayPal: not in a claim',
    'PAYPAL_DISPUTE',
    { work: 'answered', reason: 'INR_DELIVERED' },
    [...THERE, 'SIGNATURE_POD'],
    BETWEEN,
    'wait paypal-answer-sent',
  ],
  [
    'PayPal: not before it is answered',
    'PAYPAL_DISPUTE',
    { marketplaceState: 'INQUIRY', reason: 'INR_DELIVERED' },
    [...THERE, 'SIGNATURE_POD'],
    BETWEEN,
    'contest dispute-delivered-signed',
  ],
  [
    'PayPal: in an inquiry it is offered in the case',
    'PAYPAL_DISPUTE',
    { marketplaceState: 'INQUIRY', reason: 'INR_NOT_SHIPPED' },
    [],
    BETWEEN,
    'refund paypal-offer-in-case',
  ],
  [
    'PayPal: above its amount a signature is expected',
    'PAYPAL_DISPUTE',
    { reason: 'INR_DELIVERED', amount: { minor: 75_001, currency: 'USD' } },
    THERE,
    BETWEEN,
    'ask-person paypal-signature-expected',
  ],
  [
    'PayPal: a return of goods, in an inquiry',
    'PAYPAL_DISPUTE',
    { marketplaceState: 'INQUIRY', reason: 'SNAD' },
    [],
    BETWEEN,
    'send-return-label paypal-offer-return',
  ],
  [
    'PayPal: they came back, in an inquiry',
    'PAYPAL_DISPUTE',
    { marketplaceState: 'INQUIRY', reason: 'SNAD' },
    ['RETURN_TRACKING'],
    BETWEEN,
    'refund dispute-return-came-back',
  ],
  ['PayPal: damage looked at', 'PAYPAL_DISPUTE', { reason: 'DAMAGED' }, ['BUYER_EVIDENCE_REVIEW'], BETWEEN, 'partial-refund paypal-partial-possible'],
])('%s', (_edge, kind, claim, codes, now, expected) => expect(told(kind, claim, codes, now)).toBe(expected));

it.each<[Kind, string, Claim['money']['fundedBy'], string, string]>([
  ['STRIPE_DISPUTE', 'won', 'UNKNOWN', 'unknown', 'money-not-owed money-kept'],
  ['STRIPE_DISPUTE', 'WITHDRAWN', 'SELLER', 'unknown', 'money-not-owed money-kept'],
  ['STRIPE_DISPUTE', 'lost', 'NONE', 'unknown', 'money-not-owed money-kept'],
  ['STRIPE_DISPUTE', 'lost', 'UNKNOWN', 'harm', 'money-paid-twice decision-stands'],
  ['STRIPE_DISPUTE', 'warning_closed', 'UNKNOWN', 'safe', 'money-lost money-kept'],
  ['STRIPE_DISPUTE', 'prevented', 'UNKNOWN', 'unknown', 'money-may-be-paid-twice money-open'],
  ['STRIPE_DISPUTE', 'needs_response', 'SELLER', 'harm', 'money-paid-twice decision-stands'],
  ['STRIPE_DISPUTE', 'needs_response', 'NONE', 'harm', 'money-paid-twice money-likely-lost'],
  ['STRIPE_DISPUTE', 'warning_needs_response', 'UNKNOWN', 'safe', 'money-lost money-likely-lost'],
  ['PAYPAL_DISPUTE', 'DENIED', 'UNKNOWN', 'unknown', 'money-may-be-paid-twice money-open'],
  ['PAYPAL_DISPUTE', 'CANCELED_BY_BUYER', 'SELLER', 'unknown', 'money-not-owed money-kept'],
  ['PAYPAL_DISPUTE', 'ACCEPTED', 'UNKNOWN', 'unknown', 'money-may-be-paid-twice money-open'],
  ['PAYPAL_DISPUTE', 'CHARGEBACK', 'SELLER', 'harm', 'money-paid-twice appeal-may-reverse'],
  ['PAYPAL_DISPUTE', 'RESOLVED', 'UNKNOWN', 'unknown', 'money-may-be-paid-twice money-open'],
  ['PAYPAL_DISPUTE', 'INQUIRY', 'UNKNOWN', 'harm', 'money-may-be-paid-twice money-likely-lost'],
  ['PAYPAL_DISPUTE', 'CHARGEBACK', 'UNKNOWN', 'harm', 'money-paid-twice money-likely-lost'],
])('a refund beside %s %s, paid by %s', (kind, marketplaceState, fundedBy, level, money) => {
  const { bundle, claim } = inputOf(kind, { marketplaceState, money: { fundedBy } }, [], BETWEEN);
  const told = refundGuardFor({ claim, bundle });
  const row = told.rows.find(({ axis }) => axis === 'money');
  expect([told.level, `${row?.refund} ${row?.contest}`]).toEqual([level, money]);
});
it.each<[string, readonly EvidenceCode[], string]>([
  ['delivered there', THERE, 'money-possibly-kept'],
  ['delivered somewhere', ['DELIVERY_SCAN'], 'money-likely-lost'],
  ['an address alone', ['ADDRESS_MATCH'], 'money-likely-lost'],
])('what contesting leaves: %s', (_edge, codes, expected) => {
  for (const kind of BOTH) {
    const { bundle, claim } = inputOf(kind, { marketplaceState: INQUIRY[kind] }, codes, BETWEEN);
    expect(refundGuardFor({ claim, bundle }).rows.find(({ axis }) => axis === 'money')?.contest).toBe(expected);
  }
});
