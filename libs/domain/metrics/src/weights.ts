import type { VerdictRow, Weights } from './verdict';

/** How much a verdict adds to each side of the fraction: its own weights, else 1 for every side it stands on. */
export function weightsOf(row: Pick<VerdictRow, 'counted' | 'hit' | 'worstCounted' | 'worstHit' | 'weights'>): Weights {
  return (
    row.weights ?? {
      counted: Number(row.counted),
      hit: Number(row.hit),
      worstCounted: Number(row.worstCounted),
      worstHit: Number(row.worstHit),
    }
  );
}

/**
 * How much of an order speaks against the seller, confirmed and in the worst case: the hits of a figure that has a maximum, the
 * misses (counted, no hit) of one that has a minimum. Orders with more than 0 are "the orders behind" a figure.
 */
export function againstOf(row: Parameters<typeof weightsOf>[0], sense: 'under' | 'at-most' | 'at-least'): { confirmed: number; worst: number } {
  const { counted, hit, worstCounted, worstHit } = weightsOf(row);
  return sense === 'at-least' ? { confirmed: counted - hit, worst: worstCounted - worstHit } : { confirmed: hit, worst: worstHit };
}
