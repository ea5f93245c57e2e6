import type { Day, Site } from '@weerwoord/kernel';
import { addDays, dayOf, endOfDay, localTime, weekdayOf } from '@weerwoord/kernel';
import type { MoreHolidays } from '@weerwoord/policies';
import { isHoliday } from '@weerwoord/policies';
import { addBusinessDays } from '../clocks/business-days';

/** A deadline in days as eBay counts them: `policy` is what eBay means, `safe` counts holidays as working days (BT-5). */
export type EbayClock = { readonly day0: Day; readonly policy: Date; readonly safe: Date; readonly holidaysKnown: boolean };
export type EbayPlace = { readonly site: Site; readonly zone: string; readonly moreHolidays?: MoreHolidays };

/** Remembers whether it was ever asked about a day nobody knows (ruling R-E7: such days count as working, and we say so). */
function calendarOf({ site, moreHolidays }: EbayPlace): { isDayOff: (day: Day) => boolean; known: () => boolean } {
  let known = true;
  const isDayOff = (day: Day): boolean => {
    const answer = isHoliday(site, day, moreHolidays);
    if (answer === 'unknown') known = false;
    return answer === true;
  };
  return { isDayOff, known: () => known };
}

/**
 * `businessDays` after the local day on which `start` falls, until that day's last second at the site.
 * @source ebay §2, BT-1 to BT-5; rulings R-E7
 */
export function businessDayClock(start: Date, businessDays: number, place: EbayPlace): EbayClock {
  return businessDayClockFrom(dayOf(start, place.zone), businessDays, place);
}

/** The same from a local day, where only the day is known. */
export function businessDayClockFrom(day0: Day, businessDays: number, place: EbayPlace): EbayClock {
  const { isDayOff, known } = calendarOf(place);
  const policy = endOfDay(addBusinessDays(day0, businessDays, isDayOff), place.zone);
  return { day0, policy, safe: endOfDay(addBusinessDays(day0, businessDays), place.zone), holidaysKnown: known() };
}

/** `days` calendar days, the last one included; holidays do not matter (BT-4). */
export function calendarDayClock(start: Date, days: number, { zone }: EbayPlace): EbayClock {
  const day0 = dayOf(start, zone);
  const end = endOfDay(addDays(day0, days), zone);
  return { day0, policy: end, safe: end, holidaysKnown: true };
}

/**
 * Last moment of the handling time: the n-th business day after the payment's local day (HT-2). With no handling days it is the
 * day of payment itself, when that is a business day and the payment came before `cutoff` ("14:00", local), else the next one (HT-3).
 */
export function handlingClock(paidAt: Date, handlingDays: number, place: EbayPlace, cutoff = '14:00'): EbayClock {
  if (handlingDays > 0) return businessDayClock(paidAt, handlingDays, place);
  const day0 = dayOf(paidAt, place.zone);
  const { isDayOff, known } = calendarOf(place);
  const { hour, minute } = localTime(paidAt, place.zone);
  const inTime = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` < cutoff;
  const weekend = weekdayOf(day0) === 0 || weekdayOf(day0) === 6;
  const dueDay = (off: (day: Day) => boolean): Day => (inTime && !weekend && !off(day0) ? day0 : addBusinessDays(day0, 1, off));
  return {
    day0,
    policy: endOfDay(dueDay(isDayOff), place.zone),
    safe: endOfDay(
      dueDay(() => false),
      place.zone,
    ),
    holidaysKnown: known(),
  };
}

/** Days on which a buyer may report: from the day after the displayed delivery day, `days` long (BT-6). */
export const reportWindow = (maxEdd: Day, days: number): { readonly from: Day; readonly to: Day } => ({
  from: addDays(maxEdd, 1),
  to: addDays(maxEdd, days),
});

/**
 * May a decided case still be appealed on `on`? Inside `days` calendar days from the closing day, and only with evidence that was
 * not there before. Before the closing day there is nothing to appeal (MB-34, ruling R-E16).
 */
export function mayAppeal(closedOn: Day, on: Day, newEvidence: boolean, days: number): boolean {
  return newEvidence && on >= closedOn && on <= addDays(closedOn, days);
}
