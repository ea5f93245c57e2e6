import { aContext } from '@weerwoord/metrics/testing';
import { aClaim, aLine, anOrder, utc } from '@weerwoord/orders/testing';
import type { ClaimEvent, OrderFacts } from '@weerwoord/orders';
import { EBAY_NOT_AS_DESCRIBED, EBAY_NOT_RECEIVED } from './judge-service';

const context = aContext({ site: 'EBAY_NL' });
const order = (over: Partial<OrderFacts> = {}): OrderFacts => anOrder({ channel: 'ebay', site: 'EBAY_NL', shipToCountry: 'NL', ...over });
const [inr, snad] = [EBAY_NOT_RECEIVED, EBAY_NOT_AS_DESCRIBED];
const told = (metric: typeof inr, claims: readonly Partial<ClaimEvent>[], over: Partial<OrderFacts> = {}) =>
  metric.judge(order({ claims: claims.map((claim, at) => aClaim({ key: String(at), ...claim })), ...over }), context).rows[0];

it.each<[string, readonly Partial<ClaimEvent>[], string, string]>([
  ['no request', [], 'clean', 'clean'],
  ['not received, settled at once: it counts all the same (SM-2)', [{ kind: 'EBAY_INR', state: 'REFUNDED' }], 'requested', 'clean'],
  ['not received, won', [{ kind: 'EBAY_INR', state: 'CASE_SELLER_WON' }], 'requested', 'clean'],
  ['and grown into a case: one request', [{ kind: 'EBAY_INR' }, { kind: 'EBAY_CASE', reason: 'INR_DELIVERED' }], 'requested', 'clean'],
  ['a case about a parcel, its request not heard of', [{ kind: 'EBAY_CASE', reason: 'INR_IN_TRANSIT' }], 'requested', 'clean'],
  ['a return of what never came', [{ kind: 'EBAY_RETURN', reason: 'INR_DELIVERED' }], 'requested', 'clean'],
  ['not as described', [{ kind: 'EBAY_RETURN', reason: 'SNAD' }], 'clean', 'requested'],
  ['a change of mind is none', [{ kind: 'EBAY_RETURN', reason: 'REMORSE' }], 'clean', 'clean'],
  ['a return nobody gave a reason for may be', [{ kind: 'EBAY_RETURN' }], 'clean', 'undecided'],
  ['a case nobody gave a reason for may be either', [{ kind: 'EBAY_CASE', state: 'CASE_OPEN' }], 'undecided', 'undecided'],
  ['a dispute is no request', [{ kind: 'PAYMENT_DISPUTE', state: 'ACTION_NEEDED' }], 'clean', 'clean'],
])('%s', (_edge, claims, received, described) => {
  expect([told(inr, claims)?.outcome, told(snad, claims)?.outcome]).toEqual([received, described]);
});

it('counts a request from the day it was opened, not decided', () => {
  const row = told(inr, [{ kind: 'EBAY_INR', openedAt: utc('2026-03-10T10:00:00Z'), at: utc('2026-03-20T10:00:00Z') }]);
  expect(row?.marks).toEqual([{ day: '2026-03-10', hit: 1, worst: 1 }]);
});
it.each([
  ['at home', 'NL', 'DOMESTIC'],
  ['abroad', 'DE', 'INTERNATIONAL'],
  ['nobody knows where', null, 'DOMESTIC'],
])('not received is measured by region: %s', (_edge, shipToCountry, part) => expect(told(inr, [], { shipToCountry })?.part).toBe(part));
it('not as described is one figure: no file tells the category', () => expect(told(snad, [], { shipToCountry: 'DE' })?.part).toBe(''));
it('what eBay removes for an abusive buyer is gone (SM-3)', () => {
  expect(told(inr, [{ kind: 'EBAY_INR' }], { flags: { abusiveBuyer: true } })).toMatchObject({ outcome: 'clean', rule: 'SM-3' });
});
it('one request per transaction, all its lines in the denominator', () => {
  expect(told(inr, [{ kind: 'EBAY_INR' }], { lines: [aLine(), aLine({ key: '2' })] })?.weights).toMatchObject({ counted: 2, hit: 1 });
});
