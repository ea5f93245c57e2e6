import { EBAY_INQUIRY_STATES, EBAY_RETURN_STATES } from './api-states';
import { EBAY_CASE_MOVES, EBAY_INR_MOVES, EBAY_RETURN_MOVES } from './moves';
import type { EbayClockId } from './clock-table';

export type OutsideClaim = { readonly type: 'PAYMENT_DISPUTE_OPENED' | 'EXTERNAL_CLAIM_OPENED'; readonly sameTransaction: boolean };
export type AfterOutsideClaim = {
  /** As it was given, or closed. */
  readonly state: string;
  /** Is eBay's guarantee still there for this transaction? */
  readonly mbgEligible: boolean;
  /** The clock that runs now; null when none does. */
  readonly activeClock: EbayClockId | null;
  /** Opening a dispute is never a defect (PD-16). */
  readonly defect: false;
};

/** Our word for a state given in eBay's; ours stay as they are. */
const ours = (state: string): string => (isOurs(state) ? state : (EBAY_INQUIRY_STATES[state] ?? EBAY_RETURN_STATES[state] ?? state));
const TABLES: readonly Readonly<Record<string, readonly string[]>>[] = [EBAY_INR_MOVES, EBAY_RETURN_MOVES, EBAY_CASE_MOVES];
const isOurs = (state: string): boolean => TABLES.some((moves) => Object.hasOwn(moves, state));
const isRunning = (state: string): boolean => TABLES.some((moves) => moves[state]?.includes('CLOSED_EXTERNAL_CLAIM'));

/** The clock that a running request is under. */
function clockOf(state: string): EbayClockId | null {
  if (state === 'INR_OPEN' || state === 'RET_REQUESTED') return 'SELLER_RESPOND';
  if (state === 'RET_DELIVERED') return 'RETURN_REFUND';
  if (state === 'RET_REFUND_OVERDUE') return 'REFUND_OVERDUE_CLAIM';
  if (state === 'CASE_OPEN') return 'EBAY_DECISION';
  return isRunning(state) ? 'ESCALATE_BY' : null;
}

/**
 * One way per transaction: once the buyer goes to the bank or to PayPal, eBay closes the request at once, its guarantee is gone, and the dispute's own
 * clock runs. A claim about another transaction changes nothing; a request that was closed stays as it was closed.
 *
 * @param state ours, or eBay's own word for an inquiry or return; a word nobody knows stays and counts as running
 * @source ebay MB-38, PD-1, §7.1 (both lead to §8); ruling R-E12
 */
export function afterOutsideClaim(state: string, event: OutsideClaim): AfterOutsideClaim {
  const known = ours(state);
  if (!event.sameTransaction) return { state, mbgEligible: true, activeClock: clockOf(known), defect: false };
  const closes = isRunning(known) || !isOurs(known);
  return { state: closes ? 'CLOSED_EXTERNAL_CLAIM' : state, mbgEligible: false, activeClock: 'PAYMENT_DISPUTE', defect: false };
}
