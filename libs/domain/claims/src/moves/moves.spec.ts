import { AMAZON_CLAIM_LABELS, AMAZON_CLAIM_STATES } from '../amazon/moves';
import { CLAIM_KINDS } from '../claim';
import type { ClaimKind } from '../claim';
import { EBAY_INR_MOVES, EBAY_RETURN_MOVES } from '../ebay/moves';
import { PLAIN_ENDS } from '../kind-rules';
import { endOf, rulesOf } from '../kind-table';
import { mayMove, reachable } from './may-move';
import { WORK_MOVES } from './work-moves';

/** Kinds with a state before the one in which they are first heard of: nothing reported yet, or only asked. */
const FIRST_STATES: Partial<Record<ClaimKind, string>> = {
  EBAY_INR: 'INR_NONE',
  PAYMENT_DISPUTE: 'OPEN',
  STRIPE_DISPUTE: 'warning_needs_response',
  PAYPAL_DISPUTE: 'INQUIRY',
};
/** Last states that say nothing of who won: a person records it (webshop §6, §7). */
const UNDECIDED: Partial<Record<ClaimKind, readonly string[]>> = {
  STRIPE_DISPUTE: ['prevented'],
  PAYPAL_DISPUTE: ['RESOLVED_WITH_PAYOUT', 'ACCEPTED', 'DENIED', 'RESOLVED'],
};
const EVERY_STATE = new Set(CLAIM_KINDS.flatMap((kind) => Object.keys(rulesOf(kind).moves)));

describe.each(CLAIM_KINDS.map((kind) => ({ kind, ...rulesOf(kind) })))('$kind', ({ kind, openState, moves, ends, stateFor }) => {
  const states = Object.keys(moves);
  const start = FIRST_STATES[kind] ?? openState;
  const leftToAPerson = (state: string): boolean => UNDECIDED[kind]?.includes(state) ?? false;

  it('meets every state on its way from the first', () => {
    expect([...reachable(moves, start)].sort()).toEqual([...states].sort());
  });
  it('opens in one of its states, where something follows', () => {
    expect([start === openState || mayMove(moves, start, openState), (moves[openState] ?? []).length > 0]).toEqual([true, true]);
  });
  it('only moves to states it knows, to each once, and never to where it is', () => {
    for (const [state, next] of Object.entries(moves)) {
      expect([state, next.filter((one) => !states.includes(one) || one === state)]).toEqual([state, []]);
      expect([state, new Set(next).size]).toEqual([state, next.length]);
    }
  });
  it('comes to an end from every state that is not left to a person', () => {
    const comesToAnEnd = (state: string): boolean => [...reachable(moves, state)].some((met) => endOf(kind, met) !== null);
    expect(states.filter((state) => !comesToAnEnd(state) && !leftToAPerson(state))).toEqual([]);
  });
  it('says what each last state means', () => {
    const last = states.filter((state) => moves[state]?.length === 0);
    expect(last.length).toBeGreaterThan(0);
    expect(last.filter((state) => ends[state] === undefined && !leftToAPerson(state))).toEqual([]);
  });
  it('gives meaning to no word that is nobody’s: states, and the plain words a person may use', () => {
    expect(Object.keys(ends).filter((state) => !EVERY_STATE.has(state) && !(state in PLAIN_ENDS))).toEqual([]);
  });
  it('does not end where it opens', () => {
    expect([endOf(kind, openState), endOf(kind, start)]).toEqual([null, null]);
  });
  it.each(['won', 'lost', 'withdrawn'] as const)('records %s as a state that means it', (work) => {
    const state = stateFor({ work });
    // A chargeback has no end of its own for it: the bank then decides for the seller (R-M10).
    expect(endOf(kind, state)?.work).toBe(kind === 'CHARGEBACK' && work === 'withdrawn' ? 'won' : work);
    expect(states.includes(state) || state in PLAIN_ENDS).toBe(true);
  });
});
it('our own work meets every state from open, and may end', () => {
  expect([...reachable(WORK_MOVES, 'open')].sort()).toEqual(Object.keys(WORK_MOVES).sort());
  expect(Object.entries(WORK_MOVES).flatMap(([state, next]) => (next.length === 0 ? [state] : []))).toEqual(['won', 'withdrawn']);
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
