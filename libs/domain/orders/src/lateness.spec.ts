import { aLine, aParcel, anOrder, utc } from '@weerwoord/orders/testing';
import { confirmationOf } from './confirmation';
import { isLateShipment, isOverdue, lateSeconds, overdueFrom } from './is-late-shipment';
import type { OrderFacts } from './order-facts';
import { sellersOf, shipByOf } from './ship-by';

const shipBy = utc('2026-03-04T08:00:00Z');

it.each([
  ['on the very instant', '2026-03-04T08:00:00Z', false, 0],
  ['within the very second', '2026-03-04T08:00:00.900Z', false, 0],
  ['one second after', '2026-03-04T08:00:01Z', true, 1],
  ['an hour before', '2026-03-04T07:00:00Z', false, -3600],
])('confirmed %s', (_edge, confirmedAt, late, seconds) => {
  const timing = { shipBy, confirmedAt: utc(confirmedAt) };
  expect([isLateShipment(timing), lateSeconds(timing)]).toEqual([late, seconds]);
});

it.each([
  ['on the very instant', shipBy, false],
  ['from the next second', overdueFrom(shipBy), true],
  ['not a millisecond before it', new Date(overdueFrom(shipBy).getTime() - 1), false],
])('unconfirmed %s is overdue: %s', (_edge, now, overdue) => {
  expect(isOverdue({ shipBy, confirmedAt: null }, now)).toBe(overdue);
});

it('overdue begins with the second after', () => {
  expect(overdueFrom(utc('2026-03-04T07:59:59.900Z'))).toEqual(shipBy);
});

it('a confirmed order is never overdue, an unconfirmed one never late', () => {
  const muchLater = utc('2026-05-01T00:00:00Z');
  expect(isOverdue({ shipBy, confirmedAt: muchLater }, muchLater)).toBe(false);
  expect([isLateShipment({ shipBy, confirmedAt: null }), lateSeconds({ shipBy, confirmedAt: null })]).toEqual([false, null]);
});

describe('how far an order is confirmed', () => {
  const first = utc('2026-03-03T15:00:00Z');
  const last = utc('2026-03-05T15:00:00Z');
  const parcels = [aParcel({ confirmedAt: last }), aParcel({ trackingNumber: 'T2', confirmedAt: first })];
  it.each<[string, Partial<OrderFacts>, ReturnType<typeof confirmationOf>]>([
    ['nothing yet', { status: 'open', parcels: [] }, { state: 'none' }],
    ['a parcel without confirmation', { status: 'open', parcels: [aParcel({ confirmedAt: null })] }, { state: 'none' }],
    ['the last package decides', { parcels }, { state: 'all', at: last }],
    ['the last package decides, whichever is named first', { parcels: [...parcels].reverse() }, { state: 'all', at: last }],
    ['nobody says how many units are open', { status: 'open', parcels, unitsOrdered: 2, unitsUnconfirmed: null }, { state: 'all', at: last }],
    ['no unit is open', { status: 'open', parcels, unitsOrdered: 2, unitsUnconfirmed: 0 }, { state: 'all', at: last }],
    ['one open of nobody knows how many', { status: 'open', parcels, unitsOrdered: 0, unitsUnconfirmed: 1 }, { state: 'part', at: last }],
    [
      'more open than were ordered, before anything shipped',
      { status: 'open', parcels, unitsOrdered: 2, unitsUnconfirmed: 3 },
      { state: 'all', at: last },
    ],
    ['all open, nothing confirmed', { status: 'open', parcels: [], unitsOrdered: 2, unitsUnconfirmed: 2 }, { state: 'none' }],
    ['partly shipped, the rest not counted', { status: 'partly-shipped', parcels, unitsUnconfirmed: null }, { state: 'part', at: last }],
    ['delivered without a moment', { status: 'delivered', parcels: [] }, { state: 'moment-unknown', noLaterThan: null }],
    [
      'confirmed at the very moment of the cancellation',
      { status: 'cancelled', cancellation: { at: last, by: null, reason: null }, parcels },
      { state: 'all', at: last },
    ],
    [
      'a cancellation that was taken back',
      { status: 'shipped', cancellation: { at: utc('2026-03-01T00:00:00Z'), by: null, reason: null }, parcels },
      { state: 'all', at: last },
    ],
    ['units still to ship', { status: 'open', parcels, unitsOrdered: 2, unitsUnconfirmed: 1 }, { state: 'part', at: last }],
    [
      'a count from before anything shipped, and then a confirmation',
      { status: 'open', parcels, unitsOrdered: 1, unitsUnconfirmed: 1 },
      { state: 'all', at: last },
    ],
    [
      'a count from before, and a status that says shipped',
      { status: 'shipped', parcels, unitsOrdered: 2, unitsUnconfirmed: 1 },
      { state: 'all', at: last },
    ],
    ['partly shipped without a moment', { status: 'partly-shipped', parcels: [] }, { state: 'part', at: null }],
    ['shipped without a moment', { status: 'shipped', parcels: [] }, { state: 'moment-unknown', noLaterThan: null }],
    [
      'shipped by the time a report said so',
      { status: 'shipped', parcels: [], shippedNoLaterThan: last },
      { state: 'moment-unknown', noLaterThan: last },
    ],
    ['the rest cancelled: the confirmed part decides', { status: 'cancelled', parcels, unitsUnconfirmed: 1 }, { state: 'all', at: last }],
    [
      'confirmed after the cancellation is ignored (R-M15)',
      { status: 'cancelled', cancellation: { at: utc('2026-03-04T00:00:00Z'), by: null, reason: null }, parcels },
      { state: 'all', at: first },
    ],
    [
      'cancelled before any confirmation',
      { status: 'cancelled', cancellation: { at: utc('2026-03-01T00:00:00Z'), by: null, reason: null }, parcels },
      { state: 'none' },
    ],
  ])('%s', (_edge, over, confirmation) => {
    expect(confirmationOf(anOrder(over))).toEqual(confirmation);
  });
});

describe('ship-by of an order of several sellers', () => {
  const [early, late] = [utc('2026-03-03T08:00:00Z'), utc('2026-03-06T08:00:00Z')];
  const order = anOrder({
    lines: [aLine({ seller: 'b', shipBy: late }), aLine({ key: '2', seller: 'a', shipBy: early }), aLine({ key: '3', seller: 'a' })],
  });
  it.each([
    ['of the whole: the latest line', null, late],
    ['of one seller: the latest of its own lines, not of others’', 'b', late],
    ['of one seller: the latest of its own lines', 'a', early],
    ['a seller without any: the order’s', 'c', shipBy],
  ])('%s', (_edge, seller, wanted) => {
    expect(shipByOf(order, seller)).toEqual(wanted);
  });
  it('the latest line decides wherever it stands', () => {
    expect(shipByOf(anOrder({ lines: [aLine({ shipBy: early }), aLine({ key: '2', shipBy: late }), aLine({ key: '3', shipBy: early })] }))).toEqual(
      late,
    );
  });
  it('names each seller once, sorted', () => {
    expect([sellersOf(order), sellersOf(anOrder())]).toEqual([['a', 'b'], []]);
  });
});
