import type { Day } from '@weerwoord/kernel';
import type { PolicyRow } from '@weerwoord/policies';
import { shopNumber } from '../shop-number';

/** What Visa's "compelling evidence 3.0" needs of a payment said to be a stranger's. Lengths only: the values themselves stay sealed. */
export type CompellingEvidence = {
  /** Stripe's own list for this dispute (`enhanced_eligibility_types`). */
  readonly eligibleFor: readonly string[];
  /** Earlier payments of the same customer that nobody disputed. */
  readonly priorTransactions: number;
  /** Characters; null when not sent. */
  readonly fingerprintLength: number | null;
  readonly deviceIdLength: number | null;
};

/**
 * What keeps a dispute from going by compelling evidence: `not_eligible`, `prior_transactions`, `fingerprint_too_short`,
 * `device_id_too_short`, in that order. How old the earlier payments may be is not in the sheet: a person looks.
 * @source webshop §6, enhanced_evidence.visa_compelling_evidence_3
 */
export function compellingEvidenceErrors(
  { eligibleFor, priorTransactions, fingerprintLength, deviceIdLength }: CompellingEvidence,
  day: Day,
  overrides: readonly PolicyRow[] = [],
): readonly string[] {
  const number = (id: string): number => shopNumber(`shop.stripe.ce3.${id}`, day, overrides);
  const tooShort = (length: number | null, least: number): boolean => length !== null && length < least;
  return [
    ...(eligibleFor.includes('visa_compelling_evidence_3') ? [] : ['not_eligible']),
    ...(priorTransactions === number('prior-transactions') ? [] : ['prior_transactions']),
    ...(tooShort(fingerprintLength, number('fingerprint-characters')) ? ['fingerprint_too_short'] : []),
    ...(tooShort(deviceIdLength, number('device-characters')) ? ['device_id_too_short'] : []),
  ];
}
