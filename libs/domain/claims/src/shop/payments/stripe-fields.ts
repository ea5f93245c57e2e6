/**
 * Stripe's evidence fields. `long` texts have a limit of their own, `text` and `file` only the common one.
 * `object` is sent as a structure of its own and is in neither sum.
 * @source webshop §6, evidence fields
 */
export const STRIPE_FIELDS = {
  access_activity_log: 'long',
  billing_address: 'text',
  cancellation_policy: 'file',
  cancellation_policy_disclosure: 'long',
  cancellation_rebuttal: 'long',
  customer_communication: 'file',
  customer_email_address: 'text',
  customer_name: 'text',
  customer_purchase_ip: 'text',
  customer_signature: 'file',
  duplicate_charge_documentation: 'file',
  duplicate_charge_explanation: 'long',
  duplicate_charge_id: 'text',
  enhanced_evidence: 'object',
  product_description: 'long',
  receipt: 'file',
  refund_policy: 'file',
  refund_policy_disclosure: 'long',
  refund_refusal_explanation: 'long',
  service_date: 'text',
  service_documentation: 'file',
  shipping_address: 'text',
  shipping_carrier: 'text',
  shipping_date: 'text',
  shipping_documentation: 'file',
  shipping_tracking_number: 'text',
  uncategorized_file: 'file',
  uncategorized_text: 'long',
} as const;
export type StripeField = keyof typeof STRIPE_FIELDS;

export const isStripeField = (name: string): name is StripeField => Object.hasOwn(STRIPE_FIELDS, name);

/** Stripe's words for why the customer disputes. */
export const STRIPE_REASONS = [
  'bank_cannot_process',
  'check_returned',
  'credit_not_processed',
  'customer_initiated',
  'debit_not_authorized',
  'duplicate',
  'fraudulent',
  'general',
  'incorrect_account_details',
  'insufficient_funds',
  'noncompliant',
  'product_not_received',
  'product_unacceptable',
  'subscription_canceled',
  'unrecognized',
] as const;
export type StripeReason = (typeof STRIPE_REASONS)[number];

const STRANGER: readonly StripeField[] = [
  'customer_name',
  'customer_email_address',
  'billing_address',
  'shipping_address',
  'customer_purchase_ip',
  'shipping_documentation',
  'customer_signature',
];
/** The least that makes an answer worth sending, our own choice (webshop §6); a reason that is not here goes to a person. */
export const STRIPE_LEAST: Readonly<Partial<Record<StripeReason, readonly StripeField[]>>> = {
  product_not_received: [
    'receipt',
    'shipping_address',
    'shipping_carrier',
    'shipping_tracking_number',
    'shipping_date',
    'shipping_documentation',
    'customer_communication',
  ],
  product_unacceptable: [
    'product_description',
    'refund_policy',
    'refund_policy_disclosure',
    'refund_refusal_explanation',
    'customer_communication',
    'uncategorized_file',
  ],
  fraudulent: STRANGER,
  unrecognized: STRANGER,
  credit_not_processed: ['refund_policy', 'refund_policy_disclosure', 'refund_refusal_explanation'],
  duplicate: ['duplicate_charge_id', 'duplicate_charge_explanation', 'duplicate_charge_documentation', 'receipt'],
  subscription_canceled: ['cancellation_policy', 'cancellation_policy_disclosure', 'cancellation_rebuttal', 'access_activity_log'],
};

/**
 * Is there enough for an answer to a dispute of this reason? Fields count when they hold something.
 * @param refundShown a proof of refund stands for the three policy fields of `credit_not_processed`
 * @returns `human` for a reason nobody has a list for: a person decides what to send
 * @source webshop §6, minimum fields
 */
export function stripeReadiness(
  reason: string,
  filled: ReadonlySet<string>,
  refundShown = false,
): { readonly ready: boolean; readonly human: boolean; readonly missing: readonly StripeField[] } {
  const least = Object.hasOwn(STRIPE_LEAST, reason) ? STRIPE_LEAST[reason as StripeReason] : undefined;
  if (!least) return { ready: false, human: true, missing: [] };
  const missing = reason === 'credit_not_processed' && refundShown ? [] : least.filter((field) => !filled.has(field));
  return { ready: missing.length === 0, human: false, missing };
}
