import type { Day, Money, Share } from '@weerwoord/kernel';
import { policyFor, policyNumber } from '@weerwoord/policies';
import type { EbayProgramme, PolicyRow } from '@weerwoord/policies';
import { passesLimit } from './limit';

export type EbayLevel = 'TOP_RATED' | 'ABOVE_STANDARD' | 'BELOW_STANDARD';
export type EbayStep = 'top-rated' | 'above-standard';
export type EbayLevelMetric = 'tdr' | 'cases' | 'late' | 'tracking';

export type EbayStanding = {
  readonly tdr: Share;
  /** Buyers with at least one defect: what the TDR allowance counts. Unknown (null): the defects, which are never fewer. */
  readonly uniqueBuyers: number | null;
  readonly cases: Share;
  /** null: not to be looked at (no programme limit, or no figure). */
  readonly late: Share | null;
  /** Tracking uploaded in time and validated; asked in the US programme only. */
  readonly tracking?: Share | null;
  /** Days on the site, transactions and sales of the year (`salesGate`); what nobody knows is not held against the seller by itself. */
  readonly salesGateMet: boolean;
};

/**
 * Does one metric meet a level? `pass = rate <= max or count <= allowance` (a minimum: rate >= min); where eBay publishes no limit it passes. Nothing
 * counted: no rate, and the allowance passes it (ruling R-E4).
 *
 * @param allowanceCount what the allowance counts: unique buyers for TDR, transactions otherwise
 * @source eBay, seller performance standards; ebay.md §3.3
 */
export function meetsLevel(
  metric: EbayLevelMetric,
  level: EbayStep,
  share: Share,
  programme: EbayProgramme,
  day: Day,
  allowanceCount: number = share.numerator,
  overrides: readonly PolicyRow[] = [],
): boolean {
  const number = (what: 'max' | 'min' | 'allowance'): number | null =>
    policyNumber(`ebay.${metric}.${what}.${level}`, 'ebay', programme, day, overrides);
  const [max, min, allowance] = [number('max'), number('min'), number('allowance')];
  if (min !== null && passesLimit(share, min, 'at-least') === false) return false;
  if (max === null || (allowance !== null && allowanceCount <= allowance)) return true;
  return passesLimit(share, max, 'at-most') !== false;
}

/** The metrics that keep a seller from a level; empty when all pass. The sales gate is asked apart. */
export function failsLevel(
  standing: EbayStanding,
  level: EbayStep,
  programme: EbayProgramme,
  day: Day,
  overrides: readonly PolicyRow[] = [],
): EbayLevelMetric[] {
  const { tdr, uniqueBuyers, cases, late, tracking } = standing;
  const asked: readonly (readonly [EbayLevelMetric, Share | null | undefined, number | undefined])[] = [
    ['tdr', tdr, uniqueBuyers ?? undefined],
    ['cases', cases, undefined],
    ['late', late, undefined],
    ['tracking', tracking, undefined],
  ];
  return asked.flatMap(([metric, share, count]) =>
    share && !meetsLevel(metric, level, share, programme, day, count ?? share.numerator, overrides) ? [metric] : [],
  );
}

/** The highest level whose every metric passes; top rated also needs the sales gate. eBay may still decide upward. */
export function ebayLevel(standing: EbayStanding, programme: EbayProgramme, day: Day, overrides: readonly PolicyRow[] = []): EbayLevel {
  const meets = (level: EbayStep): boolean => failsLevel(standing, level, programme, day, overrides).length === 0;
  if (standing.salesGateMet && meets('top-rated') && meets('above-standard')) return 'TOP_RATED';
  return meets('above-standard') ? 'ABOVE_STANDARD' : 'BELOW_STANDARD';
}

/** What the gate of the Top Rated level asks; null: nobody told us. Sales and transactions are those of twelve months with the programme's buyers. */
export type GateFacts = { readonly daysOnSite: number | null; readonly transactions: number | null; readonly sales: Money | null };
export type SalesGate = {
  readonly met: boolean | null;
  readonly failing: readonly (keyof GateFacts)[];
  readonly unknown: readonly (keyof GateFacts)[];
};

/**
 * Is the sales gate of a programme open? `met` is null while nothing fails and something is not known; sales in another currency are not known.
 * @source ebay.md §3.3, last column
 */
export function salesGate(facts: GateFacts, programme: EbayProgramme, day: Day, overrides: readonly PolicyRow[] = []): SalesGate {
  const row = (what: string): PolicyRow | null => policyFor(`ebay.gate.${what}`, 'ebay', programme, day, overrides);
  const sales = row('sales');
  const asked: readonly (readonly [keyof GateFacts, number | null, PolicyRow | null])[] = [
    ['daysOnSite', facts.daysOnSite, row('days-on-site')],
    ['transactions', facts.transactions, row('transactions')],
    ['sales', facts.sales !== null && sales?.unit === `minor:${facts.sales.currency}` ? facts.sales.minor : null, sales],
  ];
  const failing = asked.flatMap(([name, have, need]) => (have !== null && typeof need?.value === 'number' && have < need.value ? [name] : []));
  const unknown = asked.flatMap(([name, have, need]) => (have === null && need !== null ? [name] : []));
  return { met: failing.length > 0 ? false : unknown.length > 0 ? null : true, failing, unknown };
}
