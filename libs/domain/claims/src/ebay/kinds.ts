import { caseOutcome } from '@weerwoord/policies';
import { NOT_A_METRIC, PLAIN_ENDS, plainOutcome } from '../kind-rules';
import type { End, KindRules } from '../kind-rules';
import { NOT_AS_DESCRIBED_LETTER, notReceivedLetter } from '../draft/buyer-letters';
import { EBAY_CANCELLATION_ADVICE, EBAY_DISPUTE_ADVICE, EBAY_INR_ADVICE, EBAY_RETURN_ADVICE } from './advice';
import { ebayClaimClock, plainEbayClock } from './claim-clock';
import { ebayGuard } from './guard';
import { CANCELLATION_LETTER, caseLetter, ebayDraftKind, paymentNote } from './letters';
import { EBAY_CANCELLATION_MOVES, EBAY_CASE_MOVES, EBAY_DISPUTE_MOVES, EBAY_INR_MOVES, EBAY_RETURN_MOVES } from './moves';
import { ebayChecklistStage } from './states';

const won = { work: 'won', paidBy: 'UNKNOWN' } as const;
const lost = { work: 'lost', paidBy: 'UNKNOWN' } as const;
const wePay = { work: 'lost', paidBy: 'SELLER' } as const;
const withdrawn = { work: 'withdrawn', paidBy: 'UNKNOWN' } as const;

/** Ends of requests, returns and cases alike (ebay §7). */
const ENDS: Readonly<Record<string, End>> = {
  ...PLAIN_ENDS,
  CASE_SELLER_WON: { work: 'won', paidBy: 'NONE' },
  APPEAL_WON: won,
  APPEAL_LOST: lost,
  CASE_BUYER_WON_FAULT: lost,
  CASE_BUYER_WON_NO_FAULT: lost,
  UNKNOWN_FAULT: lost,
  REFUNDED: wePay,
  CLOSED_REFUNDED: wePay,
  RESOLVED: withdrawn,
  CLOSED_BUYER: withdrawn,
  // The buyer did not ask eBay in: nothing was paid (MB-3).
  AUTO_CLOSED: { work: 'won', paidBy: 'NONE' },
  // Here it is over; the dispute is a claim of its own (MB-38).
  CLOSED_EXTERNAL_CLAIM: withdrawn,
  // The case goes on; as a request it is over.
  CLOSED_WITH_ESCALATION: withdrawn,
};
const DISPUTE_ENDS: Readonly<Record<string, End>> = {
  ...PLAIN_ENDS,
  SELLER_WON: { work: 'won', paidBy: 'NONE' },
  SELLER_LOST: lost,
  SELLER_ACCEPT: wePay,
};
const CANCELLATION_ENDS: Readonly<Record<string, End>> = {
  ...PLAIN_ENDS,
  CANCEL_DECLINED: { work: 'won', paidBy: 'NONE' },
  CANCEL_LAPSED: { work: 'won', paidBy: 'NONE' },
  CANCELLED: wePay,
  CANCEL_CLOSED: withdrawn,
  CLOSED_EXTERNAL_CLAIM: withdrawn,
};

/** eBay counts cases it decided against the seller, nothing before (ebay §3.2, §7.4); what it says itself beats that. */
const metric: KindRules['metric'] = ({ marketplaceState: state, saysMetric }) => {
  if (saysMetric !== null) return { verdict: saysMetric === 'COUNTED' ? 'YES' : 'NO', rule: '7.4' };
  const outcome = caseOutcome(state);
  if (outcome) return { verdict: outcome.defect === 'REVIEW' ? 'PENDING' : outcome.defect, rule: outcome.rule };
  return { verdict: ENDS[state] === undefined ? 'PENDING' : 'NO', rule: 'SM-2' };
};
const REQUEST_STATES = { won: 'AUTO_CLOSED', lost: 'REFUNDED', withdrawn: 'CLOSED_BUYER' } as const;

export const EBAY_INR: KindRules = {
  openState: 'INR_OPEN',
  moves: EBAY_INR_MOVES,
  ends: ENDS,
  stateFor: plainOutcome(REQUEST_STATES),
  clock: ebayClaimClock,
  advice: () => EBAY_INR_ADVICE,
  guard: ebayGuard,
  draftKind: ebayDraftKind('EBAY_INR', 'ebay-inr-answer'),
  recipe: (reason, letter) => (letter === 'ebay-case-answer' ? caseLetter(reason) : notReceivedLetter(reason)),
  metric,
  stage: ebayChecklistStage,
  isOrderFact: true,
};

export const EBAY_RETURN: KindRules = {
  ...EBAY_INR,
  openState: 'RET_REQUESTED',
  moves: EBAY_RETURN_MOVES,
  advice: () => EBAY_RETURN_ADVICE,
  draftKind: ebayDraftKind('EBAY_RETURN', 'ebay-return-answer'),
  recipe: (reason, letter) => (letter === 'ebay-case-answer' ? caseLetter(reason) : NOT_AS_DESCRIBED_LETTER),
};

export const EBAY_CASE: KindRules = {
  ...EBAY_INR,
  openState: 'CASE_OPEN',
  moves: EBAY_CASE_MOVES,
  stateFor: ({ work, saysMetric }) => {
    if (work === 'withdrawn') return 'CLOSED_BUYER';
    if (work === 'won') return 'CASE_SELLER_WON';
    return saysMetric === 'NOT_COUNTED' ? 'CASE_BUYER_WON_NO_FAULT' : 'CASE_BUYER_WON_FAULT';
  },
  advice: ({ claim }) => (claim.reason.startsWith('INR') ? EBAY_INR_ADVICE : EBAY_RETURN_ADVICE),
  draftKind: ebayDraftKind('EBAY_CASE', 'ebay-case-answer'),
  recipe: caseLetter,
};

/** A bank's or PayPal's claim; decided there, not by eBay (ebay §8). No defect is listed for it (PD-16). */
export const PAYMENT_DISPUTE: KindRules = {
  openState: 'ACTION_NEEDED',
  moves: EBAY_DISPUTE_MOVES,
  ends: DISPUTE_ENDS,
  stateFor: plainOutcome({ won: 'SELLER_WON', lost: 'SELLER_LOST', withdrawn: 'CLOSED' }),
  clock: plainEbayClock('PAYMENT_DISPUTE'),
  advice: () => EBAY_DISPUTE_ADVICE,
  guard: ebayGuard,
  draftKind: () => 'payment-dispute-note',
  recipe: paymentNote,
  metric: NOT_A_METRIC,
  isOrderFact: true,
};

/** A buyer asks to cancel: no claim against us, but a clock, and an answer that must not be forgotten (ebay §3.4). */
export const EBAY_CANCELLATION: KindRules = {
  openState: 'CANCEL_REQUESTED',
  moves: EBAY_CANCELLATION_MOVES,
  ends: CANCELLATION_ENDS,
  stateFor: plainOutcome({ won: 'CANCEL_DECLINED', lost: 'CANCELLED', withdrawn: 'CANCEL_CLOSED' }),
  clock: plainEbayClock('CANCEL_RESPOND'),
  advice: () => EBAY_CANCELLATION_ADVICE,
  guard: ebayGuard,
  draftKind: () => 'buyer-message',
  recipe: () => CANCELLATION_LETTER,
  buyerLetter: () => CANCELLATION_LETTER,
  metric: NOT_A_METRIC,
  isOrderFact: true,
};
