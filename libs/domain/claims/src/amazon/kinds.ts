import { chargebackVerdict, claimVerdict } from '@weerwoord/policies';
import { NOT_A_METRIC, PLAIN_ENDS, PLAIN_STATES, plainOutcome } from '../kind-rules';
import type { ClockAsk, KindRules } from '../kind-rules';
import { hoursLater } from '../clocks/clock-rule';
import type { ClockRule } from '../clocks/clock-rule';
import { AMAZON_ADVICE, CHARGEBACK_ADVICE } from './advice';
import { calendarDaysLater, claimDeadline, windowEnd } from './clocks';
import { aToZGuard, chargebackGuard, safeTGuard } from './guard';
import { A_TO_Z_LETTERS, CHARGEBACK_LETTER, SAFE_T_LETTER } from './letters';
import { AMAZON_CLAIM_MOVES } from './moves';

/** Hours between our safe deadline and the end of a clock that runs for a week or more (our own; the sheet for card disputes does the same). */
const SAFE_BEFORE_LONG_HOURS = 48;

/** A clock of many days: the mail's window or the rule's days, and the safe deadline two days before its end. */
const longClock = ({ notice, place, number }: ClockAsk, rule: string, otherwise: number): ClockRule => {
  const start = notice.receivedAt;
  const hard = notice.window ? windowEnd(start, notice.window, place.zone) : calendarDaysLater(start, number(rule, otherwise), place.zone);
  const early = hoursLater(hard, -SAFE_BEFORE_LONG_HOURS);
  return { hard, safe: early > start ? early : hard, rule, fromMail: notice.window !== null, holidaysKnown: true };
};

function aToZClock(ask: ClockAsk): ClockRule {
  const { notice, place, number } = ask;
  if (notice.event === 'decided') return longClock(ask, 'amazon.claim.appeal-days', 30);
  const { safe, hard } = claimDeadline({
    receivedAt: notice.receivedAt,
    window: notice.window,
    zone: place.zone,
    fallbackHours: number('amazon.claim.response-hours', 48),
    safeHours: number('amazon.claim.safe-hours', 48),
  });
  return { safe, hard, rule: 'amazon.claim.response-hours', fromMail: notice.window !== null, holidaysKnown: true };
}

const lost = { work: 'lost', paidBy: 'UNKNOWN' } as const;
const weLost = { work: 'lost', paidBy: 'SELLER' } as const;

export const A_TO_Z: KindRules = {
  openState: 'ACTION_REQUIRED',
  moves: AMAZON_CLAIM_MOVES,
  ends: {
    ...PLAIN_ENDS,
    DENIED: { work: 'won', paidBy: 'NONE' },
    GRANTED_AMAZON_FUNDED: { work: 'won', paidBy: 'AMAZON' },
    APPEAL_WON_BOTH: { work: 'won', paidBy: 'UNKNOWN' },
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
  },
  stateFor: ({ work, fundedBy }) => {
    if (work === 'withdrawn') return 'WITHDRAWN_BEFORE_DECISION';
    if (fundedBy === 'AMAZON') return 'GRANTED_AMAZON_FUNDED';
    // Won on one axis only: not counted, but paid by us.
    return work === 'won' && fundedBy !== 'SELLER' ? 'DENIED' : 'GRANTED_SELLER_FUNDED';
  },
  clock: aToZClock,
  advice: () => AMAZON_ADVICE,
  guard: aToZGuard,
  draftKind: () => 'a-to-z-answer',
  recipe: (reason) => A_TO_Z_LETTERS[reason],
  metric: ({ marketplaceState, saysMetric }) => {
    const { odr, rule } = claimVerdict(marketplaceState, saysMetric);
    return { verdict: odr, rule };
  },
  isOrderFact: true,
};

export const CHARGEBACK: KindRules = {
  openState: 'OPEN',
  moves: { OPEN: ['SELLER_RESPONSIBLE', 'RESOLVED_FOR_SELLER', 'AMAZON_FUNDED'], SELLER_RESPONSIBLE: [], RESOLVED_FOR_SELLER: [], AMAZON_FUNDED: [] },
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
  clock: (ask) => longClock(ask, 'amazon.chargeback.response-days', 7),
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
  moves: { OPEN: ['WON', 'LOST', 'WITHDRAWN'], WON: [], LOST: [], WITHDRAWN: [] },
  ends: PLAIN_ENDS,
  stateFor: plainOutcome(PLAIN_STATES),
  clock: (ask) => longClock(ask, 'amazon.safe-t.days', 30),
  advice: () => [],
  guard: safeTGuard,
  draftKind: () => 'a-to-z-answer',
  recipe: () => SAFE_T_LETTER,
  metric: NOT_A_METRIC,
  isOrderFact: true,
};
