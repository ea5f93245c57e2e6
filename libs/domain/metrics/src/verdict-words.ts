/**
 * Every word a verdict may use, so that the screens can prove they have a sentence for each. A spec judges heaps of made-up
 * orders and finds no other.
 */
export const OUTCOMES = [
  'on-time',
  'late',
  'overdue',
  'open',
  'excluded',
  'defect',
  'clean',
  'undecided',
  'review',
  'pending',
  'at-risk',
  'cancelled',
  'kept',
] as const;

/** Why an order is not among those counted. */
export const SET_ASIDE_REASONS = [
  'fulfilled-by-amazon',
  'pending',
  'no-ship-by',
  'other-channel-or-replacement',
  'cancelled',
  'unavailable',
  'confirmation-unknown',
  'not-dispatched',
  'not-delivered',
  'no-promise',
  'not-reviewed',
  'not-shipped',
  'no-carrier',
  'ebay-hold-or-cancel',
  'abusive-buyer',
  'announced-disruption',
  'no-signal',
  'undecided',
] as const;

/** The fact that decided. Its figures: lateSeconds, stars, state, reviews, estimated, contestable … */
export const DECIDING_FACTS = [
  'none',
  'confirmed',
  'confirmation-unknown',
  'ship-by',
  'no-ship-by',
  'cancelled',
  'fulfilment',
  'pending',
  'replacement',
  'other-channel',
  'other-channel-or-replacement',
  'feedback',
  'a-to-z',
  'chargeback',
  'cancellation',
  'case',
  'first-scan',
  'no-scan',
  'no-deadline',
  'delivered',
  'promised-day',
  'buyer-answer',
  'flag',
  'dispatched',
  'status',
] as const;
