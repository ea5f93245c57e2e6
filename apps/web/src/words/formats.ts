import { dayOf, minorDigits } from '@weerwoord/kernel';
import type { Money } from '@weerwoord/kernel';

export const LANGUAGES = ['en', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Figures as people of a language write them. Instants are ISO text or Date and shown in the viewer's zone. */
export type Formats = {
  readonly language: Language;
  readonly zone: string;
  /** 18,412 / 18.412 */
  readonly count: (value: number) => string;
  /** 28, 1.5: at most one decimal, for a pace. */
  readonly decimal: (value: number) => string;
  /** +212, −1 */
  readonly signed: (value: number) => string;
  /** A share with one decimal (1.9%), or two while it or its limit is small (0.82%): see `digitsOf`. */
  readonly rate: (share: number, limit?: number | null) => string;
  /** A limit without needless zeros: 1%, 2.5%. */
  readonly limit: (share: number) => string;
  /** Percent without its sign, for axes: 0.5. */
  readonly axis: (share: number) => string;
  /** €84.90 / € 84,90; a minus stands before the sign. */
  readonly money: (amount: Money) => string;
  readonly time: (at: Date | string) => string;
  /** 20 Nov; with the year when it is not this one. Takes a calendar day or an instant. */
  readonly day: (at: Date | string) => string;
  /** Fri 20 Nov */
  readonly weekday: (at: Date | string) => string;
  /** Fri 20 Nov 2026 */
  readonly fullDay: (at: Date | string) => string;
  /** today 11:24, else Sat 21 Nov 11:24 */
  readonly moment: (at: Date | string) => string;
  /** Wed 28 Oct 2026 11:20 CET: for hovers, in the site's zone. */
  readonly momentIn: (at: Date | string, zone: string) => string;
  /** 12 h 47 m, rounded down to whole minutes. */
  readonly duration: (milliseconds: number) => string;
  /** One unit, rounded down: 4 min, 3 h, 2 d. */
  readonly age: (milliseconds: number) => string;
  readonly units: { readonly day: string; readonly hour: string; readonly minute: string };
  /** 4.1 MB, in steps of a thousand as file managers count. */
  readonly bytes: (bytes: number) => string;
  /** a, b and c */
  readonly list: (words: readonly string[]) => string;
  /** The form of the language for a number: English and Dutch tell one from many. */
  readonly plural: (value: number, forms: { readonly one: string; readonly other: string }) => string;
};

const UNITS = { en: { day: 'd', hour: 'h', minute: 'm', second: 's' }, nl: { day: 'd', hour: 'u', minute: 'm', second: 's' } } as const;
const TODAY = { en: 'today', nl: 'vandaag' } as const;
const LOCALE = { en: 'en-GB', nl: 'nl-NL' } as const;
/** Month and weekday names: American English says Sep where British ICU data says Sept. */
const NAMES = { en: 'en-US', nl: 'nl-NL' } as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Two decimals below 1.5 %, else one; a limit of at most 1 % asks for two everywhere, so 0.82 % and 1.02 % compare. */
const digitsOf = (share: number, limit: number | null | undefined) => ((limit ?? 1) <= 0.01 || Math.abs(share) < 0.015 ? 2 : 1);

/** @param today what "today" and "this year" mean; the zone decides which day that is */
export function createFormats(language: Language, zone: string, today: Date): Formats {
  const locale = LOCALE[language];
  const number = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options);
  const whole = number({ maximumFractionDigits: 0 });
  const minus = (text: string) => text.replace('-', '−');
  const thisDay = dayOf(today, zone);
  const units = UNITS[language];
  const percent = (share: number, least: number, most: number) =>
    number({ style: 'percent', minimumFractionDigits: least, maximumFractionDigits: most }).format(share).replace(/\s%/, '%');
  const days = dayWriter(language, zone);
  const yearIfOther = (at: Date | string) => (days.of(at).slice(0, 4) === thisDay.slice(0, 4) ? '' : ` ${days.of(at).slice(0, 4)}`);
  const time = (at: Date | string) => days.time(at, zone);
  const duration = (milliseconds: number) => {
    const minutes = Math.floor(milliseconds / 60_000);
    if (minutes < 1) return `${Math.floor(milliseconds / 1000)} ${units.second}`;
    const [d, h, m] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
    const parts = d > 0 ? [d && `${d} ${units.day}`, h && `${h} ${units.hour}`] : [h && `${h} ${units.hour}`, m && `${m} ${units.minute}`];
    return parts.filter(Boolean).join(' ');
  };
  const age = (milliseconds: number) => {
    const minutes = Math.max(1, Math.floor(milliseconds / 60_000)); // "0 min" reads like a mistake
    if (minutes < 60) return `${minutes} min`;
    return minutes < 1440 ? `${Math.floor(minutes / 60)} ${units.hour}` : `${Math.floor(minutes / 1440)} ${units.day}`;
  };
  return {
    language,
    zone,
    units,
    time,
    duration,
    age,
    count: (value) => minus(whole.format(value)),
    decimal: (value) => minus(number({ maximumFractionDigits: 1 }).format(value)),
    signed: (value) => minus(number({ signDisplay: 'exceptZero' }).format(value)),
    rate: (share, limit) => percent(share, digitsOf(share, limit), digitsOf(share, limit)),
    limit: (share) => percent(share, 0, 2),
    axis: (share) => number({ minimumFractionDigits: share < 0.1 ? 1 : 0, maximumFractionDigits: share < 0.1 ? 2 : 1 }).format(share * 100),
    money: ({ minor, currency }) => {
      const digits = minorDigits(currency);
      const text = number({
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }).format(Math.abs(minor) / 10 ** digits);
      return minor < 0 ? `−${text}` : text;
    },
    day: (at) => days.day(at) + yearIfOther(at),
    weekday: (at) => `${days.weekday(at)} ${days.day(at)}${yearIfOther(at)}`,
    fullDay: (at) => `${days.weekday(at)} ${days.day(at)} ${days.of(at).slice(0, 4)}`,
    moment: (at) =>
      days.of(at) === thisDay ? `${TODAY[language]} ${time(at)}` : `${days.weekday(at)} ${days.day(at)}${yearIfOther(at)} ${time(at)}`,
    momentIn: (at, there) => {
      const local = dayWriter(language, there);
      return `${local.weekday(at)} ${local.day(at)} ${local.of(at).slice(0, 4)} ${local.time(at, there)} ${zoneName(at, there)}`;
    },
    bytes: (bytes) => bytesText(bytes, (value, digits) => number({ maximumFractionDigits: digits }).format(value)),
    list: (words) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words),
    plural: (value, forms) => (new Intl.PluralRules(locale).select(value) === 'one' ? forms.one : forms.other),
  };
}

/** Days without the marks that differ between browsers' data: no comma after the weekday, no full stop after the month. */
function dayWriter(language: Language, zone: string) {
  const at = (value: Date | string) => (typeof value === 'string' ? new Date(DAY.test(value) ? `${value}T12:00:00Z` : value) : value);
  // A calendar day has no zone; noon in UTC is that day when read in UTC.
  const zoneOf = (value: Date | string) => (typeof value === 'string' && DAY.test(value) ? 'UTC' : zone);
  const part = (value: Date | string, options: Intl.DateTimeFormatOptions, type: Intl.DateTimeFormatPartTypes) =>
    new Intl.DateTimeFormat(NAMES[language], { ...options, timeZone: zoneOf(value) })
      .formatToParts(at(value))
      .find((one) => one.type === type)
      ?.value.replace('.', '') ?? '';
  return {
    of: (value: Date | string) => (typeof value === 'string' && DAY.test(value) ? value : dayOf(at(value), zone)),
    day: (value: Date | string) => `${part(value, { day: 'numeric' }, 'day')} ${part(value, { month: 'short', day: 'numeric' }, 'month')}`,
    weekday: (value: Date | string) => part(value, { weekday: 'short' }, 'weekday'),
    time: (value: Date | string, there: string) =>
      new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: there }).format(at(value)),
  };
}

function zoneName(value: Date | string, zone: string): string {
  const at = typeof value === 'string' ? new Date(value) : value;
  return (
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'short' }).formatToParts(at).find((one) => one.type === 'timeZoneName')?.value ??
    zone
  );
}

const SIZES = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

function bytesText(bytes: number, write: (value: number, digits: number) => string): string {
  const step = bytes < 1000 ? 0 : Math.min(SIZES.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${write(bytes / 1000 ** step, step < 2 ? 0 : 1)} ${SIZES[step] ?? 'B'}`;
}
