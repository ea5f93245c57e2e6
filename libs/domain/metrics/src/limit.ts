import type { Share } from '@weerwoord/kernel';
import type { MetricDefinition } from './verdict';

/** A limit as parts per million, so that a share is compared without a fraction: 1 % of 300 orders is exactly 3. */
const MILLION = 1_000_000;
export const partsPerMillion = (share: number): number => Math.round(share * MILLION);

/**
 * Does a share pass its limit? Compared as whole numbers on the unrounded share, never on what is shown.
 *
 * `under`: strictly below, the limit itself fails. `at-most`: the limit passes, and a count within `allowance` passes whatever
 * the rate. `at-least`: a minimum, itself passing. Nothing counted: no answer (null), except that an `at-most` count of 0 is
 * within any allowance.
 */
export function passesLimit(
  { numerator, denominator }: Share,
  limit: number,
  sense: MetricDefinition['sense'],
  allowance: number | null = null,
): boolean | null {
  if (sense === 'at-most' && allowance !== null && numerator <= allowance) return true;
  if (denominator === 0) return null;
  const [part, whole] = [numerator * MILLION, partsPerMillion(limit) * denominator];
  switch (sense) {
    case 'under':
      return part < whole;
    case 'at-most':
      return part <= whole;
    case 'at-least':
      return part >= whole;
  }
}

/**
 * Most hits that `denominator` orders can bear and still pass: 0 for ODR up to 100 orders, 1 from 101 on.
 * For a minimum (`at-least`): most misses.
 * @source amazon.md §2.5: ceil(limit × n) - 1
 */
export function allowedHits(denominator: number, limit: number, sense: MetricDefinition['sense'], allowance: number | null = null): number {
  const parts = partsPerMillion(limit) * denominator;
  switch (sense) {
    case 'under':
      return Math.max(0, Math.ceil(parts / MILLION) - 1);
    case 'at-most':
      return Math.max(allowance ?? 0, Math.floor(parts / MILLION));
    case 'at-least':
      return denominator - Math.ceil(parts / MILLION);
  }
}

/** Orders the window must hold for `hits` to pass: more than 100 per defect at 1 %. Null where no number of orders would do. */
export function ordersNeeded(hits: number, limit: number, sense: MetricDefinition['sense']): number | null {
  const parts = partsPerMillion(limit);
  if (hits === 0) return 0;
  if (sense === 'at-least' || parts === 0) return null;
  return sense === 'under' ? Math.floor((hits * MILLION) / parts) + 1 : Math.ceil((hits * MILLION) / parts);
}

export type HeadRoom = {
  /** Hits the orders of the window can bear in all. */
  readonly allowed: number;
  /** Hits still to spare; negative when over. */
  readonly left: number;
  /** Further clean orders that would bring the figure back; 0 when it passes, null when orders alone cannot. */
  readonly cleanOrdersToRecover: number | null;
};

/** How far a figure is from its line, in orders rather than percent. */
export function headroom(share: Share, limit: number, sense: MetricDefinition['sense'], allowance: number | null = null): HeadRoom {
  const hits = sense === 'at-least' ? share.denominator - share.numerator : share.numerator;
  const allowed = allowedHits(share.denominator, limit, sense, allowance);
  return { allowed, left: allowed - hits, cleanOrdersToRecover: allowed >= hits ? 0 : cleanOrders(share, hits, limit, sense) };
}

function cleanOrders({ denominator }: Share, hits: number, limit: number, sense: MetricDefinition['sense']): number | null {
  if (sense !== 'at-least') {
    const needed = ordersNeeded(hits, limit, sense);
    return needed === null ? null : needed - denominator;
  }
  // Misses may be at most (1 - limit) of all orders.
  const missParts = MILLION - partsPerMillion(limit);
  return missParts === 0 ? null : Math.ceil((hits * MILLION) / missParts) - denominator;
}
