import type { EvidenceBundle } from '@weerwoord/evidence';
import { decidingItem } from '@weerwoord/evidence';
import type { Claim, RefundGuard } from '../claim';
import { guard, guardBy, row } from '../advice/guard-rows';
import { amazonStage, isChargebackDecided, isNotReceived, isUnshipped } from './advice-facts';
import { AMAZON_GUARD_TABLE } from './guard-table';
import type { AmazonGuardFacts } from './guard-table';

/** The most the carrier shows of the parcel that decides. A claim that it was never sent counts as that, unless a scan in time says else. */
function scanOf(claim: Claim, bundle: EvidenceBundle): AmazonGuardFacts['scan'] {
  const has = (code: Parameters<typeof decidingItem>[1]): boolean => decidingItem(bundle, code) !== undefined;
  if (claim.reason === 'INR_RETURNING' || has('RETURN_EVENT')) return 'returning';
  if (isUnshipped({ claim }) && !has('FIRST_SCAN_ON_TIME')) return 'none';
  const elsewhere = decidingItem(bundle, 'DELIVERY_SCAN')?.figures['placeMatch'] === 'different';
  if (has('DELIVERY_SCAN') && !elsewhere) return has('SIGNATURE_POD') ? 'signed' : 'delivered';
  return has('FIRST_SCAN') || claim.reason === 'INR_IN_TRANSIT' || claim.reason === 'INR_DELIVERED' || isUnshipped({ claim }) ? 'possession' : 'none';
}

/** What a refund does to an A-to-z claim. @source amazon §7.1, §4.4, §4.5, §4.7, §4.8 */
export function aToZGuard(claim: Claim, bundle: EvidenceBundle): RefundGuard {
  const fba = decidingItem(bundle, 'ORDER_FACTS')?.figures['fulfilment'] === 'AFN';
  const facts: AmazonGuardFacts = {
    stage: amazonStage({ claim }),
    protection: fba ? 'fba' : decidingItem(bundle, 'CLAIMS_PROTECTED_LABEL') ? 'claims-protected' : 'none',
    fundedBy: claim.money.fundedBy,
    scan: scanOf(claim, bundle),
    notReceived: isNotReceived({ claim }),
    refunded: decidingItem(bundle, 'REFUND_PROOF') !== undefined,
    counted: claim.metric.verdict,
  };
  return guardBy(AMAZON_GUARD_TABLE, facts);
}

/** Nobody publishes what a refund does to an open chargeback; fraud is Amazon's matter, and a decided one is the bank's word. @source amazon §5, §7.1 */
export function chargebackGuard(claim: Claim): RefundGuard {
  if (isChargebackDecided({ claim }))
    return guard(
      'harm',
      [
        row('metric', 'decision-stands', 'decision-stands'),
        row('money', 'money-paid-twice', 'decision-stands'),
        row('recovery', 'nothing-to-recover', 'nothing-to-recover'),
      ],
      '5',
    );
  if (claim.reason === 'FRAUD')
    return guard(
      'harm',
      [
        row('metric', 'not-counted', 'not-counted'),
        row('money', 'money-not-owed', 'amazon-funds'),
        row('recovery', 'funding-lost', 'funding-and-appeal-open'),
      ],
      '5/fraud',
      '7.1/18',
    );
  return guard(
    'unknown',
    [
      row('metric', 'not-published', 'counts-if-service-and-lost'),
      row('money', 'money-lost', 'bank-decides'),
      row('recovery', 'nothing-to-recover', 'bank-decides'),
    ],
    '5',
    '7.1/20',
  );
}

/** The buyer has the money already, from Amazon: a refund of ours is a second one, and a claim needs the first to be Amazon's. @source amazon §5 */
export const safeTGuard = (): RefundGuard =>
  guard(
    'harm',
    [row('metric', 'not-a-metric', 'not-a-metric'), row('money', 'money-paid-twice', 'money-open'), row('recovery', 'funding-lost', 'all-open')],
    '5/safe-t',
    '4.7',
  );
