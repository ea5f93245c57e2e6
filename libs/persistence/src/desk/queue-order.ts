import type { ClaimPageAsked, ClaimSort } from '@weerwoord/ports';
import { cursorOf, fromCursor } from '../readers/cursor';
import type { CursorPart } from '../readers/cursor';

type Key = { readonly column: string; readonly type: string; readonly part: CursorPart };
const ID: Key = { column: 'id', type: 'uuid', part: 'uuid' };
/** Columns an index holds in this order; all of one direction, so that a page is one comparison of rows. */
const KEYS: Readonly<Record<ClaimSort, readonly Key[]>> = {
  deadline: [{ column: 'safe_deadline', type: 'timestamptz', part: 'instant' }, ID],
  filed: [{ column: 'filed_at', type: 'timestamptz', part: 'instant' }, ID],
  // Amounts of different money have no order among each other: those of one money stand together.
  amount: [{ column: 'money_currency', type: 'text', part: 'text' }, { column: 'money_minor', type: 'bigint', part: 'number' }, ID],
  evidence: [{ column: 'evidence_missing', type: 'integer', part: 'number' }, ID],
};

export type QueueOrder = {
  readonly orderBy: string;
  /** Condition for the rows after the cursor; values are numbered after those in front. */
  after(before: number): { readonly sql: string; readonly values: readonly string[] };
  /** What the row's cursor is made of, to be selected. */
  readonly place: string;
};

/** @throws BadCursor when the cursor is of another order */
export function queueOrder({ sort = 'deadline', descending = false, after }: Omit<ClaimPageAsked, 'limit'>): QueueOrder {
  const keys = KEYS[sort];
  const from = fromCursor(after, ...keys.map(({ part }) => part));
  const columns = keys.map(({ column }) => `c.${column}`);
  return {
    orderBy: columns.map((column) => `${column}${descending ? ' desc' : ''}`).join(', '),
    place: `json_build_array(${columns.map((column) => `${column}::text`).join(', ')})`,
    after: (before) =>
      from === null
        ? { sql: 'true', values: [] }
        : {
            sql: `(${columns.join(', ')}) ${descending ? '<' : '>'} (${keys.map(({ type }, place) => `$${String(before + place + 1)}::${type}`).join(', ')})`,
            values: from,
          },
  };
}

export const cursorAt = (place: readonly string[]): string => cursorOf(...place);
