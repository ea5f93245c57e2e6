import { publishedNumber } from '@weerwoord/policies';
import type { MetricWindow } from './verdict';

/** A window of days as the newest policy rows give it, under the key "<days>d". What holds for an account on a day: `windowsInForce`. */
export function publishedDays(daysPolicy: string, lagPolicy: string): MetricWindow {
  const days = publishedNumber(daysPolicy);
  return { key: daysKey(days), kind: 'days', days, lag: publishedNumber(lagPolicy), policies: { length: daysPolicy, lag: lagPolicy } };
}

/** A window of whole calendar months, under the key "<months>m". */
export function publishedMonths(monthsPolicy: string): MetricWindow {
  const months = publishedNumber(monthsPolicy);
  return { key: monthsKey(months), kind: 'months', months, policies: { length: monthsPolicy } };
}

export const daysKey = (days: number): string => `${days}d`;
export const monthsKey = (months: number): string => `${months}m`;
