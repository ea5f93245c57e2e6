import type { AccountId, Channel, Fulfilment, Money, OrderId, RecordId, Site } from '@weerwoord/kernel';
import type { Scan } from '@weerwoord/tracking';
import type { BuyerTopic } from './buyer-topics';

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
  /** Product category as the source names it: Amazon measures valid tracking per category. Absent: not stated. */
  readonly category?: string | null;
  /** Who cancelled this line before it was shipped, where a source says it of the line. */
  readonly cancelledBy?: 'buyer' | 'seller' | 'marketplace' | null;
};

export type Parcel = {
  readonly trackingNumber: string | null;
  readonly carrier: string | null;
  /** When the seller confirmed it in the marketplace's system, UTC; not the carrier's scan. */
  readonly confirmedAt: Date | null;
  /** When the tracking number was first on the order, UTC; our own first sight when the source does not say. */
  readonly uploadedAt: Date | null;
  /** Units in it, where a source says so. */
  readonly units?: number | null;
  /** Value of its contents as the valid-tracking rule counts it: with shipping, without tax. */
  readonly value?: Money | null;
  /** How it was sent, in the words of the rule (amazon R-M12: UNTRACKED_INTEGRATED, EU_LETTER, DIGITAL …) or the source's own. */
  readonly shipService?: string | null;
  /** Country it was sent from, ISO 3166 alpha-2; absent: the account's own. */
  readonly shippedFrom?: string | null;
};

export type BuyerMessage = {
  readonly key: string;
  readonly from: 'buyer' | 'seller' | 'marketplace';
  readonly at: Date;
  readonly recordId: RecordId;
  /** What a buyer's message is about; absent: not read, or nothing known in it. */
  readonly about?: readonly BuyerTopic[];
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

/**
 * Something a person added to show a thing: a file, or their own word that it happened. What it shows is a code of the evidence room; what the
 * file holds and is called lies in the vault.
 */
export type Upload = {
  /** sha-256 of the record that told of it, hex. */
  readonly key: string;
  readonly code: string;
  /** When what it shows happened, UTC; null: nobody said. */
  readonly at: Date | null;
  readonly recordId: RecordId;
  /** What the file is; null where there is only the word. */
  readonly mediaType: string | null;
  /** What a sentence may say of it: a way a return was offered, a case number of the carrier. Keys and numbers, no words of people. */
  readonly figures?: Readonly<Record<string, string | number | boolean>>;
};

/** State of a claim, dispute or chargeback as the marketplace told us, in the words of the channel's sheet (Amazon §4.6, eBay §7). */
export type ClaimEvent = {
  readonly key: string;
  readonly kind:
    | 'A_TO_Z'
    | 'CHARGEBACK'
    | 'SAFE_T'
    | 'EBAY_INR'
    | 'EBAY_RETURN'
    | 'EBAY_CASE'
    | 'EBAY_CANCELLATION'
    | 'PAYMENT_DISPUTE'
    | 'ALIEXPRESS_DISPUTE'
    | 'STRIPE_DISPUTE'
    | 'PAYPAL_DISPUTE'
    | 'SHOP_COMPLAINT';
  readonly state: string;
  /** When it came into this state. */
  readonly at: Date;
  /** When it was first heard of: the fold keeps the earliest `at` ever stated for this key. Absent means the same as `at`. */
  readonly openedAt?: Date;
  /** Chargebacks: SERVICE, FRAUD or UNKNOWN (amazon §2.4). */
  readonly type: 'SERVICE' | 'FRAUD' | 'UNKNOWN' | null;
  /** What it is about, in the claims room's reasons (INR_…, SNAD, REMORSE …); absent or null: not told. */
  readonly reason?: string | null;
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
  /** Keyed hash of who bought: tells two orders of one buyer, names nobody, and is gone with the key. Absent: not known. */
  readonly buyerKey?: string | null;
  /** When an invoice was handed to the marketplace (Amazon's invoice defect rate), UTC. */
  readonly invoicedAt?: Date | null;
  /** What people added to show something; absent: nothing. */
  readonly uploads?: readonly Upload[];
  /** Flags of the sheets that only a person can set: ebayHoldOrCancel, announcedDisruption, claimsProtectedLabel … */
  readonly flags: Readonly<Record<string, boolean>>;
};
