import { randomUUID } from 'node:crypto';
import type { AccountId, OrderId } from '@weerwoord/kernel';
import type { EraseBecause } from '@weerwoord/orders';
import type { EraseWhy, PersonalStore } from '@weerwoord/ports';
import { orderStore } from '../intake/order.store';
import type { Tx } from '../tx';
import { destroyKeys } from '../vault/destroy-keys';

type ErasedLine = { order_id: OrderId; account_id: AccountId; at: Date; why: EraseWhy; because: EraseBecause | null; days: number | null };

/** Claims of the orders `$1`, also those that do not know their order yet. */
export const CLAIMS_OF = `select c.id, c.order_id from claim c where c.order_id = any($1::uuid[])
  union select c.id, o.id from orders o join claim c on c.order_id is null and c.account_id = o.account_id and c.external_order_id = o.external_id where o.id = any($1::uuid[])`;

type ErasurePart = Pick<
  PersonalStore,
  | 'erased'
  | 'addErased'
  | 'accountsOf'
  | 'statements'
  | 'blind'
  | 'aliases'
  | 'forgetBuyers'
  | 'dropAliases'
  | 'writeErased'
  | 'forgetTraces'
  | 'destroyKeys'
  | 'forgetLooseTraces'
  | 'forgetReportNames'
  | 'packsOf'
  | 'packsLeft'
>;

/** What is done to the tables when an order's personal data goes; everything that proves something stays. */
export function erasureStore(tx: Tx): ErasurePart {
  return {
    async erased(orderIds) {
      const lines = await tx.rows<ErasedLine>(
        'select order_id, account_id, at, why, because, days from erased_order where order_id = any($1::uuid[])',
        [orderIds],
      );
      return new Map(
        lines.map((line) => [
          line.order_id,
          { orderId: line.order_id, accountId: line.account_id, at: line.at, why: line.why, because: line.because, days: line.days },
        ]),
      );
    },
    async addErased(orders) {
      await tx.run(
        `insert into erased_order (organisation_id, order_id, account_id, at, why, because, days)
         select $1, * from unnest($2::uuid[], $3::uuid[], $4::timestamptz[], $5::text[], $6::text[], $7::int[]) on conflict do nothing`,
        [
          tx.organisation,
          orders.map((o) => o.orderId),
          orders.map((o) => o.accountId),
          orders.map((o) => o.at),
          orders.map((o) => o.why),
          orders.map((o) => o.because),
          orders.map((o) => o.days),
        ],
      );
    },
    async accountsOf(orderIds) {
      const lines = await tx.rows<{ id: OrderId; account_id: AccountId }>(
        `select id, account_id from orders where id = any($1::uuid[]) union select order_id, account_id from order_statement where order_id = any($1::uuid[])`,
        [orderIds],
      );
      return new Map(lines.map((line) => [line.id, line.account_id]));
    },
    statements: (orderIds) => orderStore(tx).statementsOf(orderIds),
    async blind(statements) {
      await tx.run('update order_statement s set hashed = b.hashed from unnest($1::uuid[], $2::jsonb[]) as b(id, hashed) where s.id = b.id', [
        statements.map(({ id }) => id),
        statements.map(({ hashed }) => hashed && JSON.stringify(hashed)),
      ]);
    },
    async aliases(accountId, buyerKeys) {
      const keys = [...new Set(buyerKeys)].sort();
      if (keys.length === 0) return new Map();
      await tx.run(
        'insert into buyer_alias (organisation_id, account_id, buyer_key, alias) select $1, $2, * from unnest($3::text[], $4::text[]) on conflict do nothing',
        [tx.organisation, accountId, keys, keys.map(() => `gone:${randomUUID()}`)],
      );
      const lines = await tx.rows<{ buyer_key: string; alias: string }>(
        'select buyer_key, alias from buyer_alias where account_id = $1 and buyer_key = any($2)',
        [accountId, keys],
      );
      return new Map(lines.map((line) => [line.buyer_key, line.alias]));
    },
    async forgetBuyers(accountId, buyerKeys) {
      await tx.run('delete from buyer_alias where account_id = $1 and buyer_key = any($2)', [accountId, buyerKeys]);
    },
    dropAliases: (placedBefore) =>
      tx.run(
        `delete from buyer_alias b where not exists (
           select 1 from orders o where o.account_id = b.account_id and o.buyer_key in (b.buyer_key, b.alias) and coalesce(o.placed_at, 'infinity'::timestamptz) >= $1)`,
        [placedBefore],
      ),
    async writeErased(orders) {
      await tx.run(
        `update orders o set facts = coalesce(w.facts, o.facts), buyer_key = w.buyer_key, email_hash = null, name_hash = null, handle_hash = null, erase_at = null, erase_because = null, erase_days = null, erase_hash = o.facts_hash
         from unnest($1::uuid[], $2::jsonb[], $3::text[]) as w(id, facts, buyer_key) where o.id = w.id`,
        [orders.map((o) => o.orderId), orders.map((o) => o.facts), orders.map((o) => o.buyerKey)],
      );
    },
    async forgetTraces(orderIds) {
      await forgetClaims(tx, `select id from (${CLAIMS_OF}) c`, [orderIds]);
      await forgetMailNames(
        tx,
        `f.id in (select r.file_id from order_statement s join source_record r on r.id = s.record_id where s.order_id = any($1::uuid[]))`,
        [orderIds],
      );
    },
    destroyKeys: (subjects, at) => destroyKeys(tx, subjects, at),
    async forgetLooseTraces(subjects) {
      const ids = (...kinds: readonly string[]): string[] =>
        subjects.flatMap((subject) => (kinds.some((kind) => subject.startsWith(kind)) ? [subject.split(':')[1] ?? ''] : []));
      await forgetMailNames(tx, `f.id in (select r.file_id from source_record r where r.id = any($1::uuid[]))`, [ids('record:')]);
      await forgetClaims(tx, 'select unnest($1::uuid[])', [ids('claim:', 'late:')]);
    },
    forgetReportNames: (accountId, before) =>
      tx.run(
        `update import_file f set ${namesOf('report')}
         where f.account_id = $1 and f.opened_at < $2 and f.path !~ '^(report|mail)(\\.[A-Za-z0-9]{1,5})?$' and f.state not in ('waiting', 'reading')`,
        [accountId, before],
      ),
    packsLeft: (limit) =>
      tx.rows<{ packId: string; at: Date; why: EraseWhy }>(
        `select p.id as "packId", e.at, e.why from pack p join erased_order e on e.order_id = p.order_id
         where p.shell_sealed is not null and not exists (select 1 from pack_erased n where n.pack_id = p.id)
           and not exists (select 1 from vault_key k where k.subject = p.subject and left(k.subject, 5) = 'late:' and k.wrapped is not null) order by p.id limit $1`,
        [limit],
      ),
    async packsOf(orderIds) {
      return tx.rows<{ packId: string; orderId: OrderId }>(
        'select id as "packId", order_id as "orderId" from pack where order_id = any($1::uuid[]) order by id',
        [orderIds],
      );
    },
  };
}

/** Search words and previews of these claims. */
async function forgetClaims(tx: Tx, which: string, values: readonly unknown[]): Promise<void> {
  await tx.run(
    `update claim_search s set words = (select array_to_tsvector(coalesce(array_agg(word) filter (where left(word, 1) <> '~'), '{}')) from unnest(tsvector_to_array(s.words)) as word)
     where s.claim_id in (${which})`,
    values,
  );
  await tx.run(`delete from derived_file where claim_id in (${which})`, values);
}

/** What a file is called once its own name is forgotten. The ending stays. */
const namesOf = (what: 'mail' | 'report'): string =>
  `path = '${what}' || coalesce(substring(f.path from '\\.[A-Za-z0-9]{1,5}$'), ''), entry = case when f.entry = '' then '' else '${what}' end, spool = ''`;

/** A mail's file is often called after who wrote it, and goes with them; a report's seldom is, and stays as the place a row came from for as long as what was rejected of it. */
async function forgetMailNames(tx: Tx, which: string, values: readonly unknown[]): Promise<void> {
  await tx.run(
    `update import_file f set ${namesOf('mail')}
     where ${which} and f.kind in ('mail', 'mailbox', 'pasted-text') and f.state not in ('waiting', 'reading')`,
    values,
  );
}
