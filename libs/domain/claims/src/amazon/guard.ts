import type { EvidenceBundle } from '@weerwoord/evidence';
import { holds } from '@weerwoord/evidence';
import type { Claim, RefundGuard } from '../claim';
import { guard, row } from '../advice/guard-rows';
import { undecided } from './advice';

/** What a refund does to an A-to-z claim. @source amazon §7.1, §4.5, §4.7 */
export const aToZGuard = (claim: Claim, bundle: EvidenceBundle): RefundGuard =>
  amazonGuard(claim, holds(bundle, 'CLAIMS_PROTECTED_LABEL'), holds(bundle, 'SIGNATURE_POD'));

/** @source amazon §5 */
export const chargebackGuard = (): RefundGuard =>
  guard(
    'unknown',
    [
      row('metric', 'not-published', 'counts-if-service-and-lost'),
      row('money', 'money-lost', 'bank-decides'),
      row('recovery', 'nothing-to-recover', 'bank-decides'),
    ],
    '5',
  );

/** @source amazon §4.7, §5 */
export const safeTGuard = (): RefundGuard =>
  guard('unknown', [row('metric', 'not-a-metric', 'not-a-metric'), row('money', 'money-may-be-paid-twice', 'money-open')], '4.7');

function amazonGuard(claim: Claim, protectedLabel: boolean, signed: boolean): RefundGuard {
  const { marketplaceState: state, reason } = claim;
  if (!undecided({ claim })) {
    if (state === 'DENIED' || state === 'WITHDRAWN_BEFORE_DECISION')
      return guard('unknown', [row('metric', 'not-published', 'not-counted'), row('money', 'money-not-owed', 'money-kept')], '4.7');
    return guard(
      'harm',
      [
        row('metric', 'decision-stands', 'appeal-may-reverse'),
        row('money', 'money-paid-twice', 'appeal-may-reverse'),
        row('recovery', 'appeal-harder', 'appeal-open'),
      ],
      '4.7',
    );
  }
  if (reason === 'INR_NOT_SHIPPED' || reason === 'INR_NO_TRACKING') {
    return guard(
      'safe',
      [
        row('metric', 'counts-at-once', 'counts-all-the-same'),
        row('money', 'money-lost', 'money-likely-lost'),
        row('recovery', 'funding-and-appeal-closed', 'appeal-open'),
      ],
      '7.3/6',
      '7.1/9',
      '7.1/14',
    );
  }
  const kept = protectedLabel ? 'amazon-funds' : signed ? 'money-possibly-kept' : 'money-likely-lost';
  const rows = [
    row('metric', 'counts-at-once', reason === 'INR_RETURNING' || protectedLabel ? 'not-counted' : 'not-counted-if-accepted'),
    row('money', 'money-lost', reason === 'INR_RETURNING' ? 'money-likely-lost' : kept),
    row('recovery', 'funding-and-appeal-closed', protectedLabel ? 'funding-and-appeal-open' : 'appeal-open'),
  ];
  return guard('harm', rows, '7.1/9', ...(protectedLabel ? (['4.5'] as const) : []), '4.7');
}
