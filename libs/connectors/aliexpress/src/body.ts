import { pacificInstant } from '@weerwoord/claims';
import { minorDigits } from '@weerwoord/kernel';
import type { Money } from '@weerwoord/kernel';

/** One object of a body, whatever is in it. */
export type Body = Readonly<Record<string, unknown>>;

export const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text that says something: ids and amounts may come as numbers. Null for what is missing or empty. */
export function textAt(body: Body, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = body[name];
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return null;
}

/** `true`, `"true"`, `"Y"` and 1 are yes; everything else is not. */
export const yesAt = (body: Body, name: string): boolean =>
  body[name] === true || ['true', 'y', 'yes', '1'].includes(textAt(body, name)?.toLowerCase() ?? '');

/** A Pacific wall time as an instant; null when it is missing or cannot be read. */
export function instantFrom(body: Body, name: string): Date | null {
  const text = textAt(body, name);
  return text === null ? null : pacificInstant(text);
}

const AMOUNT = /^(-?)(\d+)(?:\.(\d+))?$/;
/** `"18.40"` and `"EUR"` as money; null without a currency, and for more digits than the currency has: an amount is never rounded on the way in. */
export function moneyFrom(amount: string | null, currency: string | null): Money | null {
  if (amount === null || currency === null) return null;
  const digits = minorDigits(currency.toUpperCase());
  const [, sign = '', whole, rest = ''] = AMOUNT.exec(amount) ?? [];
  if (whole === undefined || /[1-9]/.test(rest.slice(digits))) return null;
  return { minor: Number(`${sign}${whole}${rest.slice(0, digits).padEnd(digits, '0')}`), currency: currency.toUpperCase() };
}
export const moneyAt = (body: Body, name: string, currencyName = `${name}_currency`): Money | null =>
  moneyFrom(textAt(body, name), textAt(body, currencyName));

/** Decimal text of an amount, as AliExpress takes it back: `"4.60"`, `"460"` for yen. */
export function amountText({ minor, currency }: Money): string {
  const digits = minorDigits(currency);
  const whole = String(Math.abs(minor)).padStart(digits + 1, '0');
  return `${minor < 0 ? '-' : ''}${whole.slice(0, whole.length - digits)}${digits === 0 ? '' : `.${whole.slice(-digits)}`}`;
}

/** A list, whether it comes as one, inside an object with one named list, as a single object, or not at all. */
export function listAt(body: Body, name: string): readonly Body[] {
  const value = body[name];
  if (Array.isArray(value)) return value.filter(isBody);
  if (!isBody(value)) return [];
  const inner = Object.values(value);
  const [only] = inner;
  if (inner.length === 1 && Array.isArray(only)) return only.filter(isBody);
  return inner.length === 1 && isBody(only) ? [only] : inner.length === 0 ? [] : [value];
}
