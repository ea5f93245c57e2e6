import type { OrderId } from '@weerwoord/kernel';
import type { PersonalStore, VaultSubject } from '@weerwoord/ports';
import type { Tx } from '../tx';
import { CLAIMS_OF } from './erasure.store';

type LatePart = Pick<PersonalStore, 'homes' | 'holdKey' | 'lateSubjects'>;
type Newest = { late: string; subject: string; takes: boolean };

/** All generations of one late subject: `late:<id>`, `late:<id>:2`, … The column is compared byte by byte, whatever the database sorts by. */
const GENERATIONS = (late: string): string => `(k.subject = ${late} or (k.subject > ${late} || ':' and k.subject < ${late} || ';'))`;

/** `late:<id>` is the first, `late:<id>:2` the second. */
const next = (late: string, newest: string): string => `${late}:${Number(newest.slice(late.length + 1) || '1') + 1}`;

/** Where words lie that are written after a key was destroyed. */
export function lateStore(tx: Tx): LatePart {
  return {
    async homes(wanted) {
      const gone = new Set(
        (
          await tx.rows<{ subject: VaultSubject }>('select subject from vault_key where wrapped is null and subject = any($1)', [
            [...new Set(wanted.map(({ subject }) => subject))],
          ])
        ).map(({ subject }) => subject),
      );
      const late = [...new Set(wanted.flatMap((one) => (gone.has(one.subject) ? [one.late] : [])))];
      const newest = late.length === 0 ? [] : await tx.rows<Newest>(NEWEST, [late]);
      const known = new Map(newest.map((one) => [one.late, one.takes ? one.subject : next(one.late, one.subject)]));
      return (one) => (gone.has(one.subject) ? (known.get(one.late) ?? one.late) : one.subject);
    },
    holdKey: async (subject) => (await tx.row('select 1 from vault_key where subject = $1 and wrapped is not null for share', [subject])) !== null,
    async lateSubjects(orderIds) {
      const found = new Map<OrderId, VaultSubject[]>();
      for (const { order_id: id, subject } of await tx.rows<{ order_id: OrderId; subject: VaultSubject }>(LATE_OF, [orderIds]))
        found.set(id, [...(found.get(id) ?? []), subject]);
      return found;
    },
  };
}

/** A generation takes words for a day, so that each has one clock of its own; after that, or once it is destroyed, the next is begun. */
const NEWEST = `
select distinct on (l.late) l.late, k.subject, k.wrapped is not null and k.created_at > now() - interval '1 day' as takes
from unnest($1::text[]) as l(late) join vault_key k on ${GENERATIONS('l.late')}
order by l.late, length(k.subject) desc, k.subject desc`;

const LATE_OF = `
select c.order_id, k.subject from (${CLAIMS_OF}) c join vault_key k on ${GENERATIONS(`'late:' || c.id`)} where k.wrapped is not null
union
select o.id, k.subject from unnest($1::uuid[]) as o(id) join vault_key k on ${GENERATIONS(`'late-order:' || o.id`)} where k.wrapped is not null
order by 1, 2`;
