import type { AccountId, Channel, OrderId } from '@weerwoord/kernel';
import type { BuyerMarks, FoundBy, FoundOrder } from '@weerwoord/ports';
import type { Tx } from '../tx';

type Hit = { id: OrderId; why: FoundBy };
type OrderLine = { id: OrderId; accountId: AccountId; account: string; channel: Channel; externalId: string; placedAt: Date | null; title: string | null; claims: number; packs: number };

/** Postcodes an order was ever said to go to, as keyed hashes. */
const GOES_TO = `exists (select 1 from order_statement s where s.order_id = o.id and s.hashed ->> 'postcode' = $2)`;

/**
 * Orders by keyed hashes, and those that share an e-mail address, or in one account a marketplace name, with them. Every look-up is by one account and one hash, because only
 * then an index serves it behind the walls.
 *
 * A name alone finds candidates and never more: two people may be called the same.
 */
export async function findBuyer(tx: Tx, marks: BuyerMarks, limit: number): Promise<FoundOrder[]> {
  const hits: Hit[] = [];
  const look = async (why: FoundBy, where: string, values: readonly unknown[]): Promise<void> => {
    const lines = await tx.rows<{ id: OrderId }>(`select o.id from account a join orders o on o.account_id = a.id and ${where} order by o.placed_at desc nulls last, o.id limit ${String(limit)}`, values);
    hits.push(...lines.map(({ id }) => ({ id, why })));
  };
  if (marks.orderNumber !== undefined) await look('order-number', 'o.external_id = $1', [marks.orderNumber]);
  if (marks.email !== undefined) await look('email', 'o.email_hash = $1', [marks.email]);
  if (marks.handle !== undefined) await look('handle', 'o.handle_hash = $1', [marks.handle]);
  if (marks.name !== undefined && marks.postcode !== undefined) await look('name-and-postcode', `o.name_hash = $1 and ${GOES_TO}`, [marks.name, marks.postcode]);
  if (marks.name !== undefined) await look('name-only', 'o.name_hash = $1', [marks.name]);
  const asked = [...new Set(hits.filter(({ why }) => why !== 'name-only').map(({ id }) => id))];
  if (asked.length > 0) {
    const shared = await tx.row<{ emails: string[]; handles: { account: AccountId; hash: string }[] }>(
      `select coalesce((select json_agg(distinct email_hash) from orders where id = any($1::uuid[]) and email_hash is not null), '[]') as emails,
         coalesce((select json_agg(distinct jsonb_build_object('account', account_id, 'hash', handle_hash)) from orders where id = any($1::uuid[]) and handle_hash is not null), '[]') as handles`, [asked]);
    for (const email of shared?.emails ?? []) await look('same-email', 'o.email_hash = $1', [email]);
    for (const { account, hash } of shared?.handles ?? []) await look('same-handle', 'o.handle_hash = $1 and a.id = $2', [hash, account]);
  }
  return told(tx, hits, limit);
}

/** Each order once, with every reason; a shared mark is not told beside the mark itself, nor a name alone beside anything better. */
async function told(tx: Tx, hits: readonly Hit[], limit: number): Promise<FoundOrder[]> {
  const reasons = new Map<OrderId, Set<FoundBy>>();
  for (const { id, why } of hits) reasons.set(id, (reasons.get(id) ?? new Set()).add(why));
  const lines = await tx.rows<OrderLine>(
    `select o.id, o.account_id as "accountId", a.name as account, a.channel, o.external_id as "externalId", o.placed_at as "placedAt", o.title,
       (select count(*)::int from claim c where c.order_id = o.id) as claims, (select count(*)::int from pack p where p.order_id = o.id) as packs
     from orders o join account a on a.id = o.account_id where o.id = any($1::uuid[]) order by o.placed_at desc nulls last, o.id limit $2`, [[...reasons.keys()], limit]);
  return lines.map((line) => ({ ...line, why: worthTelling(reasons.get(line.id) ?? new Set()) }));
}

function worthTelling(why: Set<FoundBy>): FoundBy[] {
  if (why.has('email')) why.delete('same-email');
  if (why.has('handle')) why.delete('same-handle');
  if (why.size > 1) why.delete('name-only');
  return [...why];
}
