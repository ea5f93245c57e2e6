/** Is it a transaction defect? REVIEW and PENDING: undecided, a person or eBay's next figures will say. */
export type EbayDefect = 'YES' | 'NO' | 'REVIEW' | 'PENDING';
export type EbayDefectVerdict = { readonly defect: EbayDefect; readonly rule: string };

const SELLERS_FAULT = new Set(['OUT_OF_STOCK_OR_CANNOT_FULFILL', 'OUTOFSTOCK']);
const BUYERS_WISH = new Set(['BUYER_ASKED_CANCEL', 'ADDRESS_ISSUES', 'BUYER_CANCEL_OR_ADDRESS_ISSUE']);
const BUYERS_REASON = /^(FOUND_CHEAPER_PRICE|ORDER_MISTAKE|PRICE_TOO_HIGH|WONT_ARRIVE_IN_TIME|WRONG_.*)$/;

/**
 * Is a cancellation a defect (ebay.md §3.4)? Only the seller's own "cannot fulfil" is one. A seller's cancellation without a
 * reason we know is for a person to look at, never silently clean.
 */
export function cancellationDefect(by: 'buyer' | 'seller' | 'marketplace' | null, reason: string | null): EbayDefectVerdict {
  const word = (reason ?? '')
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_');
  if (SELLERS_FAULT.has(word)) return { defect: 'YES', rule: '3.4/1' };
  if (BUYERS_WISH.has(word)) return { defect: 'NO', rule: '3.4/2' };
  if (word === 'ORDER_UNPAID') return { defect: 'NO', rule: '3.4/3' };
  if (by === 'buyer' || by === 'marketplace' || BUYERS_REASON.test(word)) return { defect: 'NO', rule: '3.4/4' };
  return { defect: 'REVIEW', rule: '3.4/5' };
}

export type CaseOutcome =
  | 'CASE_BUYER_WON_FAULT'
  | 'CASE_BUYER_WON_NO_FAULT'
  | 'CASE_SELLER_WON'
  | 'RESOLVED'
  | 'CLOSED_EXTERNAL_CLAIM'
  | 'UNKNOWN_FAULT'
  | 'APPEALED'
  | 'APPEAL_WON'
  | 'APPEAL_LOST';
type OutcomeRow = { readonly id: string; readonly outcome: CaseOutcome; readonly defect: EbayDefect; readonly fits: RegExp };

/** ebay.md §7.4, in the sheet's order, then the appeal (§7.1): won, the defect is removed; lost, it stays; until then nobody knows which it was. */
const CASE_ROWS: readonly OutcomeRow[] = [
  {
    id: '7.4/1',
    outcome: 'CASE_BUYER_WON_FAULT',
    defect: 'YES',
    fits: /^(BUYER_WINS_SELLER_FAULT.*|ESCALATE_CS_AUTO_DISPOSE_BUYER_WINS?_SELLER_FAULT.*)$/,
  },
  {
    id: '7.4/2',
    outcome: 'CASE_BUYER_WON_NO_FAULT',
    defect: 'NO',
    fits: /^(BUYER_WINS_NO_SELLER_FAULT.*|AUTO_DISPOSE_BUYER_WIN_NO_SELLER_FAULT|ESCALATE_CS_AUTO_DISPOSE_BUYER_WINS?_NO_SELLER_FAULT.*|NO_SELLER_FAULT_.*)$/,
  },
  {
    id: '7.4/3',
    outcome: 'CASE_SELLER_WON',
    defect: 'NO',
    fits: /^(SELLER_WINS_BUYER_FAULT.*|AUTO_DISPOSE_SELLER_WIN_BUYER_FAULT|ESCALATE_CS_AUTO_DISPOSE_SELLER_WIN_BUYER_FAULT)$/,
  },
  {
    id: '7.4/4',
    outcome: 'RESOLVED',
    defect: 'NO',
    fits: /^(BUYER_CLOSE|BUYER_CONFIRM_.*|SELLER_FULL_REFUND_PP|SELLER_PARTIAL_REFUND_PP|BUYER_REFUNDED)$/,
  },
  { id: '7.4/5', outcome: 'CLOSED_EXTERNAL_CLAIM', defect: 'NO', fits: /^PAYMENT_PROCESSOR_CLAIM_FILED$/ },
  {
    id: '7.4/6',
    outcome: 'UNKNOWN_FAULT',
    defect: 'PENDING',
    fits: /^(BUYER_WINS_NO_ITEM_RETURNS|BUYER_WINS_DESTROY_ITEM|RETURN_TRACKING_DELIVERED|ITEM_DELIVERED_FOR_FORCED_RETURN|EXPIRE_.*|AGENT_CLOSE_FOR_.*|CLOSED_CS_CLOSE|OTHER)$/,
  },
  { id: '7.4/appeal-runs', outcome: 'APPEALED', defect: 'PENDING', fits: /^(SELLER_APPEALED|BUYER_APPEALED)$/ },
  { id: '7.4/appeal-won', outcome: 'APPEAL_WON', defect: 'NO', fits: /^(APPEAL_SELLER_WINS_.*|APPEAL_BUYER_DENIED)$/ },
  { id: '7.4/appeal-lost', outcome: 'APPEAL_LOST', defect: 'YES', fits: /^(APPEAL_SELLER_DENIED|APPEAL_BUYER_WINS.*)$/ },
];

/** The row of a close reason as eBay writes it, or of one of our own outcome words; null for anything else (an open state). */
export function caseOutcome(closeReason: string): (EbayDefectVerdict & { readonly outcome: CaseOutcome }) | null {
  const word = closeReason.trim().toUpperCase();
  const row = CASE_ROWS.find((candidate) => candidate.outcome === word || candidate.fits.test(word));
  return row ? { outcome: row.outcome, defect: row.defect, rule: row.id } : null;
}
