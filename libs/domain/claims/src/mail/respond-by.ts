import type { Day } from '@weerwoord/kernel';
import { addDays, dayOf, endOfDay, instantAt, isDay } from '@weerwoord/kernel';

const ANSWERING =
  /respon[ds]|reply|answer|take action|resolve|rispon|rispost|intervien|antwort|reagier|rückmeld|stellung|bearbeit|maßnahme|répon|traite[rz]|reage|reactie|antwoord|actie|laat[^.]{0,60} weten|let us know|melde|responder|respuesta|responda|conteste/i;
/** Asks for something rather than for an answer; read only in the date's own sentence. */
const PROVIDING = /provide|upload|send us|fornis|carica|fourni|envoye[rz]|accept|betwist|akzeptier|anfecht|aportar|facilit/i;

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
/** Letters that mean another offset in summer. */
const ZONES: Readonly<Record<string, string>> = { PT: 'America/Los_Angeles', ET: 'America/New_York' };

/** "before the 24th" ends with the 23rd, "by the 24th" with the 24th. */
const CUES =
  '(?<before>before|prior to|vor dem|vor|avant le|avant|prima del|prima di|vóór|voor|antes del|antes de)|(?:by|until|no later than|not later than|' +
  "bis (?:spätestens|einschließlich)(?: zum| am)?|bis zum|bis|spätestens am|spätestens bis zum|spätestens bis|d'ici au|d'ici le|d'ici|jusqu'au|au plus tard le|" +
  'entro e non oltre il|entro e non oltre|entro il|entro|uiterlijk op|uiterlijk|tot en met|t\\/m|hasta el|a más tardar el)|' +
  // What a form calls it: "Date limite de réponse : 24/11/2026".
  '(?:deadline|response due|due(?: date)?|(?:antwort)?frist|fristende|uiterste (?:reactie|antwoord)datum|date limite(?: de réponse)?|échéance|scadenza|termine|fecha límite)(?: (?:om|to|pour|per|für|für die|for) \\p{L}+(?: \\p{L}+)?)?' +
  '(?: (?:is|ist|est|è|am|on|op|le|il|el))?';
const WEEKDAY = '(?:\\p{L}{2,12}\\.?,? (?:(?:den|dem|the|le|il|el|de) )?)?';
const MOST_DATES =
  '(?<day>\\d{1,2})(?:st|nd|rd|th|er|º)?\\.? ?(?:de |of )?(?<month>\\p{L}{3,11})\\.?,? ?(?:de )?(?<year>\\d{4})?' +
  '|(?<usMonth>\\p{L}{3,11})\\.? (?<usDay>\\d{1,2})(?:st|nd|rd|th)?,? ?(?<usYear>\\d{4})?' +
  '|(?<iso>\\d{4}-\\d{2}-\\d{2})' +
  '|(?<first>\\d{1,2})[./-](?<second>\\d{1,2})[./-](?<third>\\d{4}|\\d{2})';
const DATE = `(?:${MOST_DATES})`;
/** "24-Nov-26", "Nov-24-26", "24.11.", "24/11": only where a deadline is named, since elsewhere they may be anything. */
const DEADLINE_DATE =
  '(?:(?<dashDay>\\d{1,2})-(?<dashMonth>\\p{L}{3,9})-(?<dashYear>\\d{4}|\\d{2})(?!\\d)|(?<dashUsMonth>\\p{L}{3,9})-(?<dashUsDay>\\d{1,2})-(?<dashUsYear>\\d{4}|\\d{2})(?!\\d)|' +
  `${MOST_DATES}|(?<shortFirst>\\d{1,2})(?:\\.(?<dotSecond>\\d{1,2})\\.(?!\\d)|\\/(?<slashSecond>\\d{2})(?![\\d/])))`;
const TIME =
  '(?:,? ?(?:at|um|om|à|alle ore|alle|ore|a las|T)? ?(?<hour>\\d{1,2})(?:[:.h]| h )(?<minute>\\d{2})(?::\\d{2})? ?(?<half>am|pm|a\\.m\\.|p\\.m\\.)?' +
  '(?: ?(?:uhr|uur|h))? ?\\(?(?<letters>[A-Z]{2,4})?\\)?' +
  '|,? ?(?:at|um|om|à) ?(?<fullHour>\\d{1,2}) ?(?:uhr|uur|h)(?![\\p{L}\\d])|,? ?(?:at )?(?<pmHour>\\d{1,2}) ?(?<pmHalf>am|pm|a\\.m\\.|p\\.m\\.)(?: \\(?(?<pmLetters>[A-Z]{2,4})\\)?)?)?';
/** "11:59 PM PST on November 20", "le ore 23:59 del 23 novembre". */
const TIME_FIRST =
  '(?:(?:le ore |le |um |om )?(?<firstHour>\\d{1,2})(?:[:.h](?<firstMinute>\\d{2}))? ?(?<firstHalf>am|pm|a\\.m\\.|p\\.m\\.)?(?: ?(?:uhr|uur|h))?(?: \\(?(?<firstLetters>[A-Z]{2,4})\\)?)?,? ' +
  '(?:on|am|del|le|op|del día|of) )?';
const HEADER_DATE = new RegExp(`${WEEKDAY}${DATE}${TIME}`, 'iu');
const ANY_DATE = new RegExp(`(?<![\\p{L}\\d-])${DATE}(?![\\d-])`, 'giu');
const RESPOND_BY = new RegExp(`(?<![\\p{L}])(?:${CUES}) ?:? ${TIME_FIRST}${WEEKDAY}${DEADLINE_DATE}${TIME}`, 'giu');

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

/** Month and day where the month has a name, or the date no year. */
function monthAndDay(written: Written, monthFirst: boolean): readonly [number | null, number] {
  const { shortFirst, dotSecond, slashSecond } = written;
  const short = dotSecond ?? slashSecond;
  if (shortFirst !== undefined && short !== undefined) {
    const swap = slashSecond !== undefined && Number(shortFirst) <= 12 && (monthFirst || Number(short) > 12);
    return swap ? [Number(shortFirst), Number(short)] : [Number(short), Number(shortFirst)];
  }
  const name = written['month'] ?? written['usMonth'] ?? written['dashMonth'] ?? written['dashUsMonth'] ?? '';
  return [monthOf(name), Number(written['day'] ?? written['usDay'] ?? written['dashDay'] ?? written['dashUsDay'])];
}

function dayWritten(written: Written, { sentAt, zone, monthFirst, nearestYear }: DateReading): Day | null {
  const { iso, first, second, third } = written;
  if (iso !== undefined) return iso;
  const sentOn = dayOf(sentAt, zone);
  if (first !== undefined && second !== undefined && third !== undefined) {
    const [a, b] = [Number(first), Number(second)];
    const swap = a > 12 ? false : b > 12 ? true : monthFirst;
    return `${third.length === 2 ? `20${third}` : third}-${pad(swap ? a : b)}-${pad(swap ? b : a)}`;
  }
  const [month, day] = monthAndDay(written, monthFirst);
  if (month === null || !Number.isInteger(day)) return null;
  const year = written['year'] ?? written['usYear'] ?? written['dashYear'] ?? written['dashUsYear'];
  if (year !== undefined) return `${year.length === 2 ? `20${year}` : year}-${pad(month)}-${pad(day)}`;
  if (nearestYear) return nearestDay(sentOn, `-${pad(month)}-${pad(day)}`);
  const thisYear = `${sentOn.slice(0, 4)}-${pad(month)}-${pad(day)}`;
  return thisYear >= addDays(sentOn, -1) ? thisYear : `${Number(sentOn.slice(0, 4)) + 1}${thisYear.slice(4)}`;
}

/** A clock time with its zone letters, after the date or before it; null when only a day is written. */
function timeWritten(written: Written): { readonly hour: number; readonly minute: string; readonly letters: string | undefined } | null {
  const { hour, fullHour, pmHour, firstHour } = written;
  const told = hour ?? fullHour ?? pmHour ?? firstHour;
  if (told === undefined) return null;
  const minute = written['minute'] ?? written['firstMinute'] ?? '00';
  const half = (written['half'] ?? written['pmHalf'] ?? written['firstHalf'])?.toLowerCase();
  const letters = written['letters'] ?? written['pmLetters'] ?? written['firstLetters'];
  return { hour: half === undefined ? Number(told) : (Number(told) % 12) + (half.startsWith('p') ? 12 : 0), minute, letters };
}

function instantWritten(written: Written, day: Day, zone: string): Date {
  const told = timeWritten(written);
  if (told === null || told.hour > 24) return endOfDay(written['before'] === undefined ? day : addDays(day, -1), zone);
  if (told.hour === 24) return endOfDay(day, zone);
  // 23:59 means the end of that minute; any other time is meant to the second.
  const time = `${pad(told.hour)}:${told.minute}:${told.hour === 23 && told.minute === '59' ? '59' : '00'}`;
  // Only capitals name a zone: "23:59 est la dernière heure" is French.
  const letters = told.letters === told.letters?.toUpperCase() ? told.letters : undefined;
  const offset = OFFSETS[letters ?? ''];
  return offset === undefined ? instantAt(day, time, ZONES[letters ?? ''] ?? zone) : new Date(Date.parse(`${day}T${time}Z`) - offset * 60_000);
}

/** The sentence (or line) around a place, as far as anybody writes one; the full stop of a date ends none. */
function sentenceAt(text: string, from: number, to: number): string {
  const before = text.slice(Math.max(0, from - LONGEST_SENTENCE), from);
  const after = text.slice(to, to + LONGEST_SENTENCE);
  const start = [...before.matchAll(SENTENCE_END)].at(-1);
  return before.slice(start === undefined ? 0 : start.index + 1) + text.slice(from, to) + (after.split(SENTENCE_END)[0] ?? '');
}
const LONGEST_SENTENCE = 300;
const SENTENCE_END = /(?<!\d)[.!?](?=\s)|\n/g;

/**
 * The instant by which the mail itself wants an answer ("Respond by 24 Nov 2026, 23:59 PST", "bis zum 24. November"), UTC; the earliest
 * when it names several. A day without a time runs to its last second; "before" a day to the last second of the day before.
 * A date in a sentence about answering goes before one that only stands near it ("arrives by 16 November. Please respond by the 23rd").
 * null when no sentence about answering names a date. @param text as `plainText` gives it
 */
export function respondByIn(text: string, reading: DateReading): Date | null {
  const own: Date[] = [];
  const near: Date[] = [];
  for (const match of text.matchAll(RESPOND_BY)) {
    const written = match.groups ?? {};
    const day = dayWritten(written, reading);
    if (day === null || !isDay(day)) continue;
    const end = match.index + match[0].length;
    const sentence = sentenceAt(text, match.index, end);
    if (ANSWERING.test(sentence) || PROVIDING.test(sentence)) own.push(instantWritten(written, day, reading.zone));
    else if (ANSWERING.test(text.slice(Math.max(0, match.index - 120), end + 60))) near.push(instantWritten(written, day, reading.zone));
  }
  return (own.length > 0 ? own : near).sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
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
  return match && day !== null && isDay(day) && timeWritten(match) !== null ? instantWritten(match, day, reading.zone) : null;
}
