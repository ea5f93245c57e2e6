import { caseOutcome } from '@weerwoord/policies';
import type { EBAY_CANCELLATION_MOVES, EBAY_CASE_MOVES, EbayInrState, EbayReturnState } from './moves';

/** eBay's own words for an inquiry's state in ours (ebay §7.1, last column). */
export const EBAY_INQUIRY_STATES: Readonly<Record<string, EbayInrState>> = {
  OPEN: 'INR_OPEN',
  WAITING_SELLER_RESPONSE: 'INR_OPEN',
  WAITING_BUYER_RESPONSE: 'INR_ANSWERED',
  PENDING: 'INR_ANSWERED',
  TRACKING_PROVIDED: 'INR_ANSWERED',
  SHIPPING_INFO_PROVIDED: 'INR_ANSWERED',
  FULL_REFUND_AGREED: 'REFUNDED',
  CLOSED_WITH_ESCALATION: 'CASE_OPEN',
  CLOSED: 'AUTO_CLOSED',
  CS_CLOSED: 'AUTO_CLOSED',
  PAYMENT_PROCESSOR_CLAIM_FILED: 'CLOSED_EXTERNAL_CLAIM',
};

/** The same for returns (ebay §7.2, last column). */
export const EBAY_RETURN_STATES: Readonly<Record<string, EbayReturnState>> = {
  RETURN_REQUESTED: 'RET_REQUESTED',
  RETURN_REQUEST_TIMEOUT: 'RET_ESCALATABLE',
  PARTIAL_REFUND_REQUESTED: 'PARTIAL_OFFERED',
  PARTIAL_REFUND_DECLINED: 'RET_REQUESTED',
  PARTIAL_REFUND_INITIATED: 'REFUNDED',
  RETURN_LABEL_PENDING: 'RET_ACCEPTED',
  RMA_PENDING: 'RET_ACCEPTED',
  ITEM_READY_TO_SHIP: 'RET_ACCEPTED',
  ITEM_SHIPPED: 'RET_SHIPPED',
  ITEM_DELIVERED: 'RET_DELIVERED',
  REFUND_TIMEOUT: 'RET_REFUND_OVERDUE',
  ESCALATED: 'CASE_OPEN',
};

/** The same for cases (ebay §10.4); how one ended its close reason tells. */
export const EBAY_CASE_STATES: Readonly<Record<string, keyof typeof EBAY_CASE_MOVES>> = {
  OPEN: 'CASE_OPEN',
  WAITING_CS: 'CASE_OPEN',
  WAITING_DELIVERY: 'CASE_OPEN',
  ON_HOLD: 'CASE_OPEN',
  REFUND_AGREED_BUT_FAILED: 'CASE_OPEN',
  CLOSED: 'UNKNOWN_FAULT',
  CS_CLOSED: 'UNKNOWN_FAULT',
};

/** The same for cancellations (ebay §10.4). */
export const EBAY_CANCEL_STATES: Readonly<Record<string, keyof typeof EBAY_CANCELLATION_MOVES>> = {
  INITIAL: 'CANCEL_REQUESTED',
  APPROVAL_PENDING: 'CANCEL_REQUESTED',
  REFUND_PENDING: 'CANCEL_APPROVED',
  REFUND_INITIATED: 'CANCEL_APPROVED',
  CONFIRM_REFUND_PENDING: 'CANCEL_APPROVED',
  CLOSED: 'CANCEL_CLOSED',
};

const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  EBAY_INR: EBAY_INQUIRY_STATES,
  EBAY_RETURN: EBAY_RETURN_STATES,
  EBAY_CASE: EBAY_CASE_STATES,
  EBAY_CANCELLATION: EBAY_CANCEL_STATES,
};

/**
 * eBay's own word for a state, close reason or appeal in ours, whatever its case. A word nobody knows is kept exactly as it came, and so is a payment
 * dispute's: ours are eBay's there.
 * @source ebay golden rule 2, §7.1, §7.2, §7.4, §10.4
 */
export function ebayStateOf(kind: string, word: string): string {
  const name = word.trim().toUpperCase();
  const known = WORDS[kind];
  if (known && Object.hasOwn(known, name)) return known[name] ?? word;
  if (kind === 'EBAY_CASE' || kind === 'EBAY_INR' || kind === 'EBAY_RETURN') return caseOutcome(name)?.outcome ?? word;
  return word;
}
