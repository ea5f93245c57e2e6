import type { Day, OrderId, OrganisationId, Share } from '@weerwoord/kernel';
import type { DayRange, DayShare, MetricDefinition, OpenOrders, Reading, VerdictRow } from '@weerwoord/metrics';
import type { PolicyRow } from '@weerwoord/policies';
import type { Account } from '../frame';

/** A reading with what the screens put beside it. */
export type AccountReading = Reading & {
  readonly definition: MetricDefinition;
  readonly policy: PolicyRow | null;
  readonly allowance: number | null;
  /** Buyers behind the hits, where the allowance counts them; an order whose buyer is not known is a buyer of its own, and `known` is false. */
  readonly buyers?: { readonly count: number; readonly known: boolean };
  readonly alertLevel: number;
};

/** `account`: what an account is judged by (no sellers inside it). `seller`: only the parts `seller:<id>`. */
export type PartsWanted = 'account' | 'seller' | 'all';

export type FigureAsked = {
  readonly account: Account;
  readonly metric: string;
  readonly part: string;
  readonly windowKey: string;
  readonly asOf: Day;
  /** Windows and limits as they stood on this day; absent: on `asOf`. */
  readonly policyDay?: Day;
};
export type SeriesPoint = {
  readonly day: Day;
  readonly counted: number;
  readonly hits: number;
  /** As it was known on that day. */
  readonly knownHits: number;
  readonly worstCounted: number;
  readonly worstHits: number;
};
export type FigureSide = 'hits' | 'worst' | 'counted' | 'set-aside';
export type OrderBehindFigure = {
  readonly verdict: VerdictRow;
  readonly externalId: string;
  readonly placedAt: Date | null;
  readonly totalMinor: number | null;
  readonly currency: string | null;
  /** Since when it stands on that side: a hit since it was decided, else since it was first heard of; null when nothing speaks against it. */
  readonly knownOn: Day | null;
};
/** One page of a keyset list; `next` goes into the next call as `cursor`, null on the last page. */
export type Page<Item> = { readonly items: readonly Item[]; readonly next: string | null; readonly total: number };

/** An order near another's figure, in any part of the metric. */
export type OrderNear = VerdictRow & { readonly externalId: string };
export type NearFigure = { readonly ours: Share; readonly orders: readonly OrderNear[]; readonly daysWithout: readonly Day[] };

export type KeptFigure = {
  readonly site: string;
  readonly metric: string;
  readonly part: string;
  readonly windowKey: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly rate: number | null;
  readonly target: number | null;
  readonly status: string | null;
  readonly receivedAt: Date;
};

export type MetricsReader = {
  /** Every metric, window and part of an account on a day, held against the limits in force on `policyDay` (that day, unless said otherwise); a metric without any orders has one empty reading. Components (ODR by cause) follow their metric. Why orders are set aside is `setAsideBy`'s. */
  readings(account: Account, asOf: Day, parts?: PartsWanted, policyDay?: Day): Promise<AccountReading[]>;
  /** The same readings with why orders are set aside; it looks at every order of their windows. */
  withReasons(account: Account, readings: readonly AccountReading[]): Promise<AccountReading[]>;
  /** One figure per as-of day for `days` days ending `asOf`; late facts move the past, `knownHits` does not move. */
  series(asked: FigureAsked, days: number): Promise<SeriesPoint[]>;
  /** The orders behind one side of a figure, newest anchor day first. `hits` and `worst` of a minimum are the misses: what speaks against the seller. */
  behind(
    asked: FigureAsked & { readonly side: FigureSide; readonly cursor: string | null; readonly limit: number },
  ): Promise<Page<OrderBehindFigure>>;
  /** Hits (misses of a minimum) of the figure's window by anchor day, oldest first: which day rolls off next, and with how many. */
  hitsByDay(asked: FigureAsked): Promise<{ readonly day: Day; readonly hits: number }[]>;
  /** The confirmed figure per anchor day from the first of its window on, days that are not in it yet included. */
  daysOf(asked: FigureAsked): Promise<DayShare[]>;
  /** The orders from the window's first day on that are not decided yet, alike ones together. */
  openOrders(asked: FigureAsked): Promise<OpenOrders[]>;
  /** Our figure over other days, the orders that may lie between it and another's (see `reconcile`), and the days without any order at all. */
  near(asked: FigureAsked, range: DayRange, seenOn: Day): Promise<NearFigure>;
  /** Parts for which the account has any verdict in this metric. */
  parts(account: Account, metric: string, parts?: PartsWanted): Promise<string[]>;
  /** The marketplace's own figures, newest first. */
  official(account: Account, metric?: string): Promise<KeptFigure[]>;
  verdictsOf(organisation: OrganisationId, orderId: OrderId): Promise<VerdictRow[]>;
  /** All verdicts of an account by order number, for export. */
  verdicts(account: Account, cursor: string | null, limit: number): Promise<Omit<Page<VerdictRow & { readonly externalId: string }>, 'total'>>;
};
