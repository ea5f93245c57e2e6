import type { ScanPlace } from '@weerwoord/tracking';
import type { Given } from '../adapter';

const isRecord = (value: unknown): value is Given => typeof value === 'object' && value !== null && !Array.isArray(value);

/** First of the named fields that holds a text or a number. */
export function text(given: Given, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = given[name];
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return String(value);
  }
  return null;
}
export const flag = (given: Given, ...names: readonly string[]): boolean | null =>
  names.map((name) => given[name]).find((value): value is boolean => typeof value === 'boolean') ?? null;
export const records = (value: unknown): readonly Given[] => (Array.isArray(value) ? value.filter(isRecord) : []);
export function record(given: Given, ...names: readonly string[]): Given | null {
  return names.map((name) => given[name]).find(isRecord) ?? null;
}

/** An instant, or null; what cannot be read is a fault of the vector. */
export function moment(given: Given, ...names: readonly string[]): Date | null {
  const written = text(given, ...names);
  if (written === null) return null;
  const at = new Date(/[zZ]$|[+-]\d{2}:?\d{2}$/.test(written) || !written.includes('T') ? written : `${written}Z`);
  if (Number.isNaN(at.getTime())) throw new TypeError(`${names[0] ?? 'a field'}: "${written}" is no instant`);
  return at;
}

/** A place in any of the spellings of the sheet; null when none is given. */
export function place(given: Given, ...names: readonly string[]): ScanPlace | null {
  const told = record(given, ...names);
  if (!told) return null;
  const address = record(told, 'address') ?? told;
  return {
    city: text(address, 'city', 'addressLocality', 'town'),
    state: text(address, 'state', 'stateProvince', 'stateOrProvinceCode', 'province'),
    postcode: text(address, 'postcode', 'postalCode', 'zip', 'zipCode'),
    country: text(address, 'country', 'countryCode', 'country_region'),
  };
}
