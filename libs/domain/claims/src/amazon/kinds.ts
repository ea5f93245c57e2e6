import { chargebackVerdict, claimVerdict } from '@weerwoord/policies';
import { NOT_A_METRIC, PLAIN_ENDS, PLAIN_STATES, plainOutcome } from '../kind-rules';
import type { KindRules } from '../kind-rules';
import { AMAZON_ADVICE, CHARGEBACK_ADVICE, SAFE_T_ADVICE } from './advice';
import { amazonStage } from './advice-facts';
import type { AmazonStage } from './advice-facts';
import { aToZClock, chargebackClock, safeTClock } from './claim-clocks';
import { filedOutsideWindow } from './filing-window';
import { aToZGuard, chargebackGuard, safeTGuard } from './guard';
import { A_TO_Z_LETTERS, CHARGEBACK_LETTER, SAFE_T_LETTER } from './letters';
import { AMAZON_CLAIM_MOVES, CHARGEBACK_MOVES, SAFE_T_MOVES } from './moves';

const lost = { work: 'lost', paidBy: 'UNKNOWN' } as const;
const weLost = { work: 'lost', paidBy: 'SELLER' } as const;

/** What is decided against us is never answered, only appealed (amazon §4.3, §7.3). */
const AFTER_DECISION: ReadonlySet<AmazonStage> = new Set<AmazonStage>(['granted', 'auto-returning', 'refunded', 'appeal', 'appeal-won', 'over']);

export const A_TO_Z: KindRules = {
  openState: 'ACTION_REQUIRED',
  moves: AMAZON_CLAIM_MOVES,
  ends: {
    ...PLAIN_ENDS,
    DENIED: { work: 'won', paidBy: 'NONE' },
    GRANTED_AMAZON_FUNDED: { work: 'won', paidBy: 'AMAZON' },
    // The money came back from Amazon: the seller no longer pays (amazon §7.1, T04).
    APPEAL_WON_BOTH: { work: 'won', paidBy: 'AMAZON' },
    WITHDRAWN_BEFORE_DECISION: { work: 'withdrawn', paidBy: 'NONE' },
    WITHDRAWN_AFTER_GRANT: lost,
    REFUNDED_BY_SELLER_AFTER_FILING: weLost,
    ORDER_CANCELLED_AFTER_FILING: lost,
    GRANTED: lost,
    GRANTED_SELLER_FUNDED: weLost,
    AUTO_GRANTED_NOT_SHIPPED: lost,
    AUTO_GRANTED_NO_TRACKING: lost,
    AUTO_GRANTED_NO_REPLY: lost,
    AUTO_REFUND_REFUSED_RETURNING: lost,
    APPEAL_LOST: lost,
    // One axis only: not counted, and paid by us.
    APPEAL_WON_METRIC_ONLY: { work: 'won', paidBy: 'SELLER' },
    // The money came back and the defect stays: it may be appealed once more.
    APPEAL_WON_MONEY_ONLY: { work: 'lost', paidBy: 'AMAZON' },
  },
  stateFor: ({ work, fundedBy }) => {
    if (work === 'withdrawn') return 'WITHDRAWN_BEFORE_DECISION';
    if (fundedBy === 'AMAZON') return 'GRANTED_AMAZON_FUNDED';
    // Won on one axis only: not counted, but paid by us.
    return work === 'won' && fundedBy !== 'SELLER' ? 'DENIED' : 'GRANTED_SELLER_FUNDED';
  },
  clock: aToZClock,
  advice: () => AMAZON_ADVICE,
  doubts: (facts) => (filedOutsideWindow(facts) === true ? ['filed-outside-window'] : []),
  guard: aToZGuard,
  draftKind: (_reason, state = '') =>
    AFTER_DECISION.has(amazonStage({ claim: { marketplaceState: state, money: { fundedBy: 'UNKNOWN' } } })) ? 'appeal' : 'a-to-z-answer',
  recipe: (reason) => A_TO_Z_LETTERS[reason],
  metric: ({ marketplaceState, saysMetric }) => {
    const { odr, rule } = claimVerdict(marketplaceState, saysMetric);
    return { verdict: odr, rule };
  },
  isOrderFact: true,
};

export const CHARGEBACK: KindRules = {
  openState: 'OPEN',
  moves: CHARGEBACK_MOVES,
  ends: {
    ...PLAIN_ENDS,
    RESOLVED_FOR_SELLER: { work: 'won', paidBy: 'NONE' },
    AMAZON_FUNDED: { work: 'won', paidBy: 'AMAZON' },
    SELLER_RESPONSIBLE: weLost,
  },
  stateFor: ({ work, fundedBy }) => {
    if (fundedBy === 'AMAZON' && work !== 'withdrawn') return 'AMAZON_FUNDED';
    return work === 'lost' ? 'SELLER_RESPONSIBLE' : 'RESOLVED_FOR_SELLER';
  },
  clock: chargebackClock,
  advice: () => CHARGEBACK_ADVICE,
  guard: chargebackGuard,
  draftKind: () => 'chargeback-answer',
  recipe: () => CHARGEBACK_LETTER,
  metric: ({ marketplaceState, reason, saysMetric }) => {
    const { odr, rule } = chargebackVerdict(reason === 'FRAUD' ? 'FRAUD' : reason === 'OTHER' ? 'UNKNOWN' : 'SERVICE', marketplaceState, saysMetric);
    return { verdict: odr, rule };
  },
  isOrderFact: true,
};

export const SAFE_T: KindRules = {
  openState: 'OPEN',
  moves: SAFE_T_MOVES,
  ends: { ...PLAIN_ENDS, WON: { work: 'won', paidBy: 'AMAZON' }, LOST: weLost, EXPIRED: weLost, WITHDRAWN: { work: 'withdrawn', paidBy: 'SELLER' } },
  stateFor: plainOutcome(PLAIN_STATES),
  clock: safeTClock,
  advice: () => SAFE_T_ADVICE,
  guard: safeTGuard,
  draftKind: () => 'safe-t-claim',
  recipe: () => SAFE_T_LETTER,
  metric: NOT_A_METRIC,
  isOrderFact: true,
};
