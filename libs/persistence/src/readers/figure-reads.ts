import { addDays } from '@weerwoord/kernel';
import type { DayShare, NearOrder, OpenOrders } from '@weerwoord/metrics';
import type { AccountId } from '@weerwoord/kernel';
import type { MetricsReader, OrderNear } from '@weerwoord/ports';
import type { DataSource } from 'typeorm';
import { inOrganisation } from '../in-organisation';
import type { VerdictLine } from '../judge/verdict.store';
import { toVerdictRow, VERDICT_COLUMNS } from '../judge/verdict.store';
import type { Tx } from '../tx';
import { rangeOf } from './figure-range';
import { rollupSums } from './rollup-sums';

/** Orders looked at to explain a difference: more would not be read by anybody. */
const MOST_NEAR = 5_000;
const V_COLUMNS = VERDICT_COLUMNS.split(', ')
  .map((column) => `v.${column}`)
  .join(', ');
const weight = (side: 'counted' | 'hit' | 'worstCounted' | 'worstHit', column: string): string =>
  `coalesce((v.weights ->> '${side}')::int, v.${column}::int)`;
const [COUNTED, HIT] = [weight('counted', 'counted'), weight('hit', 'hit')];
const MORE_COUNTED = `(${weight('worstCounted', 'worst_counted')} - ${COUNTED})`;
const MORE_HIT = `(${weight('worstHit', 'worst_hit')} - ${HIT})`;
const OPEN = `(${MORE_COUNTED} <> 0 or ${MORE_HIT} <> 0)`;

/** What the calendar, the what-if and the reconciliation of a figure are made of. */
export const figureReads = (dataSource: DataSource): Pick<MetricsReader, 'daysOf' | 'openOrders' | 'near'> => ({
  daysOf: (asked) =>
    inOrganisation(dataSource, asked.account.organisationId, async (tx) => {
      const { from, definition } = rangeOf(asked);
      const own = await sharesByDay(tx, asked.account.id, definition.id, asked.part, from);
      if (definition.componentOf === undefined) return own;
      // A component has only hits of its own; it is measured over all orders of the whole.
      const whole = await sharesByDay(tx, asked.account.id, definition.componentOf, asked.part, from);
      return [...whole.map(({ day, counted }) => ({ day, counted, hit: 0 })), ...own.map(({ day, hit }) => ({ day, counted: 0, hit }))];
    }),
  openOrders: (asked) =>
    inOrganisation(dataSource, asked.account.organisationId, async (tx) => {
      const { from, definition } = rangeOf(asked);
      // Of a maximum only what may become a hit is open; the partial index of hits knows those.
      const side = definition.sense === 'at-least' ? '' : 'and (v.hit or v.worst_hit)';
      return tx.rows<OpenOrders>(
        `select v.day, ${MORE_COUNTED} as counted, ${MORE_HIT} as hit, count(*) as orders from verdict v
         where v.account_id = $1 and v.metric = $2 and v.part = $3 and v.day >= $4 ${side} and ${OPEN} group by 1, 2, 3 order by 1, 2, 3`,
        [asked.account.id, definition.id, asked.part, from],
      );
    }),
  near: (asked, range, seenOn) =>
    inOrganisation(dataSource, asked.account.organisationId, async (tx) => {
      const { definition } = rangeOf(asked);
      const [before, after] = [addDays(range.from, -1), addDays(range.to, 1)];
      const miss = definition.sense === 'at-least' ? `or (v.counted and ${HIT} < ${COUNTED})` : '';
      const lines = await tx.rows<VerdictLine & { external_id: string }>(
        `select ${V_COLUMNS}, o.external_id from verdict v join orders o on o.id = v.order_id
         where v.account_id = $1 and v.metric = $2 and v.day between $3 and $4 and not (v.part collate "C" >= 'seller:' and v.part collate "C" < 'seller;')
           and (v.hit is distinct from v.worst_hit or v.set_aside is not null or v.day = any($5::date[]) or ${OPEN} ${miss}
             ${definition.sense === 'at-least' ? '' : 'or v.hit'} or exists (select 1 from jsonb_array_elements(v.marks) m where m ->> 'day' > $6))
         order by v.day, v.order_id limit ${MOST_NEAR}`,
        [asked.account.id, definition.id, before, after, [before, range.from, range.to, after], seenOn],
      );
      const sums = await rollupSums(tx, asked.account.id, [
        { metric: definition.id, part: asked.part, ...range, asOf: asked.asOf },
        { metric: definition.componentOf ?? definition.id, part: asked.part, ...range, asOf: asked.asOf },
      ]);
      const empty = await tx.rows<{ day: string }>(
        `select d::date as day from generate_series($2::date, $3::date, '1 day') d
         where not exists (select 1 from rollup_daily r where r.account_id = $1 and r.metric = $4 and r.day = d::date) order by 1`,
        [asked.account.id, range.from, range.to, definition.componentOf ?? definition.id],
      );
      return {
        ours: { numerator: sums[0]?.hits ?? 0, denominator: sums[1]?.counted ?? 0 },
        orders: lines.map((line): OrderNear => ({ ...(toVerdictRow(line) satisfies NearOrder), externalId: line.external_id })),
        daysWithout: empty.map(({ day }) => day),
      };
    }),
});

const sharesByDay = (tx: Tx, accountId: AccountId, metric: string, part: string, from: string): Promise<DayShare[]> =>
  tx.rows<DayShare>(
    `select day, sum(counted) as counted, sum(hit) as hit from rollup_daily where account_id = $1 and metric = $2 and part = $3 and day >= $4 group by day order by day`,
    [accountId, metric, part, from],
  );
