import type { EvidenceBundle } from '@weerwoord/evidence';
import { decidingItem } from '@weerwoord/evidence';
import { claimsBeside } from '../../advice/claims-beside';
import { guard, row } from '../../advice/guard-rows';
import type { Claim, RefundGuard } from '../../claim';
import { complaintType } from './complaint-facts';
import { COMPLAINT_GUARD } from './complaint-guard-rows';
import type { RefundSituation } from './complaint-guard-rows';
import { COMPLAINT_ENDS, complaintStage } from './complaint-states';
import { isPaymentDisputeOpen } from './payment-dispute-open';

const paymentDisputeIn = (bundle: EvidenceBundle): boolean => [...claimsBeside(bundle)].some(([kind, state]) => isPaymentDisputeOpen(kind, state));

/** Level 1 is a label only; from level 2 on a carrier had it. */
const SHIPPED = 2;
const SIGNED = 5;

export function refundSituation(
  { marketplaceState: state, reason }: Pick<Claim, 'marketplaceState' | 'reason'>,
  bundle: EvidenceBundle,
): RefundSituation {
  const type = complaintType(reason);
  const { proofLevel } = bundle;
  return {
    state,
    stage: complaintStage(state),
    over: state !== 'LOST' && Object.hasOwn(COMPLAINT_ENDS, state),
    paymentDispute: paymentDisputeIn(bundle),
    refunded: decidingItem(bundle, 'REFUND_PROOF') !== undefined,
    withdrawal: type === 'withdrawal',
    delivery: type !== 'not_received' ? null : proofLevel < SHIPPED ? 'none' : proofLevel < SIGNED ? 'unsigned' : 'signed',
  };
}

/** What refunding now would do to a complaint, on every axis. */
export function complaintGuard(claim: Claim, bundle: EvidenceBundle): RefundGuard {
  const situation = refundSituation(claim, bundle);
  const counted = situation.withdrawal ? 'not-counted' : 'dispute-counted';
  const found = COMPLAINT_GUARD.find(({ when }) => when(situation));
  if (!found) return guard('unknown', [row('money', 'money-lost', 'money-open')]);
  const [refund, contest] = found.money;
  return guard(
    found.level,
    [
      row('metric', counted, counted),
      row('money', refund, typeof contest === 'string' ? contest : contest(situation)),
      row('review', 'review-stays', 'review-may-follow'),
      row('recovery', found.recovery[0], found.recovery[1]),
    ],
    ...found.rules,
  );
}
