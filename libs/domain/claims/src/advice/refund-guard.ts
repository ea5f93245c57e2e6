import type { EvidenceBundle } from '@weerwoord/evidence';
import type { Claim, RefundGuard } from '../claim';
import { rulesOf } from '../kind-table';
import { guard, row } from './guard-rows';

/**
 * What refunding now does to metric, money and later recovery, next to contesting. Words are message ids; both axes always stand side by
 * side and neither is derived from the other.
 *
 * @param claim null: the buyer only wrote, nothing is filed yet; the one moment in which a refund saves the metric (amazon §7.3/1)
 */
export function refundGuardFor({ claim, bundle }: { readonly claim: Claim | null; readonly bundle: EvidenceBundle }): RefundGuard {
  if (claim !== null) return rulesOf(claim.kind).guard(claim, bundle);
  return guard(
    'safe',
    [
      row('metric', 'no-claim-no-defect', 'claim-may-count'),
      row('money', 'money-lost', 'money-open'),
      row('recovery', 'nothing-to-recover', 'all-open'),
    ],
    '7.3/1',
  );
}
