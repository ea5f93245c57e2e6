import type { Day } from '@weerwoord/kernel';
import { addDays, dayOf, endOfDay, instantAt, isDay } from '@weerwoord/kernel';

const ANSWERING =
  /respon[ds]|reply|answer|take action|resolve|respond by|rispon|rispost|antwort|reagier|rückmeld|stellungnahme|répon|reageren|reactie|reageer|antwoord|responder|respuesta|responda|conteste/i;

/** Months by what they begin with, over six languages and without accents; longest first where one begins another. */
const MONTHS: readonly (readonly [string, number])[] = [
  ['juil', 7],
  ['juin', 6],
  ['jan', 1],
  ['gen', 1],
  ['ene', 1],
  ['feb', 2],
  ['fev', 2],
  ['mar', 3],
  ['maa', 3],
  ['mrt', 3],
  ['apr', 4],
  ['avr', 4],
  ['abr', 4],
  ['mai', 5],
  ['may', 5],
  ['mei', 5],
  ['mag', 5],
  ['jun', 6],
  ['giu', 6],
  ['jul', 7],
  ['lug', 7],
  ['aug', 8],
  ['ago', 8],
  ['aou', 8],
  ['sep', 9],
  ['set', 9],
  ['oct', 10],
  ['okt', 10],
  ['ott', 10],
  ['nov', 11],
  ['dec', 12],
  ['dez', 12],
  ['dic', 12],
];
const monthOf = (word: string): number | null => {
  const bare = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return MONTHS.find(([start]) => bare.startsWith(start))?.[1] ?? null;
};

/** What people's zone letters mean, in minutes ahead of UTC. */
const OFFSETS: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  WET: 0,
  BST: 60,
  CET: 60,
  MEZ: 60,
  CEST: 120,
  MESZ: 120,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  AEST: 600,
  AEDT: 660,
};

/** "before the 24th" ends with the 23rd, "by the 24th" with the 24th. */
const CUES =
  "(?<before>before|prior to|vor dem|vor|avant le|avant|prima del|prima di|vóór|voor|antes del|antes de)|(?:by|until|no later than|bis zum|bis|spätestens am|spätestens bis zum|d'ici le|jusqu'au|au plus tard le|entro il|entro e non oltre il|entro|uiterlijk op|uiterlijk|tot en met|t\\/m|hasta el|a más tardar el)";
const WEEKDAY = '(?:\\p{L}{2,12}\\.?,? )?';
const DATE =
  '(?:(?<day>\\d{1,2})(?:st|nd|rd|th|er|º)?\\.? ?(?:de |of )?(?<month>\\p{L}{3,11})\\.?,? ?(?:de )?(?<year>\\d{4})?' +
  '|(?<usMonth>\\p{L}{3,11})\\.? (?<usDay>\\d{1,2})(?:st|nd|rd|th)?,? ?(?<usYear>\\d{4})?' +
  '|(?<iso>\\d{4}-\\d{2}-\\d{2})' +
  '|(?<first>\\d{1,2})[./-](?<second>\\d{1,2})[./-](?<third>\\d{4}|\\d{2}))';
const TIME =
  '(?:,? ?(?:at|um|om|à|alle ore|alle|ore|a las|T)? ?(?<hour>\\d{1,2})[:.h](?<minute>\\d{2})(?::\\d{2})? ?(?<half>am|pm|a\\.m\\.|p\\.m\\.)?' +
  '(?: ?(?:uhr|uur|h))? ?\\(?(?<letters>[A-Z]{2,4})?\\)?)?';
const HEADER_DATE = new RegExp(`${WEEKDAY}${DATE}${TIME}`, 'iu');
const ANY_DATE = new RegExp(`(?<![\\p{L}\\d-])${DATE}(?![\\d-])`, 'giu');
const RESPOND_BY = new RegExp(`(?<![\\p{L}])(?:${CUES}):? ${WEEKDAY}${DATE}${TIME}`, 'giu');

export type DateReading = {
  /** Zone of dates without one. */
  readonly zone: string;
  /** The mail's own date: gives the year where none is written. */
  readonly sentAt: Date;
  /** "11/12/2026" is 12 November (US) rather than 11 December. */
  readonly monthFirst: boolean;
  /** A day without a year is the nearest one ("on 3 November"), not the next to come ("by 3 November"). */
  readonly nearestYear?: boolean;
};
const pad = (n: number): string => String(n).padStart(2, '0');

/** Of last year, this one and the next the day that lies nearest. */
function nearestDay(to: Day, monthAndDay: string): Day {
  const year = Number(to.slice(0, 4));
  const far = (day: Day): number => Math.abs(Date.parse(`${day}T00:00:00Z`) - Date.parse(`${to}T00:00:00Z`));
  return [year - 1, year, year + 1].map((of) => `${of}${monthAndDay}`).reduce((best, day) => (far(day) < far(best) ? day : best));
}

type Written = Readonly<Record<string, string | undefined>>;

function dayWritten(written: Written, { sentAt, zone, monthFirst, nearestYear }: DateReading): Day | null {
  const { iso, first, second, third } = written;
  if (iso !== undefined) return iso;
  if (first !== undefined && second !== undefined && third !== undefined) {
    const [a, b] = [Number(first), Number(second)];
    const swap = a > 12 ? false : b > 12 ? true : monthFirst;
    return `${third.length === 2 ? `20${third}` : third}-${pad(swap ? a : b)}-${pad(swap ? b : a)}`;
  }
  const month = monthOf(written['month'] ?? written['usMonth'] ?? '');
  const day = Number(written['day'] ?? written['usDay']);
  if (month === null || !Number.isInteger(day)) return null;
  const year = written['year'] ?? written['usYear'];
  if (year !== undefined) return `${year}-${pad(month)}-${pad(day)}`;
  const sentOn = dayOf(sentAt, zone);
  if (nearestYear) return nearestDay(sentOn, `-${pad(month)}-${pad(day)}`);
  const thisYear = `${sentOn.slice(0, 4)}-${pad(month)}-${pad(day)}`;
  return thisYear >= addDays(sentOn, -1) ? thisYear : `${Number(sentOn.slice(0, 4)) + 1}${thisYear.slice(4)}`;
}

function instantWritten(written: Written, day: Day, zone: string): Date {
  const { hour: hourText, minute, half, letters } = written;
  if (hourText === undefined || minute === undefined) return endOfDay(written['before'] === undefined ? day : addDays(day, -1), zone);
  const afternoon = half?.toLowerCase().startsWith('p') ?? false;
  const hour = half === undefined ? Number(hourText) : (Number(hourText) % 12) + (afternoon ? 12 : 0);
  // 23:59 means the end of that minute; any other time is meant to the second.
  const time = `${pad(hour)}:${minute}:${hour === 23 && minute === '59' ? '59' : '00'}`;
  const offset = OFFSETS[letters?.toUpperCase() ?? ''];
  return offset === undefined ? instantAt(day, time, zone) : new Date(Date.parse(`${day}T${time}Z`) - offset * 60_000);
}

/**
 * The instant by which the mail itself wants an answer ("Respond by 24 Nov 2026, 23:59 PST", "bis zum 24. November"), UTC; the earliest
 * when it names several. A day without a time runs to its last second; "before" a day to the last second of the day before.
 * null when no sentence about answering names a date. @param text as `plainText` gives it
 */
export function respondByIn(text: string, reading: DateReading): Date | null {
  const found: Date[] = [];
  for (const match of text.matchAll(RESPOND_BY)) {
    const about = text.slice(Math.max(0, match.index - 120), match.index + match[0].length + 60);
    const written = match.groups ?? {};
    const day = dayWritten(written, reading);
    if (day !== null && isDay(day) && ANSWERING.test(about)) found.push(instantWritten(written, day, reading.zone));
  }
  return found.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
}

/** Days written anywhere in the text, in its order; a day that does not exist is none. @param text as `plainText` gives it */
export function daysIn(text: string, reading: DateReading, most = 50): Day[] {
  const found: Day[] = [];
  for (const match of text.matchAll(ANY_DATE)) {
    const day = dayWritten(match.groups ?? {}, reading);
    if (day !== null && isDay(day) && !found.includes(day)) found.push(day);
    if (found.length === most) break;
  }
  return found;
}

/** A date somewhere in a forwarded header ("Mittwoch, 18. November 2026 11:24", RFC 5322); null when it cannot be read. */
export function headerDate(written: string, reading: DateReading): Date | null {
  const standard = new Date(written);
  if (/\d{4}.*(?:[+-]\d{4}|GMT|UTC|Z)/.test(written) && !Number.isNaN(standard.getTime())) return standard;
  const match = HEADER_DATE.exec(written.replace(/[\u00a0\u202f]/g, ' '))?.groups;
  const day = match ? dayWritten(match, reading) : null;
  return match && day !== null && isDay(day) && match['hour'] !== undefined ? instantWritten(match, day, reading.zone) : null;
}
