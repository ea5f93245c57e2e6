import type { AccountId, Channel, OrderId } from '@weerwoord/kernel';
import type { BuyerMarks, FoundBy, FoundOrder } from '@weerwoord/ports';
import type { Tx } from '../tx';

type Hit = { id: OrderId; why: FoundBy };
type OrderLine = {
  id: OrderId;
  accountId: AccountId;
  account: string;
  channel: Channel;
  externalId: string;
  placedAt: Date | null;
  title: string | null;
  claims: number;
  packs: number;
};

/** Marks of people that statements carry as keyed hashes. */
const MARKS = ['email', 'handle', 'name'] as const;

/**
 * Orders by keyed hashes, and those that share an e-mail address, or in one account a marketplace name, with them.
 *
 * The order's own row holds the latest mark of each kind and has an index; a mark that only an earlier record said stands in its statement, and those are read through once: a
 * buyer asks seldom, and must be found whole. A name alone finds candidates and never more: two people may be called the same.
 */
export async function findBuyer(tx: Tx, marks: BuyerMarks, limit: number): Promise<FoundOrder[]> {
  const hits: Hit[] = [];
  const look = async (why: FoundBy, where: string, values: readonly unknown[]): Promise<void> => {
    const lines = await tx.rows<{ id: OrderId }>(
      `select o.id from account a join orders o on o.account_id = a.id and ${where} order by o.placed_at desc nulls last, o.id limit ${String(limit)}`,
      values,
    );
    hits.push(...lines.map(({ id }) => ({ id, why })));
  };
  if (marks.orderNumber !== undefined) await look('order-number', 'o.external_id = $1', [marks.orderNumber]);
  if (marks.email !== undefined) await look('email', 'o.email_hash = $1', [marks.email]);
  if (marks.handle !== undefined) await look('handle', 'o.handle_hash = $1', [marks.handle]);
  if (marks.name !== undefined) await look('name-only', 'o.name_hash = $1', [marks.name]);
  hits.push(...(await saidOnce(tx, marks, limit)));
  if (marks.postcode !== undefined) hits.push(...(await withPostcode(tx, hits, marks.postcode)));
  const asked = [...new Set(hits.filter(({ why }) => why !== 'name-only').map(({ id }) => id))];
  if (asked.length > 0) {
    const shared = await tx.row<{ emails: string[]; handles: { account: AccountId; hash: string }[] }>(
      `select coalesce((select json_agg(distinct email_hash) from orders where id = any($1::uuid[]) and email_hash is not null), '[]') as emails,
         coalesce((select json_agg(distinct jsonb_build_object('account', account_id, 'hash', handle_hash)) from orders where id = any($1::uuid[]) and handle_hash is not null), '[]') as handles`,
      [asked],
    );
    for (const email of shared?.emails ?? []) await look('same-email', 'o.email_hash = $1', [email]);
    for (const { account, hash } of shared?.handles ?? []) await look('same-handle', 'o.handle_hash = $1 and a.id = $2', [hash, account]);
  }
  return told(tx, hits, limit);
}

/** Orders of which any record ever said one of the marks. */
async function saidOnce(tx: Tx, marks: BuyerMarks, limit: number): Promise<Hit[]> {
  const wanted = MARKS.filter((mark) => marks[mark] !== undefined);
  if (wanted.length === 0) return [];
  const lines = await tx.rows<{ id: OrderId } & Readonly<Record<(typeof MARKS)[number], boolean>>>(
    `select s.order_id as id, coalesce(bool_or(s.hashed ->> 'email' = $1), false) as email, coalesce(bool_or(s.hashed ->> 'handle' = $2), false) as handle, coalesce(bool_or(s.hashed ->> 'name' = $3), false) as name
     from order_statement s where s.order_id is not null and s.hashed is not null and (s.hashed ->> 'email' = $1 or s.hashed ->> 'handle' = $2 or s.hashed ->> 'name' = $3) group by s.order_id limit ${String(limit)}`,
    MARKS.map((mark) => marks[mark] ?? null),
  );
  return lines.flatMap((line) => wanted.flatMap((mark): Hit[] => (line[mark] ? [{ id: line.id, why: mark === 'name' ? 'name-only' : mark }] : [])));
}

/** Of those that a name found, the ones that were ever said to go to the postcode. */
async function withPostcode(tx: Tx, hits: readonly Hit[], postcode: string): Promise<Hit[]> {
  const named = [...new Set(hits.filter(({ why }) => why === 'name-only').map(({ id }) => id))];
  const lines = await tx.rows<{ id: OrderId }>(
    `select distinct order_id as id from order_statement where order_id = any($1::uuid[]) and hashed ->> 'postcode' = $2`,
    [named, postcode],
  );
  return lines.map(({ id }) => ({ id, why: 'name-and-postcode' }));
}

/** Each order once, with what was asked for where that fits; a shared mark is only told of orders found by nothing else, a name alone of those found by nothing better. */
async function told(tx: Tx, hits: readonly Hit[], limit: number): Promise<FoundOrder[]> {
  const reasons = new Map<OrderId, Set<FoundBy>>();
  for (const { id, why } of hits) reasons.set(id, (reasons.get(id) ?? new Set()).add(why));
  const lines = await tx.rows<OrderLine>(
    `select o.id, o.account_id as "accountId", a.name as account, a.channel, o.external_id as "externalId", o.placed_at as "placedAt", o.title,
       (select count(*)::int from claim c where c.order_id = o.id) as claims, (select count(*)::int from pack p where p.order_id = o.id) as packs
     from orders o join account a on a.id = o.account_id where o.id = any($1::uuid[]) order by o.placed_at desc nulls last, o.id limit $2`,
    [[...reasons.keys()], limit],
  );
  return lines.map((line) => ({ ...line, why: worthTelling(reasons.get(line.id) ?? new Set()) }));
}

const ASKED: readonly FoundBy[] = ['order-number', 'email', 'handle', 'name-and-postcode'];
function worthTelling(why: Set<FoundBy>): FoundBy[] {
  const best = ASKED.filter((reason) => why.has(reason));
  if (best.length > 0) return best;
  if (why.size > 1) why.delete('name-only');
  return [...why];
}
