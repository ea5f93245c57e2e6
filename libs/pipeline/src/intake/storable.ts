/** A zero character, or half of a character of two: damaged files and careless programs write them, and no database takes them in. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;
const EVERY_UNSTORABLE = /[\0\p{Surrogate}]/gu;

/**
 * The same value with U+FFFD in the place of every such character, in its keys as well; itself where there is none, as nearly always.
 * What is compared, hashed and matched today must be what the database gives back tomorrow.
 */
export function storable<Value>(value: Value): Value;
export function storable(value: unknown): unknown {
  if (typeof value === 'string') return UNSTORABLE.test(value) ? value.replace(EVERY_UNSTORABLE, '\uFFFD') : value;
  if (typeof value !== 'object' || value === null || value instanceof Date || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    const made = list.map((entry) => storable(entry));
    return made.some((entry, place) => entry !== list[place]) ? made : list;
  }
  const entries = Object.entries(value);
  const made = entries.map(([key, entry]: [string, unknown]) => [storable(key), storable(entry)] as const);
  return made.some(([key, entry], place) => key !== entries[place]?.[0] || entry !== entries[place]?.[1]) ? Object.fromEntries(made) : value;
}
