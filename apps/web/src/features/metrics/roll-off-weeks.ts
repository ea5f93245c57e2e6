import { addDays, daysBetween, weekdayOf } from '@weerwoord/kernel';
import type { Ahead } from './ahead.query';

export type RollOff = Ahead['rollOffs'][number];
export type DayCell = { readonly day: string; readonly past: boolean; readonly off: RollOff | null };

/** More weeks than that do not fit beside a figure; they are listed instead. */
const MOST_WEEKS = 15;

/** Monday of the week of a day. */
const monday = (day: string): string => addDays(day, -((weekdayOf(day) + 6) % 7));

/**
 * Weeks from today's on until everything has left the window, Monday first; each week is a column of the calendar.
 * Null where a calendar would be too long, or whole months leave at once: then a list says more.
 */
export function rollOffWeeks({ asOf, rollOffs, window }: Pick<Ahead, 'asOf' | 'rollOffs' | 'window'>): readonly (readonly DayCell[])[] | null {
  const last = rollOffs.at(-1)?.day;
  if (window.kind !== 'days' || last === undefined) return null;
  const start = monday(asOf);
  const weeks = Math.floor(daysBetween(start, last) / 7) + 1;
  if (weeks > MOST_WEEKS) return null;
  const byDay = new Map(rollOffs.map((off) => [off.day, off]));
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_unused, weekday): DayCell => {
      const day = addDays(start, week * 7 + weekday);
      return { day, past: day <= asOf, off: byDay.get(day) ?? null };
    }),
  );
}

/** The first day by which at least half of what speaks against the seller has left, and how many that is; null for one or none. */
export function halfGone(rollOffs: readonly RollOff[]): { readonly day: string; readonly gone: number; readonly of: number } | null {
  const of = rollOffs.reduce((sum, { against }) => sum + against, 0);
  if (of < 2) return null;
  let gone = 0;
  for (const { day, against } of rollOffs) {
    gone += against;
    if (gone * 2 >= of) return { day, gone, of };
  }
  return null;
}
