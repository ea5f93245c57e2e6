import { dayOf } from '@weerwoord/kernel';
import type { AdviceFacts } from '../../advice/advice-facts';
import { shopNumber } from '../shop-number';
import { isStripeClosed, isStripeInquiry } from './stripe-dispute';

/** What the rows of both providers ask about a claim. */
export const inr = ({ claim }: AdviceFacts): boolean => claim.reason.startsWith('INR');
export const about =
  (...reasons: readonly AdviceFacts['claim']['reason'][]) =>
  ({ claim }: AdviceFacts): boolean =>
    reasons.includes(claim.reason);
/** Not as described, damaged, or not all of it. */
export const aboutGoods = about('SNAD', 'DAMAGED', 'MISSING_PARTS');
/** Due exactly now is late (ruling R-W6). */
export const late = ({ claim, now }: AdviceFacts): boolean => now >= claim.clock.hardDeadline;
export const beforeTarget = ({ claim, now }: AdviceFacts): boolean => now < claim.clock.safeDeadline;
export const answered = ({ claim }: AdviceFacts): boolean => claim.work === 'answered';

export const deliveredThere = (f: AdviceFacts): boolean => f.has('DELIVERY_SCAN') && f.has('ADDRESS_MATCH') && !f.deliveredElsewhere;
export const signedThere = (f: AdviceFacts): boolean => deliveredThere(f) && (f.has('SIGNATURE_POD') || f.has('DELIVERY_PHOTO'));
/** Nothing of a carrier to show: a bank sees a parcel that was never sent. */
export const nothingShipped = (f: AdviceFacts): boolean => !f.has('FIRST_SCAN') && !f.has('DELIVERY_SCAN');
export const goodsShown = (f: AdviceFacts): boolean => f.has('PRODUCT_PROOF') && (f.has('LISTING_SNAPSHOT') || f.has('RETURN_INSPECTION'));
export const cameBack = (f: AdviceFacts): boolean => f.has('RETURN_TRACKING') && !f.has('RETURN_INSPECTION');
export const creditNotDue = (f: AdviceFacts): boolean => f.has('RETURN_NOT_SHIPPED') || f.has('RETURN_OUT_OF_POLICY');

const STRIPE_SENT: ReadonlySet<string> = new Set(['under_review', 'warning_under_review']);
export const stripeSent = (f: AdviceFacts): boolean => STRIPE_SENT.has(f.claim.marketplaceState) || answered(f);
export const stripeOver = ({ claim }: AdviceFacts): boolean => isStripeClosed(claim.marketplaceState) || ENDED.has(claim.work);
export const inquiry = ({ claim }: AdviceFacts): boolean => isStripeInquiry(claim.marketplaceState);

export const paypalOver = ({ claim }: AdviceFacts): boolean => PAYPAL_OVER.has(claim.marketplaceState) || ENDED.has(claim.work);
export const paypalInquiry = ({ claim }: AdviceFacts): boolean => claim.marketplaceState === 'INQUIRY';
const ENDED: ReadonlySet<string> = new Set(['won', 'lost', 'withdrawn']);
const PAYPAL_OVER: ReadonlySet<string> = new Set([
  'RESOLVED_BUYER_FAVOUR',
  'RESOLVED_SELLER_FAVOUR',
  'RESOLVED_WITH_PAYOUT',
  'CANCELED_BY_BUYER',
  'ACCEPTED',
  'DENIED',
  'RESOLVED',
]);

/** PayPal expects a signature above an amount it names in dollars only; of another currency nothing is published. */
export function signatureExpected({ claim, now, bundle, overrides }: AdviceFacts): boolean {
  if (claim.amount?.currency !== 'USD') return false;
  return claim.amount.minor > shopNumber('shop.paypal.signature-from', dayOf(now, bundle.zone ?? 'UTC'), overrides);
}
