import { addDays, dayOf, endOfDay, instantAt, localTime, sameTimeLater } from '@weerwoord/kernel';
import type { StatedWindow } from '../claim';
import { addBusinessDays } from '../clocks/business-days';
import { earlierOf, hoursLater } from '../clocks/clock-rule';

/**
 * `days` calendar days after `start`: the earlier of that many times 24 hours and the same clock time that many days later in
 * `zone`, so that a change of the clocks never gives us an hour we may not have (amazon §4.3 rule 3, ruling R-M7).
 */
export const calendarDaysLater = (start: Date, days: number, zone: string): Date =>
  earlierOf(hoursLater(start, days * 24), sameTimeLater(start, days, zone));

/** Amazon counts no business days; should a mail name them, the same clock time on that day. */
function businessDaysLater(start: Date, days: number, zone: string): Date {
  const { hour, minute, second } = localTime(start, zone);
  const two = (n: number): string => String(n).padStart(2, '0');
  return instantAt(addBusinessDays(dayOf(start, zone), days), `${two(hour)}:${two(minute)}:${two(second)}`, zone);
}

export function windowEnd(start: Date, { value, unit }: StatedWindow, zone: string): Date {
  if (unit === 'HOURS') return hoursLater(start, value);
  return unit === 'CALENDAR_DAYS' ? calendarDaysLater(start, value, zone) : businessDaysLater(start, value, zone);
}

/**
 * By when must Amazon's claim mail be answered?
 *
 * @param receivedAt the mail's Date header, never the moment we fetched it
 * @param window what the mail says; null: the site's own hours (`fallbackHours`) apply
 * @param safeHours hours that drive alarms; the safe deadline is never later than the hard one
 * @param zone IANA zone of the marketplace, for calendar days
 * @source amazon §4.3, "Deadline rule"
 */
export function claimDeadline({
  receivedAt,
  window,
  fallbackHours,
  safeHours,
  zone,
}: {
  readonly receivedAt: Date;
  readonly window: StatedWindow | null;
  readonly fallbackHours: number;
  readonly safeHours: number;
  readonly zone: string;
}): { readonly safe: Date; readonly hard: Date } {
  const hard = window ? windowEnd(receivedAt, window, zone) : hoursLater(receivedAt, fallbackHours);
  return { safe: earlierOf(hoursLater(receivedAt, safeHours), hard), hard };
}

/**
 * When may the buyer file for a parcel that did not come? Outside it the claim is only flagged: Amazon may still accept it.
 *
 * Earliest: three days after the promise or the delivery scan, whichever is sooner, but not before two days after the buyer
 * first wrote; null while the buyer has not written. With `contactWaived` (undeliverable, returned) nobody waits for that.
 * Latest: the end of the 90th local day after the promise.
 * @source amazon §4.1, ruling R-M8
 */
export function inrEligibility({
  maxEdd,
  deliveredAt,
  firstContactAt,
  zone,
  contactWaived = false,
  buyerWindowDays = 90,
  waitHours = 72,
  contactHours = 48,
}: {
  readonly maxEdd: Date;
  readonly deliveredAt: Date | null;
  readonly firstContactAt: Date | null;
  readonly zone: string;
  readonly contactWaived?: boolean;
  readonly buyerWindowDays?: number;
  readonly waitHours?: number;
  readonly contactHours?: number;
}): { readonly earliest: Date | null; readonly latest: Date } {
  const promiseOver = hoursLater(maxEdd, waitHours);
  const mayComplain = deliveredAt ? earlierOf(promiseOver, deliveredAt) : promiseOver;
  const latest = endOfDay(addDays(dayOf(maxEdd, zone), buyerWindowDays), zone);
  if (contactWaived) return { earliest: mayComplain, latest };
  if (firstContactAt === null) return { earliest: null, latest };
  const waited = hoursLater(firstContactAt, contactHours);
  return { earliest: waited > mayComplain ? waited : mayComplain, latest };
}
