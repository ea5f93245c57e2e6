import { isPaypalClosed } from './paypal-dispute';
import { isStripeClosed, isStripeInquiry } from './stripe-dispute';

/** A dispute at the payment's provider, in the provider's own words. */
export type PaymentDispute = {
  readonly provider: string;
  readonly id: string;
  readonly status: string;
  /** Stripe's own word on whether the charge may still be refunded; false where it is silent. */
  readonly isChargeRefundable: boolean;
};

/** Rows in order; the first that fits says whether a refund beside this dispute would pay twice. */
export const REFUND_BLOCK_ROWS: readonly { readonly id: string; readonly blocks: boolean; readonly when: (dispute: PaymentDispute) => boolean }[] = [
  { id: 'stripe-closed', blocks: false, when: (d) => d.provider === 'stripe' && isStripeClosed(d.status) },
  { id: 'stripe-inquiry-refundable', blocks: false, when: (d) => d.provider === 'stripe' && isStripeInquiry(d.status) && d.isChargeRefundable },
  { id: 'stripe-open', blocks: true, when: (d) => d.provider === 'stripe' },
  { id: 'paypal-resolved', blocks: false, when: (d) => d.provider === 'paypal' && isPaypalClosed(d.status) },
  { id: 'paypal-open', blocks: true, when: (d) => d.provider === 'paypal' },
  // A provider we do not know may have taken the money already.
  { id: 'other-provider', blocks: true, when: () => true },
];

/**
 * May the shop refund this payment by itself? Not while a dispute about it is open: the money would go twice. An inquiry at Stripe has
 * taken nothing yet and may be settled by a refund; a PayPal case is settled inside the case.
 * @returns ids of the disputes in the way, in the order given
 * @source webshop §2, refundGuard; vectors W57, W58
 */
export function refundBlockedBy(disputes: readonly PaymentDispute[]): { readonly refundAllowed: boolean; readonly blockedBy: readonly string[] } {
  const blockedBy = disputes.filter((dispute) => REFUND_BLOCK_ROWS.find((row) => row.when(dispute))?.blocks ?? true).map(({ id }) => id);
  return { refundAllowed: blockedBy.length === 0, blockedBy };
}
