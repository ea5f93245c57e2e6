import type { EvidenceBundle } from '@weerwoord/evidence';
import { holds } from '@weerwoord/evidence';
import type { Claim, RefundGuard } from '../claim';
import { guard, row } from '../advice/guard-rows';

/** Before a case: whoever refunds in time has no defect. @source ebay §3.2, §7.1, SM-2 */
export function ebayRequestGuard(claim: Claim, bundle: EvidenceBundle): RefundGuard {
  const defensible = holds(bundle, 'POD_VALID') || (claim.kind === 'EBAY_RETURN' && holds(bundle, 'RETURN_OFFER'));
  return guard(
    'safe',
    [
      row('metric', 'ebay-no-defect', defensible ? 'ebay-no-defect-if-proof-holds' : 'ebay-defect-if-case-lost'),
      row('money', 'money-lost', defensible ? 'money-possibly-kept' : 'money-likely-lost'),
      row('recovery', 'ebay-request-closed', 'ebay-may-step-in'),
    ],
    'SM-2',
    defensible ? 'MB-17' : 'EV-2',
  );
}

/** Whether a refund between escalation and decision keeps the case out of the metric is not published (ebay §13/6). */
export const ebayCaseGuard = (): RefundGuard =>
  guard(
    'unknown',
    [
      row('metric', 'ebay-not-published', 'ebay-defect-if-case-lost'),
      row('money', 'money-lost', 'money-open'),
      row('recovery', 'ebay-case-closed', 'ebay-appeal-open'),
    ],
    'EV-2',
  );

export const paymentDisputeGuard = (): RefundGuard =>
  guard(
    'unknown',
    [
      row('metric', 'no-defect-listed', 'no-defect-listed'),
      row('money', 'money-may-be-paid-twice', 'bank-decides'),
      row('recovery', 'dispute-goes-on', 'contest-once'),
    ],
    'PD-6',
  );
