import { minorOf } from '../../mail/amounts-in-mail';
import type { Reading } from './letter-text';
import { numberEndingAt, numberInWords } from './number-words';
import type { Written, WrittenAmount, WrittenCount, WrittenNumber } from './written-facts';

const DOLLARS = ['USD', 'CAD', 'AUD', 'MXN', 'SGD'];
const CURRENCIES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:€|eur|euros?)$/i, ['EUR']],
  [/^(?:us ?\$|usd)$/i, ['USD']],
  [/^(?:\$|dollars?)$/i, DOLLARS],
  [/^(?:£|gbp|pounds?(?: sterling)?|pfund)$/i, ['GBP']],
  [/^(?:zł|złoty|pln)$/i, ['PLN']],
  [/^(?:chf|franken|francs?|sfr\.?)$/i, ['CHF']],
  [/^(?:kr\.?|kronor|kroner)$/i, ['SEK', 'DKK', 'NOK']],
  [/^¥$/, ['JPY', 'CNY']],
];
const CURRENCY =
  '(?:US ?\\$|[€$£¥]|EUR|USD|GBP|CHF|PLN|SEK|DKK|NOK|CZK|CAD|AUD|JPY|CNY|TRY|INR|euros?|dollars?|pounds?|pfund|franken|złoty|zł|kr\\.?)';
const NUMBER = `\\d{1,3}(?:[ .,']\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?`;
const LEADING = new RegExp(`(?<![\\p{L}\\p{N}])(${CURRENCY})\\s?(-?\\s?)(${NUMBER})(?:,-{1,2}|\\.-{1,2})?(?![\\d])`, 'giu');
const CENTS = `(?:\\s*(?:and|en|und|,)?\\s*(\\d{1,2})\\s*(?:cents?|¢))?`;
const TRAILING = new RegExp(`(?<![\\p{L}\\p{N}.,])(${NUMBER})(?:,-{1,2}|\\.-{1,2})?\\s?(${CURRENCY})(?![\\p{L}\\p{N}])${CENTS}`, 'giu');
const BARE_CENTS = /(?<![\p{L}\p{N}.,])(\d{1,3})\s*(?:cents?|¢)(?!\p{L})/giu;
const WORD_CURRENCY = new RegExp(
  `\\s+(euros?|dollars?|pounds?|pfund|franken)(?!\\p{L})(?:\\s+(?:and\\s+|en\\s+|und\\s+)?((?:\\p{L}+[- ]?){1,3}?)(?:\\s*cents?)(?!\\p{L}))?`,
  'giu',
);

const currenciesOf = (written: string): readonly string[] =>
  CURRENCIES.find(([pattern]) => pattern.test(written.trim()))?.[1] ?? [written.trim().toUpperCase()];
const minor = (written: string, currencies: readonly string[]): number | null => minorOf(written.replace(/ /g, ''), currencies[0] ?? 'EUR');

/** Amounts of money, in figures and in words. */
export function amountsIn(text: Reading): WrittenAmount[] {
  const one = (
    match: RegExpMatchArray & { readonly index: number },
    number: string,
    currency: string,
    cents?: string,
  ): { readonly found: WrittenAmount } | null => {
    const currencies = currenciesOf(currency);
    const value = minor(number, currencies);
    return value === null
      ? null
      : { found: { text: match[0], at: match.index, minor: value + (cents === undefined ? 0 : Number(cents)), currencies } };
  };
  const leading = text.take(LEADING, (match) => one(match, match[3] ?? '', match[1] ?? ''));
  const trailing = text.take(TRAILING, (match) => one(match, match[1] ?? '', match[2] ?? '', match[3]));
  const worded = text.take(WORD_CURRENCY, (match) => {
    const number = numberEndingAt(text.rest.slice(0, match.index));
    if (number === null) return null;
    const cents = match[2] === undefined ? 0 : (numberInWords(match[2]) ?? 0);
    const to = match.index + match[0].length;
    return {
      found: { text: text.rest.slice(number.at, to), at: number.at, minor: number.value * 100 + cents, currencies: currenciesOf(match[1] ?? '') },
      from: number.at,
      to,
    };
  });
  const cents = text.take(BARE_CENTS, (match) => ({
    found: { text: match[0], at: match.index, minor: Number(match[1]), currencies: ['EUR', ...DOLLARS] },
  }));
  return [...leading, ...trailing, ...worded, ...cents];
}

export const plainNumber = (written: string): string => written.replace(/[\s-]/g, '').toUpperCase();

const ORDER = /(?<!\d)(?:\d{3}-\d{7}-\d{7}|\d{2}-\d{5}-\d{5})(?!\d)/g;
const ORDER_WORD =
  /(?<=(?<!\p{L})(?:order|bestelling|bestellung|auftrag|ordernummer|bestelnummer|bestellnummer|auftragsnummer|ordernr\.?|bestelnr\.?|bestellnr\.?|order (?:number|id|no\.?|nr\.?)|(?:bestelling|order|bestellung) nr\.?)\s*[:#]?\s*)#?(?=[\w-]*\d)[A-Z0-9][A-Z0-9_-]{2,40}(?![\p{L}\d])/giu;
/** Order numbers by their form, and whatever is called one. */
export const ordersIn = (text: Reading): WrittenNumber[] =>
  [ORDER, ORDER_WORD].flatMap((pattern) =>
    text.take(pattern, (match) => ({ found: { text: match[0], at: match.index, value: plainNumber(match[0].replace('#', '')) } })),
  );

const PREFIXED = /(?<![\p{L}\p{N}])(?:1Z|3S(?:[ -]?[A-Z]{4})?|JJD|JVGL|TB[ACM])(?:[ -]?(?=[A-Z]{0,6}\d)[A-Z0-9]{1,24})+(?![\p{L}\p{N}])/giu;
const GROUPED = /(?<![\p{L}\p{N}])\d{2,6}(?:[ -]\d{2,6}){2,}(?![\p{L}\p{N}])/gu;
const TOKEN = /(?<![\p{L}\p{N}])[A-Za-z0-9]{8,40}(?![\p{L}\p{N}])/gu;
const digits = (text: string): number => text.replace(/\D/g, '').length;

/** A number that is proven, and how it is found however it is grouped. */
export type KnownNumber = { readonly number: string; readonly grouped: RegExp };
/** Made once for many texts: a pattern costs more than looking. @param known in plain form */
export const knownNumbers = (known: readonly string[]): readonly KnownNumber[] =>
  [...new Set(known)]
    .filter((number) => number.length >= 5)
    .map((number) => {
      const grouped = [...number].map((sign) => sign.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')).join('[ -]?');
      return { number, grouped: new RegExp(`(?<![\\p{L}\\p{N}])${grouped}(?![\\p{L}\\p{N}])`, 'giu') };
    });

/**
 * Numbers of parcels, by form: whatever is long and made of figures.
 * @param known see `knownNumbers`; they are none
 */
export function parcelNumbersIn(text: Reading, known: readonly KnownNumber[]): WrittenNumber[] {
  const bare = plainNumber(text.rest);
  for (const { number, grouped } of known) if (bare.includes(number)) text.take(grouped, () => ({ found: null }));
  const numbers = (pattern: RegExp, least: number): WrittenNumber[] =>
    text.take(pattern, (match) => (digits(match[0]) >= least ? { found: { text: match[0], at: match.index, value: plainNumber(match[0]) } } : null));
  return [...numbers(PREFIXED, 5), ...numbers(GROUPED, 12), ...numbers(TOKEN, 5)];
}

const PERCENT = /(?<![\p{L}\p{N}.,])(\d+(?:[.,]\d+)?)\s?(?:%|percent|per cent|procent|prozent)(?!\p{L})/giu;
export const percentagesIn = (text: Reading): Written[] => text.take(PERCENT, (match) => ({ found: { text: match[0], at: match.index } }));

const UNITS: readonly (readonly [RegExp, WrittenCount['unit']])[] = [
  [/^(?:min)/i, 'minutes'],
  [/^(?:hours?|stunden?|uur|uren|std|hrs?)/i, 'hours'],
  [/^(?:weeks?|wochen?|weken|week)/i, 'weeks'],
  [/^(?:months?|monat|maand)/i, 'months'],
];
const UNIT =
  /\s*-?\s*((?:business |working |calendar )?days?|(?:werk|kalender|arbeits)?(?:tage?n?|dag(?:en)?)|hours?|hrs?|stunden?|std\.?|uur|uren|minutes?|minuten?|minuut|mins?|weeks?|wochen?|weken|months?|monaten?|monate?|maand(?:en)?)(?!\p{L})/giu;
/** "3 hours", "zwei Tage", "binnen vier werkdagen". */
export const countsIn = (text: Reading): WrittenCount[] =>
  text.take(UNIT, (match) => {
    const before = text.rest.slice(0, match.index);
    const figure = /(?<![\p{L}\p{N}.,])(\d{1,4})$/u.exec(before);
    const number = figure ? { value: Number(figure[1]), at: figure.index } : numberEndingAt(before);
    // "A day", "einen Tag", "één dag" are said without counting.
    if (number === null || (!figure && number.value === 1)) return null;
    const to = match.index + match[0].length;
    const unit = UNITS.find(([pattern]) => pattern.test(match[1] ?? ''))?.[1] ?? 'days';
    return { found: { text: text.rest.slice(number.at, to), at: number.at, value: number.value, unit }, from: number.at, to };
  });
