import type { EvidenceCode } from '@weerwoord/evidence';
import type { TargetForm } from './target-form';

const CARRIER: readonly EvidenceCode[] = [
  'SHIP_CONFIRMATION',
  'TRACKING_UPLOADED',
  'FIRST_SCAN',
  'FIRST_SCAN_ON_TIME',
  'SCAN_HISTORY',
  'DELIVERY_SCAN',
  'ADDRESS_MATCH',
  'CLAIMS_PROTECTED_LABEL',
  'POD_VALID',
  'MARKETPLACE_TRACKING',
  'PACK_WEIGHTS',
  'ANNOUNCED_DISRUPTION',
];
const WORDS: readonly EvidenceCode[] = ['MESSAGE_LOG', 'BUYER_ACK', 'BUYER_EVIDENCE_REVIEW'];
const RETURNS: readonly EvidenceCode[] = [
  'RETURN_RECORD',
  'RETURN_OFFER',
  'RETURN_EVENT',
  'RETURN_NOT_SHIPPED',
  'RETURN_OUT_OF_POLICY',
  'RETURN_INSPECTION',
  'RETURN_TRACKING',
  'RETURN_ADDRESS',
];

type Fields = readonly (readonly [field: string, codes: readonly EvidenceCode[]])[];
/** Stripe's and Shopify's fields, and PayPal's kinds, by the sheet's checklist (webshop §9); what has no line goes to the field for the rest. */
const CARDS: Fields = [
  ['receipt', ['ORDER_FACTS']],
  ['shipping_documentation', CARRIER],
  ['customer_signature', ['SIGNATURE_POD', 'DELIVERY_PHOTO']],
  ['customer_communication', WORDS],
  ['refund_policy', ['POLICY_TEXT']],
];
const PAYPAL: Fields = [
  ['ORDER_DETAILS', ['ORDER_FACTS', 'ACCOUNT_HISTORY']],
  ['PROOF_OF_FULFILLMENT', CARRIER],
  ['PROOF_OF_DELIVERY_SIGNATURE', ['SIGNATURE_POD', 'DELIVERY_PHOTO']],
  ['ITEM_DESCRIPTION', ['LISTING_SNAPSHOT']],
  ['PHOTOS_OF_SHIPPED_ITEM', ['PRODUCT_PROOF']],
  ['RETURN_POLICY', ['POLICY_TEXT']],
  ['DELIVERY_RECEIPT', ['CARRIER_INVESTIGATION']],
  ['PROOF_OF_REFUND', ['REFUND_PROOF']],
  ['PROOF_OF_RETURN', RETURNS],
];
/** eBay takes signature and proof of delivery as pictures; tracking goes with the shipment, not as a file (ebay PD-10). */
const EBAY: Fields = [
  ['PROOF_OF_DELIVERY', [...CARRIER, 'SIGNATURE_POD', 'DELIVERY_PHOTO', 'CARRIER_INVESTIGATION', 'BUYER_ACK', 'ORDER_FACTS']],
  ['PROOF_OF_CREDIT_NOT_DUE', ['REFUND_PROOF', 'POLICY_TEXT', ...RETURNS]],
];

const TABLES: Readonly<Record<string, { readonly fields: Fields; readonly rest: string }>> = {
  'stripe-evidence': { fields: CARDS, rest: 'uncategorized_file' },
  'shopify-evidence': { fields: CARDS, rest: 'uncategorized_file' },
  'paypal-evidence': { fields: PAYPAL, rest: 'OTHER' },
  'paypal-appeal': { fields: PAYPAL, rest: 'OTHER' },
  'ebay-payment-dispute': { fields: EBAY, rest: 'PROOF_OF_ITEM_AS_DESCRIBED' },
};

/** Which of the form's fields an item of evidence belongs into; null where the form has none. @source webshop §9; ebay §9, PD-10 */
export function fieldFor(form: Pick<TargetForm, 'id'>, code: EvidenceCode): string | null {
  const table = TABLES[form.id];
  return table ? (table.fields.find(([, codes]) => codes.includes(code))?.[0] ?? table.rest) : null;
}

/** Worth showing to whoever decides, when documents reach them only by way of the buyer (amazon §4.7): what the carrier says, and what was told. */
export const SHOWN_TO_BUYER: readonly EvidenceCode[] = [
  'DELIVERY_SCAN',
  'SIGNATURE_POD',
  'DELIVERY_PHOTO',
  'CARRIER_INVESTIGATION',
  'REFUND_PROOF',
  'RETURN_OFFER',
];
