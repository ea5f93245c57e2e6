import { z } from 'zod';
import { CalendarDay, ChannelShape, Instant, MoneyShape, ShareShape } from './basics';

export const AddAccount = z.object({
  name: z.string().trim().min(1).max(80),
  channel: ChannelShape,
  site: z.string().trim().max(120),
  zone: z.string().max(60).optional(),
});
export const AccountShape = z.object({
  id: z.uuid(),
  name: z.string(),
  channel: ChannelShape,
  site: z.string(),
  zone: z.string(),
  orders: z.int().nonnegative(),
  lastDataAt: Instant.nullable(),
  openClaims: z.int().nonnegative(),
});
export const Accounts = z.object({ accounts: z.array(AccountShape) });

export const ReadingStatus = z.enum(['safe', 'watch', 'breach', 'unknown']);
/** A figure as shown. Rates are shares 0..1, unrounded; null when nothing counted. */
export const ReadingShape = z.object({
  metric: z.string(),
  part: z.string(),
  windowKey: z.string(),
  from: CalendarDay,
  to: CalendarDay,
  zone: z.string(),
  confirmed: ShareShape,
  worst: ShareShape,
  asKnown: ShareShape,
  setAside: z.int().nonnegative(),
  rate: z.number().min(0).max(1).nullable(),
  limit: z.number().min(0).max(1).nullable(),
  status: ReadingStatus,
  sense: z.enum(['under', 'at-most', 'at-least']),
});
/** A policy row a figure rests on, as it stands for the account: `confidence` 'own' where the account set it, and then `source` is its reason. */
const UsedPolicy = z.object({
  id: z.string(),
  site: z.string(),
  value: z.union([z.number(), z.string(), z.boolean()]),
  unit: z.string(),
  validFrom: CalendarDay,
  source: z.string(),
  readOn: CalendarDay,
  confidence: z.string(),
});
/** Home: each account's rates against their limits, worst first, and what is due. */
export const Overview = z.object({
  asOf: CalendarDay,
  accounts: z.array(AccountShape.extend({ readings: z.array(ReadingShape) })),
  dueToday: z.int().nonnegative(),
  closeToLimit: z.int().nonnegative(),
  rowsToFix: z.int().nonnegative(),
  lastDataAt: Instant.nullable(),
});

/** One figure in full. `series` is per as-of day; a day without orders has a null rate and is drawn as a gap. */
export const MetricPage = z.object({
  account: AccountShape.pick({ id: true, name: true, channel: true, site: true, zone: true }),
  reading: ReadingShape,
  windows: z.array(z.string()),
  parts: z.array(z.string()),
  series: z.array(
    z.object({
      day: CalendarDay,
      rate: z.number().min(0).max(1).nullable(),
      hits: z.int().nonnegative(),
      counted: z.int().nonnegative(),
      asKnown: z.number().min(0).max(1).nullable(),
      worst: z.number().min(0).nullable(),
      official: z.number().min(0).nullable(),
    }),
  ),
  alert: z.number().min(0).max(1).nullable(),
  headroom: z.int().nullable(),
  nextRollOff: z.object({ day: CalendarDay, hits: z.int() }).nullable(),
  official: z
    .object({
      rate: z.number().nullable(),
      numerator: z.int().nullable(),
      denominator: z.int().nullable(),
      from: CalendarDay.nullable(),
      to: CalendarDay.nullable(),
      receivedAt: Instant,
    })
    .nullable(),
  /** The policy row behind the limit and window: where it is published and the day it was read. */
  rule: z.object({ source: z.string(), readOn: CalendarDay, confidence: z.string() }).nullable(),
  /** Every row the figure rests on: limit, allowance, window, what its rules read, and from when to warn. */
  policies: z.array(UsedPolicy),
  /** Why orders are set aside, the most frequent reason first. */
  setAsideBy: z.array(z.object({ reason: z.string(), orders: z.int().positive() })),
});

/** An order behind a figure, with what decided. */
export const BehindFigure = z.object({
  orders: z.array(
    z.object({
      orderId: z.uuid(),
      externalId: z.string(),
      day: CalendarDay,
      placedAt: Instant.nullable(),
      outcome: z.string(),
      rule: z.string(),
      /** What the order weighs on the confirmed side, where that is not one order. */
      weights: z.object({ counted: z.int(), hit: z.int() }).nullable(),
      setAside: z.string().nullable(),
      fact: z.string(),
      factAt: Instant.nullable(),
      figures: z.record(z.string(), z.union([z.string(), z.number()])),
      total: MoneyShape.nullable(),
      knownOn: CalendarDay.nullable(),
      rollsOffOn: CalendarDay.nullable(),
    }),
  ),
  total: z.int().nonnegative(),
  next: z.string().nullable(),
});
export const FIGURE_SIDES = ['hits', 'worst', 'counted', 'set-aside'] as const;
