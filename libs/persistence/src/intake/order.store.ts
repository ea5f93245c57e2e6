import type { OrderId, RecordId } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import type { FoldedOrder, HashedPersonal, KeptStatement, NewRecord, NewStatement, OrderStore, TrackingCandidate } from '@weerwoord/ports';
import type { Column } from '../copy';
import { stage, staged } from '../copy';
import { withInstants } from '../instants-in-json';
import type { Tx } from '../tx';
import { destroyKeys } from '../vault/destroy-keys';

export type StatementLine = {
  id: string;
  record_id: RecordId;
  content_hash: string;
  stated_at: Date;
  order_id: OrderId | null;
  external_order_id: string | null;
  tracking_number: string | null;
  founding: boolean;
  said: unknown;
  hashed: HashedPersonal | null;
};
const STATEMENT = `id, record_id, encode(content_hash, 'hex') as content_hash, stated_at, order_id, external_order_id, tracking_number, founding, said, hashed`;
export const toStatement = (line: StatementLine): KeptStatement => ({
  id: line.id,
  recordId: line.record_id,
  contentHash: line.content_hash,
  statedAt: line.stated_at,
  orderId: line.order_id,
  externalOrderId: line.external_order_id,
  trackingNumber: line.tracking_number,
  founding: line.founding,
  said: withInstants(line.said),
  hashed: line.hashed,
});

const recordColumns = (tx: Tx): readonly Column<NewRecord>[] => [
  ['organisation_id', 'uuid', () => tx.organisation],
  ['id', 'uuid', (r) => r.id],
  ['account_id', 'uuid', (r) => r.accountId],
  ['source', 'text', (r) => r.source],
  ['content_hash', 'bytes', (r) => r.contentHash],
  ['subject', 'text', (r) => r.subject],
  ['sealed', 'bytes', (r) => r.sealed],
  ['file_id', 'uuid', (r) => r.fileId],
  ['row_no', 'int', (r) => r.row],
  ['received_at', 'instant', (r) => r.receivedAt],
];
const statementColumns = (tx: Tx): readonly Column<NewStatement>[] => [
  ['organisation_id', 'uuid', () => tx.organisation],
  ['id', 'uuid', (s) => s.id],
  ['account_id', 'uuid', (s) => s.accountId],
  ['record_id', 'uuid', (s) => s.recordId],
  ['content_hash', 'bytes', (s) => Buffer.from(s.contentHash, 'hex')],
  ['stated_at', 'instant', (s) => s.statedAt],
  ['order_id', 'uuid', (s) => s.orderId],
  ['external_order_id', 'text', (s) => s.externalOrderId],
  ['tracking_number', 'text', (s) => s.trackingNumber],
  ['founding', 'flag', (s) => s.founding],
  ['said', 'json', (s) => JSON.stringify(s.said)],
  ['hashed', 'json', (s) => s.hashed && JSON.stringify(s.hashed)],
  ['sealed', 'bytes', (s) => s.sealed],
  ['notice', 'json', (s) => s.notice && JSON.stringify(s.notice)],
];
const orderColumns = (tx: Tx): readonly Column<FoldedOrder>[] => [
  ['organisation_id', 'uuid', () => tx.organisation],
  ['id', 'uuid', (o) => o.facts.id],
  ['account_id', 'uuid', (o) => o.facts.accountId],
  ['external_id', 'text', (o) => o.facts.externalId],
  ['site', 'text', (o) => o.facts.site],
  ['fulfilment', 'text', (o) => o.facts.fulfilment],
  ['status', 'text', (o) => o.facts.status],
  ['placed_at', 'instant', (o) => o.facts.placedAt],
  ['ship_by', 'instant', (o) => o.facts.shipBy],
  ['deliver_by', 'instant', (o) => o.facts.deliverBy],
  ['total_minor', 'bigint', (o) => o.facts.total?.minor ?? null],
  ['currency', 'text', (o) => o.facts.total?.currency ?? null],
  ['ship_to_country', 'text', (o) => o.facts.shipToCountry],
  ['title', 'text', (o) => o.facts.lines[0]?.title ?? null],
  ['facts', 'json', (o) => o.factsText],
  ['facts_hash', 'bytes', (o) => o.factsHash],
  ['email_hash', 'text', (o) => o.emailHash],
  ['name_hash', 'text', (o) => o.nameHash],
  ['handle_hash', 'text', (o) => o.handleHash],
  ['buyer_key', 'text', (o) => o.facts.buyerKey ?? null],
  ['judged_hash', 'bytes', (o) => o.judged && o.factsHash],
  ['judged_rules', 'text', (o) => o.judged?.rulesVersion ?? null],
  ['rejudge_at', 'instant', (o) => o.judged?.rejudgeAt ?? null],
];
const KEPT_ON_CONFLICT = new Set(['organisation_id', 'id', 'account_id', 'external_id']);

/** What stands in the way of two imports of one account: see `lockAccount`. The number keeps these locks apart from others. */
const ACCOUNT_LOCK = 7_364;

const namesOf = <Row>(columns: readonly Column<Row>[]): string => columns.map(([name]) => name).join(', ');

export function orderStore(tx: Tx): OrderStore {
  const takeInRecords = async (): Promise<Set<RecordId>> => {
    const names = namesOf(recordColumns(tx));
    const added = await tx.rows<{ id: RecordId }>(
      `insert into source_record (${names}) select ${names} from stage_source_record on conflict (id) do nothing returning id`,
    );
    return new Set(added.map(({ id }) => id));
  };
  const takeInStatements = async (where: string, values: readonly unknown[]): Promise<void> => {
    const names = namesOf(statementColumns(tx));
    const told = names.replace(
      'hashed',
      `case when exists (select 1 from erased_order e where e.order_id = stage_order_statement.order_id) then null else hashed end`,
    );
    await tx.run(`insert into order_statement (${names}) select ${told} from stage_order_statement ${where} on conflict (id) do nothing`, values);
  };
  return {
    async lockAccount(accountId) {
      await tx.run('select pg_advisory_xact_lock($1, hashtext($2))', [ACCOUNT_LOCK, accountId]);
    },
    async addRecords(records) {
      const added = await staged(tx, 'source_record', recordColumns(tx), records, () => takeInRecords());
      return added ?? new Set();
    },
    async addStatements(statements) {
      await staged(tx, 'order_statement', statementColumns(tx), statements, () => takeInStatements('', []));
    },
    async stage(records, statements) {
      await stage(tx, 'source_record', recordColumns(tx), records);
      await stage(tx, 'order_statement', statementColumns(tx), statements);
    },
    addStagedRecords: takeInRecords,
    addStagedStatements: (of) => takeInStatements('where record_id = any($1::uuid[])', [[...of]]),
    async statementsOf(orderIds) {
      return (await tx.rows<StatementLine>(`select ${STATEMENT} from order_statement where order_id = any($1::uuid[])`, [orderIds])).map(toStatement);
    },
    async looseByTracking(accountId, numbers) {
      const lines = await tx.rows<StatementLine>(
        `select ${STATEMENT} from order_statement where account_id = $1 and external_order_id is null and tracking_number = any($2)`,
        [accountId, numbers],
      );
      return lines.map(toStatement);
    },
    async candidatesByTracking(accountId, numbers) {
      const lines = await tx.rows<{ tracking_number: string; order_id: OrderId; placed_at: Date | null }>(
        `select t.tracking_number, t.order_id, o.placed_at from order_tracking t join orders o on o.id = t.order_id where t.account_id = $1 and t.tracking_number = any($2)`,
        [accountId, numbers],
      );
      return lines.map((line): TrackingCandidate => ({ trackingNumber: line.tracking_number, orderId: line.order_id, placedAt: line.placed_at }));
    },
    async assign(matches) {
      if (matches.length === 0) return;
      const pairs = [matches.map((m) => m.statementId), matches.map((m) => m.orderId)];
      await tx.run(
        `update order_statement s set order_id = m.order_id, hashed = case when s.hashed ? 'blinded' or e.order_id is null then s.hashed end
         from unnest($1::uuid[], $2::uuid[]) as m(id, order_id) left join erased_order e on e.order_id = m.order_id where s.id = m.id`,
        pairs,
      );
    },
    async erasedAmong(orderIds) {
      return new Set(
        (await tx.rows<{ order_id: OrderId }>('select order_id from erased_order where order_id = any($1::uuid[])', [orderIds])).map(
          (line) => line.order_id,
        ),
      );
    },
    async eraseLate(orderIds, at) {
      const late = await tx.rows('update erased_order set left_over = true where order_id = any($1::uuid[]) returning order_id', [orderIds]);
      if (late.length === 0) return;
      const subjects = await tx.rows<{ subject: string }>(
        `select r.subject from source_record r join order_statement s on s.record_id = r.id left join erased_order e on e.order_id = s.order_id
         where r.id in (select t.record_id from order_statement t where t.order_id = any($1::uuid[])) and left(r.subject, 7) = 'record:' and s.order_id is not null
         group by r.subject having bool_and(e.order_id is not null)`,
        [orderIds],
      );
      await destroyKeys(
        tx,
        subjects.map(({ subject }) => subject),
        at,
      );
    },
    async knownRecords(ids) {
      return new Set((await tx.rows<{ id: RecordId }>('select id from source_record where id = any($1::uuid[])', [ids])).map(({ id }) => id));
    },
    async withdraw(recordIds) {
      const lines = await tx.rows<{ order_id: OrderId | null }>('delete from order_statement where record_id = any($1::uuid[]) returning order_id', [
        recordIds,
      ]);
      const orderIds = [...new Set(lines.flatMap(({ order_id: id }) => (id === null ? [] : [id])))];
      await tx.run('delete from order_tracking where order_id = any($1::uuid[])', [orderIds]);
      return orderIds;
    },
    async recordsFromOtherSource(fileId, source, after, limit) {
      const lines = await tx.rows<{ id: RecordId }>(
        `select id from source_record where file_id = $1 and source <> $2 and id > coalesce($3, '00000000-0000-0000-0000-000000000000')::uuid order by id limit $4`,
        [fileId, source, after, limit],
      );
      return lines.map(({ id }) => id);
    },
    async signatures(orderIds) {
      const lines = await tx.rows<{ id: OrderId; signature: string }>(
        `select id, concat_ws(' ', encode(facts_hash, 'hex'), coalesce(email_hash, '-'), coalesce(name_hash, '-'), coalesce(handle_hash, '-')) as signature from orders where id = any($1::uuid[])`,
        [orderIds],
      );
      return new Map(lines.map(({ id, signature }) => [id, signature]));
    },
    async remove(orderIds) {
      await tx.run('delete from order_tracking where order_id = any($1::uuid[])', [orderIds]);
      await tx.run(
        `with gone as (delete from orders where id = any($1::uuid[]) returning account_id)
         update account_state s set orders = s.orders - g.n from (select account_id, count(*) as n from gone group by account_id) g where s.account_id = g.account_id`,
        [orderIds],
      );
    },
    async addTracking(accountId, pairs) {
      if (pairs.length === 0) return;
      await tx.run(
        `insert into order_tracking (organisation_id, account_id, tracking_number, order_id) select $1, $2, * from unnest($3::text[], $4::uuid[]) on conflict do nothing`,
        [tx.organisation, accountId, pairs.map((pair) => pair.trackingNumber), pairs.map((pair) => pair.orderId)],
      );
    },
    async forgetNumbers(orderIds) {
      await tx.run('delete from order_tracking where order_id = any($1::uuid[])', [orderIds]);
    },
    async nameOrder(recordIds, orderId, externalOrderId) {
      await tx.run(
        `with named as (select id, account_id, jsonb_build_array(jsonb_build_object('record', encode(content_hash, 'hex'))) as word from source_record where id = any($1::uuid[]))
         update order_statement s set order_id = $2, external_order_id = $3
         where s.external_order_id is null and (s.record_id = any($1::uuid[])
           or (s.said ? 'takesBack' and exists (select 1 from named n where n.account_id = s.account_id and s.said -> 'takesBack' @> n.word)))`,
        [recordIds, orderId, externalOrderId],
      );
    },
    async save(orders) {
      await staged(tx, 'orders', orderColumns(tx), orders, (name, names) => {
        const changing = names.split(', ').filter((column) => !KEPT_ON_CONFLICT.has(column));
        return tx.run(
          `with written as (
             insert into orders (${names}) select ${names} from ${name}
             on conflict (id) do update set ${changing.map((column) => `${column} = excluded.${column}`).join(', ')}
             where (orders.facts_hash, orders.email_hash, orders.name_hash, orders.handle_hash, orders.judged_hash, orders.judged_rules, orders.rejudge_at)
               is distinct from (excluded.facts_hash, excluded.email_hash, excluded.name_hash, excluded.handle_hash, excluded.judged_hash, excluded.judged_rules, excluded.rejudge_at)
             returning organisation_id, account_id, xmax = 0 as is_new)
           insert into account_state (organisation_id, account_id, orders) select organisation_id, account_id, count(*) from written where is_new group by 1, 2
           on conflict (account_id) do update set orders = account_state.orders + excluded.orders`,
        );
      });
    },
    async judgeable(orderIds) {
      const lines = await tx.rows<{ facts: unknown; facts_hash: Buffer }>('select facts, facts_hash from orders where id = any($1::uuid[])', [
        orderIds,
      ]);
      return lines.map((line) => ({ facts: withInstants<OrderFacts>(line.facts), factsHash: line.facts_hash }));
    },
    async staleOrders(accountId, rulesVersion, now, limit) {
      const due = await tx.rows<{ id: OrderId }>(
        `(select id from orders where account_id = $1 and judged_hash is distinct from facts_hash order by id limit $3)
         union (select id from orders where account_id = $1 and rejudge_at <= $2 order by rejudge_at limit $3) limit $3`,
        [accountId, now, limit],
      );
      if (due.length > 0) return due.map(({ id }) => id);
      const known = await tx.row<{ judged_rules: string | null }>('select judged_rules from account_state where account_id = $1', [accountId]);
      if (known?.judged_rules === rulesVersion) return [];
      const otherwise = await tx.rows<{ id: OrderId }>('select id from orders where account_id = $1 and judged_rules is distinct from $2 limit $3', [
        accountId,
        rulesVersion,
        limit,
      ]);
      return otherwise.map(({ id }) => id);
    },
    async allJudgedBy(accountId, rulesVersion) {
      await tx.run(
        `insert into account_state (organisation_id, account_id, judged_rules) values ($1, $2, $3)
         on conflict (account_id) do update set judged_rules = excluded.judged_rules where account_state.judged_rules is distinct from excluded.judged_rules`,
        [tx.organisation, accountId, rulesVersion],
      );
    },
  };
}
