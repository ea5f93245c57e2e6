import type { ClaimKind } from '../claim';
import type { RecordedOutcome } from '../kind-rules';
import { rulesOf } from '../kind-table';

const EBAY = { won: 'APPEAL_WON', lost: 'APPEAL_LOST' } as const;
/** How an appeal ended, in the words of each sheet; a kind that is not here has no appeal of its own. */
const APPEAL_ENDS: Partial<Record<ClaimKind, { readonly won: string; readonly lost: string }>> = {
  EBAY_INR: EBAY,
  EBAY_RETURN: EBAY,
  EBAY_CASE: EBAY,
  ALIEXPRESS_DISPUTE: EBAY,
  PAYPAL_DISPUTE: { won: 'RESOLVED_SELLER_FAVOUR', lost: 'RESOLVED_BUYER_FAVOUR' },
  SHOP_COMPLAINT: { won: 'RULED_FOR_SHOP', lost: 'RULED_FOR_CUSTOMER' },
};

/**
 * State of a claim whose appeal has ended as a person says. On Amazon each axis may be won alone: what is not said of the money leaves it
 * where the grant put it.
 * @source amazon §4.6, §7.1 (`APPEAL_WON_…`)
 */
export function appealStateFor(kind: ClaimKind, outcome: RecordedOutcome): string {
  if (outcome.work === 'withdrawn') return rulesOf(kind).stateFor(outcome);
  if (kind === 'A_TO_Z') {
    if (outcome.work === 'lost' && outcome.fundedBy !== 'AMAZON' && outcome.saysMetric !== 'NOT_COUNTED') return 'APPEAL_LOST';
    const money = outcome.fundedBy === 'AMAZON' || outcome.fundedBy === 'NONE';
    const metric = outcome.saysMetric === 'NOT_COUNTED';
    return money === metric ? 'APPEAL_WON_BOTH' : money ? 'APPEAL_WON_MONEY_ONLY' : 'APPEAL_WON_METRIC_ONLY';
  }
  return APPEAL_ENDS[kind]?.[outcome.work] ?? rulesOf(kind).stateFor(outcome);
}
