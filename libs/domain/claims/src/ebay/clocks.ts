import type { Day, Site } from '@weerwoord/kernel';
import { addDays, dayOf, endOfDay, localTime, startOfDay, weekdayOf } from '@weerwoord/kernel';
import type { MoreHolidays, PolicyRow } from '@weerwoord/policies';
import { isHoliday, policyFor, policyNumber } from '@weerwoord/policies';
import { addBusinessDays } from '../clocks/business-days';
import { EBAY_CLOCKS } from './clock-table';
import type { EbayClockId } from './clock-table';

/** A deadline in days as eBay counts them: `policy` is what eBay means, `safe` counts holidays as working days (BT-5) and is never later. */
export type EbayClock = { readonly day0: Day; readonly policy: Date; readonly safe: Date; readonly holidaysKnown: boolean };
export type EbayPlace = {
  readonly site: Site;
  readonly zone: string;
  readonly moreHolidays?: MoreHolidays;
  /** The account's own policy rows. */
  readonly overrides?: readonly PolicyRow[];
};

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
export function calendarDayClock(start: Date, days: number, place: EbayPlace): EbayClock {
  return calendarDayClockFrom(dayOf(start, place.zone), days, place);
}

function calendarDayClockFrom(day0: Day, days: number, { zone }: EbayPlace): EbayClock {
  const end = endOfDay(addDays(day0, days), zone);
  return { day0, policy: end, safe: end, holidaysKnown: true };
}

/** Hours or minutes elapsed, whatever the clocks on the wall do. */
function elapsedClock(start: Date, minutes: number, { zone }: EbayPlace): EbayClock {
  const end = new Date(start.getTime() + minutes * 60_000);
  return { day0: dayOf(start, zone), policy: end, safe: end, holidaysKnown: true };
}

/** The number of a clock's row in force at the site on a day. */
const lengthOf = (id: EbayClockId, day: Day, { site, overrides }: EbayPlace): number =>
  policyNumber(EBAY_CLOCKS[id].policy, 'ebay', site, day, overrides) ?? EBAY_CLOCKS[id].otherwise;

/**
 * Any clock of the sheet by its name, from an instant or, for clocks of days, from a local day.
 * @throws TypeError when a clock of hours or minutes is given a mere day
 * @source ebay §2
 */
export function ebayClock(id: EbayClockId, start: Date | Day, place: EbayPlace): EbayClock {
  return clockOfLength(id, start, lengthOf(id, typeof start === 'string' ? start : dayOf(start, place.zone), place), place);
}

/** The same of a length that is known already, in the clock's own unit. */
export function clockOfLength(id: EbayClockId, start: Date | Day, length: number, place: EbayPlace): EbayClock {
  const { unit } = EBAY_CLOCKS[id];
  const day0 = typeof start === 'string' ? start : dayOf(start, place.zone);
  if (unit === 'business-days') return businessDayClockFrom(day0, length, place);
  if (unit === 'days') return calendarDayClockFrom(day0, length, place);
  if (typeof start === 'string') throw new TypeError(`${id} needs an instant`);
  return elapsedClock(start, unit === 'hours' ? length * 60 : length, place);
}

/**
 * Last moment of the handling time: the n-th business day after the payment's local day (HT-2). With no handling days it is the
 * day of payment itself, when that is a business day and the payment came before `cutoff` ("14:00", local), else the next one (HT-3).
 */
export function handlingClock(paidAt: Date, handlingDays: number, place: EbayPlace, cutoff?: string): EbayClock {
  if (handlingDays > 0) return businessDayClock(paidAt, handlingDays, place);
  const day0 = dayOf(paidAt, place.zone);
  const { isDayOff, known } = calendarOf(place);
  const { hour, minute } = localTime(paidAt, place.zone);
  const usual = policyFor('ebay.handling.same-day-cutoff', 'ebay', place.site, day0, place.overrides)?.value;
  const ends = cutoff ?? (typeof usual === 'string' ? usual : '14:00');
  const inTime = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` < ends;
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

/** First and last local day of a window, both inside. */
export type DayWindow = { readonly from: Day; readonly to: Day };

/**
 * Days on which a buyer may report: from the day after the displayed delivery day (BT-6). A seller's own longer return window wins for returns.
 * @source ebay MB-5
 */
export function reportWindowOf(what: 'inr' | 'return', maxEdd: Day, place: EbayPlace, ownReturnDays = 0): DayWindow {
  const days = lengthOf(what === 'inr' ? 'INR_REPORT' : 'RETURN_REPORT', maxEdd, place);
  return { from: addDays(maxEdd, 1), to: addDays(maxEdd, what === 'return' ? Math.max(days, ownReturnDays) : days) };
}

/** Until when the buyer may ask eBay to step in; after it the request closes by itself (MB-3). Sites differ, and most are not verified (R-E8). */
export function escalateUntil(reportedOn: Day, place: EbayPlace): EbayClock {
  const business = policyFor(EBAY_CLOCKS.ESCALATE_BY_BUSINESS.policy, 'ebay', place.site, reportedOn, place.overrides);
  return ebayClock(business ? 'ESCALATE_BY_BUSINESS' : 'ESCALATE_BY', reportedOn, place);
}

/** Until when a return that came back must be refunded; the date eBay shows in the return wins (MB-15). */
export const returnRefundClock = (delivered: Date | Day, place: EbayPlace): EbayClock => ebayClock('RETURN_REFUND', delivered, place);

/** Days on which the buyer may claim a refund that did not come: from the day after its last day (MB-15). */
export const refundOverdueWindow = (refundDue: Day, place: EbayPlace): DayWindow => ({
  from: addDays(refundDue, 1),
  to: dayOf(ebayClock('REFUND_OVERDUE_CLAIM', refundDue, place).policy, place.zone),
});

/** Days on which a decided case may be appealed, the closing day included (MB-34). */
export const appealWindow = (closedOn: Day, place: EbayPlace): DayWindow => ({
  from: closedOn,
  to: dayOf(ebayClock('DECISION_APPEAL', closedOn, place).policy, place.zone),
});

/** May a decided case still be appealed on `on`? Inside the window, and only with evidence that was not there before (MB-34, ruling R-E16). */
export function mayAppeal(closedOn: Day, on: Day, newEvidence: boolean, place: EbayPlace): boolean {
  const { from, to } = appealWindow(closedOn, place);
  return newEvidence && on >= from && on <= to;
}

/** First moment at which an unpaid sale may be cancelled as unpaid: after four full days, so on the fifth (ebay §2, UNPAID_CANCEL_FROM). */
export function unpaidCancelFrom(committedAt: Date, place: EbayPlace): Date {
  const { policy } = ebayClock('UNPAID_CANCEL_FROM', committedAt, place);
  return startOfDay(addDays(dayOf(policy, place.zone), 1), place.zone);
}
