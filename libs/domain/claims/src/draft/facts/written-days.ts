import { ANY_WEEKDAY, MONTH, WEEKDAY, monthOf, weekdayNamed } from './calendar-words';
import type { Reading } from './letter-text';
import { dayInWords, numberEndingAt, ordinalInWords } from './number-words';
import type { DayReading, WrittenDay } from './written-facts';

type Match = RegExpMatchArray & { readonly index: number };
const D = '(?:3[01]|[12]\\d|0?[1-9])';
const BEFORE = '(?<![\\p{L}\\p{N}])';
const WITH_WEEKDAY = `(?:(${ANY_WEEKDAY})\\.?,?\\s+(?:(?:the|den|dem|de)\\s+)?)?`;
const YEAR = `(?:(?:,\\s*|\\s+|[./-])(\\d{4}|'\\d{2}|(?<=-)\\d{2})(?!\\d))?`;

const DAY_MONTH = new RegExp(
  `${BEFORE}${WITH_WEEKDAY}(${D})(?:st|nd|rd|th|ste|de|e|\\.)?[\\s./-]*(?:day\\s+)?(?:of\\s+)?(${MONTH})(?!\\p{L})\\.?${YEAR}`,
  'giu',
);
const MONTH_DAY = new RegExp(
  `${BEFORE}${WITH_WEEKDAY}(${MONTH})(?!\\p{L})\\.?\\s+(?:the\\s+)?(${D})(?:st|nd|rd|th)?(?![\\p{L}\\d]|[:.]\\d)(?:,?\\s+(\\d{4})(?!\\d))?`,
  'giu',
);
const YEAR_FIRST = new RegExp(`${BEFORE}(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)`, 'gu');
const NUMERIC = new RegExp(
  `${BEFORE}(?<![-./])${WITH_WEEKDAY}(\\d{1,2})(?:([-/])|(\\.) ?)(\\d{1,2})(?:\\3|\\4 ?)('?\\d{4}|'?\\d{2})(?![\\d-])`,
  'giu',
);
const SPACED = new RegExp(`${BEFORE}(?<![-./,] ?)(\\d{1,2}) (\\d{1,2}) ((?:19|20)\\d{2})(?![\\d-]| \\d)`, 'gu');
const GERMAN_SHORT = new RegExp(`${BEFORE}(?<![-./])${WITH_WEEKDAY}(\\d{1,2})\\. ?(\\d{1,2})\\.(?!\\d)`, 'giu');
const SLASHED = new RegExp(
  `${BEFORE}(?:(?:on|by|since|until|from|before|after|op|sinds|tot|vanaf|voor|na|am|vom|bis|seit|ab|zum)\\s+|(${ANY_WEEKDAY})\\.?,?\\s+)(\\d{1,2})[-/](\\d{1,2})(?![\\d/-])`,
  'giu',
);
const LONE_MONTH = new RegExp(
  `${BEFORE}(in|since|during|until|early|late|mid|im|seit|bis|anfang|ende|mitte|sinds|begin|eind|medio|vanaf|ab|last|vorige|letzten|diesen|tijdens)(?:\\s+|-)(${MONTH})(?![\\p{L}'])(?:\\s+(\\d{4}))?`,
  'giu',
);
const LONE_DAY = new RegExp(`${BEFORE}(?:(?:on |by |since |until )?the (${D})(?:st|nd|rd|th)|op de (${D})(?:de|ste|e))(?!\\p{L})`, 'giu');
/** "on the fourteenth" before a stop: before a noun it counts something else. */
const LONE_ORDINAL = new RegExp(
  `${BEFORE}(?:(?:on|by|since|until) the|op de|tot de|am|bis zum|seit dem) (\\p{L}+(?:[- ]\\p{L}+)?)(?=\\s*(?:[.,;!?)]|$)|\\s+(?:at|um|om)\\s)`,
  'giu',
);
const LONE_WEEKDAY = new RegExp(`${BEFORE}(${WEEKDAY})(?!\\p{L})`, 'giu');
const LONE_YEAR = new RegExp(`${BEFORE}(?:in|since|sinds|seit|im jahr|anno|year|jaar)\\s+((?:19|20)\\d{2})(?!\\d)`, 'giu');
const RELATIVE = new RegExp(
  `${BEFORE}(?:(?:the )?day before yesterday|yesterday|eergisteren|gisteren|vorgestern|gestern|(?:last|past|previous|vorige|afgelopen|letzte[nr]?|vergangene[nr]?|vorige[nr]) (?:${WEEKDAY}|week|woche|weekend|month|maand|monat))(?!\\p{L})`,
  'giu',
);

/** "in 2000 Antwerpen" is where, not when: four figures and a town's name. No town is written small, no year is followed by one. */
const isPostcode = ({ 0: said, index, input = '' }: Match): boolean =>
  /^in\s/i.test(said) && /^\s\p{Lu}\p{Ll}/u.test(input.slice(index + said.length));

const yearOf = (written: string | undefined): number | null => {
  if (written === undefined) return null;
  const digits = written.replace(/\D/g, '');
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
};
const reading = (over: Partial<DayReading>): DayReading => ({ year: null, month: null, day: null, weekday: null, ...over });
const named = (word: string | undefined): number | null => (word === undefined || word === '' ? null : weekdayNamed(word));
const written = (match: Match, readings: readonly DayReading[]): { readonly found: WrittenDay } => ({
  found: { text: match[0], at: match.index, readings },
});
const isDay = (day: number, month: number): boolean => day >= 1 && day <= 31 && month >= 1 && month <= 12;

/** "3" in "3 to 5 March", "3. bis 5. März": the day before another one shares its month. */
const SHARED = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-])(${D})(?:st|nd|rd|th|e|ste|de|\\.)?\\s*(?:-|to|and|until|through|till|or|bis|bis zum|und|oder|tot|tot en met|t/m|en|of|,|&)\\s*(?:the\\s+|zum\\s+|dem\\s+|de\\s+)?$`,
  'iu',
);

/** Days with a month in words, and in figures with the year first; numbers of parcels cannot be mistaken for these. */
export function daysWithMonths(text: Reading): WrittenDay[] {
  const inWords = text.take(new RegExp(`(?:\\s+of)?\\s+(${MONTH})(?!\\p{L})\\.?(?:,?\\s+(\\d{4})(?!\\d))?`, 'giu'), (match) => {
    const number = numberEndingAt(text.rest.slice(0, match.index), dayInWords);
    if (number === null || /^(?:a|an|ein|eine[mnr]?|een)$/i.test(text.rest.slice(number.at, match.index))) return null;
    const to = match.index + match[0].length;
    return {
      found: {
        text: text.rest.slice(number.at, to),
        at: number.at,
        readings: [reading({ day: number.value, month: monthOf(match[1] ?? ''), year: yearOf(match[2]) })],
      },
      from: number.at,
      to,
    };
  });
  const dayFirst = text
    .take(DAY_MONTH, (match) => {
      const one = reading({ weekday: named(match[1]), day: Number(match[2]), month: monthOf(match[3] ?? ''), year: yearOf(match[4]) });
      const before = SHARED.exec(text.rest.slice(0, match.index));
      const shared: WrittenDay[] =
        before === null ? [] : [{ text: before[1] ?? '', at: before.index, readings: [{ ...one, weekday: null, day: Number(before[1]) }] }];
      return { found: [...shared, written(match, [one]).found] };
    })
    .flat();
  const monthFirst = text.take(MONTH_DAY, (match) =>
    written(match, [reading({ weekday: named(match[1]), month: monthOf(match[2] ?? ''), day: Number(match[3]), year: yearOf(match[4]) })]),
  );
  const yearFirst = text.take(YEAR_FIRST, (match) =>
    isDay(Number(match[4]), Number(match[3]))
      ? written(match, [reading({ year: Number(match[1]), month: Number(match[3]), day: Number(match[4]) })])
      : null,
  );
  return [...inWords, ...dayFirst, ...monthFirst, ...yearFirst];
}

/** Days in figures. @param monthMayLead as Americans write: 03/09 may be 9 March */
export function daysInFigures(text: Reading, monthMayLead: boolean): WrittenDay[] {
  const both = (first: number, second: number, rest: Partial<DayReading>, slashed: boolean): DayReading[] => [
    ...(isDay(first, second) ? [reading({ ...rest, day: first, month: second })] : []),
    ...(slashed && monthMayLead && first !== second && isDay(second, first) ? [reading({ ...rest, day: second, month: first })] : []),
  ];
  const full = text.take(NUMERIC, (match) => {
    const readings = both(Number(match[2]), Number(match[5]), { weekday: named(match[1]), year: yearOf(match[6]) }, match[3] === '/');
    return readings.length === 0 ? null : written(match, readings);
  });
  const german = text.take(GERMAN_SHORT, (match) =>
    isDay(Number(match[2]), Number(match[3])) ? written(match, both(Number(match[2]), Number(match[3]), { weekday: named(match[1]) }, false)) : null,
  );
  const slashed = text.take(SLASHED, (match) => {
    const readings = both(Number(match[2]), Number(match[3]), { weekday: named(match[1]) }, true);
    return readings.length === 0 ? null : written(match, readings);
  });
  const spaced = text.take(SPACED, (match) => {
    const readings = both(Number(match[1]), Number(match[2]), { year: yearOf(match[3]) }, true);
    return readings.length === 0 ? null : written(match, readings);
  });
  return [...full, ...german, ...slashed, ...spaced];
}

/** A month, a weekday, a year or the day of a month alone; and days that only the day of writing tells ("yesterday"). */
export function daysInPart(text: Reading): WrittenDay[] {
  const relative = text.take(RELATIVE, (match) => written(match, []));
  const months = text.take(LONE_MONTH, (match) => {
    const word = match[2] ?? '';
    // "in may" is no month, and short forms are words of their own.
    if (
      word === 'may' ||
      word === 'march' ||
      word.length < 3 ||
      (word.length < 5 && !/^(?:may|mei|mai|juni|juli|june|july|märz|apr(?:il)?)$/i.test(word))
    )
      return null;
    return written(match, [reading({ month: monthOf(word), year: yearOf(match[3]) })]);
  });
  const days = text.take(LONE_DAY, (match) => written(match, [reading({ day: Number(match[1] ?? match[2]) })]));
  const ordinals = text.take(LONE_ORDINAL, (match) => {
    const day = ordinalInWords(match[1] ?? '');
    return day === null ? null : written(match, [reading({ day })]);
  });
  const weekdays = text.take(LONE_WEEKDAY, (match) => written(match, [reading({ weekday: weekdayNamed(match[1] ?? '') })]));
  const years = text.take(LONE_YEAR, (match) => (isPostcode(match) ? null : written(match, [reading({ year: Number(match[1]) })])));
  return [...relative, ...months, ...days, ...ordinals, ...weekdays, ...years];
}
