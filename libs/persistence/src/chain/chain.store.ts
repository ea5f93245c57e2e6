import { actsOfClass, addDays, EMPTY_CHAIN, startOfDay } from '@weerwoord/kernel';
import type { ActFilter, ActInChain, ChainStore, KeptAnchor, StampProblem } from '@weerwoord/ports';
import type { Tx } from '../tx';

type ActLine = {
  chain_seq: number;
  id: string;
  at: Date;
  actor: string;
  what: string;
  subject_kind: string;
  subject_id: string;
  payload: Record<string, unknown>;
  prev_hash: Buffer;
  hash: Buffer;
};
type AnchorLine = {
  seq: number;
  hash: Buffer;
  at: Date;
  key_id: string;
  signature: Buffer;
  token: Buffer | null;
  stamped_at: Date | null;
  stamped_by: string | null;
  stamp_tries: number;
  stamp_tried_at: Date | null;
  stamp_problem: StampProblem | null;
};

const ACT = 'chain_seq, id, at, actor, what, subject_kind, subject_id, payload, prev_hash, hash';
const toAct = (line: ActLine): ActInChain => ({
  seq: line.chain_seq,
  id: line.id,
  at: line.at,
  actor: line.actor,
  what: line.what,
  subjectKind: line.subject_kind,
  subjectId: line.subject_id,
  payload: line.payload,
  prev: line.prev_hash.toString('hex'),
  hash: line.hash.toString('hex'),
});
const toAnchor = (line: AnchorLine): KeptAnchor => ({
  seq: line.seq,
  hash: line.hash.toString('hex'),
  at: line.at,
  keyId: line.key_id,
  signature: new Uint8Array(line.signature),
  token: line.token && new Uint8Array(line.token),
  stampedAt: line.stamped_at,
  stampedBy: line.stamped_by,
  stampTries: line.stamp_tries,
  stampTriedAt: line.stamp_tried_at,
  stampProblem: line.stamp_problem,
});

/** What a filter asks, with its values from `$1` on. */
function whereOf({ actor, class: wanted, from, to, zone = 'UTC', subjectIds }: ActFilter): { readonly sql: string; readonly values: unknown[] } {
  const values: unknown[] = [];
  const parts: string[] = [];
  const add = (sql: string, value: unknown): void => {
    values.push(value);
    parts.push(sql.replace('?', `$${String(values.length)}`));
  };
  if (actor !== undefined) add('actor = ?', actor);
  if (wanted !== undefined) add('what = any (?::text[])', actsOfClass(wanted));
  if (from !== undefined) add('at >= ?', startOfDay(from, zone));
  if (to !== undefined) add('at < ?', startOfDay(addDays(to, 1), zone));
  if (subjectIds !== undefined) add('subject_id = any (?::text[])', subjectIds);
  return { sql: parts.length === 0 ? 'true' : parts.join(' and '), values };
}

/** The chain of an organisation's acts, as it is read; it is written by `actLog`. */
export function chainStore(tx: Tx): ChainStore {
  return {
    async head() {
      const line = await tx.row<{ seq: number; hash: Buffer }>('select seq, hash from chain_head where organisation_id = $1', [tx.organisation]);
      return line ? { seq: line.seq, hash: line.hash.toString('hex') } : EMPTY_CHAIN;
    },
    async links(after, limit, upTo = Number.MAX_SAFE_INTEGER) {
      const lines = await tx.rows<ActLine>(
        `select ${ACT} from act where organisation_id = $1 and chain_seq > $2 and chain_seq <= $4 order by chain_seq limit $3`,
        [tx.organisation, after, limit, upTo],
      );
      return lines.map(toAct);
    },
    async page(filter, { before, limit }) {
      const { sql, values } = whereOf(filter);
      const at = values.length;
      const lines = await tx.rows<ActLine>(
        `select ${ACT} from act where ${sql} and organisation_id = $${String(at + 1)} and chain_seq < $${String(at + 2)} order by chain_seq desc limit $${String(at + 3)}`,
        [...values, tx.organisation, before ?? Number.MAX_SAFE_INTEGER, limit],
      );
      return lines.map(toAct);
    },
    async bounds(filter) {
      const { sql, values } = whereOf(filter);
      const line = await tx.row<{ first: number | null; last: number | null }>(
        `select min(chain_seq) as first, max(chain_seq) as last from act where ${sql}`,
        values,
      );
      return line && line.first !== null && line.last !== null ? { first: line.first, last: line.last } : null;
    },
    async subjectsNamed(named) {
      const lines = await tx.rows<{ id: string }>(
        `with meant as (select id as order_id from orders where external_id = $1 or id::text = $1
           union select order_id from claim where (id::text = $1 or external_order_id = $1 or external_claim_id = $1) and order_id is not null),
         claims as (select id from claim where id::text = $1 or external_order_id = $1 or external_claim_id = $1 or order_id in (select order_id from meant))
         select order_id::text as id from meant union select id::text from claims union select p.id::text from pack p where p.claim_id in (select id from claims)`,
        [named],
      );
      return lines.map(({ id }) => id);
    },
    async actors() {
      return (await tx.rows<{ actor: string }>('select actor from act group by actor order by max(chain_seq) desc limit 500')).map(
        ({ actor }) => actor,
      );
    },
    async anchors() {
      const lines = await tx.rows<AnchorLine>(
        `select seq, hash, at, key_id, signature, token, stamped_at, stamped_by, stamp_tries, stamp_tried_at, stamp_problem from chain_anchor order by seq, at`,
      );
      return lines.map(toAnchor);
    },
    async addAnchor({ seq, hash, at, keyId, signature }) {
      return (
        (await tx.run(
          'insert into chain_anchor (organisation_id, seq, hash, at, key_id, signature) values ($1, $2, $3, $4, $5, $6) on conflict do nothing',
          [tx.organisation, seq, Buffer.from(hash, 'hex'), at, keyId, signature],
        )) > 0
      );
    },
    async noteStamp({ seq, keyId }, tried) {
      const stamp = 'stamp' in tried ? tried.stamp : null;
      await tx.run(
        `update chain_anchor set stamp_tries = stamp_tries + 1, stamp_tried_at = $3, stamp_problem = $4, token = $5, stamped_at = $6, stamped_by = $7
         where seq = $1 and key_id = $2 and token is null`,
        [seq, keyId, tried.at, 'problem' in tried ? tried.problem : null, stamp?.token ?? null, stamp?.at ?? null, stamp?.by ?? null],
      );
    },
  };
}
