import type { Channel } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import { ALIEXPRESS_DISPUTES } from './aliexpress-disputes/judge-disputes';
import { ALIEXPRESS_LATE } from './aliexpress-late/judge-late';
import { AMAZON_CANCEL } from './amazon-cancel/judge-cancel';
import { AMAZON_INVOICE } from './amazon-invoice/judge-invoice';
import { AMAZON_LSR } from './amazon-late-shipment/judge-lsr';
import { AMAZON_ON_TIME_DELIVERY, AMAZON_ON_TIME_SHIPMENTS } from './amazon-on-time-delivery/judge-on-time-delivery';
import { AMAZON_ODR } from './amazon-order-defect/judge-odr';
import { AMAZON_VALID_TRACKING } from './amazon-valid-tracking/judge-valid-tracking';
import { EBAY_CASES, EBAY_TDR } from './ebay-defect/judge-defect';
import { EBAY_LATE } from './ebay-late/judge-late';
import { EBAY_NOT_AS_DESCRIBED, EBAY_NOT_RECEIVED } from './ebay-service/judge-service';
import { EBAY_TRACKING } from './ebay-tracking/judge-tracking';
import { GENERIC_DEFAULTS, SHOP_DEFAULTS } from './generic/generic-defaults';
import type { GenericMetricRow } from './generic/generic-metric-row';
import { judgeGeneric } from './generic/judge-generic';
import type { JudgeContext, Metric } from './metric';
import type { MetricDefinition, OrderVerdicts, VerdictRow } from './verdict';

/** Every metric with rules of its own. Adding one is adding its folder and its line here. */
export const METRICS: readonly Metric[] = [
  AMAZON_ODR,
  AMAZON_LSR,
  AMAZON_CANCEL,
  AMAZON_VALID_TRACKING,
  AMAZON_ON_TIME_DELIVERY,
  AMAZON_ON_TIME_SHIPMENTS,
  AMAZON_INVOICE,
  EBAY_TDR,
  EBAY_CASES,
  EBAY_LATE,
  EBAY_TRACKING,
  EBAY_NOT_RECEIVED,
  EBAY_NOT_AS_DESCRIBED,
  ...ALIEXPRESS_DISPUTES,
  ...ALIEXPRESS_LATE,
];

const byChannel = new Map<Channel, Metric[]>();
for (const metric of METRICS) byChannel.set(metric.channel, [...(byChannel.get(metric.channel) ?? []), metric]);

/** The generic rows an account goes by: its own, else its channel's defaults; none for channels with rules of their own. */
const genericRowsOf = (channel: Channel, own?: readonly GenericMetricRow[]): readonly GenericMetricRow[] => {
  if (channel === 'generic') return own ?? GENERIC_DEFAULTS;
  if (channel === 'shop') return own ?? SHOP_DEFAULTS;
  return own ?? [];
};

/** What an account of this channel measures, in the order of the screens. */
export function metricsOf(channel: Channel, generic?: readonly GenericMetricRow[]): MetricDefinition[] {
  const own = (byChannel.get(channel) ?? []).map((metric) => metric.definition);
  return [...own, ...genericRowsOf(channel, generic).map(definitionOfRow)];
}

/** What a metric is made of by cause (ODR: feedback, claims, chargebacks); empty when it is one thing. */
export const componentsOf = (metricId: string): readonly MetricDefinition[] =>
  METRICS.find((metric) => metric.definition.id === metricId)?.components ?? [];

const definitionOfRow = (row: GenericMetricRow): MetricDefinition => ({
  id: row.id,
  zone: row.zone,
  windows: row.windows,
  sense: row.sense,
  limitPolicy: `${row.id}.limit`,
  allowancePolicy: null,
  ...(row.limit === null ? {} : { limit: row.limit }),
});

/**
 * Every verdict on one order: pure, the clock handed in. Rows come metric by metric in registry order, parts in a fixed order;
 * the same facts, rules and `now` give the same rows.
 *
 * `rejudgeAt` is the first instant at which time alone may change a row (an open order becomes overdue); null when only new
 * facts can.
 */
export function judgeOrder(order: OrderFacts, context: JudgeContext): OrderVerdicts {
  const rows: VerdictRow[] = [];
  let rejudgeAt: Date | null = null;
  const add = (judged: OrderVerdicts): void => {
    for (const row of judged.rows) rows.push(row);
    if (judged.rejudgeAt !== null && (rejudgeAt === null || judged.rejudgeAt < rejudgeAt)) rejudgeAt = judged.rejudgeAt;
  };
  // Only Amazon's own reports name orders sold elsewhere and have rows for setting them aside.
  if (!order.onChannel && order.channel !== 'amazon') return { rows, rejudgeAt };
  for (const metric of byChannel.get(order.channel) ?? []) add(metric.judge(order, context));
  const generic = genericRowsOf(order.channel, context.generic);
  if (generic.length > 0) add(judgeGeneric(order, context, generic));
  return { rows, rejudgeAt };
}
