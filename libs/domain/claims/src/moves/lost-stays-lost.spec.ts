import { foldOrder } from '@weerwoord/orders';
import { aClaim, aStatement, anIdentity, utc } from '@weerwoord/orders/testing';
import { CLAIM_KINDS } from '../claim';
import { endOf, rulesOf } from '../kind-table';
import { mayMove } from './may-move';

const [earlier, later] = [utc('2026-03-12T09:00:00Z'), utc('2026-03-20T09:00:00Z')];
const stateAfter = (kind: (typeof CLAIM_KINDS)[number], first: string, then: string): string | undefined => {
  const told = (state: string, at: Date) => aStatement({ statedAt: at, contentHash: state, claims: [aClaim({ kind, state, at })] });
  const [one, two] = [told(first, earlier), told(then, later)];
  const [state, ...others] = new Set(
    [
      [one, two],
      [two, one],
    ].map((statements) => foldOrder(anIdentity(), statements).claims[0]?.state),
  );
  expect(others).toEqual([]);
  return state;
};

/** The fold of orders knows states by their words only; whether it knows all of them is told here, where the kinds are known. */
describe.each(CLAIM_KINDS.filter((kind) => rulesOf(kind).isOrderFact))('%s', (kind) => {
  const { openState, moves, stateFor } = rulesOf(kind);
  it('once lost, its opening mail forwarded again does not undo it', () => {
    const lost = stateFor({ work: 'lost' });
    expect(stateAfter(kind, lost, openState)).toBe(lost);
  });
  it('once lost, nothing that only waits undoes it, unless the states say that it may', () => {
    const undecided = Object.keys(moves).filter((state) => endOf(kind, state) === null && (moves[state] ?? []).includes(openState));
    const lost = Object.keys(moves).filter((state) => endOf(kind, state)?.work === 'lost');
    for (const end of lost)
      for (const state of [openState, ...undecided].filter((open) => !mayMove(moves, end, open)))
        expect([end, state, stateAfter(kind, end, state)]).toEqual([end, state, end]);
  });
  it('a newer end replaces an older one, and an end what only waited', () => {
    const [won, lost] = [stateFor({ work: 'won' }), stateFor({ work: 'lost' })];
    expect([stateAfter(kind, lost, won), stateAfter(kind, won, lost), stateAfter(kind, openState, lost)]).toEqual([won, lost, lost]);
  });
});
