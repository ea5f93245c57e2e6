import { trackingKey } from '@weerwoord/orders';
import type { OrderFacts } from '@weerwoord/orders';
import type { AccountId, Channel, Day, OrderId, OrganisationId, RecordId } from '@weerwoord/kernel';
import { LATE_OUTCOMES } from '@weerwoord/ports';
import type { Account, LateOutcome, OpenedRecord, OrderLineOfList, OrdersAsked, OrdersReader, PersonalData, RecordOfOrder, Vault } from '@weerwoord/ports';
import type { DataSource } from 'typeorm';
import { accountStore } from '../frame/account.store';
import { inOrganisation } from '../in-organisation';
import { withInstants } from '../instants-in-json';
import type { VerdictLine } from '../judge/verdict.store';
import { toVerdictRow, VERDICT_COLUMNS } from '../judge/verdict.store';
import type { Tx } from '../tx';
import { cursorOf, fromCursor } from './cursor';

/** Which metric says whether an order was shipped in time. */
export const LATE_METRIC: Readonly<Record<Channel, string>> = { amazon: 'amazon.lsr', ebay: 'ebay.late', generic: 'generic.lsr', shop: 'generic.lsr', aliexpress: 'generic.lsr' };
const lateOf = (outcome: string | null): LateOutcome => LATE_OUTCOMES.find((known) => known === outcome) ?? 'unknown';

const RECORD_COLUMNS = `r.id, r.source, f.path as file_name, r.row_no, r.received_at, encode(r.content_hash, 'hex') as hash`;
type RecordLine = { id: RecordId; source: string; file_name: string | null; row_no: number; received_at: Date; hash: string };
const toRecord = (line: RecordLine): RecordOfOrder => ({ id: line.id, source: line.source, fileName: line.file_name, row: line.row_no, receivedAt: line.received_at, hash: line.hash });
type SealedLine = RecordLine & { subject: string; sealed: Buffer; file_id: string; header_sealed: Buffer | null; order_ids: OrderId[] | null };
const text = (bytes: Uint8Array | null | undefined): string | null => (bytes ? Buffer.from(bytes).toString('utf8') : null);

export function ordersReader(dataSource: DataSource, vault: Vault): OrdersReader {
  const records = async (organisation: OrganisationId, ids: readonly RecordId[]): Promise<OpenedRecord[]> => {
    const lines = await inOrganisation(dataSource, organisation, (tx) =>
      tx.rows<SealedLine>(
        `select ${RECORD_COLUMNS}, r.subject, r.sealed, r.file_id, f.header_sealed,
           (select array_agg(distinct s.order_id) from order_statement s where s.record_id = r.id and s.order_id is not null) as order_ids
         from unnest($1::uuid[]) with ordinality as asked(id, place) join source_record r on r.id = asked.id left join import_file f on f.id = r.file_id order by asked.place`, [ids]));
    // Opened outside of the transaction above: the vault takes a connection of its own.
    const raws = await vault.open(organisation, lines.map(({ subject, sealed }) => ({ subject, sealed })));
    const withHeader = lines.flatMap(({ file_id: file, header_sealed: sealed }) => (sealed ? [{ file, sealed }] : []));
    const headers = await vault.open(organisation, withHeader.map(({ file, sealed }) => ({ subject: `file:${file}`, sealed })));
    const headerOf = new Map(withHeader.map(({ file }, index) => [file, text(headers[index])]));
    return lines.map((line, index) => ({ ...toRecord(line), orderIds: line.order_ids ?? [], header: headerOf.get(line.file_id) ?? null, raw: text(raws[index]) }));
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
           order by r.received_at, f.ordinal, r.row_no, r.id`, [id]);
        return { account, facts: withInstants<OrderFacts>(line.facts), verdicts: verdicts.map(toVerdictRow), records: found.map(toRecord) };
      }),
    byExternalId: (organisation, accountId, externalId) =>
      inOrganisation(dataSource, organisation, async (tx) => (await tx.row<{ id: OrderId }>('select id from orders where account_id = $1 and external_id = $2', [accountId, externalId]))?.id ?? null),
    facts: (organisation, ids) =>
      inOrganisation(dataSource, organisation, async (tx) => (await tx.rows<{ facts: unknown }>('select facts from orders where id = any($1::uuid[])', [ids])).map(({ facts }) => withInstants<OrderFacts>(facts))),
    record: async (organisation, id) => (await records(organisation, [id]))[0] ?? null,
    records,
    async personal(organisation, id) {
      const lines = await inOrganisation(dataSource, organisation, (tx) =>
        tx.rows<{ record_id: RecordId; stated_at: Date; hash: string; sealed: Buffer; subject: string }>(
          `select s.record_id, s.stated_at, encode(s.content_hash, 'hex') as hash, s.sealed, r.subject from order_statement s join source_record r on r.id = s.record_id
           where s.order_id = $1 and s.sealed is not null order by s.stated_at desc, s.content_hash desc, s.id`, [id]));
      const opened = await vault.open(organisation, lines.map(({ subject, sealed }) => ({ subject, sealed })));
      return lines.map((line, index) => {
        const document = text(opened[index]);
        return { recordId: line.record_id, statedAt: line.stated_at, contentHash: line.hash, personal: document === null ? null : (JSON.parse(document) as PersonalData) };
      });
    },
    subjects: (organisation, id) =>
      inOrganisation(dataSource, organisation, async (tx) => {
        const lines = await tx.rows<{ subject: string }>('select distinct r.subject from order_statement s join source_record r on r.id = s.record_id where s.order_id = $1', [id]);
        return [...new Set([`order:${id}`, ...lines.map(({ subject }) => subject)])];
      }),
    countByAccount: (organisation) =>
      inOrganisation(dataSource, organisation, (tx) =>
        tx.rows<{ accountId: AccountId; orders: number; lastDataAt: Date | null; lastDay: Day | null }>(
          `select a.id as "accountId", coalesce((select s.orders from account_state s where s.account_id = a.id), 0) as orders,
             (select max(f.finished_at) from import_file f where f.account_id = a.id and f.state in ('done', 'same-file')) as "lastDataAt",
             (select (o.placed_at at time zone a.zone)::date from orders o where o.account_id = a.id order by coalesce(o.placed_at, '-infinity'::timestamptz) desc, o.id desc limit 1) as "lastDay"
           from account a order by a.name`)),
  };
}

type ListLine = {
  id: OrderId; external_id: string; account_id: AccountId; site: string; status: string; placed_at: Date | null; ship_by: Date | null; total_minor: number | null; currency: string | null;
  title: string | null; late: string | null; has_claim: boolean; place: string;
};

/** Each account's newest page, taken through its own index, then the newest of those: the list costs its page, not the orders. */
async function listOrders(tx: Tx, organisation: OrganisationId, vault: Vault, { accountId, text: asked, late, cursor, limit }: OrdersAsked): Promise<{ items: OrderLineOfList[]; next: string | null; total: number }> {
  const accounts = (await accountStore(tx).all()).filter(({ id }) => accountId === null || id === accountId);
  const found = asked.trim() === '' ? null : await idsMatching(tx, organisation, vault, accounts, asked.trim());
  const after = fromCursor(cursor, 2);
  const ofLate = late === null ? '' : `and ${LATE_IS[late]}`;
  const where = `o.account_id = a.id and ($3::uuid[] is null or o.id = any($3)) ${ofLate}`;
  const values = [accounts.map(({ id }) => id), accounts.map(({ channel }) => LATE_METRIC[channel]), found];
  const lines = await tx.rows<ListLine>(
    `select p.* from unnest($1::uuid[], $2::text[]) as a(id, late_metric) cross join lateral (
       select o.id, o.external_id, o.account_id, o.site, o.status, o.placed_at, o.ship_by, o.total_minor, o.currency, o.title, (${LATE}) as late,
         jsonb_array_length(o.facts -> 'claims') > 0 as has_claim, coalesce(o.placed_at, '-infinity'::timestamptz)::text as place
       from orders o where ${where} ${after ? `and (coalesce(o.placed_at, '-infinity'::timestamptz), o.id) < ($5::timestamptz, $6::uuid)` : ''}
       order by coalesce(o.placed_at, '-infinity'::timestamptz) desc, o.id desc limit $4) p
     order by coalesce(p.placed_at, '-infinity'::timestamptz) desc, p.id desc limit $4`, [...values, limit, ...(after ?? [])]);
  const total = found === null && late === null
    ? await tx.row<{ n: number }>('select coalesce(sum(orders), 0) as n from account_state where account_id = any($1::uuid[])', [values[0]])
    : await tx.row<{ n: number }>(`select count(*) as n from unnest($1::uuid[], $2::text[]) as a(id, late_metric) join orders o on ${where}`, values);
  const accountOf = new Map(accounts.map((account) => [account.id, account]));
  const last = lines.length === limit ? lines.at(-1) : undefined;
  return { items: lines.map((line) => toListLine(line, accountOf.get(line.account_id))), next: last ? cursorOf(last.place, last.id) : null, total: total?.n ?? 0 };
}

const LATE = `select v.outcome from verdict v where v.order_id = o.id and v.metric = a.late_metric order by v.part limit 1`;

/** Late orders are few and found through the index of hits; the others are met while the newest orders are walked. */
const fewWith = (outcome: LateOutcome): string =>
  `o.id in (select v.order_id from verdict v where v.account_id = a.id and v.metric = a.late_metric and not (v.part >= 'seller:' and v.part < 'seller;') and (v.hit or v.worst_hit) and v.outcome = '${outcome}')`;
const manyWith = (outcome: LateOutcome): string => `coalesce((${LATE}), 'unknown') = '${outcome}'`;
const LATE_IS: Readonly<Record<LateOutcome, string>> = {
  late: fewWith('late'), overdue: fewWith('overdue'), 'on-time': manyWith('on-time'), open: manyWith('open'), excluded: manyWith('excluded'),
  unknown: `coalesce((${LATE}), 'unknown') not in ('on-time', 'late', 'overdue', 'open', 'excluded')`,
};

const toListLine = (line: ListLine, account: Account | undefined): OrderLineOfList => ({
  id: line.id, externalId: line.external_id, accountId: line.account_id, account: account?.name ?? '', channel: account?.channel ?? 'generic', site: line.site, status: line.status,
  placedAt: line.placed_at, shipBy: line.ship_by, totalMinor: line.total_minor, currency: line.currency, title: line.title, late: lateOf(line.late), hasClaim: line.has_claim,
});

/** Orders at most that one search gives: nobody pages through more, and a search for "1" stays cheap. */
const FOUND_AT_MOST = 2_000;

/** A beginning of an order number is a range, not a pattern: only that can use the index behind the walls. */
async function idsMatching(tx: Tx, organisation: OrganisationId, vault: Vault, accounts: readonly Account[], asked: string): Promise<OrderId[]> {
  const hash = (purpose: Parameters<Vault['lookup']>[1]): string => vault.lookup(organisation, purpose, asked);
  const lines = await tx.rows<{ id: OrderId }>(
    `(select o.id from unnest($1::uuid[]) as a(id) cross join lateral (
       select id from orders where account_id = a.id and external_id >= $2 and external_id < $2 || chr(1114111) union all select id from orders where account_id = a.id and external_id >= '#' || $2 and external_id < '#' || $2 || chr(1114111) limit $7) o)
     union (select t.order_id from order_tracking t where t.account_id = any($1) and t.tracking_number = $3)
     union (select id from orders where account_id = any($1) and email_hash = $4)
     union (select id from orders where account_id = any($1) and name_hash = $5)
     union (select id from orders where account_id = any($1) and handle_hash = $6)
     limit $7`,
    [accounts.map(({ id }) => id), asked, trackingKey(asked), hash('email'), hash('name'), hash('handle'), FOUND_AT_MOST]);
  return lines.map(({ id }) => id);
}
