import { trackingKey } from '@weerwoord/orders';
import type { AccountId, Channel, OrderId, OrganisationId } from '@weerwoord/kernel';
import { LATE_OUTCOMES } from '@weerwoord/ports';
import type { Account, LateOutcome, OrderLineOfList, OrdersAsked, Vault } from '@weerwoord/ports';
import { accountStore } from '../frame/account.store';
import { isMasked } from '../in-organisation';
import type { Tx } from '../tx';
import { cursorOf, fromCursor } from './cursor';

/** Which metric says whether an order was shipped in time. */
export const LATE_METRIC: Readonly<Record<Channel, string>> = {
  amazon: 'amazon.lsr',
  ebay: 'ebay.late',
  generic: 'generic.lsr',
  shop: 'generic.lsr',
  aliexpress: 'aliexpress.late-dispatch',
};
const lateOf = (outcome: string | null): LateOutcome => LATE_OUTCOMES.find((known) => known === outcome) ?? 'unknown';

type ListLine = {
  id: OrderId;
  external_id: string;
  account_id: AccountId;
  site: string;
  status: string;
  placed_at: Date | null;
  ship_by: Date | null;
  total_minor: number | null;
  currency: string | null;
  title: string | null;
  late: string | null;
  has_claim: boolean;
  place: string;
};

/** Each account's newest page, taken through its own index, then the newest of those: the list costs its page, not the orders. */
export async function listOrders(
  tx: Tx,
  organisation: OrganisationId,
  vault: Vault,
  { accountId, text: asked, late, cursor, limit }: OrdersAsked,
): Promise<{ items: OrderLineOfList[]; next: string | null; total: number }> {
  const accounts = (await accountStore(tx).all()).filter(({ id }) => accountId === null || id === accountId);
  const found = asked.trim() === '' ? null : await idsMatching(tx, organisation, vault, accounts, asked.trim());
  const after = fromCursor(cursor, 'instant', 'uuid');
  const ofLate = late === null ? '' : `and ${LATE_IS[late]}`;
  // A search starts from what it found; else the planner may walk the newest orders hoping to meet them.
  const source = found === null ? 'orders o' : 'unnest($3::uuid[]) as found(id) join orders o on o.id = found.id';
  const where = `o.account_id = a.id and ($3::uuid[] is null or true) ${ofLate}`;
  const values = [accounts.map(({ id }) => id), accounts.map(({ channel }) => LATE_METRIC[channel]), found];
  const lines = await tx.rows<ListLine>(
    `select p.* from unnest($1::uuid[], $2::text[]) as a(id, late_metric) cross join lateral (
       select o.id, o.external_id, o.account_id, o.site, o.status, o.placed_at, o.ship_by, o.total_minor, o.currency, o.title, (${LATE}) as late,
         jsonb_array_length(o.facts -> 'claims') > 0 as has_claim, coalesce(o.placed_at, '-infinity'::timestamptz)::text as place
       from ${source} where ${where} ${after ? `and (coalesce(o.placed_at, '-infinity'::timestamptz), o.id) < ($5::timestamptz, $6::uuid)` : ''}
       order by coalesce(o.placed_at, '-infinity'::timestamptz) desc, o.id desc limit $4) p
     order by coalesce(p.placed_at, '-infinity'::timestamptz) desc, p.id desc limit $4`,
    [...values, limit, ...(after ?? [])],
  );
  const total =
    found === null && late === null
      ? await tx.row<{ n: number }>('select coalesce(sum(orders), 0) as n from account_state where account_id = any($1::uuid[])', [values[0]])
      : await tx.row<{ n: number }>(
          `select count(*) as n from unnest($1::uuid[], $2::text[]) as a(id, late_metric) cross join lateral (select o.id from ${source} where ${where}) o`,
          values,
        );
  const accountOf = new Map(accounts.map((account) => [account.id, account]));
  const last = lines.length === limit ? lines.at(-1) : undefined;
  return {
    items: lines.map((line) => toListLine(line, accountOf.get(line.account_id))),
    next: last ? cursorOf(last.place, last.id) : null,
    total: total?.n ?? 0,
  };
}

const LATE = `select v.outcome from verdict v where v.order_id = o.id and v.metric = a.late_metric order by v.part limit 1`;

/** Late orders are few and found through the index of hits; the others are met while the newest orders are walked. */
const fewWith = (outcome: LateOutcome): string =>
  `o.id in (select v.order_id from verdict v where v.account_id = a.id and v.metric = a.late_metric and not (v.part collate "C" >= 'seller:' and v.part collate "C" < 'seller;') and (v.hit or v.worst_hit) and v.outcome = '${outcome}')`;
const manyWith = (outcome: LateOutcome): string => `coalesce((${LATE}), 'unknown') = '${outcome}'`;
const LATE_IS: Readonly<Record<LateOutcome, string>> = {
  late: fewWith('late'),
  overdue: fewWith('overdue'),
  'on-time': manyWith('on-time'),
  open: manyWith('open'),
  excluded: manyWith('excluded'),
  unknown: `coalesce((${LATE}), 'unknown') not in ('on-time', 'late', 'overdue', 'open', 'excluded')`,
};

const toListLine = (line: ListLine, account: Account | undefined): OrderLineOfList => ({
  id: line.id,
  externalId: line.external_id,
  accountId: line.account_id,
  account: account?.name ?? '',
  channel: account?.channel ?? 'generic',
  site: line.site,
  status: line.status,
  placedAt: line.placed_at,
  shipBy: line.ship_by,
  totalMinor: line.total_minor,
  currency: line.currency,
  title: line.title,
  late: lateOf(line.late),
  hasClaim: line.has_claim,
});

/** Orders at most that one search gives: nobody pages through more, and a search for "1" stays cheap. */
const FOUND_AT_MOST = 2_000;

/** A beginning of an order number is a range, not a pattern: only that can use the index behind the walls. */
async function idsMatching(tx: Tx, organisation: OrganisationId, vault: Vault, accounts: readonly Account[], asked: string): Promise<OrderId[]> {
  // Who may not see buyers may not find out either that one of this name has bought.
  const hash = (purpose: Parameters<Vault['lookup']>[1]): string | null => (isMasked() ? null : vault.lookup(organisation, purpose, asked));
  const lines = await tx.rows<{ id: OrderId }>(
    `(select o.id from unnest($1::uuid[]) as a(id) cross join lateral (
       select id from orders where account_id = a.id and external_id >= $2 and external_id < $2 || chr(1114111) union all select id from orders where account_id = a.id and external_id >= '#' || $2 and external_id < '#' || $2 || chr(1114111) limit $7) o)
     union (select t.order_id from order_tracking t where t.account_id = any($1) and t.tracking_number = $3)
     union (select id from orders where account_id = any($1) and email_hash = $4)
     union (select id from orders where account_id = any($1) and name_hash = $5)
     union (select id from orders where account_id = any($1) and handle_hash = $6)
     limit $7`,
    [accounts.map(({ id }) => id), asked, trackingKey(asked), hash('email'), hash('name'), hash('handle'), FOUND_AT_MOST],
  );
  return lines.map(({ id }) => id);
}
