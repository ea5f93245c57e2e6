import { minorDigits } from '@weerwoord/kernel';

/** "84,90", "84.9" or "1.234,50" in the currency's minor unit; null for what is no amount, or is finer than the unit. The last mark is the decimal one. */
export function minorFrom(text: string, currency: string): number | null {
  const plain = text.trim().replace(/[\s’']/g, '');
  const found = /^(\d+(?:[.,]\d{3})*|\d+)(?:[.,](\d{1,3}))?$/.exec(plain);
  const digits = minorDigits(currency);
  const mark = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  const fraction = mark === -1 ? '' : plain.slice(mark + 1);
  if (!found || (mark !== -1 && fraction.length > digits && fraction.length !== 3)) return null;
  // "1.234" is a thousand and more where the unit is finer than that.
  const isGroup = fraction.length === 3 && digits !== 3;
  const whole = (mark === -1 || isGroup ? plain : plain.slice(0, mark)).replace(/[.,]/g, '');
  const cents = mark === -1 || isGroup ? '' : fraction;
  if (cents.length > digits) return null;
  return Number(whole) * 10 ** digits + Number(cents.padEnd(digits, '0') || '0');
}
