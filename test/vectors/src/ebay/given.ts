import { dayOf, endOfDay, instantAt, isDay, minorDigits } from '@weerwoord/kernel';
import type { Day, Money } from '@weerwoord/kernel';
import type { EbayPlace } from '@weerwoord/claims';
import { zoneOfSite } from '@weerwoord/claims';
import { publicHolidays } from '@weerwoord/pipeline';
import type { Given } from '../adapter';

const isObject = (value: unknown): value is Given => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where the days of a site are counted, with the holidays the product itself uses. */
export const placeOf = (site: string): EbayPlace => ({ site, zone: zoneOfSite(site), moreHolidays: publicHolidays });

/** A text the vector must give. @throws TypeError naming the field */
export function textOf(given: Given, ...names: readonly string[]): string {
  const found = names.map((name) => given[name]).find((value) => typeof value === 'string');
  if (typeof found !== 'string') throw new TypeError(`given.${names.join(' or ')} is missing`);
  return found;
}
export const textIn = (given: Given, name: string): string | null => (typeof given[name] === 'string' ? given[name] : null);
export const flagIn = (given: Given, name: string): boolean => given[name] === true;
/** True or false where the vector says so; null where it says null or nothing. */
export const flagOrNull = (given: Given, name: string): boolean | null => (typeof given[name] === 'boolean' ? given[name] : null);
export const numberIn = (given: Given, name: string): number | null => (typeof given[name] === 'number' ? given[name] : null);
export const listIn = (given: Given, name: string): readonly unknown[] => (Array.isArray(given[name]) ? given[name] : []);
export const objectsIn = (given: Given, name: string): readonly Given[] => listIn(given, name).filter(isObject);
export const objectIn = (given: Given, name: string): Given | null => (isObject(given[name]) ? given[name] : null);

/** The cases of a vector, each with what stands beside them; without a list the vector itself is the one case. */
export function casesOf(given: Given): readonly Given[] {
  const { cases: _cases, ...common } = given;
  return Array.isArray(given['cases']) ? objectsIn(given, 'cases').map((one) => ({ ...common, ...one })) : [given];
}

/** An instant as `2026-03-04T08:00:00Z`, without milliseconds. */
export const utcText = (at: Date): string => at.toISOString().replace('.000Z', 'Z');

/** The local day of a field that is a day already, or an instant. @throws TypeError naming the field */
export function dayIn(given: Given, zone: string, ...names: readonly string[]): Day {
  const text = textOf(given, ...names);
  if (isDay(text)) return text;
  if (/[Zz]|[+-]\d{2}:?\d{2}$/.test(text.slice(10))) return dayOf(new Date(text), zone);
  return text.slice(0, 10);
}

/** An instant written in UTC, as local wall clock, or as a mere day (its last second). */
export function instantIn(text: string, zone: string): Date {
  if (isDay(text)) return endOfDay(text, zone);
  if (/[Zz]|[+-]\d{2}:?\d{2}$/.test(text.slice(10))) return new Date(text);
  const time = text.slice(11);
  return instantAt(text.slice(0, 10), time.length === 5 ? `${time}:00` : time, zone);
}

/** `"530.00"` or `530` in minor units. @throws TypeError when it is no amount */
export function moneyOf(amount: unknown, currency: string): Money {
  const digits = minorDigits(currency);
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:[.,](\d+))?$/.exec(String(amount).trim()) ?? [];
  if (whole === '') throw new TypeError(`${JSON.stringify(amount)} is no amount`);
  const minor = Number(`${whole}${fraction.padEnd(digits, '0').slice(0, digits)}`);
  return { minor: sign === '' ? minor : -minor, currency };
}
