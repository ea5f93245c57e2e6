import { POLICIES } from '@weerwoord/policies';
import type { MetricWindow } from './verdict';

/** The newest published number for every site: a window's length is the same everywhere. Throws TypeError when our rows lack it. */
function publishedNumber(id: string): number {
  const [newest] = POLICIES.filter((row) => row.id === id && row.site === '*').sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  if (typeof newest?.value !== 'number') throw new TypeError(`Policy ${id} is missing`);
  return newest.value;
}

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
