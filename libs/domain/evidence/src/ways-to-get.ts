import type { EvidenceCode } from './bundle';
import type { UploadCode } from './upload-codes';
import { isUploadCode } from './upload-codes';

/** How a person gets a missing item: a letter to the carrier or the buyer, a file, a report to import, a fact to tell, or something to look at elsewhere. */
export type WayToGet =
  | { readonly by: 'ask-carrier' | 'ask-buyer' | 'import' | 'look' }
  | { readonly by: 'upload'; readonly code: UploadCode }
  | { readonly by: 'tell'; readonly fact: string };

type Doing = WayToGet | 'upload';
const carrier: Doing = { by: 'ask-carrier' };
const buyer: Doing = { by: 'ask-buyer' };
const bring: Doing = { by: 'import' };
const look: Doing = { by: 'look' };
const tell = (fact: string): Doing => ({ by: 'tell', fact });

/** The likeliest way first; 'upload' stands for a file of the very code. @source amazon §8.1, ebay §11, aliexpress §5, webshop §9 ("where from" columns) */
const WAYS: Readonly<Record<EvidenceCode, readonly Doing[]>> = {
  ORDER_FACTS: [bring],
  SHIP_CONFIRMATION: [bring, 'upload'],
  TRACKING_UPLOADED: [tell('trackingNumber'), bring],
  FIRST_SCAN: [bring, carrier],
  FIRST_SCAN_ON_TIME: [carrier, bring],
  SCAN_HISTORY: [bring, carrier],
  DELIVERY_SCAN: [bring, carrier],
  ADDRESS_MATCH: [carrier],
  SIGNATURE_POD: [carrier, 'upload'],
  DELIVERY_PHOTO: ['upload', carrier],
  CLAIMS_PROTECTED_LABEL: [tell('claimsProtectedLabel')],
  MESSAGE_LOG: [bring, 'upload'],
  BUYER_ACK: [tell('buyerConfirmedReceipt'), 'upload', buyer],
  LISTING_SNAPSHOT: ['upload'],
  PRODUCT_PROOF: ['upload'],
  BUYER_EVIDENCE_REVIEW: [buyer, 'upload'],
  RETURN_RECORD: [bring, 'upload'],
  RETURN_OFFER: [tell('returnOffered'), 'upload'],
  RETURN_EVENT: [bring, carrier],
  RETURN_NOT_SHIPPED: [tell('returnNotSent'), 'upload'],
  RETURN_OUT_OF_POLICY: [bring],
  RETURN_INSPECTION: ['upload', tell('returnedItem')],
  RETURN_TRACKING: [bring, 'upload'],
  REFUND_PROOF: [tell('refundMade'), 'upload', bring],
  CARRIER_INVESTIGATION: [carrier, 'upload'],
  POD_VALID: [carrier, bring],
  RETURN_ADDRESS: [tell('returnAddress'), 'upload'],
  SELLER_STATEMENT: [],
  ANNOUNCED_DISRUPTION: [tell('announcedDisruption'), 'upload'],
  POLICY_TEXT: ['upload'],
  NEW_EVIDENCE: ['upload', carrier],
  MARKETPLACE_TRACKING: ['upload', look],
  PACK_WEIGHTS: ['upload', carrier],
  ACCOUNT_HISTORY: ['upload', look],
};

/** What can be done to get an item, the likeliest first. Empty for what nobody can get: our own statement is the answer itself. */
export const waysToGet = (code: EvidenceCode): readonly WayToGet[] =>
  WAYS[code].flatMap((way): readonly WayToGet[] => (way !== 'upload' ? [way] : isUploadCode(code) ? [{ by: 'upload', code }] : []));
