import Holidays from 'date-holidays';
import { addDays } from '@weerwoord/kernel';
import type { Day } from '@weerwoord/kernel';
import type { MoreHolidays } from '@weerwoord/policies';

const known = new Map<string, readonly Day[] | undefined>();
const DAY_MS = 86_400_000;

/**
 * Nationwide public holidays of places and years the sheets have no calendar for (ruling R-E7), as calendar days of the country itself, in order, each
 * once. Asked once per country and year: the library needs some milliseconds for a year.
 *
 * @param country ISO 3166 alpha-2
 * @returns undefined where the library does not know the country, or no public holiday of it: the clock then counts weekends only and says so
 * @source date-holidays (ISC and CC BY 3.0)
 */
export const publicHolidays: MoreHolidays = (country, year) => {
  const key = `${country} ${year}`;
  if (!known.has(key)) known.set(key, read(country, year));
  return known.get(key);
};

function read(country: string, year: number): readonly Day[] | undefined {
  const calendar = new Holidays();
  if (!Object.hasOwn(calendar.getCountries(), country)) return undefined;
  calendar.init(country);
  const days = calendar.getHolidays(year).flatMap(({ date, type, start, end }) => {
    if (type !== 'public') return [];
    // A feast may last several days.
    const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY_MS));
    return Array.from({ length }, (_, nth) => addDays(date.slice(0, 10), nth));
  });
  return days.length === 0 ? undefined : [...new Set(days)].sort();
}
