import type { EvidenceBundle } from '@weerwoord/evidence';
import { isPointerOnly } from '@weerwoord/evidence';
import type { Claim, RefundGuard } from '../claim';
import { undecided } from './amazon-advice';
import type { AdviceRule } from './rule-rows';

type Row = RefundGuard['rows'][number];
const row = (axis: Row['axis'], refund: string, contest: string): Row => ({ axis, refund, contest });
const guard = (level: RefundGuard['level'], rows: readonly Row[], ...rules: readonly AdviceRule[]): RefundGuard => ({ level, rows, rules });

/**
 * What refunding now does to metric, money and later recovery, next to contesting. Words are message ids; both axes always stand side by
 * side and neither is derived from the other.
 *
 * @param claim null: the buyer only wrote, nothing is filed yet; the one moment in which a refund saves the metric (amazon §7.3/1)
 * @source amazon §7.1, §4.5, §4.7; ebay §3.2, §7.1, SM-2, open point 6 of §13
 */
export function refundGuardFor({ claim, bundle }: { readonly claim: Claim | null; readonly bundle: EvidenceBundle }): RefundGuard {
  const has = (code: string): boolean => bundle.items.some((item) => item.code === code && !isPointerOnly(item));
  if (claim === null) return guard('safe', [row('metric', 'no-claim-no-defect', 'claim-may-count'), row('money', 'money-lost', 'money-open'), row('recovery', 'nothing-to-recover', 'all-open')], '7.3/1');
  switch (claim.kind) {
    case 'A_TO_Z':
      return amazonGuard(claim, has('CLAIMS_PROTECTED_LABEL'), has('SIGNATURE_POD'));
    case 'EBAY_INR':
    case 'EBAY_RETURN': {
      const defensible = has('POD_VALID') || (claim.kind === 'EBAY_RETURN' && has('RETURN_OFFER'));
      return guard(
        'safe',
        [
          row('metric', 'ebay-no-defect', defensible ? 'ebay-no-defect-if-proof-holds' : 'ebay-defect-if-case-lost'),
          row('money', 'money-lost', defensible ? 'money-possibly-kept' : 'money-likely-lost'),
          row('recovery', 'ebay-request-closed', 'ebay-may-step-in'),
        ],
        'SM-2', defensible ? 'MB-17' : 'EV-2',
      );
    }
    case 'EBAY_CASE':
      // Whether a refund between escalation and decision keeps the case out of the metric is not published.
      return guard('unknown', [row('metric', 'ebay-not-published', 'ebay-defect-if-case-lost'), row('money', 'money-lost', 'money-open'), row('recovery', 'ebay-case-closed', 'ebay-appeal-open')], 'EV-2');
    case 'PAYMENT_DISPUTE':
      return guard('unknown', [row('metric', 'no-defect-listed', 'no-defect-listed'), row('money', 'money-may-be-paid-twice', 'bank-decides'), row('recovery', 'dispute-goes-on', 'contest-once')], 'PD-6');
    case 'CHARGEBACK':
      return guard('unknown', [row('metric', 'not-published', 'counts-if-service-and-lost'), row('money', 'money-lost', 'bank-decides'), row('recovery', 'nothing-to-recover', 'bank-decides')], '5');
    case 'SAFE_T':
      return guard('unknown', [row('metric', 'not-a-metric', 'not-a-metric'), row('money', 'money-may-be-paid-twice', 'money-open')], '4.7');
    case 'SHOP_COMPLAINT':
      return guard('safe', [row('metric', 'not-a-metric', 'not-a-metric'), row('money', 'money-lost', 'money-open')]);
  }
}

function amazonGuard(claim: Claim, protectedLabel: boolean, signed: boolean): RefundGuard {
  const { marketplaceState: state, reason } = claim;
  if (!undecided({ claim })) {
    if (state === 'DENIED' || state === 'WITHDRAWN_BEFORE_DECISION') return guard('unknown', [row('metric', 'not-published', 'not-counted'), row('money', 'money-not-owed', 'money-kept')], '4.7');
    return guard('harm', [row('metric', 'decision-stands', 'appeal-may-reverse'), row('money', 'money-paid-twice', 'appeal-may-reverse'), row('recovery', 'appeal-harder', 'appeal-open')], '4.7');
  }
  if (reason === 'INR_NOT_SHIPPED' || reason === 'INR_NO_TRACKING') {
    return guard('safe', [row('metric', 'counts-at-once', 'counts-all-the-same'), row('money', 'money-lost', 'money-likely-lost'), row('recovery', 'funding-and-appeal-closed', 'appeal-open')], '7.3/6', '7.1/9', '7.1/14');
  }
  const kept = protectedLabel ? 'amazon-funds' : signed ? 'money-possibly-kept' : 'money-likely-lost';
  const rows = [
    row('metric', 'counts-at-once', reason === 'INR_RETURNING' || protectedLabel ? 'not-counted' : 'not-counted-if-accepted'),
    row('money', 'money-lost', reason === 'INR_RETURNING' ? 'money-likely-lost' : kept),
    row('recovery', 'funding-and-appeal-closed', protectedLabel ? 'funding-and-appeal-open' : 'appeal-open'),
  ];
  return guard('harm', rows, '7.1/9', ...(protectedLabel ? (['4.5'] as const) : []), '4.7');
}
