import Holidays from 'date-holidays';
import type { Day } from '@weerwoord/kernel';
import type { MoreHolidays } from '@weerwoord/policies';

const known = new Map<string, readonly Day[] | undefined>();

/**
 * Nationwide public holidays of places and years the sheets have no calendar for (ruling R-E7), as calendar days of the country itself. Asked once per
 * country and year: the library needs milliseconds for a year.
 *
 * @returns undefined where the library does not know the country: the clock then counts weekends only and says so
 * @source date-holidays (ISC and CC BY 3.0)
 */
export const publicHolidays: MoreHolidays = (country, year) => {
  const key = `${country} ${year}`;
  if (!known.has(key)) known.set(key, read(country, year));
  return known.get(key);
};

function read(country: string, year: number): readonly Day[] | undefined {
  const calendar = new Holidays();
  if (!(country in calendar.getCountries())) return undefined;
  calendar.init(country);
  return calendar.getHolidays(year).flatMap(({ date, type }) => (type === 'public' ? [date.slice(0, 10)] : []));
}
