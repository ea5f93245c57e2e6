/** Where the platform may come in from, and how it ends then. */
const PLATFORM = ['PLATFORM_REVIEWING', 'PLATFORM_PROPOSED', 'PLATFORM_HANDLES', 'PLATFORM_LOGISTICS'] as const;
const DECIDED = ['DECIDED_BY_PLATFORM', 'DECIDED_FOR_SELLER', 'DECIDED_FOR_BUYER'] as const;
/** What a person may say of the end of any dispute without saying who decided. */
const SAID = ['WON', 'LOST', 'WITHDRAWN', 'CLOSED'] as const;
const AGREED = ['SETTLED', 'WAITING_BUYER_RETURN'] as const;

/**
 * A dispute from its opening to the end of its appeal (aliexpress.md §2, lifecycle), in the words of the table of states. A buyer may open a
 * withdrawn dispute again while the protection runs; an appeal is heard once.
 */
export const ALIEXPRESS_MOVES = {
  WAITING_SELLER: ['WAITING_BUYER_OR_PLATFORM', 'LOST_BY_TIMEOUT', 'PROCESSING_UNKNOWN', ...AGREED, ...PLATFORM, ...DECIDED, ...SAID],
  WAITING_BUYER_OR_PLATFORM: ['WAITING_SELLER', 'PROCESSING_UNKNOWN', ...AGREED, ...PLATFORM, ...DECIDED, ...SAID],
  PROCESSING_UNKNOWN: ['WAITING_SELLER', 'WAITING_BUYER_OR_PLATFORM', 'LOST_BY_TIMEOUT', ...AGREED, ...PLATFORM, ...DECIDED, ...SAID],
  PLATFORM_REVIEWING: ['PLATFORM_PROPOSED', 'WAITING_SELLER', ...AGREED, ...DECIDED, ...SAID],
  PLATFORM_PROPOSED: ['PLATFORM_REVIEWING', ...AGREED, ...DECIDED, ...SAID],
  PLATFORM_HANDLES: ['WAITING_SELLER', ...AGREED, ...DECIDED, ...SAID],
  PLATFORM_LOGISTICS: ['WAITING_SELLER', ...AGREED, ...DECIDED, ...SAID],
  WAITING_BUYER_RETURN: ['WAITING_SELLER_RECEIVE', 'RETURN_NOT_SENT', 'SETTLED', ...DECIDED, ...SAID],
  WAITING_SELLER_RECEIVE: ['SETTLED', 'PLATFORM_REVIEWING', ...DECIDED, ...SAID],
  SETTLED: [],
  RETURN_NOT_SENT: [],
  LOST_BY_TIMEOUT: ['APPEALED'],
  DECIDED_BY_PLATFORM: ['APPEALED'],
  DECIDED_FOR_SELLER: ['APPEALED'], // the buyer may appeal too
  DECIDED_FOR_BUYER: ['APPEALED'],
  APPEALED: ['APPEAL_WON', 'APPEAL_LOST'],
  APPEAL_WON: [],
  APPEAL_LOST: [],
  WON: [],
  LOST: ['APPEALED'],
  WITHDRAWN: ['WAITING_SELLER'],
  CLOSED: ['WAITING_SELLER'],
} as const;
export type AliExpressState = keyof typeof ALIEXPRESS_MOVES;

/** State words of before 2018 that still stand in exports, in ours (aliexpress.md §2, last paragraph). */
const OLD_WORDS: Readonly<Record<string, AliExpressState>> = {
  WAIT_SELLER_CONFIRM_REFUND: 'WAITING_SELLER',
  SELLER_REFUSE_REFUND: 'WAITING_BUYER_OR_PLATFORM',
  ACCEPTISSUE: 'SETTLED',
  WAIT_BUYER_SEND_GOODS: 'WAITING_BUYER_RETURN',
  WAIT_SELLER_RECEIVE_GOODS: 'WAITING_SELLER_RECEIVE',
  ARBITRATING: 'PLATFORM_REVIEWING',
  SELLER_RESPONSE_ISSUE_TIMEOUT: 'LOST_BY_TIMEOUT',
};
/** Null for a word nobody lists: it is kept as it came. */
export const stateOfOldWord = (word: string): AliExpressState | null => OLD_WORDS[word.trim().toUpperCase()] ?? null;
