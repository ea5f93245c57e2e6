import type { Channel } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import type { PolicyRow } from '@weerwoord/policies';
import type { GenericMetricRow } from './generic/generic-metric-row';
import type { MetricDefinition, VerdictRow } from './verdict';

/** What judging needs beside the order. */
export type JudgeContext = {
  /** The account's IANA zone: days of eBay and generic figures. Amazon's figures run on UTC days whatever it is. */
  readonly zone: string;
  /** The account's site. An order's own site wins where a rule is the site's. */
  readonly site: string;
  readonly now: Date;
  /** The account's own policy rows. */
  readonly overrides?: readonly PolicyRow[];
  /** What a generic or shop account measures; absent: the channel's defaults. */
  readonly generic?: readonly GenericMetricRow[];
};

/** The rows one metric gives for one order, and when time alone may change them (null: never). */
export type Judgement = { readonly rows: readonly VerdictRow[]; readonly rejudgeAt: Date | null };

/** One metric: what it is, whom it is for, and how an order is judged. */
export type Metric = {
  readonly channel: Channel;
  readonly definition: MetricDefinition;
  /** Parts of the figure by cause, each with rows of its own (hits only). */
  readonly components?: readonly MetricDefinition[];
  readonly judge: (order: OrderFacts, context: JudgeContext) => Judgement;
};

/** Nothing to say about this order, ever. */
export const NO_JUDGEMENT: Judgement = { rows: [], rejudgeAt: null };
