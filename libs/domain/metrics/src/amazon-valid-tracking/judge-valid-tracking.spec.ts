import { aContext } from '@weerwoord/metrics/testing';
import { aLine, anOrder, aParcel, aScan, utc } from '@weerwoord/orders/testing';
import type { OrderFacts, Parcel } from '@weerwoord/orders';
import { weightsOf } from '../weights';
import { judgeValidTracking } from './judge-valid-tracking';

const eur = (minor: number) => ({ minor, currency: 'EUR' });
const usd = (minor: number) => ({ minor, currency: 'USD' });
const rowsOf = (over: Partial<OrderFacts>, site = 'amazon.nl') =>
  judgeValidTracking(anOrder({ site, shipToCountry: site === 'amazon.com' ? 'US' : 'NL', ...over }), aContext({ site })).rows;
const whole = (over: Partial<OrderFacts>, site?: string) => rowsOf(over, site)[0];
const told = (row: ReturnType<typeof whole>) => {
  const { counted, hit, worstCounted } = row ? weightsOf(row) : { counted: -1, hit: -1, worstCounted: -1 };
  return [row?.outcome, row?.rule, row?.setAside, counted, hit, worstCounted];
};
const parcel = (over: Partial<Parcel> = {}) => ({ parcels: [aParcel(over)] });

it.each<[string, Partial<OrderFacts>, unknown[]]>([
  ['scanned once', { scans: [aScan()] }, ['tracked', '3.3/1', null, 1, 1, 1]],
  ['a label is no scan', { scans: [aScan({ status: 'label_created' })] }, ['untracked', '3.3/1', null, 1, 0, 1]],
  ['no number: nothing to track', parcel({ trackingNumber: null }), ['untracked', '3.3/1', null, 1, 0, 1]],
  ['a number whose scans no file holds', {}, ['excluded', '3.3/unknown', 'tracking-unknown', 0, 0, 1]],
  ['shipped, and no file says how', { parcels: [] }, ['excluded', '3.3/unknown', 'tracking-unknown', 0, 0, 0]],
  ['not shipped yet', { status: 'open', parcels: [] }, ['excluded', '3.3/open', 'not-dispatched', 0, 0, 0]],
  ['nobody promised a day', { deliverBy: null, scans: [aScan()] }, ['excluded', '3.3/no-promise', 'no-promise', 0, 0, 0]],
  ['cancelled', { status: 'cancelled', parcels: [] }, ['excluded', '3.3/cancelled', 'cancelled', 0, 0, 0]],
  ['shipped by Amazon', { fulfilment: 'AFN', scans: [aScan()] }, ['excluded', '3.3/fba', 'fulfilled-by-amazon', 0, 0, 0]],
  [
    'worth exactly 15 euros inside the country: exempt, scanned or not',
    { ...parcel({ value: eur(1500) }), scans: [aScan()] },
    ['excluded', '3.3/6', 'tracking-exempt', 0, 0, 0],
  ],
  ['worth a cent more', { ...parcel({ value: eur(1501), trackingNumber: null }) }, ['untracked', '3.3/1', null, 1, 0, 1]],
  [
    'a letter of 19.99 over the border',
    parcel({ value: eur(1999), shippedFrom: 'DE', shipService: 'EU_LETTER', trackingNumber: null }),
    ['excluded', '3.3/5', 'tracking-exempt', 0, 0, 0],
  ],
  [
    'a letter of 20 over the border',
    parcel({ value: eur(2000), shippedFrom: 'DE', shipService: 'EU_LETTER', trackingNumber: null }),
    ['untracked', '3.3/1', null, 1, 0, 1],
  ],
  [
    'a letter whose value nobody knows is not proven exempt',
    parcel({ shippedFrom: 'DE', shipService: 'EU_LETTER', trackingNumber: null }),
    ['untracked', '3.3/1', null, 1, 0, 1],
  ],
])('in Europe: %s', (_edge, over, expected) => {
  expect(told(whole(over))).toEqual(expected);
});

const facility = aScan({ status: 'in_transit', at: utc('2026-03-04T09:00:00Z') });
const door = aScan({ status: 'delivery_attempted', at: utc('2026-03-06T09:00:00Z') });
it.each<[string, Partial<OrderFacts>, unknown[]]>([
  ['domestic, one scan', { ...parcel({ value: usd(4000) }), scans: [facility] }, ['tracked', '3.3/1', null, 1, 1, 1]],
  ['from China, 4.99: one scan', { ...parcel({ value: usd(499), shippedFrom: 'CN' }), scans: [facility] }, ['tracked', '3.3/1', null, 1, 1, 1]],
  [
    'from China, 5.00: one scan is not enough',
    { ...parcel({ value: usd(500), shippedFrom: 'CN' }), scans: [facility] },
    ['untracked', '3.3/2', null, 1, 0, 1],
  ],
  ['from China, 5.00: both', { ...parcel({ value: usd(500), shippedFrom: 'CN' }), scans: [facility, door] }, ['tracked', '3.3/2', null, 1, 1, 1]],
  ['from China, only at the door', { ...parcel({ value: usd(500), shippedFrom: 'CN' }), scans: [door] }, ['untracked', '3.3/2', null, 1, 0, 1]],
  ['from China, value unknown: the stricter rule', { ...parcel({ shippedFrom: 'CN' }), scans: [facility] }, ['untracked', '3.3/2', null, 1, 0, 1]],
  ['from Britain, 14.99: one scan', { ...parcel({ value: usd(1499), shippedFrom: 'GB' }), scans: [facility] }, ['tracked', '3.3/1', null, 1, 1, 1]],
  [
    'from Britain, 15.00: one scan is not enough',
    { ...parcel({ value: usd(1500), shippedFrom: 'GB' }), scans: [facility] },
    ['untracked', '3.3/3', null, 1, 0, 1],
  ],
  [
    'from Britain, untracked service, 14.99',
    parcel({ value: usd(1499), shippedFrom: 'GB', shipService: 'UNTRACKED_INTEGRATED' }),
    ['excluded', '3.3/4', 'tracking-exempt', 0, 0, 0],
  ],
  [
    'from China, untracked service: no exemption',
    { ...parcel({ value: usd(499), shippedFrom: 'CN', shipService: 'UNTRACKED_INTEGRATED', trackingNumber: null }) },
    ['untracked', '3.3/1', null, 1, 0, 1],
  ],
  [
    'an envelope of 9.99',
    parcel({ value: usd(999), shipService: 'USPS_STANDARD_MAIL', trackingNumber: null }),
    ['excluded', '3.3/4', 'tracking-exempt', 0, 0, 0],
  ],
  [
    'an envelope of 10.00',
    parcel({ value: usd(1000), shipService: 'USPS_STANDARD_MAIL', trackingNumber: null }),
    ['untracked', '3.3/1', null, 1, 0, 1],
  ],
  [
    'an envelope priced in euros proves nothing',
    parcel({ value: eur(500), shipService: 'USPS_STANDARD_MAIL', trackingNumber: null }),
    ['untracked', '3.3/1', null, 1, 0, 1],
  ],
  ['from any other country', parcel({ shippedFrom: 'BR', trackingNumber: null }), ['excluded', '3.3/4', 'tracking-exempt', 0, 0, 0]],
  ['digital', parcel({ shipService: 'DIGITAL', trackingNumber: null }), ['excluded', '3.3/4', 'tracking-exempt', 0, 0, 0]],
])('to the US: %s', (_edge, over, expected) => {
  expect(told(whole(over, 'amazon.com'))).toEqual(expected);
});

it('counts packages: one tracked, one not, one nobody knows of', () => {
  const parcels = [aParcel(), aParcel({ trackingNumber: null, confirmedAt: utc('2026-03-03T16:00:00Z') }), aParcel({ trackingNumber: 'OTHER' })];
  expect(whole({ parcels, scans: [aScan()] })).toMatchObject({
    outcome: 'untracked',
    counted: true,
    weights: { counted: 2, hit: 1, worstCounted: 3, worstHit: 1 },
    marks: [{ day: '2026-03-03', hit: 1, worst: 1 }],
    deciding: { fact: 'packages', figures: { packages: 3, valid: 1, exempt: 0 } },
  });
});

it('with two scans asked it is valid since the later one', () => {
  expect(whole({ ...parcel({ value: usd(500), shippedFrom: 'CN' }), scans: [facility, door] }, 'amazon.com')?.marks).toEqual([
    { day: '2026-03-06', hit: 1, worst: 1 },
  ]);
});

it('stands in the whole and in each category once, on the promised day', () => {
  const lines = [
    aLine({ category: 'Kitchen' }),
    aLine({ key: '2', category: 'Kitchen' }),
    aLine({ key: '3', category: 'Books' }),
    aLine({ key: '4' }),
  ];
  expect(rowsOf({ lines, scans: [aScan()] }).map(({ part, day, hit }) => [part, day, hit])).toEqual([
    ['', '2026-03-09', true],
    ['category:Books', '2026-03-09', true],
    ['category:Kitchen', '2026-03-09', true],
  ]);
});
