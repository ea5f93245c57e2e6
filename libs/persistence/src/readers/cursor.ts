import { BadCursor } from '@weerwoord/ports';

/** What stands at a place of a cursor, so that a made-up one is told from ours before the database sees it. */
export type CursorPart = 'instant' | 'day' | 'uuid' | 'number' | 'text';
const LOOKS_LIKE: Readonly<Record<CursorPart, RegExp>> = {
  // As PostgreSQL writes it, or as JSON does.
  instant: /^(-?infinity|\d{4,6}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[T ]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?(Z|[+-]\d{2}(:\d{2})?))$/,
  day: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  number: /^-?\d{1,15}$/,
  text: /^[^\0]{0,400}$/s,
};

/** Where a keyset page ended: the values its order is by, as text nobody else needs to understand. */
export const cursorOf = (...values: readonly (string | number)[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');

/**
 * The values of a cursor; null for none.
 * @throws BadCursor for one that was not made for this list
 */
export function fromCursor(cursor: string | null, ...parts: readonly CursorPart[]): readonly string[] | null {
  if (cursor === null || cursor === '') return null;
  const values = valuesOf(cursor);
  if (values?.length !== parts.length || !values.every((value, place) => LOOKS_LIKE[parts[place] ?? 'text'].test(value))) throw new BadCursor();
  return values;
}

function valuesOf(cursor: string): string[] | null {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(values) && values.every((value) => typeof value === 'string' || typeof value === 'number') ? values.map(String) : null;
  } catch {
    return null;
  }
}
