import { NOT_A_METRIC, PLAIN_ENDS, PLAIN_STATES, plainOutcome } from '../kind-rules';
import type { ClockAsk, End, KindRules } from '../kind-rules';
import { earlierOf, hoursLater } from '../clocks/clock-rule';
import type { ClockRule } from '../clocks/clock-rule';
import { CHARGEBACK_LETTER } from '../amazon/letters';
import { NOT_AS_DESCRIBED_LETTER, notReceivedLetter } from '../draft/buyer-letters';
import { EBAY_DISPUTE_ADVICE, EBAY_INR_ADVICE, EBAY_RETURN_ADVICE } from './advice';
import { businessDayClock, calendarDayClock } from './clocks';
import { ebayCaseGuard, ebayRequestGuard, paymentDisputeGuard } from './guard';
import { EBAY_INR_MOVES, EBAY_RETURN_MOVES } from './moves';

function requestClock({ notice, place, number }: ClockAsk): ClockRule {
  const { window, receivedAt: start } = notice;
  if (notice.event === 'decided') {
    const rule = 'ebay.decision.appeal-days';
    const clock = calendarDayClock(start, number(rule, 30), place);
    return { safe: clock.safe, hard: clock.policy, rule, fromMail: false, holidaysKnown: true };
  }
  const rule = 'ebay.claim.response-business-days';
  const clock = businessDayClock(start, window?.unit === 'BUSINESS_DAYS' ? window.value : number(rule, 3), place);
  if (window && window.unit !== 'BUSINESS_DAYS') {
    const hard = window.unit === 'HOURS' ? hoursLater(start, window.value) : calendarDayClock(start, window.value, place).policy;
    return { safe: earlierOf(clock.safe, hard), hard, rule, fromMail: true, holidaysKnown: clock.holidaysKnown };
  }
  // eBay decides a case in about two days: whoever waits for the third business day may speak too late.
  const safe = notice.kind === 'EBAY_CASE' ? earlierOf(clock.safe, hoursLater(start, 48)) : clock.safe;
  return { safe, hard: clock.policy, rule, fromMail: window !== null, holidaysKnown: clock.holidaysKnown };
}

const won = { work: 'won', paidBy: 'UNKNOWN' } as const;
const lost = { work: 'lost', paidBy: 'UNKNOWN' } as const;
const withdrawn = { work: 'withdrawn', paidBy: 'UNKNOWN' } as const;
const ENDS: Readonly<Record<string, End>> = {
  ...PLAIN_ENDS,
  CASE_SELLER_WON: won,
  APPEAL_WON: won,
  APPEAL_LOST: lost,
  CASE_BUYER_WON_FAULT: lost,
  CASE_BUYER_WON_NO_FAULT: lost,
  REFUNDED: { work: 'lost', paidBy: 'SELLER' },
  CLOSED_BUYER: withdrawn,
  AUTO_CLOSED: withdrawn,
};

/** eBay counts cases it decided against the seller, nothing before (ebay §3.2). */
const metric: KindRules['metric'] = ({ marketplaceState: state, saysMetric }) => {
  const counted = saysMetric === 'COUNTED' || state === 'CASE_BUYER_WON_FAULT';
  const decided = saysMetric === 'NOT_COUNTED' || ENDS[state] !== undefined;
  return { verdict: counted ? 'YES' : decided ? 'NO' : 'PENDING', rule: 'SM-2' };
};
const REQUEST_STATES = { won: 'AUTO_CLOSED', lost: 'REFUNDED', withdrawn: 'CLOSED_BUYER' } as const;

export const EBAY_INR: KindRules = {
  openState: 'INR_OPEN',
  moves: EBAY_INR_MOVES,
  ends: ENDS,
  stateFor: plainOutcome(REQUEST_STATES),
  clock: requestClock,
  advice: () => EBAY_INR_ADVICE,
  guard: ebayRequestGuard,
  draftKind: () => 'ebay-inr-answer',
  recipe: notReceivedLetter,
  metric,
  isOrderFact: true,
};

export const EBAY_RETURN: KindRules = {
  openState: 'RET_REQUESTED',
  moves: EBAY_RETURN_MOVES,
  ends: ENDS,
  stateFor: plainOutcome(REQUEST_STATES),
  clock: requestClock,
  advice: () => EBAY_RETURN_ADVICE,
  guard: ebayRequestGuard,
  draftKind: () => 'ebay-return-answer',
  recipe: () => NOT_AS_DESCRIBED_LETTER,
  metric,
  isOrderFact: true,
};

export const EBAY_CASE: KindRules = {
  openState: 'CASE_OPEN',
  moves: EBAY_INR_MOVES,
  ends: ENDS,
  stateFor: ({ work, saysMetric }) => {
    if (work === 'withdrawn') return 'CLOSED_BUYER';
    if (work === 'won') return 'CASE_SELLER_WON';
    return saysMetric === 'NOT_COUNTED' ? 'CASE_BUYER_WON_NO_FAULT' : 'CASE_BUYER_WON_FAULT';
  },
  clock: requestClock,
  advice: ({ claim }) => (claim.reason.startsWith('INR') ? EBAY_INR_ADVICE : EBAY_RETURN_ADVICE),
  guard: ebayCaseGuard,
  draftKind: (reason) => (reason.startsWith('INR') ? 'ebay-inr-answer' : 'ebay-return-answer'),
  recipe: (reason) => (reason.startsWith('INR') ? notReceivedLetter(reason) : NOT_AS_DESCRIBED_LETTER),
  metric,
  isOrderFact: true,
};

export const PAYMENT_DISPUTE: KindRules = {
  openState: 'OPEN',
  moves: { OPEN: ['WON', 'LOST', 'WITHDRAWN'], WON: [], LOST: [], WITHDRAWN: [] },
  ends: PLAIN_ENDS,
  stateFor: plainOutcome(PLAIN_STATES),
  clock: ({ notice, place, number }) => {
    const rule = 'ebay.payment-dispute.response-days';
    const clock = calendarDayClock(notice.receivedAt, number(rule, 5), place);
    return { safe: clock.safe, hard: clock.policy, rule, fromMail: false, holidaysKnown: true };
  },
  advice: () => EBAY_DISPUTE_ADVICE,
  guard: paymentDisputeGuard,
  draftKind: () => 'chargeback-answer',
  recipe: () => CHARGEBACK_LETTER,
  metric: NOT_A_METRIC,
  isOrderFact: true,
};

/** A buyer asks to cancel, or eBay cancelled: no claim against us, but a clock (ebay §8). */
export const EBAY_CANCELLATION: KindRules = {
  ...PAYMENT_DISPUTE,
  clock: requestClock,
  advice: () => [],
  draftKind: () => 'buyer-message',
  recipe: () => NOT_AS_DESCRIBED_LETTER,
};
