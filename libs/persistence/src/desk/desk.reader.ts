import type { ClaimReason, ClaimKind, WorkState } from '@weerwoord/claims';
import type { AccountId, Channel, ClaimId, Money, PersonId } from '@weerwoord/kernel';
import type { BuiltInView, ClaimFilter, DeskReader, FacetGroup } from '@weerwoord/ports';
import { cursorOf, fromCursor } from '../readers/cursor';
import type { Tx } from '../tx';
import type { ClaimLine } from './claim-line';
import { CLAIM_COLUMNS, toClaim } from './claim-line';
import type { PackLine } from './pack.store';
import { PACK_COLUMNS, toPack } from './pack.store';
import { appealOpenAt, CLOSED_WORK, OPEN_WORK, WAITS_FOR_APPROVAL, whereOf } from './queue-filter';
import { cursorAt, queueOrder } from './queue-order';

type QueueLine = ClaimLine & { account: string; channel: Channel; zone: string; approval_asked: boolean; assignee: string | null; place: string[] };
type Sum = { currency: string; minor: number | string; claims: number };

/** What each view counts, over `claim c` with now in $1, tonight in $2 and the person in $3. */
const COUNTED: Readonly<Record<BuiltInView | 'overdue', string>> = {
  action: `c.work in ${OPEN_WORK}`,
  today: `c.work in ${OPEN_WORK} and c.safe_deadline < $2`,
  approval: WAITS_FOR_APPROVAL,
  mine: `c.work in ${OPEN_WORK} and c.assigned_to = $3::uuid`,
  answered: `c.work = 'answered'`,
  appeal: appealOpenAt('$1'),
  closed: `c.work in ${CLOSED_WORK}`,
  all: 'true',
  overdue: `c.work in ${OPEN_WORK} and c.hard_deadline <= $1`,
};

export function deskReader(tx: Tx): DeskReader {
  const sums = async (where: string, values: readonly unknown[]): Promise<{ total: number; sums: Money[] }> => {
    const lines = await tx.rows<Sum>(
      `select c.money_currency as currency, sum(c.money_minor) as minor, count(*)::int as claims from claim c where ${where} group by 1 order by 2 desc`,
      values,
    );
    return {
      total: lines.reduce((all, { claims }) => all + claims, 0),
      sums: lines.filter(({ currency }) => currency !== '').map(({ currency, minor }) => ({ minor: Number(minor), currency })),
    };
  };
  return {
    async claims(filter, { limit, ...asked }) {
      const order = queueOrder(asked);
      const after = order.after(1);
      const { sql, values } = whereOf(filter, 1 + after.values.length);
      const lines = await tx.rows<QueueLine>(
        `select ${CLAIM_COLUMNS}, a.name as account, a.channel, a.zone, c.approval_asked_at is not null as approval_asked, p.name as assignee, ${order.place} as place
         from (select * from claim c where ${sql} and ${after.sql} order by ${order.orderBy} limit $1) c join account a on a.id = c.account_id left join person p on p.id = c.assigned_to
         order by ${order.orderBy}`,
        [limit + 1, ...after.values, ...values],
      );
      const rows = lines.slice(0, limit).map((line) => ({
        claim: toClaim(line),
        account: line.account,
        channel: line.channel,
        zone: line.zone,
        approvalAsked: line.approval_asked,
        assignee: line.assignee,
      }));
      const last = lines[limit - 1];
      return { rows, next: lines.length > limit && last ? cursorAt(last.place) : null };
    },
    async claimIds(filter, limit) {
      const { sql, values } = whereOf(filter, 1);
      return (
        await tx.rows<{ id: ClaimId }>(`select c.id from claim c where ${sql} order by c.safe_deadline, c.id limit $1`, [limit, ...values])
      ).map(({ id }) => id);
    },
    totals(filter) {
      const { sql, values } = whereOf(filter, 0);
      return sums(sql, values);
    },
    async counts(filter, now, until) {
      const { sql, values } = whereOf(filter, 2);
      const line = await tx.row<{ total: number; open: number; due: number; overdue: number }>(
        `select count(*)::int as total, count(*) filter (where ${COUNTED.action})::int as open,
           count(*) filter (where ${COUNTED.today} and c.hard_deadline > $1)::int as due, count(*) filter (where ${COUNTED.overdue})::int as overdue
         from claim c where ${sql}`,
        [now, until, ...values],
      );
      return { total: line?.total ?? 0, open: line?.open ?? 0, dueToday: line?.due ?? 0, overdue: line?.overdue ?? 0 };
    },
    async viewCounts(scope, { now, until, me }) {
      const { sql, values } = whereOf(scope, 3);
      const columns = Object.entries(COUNTED).map(([view, condition]) => `count(*) filter (where ${condition})::int as ${view}`);
      const lines = await tx.rows<Record<keyof typeof COUNTED, number> & { currency: string; minor: number | string | null }>(
        `select c.money_currency as currency, sum(c.money_minor) filter (where ${COUNTED.action}) as minor, ${columns.join(', ')} from claim c where ${sql} group by 1`,
        [now, until, me, ...values],
      );
      const counts = Object.fromEntries(
        Object.keys(COUNTED).map((view) => [view, lines.reduce((sum, line) => sum + line[view as keyof typeof COUNTED], 0)]),
      ) as Record<keyof typeof COUNTED, number>;
      const atStake = lines
        .flatMap(({ currency, minor }) => (currency === '' || minor === null ? [] : [{ minor: Number(minor), currency }]))
        .sort((a, b) => b.minor - a.minor);
      return { ...counts, atStake };
    },
    facets: (filter) => facetsOf(tx, filter),
    async currencies() {
      // From one to the next through the index, instead of over all claims.
      const lines = await tx.rows<{ currency: string }>(
        `with recursive money(currency) as ((select money_currency from claim where money_currency > '' order by organisation_id, money_currency limit 1)
           union all select (select c.money_currency from claim c where c.money_currency > money.currency order by c.organisation_id, c.money_currency limit 1) from money where money.currency is not null)
         select currency from money where currency is not null`,
      );
      return lines.map(({ currency }) => currency);
    },
    async claimsOf(orderId) {
      return (await tx.rows<ClaimLine>(`select ${CLAIM_COLUMNS} from claim c where c.order_id = $1 order by c.filed_at, c.id`, [orderId])).map(
        toClaim,
      );
    },
    async packs({ after, limit, filter = {} }) {
      const place = fromCursor(after, 'instant', 'uuid');
      const { account, from, until, kind, by } = filter;
      const lines = await tx.rows<PackLine & { account: string; newer: boolean; held: boolean }>(
        `select ${PACK_COLUMNS}, a.name as account, exists (select 1 from bundle b where b.order_id = p.order_id and b.version > p.bundle_version) as newer,
           exists (select 1 from hold h where (h.order_id = p.order_id or h.claim_id = p.claim_id) and h.released_at is null and h.until_at > now()) as held
         from pack p join account a on a.id = p.account_id
         where (p.sealed_at, p.id) < (coalesce($1::timestamptz, 'infinity'), coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
           and ($4::uuid is null or p.account_id = $4) and ($5::timestamptz is null or p.sealed_at >= $5) and ($6::timestamptz is null or p.sealed_at < $6) and ($7::text is null or p.kind = $7) and ($8::text is null or p.sealed_by = $8)
         order by p.sealed_at desc, p.id desc limit $3`,
        [place?.[0] ?? null, place?.[1] ?? null, limit + 1, account ?? null, from ?? null, until ?? null, kind ?? null, by ?? null],
      );
      const rows = lines.slice(0, limit).map((line) => ({ pack: toPack(line), account: line.account, newerEvidence: line.newer, held: line.held }));
      const last = rows.at(-1)?.pack;
      return { rows, next: lines.length > limit && last ? cursorOf(last.sealedAt.toISOString(), last.id) : null };
    },
    async peopleNames() {
      return new Map((await tx.rows<{ id: string; name: string }>('select id, name from person')).map(({ id, name }) => [id, name]));
    },
  };
}

/** One pass over the claims; what the filters make of the groups is counted by the caller. */
async function facetsOf(tx: Tx, filter: ClaimFilter): Promise<FacetGroup[]> {
  const { sql, values } = whereOf(filter, 0);
  const lines = await tx.rows<{
    account_id: AccountId;
    channel: Channel;
    site: string;
    reason: ClaimReason;
    kind: ClaimKind;
    work: WorkState;
    assigned_to: PersonId | null;
    claims: number;
  }>(
    `select g.*, a.channel from (select c.account_id, c.site, c.reason, c.kind, c.work, c.assigned_to, count(*)::int as claims from claim c where ${sql} group by 1, 2, 3, 4, 5, 6) g join account a on a.id = g.account_id`,
    values,
  );
  return lines.map(({ account_id: accountId, assigned_to: assignedTo, ...line }) => ({ ...line, accountId, assignedTo }));
}
