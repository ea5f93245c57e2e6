import * as fc from 'fast-check';
import { AMAZON_MARKETPLACES } from '@weerwoord/policies';
import { anArrivedOrder, aScan, utc } from '@weerwoord/evidence/testing';
import type { OrderFacts } from '@weerwoord/orders';
import { aNotice } from '../../testing';
import { clockFor } from '../clocks/clock-for';
import type { StatedWindow } from '../claim';
import { safeTStart } from './claim-clocks';
import { calendarDaysLater, claimDeadline, inrEligibility } from './clocks';

const iso = (at: Date): string => at.toISOString();
const DAY_MS = 86_400_000;
/** Two years of minutes: every change of the clocks, both ways, many times. */
const anyInstant = fc.integer({ min: 0, max: 2 * 365 * 24 * 60 }).map((minutes) => new Date(Date.UTC(2026, 0, 1) + minutes * 60_000));
const anyZone = fc.constantFrom(...AMAZON_MARKETPLACES.map(({ zone }) => zone), 'America/St_Johns', 'Australia/Lord_Howe', 'Pacific/Kiritimati');
const anyWindow: fc.Arbitrary<StatedWindow | null> = fc.option(
  fc.record({ value: fc.integer({ min: 1, max: 40 }), unit: fc.constantFrom('HOURS' as const, 'CALENDAR_DAYS' as const, 'BUSINESS_DAYS' as const) }),
);

it('in any zone, at any instant: never before its start, the safe one never after the hard one', () => {
  fc.assert(
    fc.property(anyInstant, anyZone, anyWindow, (receivedAt, zone, window) => {
      const { safe, hard } = claimDeadline({ receivedAt, window, fallbackHours: 48, safeHours: 48, zone });
      expect([hard > receivedAt, safe > receivedAt, safe <= hard]).toEqual([true, true, true]);
    }),
    { numRuns: 500 },
  );
});
it('calendar days give at most their hours, and at most one hour or two less', () => {
  fc.assert(
    fc.property(anyInstant, anyZone, fc.integer({ min: 1, max: 60 }), (start, zone, days) => {
      const less = start.getTime() + days * DAY_MS - calendarDaysLater(start, days, zone).getTime();
      expect(less >= 0 && less <= 2 * 3_600_000).toBe(true);
    }),
    { numRuns: 500 },
  );
});
it('as a claim clock, for every kind of Amazon’s and every store', () => {
  const kinds = fc.constantFrom('A_TO_Z' as const, 'CHARGEBACK' as const, 'SAFE_T' as const);
  const events = fc.constantFrom('opened' as const, 'decided' as const, 'info-requested' as const);
  const sites = fc.constantFrom(...AMAZON_MARKETPLACES.map(({ site }) => site));
  fc.assert(
    fc.property(kinds, events, sites, anyInstant, anyWindow, (kind, event, site, receivedAt, window) => {
      const { startedAt, safeDeadline, hardDeadline, differsHours } = clockFor(aNotice({ kind, event, receivedAt, window }), site);
      expect([startedAt < safeDeadline, safeDeadline <= hardDeadline, differsHours]).toEqual([true, true, undefined]);
    }),
    { numRuns: 300 },
  );
});
it('the range for filing never ends before it may begin to be counted', () => {
  fc.assert(
    fc.property(anyInstant, anyZone, fc.option(anyInstant), (maxEdd, zone, deliveredAt) => {
      const { earliest, latest } = inrEligibility({ maxEdd, deliveredAt, firstContactAt: null, contactWaived: true, zone });
      expect(earliest !== null && earliest <= latest).toBe(true);
    }),
  );
});

it.each([
  ['72 hours in the US', 'amazon.com', ['2026-11-20T10:24:00.000Z', '2026-11-21T10:24:00.000Z', 'amazon.claim.info-hours']],
  ['48 elsewhere', 'amazon.de', ['2026-11-20T10:24:00.000Z', '2026-11-20T10:24:00.000Z', 'amazon.claim.info-hours']],
])('a question of Amazon’s: %s', (_edge, site, expected) => {
  const { safeDeadline, hardDeadline, rule } = clockFor(aNotice({ event: 'info-requested' }), site);
  expect([iso(safeDeadline), iso(hardDeadline), rule]).toEqual(expected);
});

describe('a SAFE-T claim', () => {
  const order = (over: Partial<Parameters<typeof safeTStart>[0]>) => ({ refunds: [], returns: [], scans: [], ...over });
  const refund = (at: string, by: 'seller' | 'marketplace' | null = 'marketplace') => ({ key: at, at: utc(at), amount: null, by });
  const back = (deliveredBackAt: string) => ({
    key: 'r',
    requestedAt: utc('2026-02-20T09:00:00Z'),
    status: null,
    reason: null,
    inPolicy: null,
    claimFlag: false,
    refunded: null,
    deliveredBackAt: utc(deliveredBackAt),
  });
  it.each([
    [
      'the return after the refund',
      order({ refunds: [refund('2026-03-01T17:00:00Z')], returns: [back('2026-03-05T22:00:00Z')] }),
      '2026-03-05T22:00:00.000Z',
    ],
    [
      'the refund after the return',
      order({ refunds: [refund('2026-03-08T17:00:00Z')], returns: [back('2026-03-05T22:00:00Z')] }),
      '2026-03-08T17:00:00.000Z',
    ],
    ['an own refund starts nothing', order({ refunds: [refund('2026-03-08T17:00:00Z', 'seller')] }), undefined],
    [
      'lost: the last scan',
      order({
        refunds: [refund('2026-03-08T17:00:00Z')],
        scans: [aScan({ at: utc('2026-03-02T08:00:00Z') }), aScan({ status: 'lost', physical: false, at: utc('2026-03-06T08:00:00Z') })],
      }),
      '2026-03-02T08:00:00.000Z',
    ],
  ])('%s', (_edge, facts, expected) => {
    expect(safeTStart(facts)?.toISOString()).toBe(expected);
  });
  it('runs 30 days from there in the US, 60 elsewhere (not verified), and from the notice when the order tells nothing', () => {
    const facts = anArrivedOrder(order({ refunds: [refund('2026-03-01T17:00:00Z')], returns: [back('2026-03-05T22:00:00Z')] }));
    const clock = (site: string, known: OrderFacts | null) =>
      clockFor(aNotice({ kind: 'SAFE_T', receivedAt: utc('2026-03-10T12:00:00Z') }), site, { facts: known });
    expect(
      [clock('amazon.com', facts), clock('amazon.de', facts), clock('amazon.com', null)].map(({ startedAt, hardDeadline }) => [
        iso(startedAt),
        iso(hardDeadline),
      ]),
    ).toEqual([
      ['2026-03-05T22:00:00.000Z', '2026-04-04T21:00:00.000Z'],
      ['2026-03-05T22:00:00.000Z', '2026-05-04T21:00:00.000Z'],
      ['2026-03-10T12:00:00.000Z', '2026-04-09T12:00:00.000Z'],
    ]);
  });
});

describe('a deadline that the marketplace names', () => {
  const named = (at: string) => clockFor(aNotice(), 'amazon.de', { marketplaceRespondBy: utc(at) });
  it.each([
    ['a day and a second later than ours', '2026-11-21T10:24:01Z', 24],
    ['exactly a day later', '2026-11-21T10:24:00Z', undefined],
    ['five days later', '2026-11-25T10:24:00Z', 120],
    ['more than a day earlier', '2026-11-19T09:24:00Z', -25],
  ])('%s', (_edge, at, hours) => {
    expect([named(at).hardDeadline, named(at).differsHours]).toEqual([utc(at), hours]);
  });
});
