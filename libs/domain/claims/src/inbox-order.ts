/** Something that waits for an answer; `due` null: no clock runs. */
export type Waiting = { readonly due: Date | null };
export type Inbox<Item> = { readonly overdue: readonly Item[]; readonly open: readonly Item[]; readonly noClock: readonly Item[] };

/**
 * One order over all channels: what is overdue, what is open, each earliest due first, and apart from them what has no clock. Due exactly
 * now is overdue. Items due at the same instant stay in the order they came in.
 * @source webshop §11, W55; ruling R-W6
 */
export function inboxOrder<Item extends Waiting>(items: readonly Item[], now: Date): Inbox<Item> {
  const clocked = items.flatMap((item) => (item.due === null ? [] : [{ item, due: item.due.getTime() }])).sort((a, b) => a.due - b.due);
  const side = (late: boolean): Item[] => clocked.filter(({ due }) => now.getTime() >= due === late).map(({ item }) => item);
  return { overdue: side(true), open: side(false), noClock: items.filter(({ due }) => due === null) };
}
