import type { Scan } from './scan';
import { countryAlpha2 } from './times/zones-of-countries';
import type { ScanPlace } from './times/zone-of-place';

/**
 * A postcode as it is compared: capitals, no blanks or hyphens, no country in front (D-10115), of a US ZIP+4 the first five. What a
 * spreadsheet adds (an apostrophe in front, `.0` behind) is not part of it.
 */
export function comparablePostcode(postcode: string, country: string | null = null): string {
  const alpha2 = countryAlpha2(country);
  const bare = postcode
    .trim()
    .replace(/^'|\.0$/g, '')
    .toUpperCase()
    .replace(/[\s\u00a0-]/g, '');
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

/** Two places side by side: the same, another, or null where one of them does not say. */
export type PlaceComparison = {
  readonly country: boolean | null;
  readonly postcode: boolean | null;
  readonly city: boolean | null;
  /** The postcodes differ, but one is the other's district ("1012" of "1012 JS"). */
  readonly sameDistrict?: boolean;
};

/**
 * What a comparison of a scan's place with the order's address says. The finest thing both sides know decides: postcode, else town, else
 * country. A postcode that differs may still be the same town (a scan gives the depot's, or only the digits of a Dutch one). One country's
 * postcode says nothing of another country's.
 *
 * `different` needs something comparable that differs: the buyer can then prove "delivered in another town". Null: nothing to compare.
 *
 * @source tracking.md §2, address match
 */
export function placeMatchOf({ country, postcode, city, sameDistrict: district = false }: PlaceComparison): Scan['placeMatch'] {
  if (country === false) return 'different';
  if (postcode === true) return 'postcode';
  if (city !== null) return city ? 'city' : 'different';
  if (postcode === false) return district ? 'city' : 'different';
  return country === true ? 'country' : null;
}

/** Null when either country is unknown; "NLD" and "NL", "UK" and "GB" are one. */
export function sameCountry(one: string | null | undefined, other: string | null | undefined): boolean | null {
  const [a, b] = [countryAlpha2(one), countryAlpha2(other)];
  return a === null || b === null ? null : a === b;
}

/** Are two towns one, however they are written? Null when either is not known. */
export function sameTown(one: string | null | undefined, other: string | null | undefined): boolean | null {
  const [a, b] = [comparableCity(one ?? ''), comparableCity(other ?? '')];
  // A dash in the place of a town is no town.
  return a === '' || b === '' ? null : a === b;
}

/** The place of a delivery scan against the order's address, both in plain words. @see placeMatchOf */
export function addressMatch(scan: ScanPlace | null | undefined, order: ScanPlace | null | undefined): Scan['placeMatch'] {
  const land = countryAlpha2(scan?.country) ?? countryAlpha2(order?.country);
  const [there, here] = [comparablePostcode(scan?.postcode ?? '', land), comparablePostcode(order?.postcode ?? '', land)];
  const bothKnown = there !== '' && here !== '';
  return placeMatchOf({
    country: sameCountry(scan?.country, order?.country),
    postcode: bothKnown ? there === here : null,
    city: sameTown(scan?.city, order?.city),
    sameDistrict: bothKnown && sameDistrict(there, here),
  });
}

/** A Dutch postcode given by its digits alone names the same part of town. */
const sameDistrict = (a: string, b: string): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return /^\d{4}$/.test(short) && /^\d{4}[A-Z]{2}$/.test(long) && long.startsWith(short);
};
