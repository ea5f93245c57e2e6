import type { Money } from '@weerwoord/kernel';
import type { ReasonFamily } from './counter-proposal';

/** Where the parcel is, as far as the decision asks: `label` = the carrier never had it. */
export type ParcelState = 'delivered' | 'returned' | 'lost' | 'customs' | 'moving' | 'label';
export type ReturnCause = 'carrier_or_unknown' | 'buyer_refused_or_not_collected';

/** What the decision table asks about a dispute; null: not known, and then no row that needs it fits. */
export type DisputeFacts = {
  readonly family: ReasonFamily | null;
  /** 0 nothing … 5 signed for at the order's address (tracking.md §2). */
  readonly proofLevel: number | null;
  readonly placeMatches: boolean | null;
  readonly parcel: ParcelState | null;
  readonly returnCause: ReturnCause | null;
  readonly promiseExpired: boolean | null;
  /** The parcel is held and only the buyer can clear it. */
  readonly buyerMustClearCustoms: boolean;
  /** The carrier has confirmed the delivery in writing. */
  readonly carrierConfirmed: boolean;
  /** Hours until our answer is due; null: no clock known. */
  readonly hoursLeft: number | null;
  /** A person has already decided what to answer. */
  readonly decided: boolean;
  readonly asked: Money | null;
  readonly max: Money | null;
  readonly severity: 'minor' | 'large' | null;
  readonly valueEur: number | null;
  /** `strong`: the listing as sold and the pack photo show what was ordered. */
  readonly sellerProof: 'strong' | 'weak' | null;
  /** Photos or videos of the buyer: none, of another item, of damage in transit, of a defect that shows, or of something else. */
  readonly buyerMedia: 'none' | 'other-item' | 'transit-damage' | 'defect' | 'unclear' | null;
  /** Weight at acceptance equals the weight packed, and the pack photo is complete. */
  readonly packedWhole: boolean | null;
};

/** Nothing known: say only what is. */
export const NOTHING_KNOWN: DisputeFacts = {
  family: null,
  proofLevel: null,
  placeMatches: null,
  parcel: null,
  returnCause: null,
  promiseExpired: null,
  buyerMustClearCustoms: false,
  carrierConfirmed: false,
  hoursLeft: null,
  decided: false,
  asked: null,
  max: null,
  severity: null,
  valueEur: null,
  sellerProof: null,
  buyerMedia: null,
  packedWhole: null,
};

const MOVING: ReadonlySet<string> = new Set([
  'accepted',
  'in_transit',
  'out_for_delivery',
  'delivery_attempted',
  'available_for_pickup',
  'exception',
]);
const KNOWN: Readonly<Record<string, ParcelState>> = {
  delivered: 'delivered',
  returned: 'returned',
  lost: 'lost',
  customs: 'customs',
  label_created: 'label',
};

/** The parcel’s state from how its story ends and from its newest status, in the words of the tracking room; null for words that say neither. */
export const parcelState = (final: string | null, current: string | null): ParcelState | null =>
  KNOWN[final ?? ''] ?? KNOWN[current ?? ''] ?? (MOVING.has(current ?? '') ? 'moving' : null);

/** Does the carrier's word on a parcel in customs say that only the buyer can clear it? */
export const buyerClears = (sub: string | null): boolean => sub === 'info_required' || sub === 'payment_requested';

/** Whose doing was it that the parcel came back? Only what the buyer did is the buyer's. */
export const returnCauseOf = (sub: string | null): ReturnCause =>
  sub === 'refused' || sub === 'not_collected' || sub === 'unclaimed' ? 'buyer_refused_or_not_collected' : 'carrier_or_unknown';
