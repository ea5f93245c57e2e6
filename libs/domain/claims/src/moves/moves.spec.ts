import { AMAZON_CLAIM_LABELS, AMAZON_CLAIM_MOVES, AMAZON_CLAIM_STATES, CHARGEBACK_MOVES, SAFE_T_MOVES } from '../amazon/moves';
import { EBAY_CANCELLATION_MOVES, EBAY_CASE_MOVES, EBAY_DISPUTE_MOVES, EBAY_INR_MOVES, EBAY_RETURN_MOVES } from '../ebay/moves';
import type { Moves } from './may-move';
import { mayMove, reachable } from './may-move';
import { WORK_MOVES } from './work-moves';

describe.each<[string, Moves, string]>([
  ['our work', WORK_MOVES, 'open'],
  ['an A-to-z claim', AMAZON_CLAIM_MOVES, 'ACTION_REQUIRED'],
  ['an Amazon chargeback', CHARGEBACK_MOVES, 'OPEN'],
  ['a SAFE-T claim', SAFE_T_MOVES, 'OPEN'],
  ['an eBay parcel not received', EBAY_INR_MOVES, 'INR_NONE'],
  ['an eBay return', EBAY_RETURN_MOVES, 'RET_REQUESTED'],
  ['an eBay case', EBAY_CASE_MOVES, 'CASE_OPEN'],
  ['an eBay payment dispute', EBAY_DISPUTE_MOVES, 'OPEN'],
  ['an eBay cancellation', EBAY_CANCELLATION_MOVES, 'CANCEL_REQUESTED'],
])('%s', (_name, moves, start) => {
  it('meets every state on its way from the start', () => {
    expect([...reachable(moves, start)].sort()).toEqual(Object.keys(moves).sort());
  });
  it('only moves to states it knows', () => {
    for (const next of Object.values(moves).flat()) expect(Object.keys(moves)).toContain(next);
  });
  it('ends somewhere', () => {
    expect(Object.values(moves).some((next) => next.length === 0)).toBe(true);
  });
});

it.each([
  ['a draft is not sent without approval', 'drafting', 'answered', false],
  ['a lost claim may be appealed', 'lost', 'drafting', true],
  ['a won claim stays won', 'won', 'drafting', false],
  ['an expired one cannot be answered any more', 'expired', 'answered', false],
  ['but may be won all the same', 'expired', 'won', true],
  ['a decision may come unanswered', 'open', 'lost', true],
  ['an unknown state goes nowhere', 'asleep', 'open', false],
])('our work: %s', (_edge, from, to, may) => {
  expect(mayMove(WORK_MOVES, from, to)).toBe(may);
});

it('a request the buyer closed is never opened again (MB-35)', () => {
  expect(EBAY_INR_MOVES.CLOSED_BUYER).toEqual([]);
  expect(EBAY_RETURN_MOVES.CLOSED_BUYER).toEqual([]);
});

it('knows every label of the claims page as one of its states', () => {
  for (const state of Object.values(AMAZON_CLAIM_LABELS)) expect(AMAZON_CLAIM_STATES).toContain(state);
});
