import { aBundleOf, aStoryBundle, anItem, storyParcel, storyScans, utc } from '../testing';
import type { EvidenceCode } from './bundle';
import { checklistFor } from './checklist';
import { EBAY_COLUMNS, ebayColumn, ebayWants } from './ebay-wants';
import { AMAZON_WANTS } from './amazon-wants';

const amazon = (bundle: ReturnType<typeof aBundleOf>, reason = 'INR_DELIVERED', kind = 'A_TO_Z') =>
  checklistFor('amazon', kind, reason, 'answer', bundle);
const ebay = (bundle: ReturnType<typeof aBundleOf>, reason = 'INR_DELIVERED', kind = 'EBAY_INR', stage: 'answer' | 'appeal' = 'answer') =>
  checklistFor('ebay', kind, reason, stage, bundle);

it('lists required, strong and supporting in the sheet’s rank, with where to get what is missing', () => {
  expect(amazon(aStoryBundle()).lines.map((l) => [l.need, l.code, l.state, l.getIt])).toEqual([
    ['required', 'ORDER_FACTS', 'present', null],
    ['required', 'SHIP_CONFIRMATION', 'present', null],
    ['required', 'FIRST_SCAN', 'present', null],
    ['required', 'DELIVERY_SCAN', 'present', null],
    ['required', 'ADDRESS_MATCH', 'present', null],
    ['required', 'MESSAGE_LOG', 'present', null],
    ['strong', 'SIGNATURE_POD', 'missing', 'ask-carrier-pod'],
    ['strong', 'CLAIMS_PROTECTED_LABEL', 'missing', 'check-label-badge'],
    ['strong', 'BUYER_ACK', 'missing', 'check-feedback-and-messages'],
    ['strong', 'DELIVERY_PHOTO', 'missing', 'ask-carrier-photo'],
    ['supporting', 'CARRIER_INVESTIGATION', 'missing', 'ask-carrier-investigation'],
  ]);
});

it.each([
  ['a label known not to be protected', { flags: { claimsProtectedLabel: false } }, 'CLAIMS_PROTECTED_LABEL'],
  ['a protected label after a late scan', { flags: { claimsProtectedLabel: true }, shipBy: utc('2026-10-28T10:00:00Z') }, 'CLAIMS_PROTECTED_LABEL'],
])('%s cannot exist and is not asked for', (_edge, facts, code) => {
  const list = amazon(aStoryBundle(facts));
  expect(list.lines.find((l) => l.code === code)).toMatchObject({ state: 'cannot-exist', getIt: null });
  expect(list.missingOneOf).not.toContain(code);
});

it('a noted signature does not complete the list, but its line points to it', () => {
  const list = amazon(aStoryBundle({ scans: storyScans().map((s) => (s.status === 'delivered' ? { ...s, signed: true } : s)) }));
  expect(list.complete).toBe(false);
  expect(list.lines.find((l) => l.code === 'SIGNATURE_POD')).toMatchObject({ state: 'missing', itemId: 'SIGNATURE_POD', getIt: 'ask-carrier-pod' });
});

it.each([
  [
    'another town',
    { scans: storyScans().map((s) => (s.status === 'delivered' ? { ...s, placeMatch: 'different' as const } : s)) },
    'delivered-elsewhere',
  ],
  ['a scan before the order', { placedAt: utc('2026-10-29T08:00:00Z') }, 'times-out-of-order'],
  [
    'a delivery a person should look at',
    { scans: storyScans().map((s) => (s.status === 'delivered' ? { ...s, needsReview: true } : s)) },
    'delivery-needs-review',
  ],
  ['scans of a number that is not the confirmed one', { parcels: [storyParcel({ trackingNumber: 'OTHER' })] }, 'tracking-differs'],
  ['scans of a number, and no confirmation to differ from', { parcels: [] }, null],
])('blocks: %s', (_edge, facts, code) => {
  const list = amazon(aStoryBundle(facts, [anItem('SIGNATURE_POD')]));
  expect(list.blocking).toEqual(code === null ? [] : [code]);
  if (code !== null) expect(list.complete).toBe(false);
});
it('a scan known only by its day does not come before the order of that day', () => {
  const scans = storyScans().map((s) => (s.id === 's-first' ? { ...s, at: utc('2026-10-26T23:00:00Z'), dateOnly: true } : s));
  expect(amazon(aStoryBundle({ scans })).blocking).toEqual([]);
});

it.each([
  ['a reply a second over two days', { messages: aStoryBundleMessages('2026-11-13T19:16:00Z') }, 'reply-over-48h'],
  ['a reply after two days', { messages: aStoryBundleMessages('2026-11-13T19:16:00Z') }, 'reply-over-48h'],
  ['no reply', { messages: aStoryBundleMessages(null) }, 'no-reply'],
  ['a late first scan', { shipBy: utc('2026-10-28T10:00:00Z') }, 'first-scan-after-ship-by'],
  ['a late delivery', { deliverBy: utc('2026-10-29T22:59:59Z') }, 'delivered-late'],
])('warns without blocking: %s', (_edge, facts, code) => {
  const list = amazon(aStoryBundle(facts));
  expect(list.warnings).toEqual([code]);
  expect(list.blocking).toEqual([]);
});
it('a reply after exactly two days is in time', () => {
  expect(amazon(aStoryBundle({ messages: aStoryBundleMessages('2026-11-13T19:15:00Z') })).warnings).toEqual([]);
});
it('times out of order: confirmed before it was ordered', () => {
  expect(amazon(aStoryBundle({ parcels: [storyParcel({ confirmedAt: utc('2026-10-27T08:13:59Z') })] })).blocking).toEqual(['times-out-of-order']);
});
it('times out of order: a delivery that somebody attached, from before the first scan', () => {
  const delivery = (at: string) => anItem('DELIVERY_SCAN', { at: utc(at), figures: { placeMatch: 'postcode' } });
  expect(amazon(aStoryBundle({}, [delivery('2026-10-28T17:05:59Z')])).blocking).toEqual(['times-out-of-order']);
  expect(amazon(aStoryBundle({}, [delivery('2026-10-28T17:06:00Z')])).blocking).toEqual([]);
});
it.each([
  ['confirmed at the very moment of the order', { parcels: [storyParcel({ confirmedAt: utc('2026-10-27T08:14:00Z') })] }],
  ['an order nobody dated', { placedAt: null }],
  ['delivered, never scanned before', { scans: storyScans().slice(-1) }],
])('nothing out of order: %s', (_edge, facts) => expect(amazon(aStoryBundle(facts)).blocking).toEqual([]));

it('without Amazon’s label only what stands on the label cannot exist; without a scan in time neither', () => {
  const impossible = (facts: Parameters<typeof aStoryBundle>[0]) =>
    [...new Set(['INR_DELIVERED', 'INR_IN_TRANSIT', 'INR_NOT_SHIPPED'].flatMap((reason) => amazon(aStoryBundle(facts), reason).lines))].flatMap(
      ({ code, state }) => (state === 'cannot-exist' ? [code] : []),
    );
  expect([...new Set(impossible({ flags: { claimsProtectedLabel: false } }))]).toEqual(['CLAIMS_PROTECTED_LABEL']);
  expect([...new Set(impossible({ shipBy: utc('2026-10-28T10:00:00Z') }))].sort()).toEqual(['CLAIMS_PROTECTED_LABEL', 'FIRST_SCAN_ON_TIME']);
  expect(impossible({})).toEqual([]);
});

function aStoryBundleMessages(answeredAt: string | null) {
  const asked = { key: 'm-1', from: 'buyer' as const, at: utc('2026-11-11T19:15:00Z'), recordId: 'r-m1' as never };
  return answeredAt === null ? [asked] : [asked, { key: 'm-2', from: 'seller' as const, at: utc(answeredAt), recordId: 'r-m2' as never }];
}

it('tells until when USPS keeps its scans, and guesses for nobody else', () => {
  const usps = storyScans()
    .slice(0, 3)
    .map((s) => ({ ...s, carrier: 'usps' }));
  const parcels = [{ trackingNumber: usps[0]?.trackingNumber ?? null, carrier: 'usps', confirmedAt: utc('2026-10-28T10:20:00Z'), uploadedAt: null }];
  expect(amazon(aStoryBundle({ scans: usps, parcels })).lines.find((l) => l.code === 'DELIVERY_SCAN')?.captureBy).toBe('2027-02-26');
  expect(amazon(aStoryBundle({ scans: storyScans().slice(0, 3) })).lines.find((l) => l.code === 'DELIVERY_SCAN')?.captureBy).toBeNull();
});
it('an account that knows how long its carrier keeps scans says so', () => {
  const bundle = aStoryBundle({ scans: storyScans().slice(0, 3) });
  const carrier = String(bundle.items.find(({ code }) => code === 'SCAN_HISTORY')?.figures['carrier']);
  const own = {
    id: 'generic.carrier-keeps-scans.days',
    channel: 'amazon',
    site: carrier,
    value: 30,
    unit: 'days',
    validFrom: '2026-01-01',
    validTo: null,
    source: 'the carrier’s answer',
    readOn: '2026-11-20',
    confidence: 'convention',
  } as const;
  const [scan] = checklistFor('amazon', 'atoz', 'INR_DELIVERED', 'answer', bundle, [own]).lines.filter(({ code }) => code === 'DELIVERY_SCAN');
  expect(scan?.captureBy).toBe('2026-11-28');
});

it.each(Object.keys(AMAZON_WANTS).filter((reason) => reason !== 'SAFET'))('Amazon, %s: all of it is complete, one required less is not', (reason) => {
  const { required, strong } = AMAZON_WANTS[reason as keyof typeof AMAZON_WANTS];
  const codes: EvidenceCode[] = [...required, ...strong.slice(0, 1)];
  expect(amazon(aBundleOf(codes), reason)).toMatchObject({ complete: true, missing: [], missingOneOf: [] });
  expect(amazon(aBundleOf(codes.slice(1)), reason)).toMatchObject({ complete: false, missing: [codes[0]] });
  expect(amazon(aBundleOf(required), reason)).toMatchObject({ complete: false, missing: [], missingOneOf: [...strong] });
});

it('a chargeback asks for the strong items of the reason that fits', () => {
  const { lines } = amazon(aBundleOf([]), 'INR_DELIVERED', 'CHARGEBACK');
  expect(lines.filter((l) => l.need === 'required').map((l) => l.code)).toEqual(['ORDER_FACTS', 'SHIP_CONFIRMATION', 'MESSAGE_LOG']);
  expect(lines.filter((l) => l.need === 'strong').map((l) => l.code)).toEqual([
    'SIGNATURE_POD',
    'CLAIMS_PROTECTED_LABEL',
    'BUYER_ACK',
    'DELIVERY_PHOTO',
  ]);
});
it('a reason without a row asks for the order and the messages, and a person', () => {
  expect(amazon(aBundleOf([]), 'OTHER').missing).toEqual(['ORDER_FACTS', 'MESSAGE_LOG']);
});

describe('eBay', () => {
  it.each([
    ['EBAY_INR', 'INR_IN_TRANSIT', 'answer', 'INR'],
    ['EBAY_RETURN', 'SNAD', 'answer', 'SNAD'],
    ['EBAY_RETURN', 'REMORSE', 'answer', 'WITHDRAWAL'],
    ['EBAY_RETURN', 'RETURN_NOT_REFUNDED', 'answer', 'RETURN_REFUND'],
    ['PAYMENT_DISPUTE', 'INR_DELIVERED', 'answer', 'PD_NOT_RECEIVED'],
    ['PAYMENT_DISPUTE', 'FRAUD', 'answer', 'PD_FRAUD'],
    ['EBAY_CASE', 'INR_DELIVERED', 'appeal', 'APPEAL'],
    ['EBAY_CANCELLATION', 'OTHER', 'answer', 'CANCELLATION'],
  ])('%s about %s (%s) is judged by the column %s', (kind, reason, stage, column) => {
    expect(ebayColumn(kind, reason, stage)).toBe(column);
  });
  it('has a letter for every column in every row', () => {
    const all = EBAY_COLUMNS.map((column) => ebayWants(column, { refunded: true, signature: true, notReceived: true }));
    expect(all.map((w) => w.required.length)).toEqual([7, 5, 7, 6, 7, 5, 5, 3, 6, 4]);
    for (const { required } of all) expect(required).toContain('SELLER_STATEMENT');
  });
  it.each([
    ['below the amount', { total: { minor: 54_999, currency: 'EUR' } }, false],
    ['from the amount on', { total: { minor: 55_000, currency: 'EUR' } }, true],
    ['in a currency nobody published an amount for: yes, to be safe', { total: { minor: 100, currency: 'PLN' } }, true],
  ])('asks for a signature %s', (_edge, facts, asked) => {
    const { lines } = ebay(aStoryBundle({ channel: 'ebay', site: 'EBAY_NL', ...facts }));
    expect(lines.some((l) => l.code === 'SIGNATURE_POD' && l.need === 'required')).toBe(asked);
  });
  it('asks for the refund’s proof only when one was made', () => {
    expect(ebay(aBundleOf(['REFUND_PROOF'])).lines.some((l) => l.code === 'REFUND_PROOF' && l.need === 'required')).toBe(true);
    expect(ebay(aBundleOf([])).lines.some((l) => l.code === 'REFUND_PROOF')).toBe(false);
  });
  it('is complete with its required items alone; a return also says what a defence would need (EV-2)', () => {
    expect(ebay(aBundleOf(['ORDER_FACTS', 'TRACKING_UPLOADED', 'SCAN_HISTORY', 'POD_VALID', 'SIGNATURE_POD', 'SELLER_STATEMENT']))).toMatchObject({
      complete: true,
      missingOneOf: [],
    });
    expect(ebay(aBundleOf(['ORDER_FACTS']), 'SNAD', 'EBAY_RETURN').missingOneOf).toEqual([
      'LISTING_SNAPSHOT',
      'PRODUCT_PROOF',
      'RETURN_INSPECTION',
      'RETURN_TRACKING',
    ]);
  });
});
