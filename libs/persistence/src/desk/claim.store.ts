import type { ClaimNotice } from '@weerwoord/claims';
import type { AccountId, ClaimId, OrderId, PersonId, RecordId } from '@weerwoord/kernel';
import type { ClaimStore, KeptClaim, KeptNotice } from '@weerwoord/ports';
import { keepDeadlines } from '../alarms/keep-deadlines';
import { withInstants } from '../instants-in-json';
import type { Tx } from '../tx';
import type { ClaimLine } from './claim-line';
import { CLAIM_COLUMNS, claimColumns, SET_ONCE, toClaim } from './claim-line';

type NoticeLine = { id: string; record_id: RecordId; account_id: AccountId; order_id: OrderId | null; notice: unknown };
const NOTICE = 's.id, s.record_id, s.account_id, s.order_id, s.notice';
const toNotice = (line: NoticeLine): KeptNotice => ({
  statementId: line.id,
  recordId: line.record_id,
  accountId: line.account_id,
  orderId: line.order_id,
  notice: withInstants<ClaimNotice>(line.notice),
});

/** As JSON tells it to PostgreSQL, which makes a row of the table's own type of it again. */
const inJson = (value: unknown): unknown => (value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : value);

/** Work states in which an answer can still matter: only such claims get drafts from the clock. */
const WANTS_ANSWER = `('open', 'drafting')`;

export function claimStore(tx: Tx): ClaimStore {
  const some = async (ids: readonly ClaimId[], suffix = ''): Promise<KeptClaim[]> =>
    (await tx.rows<ClaimLine>(`select ${CLAIM_COLUMNS} from claim c where c.id = any($1::uuid[]) order by c.id ${suffix}`, [ids])).map(toClaim);
  const noticesOfAll: ClaimStore['noticesOfAll'] = async (ids) => {
    const lines = await tx.rows<NoticeLine & { claim_id: ClaimId }>(
      `select n.claim_id, ${NOTICE} from claim_notice n join order_statement s on s.id = n.statement_id where n.claim_id = any($1::uuid[]) order by s.stated_at, s.id`,
      [ids],
    );
    const found = new Map<ClaimId, KeptNotice[]>(ids.map((id) => [id, []]));
    for (const line of lines) found.get(line.claim_id)?.push(toNotice(line));
    return found;
  };
  const saveAll: ClaimStore['saveAll'] = async (claims, at) => {
    if (claims.length === 0) return;
    const rows = claims.map((claim) =>
      Object.fromEntries([['id', claim.id], ...claimColumns(claim).map(([name, value]) => [name, inJson(value)] as const)]),
    );
    const names = Object.keys(rows[0] ?? {});
    await tx.run(
      `insert into claim (organisation_id, ${names.join(', ')}) select $1::uuid, ${names.map((name) => `r.${name}`).join(', ')} from jsonb_populate_recordset(null::claim, $2::jsonb) r
       on conflict (id) do update set ${names
         .filter((name) => name !== 'id' && !SET_ONCE.has(name))
         .map((name) => `${name} = excluded.${name}`)
         .join(', ')}`,
      [tx.organisation, JSON.stringify(rows)],
    );
    await keepDeadlines(tx, claims, at ?? null);
  };
  return {
    async newNotices(limit) {
      const lines = await tx.rows<NoticeLine>(
        `select ${NOTICE} from order_statement s where s.notice is not null and not exists (select 1 from claim_notice n where n.statement_id = s.id) order by s.stated_at, s.id limit $1`,
        [limit],
      );
      return lines.map(toNotice);
    },
    noticesOf: async (id) => [...((await noticesOfAll([id])).get(id) ?? [])],
    noticesOfAll,
    async link(links) {
      if (links.length === 0) return;
      await tx.run(
        `insert into claim_notice (organisation_id, statement_id, claim_id) select $1, * from unnest($2::uuid[], $3::uuid[]) on conflict do nothing`,
        [tx.organisation, links.map(({ statementId }) => statementId), links.map(({ claimId }) => claimId)],
      );
    },
    byId: async (id) => (await some([id]))[0] ?? null,
    byIds: (ids) => some(ids),
    async idsFrom(after, limit) {
      const lines = await tx.rows<{ id: ClaimId }>(
        `select id from claim where id > coalesce($1, '00000000-0000-0000-0000-000000000000')::uuid order by id limit $2`,
        [after, limit],
      );
      return lines.map(({ id }) => id);
    },
    lock: async (id) => (await some([id], 'for update'))[0] ?? null,
    lockAll: (ids) => some(ids, 'for update'),
    async byExternalClaim(accountId, externalClaimId) {
      return (
        (
          await tx.row<{ id: ClaimId }>('select id from claim where account_id = $1 and external_claim_id = $2 order by filed_at, id limit 1', [
            accountId,
            externalClaimId,
          ])
        )?.id ?? null
      );
    },
    save: (claim, at) => saveAll([claim], at),
    saveAll,
    async stale(limit) {
      // A claim waits for its order by the number; the join to orders is by that number while it waits, by the id after.
      const lines = await tx.rows<{ id: ClaimId }>(
        `select c.id from claim c join orders o on o.id = c.order_id where c.facts_hash is distinct from o.facts_hash
         union all
         select c.id from claim c join orders o on o.account_id = c.account_id and o.external_id = c.external_order_id where c.order_id is null
         union all
         select c.id from claim c where c.advice is null and c.facts_hash is not null and c.order_id is not null
         limit $1`,
        [limit],
      );
      return lines.map(({ id }) => id);
    },
    async withoutDraft(limit) {
      const lines = await tx.rows<{ id: ClaimId }>(
        `select c.id from claim c where c.work in ${WANTS_ANSWER} and c.facts_hash is not null and not exists (select 1 from draft d where d.claim_id = c.id and d.letter = 'answer') order by c.safe_deadline, c.id limit $1`,
        [limit],
      );
      return lines.map(({ id }) => id);
    },
    async assign(ids, to) {
      const lines = await tx.rows<{ id: ClaimId; before: PersonId | null }>(
        `update claim c set assigned_to = $2 from (select id, assigned_to as before from claim where id = any($1::uuid[]) order by id for update) was where c.id = was.id returning c.id, was.before`,
        [ids, to],
      );
      // Whoever has it now may not have been told how little time is left.
      await tx.run(`update deadline set look_at = now() where claim_id = any($1::uuid[]) and closed_at is null and kind in ('safe', 'appeal-safe')`, [
        ids,
      ]);
      return new Map(lines.map(({ id, before }) => [id, before]));
    },
    async assignees(ids) {
      const lines = await tx.rows<{ id: ClaimId; assigned_to: PersonId | null }>('select id, assigned_to from claim where id = any($1::uuid[])', [
        ids,
      ]);
      return new Map(lines.map(({ id, assigned_to: to }) => [id, to]));
    },
    async noteRefund(id, { subject, sealed, by, at }) {
      await tx.run('update claim set refund_sealed = $2, refund_by = $3, refund_at = $4, refund_subject = $5 where id = $1', [
        id,
        sealed,
        by,
        at,
        subject,
      ]);
    },
  };
}
