import { z } from 'zod';
import { CalendarDay, ChannelShape, Figures, Instant, MoneyShape, NextCursor, NO_WORDS } from './basics';

export const ORDER_LATENESS = ['on-time', 'late', 'overdue', 'open', 'excluded', 'unknown'] as const;

export const OrderLineItem = z.object({
  id: z.uuid(),
  externalId: z.string(),
  account: z.string(),
  accountId: z.uuid(),
  channel: ChannelShape,
  site: z.string(),
  status: z.string(),
  placedAt: Instant.nullable(),
  shipBy: Instant.nullable(),
  total: MoneyShape.nullable(),
  late: z.enum(ORDER_LATENESS),
  hasClaim: z.boolean(),
  title: z.string().nullable(),
});
const narrowing = { account: z.uuid().optional(), late: z.enum(ORDER_LATENESS).optional(), cursor: z.string().max(2000).optional() };
/** The list as an address asks for it. */
export const OrdersAsked = z.object({ ...narrowing, ...NO_WORDS });
/** With words, which go in a body: a name stands in no address. */
export const SearchOrders = z.object({ ...narrowing, q: z.string().max(320).optional() });
export const OrderList = z.object({ orders: z.array(OrderLineItem), total: z.int().nonnegative(), next: NextCursor });

export const TimelineItem = z.object({
  at: Instant,
  dateOnly: z.boolean(),
  lane: z.enum(['buyer', 'us', 'carrier', 'marketplace']),
  what: z.string(),
  figures: Figures,
  /** Source record, opened as it came; null for a computed entry. */
  recordId: z.uuid().nullable(),
  source: z.string().nullable(),
  itemId: z.string().nullable(),
});
export const VerdictShape = z.object({
  metric: z.string(),
  part: z.string(),
  day: CalendarDay,
  outcome: z.string(),
  counted: z.boolean(),
  hit: z.boolean(),
  worstHit: z.boolean(),
  /** How much the order weighs where a figure counts packages, units or transactions; null: one order. */
  weights: z.object({ counted: z.int(), hit: z.int(), worstCounted: z.int(), worstHit: z.int() }).nullable(),
  setAside: z.string().nullable(),
  rule: z.string(),
  rulesVersion: z.string(),
  fact: z.string(),
  factAt: Instant.nullable(),
  figures: z.record(z.string(), z.union([z.string(), z.number()])),
});
export const OrderPage = z.object({
  id: z.uuid(),
  externalId: z.string(),
  account: z.object({ id: z.uuid(), name: z.string(), channel: ChannelShape, site: z.string(), zone: z.string() }),
  status: z.string(),
  fulfilment: z.enum(['MFN', 'AFN']).nullable(),
  placedAt: Instant.nullable(),
  shipBy: Instant.nullable(),
  deliverFrom: Instant.nullable(),
  deliverBy: Instant.nullable(),
  total: MoneyShape.nullable(),
  lines: z.array(z.object({ title: z.string().nullable(), sku: z.string().nullable(), quantity: z.int(), price: MoneyShape.nullable() })),
  parcels: z.array(z.object({ trackingNumber: z.string().nullable(), carrier: z.string().nullable(), confirmedAt: Instant.nullable() })),
  timeline: z.array(TimelineItem),
  verdicts: z.array(VerdictShape),
  proofLevel: z.int().min(0).max(5),
  messages: z.array(z.object({ from: z.enum(['buyer', 'seller', 'marketplace']), at: Instant, text: z.string().nullable(), recordId: z.uuid() })),
  refunds: z.array(z.object({ at: Instant.nullable(), amount: MoneyShape.nullable(), by: z.string().nullable() })),
  /** Masked for the page; null when the vault key has been destroyed. */
  buyer: z.object({ maskedName: z.string().nullable(), place: z.string().nullable() }).nullable(),
  claims: z.array(
    z.object({ id: z.uuid(), kind: z.string(), reason: z.string(), work: z.string(), amount: MoneyShape.nullable(), safeDeadline: Instant }),
  ),
  records: z.int().nonnegative(),
});
/** A source record as it came: header and raw text, opened from a source chip. */
export const RecordShape = z.object({
  id: z.uuid(),
  source: z.string(),
  fileName: z.string().nullable(),
  row: z.int().nullable(),
  receivedAt: Instant,
  hash: z.string(),
  header: z.string().nullable(),
  raw: z.string().nullable(),
  /** What is stored of it is not what came in; `raw` is null then. */
  damaged: z.boolean().default(false),
});
