import { aContext } from '@weerwoord/metrics/testing';
import { anOrder, aParcel, utc } from '@weerwoord/orders/testing';
import type { OrderFacts } from '@weerwoord/orders';
import { judgeOrder } from '../registry';
import type { LateFacts } from './late-table';
import { LATE_TABLES } from './late-table';

const LIMIT = utc('2026-03-04T08:00:00Z');
const order = (over: Partial<OrderFacts> = {}): OrderFacts =>
  anOrder({ channel: 'aliexpress', site: 'aliexpress.com', fulfilment: null, shipBy: LIMIT, deliverBy: LIMIT, parcels: [], status: 'open', ...over });
const judged = (metric: string, facts: OrderFacts, now = '2026-06-01T00:00:00Z') => {
  const { rows, rejudgeAt } = judgeOrder(facts, aContext({ now: utc(now) }));
  const row = rows.find((found) => found.metric === `aliexpress.${metric}`);
  return { row, rejudgeAt };
};
const told = (metric: string, facts: OrderFacts, now?: string) => {
  const { row } = judged(metric, facts, now);
  return [row?.outcome, row?.setAside, row?.rule, row?.counted, row?.hit, row?.worstCounted, row?.worstHit];
};

it.each<[string, Partial<OrderFacts>, string | undefined, unknown[]]>([
  ['sent on the very instant', { dispatchedAt: LIMIT }, undefined, ['on-time', null, 'AE 3/in-time', true, false, true, false]],
  ['sent a millisecond later', { dispatchedAt: new Date(LIMIT.getTime() + 1) }, undefined, ['late', null, 'AE 3/late', true, true, true, true]],
  [
    'confirmed stands for sent',
    { parcels: [aParcel({ confirmedAt: utc('2026-03-05T00:00:00Z') })], status: 'shipped' },
    undefined,
    ['late', null, 'AE 3/late', true, true, true, true],
  ],
  ['not sent, still time', {}, '2026-03-04T08:00:00Z', ['open', null, 'AE 3/open', false, false, false, false]],
  ['not sent, a second later', {}, '2026-03-04T08:00:01Z', ['overdue', null, 'AE 3/overdue', false, false, true, true]],
  ['no ship-by', { shipBy: null }, undefined, ['excluded', 'no-ship-by', 'AE 3/no-limit', false, false, false, false]],
  ['cancelled', { status: 'cancelled' }, undefined, ['excluded', 'cancelled', 'AE 7/cancelled', false, false, false, false]],
  [
    'closed because it was not sent',
    { status: 'cancelled', cancellation: { at: utc('2026-03-05T00:00:00Z'), by: 'marketplace', reason: 'seller_send_goods_timeout' } },
    undefined,
    ['late', null, 'AE 7/end-reason', true, true, true, true],
  ],
])('dispatch: %s', (_edge, over, now, expected) => {
  expect(told('late-dispatch', order(over), now)).toEqual(expected);
});

it.each<[string, Partial<OrderFacts>, string | undefined, unknown[]]>([
  ['delivered as promised', { deliveredAt: LIMIT }, undefined, ['on-time', null, 'AE 3/in-time', true, false, true, false]],
  ['delivered later', { deliveredAt: utc('2026-03-05T00:00:00Z') }, undefined, ['late', null, 'AE 3/late', true, true, true, true]],
  ['not delivered, the promise over', {}, undefined, ['overdue', null, 'AE 3/overdue', false, false, true, true]],
  ['nothing promised', { deliverBy: null }, undefined, ['excluded', 'no-promise', 'AE 3/no-limit', false, false, false, false]],
])('delivery: %s', (_edge, over, now, expected) => {
  expect(told('late-delivery', order(over), now)).toEqual(expected);
});

it('is on the Pacific day of its limit, and the worst case knows it from the day the limit passed', () => {
  const { row } = judged('late-dispatch', order({ shipBy: utc('2026-03-04T07:59:59Z'), dispatchedAt: utc('2026-03-06T20:00:00Z') }));
  expect(row).toMatchObject({
    day: '2026-03-03',
    marks: [
      { day: '2026-03-04', hit: 0, worst: 1 },
      { day: '2026-03-06', hit: 1, worst: 0 },
    ],
    deciding: { fact: 'dispatched', figures: { lateSeconds: 216001 } },
  });
});

it('an open order is judged again when its limit has passed', () => {
  expect(judged('late-dispatch', order({ deliverBy: null }), '2026-03-04T08:00:00Z').rejudgeAt).toEqual(utc('2026-03-04T08:00:01Z'));
});

it('every row of the table is met, and something always fits', () => {
  const orNull = (at: string) => [null, utc(at)];
  const all: LateFacts[] = orNull('2026-03-04T08:00:00Z').flatMap((limit) =>
    [...orNull('2026-03-04T08:00:00Z'), utc('2026-03-05T08:00:00Z')].flatMap((at) =>
      [true, false].flatMap((live) =>
        [true, false].flatMap((closedAsLate) =>
          ['2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z'].map((now) => ({ limit, at, live, closedAsLate, now: utc(now) })),
        ),
      ),
    ),
  );
  const met = all.map((facts) => LATE_TABLES.find((row) => row.when(facts))?.id);
  expect(met).not.toContain(undefined);
  expect([...new Set(met)].sort()).toEqual(LATE_TABLES.map(({ id }) => id).sort());
});
