import { isoText } from '@weerwoord/kernel';
import type { Money } from '@weerwoord/kernel';

export const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
/** `running-or-over` as the sheet spells it. */
export const words = (id: string): string => id.replace(/-/g, '_');

/** `2026-05-04T22:30:00Z`; null when nothing is given. */
export function utcOf(value: unknown): Date | null {
  if (value === undefined || value === null) return null;
  const at = new Date(typeof value === 'string' ? value : Number.NaN);
  if (Number.isNaN(at.getTime())) throw new TypeError(`${JSON.stringify(value)} is no instant`);
  return at;
}
export const utcText = (at: Date | null): string | null => (at === null ? null : isoText(at));

/** Decimal text in euro as minor units, exactly; a third decimal never makes it more than it is. */
export function eurosOf(value: unknown): Money {
  const found = /^(-?)(\d+)(?:[.,](\d+))?$/.exec(typeof value === 'number' ? String(value) : (textOf(value) ?? '').trim());
  if (!found) throw new TypeError(`${JSON.stringify(value)} is no amount`);
  const [, sign = '', whole = '', cents = ''] = found;
  const minor = Number(`${whole}${cents.slice(0, 2).padEnd(2, '0')}`);
  return { minor: sign === '-' && minor !== 0 ? -minor : minor, currency: 'EUR' };
}

/** Minor units as decimal text with `digits` decimals. */
export function textOfMoney(money: Money | null, digits = 2): string | null {
  if (money === null) return null;
  const written = String(Math.abs(money.minor)).padStart(digits + 1, '0');
  const whole = written.slice(0, written.length - digits);
  return `${money.minor < 0 ? '-' : ''}${digits === 0 ? written : `${whole}.${written.slice(-digits)}`}`;
}
