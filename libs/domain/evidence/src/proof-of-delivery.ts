import type { Day } from '@weerwoord/kernel';

/** What eBay asks of a proof of delivery (MB-18 … MB-22), each already compared. */
export type DeliveryProof = {
  /** Local day the tracking number was first on the order; null when never. */
  readonly uploadedOn: Day | null;
  /** Last delivery day shown to the buyer; null when eBay showed none. */
  readonly maxEdd: Day | null;
  readonly delivered: boolean;
  readonly deliveredOn: Day | null;
  readonly postcodeMatches: boolean;
  /** Null: no amount is published in that currency. A person is asked, and until then only a signed delivery is sure to pass (ruling R-E10). */
  readonly signatureRequired: boolean | null;
  readonly signature: boolean;
};
export type ProofFailure = 'UPLOADED_BEFORE_EDD' | 'STATUS_DELIVERED' | 'DELIVERY_DATE' | 'POSTCODE_MATCH' | 'SIGNATURE';
/** LATE_DELIVERY: delivered after the promised day, which does not fail it (R-E9). ASK_SIGNATURE: nobody knows whether it had to be signed for. */
export type ProofFlag = 'LATE_DELIVERY' | 'ASK_SIGNATURE';
export type ProofCheck = { readonly valid: boolean; readonly failed: readonly ProofFailure[]; readonly flags: readonly ProofFlag[] };

/**
 * Is this a proof of delivery in eBay's sense? All conditions must hold (MB-17); failures come in the order of ruling R-E2.
 * A number uploaded on the promised day itself fails (strictly before); a late delivery does not fail, it is flagged (R-E9).
 */
export function checkDeliveryProof(proof: DeliveryProof): ProofCheck {
  const failed: ProofFailure[] = [];
  if (proof.uploadedOn === null || (proof.maxEdd !== null && proof.uploadedOn >= proof.maxEdd)) failed.push('UPLOADED_BEFORE_EDD');
  if (!proof.delivered) failed.push('STATUS_DELIVERED');
  if (proof.deliveredOn === null) failed.push('DELIVERY_DATE');
  if (!proof.postcodeMatches) failed.push('POSTCODE_MATCH');
  if (proof.signatureRequired !== false && !proof.signature) failed.push('SIGNATURE');
  const flags: ProofFlag[] = [];
  if (proof.deliveredOn !== null && proof.maxEdd !== null && proof.deliveredOn > proof.maxEdd) flags.push('LATE_DELIVERY');
  if (proof.signatureRequired === null && !proof.signature) flags.push('ASK_SIGNATURE');
  return { valid: failed.length === 0, failed, flags };
}
