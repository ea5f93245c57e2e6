import { hoursLater } from '../../clocks/clock-rule';

/** Stripe's words for where a dispute stands; a word we do not know is kept as it came. `charge_refunded` is of older API versions. */
export const STRIPE_STATUSES = [
  'warning_needs_response',
  'warning_under_review',
  'warning_closed',
  'needs_response',
  'under_review',
  'won',
  'lost',
  'prevented',
  'charge_refunded',
] as const;
const CLOSED: ReadonlySet<string> = new Set(['warning_closed', 'won', 'lost', 'prevented', 'charge_refunded']);

/** An inquiry (Stripe: warning) has not taken the money yet; a dispute has. */
export const isStripeInquiry = (status: string): boolean => status.startsWith('warning_');
/** Nothing more happens. A status we do not know counts as open: a refund beside it could pay twice. */
export const isStripeClosed = (status: string): boolean => CLOSED.has(status);

/** The part of Stripe's dispute object that says whether it can be answered. */
export type StripeDispute = {
  readonly status: string;
  /** Unix seconds, UTC; null or 0: the bank takes no answer. */
  readonly dueBy: number | null;
  readonly submissionCount: number;
  /** Stripe's own flag; it flips late, so the instant is looked at as well. */
  readonly pastDue: boolean;
};
export type StripeState =
  | { readonly canRespond: true; readonly kind: 'inquiry' | 'dispute'; readonly due: Date; readonly internalTarget: Date }
  | { readonly canRespond: false; readonly reason: 'closed' | 'already_submitted' | 'no_response_allowed' | 'past_due' };

/**
 * Can evidence still be sent, and by when? The first thing that stands in the way is named. Due exactly now is late.
 *
 * @param targetHours hours before the bank's own instant by which we mean to have answered (`shop.stripe.internal-target-hours`)
 * @param submissions how often the bank takes evidence (`shop.stripe.submissions`)
 * @source webshop §6, `stripeState`; rulings R-W4, R-W6
 */
export function stripeState(
  dispute: StripeDispute,
  now: Date,
  { targetHours, submissions }: { readonly targetHours: number; readonly submissions: number },
): StripeState {
  const { status, dueBy, submissionCount, pastDue } = dispute;
  if (isStripeClosed(status)) return { canRespond: false, reason: 'closed' };
  if (submissionCount >= submissions) return { canRespond: false, reason: 'already_submitted' };
  if (!dueBy) return { canRespond: false, reason: 'no_response_allowed' };
  const due = new Date(dueBy * 1000);
  if (pastDue || now >= due) return { canRespond: false, reason: 'past_due' };
  return { canRespond: true, kind: isStripeInquiry(status) ? 'inquiry' : 'dispute', due, internalTarget: hoursLater(due, -targetHours) };
}
