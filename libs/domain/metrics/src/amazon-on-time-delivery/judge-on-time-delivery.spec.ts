import { aContext } from '@weerwoord/metrics/testing';
import { anOrder, aParcel, aScan, utc } from '@weerwoord/orders/testing';
import type { OrderFacts } from '@weerwoord/orders';
import { weightsOf } from '../weights';
import { AMAZON_ON_TIME_DELIVERY } from './judge-on-time-delivery';

const DELIVER_BY = '2026-03-09T22:59:59Z';
const scan = (status: 'delivered' | 'delivery_attempted' | 'returned' | 'in_transit', at: string, trackingNumber?: string) =>
  aScan({ status, at: utc(at), ...(trackingNumber ? { trackingNumber } : {}) });
const judged = (over: Partial<OrderFacts>, now = '2026-06-01T12:00:00Z') =>
  AMAZON_ON_TIME_DELIVERY.judge(anOrder({ unitsOrdered: 3, deliverBy: utc(DELIVER_BY), ...over }), aContext({ now: utc(now) }));
const told = (over: Partial<OrderFacts>, now?: string) => {
  const row = judged(over, now).rows[0];
  const { counted, hit, worstCounted } = row ? weightsOf(row) : { counted: -1, hit: -1, worstCounted: -1 };
  return [row?.outcome, row?.rule, row?.setAside, counted, hit, worstCounted];
};

it.each<[string, Partial<OrderFacts>, unknown[]]>([
  ['delivered on the very second', { scans: [scan('delivered', DELIVER_BY)] }, ['on-time', '3.4/4', null, 3, 3, 3]],
  ['half a second later is the same second', { scans: [scan('delivered', '2026-03-09T22:59:59.500Z')] }, ['on-time', '3.4/4', null, 3, 3, 3]],
  ['a second later', { scans: [scan('delivered', '2026-03-09T23:00:00Z')] }, ['late', '3.4/4', null, 3, 0, 3]],
  [
    'tried in time, delivered the day after',
    { scans: [scan('delivery_attempted', '2026-03-09T12:00:00Z'), scan('delivered', '2026-03-10T12:00:00Z')] },
    ['on-time', '3.4/4', null, 3, 3, 3],
  ],
  [
    'late, and protected',
    { scans: [scan('delivered', '2026-03-10T12:00:00Z')], flags: { otdrProtected: true } },
    ['on-time', '3.4/6', null, 3, 3, 3],
  ],
  ['no scan at all', {}, ['excluded', '3.4/5', 'no-delivery-scan', 0, 0, 0]],
  ['no scan, and protected', { flags: { otdrProtected: true } }, ['excluded', '3.4/5', 'no-delivery-scan', 0, 0, 0]],
  [
    'came back without an attempt',
    { scans: [scan('in_transit', '2026-03-05T12:00:00Z'), scan('returned', '2026-03-08T12:00:00Z')] },
    ['excluded', '3.4/5', 'no-delivery-scan', 0, 0, 0],
  ],
  [
    'under way past the promise: the worst case knows',
    { scans: [scan('in_transit', '2026-03-05T12:00:00Z')] },
    ['overdue', '3.4/5', 'not-delivered', 0, 0, 3],
  ],
  ['no promise', { deliverBy: null, scans: [scan('delivered', DELIVER_BY)] }, ['excluded', '3.4/no-promise', 'no-promise', 0, 0, 0]],
  ['lines unknown: one unit', { unitsOrdered: 0, scans: [scan('delivered', DELIVER_BY)] }, ['on-time', '3.4/4', null, 1, 1, 1]],
  ['shipped by Amazon', { fulfilment: 'AFN', scans: [scan('delivered', DELIVER_BY)] }, ['excluded', '3.4/fba', 'fulfilled-by-amazon', 0, 0, 0]],
])('%s', (_edge, over, expected) => {
  expect(told(over)).toEqual(expected);
});

describe('two parcels', () => {
  const scans = [scan('delivered', '2026-03-08T12:00:00Z', 'A'), scan('delivered', '2026-03-10T12:00:00Z', 'B')];
  const parcels = (a: number | null, b: number | null) => [aParcel({ trackingNumber: 'A', units: a }), aParcel({ trackingNumber: 'B', units: b })];
  it('with their units weigh each', () => {
    expect(judged({ parcels: parcels(2, 1), scans }).rows[0]).toMatchObject({
      outcome: 'late',
      weights: { counted: 3, hit: 2, worstCounted: 3, worstHit: 2 },
    });
  });
  it('whose units nobody states came when the last one came', () => {
    expect(told({ parcels: parcels(null, null), scans })).toEqual(['late', '3.4/4', null, 3, 0, 3]);
    expect(told({ parcels: parcels(null, null), scans: scans.slice(0, 1) })).toEqual(['excluded', '3.4/5', 'no-delivery-scan', 0, 0, 0]);
  });
  it('are two shipments in the older figure', () => {
    const row = judged({ parcels: parcels(2, 1), scans }).rows[1];
    expect(row).toMatchObject({ metric: 'amazon.otdr.shipments', weights: { counted: 2, hit: 1 } });
  });
});

it('what is under way is judged again the second after the promise', () => {
  const onItsWay = { scans: [scan('in_transit', '2026-03-05T12:00:00Z')] };
  expect(judged(onItsWay, '2026-03-09T12:00:00Z').rejudgeAt).toEqual(utc('2026-03-09T23:00:00Z'));
  expect(told(onItsWay, '2026-03-09T12:00:00Z')).toEqual(['open', '3.4/5', 'not-delivered', 0, 0, 0]);
});
