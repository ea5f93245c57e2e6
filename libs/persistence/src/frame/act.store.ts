import { createHash, randomUUID } from 'node:crypto';
import { actText, BEFORE_THE_FIRST } from '@weerwoord/kernel';
import type { Act, ActLog, KeptAct } from '@weerwoord/ports';
import type { Tx } from '../tx';

type ActLine = { at: Date; actor: string; what: string; subject_kind: string; subject_id: string; payload: Record<string, unknown> };

/** What a unit of work has recorded and not written yet; one list for all stores on one transaction. */
const WAITING = new WeakMap<Tx, Act[]>();

function waitingIn(tx: Tx): Act[] {
  const known = WAITING.get(tx);
  if (known) return known;
  const waiting: Act[] = [];
  WAITING.set(tx, waiting);
  tx.lastly(() => chain(tx, waiting.splice(0)));
  return waiting;
}
/** What the database gives back of a payload, and so what is hashed: no dates, no `undefined`. */
const asKept = (act: Act): Act => ({ ...act, payload: JSON.parse(JSON.stringify(act.payload)) as Act['payload'] });

/** The log of acts. Its table takes rows and gives them back; the app role cannot change or remove one. */
export function actLog(tx: Tx): ActLog {
  return {
    record(acts) {
      if (acts.length > 0) waitingIn(tx).push(...acts.map(asKept));
      return Promise.resolve();
    },
    async about(subjectKind, subjectId) {
      const lines = await tx.rows<ActLine>(
        'select at, actor, what, subject_kind, subject_id, payload from act where subject_kind = $1 and subject_id = $2 order by seq',
        [subjectKind, subjectId],
      );
      const written = lines.map(({ subject_kind, subject_id, ...line }): KeptAct => ({ ...line, subjectKind: subject_kind, subjectId: subject_id }));
      return [...written, ...(WAITING.get(tx) ?? []).filter((act) => act.subjectKind === subjectKind && act.subjectId === subjectId)];
    },
  };
}

type HeadLine = { seq: number; hash: Buffer };

/** Where the organisation's chain stands; nobody else adds to it until this transaction ends. */
async function lockHead(tx: Tx): Promise<HeadLine> {
  const read = () => tx.row<HeadLine>('select seq, hash from chain_head where organisation_id = $1 for update', [tx.organisation]);
  const head = await read();
  if (head) return head;
  await tx.run('insert into chain_head (organisation_id, seq, hash) values ($1, 0, $2) on conflict do nothing', [
    tx.organisation,
    Buffer.from(BEFORE_THE_FIRST, 'hex'),
  ]);
  const made = await read();
  if (!made) throw new Error('the head of the chain cannot be read');
  return made;
}

/** Writes the acts behind the last one there is. */
async function chain(tx: Tx, acts: readonly Act[]): Promise<void> {
  if (acts.length === 0) return;
  const head = await lockHead(tx);
  let prev = head.hash.toString('hex');
  const links = acts.map((act, place) => {
    const link = { ...act, id: randomUUID(), seq: head.seq + 1 + place, prev };
    prev = createHash('sha256').update(actText(tx.organisation, link)).digest('hex');
    return { ...link, hash: prev };
  });
  const column = <Value>(of: (link: (typeof links)[number]) => Value): Value[] => links.map(of);
  await tx.run(
    `with written as (
       insert into act (organisation_id, id, at, actor, what, subject_kind, subject_id, payload, chain_seq, prev_hash, hash)
       select $1, * from unnest($2::uuid[], $3::timestamptz[], $4::text[], $5::text[], $6::text[], $7::text[], $8::jsonb[], $9::bigint[], $10::bytea[], $11::bytea[]))
     update chain_head set seq = $12, hash = $13 where organisation_id = $1`,
    [
      tx.organisation,
      column(({ id }) => id),
      column(({ at }) => at),
      column(({ actor }) => actor),
      column(({ what }) => what),
      column(({ subjectKind }) => subjectKind),
      column(({ subjectId }) => subjectId),
      column(({ payload }) => JSON.stringify(payload)),
      column(({ seq }) => seq),
      column((link) => Buffer.from(link.prev, 'hex')),
      column(({ hash }) => Buffer.from(hash, 'hex')),
      head.seq + links.length,
      Buffer.from(prev, 'hex'),
    ],
  );
}
