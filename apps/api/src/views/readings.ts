import type { BehindFigure, MetricPage, ReadingShape } from '@weerwoord/contracts';
import { addDays, dayOf, isoText, rateOf } from '@weerwoord/kernel';
import type { Day } from '@weerwoord/kernel';
import { alertLine, headroom, rollOffDay } from '@weerwoord/metrics';
import type { MetricWindow } from '@weerwoord/metrics';
import type { PolicyRow } from '@weerwoord/policies';
import type { Account, AccountReading, KeptFigure, OrderBehindFigure, SeriesPoint } from '@weerwoord/ports';
import type { z } from 'zod';
import { isoOrNull } from './account';
import { viewMoney } from './money';

export const viewReading = ({
  metric,
  part,
  window,
  confirmed,
  worst,
  asKnown,
  setAside,
  rate,
  limit,
  status,
  definition,
}: AccountReading): z.infer<typeof ReadingShape> => ({
  metric,
  part,
  windowKey: window.key,
  from: window.from,
  to: window.to,
  zone: window.zone,
  confirmed: { numerator: confirmed.numerator, denominator: confirmed.denominator },
  worst: { numerator: worst.numerator, denominator: worst.denominator },
  asKnown: { numerator: asKnown.numerator, denominator: asKnown.denominator },
  setAside,
  rate,
  limit,
  status,
  sense: definition.sense,
});

export type MetricParts = {
  readonly account: Account;
  readonly reading: AccountReading;
  readonly window: MetricWindow;
  readonly parts: readonly string[];
  readonly series: readonly SeriesPoint[];
  readonly hitsByDay: readonly { readonly day: Day; readonly hits: number }[];
  /** The marketplace's own figures of this metric, part and window, newest first. */
  readonly official: readonly KeptFigure[];
  readonly asOf: Day;
};

export function viewMetricPage({
  account: { id, name, channel, site, zone, settings },
  reading,
  window,
  parts,
  series,
  hitsByDay,
  official,
  asOf,
}: MetricParts): z.infer<typeof MetricPage> {
  const { definition, limit, allowance, alertLevel, policy } = reading;
  // The source of an account's own value is its reason.
  const isOwn = (row: PolicyRow | null): boolean =>
    settings.policyOverrides?.some(({ id: set, reason }) => set === row?.id && reason === row.source) ?? false;
  const theirs = officialByDay(official, window, reading.window.zone);
  return {
    account: { id, name, channel, site, zone },
    reading: viewReading(reading),
    windows: definition.windows.map(({ key }) => key),
    parts: [...parts],
    series: series.map(({ day, counted, hits, knownHits, worstCounted, worstHits }) => ({
      day,
      hits,
      counted,
      rate: shareOf(hits, counted),
      asKnown: shareOf(knownHits, counted),
      worst: shareOf(worstHits, worstCounted),
      official: theirs.get(day) ?? null,
    })),
    alert: limit === null ? null : alertLine(limit, alertLevel, definition.sense),
    headroom: limit === null || reading.confirmed.denominator === 0 ? null : headroom(reading.confirmed, limit, definition.sense, allowance).left,
    nextRollOff: nextRollOff(hitsByDay, window, asOf),
    official: official[0] ? viewOfficial(official[0]) : null,
    rule: policy && { source: policy.source, readOn: policy.readOn, confidence: isOwn(policy) ? 'own' : policy.confidence },
    policies: reading.policies.map((row) => ({
      id: row.id,
      site: row.site,
      value: row.value,
      unit: row.unit,
      validFrom: row.validFrom,
      source: row.source,
      readOn: row.readOn,
      confidence: isOwn(row) ? 'own' : row.confidence,
    })),
    setAsideBy: (reading.setAsideBy ?? []).map(({ reason, orders }) => ({ reason, orders })),
  };
}

/** A share for a chart; late corrections can make a day's known hits exceed what counts, a share above 1 is then drawn as 1. */
const shareOf = (numerator: number, denominator: number): number | null => {
  const rate = rateOf({ numerator, denominator });
  return rate === null ? null : Math.min(1, Math.max(0, rate));
};

/** First day after `asOf` on which a hit leaves the window, and how many do. */
function nextRollOff(hitsByDay: MetricParts['hitsByDay'], window: MetricWindow, asOf: Day): { day: Day; hits: number } | null {
  for (const { day, hits } of hitsByDay) {
    const leaves = rollOffDay(window, day);
    if (leaves !== null && leaves > asOf && hits > 0) return { day: leaves, hits };
  }
  return null;
}

/** Their figure on the as-of day it speaks of: the day its window ended plus the window's lag, else the day we got it. */
function officialByDay(official: readonly KeptFigure[], window: MetricWindow, zone: string): Map<Day, number> {
  const found = new Map<Day, number>();
  for (const figure of official) {
    const rate = rateTheyGive(figure);
    if (rate === null) continue;
    const day = figure.to === null ? dayOf(figure.receivedAt, zone) : addDays(figure.to, window.kind === 'days' ? window.lag : 0);
    if (!found.has(day)) found.set(day, rate); // newest first: a report that corrects an earlier one wins
  }
  return found;
}

const rateTheyGive = ({ rate, numerator, denominator }: KeptFigure): number | null =>
  rate ?? (numerator === null || denominator === null ? null : rateOf({ numerator, denominator }));

const viewOfficial = (figure: KeptFigure): z.infer<typeof MetricPage>['official'] => ({
  rate: rateTheyGive(figure),
  numerator: figure.numerator,
  denominator: figure.denominator,
  from: figure.from,
  to: figure.to,
  receivedAt: isoText(figure.receivedAt),
});

type BehindLine = z.infer<typeof BehindFigure>['orders'][number];
export const viewBehind = (
  { verdict, externalId, placedAt, totalMinor, currency, knownOn }: OrderBehindFigure,
  window: MetricWindow,
): BehindLine => ({
  orderId: verdict.orderId,
  externalId,
  day: verdict.day,
  placedAt: isoOrNull(placedAt),
  outcome: verdict.outcome,
  rule: verdict.rule,
  weights: verdict.weights ? { counted: verdict.weights.counted, hit: verdict.weights.hit } : null,
  setAside: verdict.setAside,
  fact: verdict.deciding.fact,
  factAt: isoOrNull(verdict.deciding.at),
  figures: { ...verdict.deciding.figures },
  total: viewMoney(totalMinor, currency),
  knownOn,
  rollsOffOn: rollOffDay(window, verdict.day),
});
