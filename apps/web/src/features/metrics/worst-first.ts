import type { Reading } from './metrics.query';

const URGENCY: Readonly<Record<Reading['status'], number>> = { breach: 0, watch: 1, safe: 2, unknown: 3 };

/** How much of its limit a figure has used up, 0 and more; of a minimum, of the misses it allows. Without a limit or orders: nothing. */
function usedUp({ rate, limit, sense }: Reading): number {
  if (rate === null || limit === null) return 0;
  return sense === 'at-least' ? (1 - rate) / Math.max(1 - limit, Number.EPSILON) : rate / Math.max(limit, Number.EPSILON);
}

/** What fails, then what comes close, then what has used up most of its limit; figures nobody limits come last, in their own order. */
export const worstFirst = (readings: readonly Reading[]): Reading[] =>
  [...readings].sort((a, b) => URGENCY[a.status] - URGENCY[b.status] || usedUp(b) - usedUp(a));
