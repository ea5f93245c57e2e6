import type { EbayLevels } from '@weerwoord/contracts';
import { addDays, isoText } from '@weerwoord/kernel';
import type { Day } from '@weerwoord/kernel';
import { ebayEvaluation, ebayLevelOn, salesGate } from '@weerwoord/metrics';
import type { DayRange, MeasuredStanding } from '@weerwoord/metrics';
import { EBAY_PROGRAMMES, ownPolicies } from '@weerwoord/policies';
import type { EbayProgramme } from '@weerwoord/policies';
import type { Account, AccountReading, MetricsReader } from '@weerwoord/ports';
import type { z } from 'zod';

type Levels = z.infer<typeof EbayLevels>;
type LevelOnDay = Levels['programmes'][number]['current'];
const METRICS = ['tdr', 'cases', 'late', 'tracking'] as const;

/**
 * The level eBay gave on its last evaluation before `asOf` and would give on the next one (`asOf` itself, when it is the day), per programme the account
 * has orders in, by the orders known. Days on the site and sales are told by no file: they are not held against the seller, and named as unknown.
 *
 * @source ebay.md §3.3, SS-2, SS-3
 */
export async function ebayLevels(metrics: MetricsReader, account: Account, asOf: Day): Promise<Levels> {
  const overrides = ownPolicies('ebay', account.settings.policyOverrides);
  const { last, next } = ebayEvaluation(addDays(asOf, -1), overrides);
  const [atLast, atNext, official] = await Promise.all([
    metrics.readings(account, last),
    metrics.readings(account, next),
    metrics.official(account, 'standardsLevel'),
  ]);
  const programmes = EBAY_PROGRAMMES.filter((programme) => atNext.some(({ metric, part }) => metric === 'ebay.tdr' && part === programme));
  return {
    programmes: programmes.map((programme) => {
      const gate = gateOf(atNext, programme, next, overrides);
      const theirs = official.find(({ part, status }) => part === programme && status !== null);
      return {
        programme,
        current: levelOn(last, programme, atLast, gate.met, overrides),
        projected: levelOn(next, programme, atNext, gate.met, overrides),
        gate: { met: gate.met, failing: [...gate.failing], unknown: [...gate.unknown] },
        official: theirs ? { level: theirs.status ?? '', receivedAt: isoText(theirs.receivedAt) } : null,
      };
    }),
  };
}

type Overrides = ReturnType<typeof ownPolicies>;

function levelOn(day: Day, programme: EbayProgramme, readings: readonly AccountReading[], gate: boolean | null, overrides: Overrides): LevelOnDay {
  const of = (metric: (typeof METRICS)[number], { from, to }: DayRange): AccountReading | undefined =>
    readings.find(
      (reading) => reading.metric === `ebay.${metric}` && reading.part === programme && reading.window.from === from && reading.window.to === to,
    );
  const over = (range: DayRange): MeasuredStanding => {
    const tdr = of('tdr', range);
    return {
      tdr: tdr?.confirmed ?? NOTHING,
      uniqueBuyers: tdr?.buyers?.count ?? null,
      cases: of('cases', range)?.confirmed ?? NOTHING,
      late: of('late', range)?.confirmed ?? null,
      tracking: of('tracking', range)?.confirmed ?? null,
      salesGateMet: gate !== false,
      transactions: tdr ? tdr.confirmed.denominator + tdr.setAside : 0,
    };
  };
  const { level, because, window, range } = ebayLevelOn(day, programme, over, overrides);
  const figures = METRICS.flatMap((metric) => {
    const reading = of(metric, range);
    return reading ? [{ metric, share: reading.confirmed, buyers: reading.buyers?.count ?? null }] : [];
  });
  return { day, ...range, windowKey: window.key, level, because: [...because], figures };
}

const NOTHING = { numerator: 0, denominator: 0 };

/** The gate looks at a whole year, whatever the figures are taken over. */
function gateOf(readings: readonly AccountReading[], programme: EbayProgramme, day: Day, overrides: Overrides): ReturnType<typeof salesGate> {
  const years = readings.filter(({ metric, part }) => metric === 'ebay.tdr' && part === programme);
  const longest = years.reduce<AccountReading | null>(
    (found, reading) => (found === null || reading.window.from < found.window.from ? reading : found),
    null,
  );
  return salesGate({ daysOnSite: null, transactions: longest?.confirmed.denominator ?? null, sales: null }, programme, day, overrides);
}
