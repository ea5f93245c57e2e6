import { failed, minorDigits, ok } from '@weerwoord/kernel';
import type { Money, Result } from '@weerwoord/kernel';
import { isDollar, signCurrency } from './currencies';

export type AmountReading = {
  /** Currency the file states elsewhere (a column, the shop's), used when the amount itself names none. */
  readonly currency: string | null;
  /** What a bare `$` means: the account's site decides. */
  readonly dollar?: string;
  /** Fixed by the kind of file; absent: the last of `.` and `,` is the decimal mark unless three digits follow it. */
  readonly decimal?: '.' | ',';
};

/** No order, line or refund is worth more in any currency, in minor units. Beyond it digits were doubled or columns ran together. */
const MOST_MINOR = 1_000_000_000_000;
/** Pieces of a line, days, stars: nobody counts further. */
const MOST_PIECES = 9_999_999;

const NUMBER = /[-+]?\d[\d.,'\s\u00A0\u202F\u2019]*|[-+]?[.,]\d+/;

/**
 * Reads `$1,234.50`, `AU $3,000.00`, `EUR 90,00`, `1 234,50 €`, `406.0`, `1'234.50` into minor units without ever going through a float.
 *
 * Digits beyond the currency's minor unit round half up. No currency anywhere: `no-currency`; nothing readable: `not-a-number`.
 */
export function readAmount(text: string, reading: AmountReading): Result<Money, 'not-a-number' | 'no-currency'> {
  const found = NUMBER.exec(text);
  if (!found) return failed('not-a-number');
  const sign = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.replace(/[()\s\u00A0\u202F]+/g, ' ').trim();
  const bare = sign.replace(/^[-+]\s*|\s*[-+]$/g, '');
  const named = bare === '' ? null : isDollar(bare) ? (reading.dollar ?? reading.currency ?? 'USD') : signCurrency(bare);
  if (bare !== '' && named === null) return failed('not-a-number');
  const currency = named ?? reading.currency;
  const digits = minorDigits(currency ?? 'EUR');
  const value = toMinor(found[0].replace(/['\s\u00A0\u202F\u2019]/g, ''), digits, reading.decimal);
  if (value === null) return failed('not-a-number');
  if (currency === null) return failed('no-currency');
  const negative = sign.includes('-') || /^\(.*\)$/.test(text.trim());
  return ok({ minor: negative && value !== 0 ? -value : value, currency });
}

/** Plain digits with marks to minor units; null when the marks do not make a number. */
function toMinor(text: string, digits: number, decimal: '.' | ',' | undefined): number | null {
  const mark = decimal ?? decimalMark(text, digits);
  const at = mark === null ? -1 : text.lastIndexOf(mark);
  const [whole, fraction] = at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
  if ((mark !== null && whole.includes(mark)) || !isGrouped(whole)) return null; // two decimal marks, or "1,50,0"
  const grouped = whole.replace(/[.,]/g, '');
  if (!/^[-+]?\d*$/.test(grouped) || !/^\d*$/.test(fraction) || grouped + fraction === '') return null;
  const kept = fraction.slice(0, digits).padEnd(digits, '0');
  const roundUp = (fraction[digits] ?? '0') >= '5' ? 1 : 0;
  const size = Number(`${grouped.replace(/^[-+]/, '') || '0'}${kept}`) + roundUp;
  if (!Number.isSafeInteger(size) || size > MOST_MINOR) return null;
  return grouped.startsWith('-') && size !== 0 ? -size : size;
}

/** No marks, or marks that group: three digits behind the last, two or three between (India groups 12,34,567). */
const isGrouped = (whole: string): boolean =>
  !/[.,]/.test(whole) || (/^[-+]?\d{1,3}(?:([.,])\d{2,3}(?:\1\d{2,3})*)?$/.test(whole) && /[.,]\d{3}$/.test(whole));

/** The last of the two marks; one that groups thousands ("1.234", "1,234,567") is none. */
function decimalMark(text: string, digits: number): '.' | ',' | null {
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (last === -1) return null;
  const mark = text[last] === '.' ? '.' : ',';
  const other = mark === '.' ? ',' : '.';
  if (text.includes(other)) return text.indexOf(other) < last ? mark : null;
  const several = text.indexOf(mark) !== last;
  return several || (text.length - last - 1 === 3 && digits !== 3) ? null : mark;
}

/** A count: `2`, `2.0`, `1,000`; null for anything else. Never negative. */
export function readWhole(text: string): number | null {
  const plain = /^\d{1,3}(?:[.,]\d{3})+$/.test(text) ? text.replace(/[.,]/g, '') : text.replace(/[.,]0+$/, '');
  return /^\d{1,12}$/.test(plain) && Number(plain) <= MOST_PIECES ? Number(plain) : null;
}
