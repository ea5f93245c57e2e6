import type { EvidenceBundle } from '@weerwoord/evidence';
import { decidingItem } from '@weerwoord/evidence';
import type { Claim, RefundGuard } from '../claim';
import { claimsBeside } from '../advice/claims-beside';
import { cells, guard, guardBy } from '../advice/guard-rows';
import type { Cells, GuardRow } from '../advice/guard-rows';
import { amazonStage, isChargebackDecided, isNotReceived, isUnshipped } from './advice-facts';
import type { AmazonStage } from './advice-facts';
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
    chargeback: isChargebackRunning(claimsBeside(bundle).get('CHARGEBACK')),
  };
  return guardBy(AMAZON_GUARD_TABLE, facts);
}

const isChargebackRunning = (marketplaceState: string | undefined): boolean =>
  marketplaceState !== undefined && !isChargebackDecided({ claim: { marketplaceState } });

type ChargebackFacts = {
  readonly state: string;
  readonly decided: boolean;
  readonly fraud: boolean;
  /** An A-to-z claim on the same order was paid at our cost already. */
  readonly paidBeside: boolean;
};
const NOT_COUNTED: Cells = ['not-counted', 'not-counted'];
const OVER: Cells = ['nothing-to-recover', 'nothing-to-recover'];
const FOR_US: ReadonlySet<string> = new Set(['RESOLVED_FOR_SELLER', 'WON', 'WITHDRAWN']);

/**
 * Nobody publishes what a refund does to an open chargeback; fraud is Amazon's matter and counts nowhere, and a decided one is the bank's word.
 * @source amazon §5, §7.1
 */
export const CHARGEBACK_GUARD: readonly GuardRow<ChargebackFacts>[] = [
  {
    id: 'for-us',
    level: 'harm',
    cells: cells(['not-published', 'not-counted'], ['money-not-owed', 'money-kept'], OVER),
    rules: ['5', '7.1/21'],
    when: ({ state }) => FOR_US.has(state),
  },
  {
    id: 'amazon-funded',
    level: 'harm',
    cells: cells(['not-published', 'not-counted'], ['money-paid-twice', 'amazon-funds'], ['funding-lost', 'nothing-to-recover']),
    rules: ['5', '7.1/21'],
    when: ({ state }) => state === 'AMAZON_FUNDED',
  },
  {
    id: 'fraud-decided',
    level: 'harm',
    cells: cells(NOT_COUNTED, ['money-paid-twice', 'decision-stands'], OVER),
    rules: ['5/fraud', '7.1/18'],
    when: ({ decided, fraud }) => decided && fraud,
  },
  {
    id: 'decided',
    level: 'harm',
    cells: cells(['decision-stands', 'decision-stands'], ['money-paid-twice', 'decision-stands'], OVER),
    rules: ['5', '7.1/20'],
    when: ({ decided }) => decided,
  },
  {
    id: 'fraud',
    level: 'harm',
    cells: cells(NOT_COUNTED, ['money-not-owed', 'amazon-funds'], ['funding-lost', 'funding-and-appeal-open']),
    rules: ['5/fraud', '7.1/18'],
    when: ({ fraud }) => fraud,
  },
  {
    id: 'paid-beside',
    level: 'harm',
    cells: cells(['not-published', 'counts-if-service-and-lost'], ['money-paid-twice', 'bank-decides'], ['nothing-to-recover', 'bank-decides']),
    rules: ['5', '7.3/10', '4.7'],
    when: ({ paidBeside }) => paidBeside,
  },
  {
    id: 'open',
    level: 'unknown',
    cells: cells(['not-published', 'counts-if-service-and-lost'], ['money-lost', 'bank-decides'], ['nothing-to-recover', 'bank-decides']),
    rules: ['5', '7.1/20'],
    when: () => true,
  },
];
/** What the buyer has been paid by A-to-z at our cost. */
const WE_PAID: ReadonlySet<AmazonStage> = new Set(['granted', 'auto-returning', 'refunded', 'appeal', 'over']);

export function chargebackGuard(claim: Claim, bundle: EvidenceBundle): RefundGuard {
  const beside = claimsBeside(bundle).get('A_TO_Z');
  return guardBy(CHARGEBACK_GUARD, {
    state: claim.marketplaceState,
    decided: isChargebackDecided({ claim }),
    fraud: claim.reason === 'FRAUD',
    paidBeside: beside !== undefined && WE_PAID.has(amazonStage({ claim: { marketplaceState: beside, money: { fundedBy: 'UNKNOWN' } } })),
  });
}

const NO_METRIC: Cells = ['not-a-metric', 'not-a-metric'];
const SAFE_T_ENDED: ReadonlySet<string> = new Set(['LOST', 'EXPIRED', 'WITHDRAWN', 'CLOSED']);
/** The buyer has the money already, from Amazon: a refund of ours is a second one, and a claim needs the first to be Amazon's. @source amazon §5 */
export function safeTGuard({ marketplaceState }: Pick<Claim, 'marketplaceState'>): RefundGuard {
  if (marketplaceState === 'WON')
    return guard('harm', cells(NO_METRIC, ['money-paid-twice', 'amazon-funds'], ['funding-lost', 'nothing-to-recover']), '5/safe-t');
  if (SAFE_T_ENDED.has(marketplaceState)) return guard('harm', cells(NO_METRIC, ['money-paid-twice', 'decision-stands'], OVER), '5/safe-t');
  return guard('harm', cells(NO_METRIC, ['money-paid-twice', 'money-open'], ['funding-lost', 'all-open']), '5/safe-t', '4.7');
}
