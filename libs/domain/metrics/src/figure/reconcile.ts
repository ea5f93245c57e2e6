import { addDays } from '@weerwoord/kernel';
import type { Day, OrderId, Share } from '@weerwoord/kernel';
import type { MetricDefinition } from '../verdict';
import type { DayRange } from '../windows';
import { candidatesOf } from './reconcile-reasons';
import type { Candidate, NearOrder, ReconcileReason } from './reconcile-reasons';

/** The marketplace's own figure: never changed by us, whatever comes out. */
export type TheirFigure = {
  readonly range: DayRange;
  /** As they count it; null where they give a rate alone. Of a minimum the numerator is the good ones. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The day the report was made, in the metric's zone. */
  readonly seenOn: Day;
};

export type ReconcileInput = {
  readonly theirs: TheirFigure;
  /** Our confirmed figure over the days of their window. */
  readonly ours: Share;
  readonly part: string;
  readonly sense: MetricDefinition['sense'];
  /**
   * Our orders that may lie between: in their window and one day either side of it, those that anything speaks against, that are set
   * aside or undecided, and all of the four days at its edges; every part.
   */
  readonly near: readonly NearOrder[];
};

export type Explained = {
  readonly reason: ReconcileReason;
  /** How much of the difference it explains: positive where they have more. */
  readonly explains: number;
  /** What it could explain at most; more than it does where the difference is smaller. */
  readonly upTo: number;
  readonly orders: readonly OrderId[];
};
export type Side = {
  readonly theirs: number;
  readonly ours: number;
  /** theirs - ours */
  readonly difference: number;
  readonly explained: readonly Explained[];
};
export type Reconciled = {
  /** What speaks against the seller: hits, or the misses of a minimum. Null where they give no counts. */
  readonly against: Side | null;
  readonly counted: Side | null;
};

/**
 * The difference between the marketplace's figure and ours over the same days, explained by the orders that may lie between.
 *
 * The report names no orders, so an explanation is a proposal: which of our orders could make the difference, the surest reason
 * first. What no order of ours explains lies in orders that we do not have (`not-here`) or that they do not (`only-here`).
 */
export function reconcile({ theirs, ours, part, sense, near }: ReconcileInput): Reconciled {
  const { range, numerator, denominator, seenOn } = theirs;
  const edges = new Set([addDays(range.from, -1), range.from, range.to, addDays(range.to, 1)]);
  const candidates = candidatesOf(near, { range, part, sense, seenOn }, edges);
  const misses = sense === 'at-least';
  const theirAgainst = numerator === null ? null : misses ? (denominator === null ? null : denominator - numerator) : numerator;
  const ourAgainst = misses ? ours.denominator - ours.numerator : ours.numerator;
  return {
    against: theirAgainst === null ? null : sideOf(theirAgainst, ourAgainst, candidates, 'against'),
    counted: denominator === null ? null : sideOf(denominator, ours.denominator, candidates, 'counted'),
  };
}

function sideOf(theirs: number, ours: number, candidates: readonly Candidate[], side: 'against' | 'counted'): Side {
  const difference = theirs - ours;
  const sign = Math.sign(difference);
  let left = Math.abs(difference);
  const found = new Map<ReconcileReason, { explains: number; upTo: number; orders: OrderId[] }>();
  const takenOf = (reason: ReconcileReason): { explains: number; upTo: number; orders: OrderId[] } => {
    const known = found.get(reason) ?? { explains: 0, upTo: 0, orders: [] };
    found.set(reason, known);
    return known;
  };
  for (const candidate of sign === 0 ? [] : bySurest(candidates)) {
    const amount = candidate[side] * sign;
    if (amount <= 0) continue;
    const taken = takenOf(candidate.reason);
    const part = Math.min(left, amount);
    taken.explains += sign * part;
    taken.upTo += sign * amount;
    taken.orders.push(candidate.order.orderId);
    left -= part;
  }
  if (left > 0) {
    const rest = takenOf(sign > 0 ? 'not-here' : 'only-here');
    rest.explains = rest.upTo = sign * left;
  }
  return { theirs, ours, difference, explained: [...found].map(([reason, sums]) => ({ reason, ...sums })).filter(({ explains }) => explains !== 0) };
}

const SUREST: readonly ReconcileReason[] = ['turned-later', 'undecided', 'set-aside', 'window-edge', 'other-part'];
const bySurest = (candidates: readonly Candidate[]): Candidate[] =>
  [...candidates].sort((a, b) => SUREST.indexOf(a.reason) - SUREST.indexOf(b.reason) || (a.order.orderId < b.order.orderId ? -1 : 1));
