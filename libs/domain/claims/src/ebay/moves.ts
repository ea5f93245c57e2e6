/** How a case goes on and may be appealed, the same for both requests (ebay §7.1, §7.4). */
export const EBAY_CASE_MOVES = {
  CASE_OPEN: [
    'CASE_SELLER_WON',
    'CASE_BUYER_WON_NO_FAULT',
    'CASE_BUYER_WON_FAULT',
    'UNKNOWN_FAULT',
    'REFUNDED',
    'RESOLVED',
    'CLOSED_BUYER',
    'CLOSED_EXTERNAL_CLAIM',
  ],
  CASE_SELLER_WON: ['APPEALED'], // the buyer may appeal too
  CASE_BUYER_WON_NO_FAULT: ['APPEALED'],
  CASE_BUYER_WON_FAULT: ['APPEALED'],
  // Closed, and not told by whose fault: eBay's figures will say (§7.4, last row).
  UNKNOWN_FAULT: ['CASE_SELLER_WON', 'CASE_BUYER_WON_NO_FAULT', 'CASE_BUYER_WON_FAULT', 'APPEALED'],
  APPEALED: ['APPEAL_WON', 'APPEAL_LOST'],
  APPEAL_WON: [],
  APPEAL_LOST: [],
  RESOLVED: [],
  REFUNDED: ['CLOSED_REFUNDED'],
  CLOSED_REFUNDED: [],
  CLOSED_BUYER: [],
  CLOSED_EXTERNAL_CLAIM: [],
} as const;
const ENDED_EARLY = ['REFUNDED', 'CLOSED_BUYER', 'AUTO_CLOSED', 'CLOSED_EXTERNAL_CLAIM', 'CLOSED_WITH_ESCALATION'] as const;

/** Item not received, from the day the buyer may report it (ebay §7.1). A dispute closed by the buyer is never opened again (MB-35). */
export const EBAY_INR_MOVES = {
  INR_NONE: ['INR_OPEN'],
  INR_OPEN: ['INR_ANSWERED', 'INR_ESCALATABLE', 'CASE_OPEN', ...ENDED_EARLY],
  INR_ANSWERED: ['CASE_OPEN', ...ENDED_EARLY],
  INR_ESCALATABLE: ['INR_ANSWERED', 'CASE_OPEN', ...ENDED_EARLY],
  AUTO_CLOSED: [],
  CLOSED_WITH_ESCALATION: [],
  ...EBAY_CASE_MOVES,
} as const;
export type EbayInrState = keyof typeof EBAY_INR_MOVES;

/** Return, "not as described" and change of mind (ebay §7.2). */
export const EBAY_RETURN_MOVES = {
  RET_REQUESTED: ['RET_ACCEPTED', 'PARTIAL_OFFERED', 'DECLINED', 'RET_ESCALATABLE', 'CASE_OPEN', ...ENDED_EARLY],
  PARTIAL_OFFERED: ['RET_REQUESTED', 'CASE_OPEN', ...ENDED_EARLY],
  DECLINED: ['CASE_OPEN', 'CLOSED_BUYER', 'AUTO_CLOSED', 'CLOSED_EXTERNAL_CLAIM'],
  RET_ESCALATABLE: ['RET_ACCEPTED', 'PARTIAL_OFFERED', 'DECLINED', 'CASE_OPEN', ...ENDED_EARLY],
  RET_ACCEPTED: ['RET_SHIPPED', 'CASE_OPEN', ...ENDED_EARLY],
  RET_SHIPPED: ['RET_DELIVERED', 'CASE_OPEN', 'CLOSED_BUYER', 'CLOSED_EXTERNAL_CLAIM'],
  RET_DELIVERED: ['REFUNDED', 'RET_DISPUTED', 'RET_REFUND_OVERDUE', 'CLOSED_EXTERNAL_CLAIM'],
  RET_REFUND_OVERDUE: ['REFUNDED', 'RET_DISPUTED', 'CASE_OPEN', 'AUTO_CLOSED', 'CLOSED_EXTERNAL_CLAIM'],
  RET_DISPUTED: ['CASE_OPEN', 'REFUNDED', 'CLOSED_EXTERNAL_CLAIM'],
  AUTO_CLOSED: [],
  CLOSED_WITH_ESCALATION: [],
  ...EBAY_CASE_MOVES,
} as const;
export type EbayReturnState = keyof typeof EBAY_RETURN_MOVES;

/** Payment dispute (ebay §8, PD-3, PD-4). Contesting is possible once and waits for the bank; after it nothing can be added (PD-6). */
export const EBAY_DISPUTE_MOVES = {
  OPEN: ['ACTION_NEEDED', 'SELLER_WON', 'SELLER_LOST', 'CLOSED'],
  ACTION_NEEDED: ['SELLER_CONTEST', 'SELLER_ACCEPT', 'SELLER_RESPONSE_OVERDUE', 'SELLER_WON', 'SELLER_LOST', 'CLOSED'],
  SELLER_CONTEST: ['ACTION_NEEDED', 'SELLER_WON', 'SELLER_LOST', 'CLOSED'], // the bank may ask for more
  SELLER_RESPONSE_OVERDUE: ['SELLER_LOST', 'SELLER_WON', 'CLOSED'],
  SELLER_ACCEPT: [],
  SELLER_WON: [],
  SELLER_LOST: [],
  CLOSED: [],
} as const;

/**
 * Cancellation (ebay §3.4): a buyer's wish waits three days for an answer. Without one a paid order must be shipped, an unpaid one is cancelled by
 * eBay. eBay cancels whole orders only.
 */
export const EBAY_CANCELLATION_MOVES = {
  CANCEL_REQUESTED: ['CANCEL_APPROVED', 'CANCEL_DECLINED', 'CANCEL_LAPSED', 'CANCELLED', 'CLOSED_EXTERNAL_CLAIM', 'CANCEL_CLOSED'],
  CANCEL_APPROVED: ['CANCELLED', 'CLOSED_EXTERNAL_CLAIM'],
  CANCEL_DECLINED: [],
  CANCEL_LAPSED: [],
  CANCELLED: [],
  CANCEL_CLOSED: ['CANCELLED', 'CANCEL_DECLINED'], // closed, and not told how
  CLOSED_EXTERNAL_CLAIM: [],
} as const;
