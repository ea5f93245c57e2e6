import type { ClaimReason } from '@weerwoord/claims';
import type { Channel, Day, Share } from '@weerwoord/kernel';
import type { AlikeAsked, LessonCount, LessonsAsked, LessonsReader, TrendKey } from '@weerwoord/ports';
import type { DataSource } from 'typeorm';
import { inOrganisation } from '../in-organisation';

/** Decided, whoever decided: what only expired in our own work is no decision. */
const ENDED = `c.work in ('won', 'lost', 'withdrawn')`;
/** A claim we answered: a letter to the marketplace was sent. */
const ANSWERED = `exists (select 1 from draft d where d.claim_id = c.id and d.letter = 'answer' and d.state = 'sent')`;
/** Given back to the buyer by us before anybody decided (amazon 4.6, ebay 7.1, 8). */
const REFUNDED_FIRST = `c.marketplace_state in ('REFUNDED_BY_SELLER_AFTER_FILING', 'REFUNDED', 'CLOSED_REFUNDED', 'SELLER_ACCEPT')`;

/** Kept where nobody takes it from us; in part is not kept. Who paid unknown: in no base. */
const SUMS = `
  count(*) filter (where c.counts in ('YES', 'NO'))::int as metric_all, count(*) filter (where c.counts = 'NO')::int as metric_kept,
  count(*) filter (where c.funded_by <> 'UNKNOWN')::int as money_all,
  count(*) filter (where c.funded_by in ('AMAZON', 'NONE') or (c.funded_by = 'SELLER' and c.seller_pays_minor = 0))::int as money_kept`;
type Sums = { metric_all: number; metric_kept: number; money_all: number; money_kept: number };
const sharesOf = (line: Sums): { readonly metric: Share; readonly money: Share } => ({
  metric: { numerator: line.metric_kept, denominator: line.metric_all },
  money: { numerator: line.money_kept, denominator: line.money_all },
});

/** The scope of a question, with values from $1 on. */
const SCOPE = `($1::uuid is null or c.account_id = $1) and ($2::text is null or a.channel = $2)
  and ($3::timestamptz is null or c.filed_at >= $3) and ($4::timestamptz is null or c.filed_at < $4)`;
const scopeOf = ({ accountId, channel, from, until }: LessonsAsked): unknown[] => [accountId, channel, from, until];

/**
 * Items a sent letter cited, by claim. An exhibit's id is its code, or its code and a number; what was left open as a gap cites nothing.
 */
const shownOf = (claims: string): string => `
  select distinct d.claim_id, split_part(cite.id, '#', 1) as item
  from draft d join ${claims} e on e.id = d.claim_id, jsonb_array_elements(d.plan -> 'paragraphs') p, jsonb_array_elements_text(p -> 'cites') as cite(id)
  where d.letter = 'answer' and d.state = 'sent' and jsonb_typeof(p -> 'gap') = 'null'`;

type LessonLine = Sums & { channel: Channel; reason: ClaimReason; item: string | null; shown: boolean | null };
type TrendLine = { week: Day; value: string | null; claims: number };

/** What a trend is told by. A product is the SKU of the order's first line. */
const TREND_VALUE: Readonly<Record<TrendKey, string>> = {
  reason: 'c.reason',
  product: 'o.sku',
  carrier: 'c.carrier',
  channel: 'a.channel',
  outcome: `case when c.work in ('won', 'lost', 'withdrawn', 'expired') then c.work else 'open' end`,
};

export function lessonsReader(dataSource: DataSource): LessonsReader {
  return {
    lessons(organisation, asked, items) {
      return inOrganisation(dataSource, organisation, async (tx): Promise<LessonCount[]> => {
        // Right after an import the planner knows no sizes yet and would compare every claim with every exhibit.
        await tx.run('set local enable_nestloop = off');
        const lines = await tx.rows<LessonLine>(
          `with e as materialized (
             select c.id, c.reason, c.counts, c.funded_by, c.seller_pays_minor, a.channel from claim c join account a on a.id = c.account_id
             where ${ENDED} and ${ANSWERED} and ${SCOPE}
           ), s as materialized (${shownOf('e')})
           select c.channel, c.reason, null::text as item, null::boolean as shown, ${SUMS} from e c group by c.channel, c.reason
           union all
           select c.channel, c.reason, i.item, s.item is not null as shown, ${SUMS}
           from e c cross join unnest($5::text[]) as i(item) left join s on s.claim_id = c.id and s.item = i.item
           group by c.channel, c.reason, i.item, s.item is not null
           order by 1, 2, 3 nulls first, 4 desc`,
          [...scopeOf(asked), [...items]],
        );
        return lines.map((line) => ({ channel: line.channel, reason: line.reason, item: line.item, shown: line.shown, ...sharesOf(line) }));
      });
    },

    alike(organisation, asked: AlikeAsked, items) {
      return inOrganisation(dataSource, organisation, async (tx) => {
        await tx.run('set local enable_nestloop = off');
        const { claimId, channel, reason, carrier, proofLevel, since } = asked;
        const values = [claimId, channel, reason, carrier, proofLevel, since];
        const alike = `claim c join account a on a.id = c.account_id where ${ENDED} and c.id <> $1 and a.channel = $2 and c.reason = $3
          and c.carrier is not distinct from $4 and c.proof_level is not distinct from $5::smallint and c.filed_at >= $6`;
        const line = await tx.row<Sums & { claims: number; answered: number; refunded: number; refunded_counted: number }>(
          `select count(*)::int as claims, count(*) filter (where ${ANSWERED})::int as answered,
             count(*) filter (where ${REFUNDED_FIRST} and c.counts in ('YES', 'NO'))::int as refunded,
             count(*) filter (where ${REFUNDED_FIRST} and c.counts = 'YES')::int as refunded_counted from ${alike}`,
          values,
        );
        const fought = await tx.row<Sums>(`select ${SUMS} from ${alike} and not ${REFUNDED_FIRST}`, values);
        const shown = await tx.rows<{ item: string; claims: number }>(
          `with e as materialized (select c.id from ${alike}), s as (${shownOf('e')})
           select item, count(*)::int as claims from s where item = any($7::text[]) group by item order by claims desc, item`,
          [...values, [...items]],
        );
        const none: Sums = { metric_all: 0, metric_kept: 0, money_all: 0, money_kept: 0 };
        return {
          ...sharesOf(fought ?? none),
          refundedFirst: { numerator: line?.refunded_counted ?? 0, denominator: line?.refunded ?? 0 },
          claims: line?.claims ?? 0,
          answered: line?.answered ?? 0,
          shown,
        };
      });
    },

    trends(organisation, { by, zone, ...asked }) {
      return inOrganisation(dataSource, organisation, (tx) =>
        tx.rows<TrendLine>(
          `select to_char(date_trunc('week', c.filed_at at time zone $5), 'YYYY-MM-DD') as week, ${TREND_VALUE[by]} as value, count(*)::int as claims
           from claim c join account a on a.id = c.account_id left join orders o on o.id = c.order_id
           where ${SCOPE} group by 1, 2 order by 1, 3 desc, 2`,
          [...scopeOf(asked), zone],
        ),
      );
    },
  };
}
