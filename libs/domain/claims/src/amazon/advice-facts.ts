import type { AdviceFacts } from '../advice/advice-facts';
import type { Claim } from '../claim';

/** Where an A-to-z claim stands, as far as advice and refund guard tell stages apart (amazon §4.6). */
export type AmazonStage = 'undecided' | 'won' | 'amazon-funded' | 'granted' | 'auto-returning' | 'refunded' | 'appeal' | 'appeal-won' | 'over';

const STAGES: Readonly<Record<string, AmazonStage>> = {
  '': 'undecided',
  OPEN: 'undecided',
  ACTION_REQUIRED: 'undecided',
  UNDER_REVIEW: 'undecided',
  DENIED: 'won',
  WITHDRAWN_BEFORE_DECISION: 'won',
  GRANTED_AMAZON_FUNDED: 'amazon-funded',
  GRANTED: 'granted',
  GRANTED_SELLER_FUNDED: 'granted',
  AUTO_GRANTED_NOT_SHIPPED: 'granted',
  AUTO_GRANTED_NO_TRACKING: 'granted',
  AUTO_GRANTED_NO_REPLY: 'granted',
  AUTO_REFUND_REFUSED_RETURNING: 'auto-returning',
  REFUNDED_BY_SELLER_AFTER_FILING: 'refunded',
  APPEAL_PENDING: 'appeal',
  APPEAL_WON_BOTH: 'appeal-won',
  APPEAL_WON_METRIC_ONLY: 'appeal-won',
  APPEAL_WON_MONEY_ONLY: 'appeal-won',
  APPEAL_LOST: 'over',
  WITHDRAWN_AFTER_GRANT: 'over',
  ORDER_CANCELLED_AFTER_FILING: 'over',
};

/** Words we do not know decide nothing: never "won", never "over". A grant that Amazon pays is Amazon's, whatever the word for it. */
export function amazonStage({ claim }: { readonly claim: Pick<Claim, 'marketplaceState' | 'money'> }): AmazonStage {
  const stage = STAGES[claim.marketplaceState] ?? 'undecided';
  return stage === 'granted' && claim.money.fundedBy === 'AMAZON' ? 'amazon-funded' : stage;
}

const CHARGEBACK_DECIDED: ReadonlySet<string> = new Set([
  'SELLER_RESPONSIBLE',
  'RESOLVED_FOR_SELLER',
  'AMAZON_FUNDED',
  'WON',
  'LOST',
  'WITHDRAWN',
  'CLOSED',
]);
/** Has the bank or Amazon decided a chargeback? */
export const isChargebackDecided = ({ claim }: { readonly claim: Pick<Claim, 'marketplaceState'> }): boolean =>
  CHARGEBACK_DECIDED.has(claim.marketplaceState);

export const isNotReceived = ({ claim }: Pick<AdviceFacts, 'claim'>): boolean => claim.reason.startsWith('INR');
/** "Not shipped" and "no tracking" are one row in every table of the sheet. */
export const isUnshipped = ({ claim }: Pick<AdviceFacts, 'claim'>): boolean =>
  claim.reason === 'INR_NOT_SHIPPED' || claim.reason === 'INR_NO_TRACKING';
