import type { ClaimKind } from '../claim';
import type { FormStage } from './form-stage';

/** Acts that are possible once: nothing can be added or changed after them. Message ids. */
export const ONE_SHOTS = [
  'ebay-contest',
  'ebay-appeal',
  'amazon-appeal',
  'aliexpress-appeal',
  'stripe-submit',
  'paypal-appeal',
  'digidispuut',
] as const;
export type OneShot = (typeof ONE_SHOTS)[number];

/** First row that fits, by kind and stage; `null` as the stage: whatever it is. */
const ROWS: readonly (readonly [kinds: readonly ClaimKind[], stage: FormStage | null, shot: OneShot])[] = [
  [['PAYMENT_DISPUTE'], 'answer', 'ebay-contest'], // ebay PD-6: all evidence first, then contest once
  [['EBAY_INR', 'EBAY_RETURN', 'EBAY_CASE', 'PAYMENT_DISPUTE', 'EBAY_CANCELLATION'], 'appeal', 'ebay-appeal'], // ebay MB-34
  [['A_TO_Z', 'CHARGEBACK', 'SAFE_T'], 'appeal', 'amazon-appeal'], // amazon §4.7: how many are allowed nobody says
  [['ALIEXPRESS_DISPUTE'], 'appeal', 'aliexpress-appeal'], // aliexpress §2: heard once
  [['STRIPE_DISPUTE'], null, 'stripe-submit'], // webshop §6: typically one submission
  [['PAYPAL_DISPUTE'], 'appeal', 'paypal-appeal'], // webshop §7: PRE_ARBITRATION is the first and only appeal of the seller
  [['SHOP_COMPLAINT'], 'digidispuut', 'digidispuut'], // webshop §4: a binding ruling on what was filed
];

/** What cannot be taken back when this is sent; null when it can be added to later. */
export const oneShotOf = (kind: ClaimKind, stage: FormStage): OneShot | null =>
  ROWS.find(([kinds, on]) => kinds.includes(kind) && (on === null || on === stage))?.[2] ?? null;
