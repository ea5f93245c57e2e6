import type { EvidenceCode } from './bundle';

/** What a reason asks for: all of `required`, at least one of `strong`; `supporting` helps. Ranked left to right. */
export type Wanted = {
  readonly required: readonly EvidenceCode[];
  readonly strong: readonly EvidenceCode[];
  readonly supporting: readonly EvidenceCode[];
};

const DELIVERY: readonly EvidenceCode[] = ['ORDER_FACTS', 'SHIP_CONFIRMATION', 'FIRST_SCAN'];
const NOT_SHIPPED: Wanted = { required: ['ORDER_FACTS', 'SHIP_CONFIRMATION'], strong: ['FIRST_SCAN_ON_TIME'], supporting: ['BUYER_ACK'] };

/** Rows of amazon §8.2 in the sheet's order; the codes of ruling R-M9 stand where the sheet has words. */
export const AMAZON_WANTS = {
  INR_IN_TRANSIT: {
    required: [...DELIVERY, 'MESSAGE_LOG'],
    strong: ['CLAIMS_PROTECTED_LABEL', 'CARRIER_INVESTIGATION'],
    supporting: ['ADDRESS_MATCH'],
  },
  INR_DELIVERED: {
    required: [...DELIVERY, 'DELIVERY_SCAN', 'ADDRESS_MATCH', 'MESSAGE_LOG'],
    strong: ['SIGNATURE_POD', 'CLAIMS_PROTECTED_LABEL', 'BUYER_ACK', 'DELIVERY_PHOTO'],
    supporting: ['CARRIER_INVESTIGATION'],
  },
  INR_RETURNING: { required: [...DELIVERY, 'ADDRESS_MATCH'], strong: ['RETURN_EVENT'], supporting: ['MESSAGE_LOG'] },
  INR_NOT_SHIPPED: NOT_SHIPPED,
  INR_NO_TRACKING: NOT_SHIPPED,
  SNAD: {
    required: ['ORDER_FACTS', 'LISTING_SNAPSHOT', 'MESSAGE_LOG', 'RETURN_RECORD', 'RETURN_OFFER'],
    strong: ['PRODUCT_PROOF', 'RETURN_INSPECTION', 'BUYER_EVIDENCE_REVIEW', 'RETURN_NOT_SHIPPED'],
    supporting: ['BUYER_ACK'],
  },
  RETURN_REFUSED: {
    required: ['ORDER_FACTS', 'RETURN_RECORD', 'RETURN_OFFER', 'MESSAGE_LOG'],
    strong: ['RETURN_OUT_OF_POLICY', 'RETURN_NOT_SHIPPED'],
    supporting: ['LISTING_SNAPSHOT'],
  },
  RETURN_NOT_REFUNDED: {
    required: ['ORDER_FACTS', 'RETURN_RECORD', 'MESSAGE_LOG'],
    strong: ['REFUND_PROOF', 'RETURN_INSPECTION', 'RETURN_NOT_SHIPPED'],
    supporting: ['RETURN_OFFER'],
  },
  SAFET: {
    required: ['RETURN_RECORD', 'REFUND_PROOF'],
    strong: ['RETURN_INSPECTION', 'RETURN_NOT_SHIPPED', 'SIGNATURE_POD', 'DELIVERY_SCAN'],
    supporting: ['CLAIMS_PROTECTED_LABEL', 'PRODUCT_PROOF'],
  },
} as const satisfies Record<string, Wanted>;

const byReason: Readonly<Record<string, Wanted>> = AMAZON_WANTS;

/** A reason the sheet has no row for goes to a person: the order and what was said is all that is sure to be asked. */
const FOR_A_PERSON: Wanted = { required: ['ORDER_FACTS', 'MESSAGE_LOG'], strong: [], supporting: ['SHIP_CONFIRMATION', 'SCAN_HISTORY'] };

/** An appeal repeats nothing: what the answer wants, and something new since the decision (amazon §4.7, §9). */
const appealOf = (wanted: Wanted): Wanted => ({ ...wanted, required: [...wanted.required, 'NEW_EVIDENCE'] });

/**
 * What Amazon wants for a claim of `kind` and `reason`. A chargeback takes the strong items of the reason that fits it; it and a SAFE-T
 * claim have one answer and no appeal.
 *
 * @param stage 'appeal' wants something new; every other is the answer
 */
export function amazonWants(kind: string, reason: string, stage = 'answer'): Wanted {
  if (kind === 'SAFE_T') return AMAZON_WANTS.SAFET;
  const row = byReason[reason];
  if (kind !== 'CHARGEBACK') return stage === 'appeal' ? appealOf(row ?? FOR_A_PERSON) : (row ?? FOR_A_PERSON);
  const required: readonly EvidenceCode[] = ['ORDER_FACTS', 'SHIP_CONFIRMATION', 'MESSAGE_LOG'];
  const strong = row?.strong ?? [];
  const others = [...(row?.required ?? (['FIRST_SCAN', 'DELIVERY_SCAN', 'ADDRESS_MATCH'] as const)), ...(row?.supporting ?? [])];
  return { required, strong, supporting: others.filter((code) => !required.includes(code)) };
}
