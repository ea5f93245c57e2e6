import { z } from 'zod';
import { CalendarDay, Instant, ShareShape } from './basics';

const Window = z.discriminatedUnion('kind', [
  z.object({ key: z.string(), kind: z.literal('days'), days: z.int(), lag: z.int() }),
  z.object({ key: z.string(), kind: z.literal('months'), months: z.int() }),
  z.object({ key: z.string(), kind: z.literal('all') }),
]);

/** What lies ahead of a figure: enough to draw the calendar and to answer any what-if without asking again. Counts are weights of the figure. */
export const FigureAhead = z.object({
  asOf: CalendarDay,
  window: Window,
  sense: z.enum(['under', 'at-most', 'at-least']),
  limit: z.number().nullable(),
  allowance: z.number().nullable(),
  alertLevel: z.number(),
  /** The confirmed figure per anchor day; a day may stand more than once. */
  days: z.array(z.object({ day: CalendarDay, counted: z.int(), hit: z.int() })),
  /** Orders not decided yet, alike ones together; `counted` and `hit` are what each adds when it is lost. */
  open: z.array(z.object({ day: CalendarDay, orders: z.int().positive(), counted: z.int(), hit: z.int() })),
  /** Days on which something leaves the window, soonest first. */
  rollOffs: z.array(
    z.object({
      day: CalendarDay,
      against: z.int(),
      undecided: z.int(),
      anchors: z.object({ from: CalendarDay, to: CalendarDay }),
      entered: z.boolean(),
    }),
  ),
  /** How the last four weeks went. */
  pace: z.object({ cleanPerDay: z.number(), againstPerWeek: z.number() }),
  headroom: z.object({ allowed: z.int(), left: z.int(), cleanOrdersToRecover: z.int().nullable() }).nullable(),
  /** eBay: the next day it looks, and at which months; null elsewhere. */
  evaluation: z
    .object({ day: CalendarDay, windowKey: z.string(), from: CalendarDay, to: CalendarDay, closed: z.boolean(), share: ShareShape })
    .nullable(),
});

const Side = z.object({
  theirs: z.int(),
  ours: z.int(),
  difference: z.int(),
  explained: z.array(
    z.object({
      reason: z.enum(['turned-later', 'undecided', 'window-edge', 'other-part', 'set-aside', 'not-here', 'only-here']),
      explains: z.int(),
      upTo: z.int(),
      /** How many of our orders could explain it, and the first of them. */
      count: z.int().nonnegative(),
      orders: z.array(
        z.object({ orderId: z.uuid(), externalId: z.string(), day: CalendarDay, outcome: z.string(), setAside: z.string().nullable() }),
      ),
    }),
  ),
});
/** The marketplace's own figure beside ours over the same days, and what may lie between. */
export const FigureReconciled = z.object({
  theirs: z
    .object({
      from: CalendarDay,
      to: CalendarDay,
      receivedAt: Instant,
      numerator: z.int().nullable(),
      denominator: z.int().nullable(),
      rate: z.number().nullable(),
      status: z.string().nullable(),
      target: z.number().nullable(),
    })
    .nullable(),
  /** Ours over their days; null without a figure of theirs. */
  ours: ShareShape.nullable(),
  against: Side.nullable(),
  counted: Side.nullable(),
  /** Days of theirs on which we have no order at all: what an import may be missing. */
  daysWithout: z.array(CalendarDay),
});
