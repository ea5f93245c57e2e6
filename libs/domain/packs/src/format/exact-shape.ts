import { fromUtf8 } from './bytes';

/** Is a value what a file of the format may hold at this place? */
export type Allowed = (value: unknown) => boolean;

/** Well-formed text of any length. */
export const text: Allowed = (value) =>
  typeof value === 'string' && !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(value);
export const hash: Allowed = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
/** Whole, from 0, no larger than all programs read exactly. */
export const count: Allowed = (value) => Number.isSafeInteger(value) && (value as number) >= 0 && !Object.is(value, -0);
export const truth: Allowed = (value) => typeof value === 'boolean';
/** `2026-11-20T07:05:13.000Z`, a day that exists. */
export const instant: Allowed = (value) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString() === value;
export const oneOf =
  (...allowed: readonly string[]): Allowed =>
  (value) =>
    typeof value === 'string' && allowed.includes(value);
export const orNull =
  (allowed: Allowed): Allowed =>
  (value) =>
    value === null || allowed(value);
export const listOf =
  (allowed: Allowed): Allowed =>
  (value) =>
    Array.isArray(value) && value.every(allowed);
/** An object with exactly these keys in exactly this order. */
export const keys = (shape: Readonly<Record<string, Allowed>>): Allowed => {
  const wanted = Object.entries(shape);
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const own = Object.entries(value);
    return own.length === wanted.length && wanted.every(([key, allowed], place) => own[place]?.[0] === key && allowed(own[place][1]));
  };
};

/** The one way such a file is written: two spaces, a newline at the end. */
export const exactText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** What stands in a file of this shape that is written in just this way; null for any other bytes. */
export function readExactly(bytes: Uint8Array, shape: Allowed): unknown {
  const written = fromUtf8(bytes);
  if (written === null) return null;
  try {
    const parsed: unknown = JSON.parse(written);
    return shape(parsed) && exactText(parsed) === written ? parsed : null;
  } catch {
    return null;
  }
}
