import type { AccountId, OrderId, RecordId, Site } from '@weerwoord/kernel';
import { judgeOrder, limitsInForce, METRICS, readingOf, weightsOf } from '@weerwoord/metrics';
import type { JudgeContext, MetricDefinition, Reading, RollupSums, VerdictRow } from '@weerwoord/metrics';
import { foldOrder } from '@weerwoord/orders';
import type { OrderFacts, OrderStatus, StatedFields, StatedLists } from '@weerwoord/orders';
import { amazonMarketplace } from '@weerwoord/policies';
import type { Given } from '../adapter';
import { textOf } from './given';

/** Vectors say no day of the rules: those in force when the sheets were last read. */
export const RULES_DAY = '2026-11-20';

export const siteOf = (given: Given): Site => {
  const named = textOf(given, 'marketplaceId') ?? textOf(given, 'site') ?? '';
  return amazonMarketplace(named)?.site ?? named;
};

/** An order of which one record says this much and no other says anything. */
export function orderOf(id: string, site: Site, stated: StatedFields & StatedLists): OrderFacts {
  const identity = { id: id as OrderId, accountId: 'vector' as AccountId, channel: 'amazon' as const, site, externalId: id };
  return foldOrder(identity, [{ fulfilment: 'MFN', ...stated, recordId: id as RecordId, contentHash: id, statedAt: new Date(0) }]);
}

export const judged = (order: OrderFacts, over: Partial<JudgeContext> = {}): readonly VerdictRow[] =>
  judgeOrder(order, { site: order.site, zone: amazonMarketplace(order.site)?.zone ?? 'UTC', now: new Date(`${RULES_DAY}T12:00:00Z`), ...over }).rows;

export const rowIn = (rows: readonly VerdictRow[], metric: string, part?: string): VerdictRow | undefined =>
  rows.find((row) => row.metric === metric && (part === undefined || row.part === part));

export function definitionOf(metric: string): MetricDefinition {
  const found = METRICS.find(({ definition }) => definition.id === metric);
  if (!found) throw new TypeError(`no metric ${metric}`);
  return found.definition;
}

/** A verdict, and how many orders like it there are. */
export type Judged = { readonly row: VerdictRow; readonly times: number };

export function sumsOf(judgements: readonly Judged[]): RollupSums {
  const sum = (of: (row: VerdictRow) => number): number => judgements.reduce((total, { row, times }) => total + times * of(row), 0);
  return {
    counted: sum((row) => weightsOf(row).counted),
    hits: sum((row) => weightsOf(row).hit),
    worstCounted: sum((row) => weightsOf(row).worstCounted),
    worstHits: sum((row) => weightsOf(row).worstHit),
    knownHits: 0,
    setAside: sum((row) => Number(row.setAside !== null)),
  };
}

/** The figure those sums make on a site, against the limit in force. */
export function readingFrom(metric: string, site: Site, part: string, sums: RollupSums): Reading {
  const definition = definitionOf(metric);
  const { limit, allowance, enforcedFrom, alertLevel } = limitsInForce(definition, { channel: 'amazon', site, part, day: RULES_DAY });
  const window = { key: '', from: RULES_DAY, to: RULES_DAY };
  return readingOf({ definition, part, window, zone: 'UTC', sums, limit, allowance, enforcedFrom, alertLevel });
}

/** Amazon's words for where a figure stands. What is undecided is no matter of its own figure: only a breach is BAD. */
export const statusWord = ({ status, confirmed }: Pick<Reading, 'status' | 'confirmed'>): 'GOOD' | 'BAD' | 'NONE' =>
  status === 'unknown' || confirmed.denominator === 0 ? 'NONE' : status === 'breach' ? 'BAD' : 'GOOD';

/** Status words of orders in reports and interfaces, spelled as each of them likes. */
export function orderStatus(given: Given): OrderStatus | null {
  const word = (textOf(given, 'status') ?? '').toLowerCase().replaceAll(/[^a-z]/g, '');
  if (word.startsWith('pending')) return 'pending';
  if (word.startsWith('cancel')) return 'cancelled';
  const known: Readonly<Record<string, OrderStatus>> = {
    shipped: 'shipped',
    partiallyshipped: 'partly-shipped',
    unshipped: 'open',
    unfulfillable: 'unavailable',
  };
  return known[word] ?? null;
}
