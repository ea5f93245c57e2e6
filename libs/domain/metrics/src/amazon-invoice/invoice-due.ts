import { addDays, dayOf, endOfDay, weekdayOf } from '@weerwoord/kernel';

/**
 * By when must a business order have its invoice: the last second of the next Monday-to-Friday day after the ship confirmation, in the
 * store's zone. Public holidays are ordinary days here.
 *
 * @source amazon.md §3.5, R-M14
 */
export function invoiceDueAt(confirmedAt: Date, zone: string): Date {
  let day = addDays(dayOf(confirmedAt, zone), 1);
  while (weekdayOf(day) === 0 || weekdayOf(day) === 6) day = addDays(day, 1);
  return endOfDay(day, zone);
}
