import * as fc from 'fast-check';
import { addDays } from '@weerwoord/kernel';
import type { MetricWindow } from '../verdict';
import { rollOffDay, rollOnDay, windowOf } from '../windows';
import { rollOffs } from './roll-off';

const SIXTY: MetricWindow = { key: '60d', kind: 'days', days: 60, lag: 15 };
const MONTHS: MetricWindow = { key: '3m', kind: 'months', months: 3 };
const AS_OF = '2026-11-20';
const one = (day: string, over = {}) => ({ day, against: 1, undecided: 0, ...over });

it.each<[string, MetricWindow, string, string, boolean]>([
  ['a day of the window leaves after its length and the lag', SIXTY, '2026-09-12', '2026-11-26', true],
  ['the first day of the window leaves tomorrow', SIXTY, '2026-09-07', '2026-11-21', true],
  ['an order the report has not reached yet comes before it goes', SIXTY, '2026-11-10', '2027-01-24', false],
  ['a month leaves as a whole, whatever its day', MONTHS, '2026-08-31', '2026-12-01', true],
  ['this month is not looked at yet', MONTHS, '2026-11-02', '2027-03-01', false],
])('%s', (_edge, window, day, leaves, entered) => {
  expect(rollOffs(window, AS_OF, [one(day)])).toEqual([{ day: leaves, against: 1, undecided: 0, anchors: { from: day, to: day }, entered }]);
});
it('days that leave together are one entry, the undecided beside the decided', () => {
  expect(rollOffs(MONTHS, AS_OF, [one('2026-09-20'), one('2026-09-02', { against: 2, undecided: 1 })])).toEqual([
    { day: '2027-01-01', against: 3, undecided: 1, anchors: { from: '2026-09-02', to: '2026-09-20' }, entered: true },
  ]);
});
it.each<[string, MetricWindow, ReturnType<typeof one>]>([
  ['what has left', SIXTY, one('2026-09-06')],
  ['nothing', SIXTY, one('2026-10-01', { against: 0 })],
  ['what never leaves', { key: 'all', kind: 'all' }, one('2026-10-01')],
])('%s is not in the calendar', (_edge, window, day) => expect(rollOffs(window, AS_OF, [day])).toEqual([]));

it('an order is in the window from the day it enters until the day before it leaves, and on no other', () => {
  const anyWindow = fc.oneof(
    fc.record({ days: fc.integer({ min: 1, max: 90 }), lag: fc.nat(20) }).map((of): MetricWindow => ({ key: 'd', kind: 'days', ...of })),
    fc.integer({ min: 1, max: 14 }).map((months): MetricWindow => ({ key: 'm', kind: 'months', months })),
  );
  fc.assert(
    fc.property(anyWindow, fc.nat(900), (window, forward) => {
      const anchor = addDays('2026-01-01', forward);
      const [on, off] = [rollOnDay(window, anchor) ?? '', rollOffDay(window, anchor) ?? ''];
      const inside = (asOf: string): boolean => windowOf(window, asOf).from <= anchor && anchor <= windowOf(window, asOf).to;
      expect([inside(addDays(on, -1)), inside(on), inside(addDays(off, -1)), inside(off)]).toEqual([false, true, true, false]);
    }),
  );
});
