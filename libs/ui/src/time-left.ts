const MINUTE = 60_000;

/** Time between now and a deadline, cut into whole units. `late` from the deadline's own instant on. */
export type TimeLeft = { readonly late: boolean; readonly days: number; readonly hours: number; readonly minutes: number };

/** What follows a number: "d", "h", "m" in English; "d", "u", "m" in Dutch. */
export type TimeUnits = { readonly day: string; readonly hour: string; readonly minute: string };

/**
 * How long until `deadline`, or how long since. Whole minutes, always rounded down: a person must never read more time
 * than there is. At the deadline itself it is too late, by nothing. Days are 24 wall-clock hours.
 *
 * @example timeLeft(utc('2026-11-20T11:24:00Z'), utc('2026-11-20T08:11:01Z')) //=> 3 h 12 m, although 3 h 12 m 59 s remain
 */
export function timeLeft(deadline: Date, now: Date): TimeLeft {
  const distance = deadline.getTime() - now.getTime();
  const minutes = Math.floor(Math.abs(distance) / MINUTE);
  return { late: distance <= 0, days: Math.floor(minutes / 1440), hours: Math.floor((minutes % 1440) / 60), minutes: minutes % 60 };
}

/**
 * The two largest units, the second only when it is not zero: "3 d 15 h", "3 h 12 m", "1 d", "48 m".
 * Under one minute it reads "0 m": still rounded down. The smaller unit that is cut off makes the text shorter, never longer.
 */
export function timeLeftText(left: TimeLeft, units: TimeUnits): string {
  const part = (count: number, unit: string) => `${count} ${unit}`;
  if (left.days > 0) return left.hours > 0 ? `${part(left.days, units.day)} ${part(left.hours, units.hour)}` : part(left.days, units.day);
  if (left.hours > 0) return left.minutes > 0 ? `${part(left.hours, units.hour)} ${part(left.minutes, units.minute)}` : part(left.hours, units.hour);
  return part(left.minutes, units.minute);
}
