import { chanceOfSoMany, standingFindings, wilson } from './intervals';

const rounded = (interval: { from: number; to: number } | null) => interval && [interval.from.toFixed(4), interval.to.toFixed(4)];

// Held against exact arithmetic: binomials as whole numbers, the interval with twice the digits.
it.each([
  ['9 of 13', 9, 13, ['0.4237', '0.8732']],
  ['none of four: not never', 0, 4, ['0.0000', '0.4899']],
  ['all of four: not always', 4, 4, ['0.5101', '1.0000']],
  ['one of one', 1, 1, ['0.2065', '1.0000']],
  ['half of a hundred', 50, 100, ['0.4038', '0.5962']],
  ['12 of 1,464', 12, 1464, ['0.0047', '0.0143']],
])('Wilson: %s', (_edge, numerator, denominator, expected) => expect(rounded(wilson({ numerator, denominator }))).toEqual(expected));
it('of nothing there is no interval', () => expect(wilson({ numerator: 0, denominator: 0 })).toBeNull());

it.each([
  ['three of five where six of a hundred are hit', 3, 5, 6, 100, 0.00118],
  ['as many as the rest', 1, 10, 10, 100, 0.66952],
  ['none', 0, 10, 10, 100, 1],
  ['all hits there are', 2, 50, 2, 100, 0.24747],
  ['the part is the whole', 10, 100, 10, 100, 1],
  ['large numbers', 80, 2000, 2000, 100_000, 3.9e-9],
])('chance of so many: %s', (_edge, hits, of, allHits, all, expected) => {
  const chance = chanceOfSoMany({ numerator: hits, denominator: of }, { numerator: allHits, denominator: all });
  if (expected < 1e-6) expect([chance < 1e-6, chance > 1e-12]).toEqual([true, true]);
  else expect(chance).toBeCloseTo(expected, 4);
});
it('is the same as counting every way to draw, for small numbers', () => {
  const choose = (n: number, k: number): number => (k < 0 || k > n ? 0 : k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
  for (let part = 1; part <= 6; part += 1)
    for (let hits = 0; hits <= part; hits += 1) {
      const ways = Array.from({ length: part + 1 }, (_, k) => choose(5, k) * choose(7, part - k));
      const expected = ways.slice(hits).reduce((sum, way) => sum + way, 0) / choose(12, part);
      expect(chanceOfSoMany({ numerator: hits, denominator: part }, { numerator: 5, denominator: 12 })).toBeCloseTo(expected, 9);
    }
});

it.each([
  ['none there', [], 0.1, []],
  ['one alone is held against the share itself', [0.05], 0.1, [true]],
  ['the same one among twenty is not', [0.05, ...Array<number>(19).fill(0.9)], 0.1, [true, ...Array<boolean>(19).fill(false)].map(() => false)],
  ['a small one among twenty is', [0.004, ...Array<number>(19).fill(0.9)], 0.1, [true, ...Array<boolean>(19).fill(false)]],
  ['a later one carries those before it', [0.09, 0.04, 0.09, 0.5], 0.12, [true, true, true, false]],
  ['exactly at its line', [0.1, 0.2], 0.2, [true, true]],
])('%s', (_edge, chances, share, expected) => expect(standingFindings(chances, share)).toEqual(expected));
