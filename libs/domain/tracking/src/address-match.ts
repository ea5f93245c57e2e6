import type { Scan } from './scan';
import { countryAlpha2 } from './times/zones-of-countries';
import type { ScanPlace } from './times/zone-of-place';

/** A postcode as it is compared: capitals, no blanks or hyphens, no country in front (D-10115), of a US ZIP+4 the first five. */
export function comparablePostcode(postcode: string, country: string | null = null): string {
  const alpha2 = countryAlpha2(country);
  const bare = postcode.toUpperCase().replace(/[\s\u00a0-]/g, '');
  const own = /^[A-Z]{1,2}(?=\d{4,5}$)/.test(bare) && alpha2 !== 'GB' && alpha2 !== 'IE' ? bare.replace(/^[A-Z]{1,2}/, '') : bare;
  return alpha2 === 'US' || /^\d{9}$/.test(own) ? own.slice(0, 5) : own;
}

/** A town as it is compared: small letters without accents and marks; "KOELN" is Köln, "St." is Saint. */
export const comparableCity = (city: string): string =>
  city
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø|œ/g, 'o')
    .replace(/æ/g, 'a')
    .replace(/([aou])e/g, '$1')
    .replace(/\bst\.?(?=\s|-)/g, 'saint')
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * The place of a delivery scan against the order's address. The finest thing both sides know decides: postcode, else town, else country. A
 * postcode that differs may still be the same town (a scan gives the depot's, or only the digits of a Dutch one).
 *
 * `different` needs something comparable that differs: the buyer can then prove "delivered in another town". Null: nothing to compare.
 *
 * @source tracking.md §2, address match
 */
export function addressMatch(scan: ScanPlace | null | undefined, order: ScanPlace | null | undefined): Scan['placeMatch'] {
  const countries = [countryAlpha2(scan?.country), countryAlpha2(order?.country)] as const;
  const country = countries[0] ?? countries[1];
  const pair = (a: string | null | undefined, b: string | null | undefined, plain: (text: string) => string): [string, string] | null =>
    a?.trim() && b?.trim() ? [plain(a.trim()), plain(b.trim())] : null;
  const postcodes = pair(scan?.postcode, order?.postcode, (text) => comparablePostcode(text, country));
  const cities = pair(scan?.city, order?.city, comparableCity);
  const oneCountry = countries[0] === null || countries[1] === null || countries[0] === countries[1];
  if (!oneCountry) return 'different';
  if (postcodes && postcodes[0] === postcodes[1]) return 'postcode';
  if (cities) return cities[0] === cities[1] ? 'city' : 'different';
  if (postcodes) return sameDistrict(...postcodes) ? 'city' : 'different';
  return countries[0] === null || countries[1] === null ? null : 'country';
}

/** A Dutch postcode given by its digits alone names the same part of town. */
const sameDistrict = (a: string, b: string): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return /^\d{4}$/.test(short) && /^\d{4}[A-Z]{2}$/.test(long) && long.startsWith(short);
};
