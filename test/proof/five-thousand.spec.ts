import { CLAIM_KINDS, DRAFT_KINDS } from '@weerwoord/claims';
import { generatedClaim } from './generated-claim';
import { heldClaims } from './hold-claims';
import { letterKindsOf } from './letters-of';

it('one half of 5,000 generated claims: nothing uncited, nothing unproven, nothing a form refuses, nothing thrown', () => {
  const { claims, wrong, tally } = heldClaims(0);
  expect(wrong).toEqual([]);
  expect(tally.approvable).toBe(tally.letters);
  // It is a proof of something: thousands of letters with facts in them.
  expect(tally.letters).toBeGreaterThan(claims * 2);
  expect(tally.facts).toBeGreaterThan(claims * 10);
}, 180_000);

it('the claims are of every kind, and their letters of every kind there is', () => {
  const [kinds, letters] = [new Set<string>(), new Set<string>()];
  for (let seed = 0; seed < 600; seed += 1) {
    const made = generatedClaim(seed);
    kinds.add(made.claim.kind);
    for (const kind of letterKindsOf(made)) letters.add(kind);
  }
  expect([...kinds].sort()).toEqual([...CLAIM_KINDS].sort());
  expect([...letters].sort()).toEqual([...DRAFT_KINDS].sort());
});
