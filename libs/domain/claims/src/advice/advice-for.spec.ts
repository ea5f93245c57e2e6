import { aScan, anItem, storyParcel, storyScans, utc } from '@weerwoord/evidence/testing';
import type { EvidenceCode } from '@weerwoord/evidence';
import type { OrderFacts } from '@weerwoord/orders';
import { aDraftInput } from '../../testing';
import type { Claim } from '../claim';
import { adviceFor } from './advice-for';
import { refundGuardFor } from './refund-guard';

const NOW = utc('2026-11-20T07:12:00Z');
const advised = (claim: Partial<Claim> = {}, facts: Partial<OrderFacts> = {}, items: readonly EvidenceCode[] = [], now = NOW) =>
  adviceFor({
    ...aDraftInput(
      claim,
      facts,
      items.map((code) => anItem(code)),
    ),
    now,
  });
const told = (...of: Parameters<typeof advised>) => {
  const { action, because, rules } = advised(...of);
  return [action, because, rules[0]?.id];
};
const scans = storyScans();
const back = aScan({
  id: 's-back',
  trackingNumber: storyParcel().trackingNumber ?? '',
  status: 'returned',
  sub: 'refused',
  at: utc('2026-11-02T09:00:00Z'),
});
const EBAY: Partial<Claim> = { kind: 'EBAY_INR', channel: 'ebay', site: 'EBAY_NL', marketplaceState: 'INR_OPEN' };

it.each([
  ['delivered, scan only: for the metric', {}, {}, [], ['contest', 'delivered-scan-only', '7.3/4']],
  ['delivered and signed for', {}, {}, ['SIGNATURE_POD'], ['contest', 'delivered-signed', '7.3/3']],
  ['a protected label comes before all', {}, { flags: { claimsProtectedLabel: true } }, ['SIGNATURE_POD'], ['contest', 'protected-label', '7.3/2']],
  [
    'a protected label does not help a return',
    { reason: 'SNAD' },
    { flags: { claimsProtectedLabel: true } },
    [],
    ['send-return-label', 'return-not-offered', '4.4/2'],
  ],
  ['coming back', { reason: 'INR_RETURNING' }, { scans: [...scans.slice(0, 3), back] }, [], ['wait', 'returning-expect-debit', '7.3/5']],
  ['not shipped', { reason: 'INR_NOT_SHIPPED' }, { scans: [], parcels: [] }, [], ['refund', 'not-shipped-or-untracked', '7.3/6']],
  ['"not shipped", but scanned in time', { reason: 'INR_NOT_SHIPPED' }, {}, [], ['ask-person', 'scan-contradicts-claim', '7.3/6']],
  ['in transit', { reason: 'INR_IN_TRANSIT' }, { scans: scans.slice(0, 3) }, [], ['provide-tracking', 'in-transit-tracked', '4.4/5']],
  [
    'return offered, nothing sent back',
    { reason: 'SNAD' },
    {},
    ['RETURN_OFFER', 'RETURN_NOT_SHIPPED'],
    ['contest', 'return-offered-not-sent', '7.3/7'],
  ],
  ['refund already made', { reason: 'RETURN_NOT_REFUNDED' }, {}, ['REFUND_PROOF'], ['contest', 'refund-already-made', '7.3/8']],
  [
    'counted although protected',
    { marketplaceState: 'GRANTED_SELLER_FUNDED', money: { fundedBy: 'SELLER' }, metric: { verdict: 'YES', rule: '7.1/10' } },
    { flags: { claimsProtectedLabel: true } },
    [],
    ['appeal', 'counted-although-protected', '7.3/9'],
  ],
  [
    'a chargeback on the same order',
    {},
    { claims: [{ key: 'cb', kind: 'CHARGEBACK', state: 'OPEN', at: NOW, type: 'SERVICE', saysMetric: null, amount: null }] },
    [],
    ['contest', 'chargeback-on-same-order', '7.3/10'],
  ],
  ['injury: another programme', { reason: 'INJURY_DAMAGE' }, {}, [], ['ask-person', 'other-programme', undefined]],
  ['a chargeback with delivery at the address', { kind: 'CHARGEBACK' }, {}, [], ['contest', 'chargeback-delivered', '5']],
  ['a chargeback by a stranger: Amazon is liable', { kind: 'CHARGEBACK', reason: 'FRAUD' }, {}, [], ['contest', 'chargeback-fraud', '5/fraud']],
  ['a SAFE-T claim has no row', { kind: 'SAFE_T' }, {}, [], ['ask-person', 'no-rule-fits', undefined]],
] as [string, Partial<Claim>, Partial<OrderFacts>, EvidenceCode[], unknown[]][])('Amazon: %s', (_edge, claim, facts, items, expected) => {
  expect(told(claim, facts, items)).toEqual(expected);
});

it('Amazon: evidence that contradicts itself goes to a person', () => {
  const facts = { scans: scans.map((s) => (s.status === 'delivered' ? { ...s, placeMatch: 'different' as const } : s)) };
  expect(advised({}, facts)).toMatchObject({
    action: 'ask-person',
    because: 'evidence-contradicts-itself',
    unsure: expect.arrayContaining(['delivered-elsewhere']) as unknown,
  });
});

it('says what it is not sure of', () => {
  expect(advised().unsure).toEqual(['one-of-missing', 'label-badge-unknown']);
  expect(advised({}, { flags: { claimsProtectedLabel: false } }, ['SIGNATURE_POD']).unsure).toEqual([]);
  expect(advised({}, { scans: scans.map((s) => (s.status === 'delivered' ? { ...s, signed: true } : s)) }).unsure).toContain('signature-only-noted');
  expect(adviceFor({ ...aDraftInput(), facts: null, now: NOW })).toMatchObject({
    action: 'ask-person',
    because: 'order-not-known-yet',
    unsure: expect.arrayContaining(['order-unknown']) as unknown,
  });
});

it('a decision nobody could read is for a person, whatever the rows say', () => {
  expect(advised({ decisionUnread: true }, {}, ['SIGNATURE_POD'])).toMatchObject({ action: 'ask-person', because: 'decision-unread' });
});

it('carries the day its rules were read', () => {
  for (const rule of advised().rules) expect(rule.readOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

it.each([
  ['a valid proof of delivery', {}, {}, [], NOW, ['provide-tracking', 'ebay-valid-proof', '7.1 INR']],
  ['a valid proof after the clock: ask eBay to step in', {}, {}, [], utc('2026-11-25T09:00:00Z'), ['escalate', 'ebay-valid-proof-step-in', 'MB-17']],
  [
    'delivered, but the number came on the promised day',
    {},
    { parcels: [storyParcel({ uploadedAt: utc('2026-11-03T10:00:00Z') })] },
    [],
    NOW,
    ['ask-person', 'ebay-proof-not-valid', 'EV-2'],
  ],
  [
    'delivered in another town',
    {},
    { scans: scans.map((s) => (s.status === 'delivered' ? { ...s, placeMatch: 'different' as const } : s)) },
    [],
    NOW,
    ['refund', 'ebay-delivered-elsewhere', 'EV-2'],
  ],
  [
    'on its way',
    { reason: 'INR_IN_TRANSIT' },
    { scans: scans.slice(0, 3) },
    [],
    utc('2026-11-04T09:00:00Z'),
    ['provide-tracking', 'ebay-in-transit', '7.1 INR'],
  ],
  [
    'seven days without a scan',
    { reason: 'INR_IN_TRANSIT' },
    { scans: scans.slice(0, 3) },
    [],
    utc('2026-11-05T02:00:00Z'),
    ['refund', 'ebay-no-movement', '7.1 INR'],
  ],
  ['no tracking', { reason: 'INR_NO_TRACKING' }, { scans: [] }, [], NOW, ['refund', 'ebay-no-tracking', '7.1 INR']],
  ['refunded already', {}, {}, ['REFUND_PROOF'], NOW, ['contest', 'refund-already-made', 'MB-37']],
  ['not as described: take it back', { kind: 'EBAY_RETURN', reason: 'SNAD' }, {}, [], NOW, ['send-return-label', 'ebay-snad-accept-return', 'MB-12']],
  ['the return came back', { kind: 'EBAY_RETURN', reason: 'SNAD' }, {}, ['RETURN_TRACKING'], NOW, ['refund', 'ebay-return-came-back', 'MB-15']],
  ['a change of mind: our terms decide', { kind: 'EBAY_RETURN', reason: 'REMORSE' }, {}, [], NOW, ['ask-person', 'ebay-remorse-check-terms', '7.3']],
  ['a dispute with a valid proof', { kind: 'PAYMENT_DISPUTE' }, {}, [], NOW, ['contest', 'ebay-dispute-defensible', 'EV-2']],
  [
    'a dispute without one',
    { kind: 'PAYMENT_DISPUTE', reason: 'INR_NO_TRACKING' },
    { scans: [] },
    [],
    NOW,
    ['refund', 'ebay-dispute-not-defensible', 'EV-2'],
  ],
] as [string, Partial<Claim>, Partial<OrderFacts>, EvidenceCode[], Date, unknown[]][])('eBay: %s', (_edge, claim, facts, items, now, expected) => {
  const soon = {
    startedAt: utc('2026-11-18T10:24:00Z'),
    safeDeadline: utc('2026-11-23T22:59:59Z'),
    hardDeadline: utc('2026-11-23T22:59:59Z'),
    basis: 'rule' as const,
    rule: 'ebay.claim.response-business-days',
    holidaysKnown: true,
  };
  expect(told({ ...EBAY, clock: soon, ...claim }, facts, items, now)).toEqual(expected);
});

describe('refund guard', () => {
  const guarded = (claim: Partial<Claim> | null, items: readonly EvidenceCode[] = [], facts: Partial<OrderFacts> = {}) => {
    const input = aDraftInput(
      claim ?? {},
      facts,
      items.map((code) => anItem(code)),
    );
    return refundGuardFor({ claim: claim === null ? null : input.claim, bundle: input.bundle });
  };
  it.each([
    ['before a claim a refund saves the metric', null, [], 'safe', 'no-claim-no-defect'],
    ['after filing it counts', {}, [], 'harm', 'counts-at-once'],
    ['not shipped, yet scanned in time: the facts are wrong', { reason: 'INR_NOT_SHIPPED' }, [], 'harm', 'counts-at-once'],
    ['coming back is not counted if left alone', { reason: 'INR_RETURNING' }, [], 'harm', 'counts-at-once'],
    ['after a grant it pays twice', { marketplaceState: 'GRANTED_SELLER_FUNDED' }, [], 'harm', 'decision-stands'],
    ['an eBay request settled is no defect', EBAY, [], 'safe', 'ebay-no-defect'],
    ['an eBay case: nobody has published it', { ...EBAY, kind: 'EBAY_CASE' }, [], 'unknown', 'ebay-not-published'],
    ['a payment dispute goes on all the same', { ...EBAY, kind: 'PAYMENT_DISPUTE' }, [], 'unknown', 'no-defect-listed'],
  ] as [string, Partial<Claim> | null, EvidenceCode[], string, string][])('%s', (_edge, claim, items, level, metric) => {
    const guard = guarded(claim, items);
    expect([guard.level, guard.rows.find((r) => r.axis === 'metric')?.refund]).toEqual([level, metric]);
    expect(guard.rows.map((r) => r.axis)).toEqual(expect.arrayContaining(['metric', 'money']));
  });
  it('not shipped counts either way', () => {
    expect(guarded({ reason: 'INR_NOT_SHIPPED' }, [], { scans: [], parcels: [] })).toMatchObject({
      level: 'safe',
      rules: ['7.3/6', '7.1/9', '7.1/14'],
    });
  });
  it('a protected label is the dearest to give away', () => {
    const guard = guarded({}, [], { flags: { claimsProtectedLabel: true } });
    expect(guard.rows.find((r) => r.axis === 'money')).toEqual({ axis: 'money', refund: 'money-lost', contest: 'amazon-funds' });
    expect(guard.rules).toContain('4.5');
  });
  it('on eBay it tells whether contesting would hold', () => {
    expect(guarded(EBAY).rows[0]?.contest).toBe('ebay-no-defect-if-proof-holds');
    expect(guarded({ ...EBAY, reason: 'INR_NO_TRACKING' }, [], { scans: [] }).rows[0]?.contest).toBe('ebay-defect-if-case-lost');
  });
});
