/** What a value is about: the heads under which the rules of an account stand, in this order. */
export const POLICY_TOPICS = ['figures', 'claims', 'payments', 'complaints', 'answers', 'parcels', 'radar', 'law', 'other'] as const;
export type PolicyTopic = (typeof POLICY_TOPICS)[number];

/** By the beginning of its id; the first that fits. */
const BEGINNINGS: readonly (readonly [string, PolicyTopic])[] = [
  ['amazon.claim.', 'claims'],
  ['amazon.chargeback.', 'claims'],
  ['amazon.safe-t.', 'claims'],
  ['amazon.buyer-message.', 'claims'],
  ['amazon.', 'figures'],
  ['ebay.tdr.', 'figures'],
  ['ebay.cases.', 'figures'],
  ['ebay.late.', 'figures'],
  ['ebay.tracking.', 'figures'],
  ['ebay.gate.', 'figures'],
  ['ebay.lookback.', 'figures'],
  ['ebay.evaluation.', 'figures'],
  ['ebay.payment-dispute.', 'payments'],
  ['ebay.dispute.', 'payments'],
  ['ebay.signature.', 'parcels'],
  ['ebay.no-movement.', 'parcels'],
  ['ebay.handling.', 'parcels'],
  ['ebay.', 'claims'],
  ['aliexpress.rates.', 'figures'],
  ['aliexpress.dispute.', 'claims'],
  ['aliexpress.return.', 'claims'],
  ['aliexpress.appeal.', 'claims'],
  ['aliexpress.refund.', 'claims'],
  ['aliexpress.free-return.', 'claims'],
  ['aliexpress.promise.', 'radar'],
  ['aliexpress.protection.', 'radar'],
  ['aliexpress.chat.', 'radar'],
  ['aliexpress.risk.', 'radar'],
  ['aliexpress.rating.', 'figures'],
  ['aliexpress.', 'answers'],
  ['shop.stripe.', 'payments'],
  ['shop.paypal.', 'payments'],
  ['shop.withdrawal.', 'law'],
  ['shop.conformity.', 'law'],
  ['shop.parcel.', 'parcels'],
  ['shop.', 'complaints'],
  ['generic.radar.', 'radar'],
  ['generic.stale-scan-', 'parcels'],
  ['generic.carrier-keeps-scans.', 'parcels'],
  ['generic.', 'figures'],
];

export const topicOf = (id: string): PolicyTopic => BEGINNINGS.find(([beginning]) => id.startsWith(beginning))?.[1] ?? 'other';
