import { rulesOf } from '../kind-table';
import { ebayStateOf } from './api-states';
import { EBAY_CANCEL_STATES, EBAY_CASE_STATES, EBAY_INQUIRY_STATES, EBAY_RETURN_STATES } from './api-states';
import { ebayChecklistStage, ebayStage } from './states';

const KINDS = ['EBAY_INR', 'EBAY_RETURN', 'EBAY_CASE', 'PAYMENT_DISPUTE', 'EBAY_CANCELLATION'] as const;

describe.each(KINDS)('%s', (kind) => {
  const rules = rulesOf(kind);
  it('opens in a state of its own', () => expect(Object.keys(rules.moves)).toContain(rules.openState));
  it('has a meaning for every state nothing follows', () => {
    const last = Object.entries(rules.moves).filter(([, next]) => next.length === 0);
    expect(last.map(([state]) => state).filter((state) => rules.ends[state] === undefined)).toEqual([]);
  });
  it('records an outcome as one of its states, with the meaning that was recorded', () => {
    for (const work of ['won', 'lost', 'withdrawn'] as const) {
      const state = rules.stateFor({ work });
      expect([state, Object.keys(rules.moves).includes(state), rules.ends[state]?.work]).toEqual([state, true, work]);
    }
  });
});

it.each([
  ['EBAY_INR', EBAY_INQUIRY_STATES],
  ['EBAY_RETURN', EBAY_RETURN_STATES],
  ['EBAY_CASE', EBAY_CASE_STATES],
  ['EBAY_CANCELLATION', EBAY_CANCEL_STATES],
] as const)('%s: every word of eBay’s is a state of ours', (kind, words) => {
  const known = Object.keys(rulesOf(kind).moves);
  for (const [word, state] of Object.entries(words))
    expect([word, ebayStateOf(kind, word.toLowerCase()), known.includes(state)]).toEqual([word, state, true]);
});

it.each([
  ['a word nobody knows stays as it came', 'EBAY_RETURN', 'Right of Withdrawal', 'Right of Withdrawal'],
  ['a close reason', 'EBAY_CASE', 'BUYER_WINS_SELLER_FAULT', 'CASE_BUYER_WON_FAULT'],
  ['an appeal that was won', 'EBAY_CASE', 'APPEAL_SELLER_WINS_FULL_CREDIT', 'APPEAL_WON'],
  ['a dispute’s words are ours', 'PAYMENT_DISPUTE', 'ACTION_NEEDED', 'ACTION_NEEDED'],
  ['a close reason of a case is none of a dispute’s', 'PAYMENT_DISPUTE', 'BUYER_CLOSE', 'BUYER_CLOSE'],
  ['nor of a cancellation’s', 'EBAY_CANCELLATION', 'BUYER_CLOSE', 'BUYER_CLOSE'],
  ['but of a request’s and a return’s', 'EBAY_INR', 'BUYER_CLOSE', 'RESOLVED'],
  ['in any case of letters', 'EBAY_RETURN', ' buyer_close ', 'RESOLVED'],
])('%s', (_edge, kind, word, state) => expect(ebayStateOf(kind, word)).toBe(state));

it.each([
  ['a new word of a dispute', 'PAYMENT_DISPUTE', 'NEW', 'dispute-answer'],
  ['a new word of a cancellation', 'EBAY_CANCELLATION', 'NEW', 'cancel-open'],
  ['a new word of a case', 'EBAY_CASE', 'NEW', 'case'],
  ['a case in the words of its request', 'EBAY_CASE', 'INR_OPEN', 'case'],
  ['a new word of a request', 'EBAY_INR', 'NEW', 'answer'],
])('%s is looked at as if it waited for us', (_edge, kind, state, stage) => expect(ebayStage(kind, state)).toBe(stage));

it.each([
  ['an open request counts in no level yet', 'EBAY_INR', 'INR_OPEN', null, 'PENDING', 'SM-2'],
  ['settled with the buyer', 'EBAY_INR', 'REFUNDED', null, 'NO', 'SM-2'],
  ['lost by our fault', 'EBAY_CASE', 'CASE_BUYER_WON_FAULT', null, 'YES', '7.4/1'],
  ['lost without fault', 'EBAY_CASE', 'CASE_BUYER_WON_NO_FAULT', null, 'NO', '7.4/2'],
  ['closed, nobody knows by whose fault', 'EBAY_CASE', 'UNKNOWN_FAULT', null, 'PENDING', '7.4/6'],
  ['appealed: not known yet', 'EBAY_CASE', 'APPEALED', null, 'PENDING', '7.4/appeal-runs'],
  ['appeal won: removed', 'EBAY_CASE', 'APPEAL_WON', null, 'NO', '7.4/appeal-won'],
  ['appeal lost: it stays', 'EBAY_CASE', 'APPEAL_LOST', null, 'YES', '7.4/appeal-lost'],
  ['eBay says it counts', 'EBAY_CASE', 'CASE_OPEN', 'COUNTED', 'YES', '7.4'],
  ['a dispute is in no metric', 'PAYMENT_DISPUTE', 'SELLER_LOST', null, 'NOT_A_METRIC', ''],
] as const)('metric: %s', (_edge, kind, marketplaceState, saysMetric, verdict, rule) => {
  expect(rulesOf(kind).metric({ marketplaceState, saysMetric, reason: 'OTHER' })).toEqual({ verdict, rule });
});

it.each([
  ['a word nobody knows', 'NEW', 'answer'],
  ['an open request', 'INR_OPEN', 'answer'],
  ['a return that came back', 'RET_DELIVERED', 'return-refund'],
  ['one whose refund is overdue', 'RET_REFUND_OVERDUE', 'return-refund'],
  ['one we dispute', 'RET_DISPUTED', 'return-refund'],
  ['a case', 'CASE_OPEN', 'answer'],
  ['decided against us', 'CASE_BUYER_WON_FAULT', 'appeal'],
  ['without fault', 'CASE_BUYER_WON_NO_FAULT', 'appeal'],
  ['by whose fault nobody knows', 'UNKNOWN_FAULT', 'appeal'],
  ['appealed', 'APPEALED', 'appeal'],
  ['an appeal lost', 'APPEAL_LOST', 'appeal'],
  ['won', 'CASE_SELLER_WON', 'answer'],
])('what must be shown of %s', (_edge, state, stage) => expect(ebayChecklistStage(state)).toBe(stage));

it.each([
  ['lost', { work: 'lost' }, 'CASE_BUYER_WON_FAULT'],
  ['lost, not counted', { work: 'lost', saysMetric: 'NOT_COUNTED' }, 'CASE_BUYER_WON_NO_FAULT'],
  ['lost, counted', { work: 'lost', saysMetric: 'COUNTED' }, 'CASE_BUYER_WON_FAULT'],
] as const)('a case recorded as %s', (_edge, outcome, state) => expect(rulesOf('EBAY_CASE').stateFor(outcome)).toBe(state));
