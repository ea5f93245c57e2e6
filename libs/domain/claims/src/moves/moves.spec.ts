import { AMAZON_CLAIM_LABELS, AMAZON_CLAIM_MOVES, AMAZON_CLAIM_STATES } from '../amazon/moves';
import { EBAY_INR_MOVES, EBAY_RETURN_MOVES, afterOutsideClaim } from '../ebay/moves';
import type { Moves } from './may-move';
import { mayMove, reachable } from './may-move';
import { WORK_MOVES } from './work-moves';

describe.each<[string, Moves, string]>([
  ['our work', WORK_MOVES, 'open'],
  ['an A-to-z claim', AMAZON_CLAIM_MOVES, 'ACTION_REQUIRED'],
  ['an eBay parcel not received', EBAY_INR_MOVES, 'INR_NONE'],
  ['an eBay return', EBAY_RETURN_MOVES, 'RET_REQUESTED'],
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

it.each([
  ['a claim about another order', 'INR_OPEN', { type: 'PAYMENT_DISPUTE_OPENED' as const, sameTransaction: false }, ['INR_OPEN', true, null]],
  ['a request already closed', 'AUTO_CLOSED', { type: 'PAYMENT_DISPUTE_OPENED' as const, sameTransaction: true }, ['AUTO_CLOSED', false, 'PAYMENT_DISPUTE_5CD']],
  ['a PayPal claim has no clock of eBay’s', 'RET_ACCEPTED', { type: 'EXTERNAL_CLAIM_OPENED' as const, sameTransaction: true }, ['CLOSED_EXTERNAL_CLAIM', false, null]],
])('outside claim: %s', (_edge, state, event, expected) => {
  const after = afterOutsideClaim(state, event);
  expect([after.state, after.mbgEligible, after.activeClock]).toEqual(expected);
});
