import * as fc from 'fast-check';
import { addDays } from '@weerwoord/kernel';
import type { OrderId } from '@weerwoord/kernel';
import { aVerdict, sumsOf } from '@weerwoord/metrics/testing';
import type { MetricWindow, VerdictRow } from '../verdict';
import { weightsOf } from '../weights';
import { windowOf } from '../windows';
import { lostWhenWon, onDay, paceOf, whatIf } from './what-if';
import type { OpenOrders } from './what-if';

const AS_OF = '2026-11-20';
const WINDOWS: readonly MetricWindow[] = [
  { key: '60d', kind: 'days', days: 60, lag: 15 },
  { key: '10d', kind: 'days', days: 10, lag: 0 },
  { key: '7d', kind: 'days', days: 7, lag: 7 },
  { key: '3m', kind: 'months', months: 3 },
  { key: 'all', kind: 'all' },
];

/** Orders as they are judged: on any day around the window, some weighing several, some undecided. */
const anyRow = (sense: 'under' | 'at-least') =>
  fc
    .record({ back: fc.integer({ min: -20, max: 130 }), counted: fc.nat(4), hits: fc.nat(4), undecided: fc.boolean(), weighs: fc.boolean() })
    .map(({ back, counted, hits, undecided, weighs }): VerdictRow => {
      const whole = weighs ? counted : 1;
      const hit = Math.min(whole, weighs ? hits : hits % 2);
      // Undecided: not in the confirmed figure yet. Lost, a maximum gets its hit and a minimum its miss.
      const lost = { counted: whole, hit: sense === 'at-least' ? 0 : whole };
      const weights = undecided
        ? { counted: 0, hit: 0, worstCounted: lost.counted, worstHit: lost.hit }
        : { counted: whole, hit, worstCounted: whole, worstHit: hit };
      return aVerdict({
        day: addDays(AS_OF, -back),
        counted: weights.counted > 0,
        hit: weights.hit > 0,
        worstCounted: weights.worstCounted > 0,
        worstHit: weights.worstHit > 0,
        weights,
      });
    });
const anyWorld = fc.constantFrom('under' as const, 'at-least' as const).chain((sense) =>
  fc.record({
    sense: fc.constant(sense),
    window: fc.constantFrom(...WINDOWS),
    rows: fc.array(anyRow(sense), { maxLength: 40 }).map((rows) => rows.map((row, index) => ({ ...row, orderId: `o-${index}` as OrderId }))),
    cleanPerDay: fc.oneof(
      fc.nat(5),
      fc.integer({ min: 0, max: 40 }).map((tenths) => tenths / 10),
    ),
    againstPerWeek: fc.nat(9),
    won: fc.nat(6),
  }),
);

it('what-if equals replay: orders made to the plan, judged, and read again on each of sixty days', () => {
  fc.assert(
    fc.property(anyWorld, ({ sense, window, rows, cleanPerDay, againstPerWeek, won }) => {
      const open = rows.filter(isOpen).map(openOf);
      const lost = lostWhenWon(open, won);
      const days = rows.map((row) => ({ day: row.day, counted: weightsOf(row).counted, hit: weightsOf(row).hit }));
      const points = whatIf({ window, sense, asOf: AS_OF, days, plan: { cleanPerDay, againstPerWeek, lost } }, 60);
      expect(points).toHaveLength(60);

      // Of the open orders the first by day are won; the others are judged as lost.
      const inOrder = rows.filter(isOpen).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
      const lostIds = new Set(inOrder.slice(won).map(({ orderId }) => orderId));
      const decided = rows.map((row) => (lostIds.has(row.orderId) ? asLost(row) : row));
      const coming = Array.from({ length: 59 }, (_, step) => ordersOfDay(step + 1, cleanPerDay, againstPerWeek, sense)).flat();
      for (const [step, { day, share }] of points.entries()) {
        expect(day).toBe(addDays(AS_OF, step));
        const { from, to } = windowOf(window, day);
        // On that day only the orders placed by then exist.
        const read = [...decided, ...coming.filter((row) => row.day <= day)].filter((row) => row.day >= from && row.day <= to);
        const sums = sumsOf(read);
        expect(share).toEqual({ numerator: sums.hits, denominator: sums.counted });
      }
    }),
    { numRuns: 300 },
  );
});

const isOpen = ({ counted, worstCounted }: VerdictRow): boolean => !counted && worstCounted;
const openOf = (row: VerdictRow): OpenOrders => {
  const { counted, hit, worstCounted, worstHit } = weightsOf(row);
  return { day: row.day, orders: 1, counted: worstCounted - counted, hit: worstHit - hit };
};
const asLost = (row: VerdictRow): VerdictRow => {
  const { worstCounted, worstHit } = weightsOf(row);
  return { ...row, counted: true, hit: worstHit > 0, weights: { counted: worstCounted, hit: worstHit, worstCounted, worstHit } };
};
/** One verdict per planned order of the nth day. */
const ordersOfDay = (nth: number, cleanPerDay: number, againstPerWeek: number, sense: 'under' | 'at-least'): VerdictRow[] => {
  const made = (count: number, hit: boolean) => Array.from({ length: count }, () => aVerdict({ day: addDays(AS_OF, nth), hit }));
  return [...made(onDay(cleanPerDay, nth), sense === 'at-least'), ...made(onDay(againstPerWeek / 7, nth), sense !== 'at-least')];
};

it('a fraction of an order a day is spread and none is lost', () => {
  const days = Array.from({ length: 70 }, (_, step) => onDay(2.3, step + 1));
  expect(new Set(days)).toEqual(new Set([2, 3]));
  expect(days.reduce((sum, count) => sum + count, 0)).toBe(161);
});
it('of the open ones the earliest are won: what is lost weighs as long as it can', () => {
  const open = [
    { day: '2026-10-03', orders: 2, counted: 0, hit: 1 },
    { day: '2026-10-01', orders: 2, counted: 0, hit: 1 },
  ];
  expect(lostWhenWon(open, 3)).toEqual([{ day: '2026-10-03', orders: 1, counted: 0, hit: 1 }]);
  expect(lostWhenWon(open, 0).map(({ orders }) => orders)).toEqual([2, 2]);
  expect(lostWhenWon(open, 9)).toEqual([]);
});
it.each([
  ['a maximum', 'under' as const, { cleanPerDay: 9.5, againstPerWeek: 3.5 }],
  ['a minimum, whose hits are the clean ones', 'at-least' as const, { cleanPerDay: 0.5, againstPerWeek: 66.5 }],
])('the pace is that of the last four weeks: %s', (_edge, sense, pace) => {
  const days = [
    { day: '2026-10-23', counted: 1000, hit: 1000 },
    { day: '2026-10-24', counted: 200, hit: 10 },
    { day: '2026-11-20', counted: 80, hit: 4 },
    { day: '2026-11-21', counted: 1000, hit: 1000 },
  ];
  expect(paceOf(days, sense, AS_OF)).toEqual(pace);
});
it('open orders of one day that are lost weigh each', () => {
  const [window] = WINDOWS;
  if (!window) throw new Error('no window');
  const lost = [{ day: '2026-10-20', orders: 3, counted: 1, hit: 2 }];
  const [point] = whatIf({ window, sense: 'under', asOf: AS_OF, days: [], plan: { cleanPerDay: 0, againstPerWeek: 0, lost } }, 1);
  expect(point?.share).toEqual({ numerator: 6, denominator: 3 });
});
it('an order in the lag comes into the figure on the day the report reaches it', () => {
  const [window] = WINDOWS;
  if (!window) throw new Error('no window');
  const days = [{ day: '2026-11-10', counted: 1, hit: 1 }];
  const points = whatIf({ window, sense: 'under', asOf: AS_OF, days, plan: { cleanPerDay: 0, againstPerWeek: 0, lost: [] } }, 8);
  expect(points.map(({ share }) => share.numerator)).toEqual([0, 0, 0, 0, 0, 1, 1, 1]);
});
