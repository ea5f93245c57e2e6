import type { ClaimKind, ClaimReason, DraftLanguage, WorkState } from '@weerwoord/claims';
import type { AccountId, Channel, ClaimId } from '@weerwoord/kernel';
import type { KnownSet, PackSetStore, SetAsked, SetLine, SetRefusal, SetState } from '@weerwoord/ports';
import type { Tx } from '../tx';

type Line = {
  id: string;
  asked: SetAsked;
  language: DraftLanguage;
  account_ids: AccountId[];
  actor: string;
  by_name: string;
  at: Date;
  state: SetState;
  ended_at: Date | null;
  hash: string | null;
  bytes: string | null;
  total: number;
  done: number;
  made: number;
  refused: number;
  erased: number;
  refusals: SetRefusal[];
};
/** Everything but the files it brings: lists must not carry them. */
const KNOWN = `select s.id, s.asked, s.language, s.account_ids, s.actor, s.by_name, s.at, s.state, s.ended_at, s.hash, s.bytes, m.*, r.refusals from pack_set s
  cross join lateral (select count(*)::int as total, count(*) filter (where state = 'done')::int as done, count(*) filter (where made)::int as made,
    count(*) filter (where state = 'refused')::int as refused, count(*) filter (where erased)::int as erased from pack_set_member where set_id = s.id) m
  cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('claimId', f.claim_id, 'externalOrderId', c.external_order_id, 'why', f.why) order by f.place), '[]') as refusals
    from (select * from pack_set_member where set_id = s.id and state = 'refused' order by place limit 200) f join claim c on c.id = f.claim_id) r`;
const toSet = (line: Line): KnownSet => ({
  id: line.id,
  asked: line.asked,
  language: line.language,
  accountIds: line.account_ids,
  actor: line.actor,
  byName: line.by_name,
  at: line.at,
  state: line.state,
  endedAt: line.ended_at,
  hash: line.hash,
  bytes: line.bytes === null ? null : Number(line.bytes),
  total: line.total,
  done: line.done,
  made: line.made,
  refused: line.refused,
  erased: line.erased,
  refusals: line.refusals,
});

type MemberLine = {
  pack_id: string;
  bytes: string;
  crc32: string;
  sha256: string;
  erased: boolean;
  claim_id: ClaimId;
  external_order_id: string;
  account: string;
  channel: Channel;
  kind: ClaimKind;
  reason: ClaimReason;
  work: WorkState;
  amount_minor: string | null;
  currency: string | null;
  filed_at: Date;
  decided_at: Date | null;
  sealed_at: Date;
  hash: string;
  pages: number;
  exhibits: number;
};
const toLine = (line: MemberLine): SetLine => ({
  packId: line.pack_id,
  bytes: Number(line.bytes),
  crc32: Number(line.crc32),
  sha256: line.sha256,
  erased: line.erased,
  claimId: line.claim_id,
  externalOrderId: line.external_order_id,
  account: line.account,
  channel: line.channel,
  kind: line.kind,
  reason: line.reason,
  work: line.work,
  amount: line.amount_minor === null || line.currency === null ? null : { minor: Number(line.amount_minor), currency: line.currency },
  filedAt: line.filed_at,
  decidedAt: line.decided_at,
  sealedAt: line.sealed_at,
  packHash: line.hash,
  pages: line.pages,
  exhibits: line.exhibits,
});

export function packSetStore(tx: Tx): PackSetStore {
  return {
    async add({ id, asked, language, accountIds, actor, byName, at }, claims) {
      await tx.run(
        `insert into pack_set (organisation_id, id, asked, language, account_ids, actor, by_name, at, state) values ($1, $2, $3, $4, $5, $6, $7, $8, 'making')`,
        [tx.organisation, id, JSON.stringify(asked), language, accountIds, actor, byName, at],
      );
      await tx.run(
        `insert into pack_set_member (organisation_id, set_id, place, claim_id, account_id, state) select $1, $2, place, claim_id, account_id, 'waiting'
         from unnest($3::uuid[], $4::uuid[]) with ordinality as m(claim_id, account_id, place) on conflict do nothing`,
        [tx.organisation, id, claims.map(({ claimId }) => claimId), claims.map(({ accountId }) => accountId)],
      );
    },
    async byId(id) {
      const line = await tx.row<Line>(`${KNOWN} where s.id = $1`, [id]);
      return line && toSet(line);
    },
    async newest(limit) {
      return (await tx.rows<Line>(`${KNOWN} order by s.at desc, s.id desc limit $1`, [limit])).map(toSet);
    },
    async alike(asked, actor) {
      return (
        (
          await tx.row<{ id: string }>(
            `select id from pack_set where asked = $1::jsonb and actor = $2 and state <> 'cancelled' order by at desc, id desc limit 1`,
            [JSON.stringify(asked), actor],
          )
        )?.id ?? null
      );
    },
    async due(now) {
      return (
        await tx.rows<{ id: string }>(
          `select id from pack_set where state = 'making' and (taken_until is null or taken_until < $1) order by at, id`,
          [now],
        )
      ).map(({ id }) => id);
    },
    async take(id, by, { now, until }) {
      return (
        (await tx.run(
          `update pack_set set taken_by = $2, taken_until = $4 where id = $1 and state = 'making' and (taken_until is null or taken_until < $3 or taken_by = $2)`,
          [id, by, now, until],
        )) > 0
      );
    },
    async letGo(id, by) {
      await tx.run('update pack_set set taken_by = null, taken_until = null where id = $1 and taken_by = $2', [id, by]);
    },
    async next(id) {
      return (
        (
          await tx.row<{ claim_id: ClaimId }>(`select claim_id from pack_set_member where set_id = $1 and state = 'waiting' order by place limit 1`, [
            id,
          ])
        )?.claim_id ?? null
      );
    },
    async settle(id, claimId, how) {
      await ('why' in how
        ? tx.run(`update pack_set_member set state = 'refused', why = $3 where set_id = $1 and claim_id = $2 and state = 'waiting'`, [
            id,
            claimId,
            how.why,
          ])
        : tx.run(
            `update pack_set_member set state = 'done', pack_id = $3, made = $4, bytes = $5, crc32 = $6, sha256 = $7, erased = $8 where set_id = $1 and claim_id = $2 and state = 'waiting'`,
            [id, claimId, how.packId, how.made, how.bytes, how.crc32, how.sha256, how.erased],
          ));
    },
    async measured(id, { packId, bytes, crc32, sha256, erased }) {
      await tx.run('update pack_set_member set bytes = $3, crc32 = $4, sha256 = $5, erased = $6 where set_id = $1 and pack_id = $2', [
        id,
        packId,
        bytes,
        crc32,
        sha256,
        erased,
      ]);
    },
    async lines(id) {
      return (
        await tx.rows<MemberLine>(
          `select m.pack_id, m.bytes, m.crc32, m.sha256, m.erased, m.claim_id, p.external_order_id, a.name as account, a.channel, c.kind, c.reason, c.work, c.amount_minor, c.currency, c.filed_at, c.decided_at, p.sealed_at, p.hash, p.pages, p.exhibits
         from pack_set_member m join pack p on p.id = m.pack_id join claim c on c.id = m.claim_id join account a on a.id = m.account_id
         where m.set_id = $1 and m.state = 'done' order by m.place`,
          [id],
        )
      ).map(toLine);
    },
    async drop(id, packId, why) {
      await tx.run(
        `update pack_set_member set state = 'refused', why = $3, pack_id = null, made = false, bytes = null, crc32 = null, sha256 = null, erased = false where set_id = $1 and pack_id = $2`,
        [id, packId, why],
      );
    },
    async erasedAmong(packIds) {
      return (
        await tx.rows<{ id: string }>(
          `select p.id from pack p left join vault_key k on k.organisation_id = p.organisation_id and k.subject = p.subject where p.id = any ($1::uuid[]) and (k.destroyed_at is not null or exists (select 1 from pack_erased e where e.pack_id = p.id))`,
          [packIds],
        )
      ).map(({ id }) => id);
    },
    async erasedSince(id) {
      return (
        await tx.rows<{ pack_id: string }>(
          `select m.pack_id from pack_set_member m join pack p on p.id = m.pack_id left join vault_key k on k.organisation_id = m.organisation_id and k.subject = p.subject
         where m.set_id = $1 and m.state = 'done' and not m.erased and (k.destroyed_at is not null or exists (select 1 from pack_erased e where e.pack_id = p.id)) order by m.place`,
          [id],
        )
      ).map(({ pack_id }) => pack_id);
    },
    async finish(id, { at, hash, bytes, ownFiles }) {
      return (
        (await tx.run(
          `update pack_set set state = 'ready', ended_at = $2, hash = $3, bytes = $4, own_files = $5, taken_by = null, taken_until = null where id = $1 and state in ('making', 'ready')`,
          [id, at, hash, bytes, ownFiles],
        )) > 0
      );
    },
    async ownFiles(id) {
      return (await tx.row<{ own_files: Buffer | null }>('select own_files from pack_set where id = $1', [id]))?.own_files ?? null;
    },
    async cancel(id, at) {
      return (await tx.run(`update pack_set set state = 'cancelled', ended_at = $2 where id = $1 and state = 'making'`, [id, at])) > 0;
    },
    ofMonth({ from, until, account }) {
      return tx.rows(
        `select id as "claimId", account_id as "accountId", order_id is not null as "hasOrder", filed_at >= $1 and filed_at < $2 as filed, coalesce(decided_at >= $1 and decided_at < $2, false) as decided
         from claim where ((filed_at >= $1 and filed_at < $2) or (decided_at >= $1 and decided_at < $2)) and ($3::uuid is null or account_id = $3) order by filed_at, id`,
        [from, until, account],
      );
    },
    accountsOf(claimIds) {
      return tx.rows(
        `select c.id as "claimId", c.account_id as "accountId" from unnest($1::uuid[]) with ordinality as asked(id, place) join claim c on c.id = asked.id order by asked.place`,
        [claimIds],
      );
    },
  };
}
