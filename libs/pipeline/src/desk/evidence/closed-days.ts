import type { Day } from '@weerwoord/kernel';
import { addDays, dayOf } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import { isHoliday } from '@weerwoord/policies';
import { publicHolidays } from '../public-holidays';

/** Days drawn at most: an order with a scan a year later is told in its list. */
const MOST_DAYS = 120;

/** Weekends and public holidays where the site is, from the first to the last day of the parcel's way. @param zone the days are read in */
export function closedDays({ placedAt, deliverBy, scans }: OrderFacts, site: string, zone: string): { closedDays: Day[]; holidaysKnown: boolean } {
  const moments = [placedAt, deliverBy, ...scans.map(({ at }) => at)].filter((at) => at !== null).sort((a, b) => a.getTime() - b.getTime());
  const [first, last] = [moments[0], moments.at(-1)];
  if (!first || !last) return { closedDays: [], holidaysKnown: true };
  const days: Day[] = [];
  let holidaysKnown = true;
  for (let day = dayOf(first, zone), count = 0; day <= dayOf(last, zone) && count < MOST_DAYS; day = addDays(day, 1), count += 1) {
    const holiday = isHoliday(site, day, publicHolidays);
    if (holiday === 'unknown') holidaysKnown = false;
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
    if (weekday === 0 || weekday === 6 || holiday === true) days.push(day);
  }
  return { closedDays: days, holidaysKnown };
}
