import { addDays } from '@weerwoord/kernel';
import type { Day, OrderId } from '@weerwoord/kernel';
import { limitsInForce, policiesBehind, readingOf, windowOf, zoneOfMetric } from '@weerwoord/metrics';
import type { DayRange, Mark, MetricDefinition, MetricWindow, RollupSums } from '@weerwoord/metrics';
import { ownPolicies } from '@weerwoord/policies';
import type { Account, AccountReading, FigureSide, KeptFigure, MetricsReader, OrderBehindFigure } from '@weerwoord/ports';
import type { DataSource } from 'typeorm';
import { inOrganisation } from '../in-organisation';
import type { VerdictLine } from '../judge/verdict.store';
import { toVerdictRow, VERDICT_COLUMNS } from '../judge/verdict.store';
import type { Tx } from '../tx';
import { cursorOf, fromCursor } from './cursor';
import { definitionsOf, rangeOf } from './figure-range';
import { figureReads } from './figure-reads';
import { partsOf, rollupSums } from './rollup-sums';
import type { SumsAsked } from './rollup-sums';
import { withReasons } from './set-aside';
import type { Cell } from './series';
import { seriesOf } from './series';

const V_COLUMNS = VERDICT_COLUMNS.split(', ')
  .map((column) => `v.${column}`)
  .join(', ');
/** Hits are few: the partial index of rows that speak against their order is named by its very condition. */
const SIDES: Readonly<Record<FigureSide, string>> = {
  hits: '(v.hit or v.worst_hit) and v.hit',
  worst: '(v.hit or v.worst_hit) and v.worst_hit',
  counted: 'v.counted',
  'set-aside': 'v.set_aside is not null',
};
/** A minimum counts the good ones; against the seller speak the others, in part or whole. */
const MISSES: Readonly<Partial<Record<FigureSide, string>>> = {
  hits: `v.counted and (not v.hit or (v.weights ->> 'hit')::int < (v.weights ->> 'counted')::int)`,
  worst: `v.worst_counted and (not v.worst_hit or (v.weights ->> 'worstHit')::int < (v.weights ->> 'worstCounted')::int)`,
};
const sideOf = (side: FigureSide, sense: MetricDefinition['sense']): string => (sense === 'at-least' && MISSES[side]) || SIDES[side];

/** Where a metric without any orders is shown: the seller's own shipments on Amazon, the whole account elsewhere. */
const emptyPart = (account: Account): string => (account.channel === 'amazon' ? 'MFN' : '');

type Slot = { readonly definition: MetricDefinition; readonly window: MetricWindow; readonly range: DayRange; readonly part: string };

/** Since when the order stands on the side asked for: a hit (or miss) since it was decided, anything else since it was first heard of. */
const knownOn = (marks: readonly Mark[], side: FigureSide, sense: MetricDefinition['sense']): Day | null => {
  const against = (hit: number): boolean => (sense === 'at-least' ? hit < 0 : hit > 0);
  return (side === 'hits' ? (marks.filter(({ hit }) => against(hit)).at(-1) ?? null) : (marks[0] ?? null))?.day ?? null;
};

export function metricsReader(dataSource: DataSource): MetricsReader {
  return {
    ...figureReads(dataSource),
    readings: (account, asOf, wanted = 'account', policyDay = asOf) =>
      inOrganisation(dataSource, account.organisationId, async (tx) => {
        const parts = await partsOf(tx, account.id, wanted);
        const slots = slotsOf(account, asOf, policyDay, parts, wanted === 'seller' ? [] : [emptyPart(account)]);
        const asked: SumsAsked[] = [];
        const ask = (metric: string, { range, part }: Slot): number => asked.push({ metric, part, ...range, asOf }) - 1;
        // A component's share is taken over its metric's orders; everything else is asked for once.
        const placed = slots.map((slot) => {
          const own = ask(slot.definition.id, slot);
          return { slot, own, whole: slot.definition.componentOf === undefined ? own : ask(slot.definition.componentOf, slot) };
        });
        const sums = await rollupSums(tx, account.id, asked);
        const readings: AccountReading[] = [];
        for (const { slot, own, whole } of placed) {
          const sumsOfOwn = pick(sums, own);
          readings.push(reading(account, policyDay, slot, sumsOfOwn, pick(sums, whole), await buyersBehind(tx, account, slot, sumsOfOwn)));
        }
        return readings;
      }),
    withReasons: (account, readings) => inOrganisation(dataSource, account.organisationId, (tx) => withReasons(tx, account, readings)),
    series: (asked, days) =>
      inOrganisation(dataSource, asked.account.organisationId, async (tx) => {
        const { definition, window } = rangeOf(asked);
        const windows = Array.from({ length: days }, (_, step) => addDays(asked.asOf, step - days + 1)).map((asOf) => ({
          asOf,
          ...windowOf(window, asOf),
        }));
        const [first, last] = [windows[0], windows.at(-1)];
        if (!first || !last) return [];
        const cells = (metric: string): Promise<Cell[]> =>
          tx.rows<Cell>(
            `select day, known_day as "knownDay", counted, hit, worst_counted as "worstCounted", worst_hit as "worstHit" from rollup_daily
             where account_id = $1 and metric = $2 and part = $3 and day between $4 and $5`,
            [asked.account.id, metric, asked.part, first.from, last.to],
          );
        const points = seriesOf(await cells(definition.id), windows);
        if (definition.componentOf === undefined) return points;
        const whole = seriesOf(await cells(definition.componentOf), windows);
        return points.map((point, index) => ({ ...point, counted: whole[index]?.counted ?? 0, worstCounted: whole[index]?.worstCounted ?? 0 }));
      }),
    behind: (asked) =>
      inOrganisation(dataSource, asked.account.organisationId, async (tx) => {
        const { from, to, definition } = rangeOf(asked);
        const metric = asked.side === 'hits' || asked.side === 'worst' ? definition.id : (definition.componentOf ?? definition.id);
        const where = `v.account_id = $1 and v.metric = $2 and v.part = $3 and v.day between $4 and $5 and ${sideOf(asked.side, definition.sense)}`;
        const values = [asked.account.id, metric, asked.part, from, to];
        const after = fromCursor(asked.cursor, 'day', 'uuid');
        const lines = await tx.rows<
          VerdictLine & { external_id: string; placed_at: Date | null; total_minor: number | null; currency: string | null }
        >(
          `select ${V_COLUMNS}, o.external_id, o.placed_at, o.total_minor, o.currency from verdict v join orders o on o.id = v.order_id
           where ${where} ${after ? 'and (v.day, v.order_id) < ($7::date, $8::uuid)' : ''} order by v.day desc, v.order_id desc limit $6`,
          [...values, asked.limit, ...(after ?? [])],
        );
        const total = await tx.row<{ n: number }>(`select count(*) as n from verdict v where ${where}`, values);
        const last = lines.length === asked.limit ? lines.at(-1) : undefined;
        return {
          items: lines.map((line): OrderBehindFigure => ({
            verdict: toVerdictRow(line),
            externalId: line.external_id,
            placedAt: line.placed_at,
            totalMinor: line.total_minor,
            currency: line.currency,
            knownOn: knownOn(line.marks, asked.side, definition.sense),
          })),
          next: last ? cursorOf(last.day, last.order_id) : null,
          total: total?.n ?? 0,
        };
      }),
    hitsByDay: (asked) =>
      inOrganisation(dataSource, asked.account.organisationId, (tx) => {
        const { from, to, definition } = rangeOf(asked);
        const against = definition.sense === 'at-least' ? 'sum(counted) - sum(hit)' : 'sum(hit)';
        return tx.rows<{ day: Day; hits: number }>(
          `select day, ${against} as hits from rollup_daily where account_id = $1 and metric = $2 and part = $3 and day between $4 and $5 group by day having ${against} <> 0 order by day`,
          [asked.account.id, asked.metric, asked.part, from, to],
        );
      }),
    parts: (account, metric, wanted = 'account') =>
      inOrganisation(dataSource, account.organisationId, async (tx) =>
        (await partsOf(tx, account.id, wanted)).filter((pair) => pair.metric === metric).map(({ part }) => part),
      ),
    official: (account, metric) =>
      inOrganisation(dataSource, account.organisationId, (tx) =>
        tx.rows<KeptFigure>(
          `select site, metric, part, window_key as "windowKey", from_day as "from", to_day as "to", numerator, denominator, rate, target, status, received_at as "receivedAt"
           from official_figure where account_id = $1 and ($2::text is null or metric = $2) order by to_day desc nulls last, received_at desc, metric, part`,
          [account.id, metric ?? null],
        ),
      ),
    verdictsOf: (organisation, orderId: OrderId) =>
      inOrganisation(dataSource, organisation, async (tx) =>
        (await tx.rows<VerdictLine>(`select ${VERDICT_COLUMNS} from verdict where order_id = $1 order by metric, part`, [orderId])).map(toVerdictRow),
      ),
    verdicts: (account, cursor, limit) =>
      inOrganisation(dataSource, account.organisationId, async (tx) => {
        const after = fromCursor(cursor, 'text')?.[0] ?? '';
        const lines = await tx.rows<VerdictLine & { external_id: string }>(
          `select o.external_id, ${V_COLUMNS} from (select id, external_id from orders where account_id = $1 and external_id > $2 order by external_id limit $3) o join verdict v on v.order_id = o.id
           order by o.external_id, v.metric, v.part`,
          [account.id, after, limit],
        );
        const last = await tx.row<{ external_id: string | null; n: number }>(
          `select max(external_id) as external_id, count(*) as n from (select external_id from orders where account_id = $1 and external_id > $2 order by external_id limit $3) o`,
          [account.id, after, limit],
        );
        return {
          items: lines.map((line) => ({ ...toVerdictRow(line), externalId: line.external_id })),
          next: last?.n === limit && last.external_id !== null ? cursorOf(last.external_id) : null,
        };
      }),
  };
}

function slotsOf(
  account: Account,
  asOf: Day,
  policyDay: Day,
  parts: readonly { metric: string; part: string }[],
  whenEmpty: readonly string[],
): Slot[] {
  return definitionsOf(account, policyDay).flatMap((definition) => {
    const found = parts.filter(({ metric }) => metric === (definition.componentOf ?? definition.id)).map(({ part }) => part);
    return (found.length > 0 ? found : whenEmpty).flatMap((part) =>
      definition.windows.map((window): Slot => ({ definition, window, range: windowOf(window, asOf), part })),
    );
  });
}

function pick(sums: readonly RollupSums[], index: number): RollupSums {
  const found = sums[index];
  if (!found) throw new Error('fewer sums than were asked for');
  return found;
}

/** Asked only where an allowance counts buyers and there is a hit: few orders, found by the partial index of hits. */
async function buyersBehind(tx: Tx, account: Account, { definition, range, part }: Slot, sums: RollupSums): Promise<AccountReading['buyers']> {
  if (definition.allowanceCounts !== 'buyers' || sums.hits === 0) return undefined;
  const found = await tx.row<{ count: number; known: boolean }>(
    `select count(distinct coalesce(b.alias, o.buyer_key, o.id::text)) as count, bool_and(o.buyer_key is not null) as known from verdict v join orders o on o.id = v.order_id
       left join buyer_alias b on b.account_id = o.account_id and b.buyer_key = o.buyer_key
     where v.account_id = $1 and v.metric = $2 and v.part = $3 and v.day between $4 and $5 and ${SIDES.hits}`,
    [account.id, definition.id, part, range.from, range.to],
  );
  return found ? { count: found.count, known: found.known } : undefined;
}

function reading(
  account: Account,
  policyDay: Day,
  { definition, window, range, part }: Slot,
  own: RollupSums,
  whole: RollupSums,
  buyers: AccountReading['buyers'],
): AccountReading {
  const { channel, site, settings } = account;
  const overrides = ownPolicies(channel, settings.policyOverrides);
  const asked = { channel, site, part, day: policyDay, overrides };
  const inForce = limitsInForce(definition, asked);
  const sums = { ...own, counted: whole.counted, worstCounted: whole.worstCounted, setAside: whole.setAside };
  const { limit, allowance, enforcedFrom, alertLevel, policy } = inForce;
  return {
    ...readingOf({
      definition,
      part,
      window: { key: window.key, ...range },
      zone: zoneOfMetric(definition, account.zone),
      sums,
      limit,
      allowance,
      enforcedFrom,
      alertLevel,
      policies: policiesBehind(definition, window, asked),
      ...(buyers ? { allowanceCount: buyers.count } : {}),
    }),
    definition,
    policy,
    allowance,
    ...(buyers ? { buyers } : {}),
    alertLevel,
  };
}
