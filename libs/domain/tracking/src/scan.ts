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

/** Who says where a scan's clocks stood, best first. `assumed_utc` is our own last resort and shown as such. */
export const TZ_SOURCES = ['provider_utc', 'provider_offset', 'provider_tzid', 'location_country', 'carrier_home', 'assumed_utc'] as const;
export type TzSource = (typeof TZ_SOURCES)[number];

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

  // What only some sources tell. Absent: not told.
  /** Who passed it on: a carrier's key, or `easypost`, `aftership`, `seventeentrack`, `ship24`, `manual`. */
  readonly source?: string;
  /** The source's own code. */
  readonly code?: string | null;
  /** Tells one place from another without naming either: two scans of one minute at two places are two. */
  readonly placeKey?: string | null;
  readonly tzSource?: TzSource;
  /** The wall clock shows this time twice (autumn): `at` is the earlier, the other an hour later. */
  readonly tzAmbiguous?: boolean;
  /** What the clocks there showed, and what they were ahead of UTC. */
  readonly local?: string | null;
  readonly offset?: string | null;
  /** Place of the event among those of one moment, lower = older (Ship24). */
  readonly order?: number;
  /** The carrier took a photo at delivery. */
  readonly photo?: boolean;
};
