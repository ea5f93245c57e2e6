import type { AccountId, Channel, ClaimId, Money, OrderId, RecordId, Site } from '@weerwoord/kernel';

export const CLAIM_KINDS = [
  'A_TO_Z',
  'CHARGEBACK',
  'SAFE_T',
  'EBAY_INR',
  'EBAY_RETURN',
  'EBAY_CASE',
  'EBAY_CANCELLATION',
  'PAYMENT_DISPUTE',
  'ALIEXPRESS_DISPUTE',
  'STRIPE_DISPUTE',
  'PAYPAL_DISPUTE',
  'SHOP_COMPLAINT',
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** Normalised reasons over all channels (amazon §4.2; eBay INR maps to INR_*, SNAD as is; AliExpress tells damage and missing parts apart from SNAD). */
export const CLAIM_REASONS = [
  'INR_NO_TRACKING',
  'INR_IN_TRANSIT',
  'INR_DELIVERED',
  'INR_RETURNING',
  'INR_NOT_SHIPPED',
  'SNAD',
  'DAMAGED',
  'MISSING_PARTS',
  'RETURN_REFUSED',
  'RETURN_NOT_REFUNDED',
  'REMORSE',
  'FRAUD',
  'OTHER',
  'INJURY_DAMAGE',
] as const;
export type ClaimReason = (typeof CLAIM_REASONS)[number];

/** Our own work on the claim; the marketplace's state is `ClaimEvent.state`. */
export const WORK_STATES = ['open', 'drafting', 'approved', 'answered', 'won', 'lost', 'expired', 'withdrawn'] as const;
export type WorkState = (typeof WORK_STATES)[number];

/** A window for answering as a mail states it ("entro 3 giorni di calendario"). */
export type StatedWindow = { readonly value: number; readonly unit: 'HOURS' | 'CALENDAR_DAYS' | 'BUSINESS_DAYS' };

export type ClaimClock = {
  /** When the clock started (mail Date header, or the API's), UTC. */
  readonly startedAt: Date;
  /** Drives queue order and alarms; never later than `hardDeadline`. */
  readonly safeDeadline: Date;
  /** Only this one may close a task as missed. */
  readonly hardDeadline: Date;
  /** Who says so: the marketplace's own instant, the mail's words, a person who entered or corrected it, or our rule. */
  readonly basis: 'marketplace' | 'mail' | 'person' | 'rule';
  readonly rule: string; // policy row id
  /** False when the site's holidays are not known (weekends only, ruling R-E7). */
  readonly holidaysKnown: boolean;
  /**
   * Whole hours by which the instant the marketplace or the mail names lies after our own computation (before it: negative), where they
   * are more than a day apart. The named one holds; a person should look which is right.
   */
  readonly differsHours?: number;
};

/** What a mail or a form says about a claim, before it meets an order. */
export type ClaimNotice = {
  readonly kind: ClaimKind;
  /** 'deadline': says until when, and nothing else; a person who corrects it. */
  readonly event: 'opened' | 'decided' | 'closed' | 'info-requested' | 'deadline';
  readonly externalOrderId: string | null;
  readonly externalClaimId: string | null;
  /** Coarse when the mail only says "not received": the finer INR reason follows from the tracking facts. */
  readonly reason: ClaimReason | 'INR' | null;
  readonly amount: Money | null;
  readonly receivedAt: Date;
  readonly window: StatedWindow | null;
  /** Instant the mail or form itself names ("Respond by 24 Nov 2026, 23:59 PST"). */
  readonly respondBy: Date | null;
  readonly decidedState: string | null;
  readonly saysMetric: 'COUNTED' | 'NOT_COUNTED' | null;
  readonly fundedBy: 'SELLER' | 'AMAZON' | 'NONE' | null;
  /** What of the claim's amount we pay by this decision, where it says so: a claim may be won in part. Absent: not said. */
  readonly sellerPays?: Money | null;
  /** A person takes back what was recorded of the end before: earlier words of persons no longer stand. */
  readonly corrects?: true;
  readonly site: Site | null;
  /** BCP 47 language of the notice. */
  readonly language: string | null;
  /** Which cue of the reader matched, for the screen's "why". */
  readonly cue: string;
};

export type Claim = {
  readonly id: ClaimId;
  readonly accountId: AccountId;
  readonly channel: Channel;
  readonly site: Site;
  readonly orderId: OrderId | null;
  readonly externalOrderId: string | null;
  readonly kind: ClaimKind;
  readonly reason: ClaimReason;
  readonly amount: Money | null;
  readonly clock: ClaimClock;
  readonly work: WorkState;
  /** The two axes, never derived from each other. */
  readonly money: { readonly fundedBy: 'SELLER' | 'AMAZON' | 'NONE' | 'UNKNOWN' };
  readonly metric: { readonly verdict: 'YES' | 'NO' | 'PENDING' | 'NOT_A_METRIC'; readonly rule: string };
  readonly marketplaceState: string;
  readonly noticeRecords: readonly RecordId[];
  /** A notice of a decision came in whose words nobody could read: nothing is known to be undecided. */
  readonly decisionUnread?: boolean;
};

export type Action =
  | 'contest'
  | 'refund'
  | 'partial-refund'
  | 'send-return-label'
  | 'replacement'
  | 'provide-tracking'
  | 'accept'
  | 'escalate'
  | 'appeal'
  | 'wait'
  | 'ask-person';
/** What the rules advise, with the rows behind it; never more than the rules say. */
export type Advice = {
  readonly action: Action;
  /** Message id of the one-line reason. */
  readonly because: string;
  readonly figures: Readonly<Record<string, string | number | boolean>>;
  readonly rules: readonly { readonly id: string; readonly words: string; readonly readOn: string }[];
  readonly unsure: readonly string[];
};

/** What refunding now would do on both axes, next to contesting. */
export type RefundGuard = {
  readonly level: 'harm' | 'safe' | 'unknown';
  readonly rows: readonly { readonly axis: 'metric' | 'money' | 'review' | 'recovery'; readonly refund: string; readonly contest: string }[];
  readonly rules: readonly string[];
};
