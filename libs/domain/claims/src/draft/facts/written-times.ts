import type { Reading } from './letter-text';
import { numberInWords } from './number-words';
import type { WrittenTime } from './written-facts';

/** Minutes east of UTC by what a clock is called. */
const ZONES: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  Z: 0,
  WET: 0,
  BST: 60,
  WEST: 60,
  CET: 60,
  MEZ: 60,
  CEST: 120,
  MESZ: 120,
  EET: 120,
  OEZ: 120,
  EEST: 180,
  OESZ: 180,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
};
const ZONE = `(?:\\s*\\(?((?:UTC|GMT) ?[+-]\\d{1,2}(?::?\\d{2})?|(?:${Object.keys(ZONES)
  .sort((a, b) => b.length - a.length)
  .join('|')})(?![\\p{L}\\d])|[+-]\\d{2}:\\d{2})\\)?)?`;
const HALF_DAY = `(?:\\s*([ap])\\.?m\\b\\.?)`;
const HOURS = `(?:uhr|uur|hrs?\\b|o'clock)`;

const CLOCK = new RegExp(
  `(?<![\\d.,:])([01]?\\d|2[0-4])(?:[:h]([0-5]\\d)(?::([0-5]\\d)(?:\\.\\d+)?)?|\\.([0-5]\\d)(?=\\s*(?:${HOURS}|[ap]\\.?m\\b)))(?!\\d)${HALF_DAY}?(?:\\s*${HOURS})?${ZONE}`,
  'giu',
);
const FULL_HOUR = new RegExp(`(?<![\\d.,:])([01]?\\d|2[0-4])(?:\\s*([ap])\\.?m\\b\\.?|\\s*(?:uhr|o'clock)(?:\\s+([0-5]\\d)(?!\\d))?)${ZONE}`, 'giu');
/** "om 14.02": a time only behind a word that says when. */
const DOTTED = new RegExp(
  `(?<=(?<!\\p{L})(?:om|tegen|rond|omstreeks|um|gegen|at|around)\\s+)([01]?\\d|2[0-4])\\.([0-5]\\d)(?![\\d%€$£]|[.,]\\d|\\s?(?:[%€$£]|EUR|euro))${ZONE}`,
  'giu',
);
/** "3 uur" is three hours as well as three o'clock: a time only where a clock is meant. */
const DUTCH_HOUR = new RegExp(`(?<=(?<!\\p{L})(?:om|tegen|rond|omstreeks|vanaf|sinds)\\s+)([01]?\\d|2[0-4])\\s*uur(?!\\p{L})${ZONE}`, 'giu');
const WORD_HOUR = new RegExp(
  `(?<=(?<!\\p{L})(?:om|tegen|rond|um|gegen|ab|at|around|about)\\s+)(\\p{L}+)\\s+(?:uur|uhr|o'clock)(?!\\p{L})${ZONE}`,
  'giu',
);
const HALF =
  /(?<!\p{L})(?:(half|halb)\s+(past\s+)?|(quarter|viertel|kwart)\s+(past|to|nach|vor|over|voor)\s+)(\p{L}+|\d{1,2})(?!\p{L})(?:\s*(?:uhr|uur))?/giu;
const NAMED = /(?<!\p{L})(noon|midday|midnight|middernacht|mitternacht)(?!\p{L})/giu;

const zoneOf = (name: string | undefined): number | null => {
  if (name === undefined) return null;
  const known = ZONES[name.toUpperCase()];
  if (known !== undefined) return known;
  const [, sign, hours, minutes] = /([+-])(\d{1,2}):?(\d{2})?/.exec(name) ?? [];
  return hours === undefined ? null : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
};
const at24 = (hour: number, half: string | undefined): number =>
  half === undefined ? hour % 24 : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
/** By a clock of twelve hours nobody knows which half of the day is meant. */
const eitherHalf = (hour: number, minute: number): WrittenTime['readings'] => [hour % 12, (hour % 12) + 12].map((h) => ({ hour: h, minute }));
const found = (
  match: RegExpMatchArray & { readonly index: number },
  readings: WrittenTime['readings'],
  zone?: string,
): { readonly found: WrittenTime } => ({
  found: { text: match[0].trimEnd(), at: match.index, readings, offset: zoneOf(zone) },
});

/** Times of day in the text, in figures and in words. */
export function timesIn(text: Reading): WrittenTime[] {
  const clocks = text.take(CLOCK, (match) =>
    found(match, [{ hour: at24(Number(match[1]), match[5]), minute: Number(match[2] ?? match[4]) }], match[6]),
  );
  const hours = text.take(FULL_HOUR, (match) => found(match, [{ hour: at24(Number(match[1]), match[2]), minute: Number(match[3] ?? 0) }], match[4]));
  const dotted = text.take(DOTTED, (match) => found(match, [{ hour: Number(match[1]) % 24, minute: Number(match[2]) }], match[3]));
  const dutch = text.take(DUTCH_HOUR, (match) => found(match, [{ hour: Number(match[1]) % 24, minute: 0 }], match[2]));
  const worded = text.take(WORD_HOUR, (match) => {
    const hour = numberInWords(match[1] ?? '');
    return hour === null || hour > 24 ? null : found(match, eitherHalf(hour, 0), match[2]);
  });
  const halves = text.take(HALF, (match) => {
    const [, half, past, quarter, side] = match;
    const hour = /^\d/.test(match[5] ?? '') ? Number(match[5]) : numberInWords(match[5] ?? '');
    if (hour === null || hour < 1 || hour > 12) return null;
    if (half !== undefined) return found(match, past === undefined ? eitherHalf(hour + 11, 30) : eitherHalf(hour, 30));
    const before = quarter !== undefined && /^(?:to|vor|voor)$/i.test(side ?? '');
    return found(match, before ? eitherHalf(hour + 11, 45) : eitherHalf(hour, 15));
  });
  const named = text.take(NAMED, (match) =>
    found(
      match,
      /^(?:noon|midday)$/i.test(match[1] ?? '')
        ? [{ hour: 12, minute: 0 }]
        : [
            { hour: 0, minute: 0 },
            { hour: 23, minute: 59 },
          ],
    ),
  );
  return [...clocks, ...hours, ...dotted, ...dutch, ...worded, ...halves, ...named];
}
