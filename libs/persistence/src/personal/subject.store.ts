import type { OrderId, RecordId } from '@weerwoord/kernel';
import type { PersonalStore, SealedStatement, VaultSubject } from '@weerwoord/ports';
import type { Tx } from '../tx';
import { CLAIMS_OF } from './erasure.store';
import { FOUGHT, HELD } from './held';

type SubjectPart = Pick<PersonalStore, 'subjects' | 'shared' | 'sealedIn' | 'reseal' | 'leftOver' | 'setLeftOver' | 'dueLoose'>;

/** Records of no single order that told of one of the orders `$1`, with all orders they told of. */
const LOOSE_OF = `select r.id, r.subject, array_agg(distinct t.order_id) filter (where t.order_id is not null) as order_ids from source_record r join order_statement t on t.record_id = r.id
  where r.id in (select s.record_id from order_statement s where s.order_id = any($1::uuid[])) and left(r.subject, 7) = 'record:' group by r.id, r.subject`;

/** Under which keys what lies. */
export function subjectStore(tx: Tx): SubjectPart {
  const loose = async (orderIds: readonly OrderId[]): Promise<{ id: RecordId; subject: VaultSubject; order_ids: OrderId[] }[]> =>
    tx.rows<{ id: RecordId; subject: VaultSubject; order_ids: OrderId[] }>(`${LOOSE_OF} order by r.id`, [orderIds]);
  return {
    async subjects(orderIds) {
      const found = new Map<OrderId, VaultSubject[]>(orderIds.map((id) => [id, [`order:${id}`]]));
      for (const line of await tx.rows<{ id: string; order_id: OrderId }>(CLAIMS_OF, [orderIds])) found.get(line.order_id)?.push(`claim:${line.id}`);
      for (const { subject, order_ids: of } of await loose(orderIds)) {
        const [only] = of;
        if (of.length === 1 && only) found.get(only)?.push(subject);
      }
      return found;
    },
    async shared(orderIds) {
      return (await loose(orderIds))
        .filter(({ order_ids: of }) => of.length > 1)
        .map((line) => ({ recordId: line.id, subject: line.subject, orderIds: line.order_ids }));
    },
    async sealedIn(recordIds, not) {
      return tx.rows<SealedStatement>(
        `select s.id as "statementId", s.order_id as "orderId", r.subject, s.sealed from order_statement s join source_record r on r.id = s.record_id
         where s.record_id = any($1::uuid[]) and s.order_id is not null and not s.order_id = any($2::uuid[]) and s.sealed is not null and s.subject is null order by s.id`,
        [recordIds, not],
      );
    },
    async reseal(statements) {
      await tx.run(
        'update order_statement s set subject = n.subject, sealed = n.sealed from unnest($1::uuid[], $2::text[], $3::bytea[]) as n(id, subject, sealed) where s.id = n.id and s.subject is null',
        [statements.map((s) => s.statementId), statements.map((s) => s.subject), statements.map((s) => Buffer.from(s.sealed))],
      );
    },
    async leftOver(limit) {
      return (
        await tx.rows<{ order_id: OrderId }>('select order_id from erased_order where left_over order by organisation_id, order_id limit $1', [limit])
      ).map((line) => line.order_id);
    },
    async setLeftOver(orderIds, left) {
      await tx.run('update erased_order set left_over = $2 where order_id = any($1::uuid[]) and left_over <> $2', [orderIds, left]);
    },
    async dueLoose(accountId, before, limit) {
      // Right after a large import the planner thinks that a range of keys holds a handful, and would look through whole tables for each of them.
      await tx.run('set local enable_nestloop = off');
      const lines = await tx.rows<{ subject: VaultSubject }>(`${DUE_LOOSE} order by 1 limit $5`, [
        accountId,
        before.loose,
        before.files,
        before.now,
        limit,
      ]);
      await tx.run('set local enable_nestloop = on');
      return lines.map(({ subject }) => subject);
    },
  };
}

/**
 * Starts from the keys that still open: those of orders that are gone are not looked at again. A claim that may still be fought keeps what it rests on.
 * What people wrote after an order's data went stays as long as a loose mail, from when its key was made.
 */
const LIVE = (kind: string): string => `vault_key k where k.wrapped is not null and k.subject >= '${kind}:' and k.subject < '${kind};'`;
const CLAIMS_OF_ONE = `select f.id from claim f where f.order_id = o.id or (f.order_id is null and f.account_id = o.account_id and f.external_order_id = o.external_id)`;
const DUE_LOOSE = `
select k.subject from (select subject, substr(subject, 8)::uuid as id from ${LIVE('record')}) k join source_record r on r.id = k.id
where r.account_id = $1 and r.received_at < $2 and not exists (select 1 from order_statement s where s.record_id = r.id and s.order_id is not null)
  and not exists (select 1 from order_statement s join claim_notice n on n.statement_id = s.id join claim c on c.id = n.claim_id where s.record_id = r.id and ${FOUGHT('$4')})
union all
select k.subject from (select subject, substr(subject, 7)::uuid as id from ${LIVE('claim')}) k join claim c on c.id = k.id
where c.account_id = $1 and ((c.order_id is null and c.filed_at < $2) or exists (select 1 from erased_order e where e.order_id = c.order_id)) and not ${FOUGHT('$4')}
  and not exists (select 1 from hold h where h.claim_id = c.id and h.released_at is null and h.until_at > $4)
union all
select k.subject from (select subject, created_at, substr(subject, 6, 36)::uuid as id from ${LIVE('late')}) k join claim c on c.id = k.id
where c.account_id = $1 and k.created_at < $2 and not ${FOUGHT('$4')}
  and not exists (select 1 from hold h where (h.claim_id = c.id or h.order_id = c.order_id) and h.released_at is null and h.until_at > $4)
union all
select k.subject from (select subject, created_at, substr(subject, 12, 36)::uuid as id from ${LIVE('late-order')}) k join orders o on o.id = k.id
where o.account_id = $1 and k.created_at < $2 and not ${HELD('$4')}
  and not exists (select 1 from (${CLAIMS_OF_ONE}) own join claim c on c.id = own.id where ${FOUGHT('$4')})
union all
select k.subject from (select subject, substr(subject, 6)::uuid as id from ${LIVE('file')}) k join import_file f on f.id = k.id
where f.account_id = $1 and coalesce(f.finished_at, f.opened_at) < $3 and f.state not in ('waiting', 'reading')
union all
select k.subject from (select subject, substr(subject, 7)::uuid as id from ${LIVE('order')}) k
where not exists (select 1 from orders o where o.id = k.id)
  and exists (select 1 from order_statement s where s.order_id = k.id and s.account_id = $1)
  and not exists (select 1 from order_statement s join source_record r on r.id = s.record_id where s.order_id = k.id and r.received_at >= $3)
  and not exists (select 1 from order_statement s join claim_notice n on n.statement_id = s.id join claim c on c.id = n.claim_id where s.order_id = k.id and ${FOUGHT('$4')})`;
