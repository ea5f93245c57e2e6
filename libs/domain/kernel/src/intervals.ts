import type { Share } from './rates';

/** Where a share may lie, from 0 to 1. */
export type Interval = { readonly from: number; readonly to: number };

/** Two-sided 95 % of the normal distribution. */
const Z95 = 1.959_963_984_540_054;

/**
 * Wilson's score interval for `numerator` of `denominator`, 95 % unless said otherwise. Unlike the textbook interval it never leaves 0 to 1 and
 * is no point at 0 of n or n of n: five wins out of five are not "always". Null when nothing was counted.
 *
 * @source Wilson 1927; Brown, Cai and DasGupta 2001
 * @example wilson({ numerator: 9, denominator: 13 }) //=> { from: 0.424, to: 0.873 }
 */
export function wilson({ numerator, denominator }: Share, z: number = Z95): Interval | null {
  if (denominator <= 0) return null;
  const [rate, zz] = [numerator / denominator, z * z];
  const middle = (rate + zz / (2 * denominator)) / (1 + zz / denominator);
  const half = (z * Math.sqrt((rate * (1 - rate)) / denominator + zz / (4 * denominator * denominator))) / (1 + zz / denominator);
  // The ends are exact where nothing or everything was hit; elsewhere rounding may leave them by a hair.
  return { from: numerator === 0 ? 0 : Math.max(0, middle - half), to: numerator === denominator ? 1 : Math.min(1, middle + half) };
}

/** Logarithms of 0! to 255!. */
const FACTORIALS: readonly number[] = Array.from({ length: 256 }).reduce<number[]>(
  (sums, _, n) => [...sums, n < 2 ? 0 : (sums[n - 1] ?? 0) + Math.log(n)],
  [],
);

/** Natural logarithm of n!, n a whole number; from the table, above its end by Stirling's series. */
function logFactorial(n: number): number {
  const known = FACTORIALS[n];
  if (known !== undefined) return known;
  return n * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI * n) + 1 / (12 * n) - 1 / (360 * n ** 3);
}
const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k);

/**
 * How likely so many hits or more would fall into one part, were they spread by chance over the whole: Fisher's exact test, one-sided.
 * Exact for any number, also where the normal approximation is not: three late parcels of five are no large sample.
 *
 * @param part hits and orders of the part @param whole hits and orders of the whole, the part among them
 * @returns 0 to 1; 1 where there is nothing to tell apart
 */
export function chanceOfSoMany(part: Share, whole: Share): number {
  const most = Math.min(part.denominator, whole.numerator);
  if (part.numerator <= Math.max(0, part.denominator + whole.numerator - whole.denominator)) return 1;
  const all = logChoose(whole.denominator, part.denominator);
  let sum = 0;
  for (let hits = part.numerator; hits <= most; hits += 1)
    sum += Math.exp(logChoose(whole.numerator, hits) + logChoose(whole.denominator - whole.numerator, part.denominator - hits) - all);
  return Math.min(1, sum);
}

/**
 * Which of many findings stand when at most `share` of them may be chance (Benjamini and Hochberg): whoever looks at a hundred products finds
 * five "significant" ones that are none.
 *
 * @returns for each chance, whether it stands, in the order given
 */
export function standingFindings(chances: readonly number[], share: number): readonly boolean[] {
  const ranked = chances.map((chance, place) => ({ chance, place })).sort((a, b) => a.chance - b.chance);
  const last = ranked.reduce((found, { chance }, rank) => (chance <= ((rank + 1) / chances.length) * share ? rank : found), -1);
  const stands = new Set(ranked.slice(0, last + 1).map(({ place }) => place));
  return chances.map((_, place) => stands.has(place));
}
