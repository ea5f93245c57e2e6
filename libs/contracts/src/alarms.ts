import { z } from 'zod';
import { AsOfInstant, Figures, Instant } from './basics';

/** Wall clock, 24 hours. */
const WallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const AlarmStepKind = z.enum(['before-safe', 'safe-passed', 'before-hard']);

export const NotificationList = z.object({
  unread: z.int().nonnegative(),
  /** Newest first, the last 50. */
  notifications: z.array(
    z.object({
      id: z.uuid(),
      kind: z.string(),
      claimId: z.uuid().nullable(),
      claim: z.object({ kind: z.string(), reason: z.string(), site: z.string(), externalOrderId: z.string().nullable() }).nullable(),
      figures: Figures,
      at: Instant,
      readAt: Instant.nullable(),
    }),
  ),
});
/** `ids` null: all of them. */
export const MarkRead = z.object({ ids: z.array(z.uuid()).max(500).nullable() });

const MineChosen = {
  inApp: z.boolean(),
  byMail: z.boolean(),
  /** Over midnight where `to` is not after `from`; null: none. */
  quiet: z.object({ from: WallTime, to: WallTime }).nullable(),
  /** IANA zone of the quiet hours and of times in mails. */
  zone: z.string().min(1).max(80),
};
export const SaveMyAlarms = z.object(MineChosen);
export const MyAlarms = z.object({
  ...MineChosen,
  /** Where mails go. */
  email: z.string(),
  /** Whether a mail server is set up at all. */
  mailReady: z.boolean(),
});

export const AlarmPlanShape = z.object({
  /** Whole hours before the safe deadline. */
  stepHours: z.array(z.int().min(1).max(168)).min(1).max(6),
  /** Whole hours before the hard deadline. */
  hardHours: z.int().min(1).max(168),
});
export const AlarmSettingsShape = z.object({
  plan: AlarmPlanShape,
  usual: AlarmPlanShape,
  webhooks: z.array(
    z.object({ id: z.uuid(), body: z.enum(['weerwoord', 'slack']), shown: z.string(), addedBy: z.string().nullable(), addedAt: Instant }),
  ),
});
export const AddWebhook = z.object({ url: z.string().trim().min(1).max(2000), body: z.enum(['weerwoord', 'slack']) });
/** The secret is told this once and never again. */
export const WebhookAdded = z.object({ settings: AlarmSettingsShape, secret: z.string() });
export const TestAlarm = z.object({ channel: z.enum(['app', 'mail']) });
/** What the other side really said. */
export const AlarmTested = z.object({ ok: z.boolean(), answer: z.string() });

export const ClaimAlarms = z.object({
  /** Newest first. */
  told: z.array(
    z.object({
      kind: AlarmStepKind,
      hours: z.int().nullable(),
      channel: z.enum(['app', 'mail', 'webhook']),
      /** Name of the person, or how the webhook is known; null: gone. */
      to: z.string().nullable(),
      at: Instant,
      state: z.enum(['sent', 'waiting', 'failed', 'dropped']),
      attempts: z.int(),
      answer: z.string().nullable(),
    }),
  ),
  next: z.object({ at: Instant, kind: AlarmStepKind, hours: z.int().nullable(), people: z.int() }).nullable(),
  /** Every clock the claim has had, the newest first. */
  clocks: z.array(
    z.object({
      version: z.int(),
      stage: z.enum(['answer', 'appeal']),
      startedAt: Instant,
      safe: Instant,
      hard: Instant,
      basis: z.enum(['marketplace', 'mail', 'person', 'rule']),
      rule: z.string(),
      setAt: Instant,
      closedAt: Instant.nullable(),
      closedBecause: z.enum(['moved', 'answered', 'ended']).nullable(),
    }),
  ),
});
/** Another last instant for the answer, and where the person has it from. */
export const CorrectDeadline = z.object({ revision: z.int(), respondBy: AsOfInstant, reason: z.string().trim().min(5).max(2000) });
