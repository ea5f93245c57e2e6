import { anItem, storyScans, utc } from '@weerwoord/evidence/testing';
import { aDraftInput } from '../../testing';
import type { Claim } from '../claim';
import { composeDraft, letterKindFor, lettersFor } from './compose-draft';
import type { DraftInput } from './draft-sources';

const says = (input: DraftInput): string[] => composeDraft(input).paragraphs.map((p) => (p.gap ? p.id : p.says));
const lost: Partial<Claim> = { marketplaceState: 'GRANTED_SELLER_FUNDED', money: { fundedBy: 'SELLER' } };

describe('which letters a claim has', () => {
  it.each<[string, Partial<Claim>, string[]]>([
    ['a claim Amazon decides', {}, ['answer', 'buyer', 'carrier']],
    ['a request the buyer reads', { kind: 'EBAY_INR', channel: 'ebay' }, ['answer', 'carrier']],
    ['a case eBay decides', { kind: 'EBAY_CASE', channel: 'ebay' }, ['answer', 'buyer', 'carrier']],
    ['a complaint between customer and shop', { kind: 'SHOP_COMPLAINT', channel: 'shop', marketplaceState: 'COMPLAINT' }, ['answer', 'carrier']],
    ['the same before the mediator', { kind: 'SHOP_COMPLAINT', channel: 'shop', marketplaceState: 'MEDIATION' }, ['answer', 'buyer', 'carrier']],
  ])('%s', (_edge, claim, letters) => {
    const input = aDraftInput(claim);
    expect(lettersFor(input.claim, input.facts)).toEqual(letters);
  });
  it.each([
    ['no order', null],
    ['no parcel', { parcels: [], scans: [] }],
    ['a parcel without a number', { parcels: [{ trackingNumber: null, carrier: null, confirmedAt: null, uploadedAt: null }], scans: [] }],
  ])('none to a carrier with %s', (_edge, facts) => expect(lettersFor(aDraftInput().claim, facts)).not.toContain('carrier'));
  it.each([
    ['answer', 'a-to-z-answer'],
    ['buyer', 'buyer-message'],
    ['carrier', 'carrier-investigation'],
  ] as const)('the %s letter is a %s', (letter, kind) => expect(letterKindFor(letter, aDraftInput().claim)).toBe(kind));
});

describe('the appeal', () => {
  it('names what is new, tells only what rests on it again, says how far it goes, and asks on both axes', () => {
    const before = aDraftInput(lost).bundle;
    const input = { ...aDraftInput(lost, {}, [anItem('SIGNATURE_POD'), anItem('CARRIER_INVESTIGATION')]), shownBefore: before };
    expect(says(input)).toEqual([
      'opening-appeal',
      'new-since',
      'delivered',
      'signed-for',
      'carrier-investigation',
      'nothing-else-changed',
      'request-appeal',
    ]);
    const plan = composeDraft(input);
    expect(plan.kind).toBe('appeal');
    expect(plan.paragraphs.find((p) => p.says === 'new-since')).toMatchObject({
      cites: ['SIGNATURE_POD', 'CARRIER_INVESTIGATION'],
      figures: { sentBefore: true },
    });
    expect(plan.paragraphs.at(-1)?.figures).toEqual({ money: true, metric: true, channel: 'amazon' });
  });
  it('is a gap while nothing is new', () => {
    const input = aDraftInput(lost);
    expect(says({ ...input, shownBefore: input.bundle })).toEqual(['opening-appeal', 'gap:NEW_EVIDENCE', 'delivered', 'request-appeal']);
  });
  it('calls everything new where Amazon decided without us', () => {
    const plan = composeDraft(aDraftInput({ ...lost, marketplaceState: 'AUTO_GRANTED_NO_REPLY' }));
    expect(plan.paragraphs[1]).toMatchObject({
      says: 'new-since',
      cites: expect.arrayContaining(['DELIVERY_SCAN', 'FIRST_SCAN']) as unknown,
      figures: { sentBefore: false },
    });
    expect(plan.paragraphs.map((p) => p.says)).toContain('handed-over');
  });
  it('a scan that reads otherwise than before is new', () => {
    const shownBefore = {
      items: aDraftInput(lost).bundle.items.map((item) =>
        item.code === 'DELIVERY_SCAN' ? { ...item, figures: { ...item.figures, placeMatch: 'different' } } : item,
      ),
    };
    expect(composeDraft({ ...aDraftInput(lost), shownBefore }).paragraphs.find((p) => p.says === 'new-since')?.cites).toEqual(['DELIVERY_SCAN']);
  });
  it('names its decision where the clock started on it', () => {
    const clock = { ...aDraftInput().claim.clock, rule: 'amazon.appeal.days', startedAt: utc('2026-11-20T09:00:00Z') };
    expect(composeDraft(aDraftInput({ ...lost, clock })).paragraphs[0]?.figures).toMatchObject({ decidedAt: '2026-11-20T09:00:00Z' });
    expect(composeDraft(aDraftInput(lost)).paragraphs[0]?.figures).not.toHaveProperty('decidedAt');
  });
  it.each<[string, Partial<Claim>, Record<string, unknown> | null]>([
    ['paid by us and counted', lost, { money: true, metric: true, channel: 'amazon' }],
    ['the money is back, the defect is not', { ...lost, marketplaceState: 'APPEAL_WON_MONEY_ONLY' }, { metric: true, channel: 'amazon' }],
    ['not counted', { ...lost, metric: { verdict: 'NO', rule: '7.1' } }, { money: true, channel: 'amazon' }],
    ['refused and coming back: the refund is right', { ...lost, reason: 'INR_RETURNING' }, { metric: true, channel: 'amazon' }],
    ['neither', { ...lost, money: { fundedBy: 'AMAZON' }, metric: { verdict: 'NO', rule: '7.1' } }, null],
    ['eBay', { kind: 'EBAY_CASE', channel: 'ebay', marketplaceState: 'CASE_BUYER_WON_FAULT' }, { money: true, metric: true, channel: 'ebay' }],
    [
      'AliExpress has no metric to give back',
      { kind: 'ALIEXPRESS_DISPUTE', channel: 'aliexpress', marketplaceState: 'DECIDED_FOR_BUYER' },
      { money: true, channel: 'aliexpress' },
    ],
    ['PayPal', { kind: 'PAYPAL_DISPUTE', channel: 'shop', marketplaceState: 'RESOLVED_BUYER_FAVOUR' }, { money: true, channel: 'shop' }],
  ])('asks for what is open: %s', (_edge, claim, figures) => {
    const last = composeDraft(aDraftInput(claim)).paragraphs.at(-1);
    expect(figures === null ? last?.says : last?.figures).toEqual(figures ?? 'request-on-record');
  });
});

describe('the letter to the carrier', () => {
  const carrier = (claim: Partial<Claim>, facts: Parameters<typeof aDraftInput>[1] = {}, items: Parameters<typeof aDraftInput>[2] = []) =>
    composeDraft({ ...aDraftInput(claim, facts, items), kind: 'carrier-investigation' });
  it('says which parcel, since when, where last, what it is worth, and what we ask by when', () => {
    const plan = carrier({});
    expect(plan.paragraphs.map((p) => p.says)).toEqual([
      'carrier-greeting',
      'carrier-parcel',
      'carrier-first-scan',
      'carrier-last-scan',
      'carrier-worth',
      'carrier-missing',
      'carrier-ask',
      'carrier-reply-by',
      'sign-off',
    ]);
    expect(plan.paragraphs.find((p) => p.says === 'carrier-ask')?.figures).toEqual({ delivered: true, signature: true, photo: true });
    expect(plan.paragraphs.find((p) => p.says === 'carrier-worth')?.figures).toMatchObject({ amountMinor: 8490, quantity: 1 });
  });
  it.each([
    ['on its way: where it is', { scans: storyScans().slice(0, 3) }, [], {}],
    ['the signature is there: not asked for again', {}, [anItem('SIGNATURE_POD')], { delivered: true, photo: true }],
  ])('%s', (_edge, facts, items, figures) =>
    expect(carrier({}, facts, items).paragraphs.find((p) => p.says === 'carrier-ask')?.figures).toEqual(figures),
  );
  it('one scan is told once', () =>
    expect(carrier({}, { scans: storyScans().slice(0, 2) }).paragraphs.map((p) => p.says)).not.toContain('carrier-last-scan'));
  it('is a gap without a number', () =>
    expect(carrier({}, { parcels: [], scans: [] }).paragraphs.map((p) => p.id)).toContain('gap:TRACKING_UPLOADED'));
});

describe('an offer', () => {
  const offer = { amount: { minor: 2000, currency: 'EUR' }, returns: true, until: utc('2026-11-29T22:59:59Z') };
  const claim = { kind: 'ALIEXPRESS_DISPUTE', channel: 'aliexpress', reason: 'SNAD' } as const;
  it('makes the answer a counter-proposal that ends with it', () => {
    const plan = composeDraft({ ...aDraftInput(claim), offer });
    expect(plan.kind).toBe('counter-proposal');
    expect(plan.paragraphs.at(-1)).toMatchObject({
      says: 'counter-offer',
      figures: { amountMinor: 2000, currency: 'EUR', returns: true, until: '2026-11-29T22:59:59Z' },
    });
  });
  it('is made by nobody but a person', () => expect(composeDraft(aDraftInput(claim)).paragraphs.at(-1)?.id).toBe('gap:DECISION'));
  it('is AliExpress’s alone', () => expect(composeDraft({ ...aDraftInput(), offer }).kind).toBe('a-to-z-answer'));
});

it('the file for DigiDispuut says what lies in it, what is in dispute, and leaves the binding ruling to a person', () => {
  const plan = composeDraft(aDraftInput({ kind: 'SHOP_COMPLAINT', channel: 'shop', marketplaceState: 'DIGIDISPUUT_DEFENCE' }));
  expect(plan.kind).toBe('digidispuut-statement');
  expect(plan.paragraphs.find((p) => p.says === 'file-holds')?.cites).toEqual(['ORDER_FACTS', 'SCAN_HISTORY', 'DELIVERY_SCAN', 'MESSAGE_LOG']);
  expect(plan.paragraphs.find((p) => p.says === 'interest')?.figures).toEqual({ amountMinor: 8490, currency: 'EUR' });
  expect(plan.paragraphs.filter((p) => p.gap?.getIt === 'accept-binding-advice')).toHaveLength(1);
  expect(plan.paragraphs.at(-1)?.says).toBe('request-ruling');
});
