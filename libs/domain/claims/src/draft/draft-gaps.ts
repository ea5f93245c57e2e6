import type { EvidenceCode } from '@weerwoord/evidence';
import { WHERE_TO_GET } from '@weerwoord/evidence';
import type { DraftParagraph } from './draft-plan';
import type { DraftInput } from './draft-sources';
import { gapFor } from './draft-sources';

/** The draft itself is the statement, and what is new only an appeal asks for; the other two cannot be asked for while a parcel is still on its way. */
const NEVER_A_GAP: ReadonlySet<string> = new Set(['SELLER_STATEMENT', 'NEW_EVIDENCE']);
const ONLY_AFTER_DELIVERY: ReadonlySet<string> = new Set(['POD_VALID', 'SIGNATURE_POD']);
/** A strong item that a person can go and get; the others are either there or not. */
const OBTAINABLE: ReadonlySet<EvidenceCode> = new Set([
  'SIGNATURE_POD',
  'DELIVERY_PHOTO',
  'CARRIER_INVESTIGATION',
  'PRODUCT_PROOF',
  'RETURN_INSPECTION',
  'BUYER_EVIDENCE_REVIEW',
  'RETURN_NOT_SHIPPED',
  'REFUND_PROOF',
  'FIRST_SCAN_ON_TIME',
  'LISTING_SNAPSHOT',
  'RETURN_TRACKING',
]);

/** The one strong item that is missing, with the next best; null when one is there or none can be got. */
export function strongGap({ checklist }: DraftInput): DraftParagraph | null {
  const [first, second] = checklist.missingOneOf.filter((code) => OBTAINABLE.has(code));
  return first ? gapFor(first, WHERE_TO_GET[first], second) : null;
}

/** Every required item that is missing and could be had, in the checklist's order. */
export function requiredGaps({ checklist, claim }: DraftInput): DraftParagraph[] {
  const late = claim.reason === 'INR_DELIVERED' || !claim.reason.startsWith('INR');
  return checklist.lines
    .filter(
      (line) => line.need === 'required' && line.state === 'missing' && !NEVER_A_GAP.has(line.code) && (late || !ONLY_AFTER_DELIVERY.has(line.code)),
    )
    .map((line) => gapFor(line.code, line.getIt ?? WHERE_TO_GET[line.code]));
}

/** Something only a person can decide, before the letter can say it. */
export const decisionGap = (what: 'decide-refund' | 'decide-return-offer' | 'accept-binding-advice'): DraftParagraph => gapFor('DECISION', what);
