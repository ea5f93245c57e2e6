import type { Channel } from '@weerwoord/kernel';
import { trackingKey } from '@weerwoord/orders';
import type { ClaimFilter, DeskReader } from '@weerwoord/ports';
import type { Tx } from '../tx';
import type { ClaimLine } from './claim-line';
import { CLAIM_COLUMNS, toClaim } from './claim-line';
import type { PackLine } from './pack.store';
import { PACK_COLUMNS, toPack } from './pack.store';

/** Work that can still be done: the others are in the queue only when asked for. */
const OPEN_WORK = ['open', 'drafting', 'approved'];

/** Condition and values of a filter; numbers of the values go on after those in front. */
function where(filter: ClaimFilter, before: number): { readonly sql: string; readonly values: unknown[] } {
  const parts: string[] = [];
  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${before + values.push(value)}`;
  if (filter.accountId !== undefined) parts.push(`c.account_id = ${bind(filter.accountId)}`);
  if (filter.work !== undefined) parts.push(`c.work = any(${bind(filter.work)}::text[])`);
  if (filter.search !== undefined && filter.search !== '') {
    // A range, not `like`: behind row-level security only leakproof operators may use an index.
    const from = bind(filter.search);
    const to = bind(`${filter.search}\uffff`);
    const tracked = `exists (select 1 from order_tracking t where t.order_id = c.order_id and t.tracking_number = ${bind(trackingKey(filter.search))})`;
    parts.push(`(c.external_order_id collate "C" between ${from} and ${to} or c.external_claim_id collate "C" between ${from} and ${to} or ${tracked})`);
  }
  return { sql: parts.length === 0 ? 'true' : parts.join(' and '), values };
}

const cursorOf = (parts: readonly string[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');
/** The two parts of a cursor we gave out; null for anything else, which then starts at the beginning. */
function readCursor(cursor: string | null): readonly [string, string] | null {
  if (cursor === null) return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) && typeof parts[0] === 'string' && !Number.isNaN(Date.parse(parts[0])) && typeof parts[1] === 'string' && /^[0-9a-f-]{36}$/.test(parts[1]) ? [parts[0], parts[1]] : null;
  } catch {
    return null;
  }
}

export function deskReader(tx: Tx): DeskReader {
  return {
    async claims(filter, { after, limit }) {
      const from = readCursor(after);
      const { sql, values } = where(filter, 3);
      const lines = await tx.rows<ClaimLine & { account: string; channel: Channel; zone: string }>(
        `select ${CLAIM_COLUMNS}, a.name as account, a.channel, a.zone from claim c join account a on a.id = c.account_id
         where ${sql} and (c.safe_deadline, c.id) > (coalesce($1::timestamptz, '-infinity'), coalesce($2::uuid, '00000000-0000-0000-0000-000000000000'))
         order by c.safe_deadline, c.id limit $3`,
        [from?.[0] ?? null, from?.[1] ?? null, limit + 1, ...values]);
      const rows = lines.slice(0, limit).map((line) => ({ claim: toClaim(line), account: line.account, channel: line.channel, zone: line.zone }));
      const last = rows.at(-1)?.claim;
      return { rows, next: lines.length > limit && last ? cursorOf([last.clock.safeDeadline.toISOString(), last.id]) : null };
    },
    async counts(filter, now, until) {
      const { sql, values } = where(filter, 3);
      const line = await tx.row<{ total: number; open: number; due: number; overdue: number }>(
        `select count(*)::int as total, count(*) filter (where c.work = any($3::text[]))::int as open,
           count(*) filter (where c.work = any($3::text[]) and c.safe_deadline < $2 and c.hard_deadline > $1)::int as due,
           count(*) filter (where c.work = any($3::text[]) and c.hard_deadline <= $1)::int as overdue
         from claim c where ${sql}`, [now, until, OPEN_WORK, ...values]);
      return { total: line?.total ?? 0, open: line?.open ?? 0, dueToday: line?.due ?? 0, overdue: line?.overdue ?? 0 };
    },
    async claimsOf(orderId) {
      return (await tx.rows<ClaimLine>(`select ${CLAIM_COLUMNS} from claim c where c.order_id = $1 order by c.filed_at, c.id`, [orderId])).map(toClaim);
    },
    async packs({ after, limit }) {
      const from = readCursor(after);
      const lines = await tx.rows<PackLine & { account: string; newer: boolean }>(
        `select ${PACK_COLUMNS}, a.name as account, exists (select 1 from bundle b where b.order_id = p.order_id and b.version > p.bundle_version) as newer
         from pack p join account a on a.id = p.account_id
         where (p.sealed_at, p.id) < (coalesce($1::timestamptz, 'infinity'), coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
         order by p.sealed_at desc, p.id desc limit $3`, [from?.[0] ?? null, from?.[1] ?? null, limit + 1]);
      const rows = lines.slice(0, limit).map((line) => ({ pack: toPack(line), account: line.account, newerEvidence: line.newer }));
      const last = rows.at(-1)?.pack;
      return { rows, next: lines.length > limit && last ? cursorOf([last.sealedAt.toISOString(), last.id]) : null };
    },
    async peopleNames() {
      return new Map((await tx.rows<{ id: string; name: string }>('select id, name from person')).map(({ id, name }) => [id, name]));
    },
  };
}
