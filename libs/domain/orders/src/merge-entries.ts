import { replaces } from './winner';
import type { Origin } from './winner';

type Held = { value: unknown; origin: Origin };

/**
 * Joins the entries of one list over all statements: one entry per key, each of its fields from the statement that wins it.
 *
 * A null field says "this source does not know" and never erases what another source knew: a tracking file has no
 * confirmation time, and reading it must not unconfirm the parcel.
 */
export class EntryMerge<Entry extends object> {
  private readonly entries = new Map<string, Map<string, Held>>();

  add(key: string, entry: Entry, origin: Origin): void {
    let fields = this.entries.get(key);
    if (!fields) this.entries.set(key, (fields = new Map<string, Held>()));
    for (const [name, value] of Object.entries(entry) as [string, unknown][]) {
      if (value === undefined) continue;
      const held = fields.get(name);
      const next = { value, origin };
      if (!held || (held.value === null && value !== null) || ((value !== null || held.value === null) && replaces(next, held)))
        fields.set(name, next);
    }
  }

  /** The joined entries in no particular order; every entry was once given whole, so it is whole again. */
  result(): Entry[] {
    return [...this.entries.values()].map((fields) => Object.fromEntries([...fields].map(([name, held]) => [name, held.value])) as Entry);
  }
}
