const CASE_ENDS = ['CASE_SELLER_WON', 'CASE_BUYER_WON_NO_FAULT', 'CASE_BUYER_WON_FAULT'] as const;

/** How a case ends and may be appealed, the same for both requests (ebay §7.1, §7.4). */
const CASE_MOVES = {
  CASE_OPEN: [...CASE_ENDS, 'REFUNDED', 'CLOSED_EXTERNAL_CLAIM'],
  CASE_SELLER_WON: ['APPEALED'], // the buyer may appeal too
  CASE_BUYER_WON_NO_FAULT: ['APPEALED'],
  CASE_BUYER_WON_FAULT: ['APPEALED'],
  APPEALED: ['APPEAL_WON', 'APPEAL_LOST'],
  APPEAL_WON: [],
  APPEAL_LOST: [],
  CLOSED_EXTERNAL_CLAIM: [],
} as const;
const ENDED_EARLY = ['REFUNDED', 'CLOSED_BUYER', 'AUTO_CLOSED', 'CLOSED_EXTERNAL_CLAIM'] as const;

/** Item not received, from the day the buyer may report it (ebay §7.1). A dispute closed by the buyer is never opened again (MB-35). */
export const EBAY_INR_MOVES = {
  INR_NONE: ['INR_OPEN'],
  INR_OPEN: ['INR_ANSWERED', 'INR_ESCALATABLE', 'CASE_OPEN', ...ENDED_EARLY],
  INR_ANSWERED: ['CASE_OPEN', ...ENDED_EARLY],
  INR_ESCALATABLE: ['INR_ANSWERED', 'CASE_OPEN', ...ENDED_EARLY],
  REFUNDED: ['CLOSED_REFUNDED'],
  CLOSED_REFUNDED: [],
  CLOSED_BUYER: [],
  AUTO_CLOSED: [],
  ...CASE_MOVES,
} as const;
export type EbayInrState = keyof typeof EBAY_INR_MOVES;

/** eBay's own word for an inquiry's state, from its API or a mail, in ours; anything else is kept as it came. */
export const EBAY_INQUIRY_STATES: Readonly<Record<string, EbayInrState>> = {
  OPEN: 'INR_OPEN',
  WAITING_SELLER_RESPONSE: 'INR_OPEN',
  WAITING_BUYER_RESPONSE: 'INR_ANSWERED',
  PENDING: 'INR_ANSWERED',
  CLOSED_WITH_ESCALATION: 'CASE_OPEN',
  CLOSED: 'AUTO_CLOSED',
  CS_CLOSED: 'AUTO_CLOSED',
};

/** Return, "not as described" and change of mind (ebay §7.2). */
export const EBAY_RETURN_MOVES = {
  RET_REQUESTED: ['RET_ACCEPTED', 'PARTIAL_OFFERED', 'DECLINED', 'RET_ESCALATABLE', 'CASE_OPEN', ...ENDED_EARLY],
  PARTIAL_OFFERED: ['REFUNDED', 'RET_REQUESTED', 'CASE_OPEN'],
  DECLINED: ['CASE_OPEN', 'CLOSED_BUYER', 'AUTO_CLOSED'],
  RET_ESCALATABLE: ['RET_ACCEPTED', 'REFUNDED', 'CASE_OPEN', 'AUTO_CLOSED'],
  RET_ACCEPTED: ['RET_SHIPPED', 'CASE_OPEN', ...ENDED_EARLY],
  RET_SHIPPED: ['RET_DELIVERED', 'CASE_OPEN', 'CLOSED_EXTERNAL_CLAIM'],
  RET_DELIVERED: ['REFUNDED', 'RET_DISPUTED', 'RET_REFUND_OVERDUE'],
  RET_REFUND_OVERDUE: ['REFUNDED', 'CASE_OPEN', 'AUTO_CLOSED'],
  RET_DISPUTED: ['CASE_OPEN'],
  REFUNDED: ['CLOSED_REFUNDED'],
  CLOSED_REFUNDED: [],
  CLOSED_BUYER: [],
  AUTO_CLOSED: [],
  ...CASE_MOVES,
} as const;
export type EbayReturnState = keyof typeof EBAY_RETURN_MOVES;

/** Which requests a bank's or PayPal's claim ends: all that are still running. */
const RUNNING = (state: string): boolean => {
  const moves: Readonly<Record<string, readonly string[]>> = { ...EBAY_INR_MOVES, ...EBAY_RETURN_MOVES };
  return moves[state]?.includes('CLOSED_EXTERNAL_CLAIM') ?? false;
};

export type OutsideClaim = { readonly type: 'PAYMENT_DISPUTE_OPENED' | 'EXTERNAL_CLAIM_OPENED'; readonly sameTransaction: boolean };

/**
 * One way per transaction: once the buyer goes to the bank or to PayPal, eBay closes the request at once and its guarantee is gone.
 * A claim about another transaction changes nothing; a request that was closed stays as it was closed.
 * @source ebay MB-38, PD-1; ruling R-E12
 */
export function afterOutsideClaim<State extends string>(
  state: State,
  event: OutsideClaim,
): {
  readonly state: State | 'CLOSED_EXTERNAL_CLAIM';
  readonly mbgEligible: boolean;
  readonly activeClock: 'PAYMENT_DISPUTE_5CD' | null;
  readonly defect: false;
} {
  if (!event.sameTransaction) return { state, mbgEligible: true, activeClock: null, defect: false };
  return {
    state: RUNNING(state) ? 'CLOSED_EXTERNAL_CLAIM' : state,
    mbgEligible: false,
    activeClock: event.type === 'PAYMENT_DISPUTE_OPENED' ? 'PAYMENT_DISPUTE_5CD' : null,
    defect: false,
  };
}
