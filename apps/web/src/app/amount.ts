import { minorDigits } from '@weerwoord/kernel';
import type { Money } from '@weerwoord/kernel';

/**
 * An amount as a person writes it: 84,90 or 84.90 or 1.284,90. The last mark with at most as many digits behind it as the currency has is the decimal one.
 * @returns null for an empty field; 'wrong' when it is no amount
 */
export function amountOf(text: string, currency: string): Money | null | 'wrong' {
  const bare = text.replace(/[\s\u00a0€$£]/g, '');
  if (bare === '') return null;
  const digits = minorDigits(currency);
  const match = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d+))?$/.exec(bare);
  const [, whole = '', rest = ''] = match ?? [];
  if (!match || rest.length > digits) return 'wrong';
  return { minor: Number(whole.replace(/[.,]/g, '') + rest.padEnd(digits, '0')), currency };
}
