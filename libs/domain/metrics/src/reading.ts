import { rateOf } from '@weerwoord/kernel';
import type { Share } from '@weerwoord/kernel';
import type { PolicyRow } from '@weerwoord/policies';
import { isNear } from './figure/alert';
import { passesLimit } from './limit';
import type { MetricDefinition, Reading, SetAside } from './verdict';
import type { DayRange } from './windows';

/** What the daily rollup adds up to over a window. */
export type RollupSums = {
  readonly counted: number;
  readonly hits: number;
  readonly worstCounted: number;
  readonly worstHits: number;
  /** Sum of the marks' `hit` with a day up to the as-of day, over the counted orders of the window. */
  readonly knownHits: number;
  readonly setAside: number;
};

export const NO_SUMS: RollupSums = { counted: 0, hits: 0, worstCounted: 0, worstHits: 0, knownHits: 0, setAside: 0 };

export type ReadingInput = {
  readonly definition: MetricDefinition;
  readonly part: string;
  readonly window: DayRange & { readonly key: string };
  /** The IANA zone the days are in. */
  readonly zone: string;
  readonly sums: RollupSums;
  /** Share 0..1 in force on the as-of day; null when nobody set one. */
  readonly limit: number | null;
  /** Count that never hurts (eBay); null when there is none. */
  readonly allowance?: number | null;
  /** What the allowance counts, where it is not orders: unique buyers (eBay TDR). Absent: the hits, which are never fewer. */
  readonly allowanceCount?: number;
  /** Fewer counted than this: no standing, only a rate. Absent: always enforced. */
  readonly enforcedFrom?: number | null;
  /** Share of the limit from which to warn (policy row `generic.alert-level`). */
  readonly alertLevel: number;
  /** The rows behind it (`policiesBehind`); absent: none are told. */
  readonly policies?: readonly PolicyRow[];
  /** Why orders are set aside; absent: the reasons were not asked for. */
  readonly setAsideBy?: readonly SetAside[];
};

/**
 * A figure from sums: arithmetic only.
 *
 * `breach`: the confirmed figure fails its limit. `watch`: it uses up `alertLevel` of the limit, or the worst case would fail:
 * urgency is not to be understated by what is still undecided. `unknown`: no limit, or nothing counted.
 */
export function readingOf(input: ReadingInput): Reading {
  const { definition, sums, window, limit } = input;
  const confirmed: Share = { numerator: sums.hits, denominator: sums.counted };
  const worst: Share = { numerator: sums.worstHits, denominator: sums.worstCounted };
  return {
    metric: definition.id,
    part: input.part,
    window: { key: window.key, from: window.from, to: window.to, zone: input.zone },
    confirmed,
    worst,
    asKnown: { numerator: sums.knownHits, denominator: sums.counted },
    setAside: sums.setAside,
    setAsideBy: input.setAsideBy ? [...input.setAsideBy].sort((a, b) => b.orders - a.orders || (a.reason < b.reason ? -1 : 1)) : null,
    rate: rateOf(confirmed),
    limit,
    policies: input.policies ?? [],
    status: statusOf(confirmed, worst, input),
  };
}

function statusOf(
  confirmed: Share,
  worst: Share,
  { definition, limit, allowance = null, allowanceCount, enforcedFrom = null, alertLevel }: ReadingInput,
): Reading['status'] {
  if (limit === null || (enforcedFrom !== null && confirmed.denominator < enforcedFrom)) return 'unknown';
  const withinAllowance = allowance !== null && allowanceCount !== undefined && allowanceCount <= allowance;
  const passes = withinAllowance ? true : passesLimit(confirmed, limit, definition.sense, allowance);
  if (passes === false) return 'breach';
  if (passesLimit(worst, limit, definition.sense, allowance) === false && !withinAllowance) return 'watch';
  if (passes === null || confirmed.denominator === 0) return worst.denominator === 0 ? 'unknown' : 'safe';
  return isNear(confirmed, limit, definition.sense, alertLevel) ? 'watch' : 'safe';
}
