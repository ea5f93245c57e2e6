import type { EvidenceBundle } from '@weerwoord/evidence';
import { holds } from '@weerwoord/evidence';
import type { Claim, RefundGuard } from '../claim';
import { guardBy } from '../advice/guard-rows';
import { EBAY_GUARD_TABLE } from './guard-table';
import type { GuardFacts } from './guard-table';
import { ebayStage } from './states';

/** What the guard's table looks at, from a claim and what can be shown. */
export const guardFacts = (claim: Claim, bundle: EvidenceBundle): GuardFacts => ({
  stage: ebayStage(claim.kind, claim.marketplaceState),
  isReturn: claim.kind === 'EBAY_RETURN' || (claim.kind === 'EBAY_CASE' && !claim.reason.startsWith('INR')),
  refunded: holds(bundle, 'REFUND_PROOF'),
  proof: holds(bundle, 'POD_VALID') ? 'valid' : holds(bundle, 'DELIVERY_SCAN') || holds(bundle, 'FIRST_SCAN') ? 'scan' : 'none',
  goodsDefended: holds(bundle, 'RETURN_OFFER'),
  marketplacePays: claim.money.fundedBy === 'AMAZON',
});

/** What a refund now would do to metric, money and later recovery, beside contesting: the first row of the table that fits. */
export const ebayGuard = (claim: Claim, bundle: EvidenceBundle): RefundGuard => guardBy(EBAY_GUARD_TABLE, guardFacts(claim, bundle));
