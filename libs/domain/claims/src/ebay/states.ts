import type { ChecklistStage } from '@weerwoord/evidence';

/** Where a claim stands, as far as advice and refund guard care: many states, few stages. */
export type EbayStage =
  | 'answer'
  | 'answered'
  | 'refund-due'
  | 'case'
  | 'decided-fault'
  | 'decided-no-fault'
  | 'decided-unknown'
  | 'appealed'
  | 'won'
  | 'lost'
  | 'closed'
  | 'refunded'
  | 'external'
  | 'dispute-answer'
  | 'dispute-waits'
  | 'dispute-lost'
  | 'dispute-won'
  | 'dispute-closed'
  | 'cancel-open'
  | 'cancel-approved'
  | 'cancel-closed';

const STAGES: Readonly<Record<string, EbayStage>> = {
  INR_NONE: 'answer',
  INR_OPEN: 'answer',
  INR_ESCALATABLE: 'answer',
  INR_ANSWERED: 'answered',
  RET_REQUESTED: 'answer',
  RET_ESCALATABLE: 'answer',
  PARTIAL_OFFERED: 'answered',
  DECLINED: 'answered',
  RET_ACCEPTED: 'answered',
  RET_SHIPPED: 'answered',
  RET_DELIVERED: 'refund-due',
  RET_REFUND_OVERDUE: 'refund-due',
  RET_DISPUTED: 'case',
  CASE_OPEN: 'case',
  // A request that became a case: whatever is still to be done is done there.
  CLOSED_WITH_ESCALATION: 'case',
  CASE_SELLER_WON: 'won',
  WON: 'won',
  APPEAL_WON: 'won',
  CASE_BUYER_WON_FAULT: 'decided-fault',
  CASE_BUYER_WON_NO_FAULT: 'decided-no-fault',
  UNKNOWN_FAULT: 'decided-unknown',
  LOST: 'decided-unknown',
  APPEALED: 'appealed',
  APPEAL_LOST: 'lost',
  RESOLVED: 'closed',
  CLOSED: 'closed',
  CLOSED_BUYER: 'closed',
  AUTO_CLOSED: 'closed',
  WITHDRAWN: 'closed',
  REFUNDED: 'refunded',
  CLOSED_REFUNDED: 'refunded',
  CLOSED_EXTERNAL_CLAIM: 'external',
  CANCEL_REQUESTED: 'cancel-open',
  CANCEL_APPROVED: 'cancel-approved',
  CANCEL_DECLINED: 'cancel-closed',
  CANCEL_LAPSED: 'cancel-closed',
  CANCELLED: 'cancel-closed',
  CANCEL_CLOSED: 'cancel-closed',
};

/** A payment dispute has words of its own, some of them those of a request. */
const DISPUTE_STAGES: Readonly<Record<string, EbayStage>> = {
  OPEN: 'dispute-answer',
  ACTION_NEEDED: 'dispute-answer',
  SELLER_CONTEST: 'dispute-waits',
  SELLER_RESPONSE_OVERDUE: 'dispute-waits',
  SELLER_WON: 'dispute-won',
  WON: 'dispute-won',
  SELLER_LOST: 'dispute-lost',
  LOST: 'dispute-lost',
  SELLER_ACCEPT: 'dispute-lost',
  CLOSED: 'dispute-closed',
  WITHDRAWN: 'dispute-closed',
};

/**
 * The stage of a state; a word nobody knows counts as waiting for our answer, so that it is never overlooked.
 * A case is one with eBay even where the words still are those of the request it grew from.
 */
export function ebayStage(kind: string, state: string): EbayStage {
  if (kind === 'PAYMENT_DISPUTE') return DISPUTE_STAGES[state] ?? 'dispute-answer';
  const known = STAGES[state];
  if (kind === 'EBAY_CASE') return known === undefined || known === 'answer' || known === 'answered' ? 'case' : known;
  return known ?? (kind === 'EBAY_CANCELLATION' ? 'cancel-open' : 'answer');
}

const DECIDED: readonly EbayStage[] = ['decided-fault', 'decided-no-fault', 'decided-unknown', 'appealed', 'lost'];

/** What must be shown where a request or case stands: the answer, what came back, or what is new since the decision (ebay §11). */
export function ebayChecklistStage(state: string): ChecklistStage {
  const stage = STAGES[state];
  if (stage === undefined) return 'answer';
  if (DECIDED.includes(stage)) return 'appeal';
  return stage === 'refund-due' || state === 'RET_DISPUTED' ? 'return-refund' : 'answer';
}
