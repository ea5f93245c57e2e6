import type { MarkStore } from '@weerwoord/ports';
import type { Tx } from '../tx';

export function markStore(tx: Tx): MarkStore {
  return {
    async set({ orderId, rule, mark, until, by, at }) {
      const set = await tx.run(
        `insert into watch_mark (organisation_id, order_id, rule, mark, until_at, facts_hash, by, at)
         select $1, o.id, $3, $4, $5, o.facts_hash, $6, $7 from orders o join order_watch w on w.order_id = o.id and w.rule = $3 where o.id = $2
         on conflict (order_id, rule) do update set mark = excluded.mark, until_at = excluded.until_at, facts_hash = excluded.facts_hash, by = excluded.by, at = excluded.at`,
        [tx.organisation, orderId, rule, mark, until, by, at],
      );
      return set > 0;
    },
    clear: async (orderId, rule) => (await tx.run('delete from watch_mark where order_id = $1 and rule = $2', [orderId, rule])) > 0,
  };
}
