import { dayOf, failed, instantAt, isDay, ok, startOfDay, endOfDay } from '@weerwoord/kernel';
import type { Day, Result } from '@weerwoord/kernel';
import { monthNumber } from './months';

/** Which number comes first in 4/5/26. */
export type DayOrder = 'dmy' | 'mdy' | 'ymd';
export type MomentReading = {
  /** Order of the numbers in dates with slashes or dots. */
  readonly order: DayOrder;
  /** Order in `04-30-22` (two-digit year, dashes), which only re-saved files have; as `order` when absent. */
  readonly dashed?: DayOrder;
  /** IANA zone of times that carry no offset. */
  readonly zone: string;
};
/** `dayOnly`: the source gives a day; `at` is its first instant in the zone. `zoned`: it says itself how far its clocks are ahead of UTC. */
export type Moment = { readonly at: Date; readonly day: Day; readonly dayOnly: boolean; readonly zoned: boolean };

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(.+))?$/;
const NUMBERS = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})\.?(?:[T,\s]+(.+))?$/;
const DAY_MONTH = /^(\d{1,2})[-.\s/]+(\p{L}+)\.?[-.\s/,]+(\d{2}|\d{4})(?:[T,\s]+(.+))?$/u;
const MONTH_DAY = /^(\p{L}+)\.?[-.\s/]+(\d{1,2})[-.\s/,]+(\d{2}|\d{4})(?:[T,\s]+(.+))?$/u;
const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([ap]\.?m\.?)?\s*(\S.*)?$/i;
const FULL_ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?(?:Z|[+-]\d{2}:\d{2})$/;

/** Zone letters marketplaces print, hours ahead of UTC. Only unambiguous ones: "IST" and "CST" mean several zones. */
const ZONE_HOURS: Readonly<Record<string, number>> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  PST: -8,
  PDT: -7,
  EST: -5,
  EDT: -4,
  CET: 1,
  CEST: 2,
  MEZ: 1,
  MESZ: 2,
  JST: 9,
  AEST: 10,
  AEDT: 11,
};

/** Before the first marketplace, and beyond anybody's promise: a year outside is a slip or damage, and would win over (or lose to) every true date. */
const FIRST_YEAR = 1995;
const LAST_YEAR = 2099;
const isYear = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;
/** Does an instant that was read elsewhere lie in a year we believe? */
export const isInBelievedYear = (at: Date): boolean => isYear(at.getUTCFullYear());

/**
 * Reads a date or a moment as files write it: ISO with or without offset, `4/5/26`, `30.4.2022 09:15`, `Sep-18-26`, `26-May-26`,
 * `5 oct. 2026`. Seconds may be missing. A two-digit year below 70 is 20xx.
 *
 * A day that does not exist, a year before 1995 or after 2099, or a month above 12 where the order of the site puts the month, is refused, never guessed the
 * other way round: 4/5 and 13/5 in one column would then mean different orders.
 *
 * @returns the moment, or the pattern it was held against
 */
export function readMoment(text: string, reading: MomentReading): Result<Moment, string> {
  if (FULL_ISO.test(text)) {
    const at = new Date(text);
    if (!Number.isNaN(at.getTime()) && isYear(Number(text.slice(0, 4))) && (Number(text.slice(8, 10)) <= 28 || isDay(text.slice(0, 10))))
      return ok({ at, day: text.slice(0, 10), dayOnly: false, zoned: true });
  }
  const parts = splitDate(text, reading);
  if (!parts) return failed(patternOf(reading.order));
  const day = `${String(parts.year).padStart(4, '0')}-${two(parts.month)}-${two(parts.day)}`;
  if (!isYear(parts.year) || !isDay(day)) return failed(parts.pattern);
  if (parts.rest === undefined) return ok({ at: startOfDay(day, reading.zone), day, dayOnly: true, zoned: false });
  const told = withClock(day, parts.rest.trim(), reading.zone);
  return told ? ok({ ...told, day, dayOnly: false }) : failed(`${parts.pattern} HH:MM:SS`);
}

type DateParts = { year: number; month: number; day: number; rest: string | undefined; pattern: string };
const two = (n: number): string => String(n).padStart(2, '0');
const patternOf = (order: DayOrder): string => ({ dmy: 'D/M/YYYY', mdy: 'M/D/YYYY', ymd: 'YYYY/M/D' })[order];
const fullYear = (digits: string): number => (digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 70 ? 2000 : 1900));

function splitDate(text: string, reading: MomentReading): DateParts | null {
  const iso = ISO.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), rest: iso[4], pattern: 'YYYY-MM-DD' };
  const numbers = NUMBERS.exec(text);
  if (numbers) return orderNumbers(numbers, reading);
  const dayFirst = DAY_MONTH.exec(text);
  const named = dayFirst ?? MONTH_DAY.exec(text);
  if (!named) return null;
  const [, first = '', second = '', year = '', rest] = named;
  const month = monthNumber(dayFirst ? second : first);
  if (month === null) return null;
  return { year: fullYear(year), month, day: Number(dayFirst ? first : second), rest, pattern: dayFirst ? 'D-MMM-YY' : 'MMM-D-YY' };
}

function orderNumbers([, a = '', mark = '/', b = '', c = '', rest]: RegExpExecArray, reading: MomentReading): DateParts {
  const inOrder = (order: DayOrder): DateParts => {
    const [year, month, day] = order === 'ymd' ? [a, b, c] : order === 'mdy' ? [c, a, b] : [c, b, a];
    const pattern = [...order].map((part) => ({ d: 'D', m: 'M', y: year.length > 2 ? 'YYYY' : 'YY' })[part as 'd' | 'm' | 'y']).join(mark);
    return { year: fullYear(year), month: Number(month), day: Number(day), rest, pattern };
  };
  if (a.length === 4) return inOrder('ymd');
  if (mark === '.' && reading.order !== 'ymd') return inOrder('dmy');
  if (c.length === 4) return inOrder(reading.order === 'ymd' ? 'dmy' : reading.order);
  return inOrder(mark === '-' ? (reading.dashed ?? reading.order) : reading.order);
}

function withClock(day: Day, text: string, zone: string): Pick<Moment, 'at' | 'zoned'> | null {
  const clock = CLOCK.exec(text);
  if (!clock) return null;
  const [, hours = '', minutes = '', seconds = '00', fraction = '', half, mark] = clock;
  const noon = half ? half.toLowerCase().startsWith('p') : null;
  if (noon !== null && (Number(hours) < 1 || Number(hours) > 12)) return null;
  const hour = noon === null ? Number(hours) : (Number(hours) % 12) + (noon ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const time = `${two(hour)}:${minutes}:${seconds}${fraction ? `.${fraction.padEnd(3, '0').slice(0, 3)}` : ''}`;
  if (mark === undefined) return { at: localInstant(day, time, zone), zoned: false };
  const ahead = minutesAhead(mark.trim());
  return ahead === null ? null : { at: new Date(Date.parse(`${day}T${time}Z`) - ahead * 60_000), zoned: true };
}

/** Minutes: no clock of the world is further from UTC (Kiribati). */
const FURTHEST_AHEAD = 14 * 60;

/** `+01:00`, `+0100`, `+01`, `Z`, `PST`: minutes ahead of UTC. */
function minutesAhead(mark: string): number | null {
  const offset = /^(?:UTC|GMT)?([+-])(\d{2}):?(\d{2})?$/i.exec(mark);
  if (offset) {
    const ahead = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    return ahead > FURTHEST_AHEAD || Number(offset[3] ?? 0) > 59 ? null : offset[1] === '-' ? -ahead : ahead;
  }
  const hours = ZONE_HOURS[mark.toUpperCase()];
  return hours === undefined ? null : hours * 60;
}

const offsets = new Map<string, number | null>();

/**
 * `instantAt` with a memory per day and zone: on a day whose clocks do not change, the offset at its start holds all day.
 * A file of a million local times would otherwise ask the zone database several times per cell.
 */
function localInstant(day: Day, time: string, zone: string): Date {
  const wall = Date.parse(`${day}T${time}Z`);
  if (zone === 'UTC') return new Date(wall);
  const key = `${zone} ${day}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    const from = Date.parse(`${day}T00:00:00Z`) - startOfDay(day, zone).getTime();
    const to = Date.parse(`${day}T23:59:59Z`) - endOfDay(day, zone).getTime();
    offset = from === to ? from : null;
    if (offsets.size > 20_000) offsets.clear();
    offsets.set(key, offset);
  }
  return offset === null ? instantAt(day, time, zone) : new Date(wall - offset);
}

/** The last second of a promised day: "ship by 4 May" is kept until 4 May 23:59:59 in the zone; a moment stays as it is. */
export const lastInstantOf = (moment: Moment, zone: string): Date => (moment.dayOnly ? endOfDay(moment.day, zone) : moment.at);

/** The calendar day of `moment` in `zone`. */
export const dayOfMoment = (moment: Moment, zone: string): Day => (moment.dayOnly ? moment.day : dayOf(moment.at, zone));
