import type { EvidenceCode } from './bundle';

/**
 * What a file can show. The other codes are computed (a place that matches, a scan in time) or come from a record that rules read (the order,
 * a carrier's scans): a picture of them would say less than the record, and a rule could not check it.
 */
export const UPLOAD_CODES = [
  'SIGNATURE_POD',
  'DELIVERY_PHOTO',
  'CARRIER_INVESTIGATION',
  'PRODUCT_PROOF',
  'PACK_WEIGHTS',
  'LISTING_SNAPSHOT',
  'POLICY_TEXT',
  'BUYER_EVIDENCE_REVIEW',
  'MESSAGE_LOG',
  'BUYER_ACK',
  'RETURN_RECORD',
  'RETURN_OFFER',
  'RETURN_ADDRESS',
  'RETURN_TRACKING',
  'RETURN_INSPECTION',
  'RETURN_NOT_SHIPPED',
  'REFUND_PROOF',
  'SHIP_CONFIRMATION',
  'MARKETPLACE_TRACKING',
  'ANNOUNCED_DISRUPTION',
  'ACCOUNT_HISTORY',
  'NEW_EVIDENCE',
] as const satisfies readonly EvidenceCode[];
export type UploadCode = (typeof UPLOAD_CODES)[number];

export const isUploadCode = (code: string): code is UploadCode => (UPLOAD_CODES as readonly string[]).includes(code);

/** Files that may show a person (a signature, a doorstep, what a buyer wrote or sent): told apart, because not everybody may open them. */
const MAY_SHOW_PEOPLE: ReadonlySet<string> = new Set<UploadCode>([
  'SIGNATURE_POD',
  'DELIVERY_PHOTO',
  'CARRIER_INVESTIGATION',
  'BUYER_EVIDENCE_REVIEW',
  'MESSAGE_LOG',
  'BUYER_ACK',
  'RETURN_RECORD',
  'RETURN_OFFER',
  'RETURN_TRACKING',
  'RETURN_INSPECTION',
  'RETURN_NOT_SHIPPED',
  'REFUND_PROOF',
  'SHIP_CONFIRMATION',
  'MARKETPLACE_TRACKING',
  'ACCOUNT_HISTORY',
  'NEW_EVIDENCE',
]);
/** Also true for a code nobody knows: what is not understood is treated with care. */
export const mayShowPeople = (code: string): boolean => !isUploadCode(code) || MAY_SHOW_PEOPLE.has(code);
