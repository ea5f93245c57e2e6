import type { RadarStep } from '@weerwoord/claims';
import type { AccountId, Channel, OrderId, OrganisationId } from '@weerwoord/kernel';
import type { RadarLine, RadarReader } from '@weerwoord/ports';
import type { DataSource } from 'typeorm';
import { inOrganisation } from '../in-organisation';
import { cursorOf, fromCursor } from './cursor';

type Line = {
  order_id: OrderId;
  rule: string;
  step: RadarStep;
  from_at: Date;
  until_at: Date | null;
  ends_at: Date;
  needs_scans: boolean;
  figures: Record<string, string | number>;
  external_id: string;
  account_id: AccountId;
  account: string;
  channel: Channel;
  zone: string;
  title: string | null;
  total_minor: number | null;
  currency: string | null;
  place: string;
  mark: 'done' | 'snoozed' | null;
  mark_until: Date | null;
  mark_by: string | null;
  mark_at: Date | null;
};

const markOf = ({ mark, mark_until, mark_by, mark_at }: Line): RadarLine['mark'] =>
  mark === null || mark_by === null || mark_at === null ? null : { mark, until: mark_until, by: mark_by, at: mark_at };

/** A mark counts while the facts of its order are those it was set on, and a snooze until its time. */
const MARK = `watch_mark m on m.order_id = w.order_id and m.rule = w.rule and m.facts_hash = o.facts_hash and (m.until_at is null or m.until_at > $2)`;
/**
 * What holds at $2 of the accounts asked for ($1 null: all). A missing scan says something only from the moment on since which the
 * account's parcels are followed: a parcel that should have been seen before it may well have been.
 */
const HOLDING = `order_watch w join account a on a.id = w.account_id join orders o on o.id = w.order_id left join account_state s on s.account_id = w.account_id
  left join ${MARK}
  where ($1::uuid is null or w.account_id = $1) and w.ends_at > $2 and w.from_at <= $2
    and (not w.needs_scans or w.from_at >= s.scans_since)`;
/** An order that nothing says the end of is to be seen at once. */
const PLACE = `coalesce(w.until_at, '-infinity'::timestamptz)`;

export function radarReader(dataSource: DataSource): RadarReader {
  return {
    async findings(organisation: OrganisationId, { accountId, rule, marked = false, now, cursor, limit }) {
      const after = fromCursor(cursor, 'instant', 'uuid', 'text');
      const lines = await inOrganisation(dataSource, organisation, (tx) =>
        tx.rows<Line>(
          `select w.*, a.name as account, a.channel, a.zone, o.external_id, o.title, o.total_minor, o.currency, ${PLACE}::text as place
           from (select w.*, m.mark, m.until_at as mark_until, m.by as mark_by, m.at as mark_at from ${HOLDING} and (m.mark is not null) = $5 and ($3::text is null or w.rule = $3)
               ${after ? `and (${PLACE}, w.order_id, w.rule) > ($6::timestamptz, $7::uuid, $8)` : ''} order by ${PLACE}, w.order_id, w.rule limit $4) w
           join account a on a.id = w.account_id join orders o on o.id = w.order_id order by ${PLACE}, w.order_id, w.rule`,
          [accountId, now, rule, limit, marked, ...(after ?? [])],
        ),
      );
      const last = lines.length === limit ? lines.at(-1) : undefined;
      return {
        lines: lines.map((line) => ({
          orderId: line.order_id,
          rule: line.rule,
          step: line.step,
          from: line.from_at,
          until: line.until_at,
          ends: line.ends_at,
          late: line.until_at !== null && now >= line.until_at,
          needsScans: line.needs_scans,
          figures: line.figures,
          externalId: line.external_id,
          accountId: line.account_id,
          account: line.account,
          channel: line.channel,
          zone: line.zone,
          title: line.title,
          totalMinor: line.total_minor,
          currency: line.currency,
          mark: markOf(line),
        })),
        next: last ? cursorOf(last.place, last.order_id, last.rule) : null,
      };
    },
    async groups(organisation: OrganisationId, { accountId, now }) {
      return inOrganisation(dataSource, organisation, async (tx) => {
        const groups = await tx.rows<{ rule: string; step: RadarStep; orders: number; soonest: Date | null }>(
          `select w.rule, min(w.step) as step, count(*)::int as orders, min(w.until_at) filter (where w.until_at > $2) as soonest from ${HOLDING} and m.mark is null
           group by w.rule order by soonest nulls last, orders desc, w.rule`,
          [accountId, now],
        );
        const all = await tx.row<{ orders: number; marked: number }>(
          `select count(distinct w.order_id) filter (where m.mark is null)::int as orders, count(*) filter (where m.mark is not null)::int as marked from ${HOLDING}`,
          [accountId, now],
        );
        return { groups, orders: all?.orders ?? 0, marked: all?.marked ?? 0 };
      });
    },
  };
}
