import { heldClaims } from './hold-claims';

it('the other half of 5,000 generated claims: nothing uncited, nothing unproven, nothing a form refuses, nothing thrown', () => {
  const { claims, wrong, tally } = heldClaims(1);
  expect(wrong).toEqual([]);
  expect(tally.approvable).toBe(tally.letters);
  // It is a proof of something: thousands of letters with facts in them.
  expect(tally.letters).toBeGreaterThan(claims * 2);
  expect(tally.facts).toBeGreaterThan(claims * 10);
}, 180_000);
