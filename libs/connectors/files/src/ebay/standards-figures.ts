import { addDays, isDay } from '@weerwoord/kernel';
import type { OfficialFigure } from '@weerwoord/ports';
import { countOrNull, shareOrNull } from '../values/counts';

export type Json = Readonly<Record<string, unknown>>;
export const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
/** eBay writes counts as numbers and rates as texts. */
const numberOf = (value: unknown): number | null => {
  const number = typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : null;
};
const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isJson) : []);

/** Our ids where we judge the metric ourselves; any other keeps eBay's own key. */
const METRICS: Readonly<Record<string, string>> = {
  DEFECTIVE_TRANSACTION_RATE: 'ebay.tdr',
  CLAIMS_SAF_RATE: 'ebay.cases',
  SHIPPING_MISS_RATE: 'ebay.late',
  VALID_TRACKING_UPLOADED_WITHIN_HANDLING_RATE: 'ebay.tracking',
};

/** Look-backs begin and end at midnight in Mountain Standard Time, told in UTC (ebay SS-4): the day is that of the text. */
function dayIn(value: unknown): string | null {
  const day = (textOf(value) ?? '').slice(0, 10);
  return isDay(day) ? day : null;
}

/** Key of our window for a range of whole months, its last day in it or the day after; null for any other length. */
export function monthsKey(from: string | null, to: string | null): string | null {
  if (from === null || to === null || !from.endsWith('-01')) return null;
  const next = addDays(to, to.endsWith('-01') ? 0 : 1);
  if (!next.endsWith('-01')) return null;
  const month = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return `${month(next) - month(from)}m`;
}

/** A number that is no share, as sales in the programme's currency: what stands behind the point is left out. */
const wholeOrNull = (value: number | null): number | null => (value === null ? null : countOrNull(Math.trunc(value)));

/** A percentage as a share. */
const shareOf = (percent: number | null): number | null => (percent === null ? null : percent / 100);

/**
 * The figures of one seller standards profile (a programme in a cycle), as eBay states them: its level, and every metric with counts, rate and limit.
 * @source ebay.md §3.2, §10.5
 */
export function standardsFigures(profile: Json): OfficialFigure[] {
  const part = textOf(profile['program']) ?? '';
  const level: OfficialFigure = { ...BLANK, metric: 'standardsLevel', part, status: textOf(profile['standardsLevel']) };
  return [level, ...listOf(profile['metrics']).map((metric) => metricFigure(metric, part))];
}

const BLANK: OfficialFigure = {
  site: '',
  metric: '',
  part: '',
  windowKey: null,
  from: null,
  to: null,
  numerator: null,
  denominator: null,
  rate: null,
  target: null,
  status: null,
};

function metricFigure(metric: Json, part: string): OfficialFigure {
  const key = textOf(metric['metricKey']) ?? textOf(metric['name']) ?? 'unknown';
  const [from, to] = [dayIn(metric['lookbackStartDate']), dayIn(metric['lookbackEndDate'])];
  const value = metric['value'];
  const bound = (name: string): number | null => {
    const found = metric[name];
    return numberOf(isJson(found) ? found['value'] : found);
  };
  const limit = bound('thresholdUpperBound') ?? bound('thresholdLowerBound');
  const isRate = isJson(value);
  return {
    ...BLANK,
    metric: METRICS[key] ?? key,
    part,
    windowKey: monthsKey(from, to),
    from,
    to,
    numerator: isRate ? countOrNull(numberOf(value['numerator'])) : wholeOrNull(numberOf(value)),
    denominator: isRate ? countOrNull(numberOf(value['denominator'])) : null,
    rate: isRate ? shareOrNull(shareOf(numberOf(value['value']))) : null,
    target: isRate ? shareOf(key === 'VALID_TRACKING_UPLOADED_WITHIN_HANDLING_RATE' ? (bound('thresholdLowerBound') ?? limit) : limit) : limit,
    status: textOf(metric['level']),
  };
}

/** Which of our service metrics a dimension belongs to (ebay SM-1). */
const SERVICE: Readonly<Record<string, string>> = { SHIPPING_REGION: 'ebay.service.not-received', LISTING_CATEGORY: 'ebay.service.not-as-described' };

/**
 * One dimension (region or category) of a customer service metric, with eBay's rating against peers.
 * @param report the document: its site and cycle
 * @source ebay.md §5, §10.5
 */
export function serviceFigure(entry: Json, report: Json): OfficialFigure {
  const dimension = isJson(entry['dimension']) ? entry['dimension'] : {};
  const cycle = isJson(report['evaluationCycle']) ? report['evaluationCycle'] : {};
  const [from, to] = [dayIn(cycle['startDate']), dayIn(cycle['endDate'])];
  const metrics = new Map(listOf(entry['metrics']).map((metric) => [textOf(metric['metricKey']) ?? '', metric]));
  const [counted, hits, stated] = ['TRANSACTION_COUNT', 'COUNT', 'RATE'].map((key) => numberOf(metrics.get(key)?.['value']));
  const benchmark = metrics.get('RATE')?.['benchmark'];
  const key = textOf(dimension['dimensionKey']) ?? '';
  return {
    ...BLANK,
    site: textOf(report['marketplaceId']) ?? '',
    metric: SERVICE[key] ?? key,
    part: textOf(dimension['value']) ?? textOf(dimension['name']) ?? '',
    windowKey: monthsKey(from, to),
    from,
    to,
    numerator: countOrNull(hits ?? null),
    denominator: countOrNull(counted ?? null),
    rate: shareOrNull(serviceRate(hits ?? null, counted ?? null, stated ?? null)),
    status: isJson(benchmark) ? textOf(benchmark['rating']) : null,
  };
}

/** Two roundings of eBay's apart. */
const near = (a: number, b: number): boolean => Math.abs(a - b) <= 0.01;

/**
 * eBay's document tells the rate as transactions over requests, its figures as requests over transactions (SM-8). The one that fits the counts is taken;
 * where none does the counts speak and the stated rate is left out.
 */
export function serviceRate(hits: number | null, counted: number | null, stated: number | null): number | null {
  if (hits === null || counted === null || counted === 0) return stated === null ? null : stated / 100;
  const share = hits / counted;
  return stated !== null && near(stated, share * 100) ? stated / 100 : share;
}
