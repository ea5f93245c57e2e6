import type { Given } from '../adapter';

const isRecord = (value: unknown): value is Given => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A day on which all rows of the sheet hold, for vectors that name no moment. */
export const ANY_DAY = '2026-11-14';

export const textOr = <Otherwise>(value: unknown, otherwise: Otherwise): string | Otherwise => (typeof value === 'string' ? value : otherwise);
export const numberOr = <Otherwise>(value: unknown, otherwise: Otherwise): number | Otherwise => (typeof value === 'number' ? value : otherwise);
export const recordOf = (value: unknown): Given => (isRecord(value) ? value : {});
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);
export const textsOf = (value: unknown): readonly string[] => listOf(value).filter((one): one is string => typeof one === 'string');
/** The first of these names that holds anything. */
export const firstOf = (given: Given, ...names: readonly string[]): unknown =>
  names.map((name) => given[name]).find((value) => value !== undefined && value !== null);

export function momentOr<Otherwise>(value: unknown, otherwise: Otherwise): Date | Otherwise {
  const at = new Date(typeof value === 'number' ? value * 1000 : typeof value === 'string' ? value : Number.NaN);
  return Number.isNaN(at.getTime()) ? otherwise : at;
}
/** A moment the rule cannot do without. */
export function momentOf(value: unknown, name: string): Date {
  const at = momentOr(value, null);
  if (at === null) throw new TypeError(`${name} is no moment`);
  return at;
}
export const numbersIn = (value: unknown): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(recordOf(value)).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
export const textsIn = (value: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(recordOf(value)).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

/** "489.00" in euros, as whole cents. */
export function eurosOr<Otherwise>(value: unknown, otherwise: Otherwise): { minor: number; currency: 'EUR' } | Otherwise {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(typeof value === 'number' ? value.toFixed(2) : typeof value === 'string' ? value.trim() : '');
  if (!match) return otherwise;
  const [, sign = '', whole = '0', cents = ''] = match;
  return { minor: Number(`${sign}${whole}${cents.padEnd(2, '0')}`), currency: 'EUR' };
}
