import type { RecordId } from '@weerwoord/kernel';

/**
 * Which source record each fact came from, as the fold knows it and the facts do not carry.
 *
 * Keys: a single fact by its field name (`placedAt`, `shipBy`, `deliverBy`, `confirmedAt`, `total`, `cancellation` …), an entry
 * of a list by `<list>:<key>`: `parcel:<tracking number>`, `scan:<id>`, `message:<key>`, `feedback:<key>`, `return:<key>`,
 * `refund:<key>`, `claim:<key>` (its last state) and `claim-opened:<key>` (first heard of), `flag:<name>`. A key that is absent only means that the entry shows no source chip.
 */
export type FactSources = Readonly<Record<string, RecordId>>;

/** The records behind `keys`, each once, in the order asked; keys without a record are passed over. */
export function recordsBehind(sources: FactSources, ...keys: readonly string[]): RecordId[] {
  const found = new Set<RecordId>();
  for (const key of keys) {
    const record = sources[key];
    if (record !== undefined) found.add(record);
  }
  return [...found];
}
