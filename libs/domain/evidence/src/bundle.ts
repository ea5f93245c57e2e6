import type { AccountId, OrderId, RecordId } from '@weerwoord/kernel';
import type { PiiClass } from './pii';
import type { ProofPoint } from './proves';

/** Item codes of the sheets (amazon §8.1, eBay §11, webshop §9), one vocabulary for all channels. */
export const EVIDENCE_CODES = [
  'ORDER_FACTS',
  'SHIP_CONFIRMATION',
  'TRACKING_UPLOADED',
  'FIRST_SCAN',
  'FIRST_SCAN_ON_TIME',
  'SCAN_HISTORY',
  'DELIVERY_SCAN',
  'ADDRESS_MATCH',
  'SIGNATURE_POD',
  'DELIVERY_PHOTO',
  'CLAIMS_PROTECTED_LABEL',
  'MESSAGE_LOG',
  'BUYER_ACK',
  'LISTING_SNAPSHOT',
  'PRODUCT_PROOF',
  'BUYER_EVIDENCE_REVIEW',
  'RETURN_RECORD',
  'RETURN_OFFER',
  'RETURN_EVENT',
  'RETURN_NOT_SHIPPED',
  'RETURN_OUT_OF_POLICY',
  'RETURN_INSPECTION',
  'RETURN_TRACKING',
  'REFUND_PROOF',
  'CARRIER_INVESTIGATION',
  'POD_VALID',
  'RETURN_ADDRESS',
  'SELLER_STATEMENT',
  'ANNOUNCED_DISRUPTION',
  'POLICY_TEXT',
  'NEW_EVIDENCE',
  'MARKETPLACE_TRACKING',
  'PACK_WEIGHTS',
  'ACCOUNT_HISTORY',
] as const;
export type EvidenceCode = (typeof EVIDENCE_CODES)[number];

/** One thing that can be shown: what, when, from which source records, and the figures a sentence may use. */
export type EvidenceItem = {
  /** Stable within the order: '<code>' or '<code>#<n>'. Drafts and packs cite it. */
  readonly id: string;
  readonly code: EvidenceCode;
  readonly at: Date | null;
  readonly records: readonly RecordId[];
  /** Message-id figures: dates as ISO instants, counts, carrier keys, vault references ('vault:place.postcode'); never names. */
  readonly figures: Readonly<Record<string, string | number | boolean>>;
  /** SHA-256, hex, of what it states and of the records behind it: its address. Absent, like all below, in items kept before they carried it. */
  readonly hash?: string;
  /** SHA-256, hex, of each of `records` as it came, in their order; '' for one that is not known. */
  readonly recordHashes?: readonly string[];
  /** When the newest record behind it came in, UTC; null without a record. No part of `hash`. */
  readonly capturedAt?: Date | null;
  /** The most personal thing its records and figures hold. */
  readonly pii?: PiiClass;
  /** Keys of the order lines it is about; null: the whole order. */
  readonly lines?: readonly string[] | null;
  /** What it shows a stranger, the strongest first. */
  readonly proves?: readonly ProofPoint[];
};

export type TimelineLane = 'buyer' | 'us' | 'carrier' | 'marketplace';
export type TimelineEntry = {
  readonly at: Date;
  readonly dateOnly: boolean;
  readonly lane: TimelineLane;
  /** Message id: 'order-placed', 'shipment-confirmed', 'scan.delivered', 'message.buyer', 'claim.opened' … */
  readonly what: string;
  readonly figures: Readonly<Record<string, string | number | boolean>>;
  readonly recordId: RecordId | null;
  /** Evidence item this entry supports, when any. */
  readonly itemId: string | null;
};

/** A checklist line for one reason: present, missing (with where to get it), or impossible. */
export type ChecklistLine = {
  readonly code: EvidenceCode;
  readonly need: 'required' | 'strong' | 'supporting';
  readonly state: 'present' | 'missing' | 'cannot-exist';
  readonly itemId: string | null;
  /** Message id of where to get it ('ask-carrier-pod', 'upload', 'import-returns-report' …); null when present. */
  readonly getIt: string | null;
  /** Last day the source keeps it (carrier retention); null when unknown. */
  readonly captureBy: string | null;
};

/** 0 nothing … 5 signed for at the order's address (tracking §2, rulings R-T1, R-T12). */
export type ProofLevel = 0 | 1 | 2 | 3 | 4 | 5;

export type EvidenceBundle = {
  readonly orderId: OrderId;
  readonly accountId: AccountId;
  readonly version: number;
  readonly items: readonly EvidenceItem[];
  readonly timeline: readonly TimelineEntry[];
  readonly proofLevel: ProofLevel;
  readonly strength: 'high' | 'medium' | 'low';
  /** IANA zone the times are told in: the marketplace site's. Absent in bundles made before it was kept. */
  readonly zone?: string;
};

export type Checklist = {
  readonly lines: readonly ChecklistLine[];
  readonly complete: boolean;
  readonly missing: readonly EvidenceCode[];
  /** Empty when at least one strong item is present. */
  readonly missingOneOf: readonly EvidenceCode[];
  /** Inconsistencies that block completeness, as message ids. */
  readonly blocking: readonly string[];
  /** Weaknesses that do not block, as message ids: a late reply, a first scan after ship-by … */
  readonly warnings?: readonly string[];
};
