import { z } from 'zod';
import { AsOfDay, AsOfInstant, CalendarDay, ChannelShape, Instant, MoneyShape, ShareShape } from './basics';

const Confidence = z.enum(['verified', 'second-hand', 'convention', 'not-verified']);
const Rule = z.object({ id: z.string(), words: z.string(), readOn: CalendarDay });

/** How it ended, on both axes, and what an appeal could still change. Everything in words is made in the browser from these ids. */
export const ClaimAppeal = z.object({
  state: z.enum(['not-decided', 'under-way', 'offered', 'over', 'not-possible']),
  because: z.string().nullable(),
  way: z.string().nullable(),
  axes: z.array(z.enum(['money', 'metric'])),
  decidedAt: Instant.nullable(),
  until: Instant.nullable(),
  safeUntil: Instant.nullable(),
  /** The row that times it; `value` in `unit`. */
  timedBy: z
    .object({
      id: z.string(),
      value: z.union([z.number(), z.string(), z.boolean()]),
      unit: z.string(),
      confidence: Confidence,
      readOn: CalendarDay,
      source: z.string(),
    })
    .nullable(),
  rules: z.array(Rule),
  most: z.int().nullable(),
  lacked: z.array(z.string()),
  fresh: z.array(z.object({ itemId: z.string(), code: z.string(), at: Instant.nullable(), since: z.boolean() })),
  wanted: z.array(z.string()),
  advice: z.enum(['appeal', 'gather', 'nothing-new']).nullable(),
  fee: MoneyShape.nullable(),
  /** A letter of ours was shown before the decision. */
  answered: z.boolean(),
  zone: z.string(),
});

/** What was recorded of the end, newest first; a corrected word stays to be seen. */
export const ClaimOutcome = z.object({
  work: z.string(),
  state: z.string(),
  fundedBy: z.enum(['SELLER', 'AMAZON', 'NONE', 'UNKNOWN']),
  metric: z.enum(['YES', 'NO', 'PENDING', 'NOT_A_METRIC']),
  sellerPays: MoneyShape.nullable(),
  decidedAt: Instant.nullable(),
  /** What may be recorded now: the claim's end, its appeal's, or a correction. */
  may: z.array(z.enum(['claim', 'appeal', 'correction'])),
  words: z.array(
    z.object({
      by: z.enum(['marketplace', 'person']),
      at: Instant,
      state: z.string().nullable(),
      work: z.string().nullable(),
      fundedBy: z.string().nullable(),
      saysMetric: z.string().nullable(),
      sellerPays: MoneyShape.nullable(),
      recordId: z.uuid(),
      corrected: z.boolean(),
    }),
  ),
  /** A decision nobody could read: its words, for a person. */
  unread: z.object({ recordId: z.uuid(), at: Instant, text: z.string().nullable() }).nullable(),
});

export const MoneyLineShape = z.object({
  key: z.string(),
  kind: z.string(),
  party: z.string(),
  direction: z.enum(['in', 'out']),
  stage: z.string(),
  amount: MoneyShape.nullable(),
  since: Instant.nullable(),
  by: z.enum(['record', 'notice', 'person', 'rule']),
  due: z.object({ at: Instant, rule: z.string(), confidence: Confidence.nullable() }).nullable(),
  step: z.string().nullable(),
  /** The person's entry behind it, which may be put right or taken back. */
  entryId: z.uuid().nullable(),
});
export const MoneyBalanceShape = z.object({
  currency: z.string(),
  out: z.int(),
  back: z.int(),
  granted: z.int(),
  claimed: z.int(),
  claimable: z.int(),
  held: z.int(),
  net: z.int(),
});
export const ClaimMoney = z.object({
  lines: z.array(MoneyLineShape),
  balances: z.array(MoneyBalanceShape),
  /** Entries that were put right or taken back, oldest first. */
  former: z.array(
    z.object({ id: z.uuid(), kind: z.string(), stage: z.string(), amount: MoneyShape, day: CalendarDay, by: z.string().nullable(), at: Instant }),
  ),
  zone: z.string(),
});
/** What a person saw come or go. */
export const EnterMoney = z.object({
  kind: z.string().max(40),
  party: z.string().max(40),
  stage: z.string().max(40),
  amount: z.object({ minor: z.int().positive(), currency: z.string().regex(/^[A-Z]{3}$/) }),
  day: AsOfDay,
  replaces: z.uuid().optional(),
  note: z.string().max(2000).optional(),
});
export const WithdrawMoney = z.object({ entryId: z.uuid() });

/** Money that may still come, over all claims: soonest due first. */
export const MoneyDueList = z.object({
  lines: z.array(
    z.object({
      claimId: z.uuid(),
      externalOrderId: z.string().nullable(),
      accountId: z.uuid(),
      account: z.string(),
      channel: ChannelShape,
      kind: z.string(),
      party: z.string(),
      stage: z.string(),
      amount: MoneyShape.nullable(),
      since: Instant.nullable(),
      /** Whole days since. */
      age: z.int().nullable(),
      due: z.object({ at: Instant, rule: z.string(), confidence: Confidence.nullable() }).nullable(),
      step: z.string().nullable(),
    }),
  ),
  /** "€ x from Amazon for 3 claims, oldest 41 days". */
  sums: z.array(
    z.object({
      channel: ChannelShape,
      party: z.string(),
      stage: z.string(),
      currency: z.string(),
      minor: z.int(),
      claims: z.int(),
      oldest: z.int().nullable(),
    }),
  ),
});

const Interval = z.object({ from: z.number().min(0).max(1), to: z.number().min(0).max(1) });
/** How often, with its base; `tooFew`: a count and no rate. Never a promise. */
export const LessonShape = z.object({
  share: ShareShape,
  rate: z.number().min(0).max(1).nullable(),
  interval: Interval.nullable(),
  tooFew: z.boolean(),
});
export const Lessons = z.object({
  rows: z.array(
    z.object({
      channel: ChannelShape,
      reason: z.string(),
      /** null: all of them. */
      item: z.string().nullable(),
      shown: z.boolean().nullable(),
      metric: LessonShape,
      money: LessonShape,
    }),
  ),
  least: z.int(),
});
export const ClaimTrends = z.object({
  by: z.enum(['reason', 'product', 'carrier', 'channel', 'outcome']),
  zone: z.string(),
  weeks: z.array(CalendarDay),
  /** The most frequent first; what is rarer is in `other`. */
  rows: z.array(z.object({ value: z.string().nullable(), claims: z.array(z.int().nonnegative()), total: z.int().nonnegative() })),
  other: z.object({ values: z.int().nonnegative(), claims: z.array(z.int().nonnegative()), total: z.int().nonnegative() }).nullable(),
});
export const ClaimsAlike = z.object({
  channel: ChannelShape,
  reason: z.string(),
  carrier: z.string().nullable(),
  proofLevel: z.int().nullable(),
  months: z.int(),
  claims: z.int().nonnegative(),
  metric: LessonShape,
  money: LessonShape,
  refundedFirst: LessonShape,
  answered: z.int().nonnegative(),
  shown: z.array(z.object({ item: z.string(), claims: z.int().positive() })),
  least: z.int(),
});

export const PreventionList = z.object({
  findings: z.array(
    z.object({
      account: z.string(),
      accountId: z.uuid(),
      trait: z.enum(['product', 'carrier', 'country', 'site']),
      value: z.string(),
      measure: z.enum(['claims', 'not-received', 'not-as-described', 'late']),
      share: ShareShape,
      rate: z.number(),
      interval: Interval,
      peers: ShareShape,
      peersRate: z.number(),
      /** Hits above what the peers' rate would have given. */
      above: z.number(),
      step: z.string(),
      sheet: z.string(),
    }),
  ),
  /** What was compared, and how. */
  from: CalendarDay,
  leastOrders: z.int(),
  falseShare: z.number(),
});
export const PreventionOrders = z.object({ orders: z.array(z.object({ orderId: z.uuid(), externalId: z.string(), claimId: z.uuid().nullable() })) });

/** A finding of the radar worked off, put off until then, or (null) to be done again. */
export const MarkFinding = z.object({
  orderId: z.uuid(),
  rule: z.string().max(80),
  mark: z.enum(['done', 'snoozed']).nullable(),
  until: AsOfInstant.nullable().optional(),
});

const StakeIf = z.object({
  share: ShareShape,
  rate: z.number().nullable(),
  left: z.int().nullable(),
  status: z.enum(['safe', 'watch', 'breach', 'unknown']),
});
/** What this claim moves: the figures it counts in, with it and without, and its money. */
export const ClaimStake = z.object({
  metrics: z.array(
    z.object({
      metric: z.string(),
      part: z.string(),
      windowKey: z.string(),
      limit: z.number().nullable(),
      now: ShareShape,
      inWindow: z.boolean(),
      counted: StakeIf,
      notCounted: StakeIf,
      /** Which of the two each choice leads to, as the guard says; null: it does not say. */
      refund: z.enum(['counted', 'not-counted', 'as-it-stands']).nullable(),
      contest: z.enum(['counted', 'not-counted', 'as-it-stands']).nullable(),
    }),
  ),
  amount: MoneyShape.nullable(),
});
