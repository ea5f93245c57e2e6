import { z } from 'zod';
import { ApprovalReasons } from './approval';
import { AsOfInstant, CalendarDay, ChannelShape, Figures, Instant, MoneyShape } from './basics';
import { TimelineItem } from './orders';

export const ClockShape = z.object({
  startedAt: Instant,
  safeDeadline: Instant,
  hardDeadline: Instant,
  basis: z.enum(['marketplace', 'mail', 'person', 'rule']),
  rule: z.string(),
  holidaysKnown: z.boolean(),
  /** Hours by which the named deadline lies after our own computation (before: negative); null when they are within a day. */
  differsHours: z.int().nullable(),
  zone: z.string(),
});
export const ClaimLine = z.object({
  id: z.uuid(),
  kind: z.string(),
  reason: z.string(),
  channel: ChannelShape,
  site: z.string(),
  account: z.string(),
  accountId: z.uuid(),
  externalOrderId: z.string().nullable(),
  orderId: z.uuid().nullable(),
  amount: MoneyShape.nullable(),
  work: z.string(),
  clock: ClockShape,
  evidencePresent: z.int(),
  evidenceWanted: z.int(),
  draftLanguage: z.string().nullable(),
});
/** The short form for a claim that came without a mail. */
export const AddClaim = z.object({
  accountId: z.uuid(),
  kind: z.string(),
  externalOrderId: z.string().trim().min(1).max(80),
  reason: z.string(),
  amount: z.object({ minor: z.int().nonnegative(), currency: z.string().regex(/^[A-Z]{3}$/) }).nullable(),
  receivedAt: AsOfInstant,
  respondBy: AsOfInstant.nullable(),
  note: z.string().max(5000).optional(),
  /** Where it stands already, for kinds that have stages: an inquiry or a claim at PayPal. */
  stage: z.string().max(60).optional(),
});

export const ChecklistShape = z.object({
  lines: z.array(
    z.object({
      code: z.string(),
      need: z.enum(['required', 'strong', 'supporting']),
      state: z.enum(['present', 'missing', 'cannot-exist']),
      itemId: z.string().nullable(),
      exhibit: z.int().nullable(),
      at: Instant.nullable(),
      figures: Figures,
      source: z.string().nullable(),
      getIt: z.string().nullable(),
      captureBy: CalendarDay.nullable(),
      /** What it shows a stranger, the strongest first. */
      proves: z.array(z.string()),
    }),
  ),
  complete: z.boolean(),
  missing: z.array(z.string()),
  missingOneOf: z.array(z.string()),
  blocking: z.array(z.string()),
});
/** The answer to a claim, or a letter beside it. */
export const LetterShape = z.enum(['answer', 'buyer', 'carrier']);
export const DraftShape = z.object({
  letter: LetterShape,
  version: z.int(),
  language: z.enum(['en', 'nl', 'de']),
  kind: z.string(),
  by: z.string().nullable(),
  at: Instant,
  state: z.enum(['draft', 'approved', 'sent']),
  /** Words with their citations; `cites` are exhibit numbers of this claim. `edited`: a person changed this paragraph. */
  paragraphs: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      cites: z.array(z.int()),
      gap: z.object({ code: z.string(), getIt: z.string() }).nullable(),
      leftOut: z.boolean(),
      edited: z.boolean(),
      /** Facts in it that nothing proves; `at`: where they begin in `text`, in UTF-16 units. */
      unproven: z.array(z.object({ kind: z.string(), text: z.string(), at: z.int() })),
      /** Sentences a person wrote that state something and cite nothing. */
      uncited: z.array(z.object({ text: z.string(), at: z.int() })),
    }),
  ),
  text: z.string(),
  findings: z.array(z.object({ code: z.string(), level: z.enum(['safe', 'watch', 'breach']), figures: Figures })),
  limit: z.int().nullable(),
  /** A newer composition exists because facts changed; the person's words stay until they take it. */
  newerFacts: z.boolean(),
  /** Some of its sentences were worded by the organisation's own templates. */
  ownWording: z.boolean(),
});
export const ClaimPage = ClaimLine.extend({
  marketplaceState: z.string(),
  money: z.object({ fundedBy: z.string() }),
  metric: z.object({ verdict: z.string(), rule: z.string() }),
  notice: z.object({ recordId: z.uuid().nullable(), text: z.string().nullable(), language: z.string().nullable() }),
  title: z.string().nullable(),
  place: z.string().nullable(),
  timeline: z.array(TimelineItem),
  bands: z.object({ shipFrom: Instant.nullable(), shipBy: Instant.nullable(), deliverFrom: Instant.nullable(), deliverBy: Instant.nullable() }),
  proofLevel: z.int(),
  strength: z.enum(['high', 'medium', 'low']),
  checklist: ChecklistShape,
  advice: z.object({
    action: z.string(),
    because: z.string(),
    figures: Figures,
    rules: z.array(z.object({ id: z.string(), words: z.string(), readOn: CalendarDay })),
    unsure: z.array(z.string()),
  }),
  guard: z.object({
    level: z.enum(['harm', 'safe', 'unknown']),
    rows: z.array(z.object({ axis: z.enum(['metric', 'money', 'review', 'recovery']), refund: z.string(), contest: z.string() })),
    rules: z.array(z.string()),
  }),
  draft: DraftShape.nullable(),
  /** Where there is a letter that nobody can read: destroyed with the buyer's data, or damaged in storage, which a backup mends. */
  draftLost: z.enum(['erased', 'damaged']).optional(),
  history: z.array(z.object({ at: Instant, actor: z.string(), what: z.string(), figures: Figures })),
  moves: z.array(z.string()),
  /** `erasedAt`: its personal parts are gone since; the rest and its hash stay. */
  packs: z.array(z.object({ id: z.uuid(), sealedAt: Instant, hash: z.string(), erasedAt: Instant.nullable() })),
  deepLink: z.url().nullable(),
  revision: z.int(),
});
/** Every write names the revision it saw; another one in between is refused with `changed-meanwhile`. */
export const SaveDraft = z.object({
  revision: z.int(),
  language: z.enum(['en', 'nl', 'de']),
  paragraphs: z.array(z.object({ id: z.string(), text: z.string().max(10_000), leftOut: z.boolean() })).max(60),
});
/** `offer`, AliExpress only: what a person offers; null takes an offer back. */
export const WriteDraft = z.object({
  revision: z.int(),
  language: z.enum(['en', 'nl', 'de']),
  offer: z
    .object({
      amount: z.object({ minor: z.int().nonnegative(), currency: z.string().regex(/^[A-Z]{3}$/) }),
      returns: z.boolean(),
      until: AsOfInstant.nullable(),
    })
    .nullable()
    .optional(),
});
export const ApproveDraft = z.object({
  revision: z.int(),
  leaveGapsOut: z.boolean(),
  reasons: ApprovalReasons.optional(),
  overrule: z.string().max(2_000).optional(),
});
/** `final`: said twice, for what is possible once. */
export const MarkSent = z.object({ revision: z.int(), sentAt: AsOfInstant.optional(), final: z.boolean().optional() });
export const RecordOutcome = z.object({
  revision: z.int(),
  work: z.enum(['won', 'lost', 'withdrawn', 'expired']),
  fundedBy: z.enum(['SELLER', 'AMAZON', 'NONE', 'UNKNOWN']).optional(),
  saysMetric: z.enum(['COUNTED', 'NOT_COUNTED']).optional(),
  /** What of the amount we pay, where it was won in part. */
  sellerPays: z.object({ minor: z.int().nonnegative(), currency: z.string().regex(/^[A-Z]{3}$/) }).optional(),
  /** When the marketplace decided; the appeal's days run from it. */
  decidedAt: AsOfInstant.optional(),
  /** What ended; a correction puts right what was recorded. */
  of: z.enum(['claim', 'appeal', 'correction']).optional(),
});
export const RefundAnyway = z.object({ revision: z.int(), reason: z.string().trim().min(20).max(2000) });
