import type { DisputeFacts } from './dispute-facts';
import type { RecommendRow } from './recommend-row';
import type { Settings } from './settings';

const pages = ['tracking_page_marketplace', 'tracking_page_carrier'] as const;
const delivered = ({ parcel, proofLevel }: DisputeFacts): boolean => parcel === 'delivered' || (proofLevel ?? 0) >= 3;
/** The carrier has had its time: a day before the end the answer must stand. */
const carrierTooLate = ({ hoursLeft }: DisputeFacts, settings: Settings): boolean =>
  hoursLeft !== null && hoursLeft <= settings('dispute.carrier-wait-hours');
const onItsWay = ({ parcel }: DisputeFacts): boolean => parcel === 'moving' || parcel === 'customs';

/**
 * aliexpress.md §4, "not_received". Rows about a parcel that came back stand first, unlike in the sheet: it proves possession and no delivery
 * (ruling R-T12), whatever proof stood before. Customs stands before "on its way", which it is too.
 */
export const NOT_RECEIVED_ROWS: readonly RecommendRow[] = [
  {
    id: 'AE 4/7',
    because: 'ae-buyer-sent-it-back',
    action: 'accept_or_counter_human',
    evidence: ['tracking_page_carrier', 'pickup_notice_scan'],
    risk: 'medium',
    extra: 'counter_without_shipping_cost',
    restock: true,
    when: ({ parcel, returnCause }) => parcel === 'returned' && returnCause === 'buyer_refused_or_not_collected',
  },
  {
    id: 'AE 4/6',
    because: 'ae-came-back',
    action: 'accept_full_refund',
    evidence: [],
    risk: 'high',
    restock: true,
    when: ({ parcel }) => parcel === 'returned',
  },
  {
    id: 'AE 4/1',
    because: 'ae-delivered-signed',
    action: 'reject_zero',
    evidence: [...pages, 'pod_signature', 'address_match'],
    when: ({ proofLevel, placeMatches }) => proofLevel === 5 && placeMatches === true,
  },
  {
    id: 'AE 4/2',
    because: 'ae-delivered-address',
    action: 'reject_zero',
    evidence: [...pages, 'address_match', 'carrier_confirmation_letter'],
    riskFor: ({ valueEur }, settings) => (valueEur !== null && Math.round(valueEur * 100) >= settings('signature.value') ? 'medium' : 'low'),
    when: ({ proofLevel, placeMatches }) => (proofLevel ?? 0) >= 4 && placeMatches !== false,
  },
  {
    id: 'AE 4/3',
    because: 'ae-carrier-confirmed',
    action: 'reject_zero',
    evidence: ['carrier_confirmation_letter', ...pages],
    risk: 'medium',
    when: (facts) => delivered(facts) && facts.carrierConfirmed,
  },
  {
    id: 'AE 4/3',
    because: 'ae-carrier-silent',
    action: 'accept_full_refund',
    evidence: [],
    risk: 'high',
    extra: 'start_carrier_claim',
    when: (facts, settings) => delivered(facts) && carrierTooLate(facts, settings),
  },
  {
    id: 'AE 4/3',
    because: 'ae-delivered-elsewhere',
    action: 'ask_carrier_then_accept_or_claim_carrier',
    evidence: ['carrier_investigation'],
    risk: 'high',
    when: delivered,
  },
  {
    id: 'AE 4/8',
    because: 'ae-customs-buyer',
    action: 'reject_zero',
    evidence: ['customs_scan', 'message_to_buyer'],
    risk: 'medium',
    extra: 'instruct_buyer_customs',
    when: ({ parcel, buyerMustClearCustoms }) => parcel === 'customs' && buyerMustClearCustoms,
  },
  {
    id: 'AE 4/4',
    because: 'ae-within-promise',
    action: 'reject_zero',
    evidence: ['tracking_page_marketplace', 'promised_delivery_date'],
    extra: 'offer_extension',
    when: (facts) => onItsWay(facts) && facts.promiseExpired === false,
  },
  {
    id: 'AE 4/5',
    because: 'ae-promise-over',
    action: 'accept_full_refund',
    evidence: [],
    risk: 'high',
    extra: 'start_carrier_claim',
    // What the carrier calls lost will not come within any promise.
    when: (facts) => facts.parcel === 'lost' || (onItsWay(facts) && facts.promiseExpired === true),
  },
  {
    id: 'AE 4/9',
    because: 'ae-label-only',
    action: 'accept_full_refund',
    evidence: [],
    risk: 'high',
    extra: 'review_warehouse',
    when: ({ parcel }) => parcel === 'label',
  },
];
