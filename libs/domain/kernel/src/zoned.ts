import type { Day } from './days';
import { addDays, localTime } from './days';
import { offsetAt } from './offsets';

const HOUR_MS = 3_600_000;
/** What the clocks of `zone` show at `at`, written as if it were UTC. */
const shownAt = (at: number, zone: string): number => at + offsetAt(new Date(at), zone);

/**
 * The instant at which the clocks of `zone` show `day` `time`.
 *
 * Two edges of daylight saving: a time that is skipped in spring gives the first instant after the gap (ruling R-M7);
 * a time that happens twice in autumn gives the first of the two, so a deadline is never later than the reader thinks.
 *
 * @param time wall clock `HH:MM:SS`, optionally with `.mmm`
 */
export function instantAt(day: Day, time: string, zone: string): Date {
  const [, ms = ''] = time.split('.');
  const wanted = Date.parse(`${day}T${time.slice(0, 8)}Z`);
  const millis = Number(ms.padEnd(3, '0').slice(0, 3));
  // Offsets before and after any change near this time; a zone moves at most once within a day.
  const before = offsetAt(new Date(wanted - 24 * HOUR_MS), zone);
  const after = offsetAt(new Date(wanted + 24 * HOUR_MS), zone);
  // In autumn the offset before the change is the greater one, so the first that fits is the earlier.
  const first = [wanted - before, wanted - after].find((at) => shownAt(at, zone) === wanted);
  if (first !== undefined) return new Date(first + millis);
  // In the gap nothing fits: the two readings lie on either side of it.
  return new Date(gapEnd(wanted - before, wanted - after, zone));
}

/** The first instant after a spring gap, found between two instants that lie on either side of it. */
function gapEnd(a: number, b: number, zone: string): number {
  let [low, high] = [Math.min(a, b) - HOUR_MS, Math.max(a, b) + HOUR_MS];
  const base = offsetAt(new Date(low), zone);
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (offsetAt(new Date(middle), zone) === base) low = middle;
    else high = middle;
  }
  return high;
}

/** 23:59:59 of `day` in `zone`: the last second that still counts as that day. */
export const endOfDay = (day: Day, zone: string): Date => instantAt(day, '23:59:59', zone);

/** 00:00:00 of `day` in `zone` (or the first instant of it where midnight is skipped). */
export const startOfDay = (day: Day, zone: string): Date => instantAt(day, '00:00:00', zone);

/** The same wall-clock time `days` calendar days later in `zone`. */
export function sameTimeLater(instant: Date, days: number, zone: string): Date {
  const t = localTime(instant, zone);
  const pad = (n: number, width = 2): string => String(n).padStart(width, '0');
  const day = `${pad(t.year, 4)}-${pad(t.month)}-${pad(t.day)}`;
  const ms = pad(((instant.getTime() % 1000) + 1000) % 1000, 3);
  return instantAt(addDays(day, days), `${pad(t.hour)}:${pad(t.minute)}:${pad(t.second)}.${ms}`, zone);
}
