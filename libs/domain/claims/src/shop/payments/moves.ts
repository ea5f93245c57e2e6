const STRIPE_ENDS = ['won', 'lost', 'charge_refunded', 'WITHDRAWN'] as const;

/**
 * A dispute at Stripe. An inquiry may end or become a dispute; what `prevented` one the sheet does not say.
 * `WITHDRAWN` is our own word for a customer who took it back at the bank: Stripe then says `won`.
 * @source webshop §6, status
 */
export const STRIPE_MOVES = {
  warning_needs_response: ['warning_under_review', 'warning_closed', 'needs_response', 'prevented', 'charge_refunded', 'WITHDRAWN'],
  warning_under_review: ['warning_closed', 'needs_response', 'charge_refunded', 'WITHDRAWN'],
  warning_closed: [],
  needs_response: ['under_review', 'prevented', ...STRIPE_ENDS],
  under_review: [...STRIPE_ENDS],
  won: [],
  lost: [],
  prevented: [],
  charge_refunded: [],
  WITHDRAWN: [],
} as const;
export type StripeMove = keyof typeof STRIPE_MOVES;

const PAYPAL_ENDS = [
  'RESOLVED_BUYER_FAVOUR',
  'RESOLVED_SELLER_FAVOUR',
  'RESOLVED_WITH_PAYOUT',
  'CANCELED_BY_BUYER',
  'ACCEPTED',
  'DENIED',
  'RESOLVED',
] as const;

/**
 * A case at PayPal: its stage while it runs, its outcome once it is resolved (`RESOLVED` when PayPal gave none). What was decided for the
 * buyer may be appealed; the appeal is the stage `PRE_ARBITRATION`.
 * @source webshop §7, dispute_life_cycle_stage, outcome_code, appeal
 */
export const PAYPAL_MOVES = {
  INQUIRY: ['CHARGEBACK', ...PAYPAL_ENDS],
  CHARGEBACK: ['PRE_ARBITRATION', ...PAYPAL_ENDS],
  PRE_ARBITRATION: ['ARBITRATION', ...PAYPAL_ENDS],
  ARBITRATION: [...PAYPAL_ENDS],
  RESOLVED_BUYER_FAVOUR: ['PRE_ARBITRATION'],
  RESOLVED_SELLER_FAVOUR: [],
  RESOLVED_WITH_PAYOUT: [],
  CANCELED_BY_BUYER: [],
  ACCEPTED: [],
  DENIED: [],
  RESOLVED: [],
} as const;
export type PaypalMove = keyof typeof PAYPAL_MOVES;

/** Where a case stands, in one of our states or, for a word PayPal added since, in its own. @param outcome null or `NONE` while it runs */
export function paypalStateOf({
  stage,
  status,
  outcome,
}: {
  readonly stage: string;
  readonly status: string;
  readonly outcome: string | null;
}): string {
  if (outcome !== null && outcome !== '' && outcome !== 'NONE') return outcome;
  return status === 'RESOLVED' ? 'RESOLVED' : stage;
}
