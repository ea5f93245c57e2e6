/** Named figures of an item, an entry or a paragraph: instants as ISO UTC text, counts, keys, vault references. */
export type Figures = Readonly<Record<string, string | number | boolean>>;
type Loose = string | number | boolean | Date | null | undefined;

/** ISO UTC without empty milliseconds, as instants are written everywhere outside memory. */
export const isoOf = (instant: Date): string => instant.toISOString().replace('.000Z', 'Z');

/** Keeps what is known: null and undefined leave no figure, so a sentence can ask whether it has one. */
export function figuresOf(loose: Readonly<Record<string, Loose>>): Figures {
  const known: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(loose)) {
    if (value === null || value === undefined) continue;
    known[name] = value instanceof Date ? isoOf(value) : value;
  }
  return known;
}
