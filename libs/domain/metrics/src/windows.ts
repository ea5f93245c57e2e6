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
  const to = addDays(`${asOf.slice(0, 7)}-01`, -1);
  const firstMonth = Number(asOf.slice(0, 4)) * 12 + Number(asOf.slice(5, 7)) - 1 - window.months;
  const [year, month] = [Math.floor(firstMonth / 12), (firstMonth % 12) + 1];
  return { from: `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`, to };
}

/** First as-of day on which an order of `anchorDay` is no longer in the window; null for months (see the window itself) and "all". */
export const rollOffDay = (window: MetricWindow, anchorDay: Day): Day | null =>
  window.kind === 'days' ? addDays(anchorDay, window.days + window.lag) : null;

/** First as-of day on which an order of `anchorDay` enters the window; before it the order weighs nothing yet. */
export const rollOnDay = (window: MetricWindow, anchorDay: Day): Day | null => (window.kind === 'days' ? addDays(anchorDay, window.lag) : null);
