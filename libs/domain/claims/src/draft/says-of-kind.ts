import type { DraftKind, Says } from './draft-plan';

const PARCEL: readonly Says[] = ['delivered', 'signed-for', 'photo-of-delivery', 'returning', 'handed-over', 'tracking-on-order', 'shipment-confirmed', 'still-moving', 'carrier-investigation', 'buyer-acknowledged', 'buyer-asked-we-answered', 'refund-made'];
const GOODS: readonly Says[] = ['listing-said', 'product-proof', 'buyer-evidence-read', 'return-requested', 'return-offered', 'return-not-sent', 'return-arrived', 'return-inspected', 'buyer-acknowledged', 'buyer-asked-we-answered', 'refund-made'];
const BOTH: readonly Says[] = [...new Set<Says>([...PARCEL, ...GOODS])];
const BUYER: readonly Says[] = [
  'greeting', 'your-parcel-delivered', 'signed-for', 'your-parcel-handed-over', 'your-parcel-moving', 'your-parcel-returning', 'your-tracking-number', 'please-check-nearby', 'we-look-into-it', 'your-refund-made', 'your-photos-read',
  'your-listing-said', 'your-return-offered', 'return-through-request', 'tell-us-here', 'next-step-by', 'sign-off',
];

/** Every statement each kind of letter may make, in the order people know it; what the settings offer to word anew. */
export const SAYS_OF_KIND: Readonly<Record<DraftKind, readonly Says[]>> = {
  'a-to-z-answer': ['opening', 'protected-label', ...BOTH, 'return-out-of-policy', 'request-both-axes', 'request-fund', 'request-metric', 'request-on-record', 'sent-to-buyer'],
  'safe-t-claim': ['opening', 'refund-made', 'return-requested', 'return-inspected', 'return-not-sent', 'request-reimburse'],
  appeal: ['opening-appeal', 'new-since', ...BOTH, 'nothing-else-changed', 'request-appeal', 'request-on-record'],
  'chargeback-answer': ['opening', 'refund-made', 'delivered', 'signed-for', 'photo-of-delivery', 'buyer-acknowledged', 'handed-over', 'tracking-on-order', 'shipment-confirmed', 'still-moving', 'listing-said', 'product-proof', 'buyer-asked-we-answered', 'request-dispute'],
  'ebay-inr-answer': BUYER,
  'ebay-return-answer': BUYER,
  'ebay-case-answer': ['opening', ...BOTH, 'request-case'],
  'payment-dispute-note': ['opening', 'refund-made', 'delivered', 'signed-for', 'photo-of-delivery', 'buyer-acknowledged', 'handed-over', 'tracking-on-order', 'shipment-confirmed', 'still-moving', 'listing-said', 'product-proof', 'return-offered', 'return-not-sent', 'return-inspected', 'request-dispute'],
  'dispute-answer': ['opening', ...BOTH, 'request-no-refund', 'request-wait'],
  'counter-proposal': ['opening', ...BOTH, 'counter-offer'],
  'stripe-evidence': ['opening', 'product-sold', ...BOTH, 'return-out-of-policy', 'request-dispute'],
  'paypal-evidence': ['opening', ...BOTH, 'request-dispute'],
  'mediation-statement': ['opening', ...BOTH, 'request-mediation'],
  'digidispuut-statement': ['opening', 'product-sold', ...BOTH, 'file-holds', 'interest', 'request-ruling'],
  'buyer-message': BUYER,
  'carrier-investigation': ['carrier-greeting', 'carrier-parcel', 'carrier-first-scan', 'carrier-last-scan', 'carrier-worth', 'carrier-missing', 'carrier-ask', 'carrier-reply-by', 'sign-off'],
};
