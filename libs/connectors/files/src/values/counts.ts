/** The largest count that is kept; no seller has more of anything in a year. */
const MOST = 2_147_483_647;

/** A count as a report states it: whole, not below nothing. Anything else tells nothing: "-5 orders" is shown as unknown, not as a figure. */
export const countOrNull = (value: number | null): number | null =>
  value !== null && Number.isInteger(value) && value >= 0 && value <= MOST ? value : null;

/** A share from 0 to 1; a rate of 5 is no share, and whether it was meant as a percentage nobody knows. */
export const shareOrNull = (value: number | null): number | null => (value !== null && value >= 0 && value <= 1 ? value : null);
