import { daysBetween, isDay } from '@weerwoord/kernel';
import type { OfficialFigure } from '@weerwoord/ports';
import { countOrNull, shareOrNull } from '../values/counts';
import { healthMetric, IDR_COMPONENTS, ODR_COMPONENTS, windowKeyOf } from './health-metrics';
import type { HealthMetric } from './health-metrics';

type Json = Readonly<Record<string, unknown>>;
export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const number = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** A count stands bare or as `{ count, status }`; missing means unknown, never zero (parser rule 2). */
function countOf(block: Json, names: readonly string[]): number | null {
  for (const name of names) {
    const value = block[name];
    const count = countOrNull(number(isObject(value) ? value['count'] : value));
    if (count !== null) return count;
  }
  return null;
}

type Range = { from: string | null; to: string | null };

/** Days of the reporting range; times of day are dropped, Amazon writes `…T00:00Z` to `…T23:59Z`. */
function rangeOf(block: Json): Range {
  const range = isObject(block['reportingDateRange']) ? block['reportingDateRange'] : {};
  const day = (value: unknown): string | null => {
    const found = (text(value) ?? '').slice(0, 10);
    return isDay(found) ? found : null;
  };
  return { from: day(range['reportingDateFrom']), to: day(range['reportingDateTo']) };
}

const lengthOf = ({ from, to }: Range): number | null => (from && to && to >= from ? daysBetween(from, to) + 1 : null);

/**
 * The figures of one block of `GET_V2_SELLER_PERFORMANCE_REPORT`, as Amazon states them and never recomputed: the published
 * sample does not add up itself (parser rule 7). Rates are shares from 0 to 1 (rule 1); unknown statuses are kept raw (rule 5).
 *
 * @param name the block's key in `performanceMetrics`
 * @param site marketplace id as reported
 * @source Amazon sheet §6.2
 */
export function healthFigures(name: string, block: unknown, site: string): OfficialFigure[] {
  const known = healthMetric(name);
  if (Array.isArray(block)) return listFigures(name, block.filter(isObject), site, known);
  if (!isObject(block)) return [];
  if (name === 'orderDefectRate')
    return ['mfn', 'afn'].flatMap((part) =>
      isObject(block[part]) ? defectFigures(block[part], part.toUpperCase(), site, known, ODR_COMPONENTS) : [],
    );
  if (name === 'invoiceDefectRate') return defectFigures(block, known.part ?? '', site, known, IDR_COMPONENTS);
  if (name === 'accountHealthRating') return [ratingFigure(block, site, known)];
  if (name === 'warningStates' || name === 'warningState') {
    return Object.entries(block).flatMap(([type, inner]) => (isObject(inner) ? [figure(inner, { ...known, metric: type }, site, '')] : []));
  }
  return [figure(block, known, site, known.part ?? '')];
}

function listFigures(name: string, entries: readonly Json[], site: string, known: HealthMetric): OfficialFigure[] {
  if (name !== 'lateShipmentRateList') {
    return entries.map((entry) => figure(entry, { ...known, metric: text(entry['warningType']) ?? known.metric }, site, known.part ?? ''));
  }
  // Rule 4: the shortest range is the 10-day rate, the longest the 30-day one; entries may lack a range, then they have no window.
  const ranged = entries.map((entry) => ({ entry, days: lengthOf(rangeOf(entry)) })).sort((a, b) => (a.days ?? Infinity) - (b.days ?? Infinity));
  const lengths = ranged.flatMap(({ days }) => (days === null ? [] : [days]));
  return ranged.map(({ entry, days }) => {
    const window =
      lengths.length < 2 || days === null
        ? windowKeyOf(nearestWindow(days))
        : days === lengths[0]
          ? '10d'
          : days === lengths.at(-1)
            ? '30d'
            : windowKeyOf(days);
    return { ...figure(entry, known, site, known.part ?? ''), windowKey: window };
  });
}

/** A single list entry: 10 or 30 days, whichever its range is nearer to. */
const nearestWindow = (days: number | null): number | null => (days === null ? null : days <= 20 ? 10 : 30);

/** A rate and the causes it is made of. */
function defectFigures(block: Json, part: string, site: string, known: HealthMetric, components: Readonly<Record<string, string>>): OfficialFigure[] {
  const whole = figure(block, known, site, part);
  const parts = Object.entries(components).flatMap(([name, metric]) => {
    const inner = block[name];
    if (!isObject(inner)) return [];
    return [{ ...whole, metric, numerator: countOrNull(number(inner['count'])), rate: null, target: null, status: text(inner['status']) }];
  });
  return [whole, ...parts];
}

function ratingFigure(block: Json, site: string, known: HealthMetric): OfficialFigure {
  const status = text(block['ahrStatus']) ?? text(block['accountHealthRatingStatus']);
  return { ...figure(block, known, site, known.part ?? ''), numerator: countOrNull(number(block['ahrScore'])), status };
}

function figure(block: Json, { metric, numerator, denominator }: HealthMetric, site: string, part: string): OfficialFigure {
  const range = rangeOf(block);
  return {
    site,
    metric,
    part,
    windowKey: windowKeyOf(lengthOf(range)),
    ...range,
    numerator: countOf(block, numerator),
    denominator: countOf(block, denominator),
    rate: shareOrNull(number(block['rate'])),
    target: number(block['targetValue']),
    status: text(block['status']),
  };
}

/** What the report says about the account on one site: NORMAL, AT_RISK, DEACTIVATED, SUSPENDED or whatever comes next. */
export const accountStatusFigure = (entry: Json): OfficialFigure => ({
  ...figure({}, { metric: 'accountStatus', numerator: [], denominator: [] }, text(entry['marketplaceId']) ?? '', ''),
  status: text(entry['status']),
});
