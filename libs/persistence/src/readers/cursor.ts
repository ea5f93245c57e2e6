/** Where a keyset page ended: the values its order is by, as text nobody else needs to understand. */
export const cursorOf = (...values: readonly (string | number)[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');

/** The values of a cursor; null for none, and for one that was not made for this list: it then starts from its beginning. */
export function fromCursor(cursor: string | null, length: number): readonly string[] | null {
  if (cursor === null || cursor === '') return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(values) && values.length === length ? values.map(String) : null;
  } catch {
    return null;
  }
}
