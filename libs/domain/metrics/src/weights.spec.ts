import { againstOf, weightsOf } from './weights';

const stands = { counted: true, hit: false, worstCounted: true, worstHit: true };
const weights = { counted: 3, hit: 2, worstCounted: 4, worstHit: 2 };

it('an order without weights is 1 on each side it stands on', () =>
  expect(weightsOf(stands)).toEqual({ counted: 1, hit: 0, worstCounted: 1, worstHit: 1 }));
it('an order with weights is what they say', () => expect(weightsOf({ ...stands, hit: true, weights })).toBe(weights));
it.each([
  ['a maximum: its hits', 'under' as const, { confirmed: 2, worst: 2 }],
  ['a minimum: what is missing of the counted', 'at-least' as const, { confirmed: 1, worst: 2 }],
])('against the seller speak, of %s', (_edge, sense, expected) => expect(againstOf({ ...stands, hit: true, weights }, sense)).toEqual(expected));
