import type { PaypalTrackingInfo } from './paypal-tracking';

/** Evidence types of PayPal that a shop sends, in our words for what they show. */
export const PAYPAL_EVIDENCE_TYPES = [
  'PROOF_OF_FULFILLMENT',
  'PROOF_OF_DELIVERY_SIGNATURE',
  'DELIVERY_RECEIPT',
  'ONLINE_TRACKING_INFORMATION',
  'PROOF_OF_REFUND',
  'PROOF_OF_RETURN',
  'RETURN_POLICY',
  'ITEM_DESCRIPTION',
  'PHOTOS_OF_SHIPPED_ITEM',
  'PROOF_OF_RESHIPMENT',
  'ORDER_DETAILS',
  'OTHER',
] as const;
export type PaypalEvidenceType = (typeof PAYPAL_EVIDENCE_TYPES)[number];

/** One piece of evidence before it is put into PayPal's words. */
export type PaypalPiece = {
  readonly type: PaypalEvidenceType;
  readonly parcels?: readonly PaypalTrackingInfo[];
  readonly refundIds?: readonly string[];
  readonly notes?: string;
};
export type PaypalFile = { readonly name: string; readonly type: string; readonly bytes: number };
export type PaypalFileLimits = { readonly types: ReadonlySet<string>; readonly fileBytesBelow: number; readonly callBytes: number };

/** The order in which PayPal's reasons want their evidence (webshop §7); a reason that is not here goes to a person. */
export const PAYPAL_EVIDENCE_ORDER: Readonly<Record<string, readonly PaypalEvidenceType[]>> = {
  MERCHANDISE_OR_SERVICE_NOT_RECEIVED: ['PROOF_OF_FULFILLMENT', 'PROOF_OF_DELIVERY_SIGNATURE', 'ORDER_DETAILS'],
  MERCHANDISE_OR_SERVICE_NOT_AS_DESCRIBED: ['ITEM_DESCRIPTION', 'PHOTOS_OF_SHIPPED_ITEM', 'RETURN_POLICY', 'OTHER'],
  UNAUTHORISED: ['PROOF_OF_FULFILLMENT', 'ORDER_DETAILS'],
  CREDIT_NOT_PROCESSED: ['PROOF_OF_REFUND', 'RETURN_POLICY'],
  DUPLICATE_TRANSACTION: ['ORDER_DETAILS', 'PROOF_OF_FULFILLMENT'],
};

type EvidenceJson = {
  readonly evidence_type: PaypalEvidenceType;
  readonly evidence_info?: {
    readonly tracking_info?: readonly PaypalTrackingInfo[];
    readonly refund_ids?: readonly { readonly refund_id: string }[];
  };
  readonly notes?: string;
};

/**
 * The `evidences` of `provide-evidence`, in the order the case's reason wants them; what it does not name comes after, as it was given.
 * What is empty is not there.
 * @param requested types PayPal itself asked for (`source` REQUESTED_FROM_SELLER): they come first
 * @source webshop §7, evidence and evidence order
 */
export function paypalEvidence(
  reason: string,
  pieces: readonly PaypalPiece[],
  requested: readonly string[] = [],
): { readonly evidences: readonly EvidenceJson[]; readonly missing: readonly string[] } {
  const wanted: readonly string[] = [
    ...new Set([...requested, ...(Object.hasOwn(PAYPAL_EVIDENCE_ORDER, reason) ? (PAYPAL_EVIDENCE_ORDER[reason] ?? []) : [])]),
  ];
  const rank = ({ type }: PaypalPiece): number => (wanted.includes(type) ? wanted.indexOf(type) : wanted.length);
  const evidences = [...pieces]
    .sort((a, b) => rank(a) - rank(b))
    .map(({ type, parcels = [], refundIds = [], notes = '' }): EvidenceJson => {
      const info = {
        ...(parcels.length > 0 ? { tracking_info: parcels } : {}),
        ...(refundIds.length > 0 ? { refund_ids: refundIds.map((id) => ({ refund_id: id })) } : {}),
      };
      return { evidence_type: type, ...(Object.keys(info).length > 0 ? { evidence_info: info } : {}), ...(notes === '' ? {} : { notes }) };
    });
  return { evidences, missing: wanted.filter((type) => !pieces.some((piece) => piece.type === type)) };
}

/** What PayPal would refuse about the files of one call: `file_type:<name>`, `file_bytes:<name>`, `call_bytes_over_<n>`. @source webshop §7, files */
export function paypalFileErrors(files: readonly PaypalFile[], { types, fileBytesBelow, callBytes }: PaypalFileLimits): readonly string[] {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  return [
    ...files.filter(({ type }) => !types.has(type.toLowerCase())).map(({ name }) => `file_type:${name}`),
    ...files.filter(({ bytes }) => bytes >= fileBytesBelow).map(({ name }) => `file_bytes:${name}`),
    ...(total > callBytes ? [`call_bytes_over_${callBytes}`] : []),
  ];
}
