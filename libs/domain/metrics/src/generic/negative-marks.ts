import type { Feedback } from '@weerwoord/orders';
import { marksOf } from '../marks';
import type { Turn } from '../marks';
import type { Mark } from '../verdict';

/** When bad ratings came and went. A rating removed before it was given (clock trouble) never counted. */
export function negativeMarks(negative: readonly Feedback[], zone: string): Mark[] {
  const turns: Turn[] = [];
  for (const { at, removedAt } of negative) {
    if (removedAt !== null && removedAt <= at) continue;
    turns.push({ at, hit: 1, worst: 1 });
    if (removedAt !== null) turns.push({ at: removedAt, hit: -1, worst: -1 });
  }
  return turns.length === 0 ? [] : marksOf(turns, zone);
}
