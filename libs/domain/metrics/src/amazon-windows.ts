import { POLICIES } from '@weerwoord/policies';
import type { MetricWindow } from './verdict';

/** The newest published number, whatever the site: a window's length is the same everywhere. */
function publishedNumber(id: string): number {
  const rows = POLICIES.filter((row) => row.id === id && row.site === '*').sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  const value = rows[0]?.value;
  if (typeof value !== 'number') throw new TypeError(`Policy ${id} is missing`);
  return value;
}

/** A window of days as the policy rows give it, under the key "<days>d". */
export function amazonDays(daysPolicy: string, lagPolicy: string): MetricWindow {
  const days = publishedNumber(daysPolicy);
  return { key: `${days}d`, kind: 'days', days, lag: publishedNumber(lagPolicy) };
}
