import { hash } from 'node:crypto';
import type { OrderFacts } from '@weerwoord/orders';
import type { AccountId, Day, OrderId, OrganisationId, RecordId } from '@weerwoord/kernel';
import { openEach } from '@weerwoord/ports';
import type { OpenedRecord, OrdersReader, PersonalData, PersonalOfOrder, RecordOfOrder, Vault } from '@weerwoord/ports';
import type { DataSource } from 'typeorm';
import { accountStore } from '../frame/account.store';
import { inOrganisation } from '../in-organisation';
import { withInstants } from '../instants-in-json';
import type { VerdictLine } from '../judge/verdict.store';
import { toVerdictRow, VERDICT_COLUMNS } from '../judge/verdict.store';
import { listOrders } from './orders-list';

const RECORD_COLUMNS = `r.id, r.source, f.path as file_name, r.row_no, r.received_at, encode(r.content_hash, 'hex') as hash`;
type RecordLine = { id: RecordId; source: string; file_name: string | null; row_no: number; received_at: Date; hash: string };
const toRecord = (line: RecordLine): RecordOfOrder => ({
  id: line.id,
  source: line.source,
  fileName: line.file_name,
  row: line.row_no,
  receivedAt: line.received_at,
  hash: line.hash,
});
type SealedLine = RecordLine & { subject: string; sealed: Buffer; file_id: string; header_sealed: Buffer | null; order_ids: OrderId[] | null };
const text = (bytes: Uint8Array | null | undefined): string | null => (bytes ? Buffer.from(bytes).toString('utf8') : null);

export function ordersReader(dataSource: DataSource, vault: Vault): OrdersReader {
  const records = async (organisation: OrganisationId, ids: readonly RecordId[]): Promise<OpenedRecord[]> => {
    const lines = await inOrganisation(dataSource, organisation, (tx) =>
      tx.rows<SealedLine>(
        `select ${RECORD_COLUMNS}, r.subject, r.sealed, r.file_id, f.header_sealed,
           (select array_agg(distinct s.order_id) from order_statement s where s.record_id = r.id and s.order_id is not null) as order_ids
         from unnest($1::uuid[]) with ordinality as asked(id, place) join source_record r on r.id = asked.id left join import_file f on f.id = r.file_id order by asked.place`,
        [ids],
      ),
    );
    // Opened outside of the transaction above: the vault takes a connection of its own.
    const raws = await openEach(
      vault,
      organisation,
      lines.map(({ subject, sealed }) => ({ subject, sealed })),
    );
    const withHeader = lines.flatMap(({ file_id: file, header_sealed: sealed }) => (sealed ? [{ file, sealed }] : []));
    const headers = await openEach(
      vault,
      organisation,
      withHeader.map(({ file, sealed }) => ({ subject: `file:${file}`, sealed })),
    );
    const headerOf = new Map(withHeader.map(({ file }, index) => [file, text(headers[index]?.bytes)]));
    return lines.map((line, index) => {
      const raw = text(raws[index]?.bytes);
      // A record that opens is still only itself when its hash says so.
      const damaged = raws[index]?.state === 'damaged' || (raw !== null && hash('sha256', raw) !== line.hash);
      return {
        ...toRecord(line),
        orderIds: line.order_ids ?? [],
        header: headerOf.get(line.file_id) ?? null,
        raw: damaged ? null : raw,
        ...(damaged && { damaged }),
      };
    });
  };
  const personalOf: OrdersReader['personalOf'] = async (organisation, ids) => {
    const lines = await inOrganisation(dataSource, organisation, (tx) =>
      tx.rows<{ order_id: OrderId; record_id: RecordId; stated_at: Date; hash: string; sealed: Buffer; subject: string }>(
        `select s.order_id, s.record_id, s.stated_at, encode(s.content_hash, 'hex') as hash, s.sealed, coalesce(s.subject, r.subject) as subject from order_statement s join source_record r on r.id = s.record_id
         where s.order_id = any($1::uuid[]) and s.sealed is not null order by s.stated_at desc, s.content_hash desc, s.id`,
        [ids],
      ),
    );
    const opened = await openEach(
      vault,
      organisation,
      lines.map(({ subject, sealed }) => ({ subject, sealed })),
    );
    const found = new Map<OrderId, PersonalOfOrder[]>(ids.map((id) => [id, []]));
    for (const [index, line] of lines.entries()) {
      const document = text(opened[index]?.bytes);
      found.get(line.order_id)?.push({
        recordId: line.record_id,
        statedAt: line.stated_at,
        contentHash: line.hash,
        personal: document === null ? null : (JSON.parse(document) as PersonalData),
      });
    }
    return found;
  };
  return {
    list: (organisation, asked) => inOrganisation(dataSource, organisation, (tx) => listOrders(tx, organisation, vault, asked)),
    order: (organisation, id) =>
      inOrganisation(dataSource, organisation, async (tx) => {
        const line = await tx.row<{ account_id: AccountId; facts: unknown }>('select account_id, facts from orders where id = $1', [id]);
        const account = line && (await accountStore(tx).byId(line.account_id));
        if (!line || !account) return null;
        const verdicts = await tx.rows<VerdictLine>(`select ${VERDICT_COLUMNS} from verdict where order_id = $1 order by metric, part`, [id]);
        const found = await tx.rows<RecordLine>(
          `select ${RECORD_COLUMNS} from source_record r left join import_file f on f.id = r.file_id where r.id in (select record_id from order_statement where order_id = $1)
           order by r.received_at, f.ordinal, r.row_no, r.id`,
          [id],
        );
        return { account, facts: withInstants<OrderFacts>(line.facts), verdicts: verdicts.map(toVerdictRow), records: found.map(toRecord) };
      }),
    byExternalId: (organisation, accountId, externalId) =>
      inOrganisation(
        dataSource,
        organisation,
        async (tx) =>
          (await tx.row<{ id: OrderId }>('select id from orders where account_id = $1 and external_id = $2', [accountId, externalId]))?.id ?? null,
      ),
    facts: (organisation, ids) =>
      inOrganisation(dataSource, organisation, async (tx) =>
        (await tx.rows<{ facts: unknown }>('select facts from orders where id = any($1::uuid[])', [ids])).map(({ facts }) =>
          withInstants<OrderFacts>(facts),
        ),
      ),
    ofBuyer: (organisation, accountId, buyerKey, limit) =>
      inOrganisation(dataSource, organisation, async (tx) =>
        (
          await tx.rows<{ facts: unknown }>(
            `select facts from orders where account_id = $1 and buyer_key in (select $2 union select alias from buyer_alias where account_id = $1 and buyer_key = $2
               union select buyer_key from buyer_alias where account_id = $1 and alias = $2) order by placed_at desc, id limit $3`,
            [accountId, buyerKey, limit],
          )
        ).map(({ facts }) => withInstants<OrderFacts>(facts)),
      ),
    record: async (organisation, id) => (await records(organisation, [id]))[0] ?? null,
    records,
    personal: async (organisation, id) => [...((await personalOf(organisation, [id])).get(id) ?? [])],
    personalOf,
    subjects: (organisation, id) =>
      inOrganisation(dataSource, organisation, async (tx) => {
        const lines = await tx.rows<{ subject: string }>(
          'select distinct r.subject from order_statement s join source_record r on r.id = s.record_id where s.order_id = $1',
          [id],
        );
        return [...new Set([`order:${id}`, ...lines.map(({ subject }) => subject)])];
      }),
    countByAccount: (organisation) =>
      inOrganisation(dataSource, organisation, (tx) =>
        tx.rows<{ accountId: AccountId; orders: number; lastDataAt: Date | null; lastDay: Day | null }>(
          `select a.id as "accountId", coalesce((select s.orders from account_state s where s.account_id = a.id), 0) as orders,
             (select max(f.finished_at) from import_file f where f.account_id = a.id and f.state in ('done', 'same-file')) as "lastDataAt",
             (select (o.placed_at at time zone a.zone)::date from orders o where o.account_id = a.id order by coalesce(o.placed_at, '-infinity'::timestamptz) desc, o.id desc limit 1) as "lastDay"
           from account a order by a.name`,
        ),
      ),
  };
}
