import { dayOf } from '@weerwoord/kernel';
import type { Day } from '@weerwoord/kernel';
import type { Mark } from './verdict';

/** From `at` on, one more (+1) or one fewer (-1) thing speaks against the order. */
export type Turn = { readonly at: Date; readonly hit: -1 | 0 | 1; readonly worst: -1 | 0 | 1 };

/** Nothing ever spoke against the order: one list for them all. */
export const NO_MARKS: readonly Mark[] = [];

/**
 * The days on which the order's verdict turned, as it would have been known then.
 *
 * Several things may speak against one order; it is a hit while at least one does. So two bad ratings give one mark, on the
 * day of the first, and removing one of them gives none. Turns of the same day are taken together.
 */
export function marksOf(turns: readonly Turn[], zone: string): Mark[] {
  const byDay = new Map<Day, { hit: number; worst: number }>();
  for (const turn of turns) {
    const day = dayOf(turn.at, zone);
    const sum = byDay.get(day) ?? { hit: 0, worst: 0 };
    byDay.set(day, { hit: sum.hit + turn.hit, worst: sum.worst + turn.worst });
  }
  const marks: Mark[] = [];
  let [hits, worsts] = [0, 0];
  for (const [day, turned] of [...byDay].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [hit, worst] = [step(hits, hits + turned.hit), step(worsts, worsts + turned.worst)];
    hits += turned.hit;
    worsts += turned.worst;
    if (hit !== 0 || worst !== 0) marks.push({ day, hit, worst });
  }
  return marks;
}

/** +1 when a count leaves zero, -1 when it returns to it. */
const step = (before: number, after: number): -1 | 0 | 1 => (before > 0 === after > 0 ? 0 : after > 0 ? 1 : -1);

/** The usual case: one thing, known since one moment, both confirmed and in the worst case. */
export const markAt = (at: Date, zone: string): Mark[] => [{ day: dayOf(at, zone), hit: 1, worst: 1 }];
