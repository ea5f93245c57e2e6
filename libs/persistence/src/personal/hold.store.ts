import type { AccountId, ClaimId, OrderId } from '@weerwoord/kernel';
import type { HoldBasis, HoldRow, KeptHold, PersonalStore } from '@weerwoord/ports';
import { cursorOf, fromCursor } from '../readers/cursor';
import type { Tx } from '../tx';
import { FOUGHT } from './held';

type HoldLine = {
  id: string;
  account_id: AccountId;
  of_what: KeptHold['of'];
  order_id: OrderId | null;
  claim_id: ClaimId | null;
  basis: HoldBasis;
  words_sealed: Buffer | null;
  automatic: boolean;
  placed_by: string;
  placed_at: Date;
  until_at: Date;
  released_at: Date | null;
  released_by: string | null;
};
const COLUMNS = [
  'id',
  'account_id',
  'of_what',
  'order_id',
  'claim_id',
  'basis',
  'words_sealed',
  'automatic',
  'placed_by',
  'placed_at',
  'until_at',
  'released_at',
  'released_by',
]
  .map((name) => `h.${name}`)
  .join(', ');
const toHold = (line: HoldLine): KeptHold => ({
  id: line.id,
  accountId: line.account_id,
  of: line.of_what,
  orderId: line.order_id,
  claimId: line.claim_id,
  basis: line.basis,
  automatic: line.automatic,
  placedBy: line.placed_by,
  placedAt: line.placed_at,
  until: line.until_at,
  releasedAt: line.released_at,
  releasedBy: line.released_by,
});

/** Every hold with the orders it holds, of those asked for. */
const ON = `select asked.id as on_id, ${COLUMNS} from unnest($1::uuid[]) as asked(id) left join orders o on o.id = asked.id join hold h on h.order_id = asked.id
    or h.claim_id in (select c.id from claim c where c.order_id = asked.id or (c.order_id is null and c.account_id = o.account_id and c.external_order_id = o.external_id))
    or (h.of_what = 'buyer' and h.account_id = o.account_id and o.buyer_key is not null and exists (select 1 from orders b where b.id = h.order_id and b.buyer_key = o.buyer_key))`;

type HoldPart = Pick<PersonalStore, 'addHold' | 'hold' | 'endHold' | 'standing' | 'holdsOf' | 'list' | 'claimsToHold' | 'holdsToRelease' | 'fought'>;

/** Grounds on which personal data stays beyond its time. */
export function holdStore(tx: Tx): HoldPart {
  return {
    async addHold(hold) {
      await tx.run(
        `insert into hold (organisation_id, id, account_id, of_what, order_id, claim_id, basis, words_sealed, automatic, placed_by, placed_at, until_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing`,
        [
          tx.organisation,
          hold.id,
          hold.accountId,
          hold.of,
          hold.orderId,
          hold.claimId,
          hold.basis,
          hold.sealedWords && Buffer.from(hold.sealedWords),
          hold.automatic,
          hold.placedBy,
          hold.placedAt,
          hold.until,
        ],
      );
    },
    async hold(id) {
      const line = await tx.row<HoldLine>(`select ${COLUMNS} from hold h where h.id = $1`, [id]);
      return line && { ...toHold(line), sealedWords: line.words_sealed };
    },
    endHold: async (id, by, at) =>
      (await tx.run('update hold set released_at = $3, released_by = $2 where id = $1 and released_at is null', [id, by, at])) === 1,
    async standing(orderIds, now) {
      const lines = await tx.rows<HoldLine & { on_id: OrderId }>(`${ON} where h.released_at is null and h.until_at > $2 order by h.placed_at, h.id`, [
        orderIds,
        now,
      ]);
      const found = new Map<OrderId, KeptHold[]>();
      for (const line of lines) found.set(line.on_id, [...(found.get(line.on_id) ?? []), toHold(line)]);
      return found;
    },
    async holdsOf(orderId) {
      return (await tx.rows<HoldLine>(`${ON} order by h.placed_at desc, h.id`, [[orderId]])).map(toHold);
    },
    async list({ accountId = null, state = null, automatic = null }, now, { after, limit }) {
      const from = fromCursor(after, 'instant', 'uuid');
      const lines = await tx.rows<HoldLine & { account: string; external_order_id: string | null; place: string }>(
        `select ${COLUMNS}, a.name as account, coalesce(o.external_id, c.external_order_id) as external_order_id, h.placed_at::text as place
         from hold h join account a on a.id = h.account_id left join claim c on c.id = h.claim_id left join orders o on o.id = coalesce(h.order_id, c.order_id)
         where ($1::uuid is null or h.account_id = $1) and ($2::boolean is null or h.automatic = $2)
           and ($3::text is null or (h.released_at is null and h.until_at > $4) = ($3 = 'standing')) ${from ? 'and (h.placed_at, h.id) < ($6::timestamptz, $7::uuid)' : ''}
         order by h.placed_at desc, h.id desc limit $5`,
        [accountId, automatic, state, now, limit, ...(from ?? [])],
      );
      const last = lines.length === limit ? lines.at(-1) : undefined;
      return {
        rows: lines.map((line): HoldRow => ({ ...toHold(line), account: line.account, externalOrderId: line.external_order_id })),
        next: last ? cursorOf(last.place, last.id) : null,
      };
    },
    async claimsToHold(accountIds, now, limit) {
      return tx.rows<{ claimId: ClaimId; accountId: AccountId; orderId: OrderId | null; until: Date | null; filedAt: Date }>(
        `select c.id as "claimId", c.account_id as "accountId", coalesce(c.order_id, o.id) as "orderId", case when c.work in ('open', 'drafting', 'approved', 'answered') then null else c.appeal_until end as until, c.filed_at as "filedAt"
         from claim c left join orders o on c.order_id is null and o.account_id = c.account_id and o.external_id = c.external_order_id
         where c.account_id = any($1::uuid[]) and ${FOUGHT('$2')} and not exists (select 1 from hold h where h.claim_id = c.id and h.automatic and (h.released_at is null or h.released_by like 'person:%'))
           and (not exists (select 1 from erased_order e where e.order_id = coalesce(c.order_id, o.id))
             or exists (select 1 from vault_key k where k.wrapped is not null and k.subject >= 'late:' || c.id and k.subject < 'late:' || c.id || ';')) order by c.organisation_id, c.id limit $3`,
        [accountIds, now, limit],
      );
    },
    async holdsToRelease(now, limit) {
      const lines = await tx.rows<HoldLine>(
        `select ${COLUMNS} from hold h left join claim c on c.id = h.claim_id
         where h.released_at is null and (h.until_at <= $1 or (h.automatic and not ${FOUGHT('$1')})) order by h.until_at, h.id limit $2`,
        [now, limit],
      );
      return lines.map(toHold);
    },
    async fought(orderIds, now) {
      const lines = await tx.rows<{ id: OrderId }>(
        `select o.id from orders o where o.id = any($1::uuid[]) and (
           exists (select 1 from claim c where (c.order_id = o.id or (c.order_id is null and c.account_id = o.account_id and c.external_order_id = o.external_id)) and ${FOUGHT('$2')}
             and not exists (select 1 from hold h where h.claim_id = c.id and h.automatic and h.released_by like 'person:%'))
           or exists (select 1 from order_statement s where s.order_id = o.id and s.notice is not null and not exists (select 1 from claim_notice n where n.statement_id = s.id)))`,
        [orderIds, now],
      );
      return new Set(lines.map(({ id }) => id));
    },
  };
}
