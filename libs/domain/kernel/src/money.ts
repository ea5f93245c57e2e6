/** An amount in the currency's minor unit (cents; yen have none), never a float. `currency` is ISO 4217. */
export type Money = { readonly minor: number; readonly currency: string };

/** Digits after the decimal mark, where it is not two (ISO 4217). */
const MINOR_DIGITS: Readonly<Record<string, number>> = {
  ...{ BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0 },
  ...{ BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3 },
};

/** How many digits the minor unit of `currency` has: EUR 2, JPY 0, KWD 3. Unknown currencies count as 2. */
export const minorDigits = (currency: string): number => MINOR_DIGITS[currency] ?? 2;

/** Adds amounts of one currency; null when the list is empty or mixes currencies, because such a sum means nothing. */
export function sumMoney(amounts: readonly Money[]): Money | null {
  const first = amounts[0];
  if (!first || amounts.some((amount) => amount.currency !== first.currency)) return null;
  return { minor: amounts.reduce((sum, amount) => sum + amount.minor, 0), currency: first.currency };
}
