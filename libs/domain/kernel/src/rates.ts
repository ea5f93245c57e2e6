/** A share kept as two whole numbers, so that comparing with a limit never rounds. */
export type Share = { readonly numerator: number; readonly denominator: number };

/** Share from 0 to 1; null when nothing counted: the screen says "no orders", never "0 %". */
export const rateOf = ({ numerator, denominator }: Share): number | null => (denominator === 0 ? null : numerator / denominator);

/**
 * The percentage a person reads, two decimals, half up: 995 of 100,000 is "1.00".
 * For showing only; limits are compared with `numerator < limit * denominator`.
 */
export const percentText = ({ numerator, denominator }: Share): string | null =>
  denominator === 0 ? null : (Math.round((numerator * 10_000) / denominator) / 100).toFixed(2);
