/**
 * What a buyer's message is about, read from its words when it comes in; the words themselves stay in the vault. None of these says
 * anything about a person, so a rule may look at them after the words are gone.
 */
export const BUYER_TOPICS = [
  'not-arrived',
  'where-is-it',
  'arrived',
  'arrived-in-part',
  'satisfied',
  'damaged',
  'wrong-item',
  'not-as-described',
  'missing-parts',
  'wants-return',
  'wants-refund',
  'sent-back',
  'wants-cancel',
  'wants-other-address',
  'wants-invoice',
  'announces-claim',
  'announces-chargeback',
  'announces-review',
  'announces-authorities',
  'thanks',
] as const;
export type BuyerTopic = (typeof BUYER_TOPICS)[number];

/** Topics that ask where a parcel is: Amazon lets nobody leave them unanswered (amazon §4.4). */
export const DELIVERY_TOPICS: readonly BuyerTopic[] = ['not-arrived', 'where-is-it'];
