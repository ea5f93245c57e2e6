import type { ClockAsk } from '../kind-rules';
import { earlierOf, hoursLater } from '../clocks/clock-rule';
import type { ClockRule } from '../clocks/clock-rule';
import { businessDayClock, calendarDayClock, clockOfLength } from './clocks';
import { EBAY_CLOCKS } from './clock-table';
import type { EbayClockId } from './clock-table';

/**
 * The clock a state starts (ebay §7.1, §7.2, §3.4, §8). A state that is not here asks for our answer: `SELLER_RESPOND`. In the states marked `atOnce`
 * the buyer may ask eBay to step in at any moment, so the safe deadline is now.
 */
const STATE_CLOCKS: Readonly<Record<string, { readonly clock: EbayClockId; readonly atOnce?: true }>> = {
  INR_ANSWERED: { clock: 'ESCALATE_BY' },
  INR_ESCALATABLE: { clock: 'ESCALATE_BY', atOnce: true },
  RET_ESCALATABLE: { clock: 'ESCALATE_BY', atOnce: true },
  PARTIAL_OFFERED: { clock: 'ESCALATE_BY' },
  DECLINED: { clock: 'ESCALATE_BY' },
  RET_DELIVERED: { clock: 'RETURN_REFUND' },
  RET_REFUND_OVERDUE: { clock: 'REFUND_OVERDUE_CLAIM', atOnce: true },
  CASE_BUYER_WON_FAULT: { clock: 'DECISION_APPEAL' },
  CASE_BUYER_WON_NO_FAULT: { clock: 'DECISION_APPEAL' },
  UNKNOWN_FAULT: { clock: 'DECISION_APPEAL' },
  CANCEL_REQUESTED: { clock: 'CANCEL_RESPOND' },
  ACTION_NEEDED: { clock: 'PAYMENT_DISPUTE' },
};

const ruleClock = (ask: ClockAsk, id: EbayClockId, atOnce = false): ClockRule => {
  const { notice, place, number } = ask;
  const { policy: rule, otherwise } = EBAY_CLOCKS[id];
  const startedAt = startOf(ask, id);
  const clock = clockOfLength(id, startedAt, number(rule, otherwise), place);
  const safe = atOnce ? earlierOf(notice.receivedAt, clock.policy) : clock.safe;
  return { safe, hard: clock.policy, rule, fromMail: false, holidaysKnown: clock.holidaysKnown, startedAt };
};

/** What the clock counts from, where the order knows it better than the notice: the report, or the day the return arrived. Never after the notice. */
function startOf({ notice, facts }: ClockAsk, id: EbayClockId): Date {
  const told = notice.receivedAt;
  if (id === 'ESCALATE_BY' || id === 'ESCALATE_BY_BUSINESS') {
    const opened = facts?.claims.flatMap((claim) => (claim.kind === notice.kind && claim.openedAt ? [claim.openedAt] : [])) ?? [];
    return opened.reduce(earlierOf, told);
  }
  if (id !== 'RETURN_REFUND') return told;
  const back = facts?.returns.flatMap(({ deliveredBackAt }) => (deliveredBackAt ? [deliveredBackAt] : [])) ?? [];
  return back.reduce(earlierOf, told);
}

/** Until when the buyer may escalate: in business days where the site counts them. */
const escalateId = ({ number }: ClockAsk): EbayClockId =>
  number(EBAY_CLOCKS.ESCALATE_BY_BUSINESS.policy, 0) > 0 ? 'ESCALATE_BY_BUSINESS' : 'ESCALATE_BY';

/** The clock of a request, return or case from the notice that asks; a decision starts the appeal. The mail's own window comes before ours. */
export function ebayClaimClock(ask: ClockAsk): ClockRule {
  const { notice, place, number } = ask;
  const { window, receivedAt: start } = notice;
  if (notice.event === 'decided') return ruleClock(ask, 'DECISION_APPEAL');
  const started = STATE_CLOCKS[notice.decidedState ?? ''];
  if (started && window === null) return ruleClock(ask, started.clock === 'ESCALATE_BY' ? escalateId(ask) : started.clock, started.atOnce);
  const { policy: rule, otherwise } = EBAY_CLOCKS.SELLER_RESPOND;
  const clock = businessDayClock(start, window?.unit === 'BUSINESS_DAYS' ? window.value : number(rule, otherwise), place);
  if (window && window.unit !== 'BUSINESS_DAYS') {
    const hard = window.unit === 'HOURS' ? hoursLater(start, window.value) : calendarDayClock(start, window.value, place).policy;
    return { safe: earlierOf(clock.safe, hard), hard, rule, fromMail: true, holidaysKnown: clock.holidaysKnown };
  }
  // eBay decides a case in about two days: whoever waits for the third business day may speak too late.
  const decision = EBAY_CLOCKS.EBAY_DECISION;
  const safe = notice.kind === 'EBAY_CASE' ? earlierOf(clock.safe, hoursLater(start, number(decision.policy, decision.otherwise))) : clock.safe;
  return { safe, hard: clock.policy, rule, fromMail: window !== null, holidaysKnown: clock.holidaysKnown };
}

/** The clock of a payment dispute or of a buyer's wish to cancel: calendar days, whatever the notice is. */
export const plainEbayClock =
  (id: EbayClockId) =>
  (ask: ClockAsk): ClockRule =>
    ruleClock(ask, id);
