import { addDays } from '@weerwoord/kernel';
import type { Day } from '@weerwoord/kernel';
import type { MetricWindow } from './verdict';

/** First and last day of a window, both inside. */
export type DayRange = { readonly from: Day; readonly to: Day };

/** Before and after every order: the range of the window "all". */
const ALL_TIME: DayRange = { from: '0001-01-01', to: '9999-12-31' };

/**
 * The days whose orders a figure of `asOf` is about; `asOf` is a day in the metric's zone.
 *
 * `days`: that many days ending `lag` days before `asOf`. `months`: whole calendar months, the last one that before `asOf`'s.
 * @example windowOf({ key: '60d', kind: 'days', days: 60, lag: 15 }, '2026-11-20') //=> { from: '2026-09-07', to: '2026-11-05' }
 */
export function windowOf(window: MetricWindow, asOf: Day): DayRange {
  if (window.kind === 'all') return ALL_TIME;
  if (window.kind === 'days') {
    const to = addDays(asOf, -window.lag);
    return { from: addDays(to, 1 - window.days), to };
  }
  return { from: firstOfMonth(asOf, -window.months), to: addDays(firstOfMonth(asOf, 0), -1) };
}

/** The first day of the month `by` months after that of `day`. */
function firstOfMonth(day: Day, by: number): Day {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + by;
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

/** First as-of day on which an order of `anchorDay` is no longer in the window; null for "all", which nothing leaves. */
export function rollOffDay(window: MetricWindow, anchorDay: Day): Day | null {
  if (window.kind === 'all') return null;
  return window.kind === 'days' ? addDays(anchorDay, window.days + window.lag) : firstOfMonth(anchorDay, window.months + 1);
}

/** First as-of day on which an order of `anchorDay` is in the window; before it the order weighs nothing yet. Null for "all". */
export function rollOnDay(window: MetricWindow, anchorDay: Day): Day | null {
  if (window.kind === 'all') return null;
  return window.kind === 'days' ? addDays(anchorDay, window.lag) : firstOfMonth(anchorDay, 1);
}
