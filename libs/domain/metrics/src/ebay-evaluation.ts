import { addDays } from '@weerwoord/kernel';
import type { Day } from '@weerwoord/kernel';
import { policyNumber } from '@weerwoord/policies';
import type { EbayProgramme, PolicyRow } from '@weerwoord/policies';
import { ebayLevel, failsLevel } from './ebay-level';
import type { EbayLevel, EbayLevelMetric, EbayStanding, EbayStep } from './ebay-level';
import { EBAY_WINDOWS, ebayLookback } from './ebay-windows';
import type { MetricWindow } from './verdict';
import { windowOf } from './windows';
import type { DayRange } from './windows';

/** What eBay looked at on its last evaluation and will look at on the next: whole months before the day's own (SS-2, SS-4). */
export type EbayEvaluation = {
  readonly last: Day;
  /** The first evaluation after `asOf`; `asOf` itself is the last one when it is the day. */
  readonly next: Day;
  /** Both look-backs of the next evaluation; which of them counts, its transactions decide (SS-3). */
  readonly windows: readonly { readonly window: MetricWindow; readonly range: DayRange }[];
};

/** @source ebay.md SS-2, SS-3, SS-4 */
export function ebayEvaluation(asOf: Day, overrides: readonly PolicyRow[] = []): EbayEvaluation {
  const dayOfMonth = policyNumber('ebay.evaluation.day-of-month', 'ebay', '*', asOf, overrides) ?? 20;
  const inMonthOf = (day: Day): Day => `${day.slice(0, 8)}${String(dayOfMonth).padStart(2, '0')}`;
  const first = `${asOf.slice(0, 8)}01`;
  const passed = inMonthOf(asOf) <= asOf;
  const last = passed ? inMonthOf(asOf) : inMonthOf(addDays(first, -1));
  const next = passed ? inMonthOf(addDays(first, 32)) : inMonthOf(asOf);
  return { last, next, windows: EBAY_WINDOWS.map((window) => ({ window, range: windowOf(window, next) })) };
}

/** One programme's figures over any range of days. */
export type MeasuredStanding = EbayStanding & { readonly transactions: number };
export type JudgedLevel = {
  readonly day: Day;
  readonly window: MetricWindow;
  readonly range: DayRange;
  readonly level: EbayLevel;
  /** What keeps the seller from the next higher level, the sales gate apart; empty at the top. */
  readonly because: readonly EbayLevelMetric[];
};

/**
 * The level eBay would give on `day`, by the orders known: on a past evaluation day what it should have been, on the next one the projection. The limits
 * are those in force on the day.
 *
 * @param over the programme's standing over a range; asked once for three months (which decide the look-back), and once for the window itself
 */
export function ebayLevelOn(
  day: Day,
  programme: EbayProgramme,
  over: (range: DayRange) => MeasuredStanding,
  overrides: readonly PolicyRow[] = [],
): JudgedLevel {
  const recent = over(windowOf(ebayLookback(Number.MAX_SAFE_INTEGER, day, overrides), day));
  const window = ebayLookback(recent.transactions, day, overrides);
  const range = windowOf(window, day);
  const standing = over(range);
  const level = ebayLevel(standing, programme, day, overrides);
  const above: EbayStep | null = level === 'TOP_RATED' ? null : level === 'ABOVE_STANDARD' ? 'top-rated' : 'above-standard';
  return { day, window, range, level, because: above === null ? [] : failsLevel(standing, above, programme, day, overrides) };
}
