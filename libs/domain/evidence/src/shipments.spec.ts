import { aScan, anArrivedOrder, storyParcel, storyScans, utc } from '../testing';
import { shipmentsOf } from './shipments';

const number = storyParcel().trackingNumber ?? '';
const home = storyScans().at(-1);

it('reads the parcel whatever order its scans came in', () => {
  const [shipment] = shipmentsOf(anArrivedOrder({ scans: [...storyScans()].reverse() }));
  expect([shipment?.firstPhysical?.id, shipment?.lastPhysical?.id, shipment?.delivered?.id, shipment?.proofLevel]).toEqual([
    's-first',
    's-home',
    's-home',
    4,
  ]);
});

it('knows a number with blanks as the same parcel', () => {
  const parcels = [storyParcel({ trackingNumber: '0034 0434 1610 9404 2557' })];
  expect(shipmentsOf(anArrivedOrder({ parcels })).map((s) => s.proofLevel)).toEqual([4]);
});

it.each([
  [
    'came back after the delivery',
    [...storyScans(), aScan({ id: 'b', trackingNumber: number, status: 'returned', at: utc('2026-11-02T09:00:00Z') })],
    2,
  ],
  [
    'moved on after the delivery',
    [...storyScans(), aScan({ id: 'b', trackingNumber: number, status: 'in_transit', at: utc('2026-10-31T09:00:00Z') })],
    2,
  ],
  ['only a label', storyScans().slice(0, 1), 1],
  ['no scan at all', [], 0],
  ['place unknown', [{ ...(home ?? aScan()), placeMatch: null }], 3],
  ['signed for at the place', [{ ...(home ?? aScan()), signed: true }], 5],
])('%s: proof level', (_edge, scans, level) => {
  expect(shipmentsOf(anArrivedOrder({ scans }))[0]?.proofLevel).toBe(level);
});

it('puts the least proven parcel first', () => {
  const two = shipmentsOf(anArrivedOrder({ parcels: [storyParcel(), storyParcel({ trackingNumber: 'SECOND' })] }));
  expect(two.map((s) => [s.trackingNumber, s.proofLevel])).toEqual([
    ['SECOND', 0],
    [number, 4],
  ]);
});

it('does not count a confirmation without a number as a second parcel', () => {
  expect(shipmentsOf(anArrivedOrder({ parcels: [storyParcel(), storyParcel({ trackingNumber: null, carrier: null })] }))).toHaveLength(1);
});
