import { addDays, daysBetween } from '@weerwoord/kernel';
import type { Day } from '@weerwoord/kernel';
import type { PolicyRow } from '@weerwoord/policies';
import { ebayEvaluation } from '../ebay-evaluation';
import { ebayLookback } from '../ebay-windows';
import type { MetricWindow } from '../verdict';
import { windowOf } from '../windows';
import type { DayRange } from '../windows';
import { shareOver } from './figure-days';
import type { DayShare } from './figure-days';

export type Evaluation = {
  /** The day eBay looks. */
  readonly day: Day;
  readonly window: MetricWindow;
  readonly range: DayRange;
  /** All days of the range are over: only later decisions can still change the figure. */
  readonly closed: boolean;
};

/**
 * The first evaluation on or after `asOf`, and the whole months it will look at.
 *
 * @param transactions of one programme per day, as far as they are known: they decide whether three months are looked at or twelve
 * @param pacePerDay transactions expected on each day that is still to come, so that a seller who will pass the line is told now
 * @source ebay.md SS-2 (20th of each month), SS-3, SS-4
 */
export function nextEvaluation(asOf: Day, transactions: readonly DayShare[], pacePerDay: number, overrides: readonly PolicyRow[] = []): Evaluation {
  const day = ebayEvaluation(addDays(asOf, -1), overrides).next;
  const recent = windowOf(ebayLookback(Number.MAX_SAFE_INTEGER, day, overrides), day);
  const expected = recent.to > asOf ? Math.round(pacePerDay * daysAfter(asOf, recent)) : 0;
  const window = ebayLookback(shareOver(transactions)(recent).denominator + expected, day, overrides);
  const range = windowOf(window, day);
  return { day, window, range, closed: range.to < asOf };
}

/** Days of the range that are still to come after `asOf`. */
const daysAfter = (asOf: Day, { from, to }: DayRange): number => {
  const start = from > asOf ? from : addDays(asOf, 1);
  return Math.max(0, daysBetween(start, to) + 1);
};
