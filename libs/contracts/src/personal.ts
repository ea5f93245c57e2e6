import { z } from 'zod';
import { ChannelShape, Instant } from './basics';

export const EraseWhyShape = z.enum(['clock', 'buyer-asked', 'marketplace-notice', 'person']);
const EraseBecause = z.enum(['delivered', 'undelivered', 'received']);
export const HoldBasisShape = z.enum(['legal-claims', 'legal-duty', 'authority', 'buyer-needs-it']);
const Days = z.int().min(0).max(3650);
const SetBy = z.enum(['default', 'channel', 'account']);

export const HoldShape = z.object({
  id: z.uuid(),
  of: z.enum(['order', 'claim', 'buyer']),
  orderId: z.uuid().nullable(),
  claimId: z.uuid().nullable(),
  externalOrderId: z.string().nullable(),
  account: z.string().nullable(),
  basis: HoldBasisShape,
  /** Free words of whoever placed it; null where there are none, or the list does not carry them. */
  words: z.string().nullable(),
  automatic: z.boolean(),
  /** A person's name, `cli`, or `step:…` for the setting. */
  byName: z.string(),
  placedAt: Instant,
  until: Instant,
  releasedAt: Instant.nullable(),
  standing: z.boolean(),
});

/** What becomes of one order's personal data. */
export const OrderPersonal = z.object({
  orderId: z.uuid().nullable(),
  erased: z.object({ at: Instant, why: EraseWhyShape, because: EraseBecause.nullable(), days: Days.nullable() }).nullable(),
  due: z.object({ at: Instant, because: EraseBecause, days: Days }).nullable(),
  holds: z.array(HoldShape),
  /** The latest moment a hold placed now may last to. */
  holdAtMost: Instant,
});

export const HoldList = z.object({ holds: z.array(HoldShape), next: z.string().nullable() });
export const PlaceHold = z.object({
  on: z.discriminatedUnion('of', [
    z.object({ of: z.literal('order'), orderId: z.uuid() }),
    z.object({ of: z.literal('claim'), claimId: z.uuid() }),
    z.object({ of: z.literal('buyer'), orderId: z.uuid() }),
  ]),
  basis: HoldBasisShape,
  words: z.string().max(2_000),
  until: Instant,
});

/** null: as the rule above it says. */
export const RetentionValues = z.object({
  afterDelivery: Days.nullable(),
  undelivered: Days.min(1).nullable(),
  loose: Days.min(1).nullable(),
  autoHolds: z.boolean().nullable(),
});
const Rule = z.object({
  /** A channel, or the id of an account. */
  scope: z.string(),
  accountName: z.string().nullable(),
  channel: ChannelShape,
  own: RetentionValues,
  /** In force, and where each value comes from. */
  inForce: z.object({ afterDelivery: Days, undelivered: Days, loose: Days, autoHolds: z.boolean() }),
  setBy: z.object({ afterDelivery: SetBy, undelivered: SetBy, loose: SetBy, autoHolds: SetBy }),
  /** What holds where nothing is set. */
  published: z.object({ afterDelivery: Days, undelivered: Days, loose: Days }),
});
export const PersonalSettingsShape = z.object({
  rules: z.array(Rule),
  /** The next thirty days; what is overdue counts today. */
  due: z.array(z.object({ day: z.iso.date(), due: z.int().nonnegative(), held: z.int().nonnegative() })),
  /** By month, `YYYY-MM`, the latest first. */
  erased: z.array(z.object({ month: z.string(), why: EraseWhyShape, orders: z.int().nonnegative() })),
});
export const SaveRetention = z.object({
  scope: z.string().min(1).max(80),
  ...RetentionValues.shape,
  /** How many orders the person was told lose their data at once; more than that is refused. */
  erasesAtOnce: z.int().nonnegative(),
});
/** Before saving: how many orders it would destroy at once. */
export const CheckRetention = z.object({ scope: z.string().min(1).max(80), ...RetentionValues.shape });
export const RetentionChecked = z.object({ erasesAtOnce: z.int().nonnegative() });
