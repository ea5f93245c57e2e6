import type { Channel, Day, Site } from '@weerwoord/kernel';
import { policyNumber } from '@weerwoord/policies';
import type { PolicyRow } from '@weerwoord/policies';
import { daysKey, monthsKey } from './published-windows';
import type { MetricWindow } from './verdict';

export type WindowsAsked = { readonly channel: Channel; readonly site: Site; readonly day: Day; readonly overrides?: readonly PolicyRow[] };

/**
 * The windows of a figure as their policy rows stand on `day`, an account's own rows first: how long they are and how far behind the as-of
 * day they end is not verified for most, and so a setting. A window without rows stays as it is; two that became alike are one.
 *
 * A length below one day or month, or a lag below none, is no window: the published one stands.
 */
export function windowsInForce(windows: readonly MetricWindow[], { channel, site, day, overrides }: WindowsAsked): readonly MetricWindow[] {
  const numberOf = (id: string, least: number, published: number): number => {
    const value = policyNumber(id, channel, site, day, overrides);
    return value !== null && Number.isInteger(value) && value >= least ? value : published;
  };
  const found = windows.map((window): MetricWindow => {
    if (window.kind === 'all' || window.policies === undefined) return window;
    if (window.kind === 'months') {
      const months = numberOf(window.policies.length, 1, window.months);
      return months === window.months ? window : { ...window, key: monthsKey(months), months };
    }
    const days = numberOf(window.policies.length, 1, window.days);
    const lag = window.policies.lag === undefined ? window.lag : numberOf(window.policies.lag, 0, window.lag);
    return days === window.days && lag === window.lag ? window : { ...window, key: daysKey(days), days, lag };
  });
  return found.filter(({ key }, at) => found.findIndex((other) => other.key === key) === at);
}
