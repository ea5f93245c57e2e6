import type { ClaimId, PersonId } from '@weerwoord/kernel';
import type { BulkAct, BulkItem, BulkKind, BulkStore } from '@weerwoord/ports';
import type { Tx } from '../tx';

type ActLine = { id: string; what: BulkKind; actor: string; by_name: string; asked: Record<string, unknown>; at: Date; undone_at: Date | null };
const toAct = (line: ActLine): BulkAct => ({
  id: line.id,
  what: line.what,
  actor: line.actor,
  byName: line.by_name,
  asked: line.asked,
  at: line.at,
  undoneAt: line.undone_at,
});
type ItemLine = { claim_id: ClaimId; state: BulkItem['state']; why: string | null; before: PersonId | null; made: string | null };
const toItem = (line: ItemLine): BulkItem => ({ claimId: line.claim_id, state: line.state, why: line.why, before: line.before, made: line.made });

/** Refusals told one by one; more of them are only counted. */
const TOLD = 200;

export function bulkStore(tx: Tx): BulkStore {
  return {
    async add({ id, what, actor, byName, asked, at }, items) {
      await tx.run('insert into bulk_act (organisation_id, id, what, actor, by_name, asked, at) values ($1, $2, $3, $4, $5, $6, $7)', [
        tx.organisation,
        id,
        what,
        actor,
        byName,
        JSON.stringify(asked),
        at,
      ]);
      await tx.run(
        `insert into bulk_item (organisation_id, bulk_id, place, claim_id, state, why, before) select $1, $2, place, claim_id, state, why, before
         from unnest($3::uuid[], $4::text[], $5::text[], $6::uuid[]) with ordinality as item(claim_id, state, why, before, place) on conflict do nothing`,
        [
          tx.organisation,
          id,
          items.map((item) => item.claimId),
          items.map(({ state }) => state),
          items.map(({ why }) => why),
          items.map(({ before }) => before),
        ],
      );
    },
    async byId(id) {
      const line = await tx.row<ActLine & { total: number; done: number; refused: number }>(
        `select b.*, (select count(*)::int from bulk_item i where i.bulk_id = b.id) as total, (select count(*)::int from bulk_item i where i.bulk_id = b.id and i.state = 'done') as done,
           (select count(*)::int from bulk_item i where i.bulk_id = b.id and i.state = 'refused') as refused from bulk_act b where b.id = $1`,
        [id],
      );
      if (!line) return null;
      const refusals = await tx.rows<{ claimId: ClaimId; externalOrderId: string | null; why: string }>(
        `select i.claim_id as "claimId", c.external_order_id as "externalOrderId", i.why from bulk_item i join claim c on c.id = i.claim_id where i.bulk_id = $1 and i.state = 'refused' order by i.place limit $2`,
        [id, TOLD],
      );
      return { ...toAct(line), total: line.total, done: line.done, refused: line.refused, refusals };
    },
    async waiting(id, limit) {
      return (
        await tx.rows<{ claim_id: ClaimId }>(`select claim_id from bulk_item where bulk_id = $1 and state = 'waiting' order by place limit $2`, [
          id,
          limit,
        ])
      ).map(({ claim_id }) => claim_id);
    },
    async settle(id, { claimId, state, why, made }) {
      await tx.run('update bulk_item set state = $3, why = $4, made = $5 where bulk_id = $1 and claim_id = $2', [id, claimId, state, why, made]);
    },
    async due() {
      return (await tx.rows<{ bulk_id: string }>(`select distinct bulk_id from bulk_item where state = 'waiting'`)).map(({ bulk_id }) => bulk_id);
    },
    async done(id) {
      return (
        await tx.rows<ItemLine>(`select claim_id, state, why, before, made from bulk_item where bulk_id = $1 and state = 'done' order by place`, [id])
      ).map(toItem);
    },
    async undo(id, at) {
      return (await tx.run('update bulk_act set undone_at = $2 where id = $1 and undone_at is null', [id, at])) > 0;
    },
  };
}
