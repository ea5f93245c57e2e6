import type { AccountId, OrderId } from '@weerwoord/kernel';
import type { ErasableFacts } from '@weerwoord/orders';
import type { ClockLine, ClockMaterial, DueDay, EraseWhy, KeptRetention, PersonalStore } from '@weerwoord/ports';
import { withInstants } from '../instants-in-json';
import type { Tx } from '../tx';
import { HELD } from './held';

type MaterialLine = { id: OrderId; account_id: AccountId; facts: unknown; facts_hash: Buffer; heard_at: Date | null };

/** Only what the clock looks at: an order's whole facts are many times as much. */
const MATERIAL = `o.id, o.account_id, o.facts_hash,
  jsonb_build_object('placedAt', o.facts -> 'placedAt', 'shipBy', o.facts -> 'shipBy', 'dispatchedAt', o.facts -> 'dispatchedAt', 'deliveredAt', o.facts -> 'deliveredAt',
    'scans', coalesce((select jsonb_agg(jsonb_build_object('status', s -> 'status', 'at', s -> 'at')) from jsonb_array_elements(o.facts -> 'scans') s where s ->> 'status' = 'delivered'), '[]'::jsonb)) as facts,
  (select min(r.received_at) from order_statement s join source_record r on r.id = s.record_id where s.order_id = o.id) as heard_at`;
const toMaterial = (line: MaterialLine): ClockMaterial => ({
  orderId: line.id,
  accountId: line.account_id,
  facts: withInstants<ErasableFacts>(line.facts),
  factsHash: line.facts_hash,
  heardAt: line.heard_at ?? new Date(0), // an order without a record does not come up
});

type ClockPart = Pick<
  PersonalStore,
  | 'settings'
  | 'saveSetting'
  | 'clocksToSet'
  | 'setClocks'
  | 'forgetClocks'
  | 'clockOf'
  | 'clocksOf'
  | 'dueOrders'
  | 'dueByDay'
  | 'erasedByMonth'
  | 'materialsOf'
>;

/** When what is due, and how long it may stay. */
export function clockStore(tx: Tx): ClockPart {
  const clocksOf: PersonalStore['clocksOf'] = async (orderIds) => {
    const lines = await tx.rows<ClockLine>(
      `select id as "orderId", erase_at as at, erase_because as because, erase_days as days from orders where id = any($1::uuid[]) and erase_at is not null and erase_hash = facts_hash`,
      [orderIds],
    );
    return new Map(lines.map((line) => [line.orderId, line]));
  };
  return {
    async settings() {
      const lines = await tx.rows<{
        scope: string;
        after_delivery: number | null;
        undelivered: number | null;
        loose: number | null;
        auto_holds: boolean | null;
        set_by: string;
        set_at: Date;
      }>('select scope, after_delivery, undelivered, loose, auto_holds, set_by, set_at from retention_setting order by scope');
      return lines.map((line): KeptRetention => ({
        scope: line.scope,
        afterDelivery: line.after_delivery,
        undelivered: line.undelivered,
        loose: line.loose,
        autoHolds: line.auto_holds,
        by: line.set_by,
        at: line.set_at,
      }));
    },
    async saveSetting({ scope, afterDelivery = null, undelivered = null, loose = null, autoHolds = null, by, at }) {
      await tx.run(
        `insert into retention_setting (organisation_id, scope, after_delivery, undelivered, loose, auto_holds, set_by, set_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (organisation_id, scope) do update set after_delivery = excluded.after_delivery, undelivered = excluded.undelivered, loose = excluded.loose,
           auto_holds = excluded.auto_holds, set_by = excluded.set_by, set_at = excluded.set_at`,
        [tx.organisation, scope, afterDelivery, undelivered, loose, autoHolds, by, at],
      );
    },
    async clocksToSet(limit) {
      const lines = await tx.rows<MaterialLine>(
        `select ${MATERIAL} from orders o where o.erase_hash is distinct from o.facts_hash and not exists (select 1 from erased_order e where e.order_id = o.id)
         order by o.organisation_id, o.id limit $1 for update of o skip locked`,
        [limit],
      );
      return lines.map(toMaterial);
    },
    async setClocks(clocks) {
      await tx.run(
        `update orders o set erase_at = c.at, erase_because = c.because, erase_days = c.days, erase_hash = c.hash
         from unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::int[], $5::bytea[]) as c(id, at, because, days, hash) where o.id = c.id`,
        [
          clocks.map((c) => c.orderId),
          clocks.map((c) => c.at),
          clocks.map((c) => c.because),
          clocks.map((c) => c.days),
          clocks.map((c) => Buffer.from(c.factsHash)),
        ],
      );
    },
    async forgetClocks(accountIds) {
      await tx.run('update orders set erase_hash = null where account_id = any($1::uuid[]) and erase_at is not null', [accountIds]);
    },
    clockOf: async (orderId) => (await clocksOf([orderId])).get(orderId) ?? null,
    clocksOf,
    async dueOrders(now, limit) {
      const lines = await tx.rows<{ id: OrderId }>(
        `select o.id from orders o where o.erase_at <= $1 and o.erase_hash = o.facts_hash and not ${HELD('$1')} order by o.erase_at, o.id limit $2`,
        [now, limit],
      );
      return lines.map(({ id }) => id);
    },
    async dueByDay(from, until, accountId, now) {
      return tx.rows<DueDay>(
        `select to_char(greatest(o.erase_at, $1) at time zone 'UTC', 'YYYY-MM-DD') as day, count(*) filter (where not held)::int as due, count(*) filter (where held)::int as held
         from (select o.erase_at, ${HELD('$4')} as held from orders o where o.erase_at < $2 and ($3::uuid is null or o.account_id = $3)) o group by 1 order by 1`,
        [from, until, accountId, now],
      );
    },
    async erasedByMonth(accountId) {
      return tx.rows<{ month: string; why: EraseWhy; orders: number }>(
        `select to_char(at at time zone 'UTC', 'YYYY-MM') as month, why, count(*)::int as orders from erased_order where $1::uuid is null or account_id = $1 group by 1, 2 order by 1 desc, 2`,
        [accountId],
      );
    },
    async materialsOf(accountId, after, limit) {
      const lines = await tx.rows<MaterialLine>(
        `select ${MATERIAL} from orders o where o.account_id = $1 and o.id > coalesce($2, '00000000-0000-0000-0000-000000000000')::uuid
           and not exists (select 1 from erased_order e where e.order_id = o.id) and not ${HELD('now()')} order by o.id limit $3`,
        [accountId, after, limit],
      );
      return lines.map(toMaterial);
    },
  };
}
