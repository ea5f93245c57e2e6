import type { Channel } from '@weerwoord/kernel';

/** Kinds of claim a world tells, by the channel whose mails tell them. SAFE-T comes in no mail: the seller files it, and notes it with the form. */
export const TOLD_KINDS = {
  amazon: ['A_TO_Z', 'CHARGEBACK', 'SAFE_T'],
  ebay: ['EBAY_INR', 'EBAY_RETURN', 'EBAY_CASE', 'EBAY_CANCELLATION', 'PAYMENT_DISPUTE'],
  aliexpress: ['ALIEXPRESS_DISPUTE'],
  shop: ['STRIPE_DISPUTE', 'PAYPAL_DISPUTE', 'SHOP_COMPLAINT'],
} as const satisfies Partial<Readonly<Record<Channel, readonly string[]>>>;
export type ChannelTold = keyof typeof TOLD_KINDS;
export type ClaimKindTold = (typeof TOLD_KINDS)[ChannelTold][number];
