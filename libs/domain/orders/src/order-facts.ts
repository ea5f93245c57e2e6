import type { AccountId, Channel, Fulfilment, Money, OrderId, RecordId, Site } from '@weerwoord/kernel';
import type { Scan } from '@weerwoord/tracking';

/** `pending`: not yet released to the seller. `unavailable` is Olist's word for "could not be sold". */
export type OrderStatus = 'pending' | 'open' | 'partly-shipped' | 'shipped' | 'delivered' | 'cancelled' | 'unavailable';

export type OrderLine = {
  /** Item id of the marketplace, or the line's place in its record when it gives none. */
  readonly key: string;
  readonly sku: string | null;
  readonly title: string | null;
  readonly quantity: number;
  readonly price: Money | null;
  /** Own ship-by of the line (generic files); the order's is the latest of them. */
  readonly shipBy: Date | null;
  /** Who sold the line, in files that hold several sellers; null when the account is the seller. */
  readonly seller: string | null;
};

export type Parcel = {
  readonly trackingNumber: string | null;
  readonly carrier: string | null;
  /** When the seller confirmed it in the marketplace's system, UTC; not the carrier's scan. */
  readonly confirmedAt: Date | null;
  /** When the tracking number was first on the order, UTC; our own first sight when the source does not say. */
  readonly uploadedAt: Date | null;
};

export type BuyerMessage = {
  readonly key: string;
  readonly from: 'buyer' | 'seller' | 'marketplace';
  readonly at: Date;
  readonly recordId: RecordId;
};

/** A seller rating (Amazon feedback, eBay feedback, shop review), 1 to 5 stars. */
export type Feedback = {
  readonly key: string;
  readonly stars: number;
  /** When it was given; a source that has only the day gives its start. */
  readonly at: Date;
  /** Gone from the source's later full list, struck through, or withdrawn; from then on it does not count. */
  readonly removedAt: Date | null;
};

export type ReturnRequest = {
  readonly key: string;
  readonly requestedAt: Date;
  readonly status: string | null;
  readonly reason: string | null;
  readonly inPolicy: boolean | null;
  /** The returns report flags an A-to-z claim: catches claims whose mail was missed. */
  readonly claimFlag: boolean;
  readonly refunded: Money | null;
  readonly deliveredBackAt: Date | null;
};

export type Refund = { readonly key: string; readonly at: Date | null; readonly amount: Money | null; readonly by: 'seller' | 'marketplace' | null };

/** State of a claim, dispute or chargeback as the marketplace told us, in the words of the channel's sheet (Amazon §4.6, eBay §7). */
export type ClaimEvent = {
  readonly key: string;
  readonly kind: 'A_TO_Z' | 'CHARGEBACK' | 'SAFE_T' | 'EBAY_INR' | 'EBAY_RETURN' | 'EBAY_CASE' | 'PAYMENT_DISPUTE';
  readonly state: string;
  /** When it came into this state. */
  readonly at: Date;
  /** When it was first heard of: the fold keeps the earliest `at` ever stated for this key. Absent means the same as `at`. */
  readonly openedAt?: Date;
  /** Chargebacks: SERVICE, FRAUD or UNKNOWN (amazon §2.4). */
  readonly type: 'SERVICE' | 'FRAUD' | 'UNKNOWN' | null;
  /** An explicit statement of the marketplace about its metric beats every table. */
  readonly saysMetric: 'COUNTED' | 'NOT_COUNTED' | null;
  readonly amount: Money | null;
};

export type Cancellation = { readonly at: Date | null; readonly by: 'buyer' | 'seller' | 'marketplace' | null; readonly reason: string | null };

/** Everything known about one order that a rule may look at. Holds no personal data: that stays in the vault. */
export type OrderFacts = {
  readonly id: OrderId;
  readonly accountId: AccountId;
  readonly channel: Channel;
  readonly site: Site;
  /** The marketplace's own order number, unique within the account. */
  readonly externalId: string;
  readonly fulfilment: Fulfilment | null;
  readonly status: OrderStatus;
  readonly statusRaw: string | null;
  readonly isReplacement: boolean;
  /** Sold on the marketplace's own channel; "Non-Amazon" orders are false. */
  readonly onChannel: boolean;
  readonly placedAt: Date | null;
  readonly paidAt: Date | null;
  /** Last instant still on time (inclusive), UTC, as reported and never recomputed. */
  readonly shipBy: Date | null;
  /** Promised delivery: first and last instant. */
  readonly deliverFrom: Date | null;
  readonly deliverBy: Date | null;
  /** Earliest instant at which a report already said shipped: an upper bound of the confirmation, no moment of it. */
  readonly shippedNoLaterThan?: Date | null;
  /** Handed to the carrier, where the file says so without scans (generic files). */
  readonly dispatchedAt: Date | null;
  /** Delivered, where the file says so without scans. */
  readonly deliveredAt: Date | null;
  readonly unitsOrdered: number;
  readonly unitsUnconfirmed: number | null;
  readonly cancellation: Cancellation | null;
  /** What the buyer paid where the source says so; for Amazon's reports the goods without shipping. */
  readonly total: Money | null;
  /** ISO 3166 alpha-2. */
  readonly shipToCountry: string | null;
  readonly lines: readonly OrderLine[];
  readonly parcels: readonly Parcel[];
  readonly scans: readonly Scan[];
  readonly messages: readonly BuyerMessage[];
  readonly feedback: readonly Feedback[];
  readonly returns: readonly ReturnRequest[];
  readonly refunds: readonly Refund[];
  readonly claims: readonly ClaimEvent[];
  /** eBay: "Did it arrive on time?" */
  readonly buyerSaysOnTime: boolean | null;
  /** Flags of the sheets that only a person can set: ebayHoldOrCancel, announcedDisruption, claimsProtectedLabel … */
  readonly flags: Readonly<Record<string, boolean>>;
};
