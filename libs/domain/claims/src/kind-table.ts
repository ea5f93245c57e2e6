import type { Channel } from '@weerwoord/kernel';
import { ALIEXPRESS_DISPUTE } from './aliexpress/kinds';
import { A_TO_Z, CHARGEBACK, SAFE_T } from './amazon/kinds';
import type { ClaimKind } from './claim';
import { EBAY_CANCELLATION, EBAY_CASE, EBAY_INR, EBAY_RETURN, PAYMENT_DISPUTE } from './ebay/kinds';
import type { End, KindRules } from './kind-rules';
import { SHOP_COMPLAINT } from './shop/complaints/kind';
import { PAYPAL_DISPUTE, STRIPE_DISPUTE } from './shop/payments/kinds';

/** Every kind of claim with its rules. A new channel is a folder with its kinds and their lines here. */
const KIND_RULES: Readonly<Record<ClaimKind, KindRules>> = {
  A_TO_Z,
  CHARGEBACK,
  SAFE_T,
  EBAY_INR,
  EBAY_RETURN,
  EBAY_CASE,
  EBAY_CANCELLATION,
  PAYMENT_DISPUTE,
  ALIEXPRESS_DISPUTE,
  STRIPE_DISPUTE,
  PAYPAL_DISPUTE,
  SHOP_COMPLAINT,
};

/** Whose sheet a kind's policy rows stand in. */
export const CHANNEL_OF_KIND: Readonly<Record<ClaimKind, Channel>> = {
  A_TO_Z: 'amazon',
  CHARGEBACK: 'amazon',
  SAFE_T: 'amazon',
  EBAY_INR: 'ebay',
  EBAY_RETURN: 'ebay',
  EBAY_CASE: 'ebay',
  EBAY_CANCELLATION: 'ebay',
  PAYMENT_DISPUTE: 'ebay',
  ALIEXPRESS_DISPUTE: 'aliexpress',
  STRIPE_DISPUTE: 'shop',
  PAYPAL_DISPUTE: 'shop',
  SHOP_COMPLAINT: 'shop',
};

export const rulesOf = (kind: ClaimKind): KindRules => KIND_RULES[kind];

/** What a state means for this kind; null while it decides nothing, and for words we do not know. */
export const endOf = (kind: ClaimKind, state: string): End | null => KIND_RULES[kind].ends[state] ?? null;
