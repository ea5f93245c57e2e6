import { z } from 'zod';
import { ChannelShape, Figures, Instant, MoneyShape, NextCursor } from './basics';

/** An order that would lose a claim without a look. `rule` and `step` are message ids; `sheet` says where the rule stands. */
export const RadarFindingShape = z.object({
  orderId: z.uuid(),
  externalId: z.string(),
  account: z.string(),
  accountId: z.uuid(),
  channel: ChannelShape,
  zone: z.string(),
  rule: z.string(),
  step: z.string(),
  since: Instant,
  /** Until when the step saves the claim; null: at once. */
  until: Instant.nullable(),
  late: z.boolean(),
  figures: Figures,
  sheet: z.string(),
  confidence: z.enum(['verified', 'second-hand', 'convention', 'not-verified']),
  title: z.string().nullable(),
  total: MoneyShape.nullable(),
  /** Worked off or put off by somebody; null while it is to be done. */
  mark: z.object({ mark: z.enum(['done', 'snoozed']), until: Instant.nullable(), by: z.string().nullable(), at: Instant }).nullable(),
});
export const RadarList = z.object({
  /** Orders with any finding. */
  orders: z.int().nonnegative(),
  groups: z.array(z.object({ rule: z.string(), step: z.string(), orders: z.int().nonnegative(), soonest: Instant.nullable() })),
  /** Findings somebody has marked. */
  marked: z.int().nonnegative(),
  findings: z.array(RadarFindingShape),
  next: NextCursor,
});
