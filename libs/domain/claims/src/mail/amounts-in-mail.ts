import type { Money, Site } from '@weerwoord/kernel';
import { minorDigits } from '@weerwoord/kernel';
import { amazonMarketplace } from '@weerwoord/policies';

const CODES = 'EUROS?|EUR|USD|GBP|CHF|SEK|PLN|CAD|AUD|MXN|JPY|INR|TRY|DKK|NOK|CZK';
const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  EURO: 'EUR',
  EUROS: 'EUR',
  zł: 'PLN',
  '¥': 'JPY',
  '₹': 'INR',
  US$: 'USD',
  AU$: 'AUD',
  CA$: 'CAD',
  C$: 'CAD',
  A$: 'AUD',
  'US $': 'USD',
  'AU $': 'AUD',
  'C $': 'CAD',
};
const CURRENCY = `(?:US ?\\$|AU ?\\$|CA\\$|C ?\\$|A\\$|[€£¥₹$]|zł|kr\\.?|${CODES})`;
const NUMBER = "\\d{1,3}(?:[.,' ]\\d{3})+(?:[.,]\\d{1,3})?|\\d+(?:[.,]\\d{1,3})?";
const MONEY = new RegExp(`(?<![\\w-])(${CURRENCY}) ?(${NUMBER})(?![\\d-])|(?<![\\d.,-])(${NUMBER}) ?(${CURRENCY})(?![\\w])`, 'giu');

/**
 * A number as a mail writes it, in minor units: the last separator is the decimal mark when at most the currency's digits follow it,
 * a separator of thousands otherwise. Amazon's templates differ within one language ("119,00", "169.01"), so the language decides nothing.
 * @example minorOf('1.234,50', 'EUR') //=> 123450
 */
export function minorOf(written: string, currency: string): number | null {
  const digits = minorDigits(currency);
  const bare = written.replace(/[' ]/g, '');
  const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  const after = last < 0 ? 0 : bare.length - last - 1;
  const isDecimal = last >= 0 && digits > 0 && after <= digits;
  const whole = (isDecimal ? bare.slice(0, last) : bare).replace(/[.,]/g, '');
  const fraction = isDecimal ? bare.slice(last + 1).padEnd(digits, '0') : '0'.repeat(digits);
  return /^\d{1,12}$/.test(whole) ? Number(whole + fraction) : null;
}

/** What a bare "$" or "kr" means depends on the store the mail speaks for. */
function currencyOf(sign: string, site: Site | null): string {
  const upper = sign.toUpperCase().replace(/\.$/, '');
  const known = SIGNS[sign.toLowerCase() === 'zł' ? 'zł' : upper];
  if (known) return known;
  if (upper !== '$' && upper !== 'KR') return upper;
  const own = site === null ? undefined : amazonMarketplace(site)?.currency;
  if (upper === 'KR') return own === undefined || own === 'EUR' ? 'SEK' : own;
  const dollars: Readonly<Record<string, string>> = { EBAY_CA: 'CAD', EBAY_AU: 'AUD' };
  return own !== undefined && ['USD', 'CAD', 'AUD', 'MXN'].includes(own) ? own : (dollars[site ?? ''] ?? 'USD');
}

/** Every amount of money in the text, in its order. @param text as `plainText` gives it */
export function amountsIn(text: string, site: Site | null, most = 50): Money[] {
  const found: Money[] = [];
  for (const match of text.matchAll(MONEY)) {
    const sign = match[1] ?? match[4];
    const written = match[2] ?? match[3];
    if (sign === undefined || written === undefined) continue;
    const currency = currencyOf(sign, site);
    const minor = minorOf(written, currency);
    if (minor !== null) found.push({ minor, currency });
    if (found.length === most) break;
  }
  return found;
}

/** Says on the amount's own line that it is the claim's, and not the article's price or the shipping. */
const CLAIMED = /claim|antrag|forder|réclam|reclam|contest|betwist|in dispute/i;

/**
 * The amount a mail is about: the one its line calls the claim's, else the first; null when there is none. @param text as `plainText` gives it
 */
export function firstAmount(text: string, site: Site | null): Money | null {
  const claimed = text.split('\n').find((line) => CLAIMED.test(line) && amountsIn(line, site, 1).length > 0);
  return amountsIn(claimed ?? text, site, 1)[0] ?? null;
}
