import type { Day } from '@weerwoord/kernel';

/**
 * The same day of the month `months` later; the last day of that month where it has no such day (31 January + 1 month is 28 or 29 February,
 * 29 February + 12 months is 28 February).
 */
export function monthsLater(day: Day, months: number): Day {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  lastOfMonth.setUTCDate(Math.min(dayOfMonth, lastOfMonth.getUTCDate()));
  return lastOfMonth.toISOString().slice(0, 10);
}
