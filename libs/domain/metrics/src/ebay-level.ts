import type { Day, Share } from '@weerwoord/kernel';
import { policyNumber } from '@weerwoord/policies';
import type { EbayProgramme, PolicyRow } from '@weerwoord/policies';
import { passesLimit } from './limit';

export type EbayLevel = 'TOP_RATED' | 'ABOVE_STANDARD' | 'BELOW_STANDARD';

export type EbayStanding = {
  readonly tdr: Share;
  /** Buyers with at least one defect: what the TDR allowance counts. Unknown (null): the defects, which are never fewer. */
  readonly uniqueBuyers: number | null;
  readonly cases: Share;
  /** null: not to be looked at (no programme limit, or no figure). */
  readonly late: Share | null;
  /** 90 days on site, 100 transactions, 1,000 in sales: asked of a person, eBay does not publish ours. */
  readonly salesGateMet: boolean;
};

/**
 * Does one metric meet a level? `pass = rate <= max or count <= allowance`; where eBay publishes no limit it passes.
 * @source eBay, seller performance standards; ebay.md §3.3
 */
export function meetsLevel(
  metric: 'tdr' | 'cases' | 'late',
  level: 'top-rated' | 'above-standard',
  share: Share,
  programme: EbayProgramme,
  day: Day,
  allowanceCount: number = share.numerator,
  overrides: readonly PolicyRow[] = [],
): boolean {
  const number = (what: 'max' | 'allowance'): number | null => policyNumber(`ebay.${metric}.${what}.${level}`, 'ebay', programme, day, overrides);
  const [max, allowance] = [number('max'), number('allowance')];
  if (max === null || (allowance !== null && allowanceCount <= allowance)) return true;
  return passesLimit(share, max, 'at-most') !== false;
}

/** The highest level whose every metric passes; top rated also needs the sales gate. eBay may still decide upward. */
export function ebayLevel(standing: EbayStanding, programme: EbayProgramme, day: Day, overrides: readonly PolicyRow[] = []): EbayLevel {
  const meets = (level: 'top-rated' | 'above-standard'): boolean =>
    meetsLevel('tdr', level, standing.tdr, programme, day, standing.uniqueBuyers ?? standing.tdr.numerator, overrides) &&
    meetsLevel('cases', level, standing.cases, programme, day, standing.cases.numerator, overrides) &&
    (standing.late === null || meetsLevel('late', level, standing.late, programme, day, standing.late.numerator, overrides));
  if (standing.salesGateMet && meets('top-rated')) return 'TOP_RATED';
  return meets('above-standard') ? 'ABOVE_STANDARD' : 'BELOW_STANDARD';
}
