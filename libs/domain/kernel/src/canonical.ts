import { isoText } from './instants';

/**
 * One text per value: keys sorted, dates as `isoText`, absent (`undefined`) keys left out, so that equal values give equal
 * bytes whoever built them. What is hashed or compared goes through here; it is never parsed back.
 *
 * Throws TypeError for a number that is not finite: it has no JSON, and a hash of "null" would hide it.
 */
export function canonicalText(value: unknown): string {
  if (value instanceof Date) return `"${isoText(value)}"`;
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('A number that is not finite has no canonical text');
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  const entries = Object.entries(value)
    .filter(([, held]) => held !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonicalText(held)}`).join(',')}}`;
}
