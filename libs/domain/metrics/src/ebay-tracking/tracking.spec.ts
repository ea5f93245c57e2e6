import { aContext } from '@weerwoord/metrics/testing';
import { anOrder, aLine, aParcel, aScan, utc } from '@weerwoord/orders/testing';
import type { OrderFacts, Parcel } from '@weerwoord/orders';
import { firstFit } from '../decision-table';
import { judgeEbayTracking } from './judge-tracking';
import { EBAY_TRACKING_TABLE } from './tracking-table';
import type { TrackingFacts } from './tracking-table';

const YES_NO = [true, false] as const;
const flags = [
  'neverShipped',
  'noCarrier',
  'ebayHoldOrCancel',
  'deadlineKnown',
  'pastDeadline',
  'hasPhysicalScan',
  'delivered',
  'pastMaxEdd',
] as const;
const ALL = flags.reduce<Partial<TrackingFacts>[]>(
  (all, name) => all.flatMap((facts) => YES_NO.map((value) => ({ ...facts, [name]: value }))),
  [true, false, null].map((uploadedInTime) => ({ uploadedInTime })),
) as TrackingFacts[];

it('answers every combination of facts, and every row answers some', () => {
  expect(ALL).toHaveLength(3 * 2 ** 8);
  expect([...new Set(ALL.map((facts) => firstFit(EBAY_TRACKING_TABLE, facts)?.id))].sort()).toEqual(EBAY_TRACKING_TABLE.map(({ id }) => id).sort());
});

const deadline = utc('2026-06-09T06:59:59Z'); // end of 8 June in Los Angeles
const context = aContext({ site: 'EBAY_US', zone: 'America/Los_Angeles', now: utc('2026-06-20T12:00:00Z') });
const parcel = (over: Partial<Parcel> = {}): Parcel =>
  aParcel({ trackingNumber: 'A1', uploadedAt: utc('2026-06-08T18:00:00Z'), confirmedAt: utc('2026-06-08T18:00:00Z'), ...over });
const scanned = (trackingNumber = 'A1') => aScan({ trackingNumber, status: 'accepted', at: utc('2026-06-09T18:00:00Z'), country: 'US' });
const order = (over: Partial<OrderFacts> = {}): OrderFacts =>
  anOrder({
    channel: 'ebay',
    site: 'EBAY_US',
    shipToCountry: 'US',
    placedAt: utc('2026-06-05T18:00:00Z'),
    shipBy: deadline,
    deliverBy: utc('2026-06-13T06:59:59Z'),
    parcels: [parcel()],
    scans: [scanned()],
    ...over,
  });
const judged = (over: Partial<OrderFacts> = {}, now = context.now) => judgeEbayTracking(order(over), { ...context, now });

it.each<[string, Partial<OrderFacts>, string, string, boolean, boolean]>([
  ['in time and scanned', {}, '3.2/validated', 'tracked', true, true],
  ['in the deadline’s last second', { parcels: [parcel({ uploadedAt: deadline })] }, '3.2/validated', 'tracked', true, true],
  ['no number at all', { parcels: [], scans: [] }, '3.2/uploaded-late', 'untracked', true, false],
  [
    'first seen after the deadline proves nothing',
    { parcels: [parcel({ uploadedAt: utc('2026-06-10T00:00:00Z') })] },
    '3.2/upload-unknown',
    'pending',
    false,
    false,
  ],
  [
    'marked shipped after it does',
    { parcels: [parcel({ uploadedAt: null, confirmedAt: utc('2026-06-09T07:00:00Z') })] },
    '3.2/uploaded-late',
    'untracked',
    true,
    false,
  ],
  ['never scanned, the promised day over', { scans: [] }, '3.2/not-validated', 'untracked', true, false],
  ['one of two numbers never scanned', { parcels: [parcel(), parcel({ trackingNumber: 'B2' })] }, '3.2/not-validated', 'untracked', true, false],
  ['cancelled before it was shipped', { status: 'cancelled', parcels: [], scans: [] }, '3.2/not-shipped', 'excluded', false, false],
  ['no deadline known', { shipBy: null }, '3.2/no-deadline', 'excluded', false, false],
])('%s', (_edge, over, rule, outcome, counted, hit) => {
  expect(judged(over).rows).toMatchObject([{ rule, outcome, counted, hit, part: 'PROGRAM_US' }]);
});

it('is asked in the US programme only', () => expect(judged({ shipToCountry: 'NL' }).rows).toEqual([]));
it('weighs its lines', () => {
  expect(judged({ lines: [aLine(), aLine({ key: '2' })] }).rows[0]).toMatchObject({ weights: { counted: 2, hit: 2 }, marks: [{ hit: 2, worst: 2 }] });
});
it('waits for the deadline, then for the promised day', () => {
  const early = judged({ parcels: [], scans: [] }, utc('2026-06-08T12:00:00Z'));
  expect([early.rows[0]?.setAside, early.rows[0]?.worstCounted, early.rejudgeAt]).toEqual(['undecided', true, utc('2026-06-09T07:00:00Z')]);
  expect(judged({ scans: [] }, utc('2026-06-10T12:00:00Z')).rejudgeAt).toEqual(utc('2026-06-13T07:00:00Z'));
});
