import type { Share } from '@weerwoord/kernel';
import { headroom, passesLimit } from '../limit';
import type { MetricDefinition } from '../verdict';
import { isNear } from './alert';

/** How the order of a claim stands in a figure now; null: it is not in its window. */
export type StandsNow = {
  /** What it weighs below and above the line: orders count one, packages and transactions more. */
  readonly counted: number;
  readonly hit: number;
  /** Hit by something else too (a bad rating, another claim): the claim alone decides nothing then. */
  readonly hitAnyway: boolean;
  /** What it would weigh above the line, were the claim counted. */
  readonly wouldHit: number;
  readonly wouldCount: number;
};

export type StakeIf = {
  readonly share: Share;
  /** Hits still to spare; negative: over. null without a limit. */
  readonly left: number | null;
  readonly status: 'safe' | 'watch' | 'breach' | 'unknown';
};
export type Stake = { readonly now: Share; readonly counted: StakeIf; readonly notCounted: StakeIf };

export type StakeAsked = {
  readonly confirmed: Share;
  readonly limit: number | null;
  readonly allowance?: number | null;
  readonly sense: MetricDefinition['sense'];
  readonly alertLevel: number;
  readonly order: StandsNow | null;
};

/**
 * The figure with this claim counted against us, and without. Both from the figure as it stands, everything else unchanged: the order is taken
 * out as it is now and put back as it would be. An order outside the window changes neither.
 */
export function atStake({ confirmed, limit, allowance = null, sense, alertLevel, order }: StakeAsked): Stake {
  const stand = (share: Share): StakeIf => ({
    share,
    left: limit === null ? null : headroom(share, limit, sense, allowance).left,
    status: statusOf(share),
  });
  const statusOf = (share: Share): StakeIf['status'] => {
    const passes = limit === null ? null : passesLimit(share, limit, sense, allowance);
    if (limit === null || passes === null) return 'unknown';
    return passes ? (isNear(share, limit, sense, alertLevel) ? 'watch' : 'safe') : 'breach';
  };
  if (order === null) return { now: confirmed, counted: stand(confirmed), notCounted: stand(confirmed) };
  const without: Share = { numerator: confirmed.numerator - order.hit, denominator: confirmed.denominator - order.counted };
  const base = Math.max(order.counted, order.wouldCount);
  const counted = {
    numerator: without.numerator + Math.max(order.wouldHit, order.hitAnyway ? order.hit : 0),
    denominator: without.denominator + base,
  };
  // Not counted, an order that is in the figure for itself stays in it; one that only a defect put there goes again.
  const notCounted = { numerator: without.numerator + (order.hitAnyway ? order.hit : 0), denominator: without.denominator + order.counted };
  return { now: confirmed, counted: stand(counted), notCounted: stand(notCounted) };
}
