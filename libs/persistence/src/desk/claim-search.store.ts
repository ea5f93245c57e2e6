import type { ClaimId } from '@weerwoord/kernel';
import type { ClaimSearch } from '@weerwoord/ports';
import { trackingKey } from '@weerwoord/orders';
import { isMasked } from '../in-organisation';
import type { Tx } from '../tx';

/** A lexeme as the text form of `tsvector` wants it. */
const quoted = (lexeme: string): string => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/**
 * What claims are found by. `find_claims` looks over the walls for ids and keeps to the organisation itself (migration of the queue says why);
 * the join with the claims keeps what the reader may not see, and who may not see personal data finds by clear words only.
 */
export function claimSearch(tx: Tx): ClaimSearch {
  const ids = async (sql: string, values: readonly unknown[]): Promise<ClaimId[]> =>
    (await tx.rows<{ id: ClaimId }>(sql, values)).map(({ id }) => id);
  // Words may have been read just before the order's personal data went.
  const isErased = async (id: ClaimId): Promise<boolean> =>
    (await tx.row(
      `select 1 from claim c join orders o on o.id = c.order_id or (c.order_id is null and o.account_id = c.account_id and o.external_id = c.external_order_id) join erased_order e on e.order_id = o.id where c.id = $1`,
      [id],
    )) !== null;
  return {
    async find({ query, clearQuery, typed, number }, atMost) {
      const many = atMost + 1;
      const exact = await ids(
        `select c.id from find_claims($1, $2) as found(id) join claim c on c.id = found.id
         union (select c.id from claim c where c.external_order_id collate "C" between $3 and $3 || chr(1114111) limit $2)
         union (select c.id from claim c where c.external_claim_id collate "C" between $3 and $3 || chr(1114111) limit $2)
         union (select c.id from order_tracking t join claim c on c.order_id = t.order_id where t.tracking_number = $4 limit $2)`,
        [isMasked() ? clearQuery : query, many, number, trackingKey(number)],
      );
      if (exact.length > 0 || typed.length === 0) return { ids: exact.slice(0, atMost), how: 'exact', cut: exact.length > atMost };
      const similar = await ids('select c.id from find_similar_claims($1::text[], $2) as found(id) join claim c on c.id = found.id', [
        typed,
        SIMILAR_AT_MOST,
      ]);
      return { ids: similar, how: similar.length > 0 ? 'similar' : 'exact', cut: false };
    },
    unsearched: (limit) =>
      ids(
        'select id from claim where search_revision is distinct from revision or search_facts is distinct from facts_hash order by organisation_id, id limit $1',
        [limit],
      ),
    async keep(id, { clear, hashed, text }, { revision, factsHash }) {
      await tx.run(
        `insert into claim_search (organisation_id, claim_id, words, clear) values ($1, $2, $3::tsvector, $4) on conflict (claim_id) do update set words = excluded.words, clear = excluded.clear`,
        [tx.organisation, id, [...new Set([...clear, ...((await isErased(id)) ? [] : hashed)])].map(quoted).join(' '), text],
      );
      await tx.run('update claim set search_revision = $2, search_facts = $3 where id = $1', [id, revision, factsHash]);
    },
    async again(claimIds) {
      await tx.run('update claim set search_revision = null where id = any($1::uuid[])', [claimIds]);
    },
  };
}

/** Numbers that look alike: more than a page of them helps nobody. */
const SIMILAR_AT_MOST = 50;
