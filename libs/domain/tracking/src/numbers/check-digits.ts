/** The value of one character in ISO 7064: 0-9, then A = 10 … Z = 35; NaN for anything else. */
const valueOf = (character: string): number => Number.parseInt(character, 36);
const digits = (text: string): number[] => [...text].map(Number);
const lastDigit = (text: string): number => Number(text.at(-1));
const withoutLast = (text: string): string => text.slice(0, -1);

/** Sum of the digits times the weights, which repeat. */
const weighted = (text: string, weights: readonly number[]): number =>
  digits(text).reduce((sum, digit, at) => sum + digit * (weights[at % weights.length] ?? 0), 0);

/** What is missing to the next ten. */
const toTen = (sum: number): number => (10 - (sum % 10)) % 10;

/** GS1 mod 10: from the right, weights 3, 1, 3 … over all digits but the last. */
export function gs1Holds(number: string): boolean {
  const fromRight = [...withoutLast(number)].reverse().join('');
  return toTen(weighted(fromRight, [3, 1])) === lastDigit(number);
}

/** UPS 1Z: over the 15 characters after 1Z, a letter counts (ASCII − 3) mod 10; places 0, 2, 4 … ×1, places 1, 3, 5 … ×2. */
export function upsHolds(number: string): boolean {
  const plain = [...number.slice(2, -1)].map((character) => (/\d/.test(character) ? character : String((character.charCodeAt(0) - 3) % 10))).join('');
  return toTen(weighted(plain, [1, 2])) === lastDigit(number);
}

/** USPS 20 digits: mod 10 from the left 3, 1 …; where that fails, a number that does not start with 91 is tried with 91 in front. */
export function usps20Holds(number: string): boolean {
  const holds = (whole: string): boolean => toTen(weighted(withoutLast(whole), [3, 1])) === lastDigit(whole);
  return holds(number) || (!number.startsWith('91') && holds(`91${number}`));
}

/** UPU S10: weights over the eight digits; 11 − (sum mod 11), where 10 is written 0 and 11 is written 5. */
export function s10Holds(nineDigits: string): boolean {
  const rest = 11 - (weighted(nineDigits.slice(0, 8), [8, 6, 4, 2, 3, 5, 9, 7]) % 11);
  return (rest === 10 ? 0 : rest === 11 ? 5 : rest) === lastDigit(nineDigits);
}

/** FedEx Express: weighted sum mod 11, then mod 10. Weights 3 1 7 for 12 digits, 1 7 3 for the last 14 of the 34. */
export const fedexHolds = (number: string, weights: readonly number[]): boolean =>
  (weighted(withoutLast(number), weights) % 11) % 10 === lastDigit(number);

/** FedEx Ground: even places ×1, odd places ×3, mod 10. */
export const fedexGroundHolds = (number: string): boolean => toTen(weighted(withoutLast(number), [1, 3])) === lastDigit(number);

/** DHL Express: the number without its last digit, mod 7. */
export const mod7Holds = (number: string): boolean => Number(withoutLast(number)) % 7 === lastDigit(number);

/** ISO 7064 mod 37,36 over letters and digits: the last character makes it right (DPD). */
export function iso7064Holds(number: string): boolean {
  let check = 36;
  for (const character of withoutLast(number)) {
    check += valueOf(character);
    if (check > 36) check -= 36;
    check *= 2;
    if (check > 36) check -= 37;
  }
  const expected = 37 - check;
  return (expected === 36 ? 0 : expected) === valueOf(number.at(-1) ?? '');
}
