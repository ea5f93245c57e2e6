import { dayOf } from '@weerwoord/kernel';
import type { Day } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import type { Mark, VerdictRow, Weights } from './verdict';

/**
 * How many transactions an order is: its lines, whatever their quantity. An order whose lines no file told is one.
 * @source ebay.md SS-1
 */
export const transactionsIn = ({ lines }: Pick<OrderFacts, 'lines'>): number =>
  Math.max(
    1,
    lines.reduce((sum, { quantity }) => (quantity > 0 ? sum + 1 : sum), 0),
  );

/** The sides of a verdict that weighs transactions; an order of one says nothing of weights. */
export function sidesOf(weights: Weights): Pick<VerdictRow, 'counted' | 'hit' | 'worstCounted' | 'worstHit' | 'weights'> {
  const { counted, hit, worstCounted, worstHit } = weights;
  // The worst case never counts fewer.
  const single = worstCounted <= 1;
  return { counted: counted > 0, hit: hit > 0, worstCounted: worstCounted > 0, worstHit: worstHit > 0, ...(single ? {} : { weights }) };
}

/** From `at` on, so many more transactions speak against the order. */
export type WeighedTurn = { readonly at: Date; readonly hit: number; readonly worst: number };

/** Turns of several transactions, added up by day: two late ones of one day give one mark of two. Unlike `marksOf`, nothing is capped at one. */
export function summedMarks(turns: readonly WeighedTurn[], zone: string): Mark[] {
  const byDay = new Map<Day, Mark>();
  for (const { at, hit, worst } of turns) {
    const day = dayOf(at, zone);
    const known = byDay.get(day) ?? { day, hit: 0, worst: 0 };
    byDay.set(day, { day, hit: known.hit + hit, worst: known.worst + worst });
  }
  return [...byDay.values()].filter(({ hit, worst }) => hit !== 0 || worst !== 0).sort((a, b) => (a.day < b.day ? -1 : 1));
}
