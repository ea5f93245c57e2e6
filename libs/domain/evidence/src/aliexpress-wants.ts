import type { Wanted } from './amazon-wants';
import type { EvidenceCode } from './bundle';

/** Asked for whatever the buyer complains of: the order with its dates, the number, the chat; the buyer's pictures where there are any. */
const ALWAYS: readonly EvidenceCode[] = ['ORDER_FACTS', 'TRACKING_UPLOADED', 'MESSAGE_LOG'];
/** Both pages, the marketplace's and the carrier's, and the scan at which the carrier took the parcel. */
const PAGES: readonly EvidenceCode[] = ['MARKETPLACE_TRACKING', 'SCAN_HISTORY', 'FIRST_SCAN'];
const HELPS: readonly EvidenceCode[] = ['SIGNATURE_POD', 'CARRIER_INVESTIGATION', 'DELIVERY_PHOTO'];

const wants = (required: readonly EvidenceCode[], supporting: readonly EvidenceCode[]): Wanted => ({
  required: [...ALWAYS, ...required],
  strong: [],
  supporting,
});
const NOT_SHIPPED = wants(['SHIP_CONFIRMATION'], ['MARKETPLACE_TRACKING', 'FIRST_SCAN', 'BUYER_EVIDENCE_REVIEW']);

/** Rows of aliexpress.md §5 by our reasons; what a parcel on its way cannot show yet is not asked of it. */
export const ALIEXPRESS_WANTS: Readonly<Record<string, Wanted>> = {
  INR_DELIVERED: wants([...PAGES, 'DELIVERY_SCAN', 'ADDRESS_MATCH'], [...HELPS, 'BUYER_EVIDENCE_REVIEW']),
  INR_IN_TRANSIT: wants(PAGES, ['CARRIER_INVESTIGATION', 'BUYER_EVIDENCE_REVIEW']),
  INR_RETURNING: wants([...PAGES, 'RETURN_EVENT'], ['CARRIER_INVESTIGATION', 'BUYER_EVIDENCE_REVIEW']),
  INR_NOT_SHIPPED: NOT_SHIPPED,
  INR_NO_TRACKING: NOT_SHIPPED,
  SNAD: wants(['LISTING_SNAPSHOT', 'PRODUCT_PROOF', 'BUYER_EVIDENCE_REVIEW'], []),
  DAMAGED: wants(['PRODUCT_PROOF', 'PACK_WEIGHTS', 'BUYER_EVIDENCE_REVIEW'], ['LISTING_SNAPSHOT']),
  MISSING_PARTS: wants(['PRODUCT_PROOF', 'PACK_WEIGHTS', 'BUYER_EVIDENCE_REVIEW'], []),
};
/** Once the goods came back: how they came back. */
const RETURN_RECEIVED: Wanted = wants(['RETURN_TRACKING', 'RETURN_INSPECTION'], ['PACK_WEIGHTS']);
/** A reason the sheet has no row for: what it asks for in every dispute. */
const ANY_REASON: Wanted = wants([], ['SCAN_HISTORY', 'BUYER_EVIDENCE_REVIEW']);

/** What a dispute asks for, by our reason and the stage it is in. @source aliexpress.md §5 */
export function aliexpressWants(reason: string, stage: string): Wanted {
  if (stage === 'return-refund' || reason === 'RETURN_NOT_REFUNDED') return RETURN_RECEIVED;
  return ALIEXPRESS_WANTS[reason] ?? ANY_REASON;
}
