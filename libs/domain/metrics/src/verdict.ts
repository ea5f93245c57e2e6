import type { Day, OrderId, Share } from '@weerwoord/kernel';
import type { PolicyRow } from '@weerwoord/policies';

/**
 * A change of what is known about one order in one metric. The sum of `hit` (the order's weight, else 1) over marks with `day <= D` is "as known on D";
 * the sum over all marks is "final". A feedback removed later gives +1 on its day and -1 on the day of the removal.
 */
export type Mark = { readonly day: Day; readonly hit: number; readonly worst: number };

/**
 * How much an order weighs in a figure that counts something else than orders: packages (valid tracking), units (on-time delivery),
 * transactions (eBay). `hit` is at most `counted`; a side the order does not stand on weighs 0.
 */
export type Weights = { readonly counted: number; readonly hit: number; readonly worstCounted: number; readonly worstHit: number };

/** The judgement of one order in one metric and part: which side of the fraction it stands on, and exactly why. */
export type VerdictRow = {
  readonly orderId: OrderId;
  /** Id of the metric: 'amazon.odr', 'amazon.lsr', 'ebay.late', 'ebay.tdr', 'generic.lsr' … */
  readonly metric: string;
  /** 'MFN' | 'AFN', an eBay programme, 'seller:<id>', or '' for the whole account. Never pooled over parts. */
  readonly part: string;
  /** Anchor day in the metric's zone: the day whose window the order belongs to. */
  readonly day: Day;
  /** In the denominator. */
  readonly counted: boolean;
  /** In the numerator, confirmed. */
  readonly hit: boolean;
  /** In the worst case (or projected) denominator and numerator. */
  readonly worstCounted: boolean;
  readonly worstHit: boolean;
  /** Absent: the order weighs 1 on each side it stands on. */
  readonly weights?: Weights;
  readonly marks: readonly Mark[];
  /** 'on-time', 'late', 'overdue', 'open', 'excluded', 'defect', 'clean', 'undecided' … words of the metric, shown through a message id. */
  readonly outcome: string;
  /** Row of the decision table in the sheet ('7.2/6', 'L3'), shown as the reason. */
  readonly rule: string;
  /** Version of the rule rows used. */
  readonly rulesVersion: string;
  /** Why an order is set aside; null when it counts. */
  readonly setAside: string | null;
  /** The fact that decided: what and when, as message id + figures; `at` is null when no instant decided. */
  readonly deciding: { readonly fact: string; readonly at: Date | null; readonly figures: Readonly<Record<string, string | number>> };
};

/** All verdicts of one order, and when they may change by the mere passing of time (null: never). */
export type OrderVerdicts = { readonly rows: readonly VerdictRow[]; readonly rejudgeAt: Date | null };

/** What a metric is: how orders are cut to a window and which limit holds. One entry per metric; adding a metric is adding a file. */
export type MetricDefinition = {
  readonly id: string;
  /** Zone the anchor day belongs to: an IANA zone or 'UTC'; 'account' = the account's own zone. */
  readonly zone: string;
  readonly windows: readonly MetricWindow[];
  /** 'under': the rate must stay strictly below the limit. 'at-most': limit itself passes. 'at-least': a minimum. */
  readonly sense: 'under' | 'at-most' | 'at-least';
  /** Policy id of the limit; null when nobody publishes one. */
  readonly limitPolicy: string | null;
  /** The limit itself, where the account's own row of a generic metric states it; wins over `limitPolicy`. */
  readonly limit?: number | null;
  /** Policy id of the count below which nothing is enforced: the rate is shown, without a standing (Amazon's on-time delivery, R-M13). */
  readonly enforcedFromPolicy?: string;
  /** Set on a component: its rows are only the hits, and its share is taken over the denominator of this metric. */
  readonly componentOf?: string;
  /** Policy id of an allowance (eBay: a count that never hurts), null when none. */
  readonly allowancePolicy: string | null;
  /** What the allowance counts where it is not the hits themselves: buyers behind them (eBay TDR). */
  readonly allowanceCounts?: 'buyers';
};

/**
 * Days: the last `days` days ending `lag` days before the as-of day. Months: whole calendar months before the as-of month.
 * `policies`: the rows that say so, where rows do; `windowsInForce` reads them for a day and an account.
 */
export type MetricWindow =
  | { readonly key: string; readonly kind: 'days'; readonly days: number; readonly lag: number; readonly policies?: WindowPolicies }
  | { readonly key: string; readonly kind: 'months'; readonly months: number; readonly policies?: Pick<WindowPolicies, 'length'> }
  | { readonly key: string; readonly kind: 'all' };
/** Without a row for its lag a window ends where it says. */
export type WindowPolicies = { readonly length: string; readonly lag?: string };

/** Orders left out of a figure for one reason; `orders` counts orders, whatever the figure weighs. */
export type SetAside = { readonly reason: string; readonly orders: number };

/** A figure as shown: every number of it opens the orders behind it. */
export type Reading = {
  readonly metric: string;
  readonly part: string;
  readonly window: { readonly key: string; readonly from: Day; readonly to: Day; readonly zone: string };
  readonly confirmed: Share;
  readonly worst: Share;
  /** What was known on the as-of day. */
  readonly asKnown: Share;
  readonly setAside: number;
  /** The same by reason, the most frequent first; null when nobody asked for the reasons. */
  readonly setAsideBy: readonly SetAside[] | null;
  readonly rate: number | null;
  readonly limit: number | null;
  /** Every row that figure rests on: limit, allowance, window, and what its rules read. An account's own stand in place of the published ones. */
  readonly policies: readonly PolicyRow[];
  readonly status: 'safe' | 'watch' | 'breach' | 'unknown';
};
