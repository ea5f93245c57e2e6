const two = (number: number): string => String(number).padStart(2, '0');

/** A moment as the browser's own picker wants it: local time to the minute, "2026-11-20T08:12". */
export const localInput = (at: Date): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;

/** And back; null for what is no moment. */
export function localInstant(text: string): Date | null {
  const at = new Date(text);
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) && !Number.isNaN(at.getTime()) ? at : null;
}
