import type { DateWords } from './dates';
import type { FigureReader } from './figure-reader';

/** What is known of the parts, with commas between. */
export const joined = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null && part !== '').join(', ');

/** A figure that is an instant, in words: `28 October 18:06`, only the day where no time is known; null when there is none. */
export function momentOf(f: FigureReader, name: string, d: DateWords, before = ''): string | null {
  const at = f.at(name);
  if (at === null) return null;
  return before + (name === 'at' && f.is('dateOnly') ? d.day(at) : d.moment(at));
}

/** The promised days: `promised 30 October to 3 November`, or `promised by 3 November`. */
export function promiseOf(f: FigureReader, d: DateWords, [by, from, to]: readonly [string, string, string]): string | null {
  const last = f.at('deliverBy');
  if (last === null) return null;
  // The promise's end is written as a day's last second or as the next midnight: both mean that day.
  const lastDay = d.day(new Date(last.getTime() - 1));
  const first = f.at('deliverFrom');
  return first === null || d.day(first) === lastDay ? `${by} ${lastDay}` : `${from} ${d.day(first)} ${to} ${lastDay}`;
}

/** The carrier delivered it, and in another place than the order's. */
export const elsewhere = (f: FigureReader): boolean => f.text('placeMatch') === 'different';
