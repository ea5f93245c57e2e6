import { isDay, offsetAt } from '@weerwoord/kernel';
import { localInstants } from '@weerwoord/tracking';
import { earlierOf, hoursLater } from '../clocks/clock-rule';

/** AliExpress writes US Pacific wall time without saying so, and its clocks run on it (aliexpress.md §2). */
export const PACIFIC = 'America/Los_Angeles';

const WALL = /^(\d{4}-\d{2}-\d{2})[ T]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(?:\.\d+)?$/;
const WITH_ZONE = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/i;

/**
 * A time of the API (`2026-01-12 08:30:00`) as an instant; one that names its zone is taken at its word. Null for anything else: a time
 * that cannot be read is not guessed. A wall time that happens twice in autumn is the first of the two, so nothing is due later than it may be;
 * one that is skipped in spring moves forward by the gap.
 * @source tracking.md §5, where AliExpress is one of the sources
 */
export function pacificInstant(text: string): Date | null {
  const trimmed = text.trim();
  if (WITH_ZONE.test(trimmed)) {
    const at = new Date(trimmed.replace(' ', 'T'));
    return Number.isNaN(at.getTime()) ? null : at;
  }
  const [, day = '', hour = '', minute = '', second = '00'] = WALL.exec(trimmed) ?? [];
  return isDay(day) ? shownAt(Date.parse(`${day}T${hour}:${minute}:${second}Z`)) : null;
}

/** @param wall what Pacific clocks show, in milliseconds as if it were UTC */
const shownAt = (wall: number): Date => localInstants(wall, PACIFIC).instants[0];

const DAY_MS = 86_400_000;

/** An end counted both ways over a change of the clocks; `due` is the earlier of the two. */
export type PacificEnd = { readonly wall: Date; readonly elapsed: Date; readonly due: Date };

/**
 * `days` after `start`: the same Pacific wall clock, or that many times 24 hours, whichever comes first.
 * @source aliexpress.md §2, "Clock arithmetic"
 */
export function pacificDaysLater(start: Date, days: number): PacificEnd {
  const wall = shownAt(start.getTime() + offsetAt(start, PACIFIC) + days * DAY_MS);
  const elapsed = hoursLater(start, days * 24);
  return { wall, elapsed, due: earlierOf(wall, elapsed) };
}
