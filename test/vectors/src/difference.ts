const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

/** Sheets tell unrounded fractions to nine digits or more (amazon §10); counts are whole and must be the same. */
const isSameFraction = (expected: unknown, got: unknown): boolean =>
  typeof expected === 'number' && typeof got === 'number' && !Number.isInteger(expected) && Math.abs(expected - got) <= 1e-9;

/**
 * First place where `got` is not what `expected` names, or null. Strict on what is named: same type, same value, lists of the same length and
 * order. Fractions may part by a billionth. What `expected` does not name may be anything;
 * a missing value is not null.
 *
 * @returns "path: expected …, got …"
 */
export function difference(expected: unknown, got: unknown, path = 'expect'): string | null {
  if (Array.isArray(expected)) {
    if (!Array.isArray(got)) return `${path}: expected a list, got ${shown(got)}`;
    if (got.length !== expected.length) return `${path}: expected ${expected.length} entries, got ${got.length}: ${shown(got)}`;
    return firstOf(expected.map((value: unknown, place): [unknown, unknown, string] => [value, got[place], `${path}[${place}]`]));
  }
  if (isRecord(expected)) {
    if (!isRecord(got)) return `${path}: expected an object, got ${shown(got)}`;
    return firstOf(
      Object.entries(expected).map(([key, value]): [unknown, unknown, string] => [
        value,
        Object.hasOwn(got, key) ? got[key] : undefined,
        `${path}.${key}`,
      ]),
    );
  }
  return expected === got || isSameFraction(expected, got) ? null : `${path}: expected ${shown(expected)}, got ${shown(got)}`;
}

function firstOf(pairs: readonly (readonly [unknown, unknown, string])[]): string | null {
  for (const [expected, got, path] of pairs) {
    const found = difference(expected, got, path);
    if (found !== null) return found;
  }
  return null;
}
