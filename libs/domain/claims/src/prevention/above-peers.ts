import type { Interval, Share } from '@weerwoord/kernel';
import { chanceOfSoMany, rateOf, standingFindings, wilson } from '@weerwoord/kernel';
import type { PreventionMeasure, PreventionStep, PreventionTrait } from './prevention-steps';
import { whatHelps } from './prevention-steps';

/** Orders of one product, carrier, country or site, and how many of them were hit. */
export type TraitCount = { readonly trait: PreventionTrait; readonly value: string; readonly measure: PreventionMeasure; readonly share: Share };

export type PreventionFinding = TraitCount & {
  readonly rate: number;
  /** Wilson, 95 %, of the rate. */
  readonly interval: Interval;
  /** The rest of the account, without this. */
  readonly peers: Share;
  readonly peersRate: number;
  /** How likely so many would fall here by chance. */
  readonly chance: number;
  /** Hits above what the peers' rate would have given: what there is to save. */
  readonly above: number;
  readonly step: PreventionStep;
  readonly sheet: string;
};

export type PeersAsked = {
  readonly counts: readonly TraitCount[];
  /** All orders of the account by measure, those above among them. */
  readonly whole: Readonly<Partial<Record<PreventionMeasure, Share>>>;
  /** Policy row `generic.prevention.least-orders`. */
  readonly leastOrders: number;
  /** Policy row `generic.prevention.false-share`. */
  readonly falseShare: number;
};

/**
 * What lies above the rest of its account. Nothing is smoothed: counts as they are, against everything else of the same account. Three
 * things must hold: enough orders, the whole interval above the peers' rate, and a chance that survives having looked at so many.
 *
 * Not told: why. A product that is late more often may only be sold to a country that is.
 * @returns most to save first
 */
export function abovePeers({ counts, whole, leastOrders, falseShare }: PeersAsked): readonly PreventionFinding[] {
  const looked = counts.flatMap((count) => {
    const all = whole[count.measure];
    if (!all || count.share.denominator < leastOrders) return [];
    const peers: Share = { numerator: all.numerator - count.share.numerator, denominator: all.denominator - count.share.denominator };
    return peers.denominator < leastOrders ? [] : [{ count, peers, chance: chanceOfSoMany(count.share, all) }];
  });
  const stands = standingFindings(
    looked.map(({ chance }) => chance),
    falseShare,
  );
  return looked
    .flatMap(({ count, peers, chance }, place) => {
      const [rate, peersRate, interval] = [rateOf(count.share), rateOf(peers), wilson(count.share)];
      if (stands[place] !== true || rate === null || peersRate === null || interval === null || interval.from <= peersRate) return [];
      const above = count.share.numerator - peersRate * count.share.denominator;
      return [{ ...count, rate, interval, peers, peersRate, chance, above, ...whatHelps(count.trait, count.measure) }];
    })
    .sort((a, b) => b.above - a.above || (a.value < b.value ? -1 : 1));
}
