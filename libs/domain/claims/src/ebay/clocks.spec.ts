import * as fc from 'fast-check';
import { EBAY_SITES, policyNumber } from '@weerwoord/policies';
import { dayOf, localTime } from '@weerwoord/kernel';
import { aClaim as aClaimEvent, anOrder, aReturn } from '@weerwoord/orders/testing';
import { aNotice, utc } from '../../testing';
import { clockFor } from '../clocks/clock-for';
import {
  ebayClock,
  escalateUntil,
  handlingClock,
  mayAppeal,
  refundOverdueWindow,
  reportWindowOf,
  returnRefundClock,
  unpaidCancelFrom,
} from './clocks';
import type { EbayPlace } from './clocks';
import { EBAY_CLOCKS } from './clock-table';
import type { EbayClockId } from './clock-table';

const NL: EbayPlace = { site: 'EBAY_NL', zone: 'Europe/Amsterdam' };
const iso = (at: Date): string => at.toISOString().slice(0, 16);
const IDS = Object.keys(EBAY_CLOCKS) as EbayClockId[];

/** Every site, and instants around changes of the clock, the ends of years and everywhere else. */
const anyPlace = fc.constantFrom(...EBAY_SITES.map(({ site, zone }): EbayPlace => ({ site, zone })));
const edges = [
  '2026-03-29T01:00:00Z',
  '2026-10-25T01:00:00Z',
  '2026-03-08T10:00:00Z',
  '2026-11-01T09:00:00Z',
  '2026-12-31T23:00:00Z',
  '2027-01-01T00:00:00Z',
];
const anyInstant = fc.oneof(
  fc.date({ min: utc('2025-01-01T00:00:00Z'), max: utc('2029-12-31T00:00:00Z'), noInvalidDate: true }),
  fc.tuple(fc.constantFrom(...edges), fc.integer({ min: -172_800, max: 172_800 })).map(([at, by]) => new Date(utc(at).getTime() + by * 1000)),
);
const whatever = (holds: (start: Date, place: EbayPlace) => void) => fc.assert(fc.property(anyInstant, anyPlace, holds), { numRuns: 400 });

it('no deadline lies before its start, and the safe one is never later than eBay’s', () => {
  whatever((start, place) => {
    for (const id of IDS) {
      const { policy, safe } = ebayClock(id, start, place);
      expect([id, safe > start, safe <= policy]).toEqual([id, true, true]);
    }
    for (const handlingDays of [0, 1, 3]) {
      const { policy, safe } = handlingClock(start, handlingDays, place);
      expect([safe >= start, safe <= policy]).toEqual([true, true]);
    }
  });
});

it('a clock of days ends with a local day’s last second, whatever the clocks on the wall did', () => {
  whatever((start, place) => {
    for (const id of IDS.filter((one) => ['days', 'business-days'].includes(EBAY_CLOCKS[one].unit))) {
      const { hour, minute, second } = localTime(ebayClock(id, start, place).policy, place.zone);
      expect([hour, minute, second]).toEqual([23, 59, 59]);
    }
  });
});

it('an hour later never gives an earlier deadline', () => {
  whatever((start, place) => {
    const later = new Date(start.getTime() + 3_600_000);
    for (const id of IDS) expect(ebayClock(id, later, place).policy >= ebayClock(id, start, place).policy).toBe(true);
  });
});

it('a claim’s clock holds the same, and eBay’s own instant wins', () => {
  fc.assert(
    fc.property(
      anyInstant,
      anyPlace,
      fc.constantFrom('EBAY_INR', 'EBAY_RETURN', 'EBAY_CASE', 'PAYMENT_DISPUTE', 'EBAY_CANCELLATION'),
      (at, { site }, kind) => {
        const notice = aNotice({ kind, site, receivedAt: at });
        const { safeDeadline, hardDeadline } = clockFor(notice, site);
        expect([safeDeadline > at, safeDeadline <= hardDeadline]).toEqual([true, true]);
        const said = new Date(at.getTime() + 60_000);
        expect(clockFor(notice, site, { marketplaceRespondBy: said }).hardDeadline).toEqual(said);
      },
    ),
  );
});

it.each([
  ['delivered on a Friday, over the change to summer time', '2026-03-27T14:00:00Z', '2026-03-31T21:59'],
  ['delivered before Christmas', '2026-12-24T09:00:00Z', '2026-12-29T22:59'],
])('refund of a return, %s', (_edge, at, due) => expect(iso(returnRefundClock(utc(at), NL).policy)).toBe(due));

it('the buyer may claim an overdue refund from the day after its last day', () => {
  expect(refundOverdueWindow('2026-05-20', NL)).toEqual({ from: '2026-05-21', to: '2026-06-04' });
});

it.each([
  ['a parcel: 30 days', 'inr', 0, '2026-02-14'],
  ['a return: 30 days, or our own longer window', 'return', 60, '2026-03-16'],
  ['our own shorter window takes nothing away', 'return', 14, '2026-02-14'],
] as const)('reporting, %s', (_edge, what, own, to) => {
  expect(reportWindowOf(what, '2026-01-15', NL, own)).toEqual({ from: '2026-01-16', to });
});

it.each([
  ['NL: 30 days', 'EBAY_NL', '2026-02-19'],
  ['US: 21 business days', 'EBAY_US', '2026-02-19'],
  ['IE: 30 days by ruling R-E8', 'EBAY_IE', '2026-02-19'],
  ['GB: 21 business days, assumed', 'EBAY_GB', '2026-02-18'],
])('the buyer may escalate: %s', (_edge, site, day) => {
  const zone = EBAY_SITES.find((one) => one.site === site)?.zone ?? 'UTC';
  expect(dayOf(escalateUntil('2026-01-20', { site, zone }).policy, zone)).toBe(day);
});

it.each([
  ['on the closing day', '2026-02-01', true, true],
  ['before it (R-E16)', '2026-01-31', true, false],
  ['on the last day', '2026-03-03', true, true],
  ['a day late', '2026-03-04', true, false],
  ['with nothing new', '2026-02-10', false, false],
])('an appeal %s', (_edge, on, fresh, allowed) => expect(mayAppeal('2026-02-01', on, fresh, NL)).toBe(allowed));

it.each([
  ['the account’s own cut-off', '2026-06-09T13:59:00Z', '16:00', '2026-06-09'],
  ['at the usual one', '2026-06-09T12:00:00Z', undefined, '2026-06-10'],
  ['on a holiday', '2026-04-27T08:00:00Z', undefined, '2026-04-28'],
])('same-day handling, %s', (_edge, paid, cutoff, day) => expect(dayOf(handlingClock(utc(paid), 0, NL, cutoff).policy, NL.zone)).toBe(day));

it('an unpaid sale may be cancelled from the fifth day', () => {
  expect(unpaidCancelFrom(utc('2026-06-10T22:30:00Z'), NL).toISOString()).toBe('2026-06-15T22:00:00.000Z');
});
it.each(Object.entries(EBAY_CLOCKS))('%s falls back on the number of its row', (_id, { policy, otherwise }) => {
  expect(policyNumber(policy, 'ebay', 'EBAY_US', '2026-11-20')).toBe(otherwise);
});
it('a clock of hours needs an instant', () => expect(() => ebayClock('EBAY_DECISION', '2026-06-10', NL)).toThrow(TypeError));

it.each<[string, Parameters<typeof aNotice>[0], readonly [string, string, string]]>([
  [
    'a return that came back: two business days',
    { kind: 'EBAY_RETURN', event: 'info-requested', decidedState: 'RET_DELIVERED' },
    ['2026-11-20T22:59', '2026-11-20T22:59', 'ebay.return.refund-business-days'],
  ],
  [
    'an overdue refund: now',
    { kind: 'EBAY_RETURN', event: 'info-requested', decidedState: 'RET_REFUND_OVERDUE' },
    ['2026-11-18T10:24', '2026-12-02T22:59', 'ebay.refund-overdue.claim-business-days'],
  ],
  [
    'the buyer may escalate: now',
    { kind: 'EBAY_INR', event: 'info-requested', decidedState: 'INR_ESCALATABLE' },
    ['2026-11-18T10:24', '2026-12-18T22:59', 'ebay.escalate.days'],
  ],
  [
    'a decision: the appeal',
    { kind: 'EBAY_CASE', event: 'decided', decidedState: 'CASE_BUYER_WON_FAULT' },
    ['2026-12-18T22:59', '2026-12-18T22:59', 'ebay.decision.appeal-days'],
  ],
  ['a case: eBay decides in two days', { kind: 'EBAY_CASE' }, ['2026-11-20T10:24', '2026-11-23T22:59', 'ebay.claim.response-business-days']],
  ['a wish to cancel: three days', { kind: 'EBAY_CANCELLATION' }, ['2026-11-21T22:59', '2026-11-21T22:59', 'ebay.cancel.response-days']],
  ['a dispute: five days', { kind: 'PAYMENT_DISPUTE' }, ['2026-11-23T22:59', '2026-11-23T22:59', 'ebay.payment-dispute.response-days']],
])('%s', (_edge, over, expected) => {
  const { safeDeadline, hardDeadline, rule } = clockFor(aNotice({ site: 'EBAY_NL', ...over }), 'EBAY_NL');
  expect([iso(safeDeadline), iso(hardDeadline), rule]).toEqual(expected);
});

describe('where the order knows the start better than the notice', () => {
  const notice = aNotice({ kind: 'EBAY_RETURN', site: 'EBAY_NL', event: 'info-requested', decidedState: 'RET_DELIVERED' });
  const back = (iso: string) => anOrder({ returns: [aReturn({ deliveredBackAt: utc(iso) })] });
  it.each([
    ['the return arrived two days before the mail', '2026-11-16T10:00:00Z', '2026-11-18T22:59'],
    ['a day after it, by a wrong date: the mail counts', '2026-11-19T10:00:00Z', '2026-11-20T22:59'],
  ])('%s', (_edge, arrived, due) => expect(iso(clockFor(notice, 'EBAY_NL', { facts: back(arrived) }).hardDeadline)).toBe(due));
  it('the buyer’s time to escalate runs from the report', () => {
    const answered = aNotice({ kind: 'EBAY_INR', site: 'EBAY_NL', event: 'info-requested', decidedState: 'INR_ANSWERED' });
    const facts = anOrder({ claims: [aClaimEvent({ kind: 'EBAY_INR', state: 'INR_OPEN', openedAt: utc('2026-11-01T10:00:00Z') })] });
    expect(iso(clockFor(answered, 'EBAY_NL', { facts }).hardDeadline)).toBe('2026-12-01T22:59');
  });
});
