import type { MetricWindow } from '../verdict';

/** Which moment puts an order on a day. */
export type GenericAnchor = 'placed' | 'ship-by' | 'delivered';

/** What an order must have before it can be judged. `reviewed`: at least one rating, whoever removed it later; `released`: no longer waiting for payment. */
export type GenericNeed = 'ship-by' | 'dispatched' | 'delivered' | 'promised' | 'reviewed' | 'released';

/**
 * What speaks against an order.
 * - `negative-review`: any rating at or below the account's limit of stars, also when a later one is better
 * - `dispatched-late`: dispatched after ship-by, to the second; equal is in time
 * - `dispatched-late-or-not-at-all`: the same, and not dispatched although ship-by has passed
 * - `delivered-late`: delivered after the promised instant
 * - `delivered-after-promised-day`: delivered on a later day than the promised one, which itself is in time
 * - `cancelled`: the order's status is cancelled, whoever did it
 * - `disputed`: a complaint, a card or a PayPal dispute was ever raised about it, however it ended; a withdrawal by right is none
 */
export type GenericHit =
  | 'negative-review'
  | 'dispatched-late'
  | 'dispatched-late-or-not-at-all'
  | 'delivered-late'
  | 'delivered-after-promised-day'
  | 'cancelled'
  | 'disputed';

/** One metric of an account whose marketplace has no rules here: a data row of the account, changed without code. */
export type GenericMetricRow = {
  /** 'generic.lsr', 'generic.lsr.live' … unique within the account. */
  readonly id: string;
  readonly anchor: GenericAnchor;
  /** `live` leaves out orders that are cancelled or unavailable. */
  readonly counts: 'all' | 'live';
  /** Policy row that says which, on the day of the order; absent: `counts` does. */
  readonly countsPolicy?: string;
  readonly needs: readonly GenericNeed[];
  readonly hit: GenericHit;
  readonly windows: readonly MetricWindow[];
  readonly sense: 'under' | 'at-most' | 'at-least';
  /** Share 0..1, for every day; null: what the account has set under policy `<id>.limit`, if anything. */
  readonly limit: number | null;
  /** IANA zone of its days; 'account' = the account's own. */
  readonly zone: string;
};
