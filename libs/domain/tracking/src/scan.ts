/** What a carrier's event means, in the words of the tracking sheet §1. `info` is stored and shown but never changes the state. */
export const SCAN_STATUSES = [
  'info',
  'label_created',
  'accepted',
  'in_transit',
  'customs',
  'out_for_delivery',
  'delivery_attempted',
  'available_for_pickup',
  'delivered',
  'signature',
  'exception',
  'returned',
  'lost',
] as const; // in rank order: two scans of one minute are read in this order
export type ScanStatus = (typeof SCAN_STATUSES)[number];

/** One carrier event. Town and postcode are personal data and stay in the vault; here stands only what a rule may look at. */
export type Scan = {
  /** From carrier, number, minute, status, sub and place: the same event read twice has one id. */
  readonly id: string;
  readonly trackingNumber: string;
  /** Carrier key of the tracking sheet (`postnl`, `dhl_paket_de`, `usps` …), or as written when unknown. */
  readonly carrier: string | null;
  readonly status: ScanStatus;
  /** Finer word: returning, returned_to_sender, neighbour, mailbox, delay … */
  readonly sub: string | null;
  /** A person or machine of the carrier touched the parcel; label data is not a physical scan. */
  readonly physical: boolean;
  readonly at: Date; // UTC
  /** The source gave a day without a time: `at` is that day's start and must not be shown as a clock time. */
  readonly dateOnly: boolean;
  /** ISO 3166 alpha-2 of the place, when given. */
  readonly country: string | null;
  /** The place's postcode/town against the order's address, compared by keyed hash at intake; null when either side is unknown. */
  readonly placeMatch: 'postcode' | 'city' | 'country' | 'different' | null;
  readonly signed: boolean;
  readonly needsReview: boolean;
};
