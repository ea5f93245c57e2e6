import { ownPolicies } from '@weerwoord/policies';
import { ebayLookback } from './ebay-windows';
import { metricsOf } from './registry';
import type { MetricWindow } from './verdict';
import { windowsInForce } from './windows-in-force';

const set = (id: string, value: number, validFrom = '2026-01-01') => ({
  id,
  site: '*',
  value,
  validFrom,
  reason: 'seen in our own report',
  at: '2026-01-01T00:00:00Z',
});
const inForce = (metric: string, own: ReturnType<typeof set>[], day = '2026-11-20') => {
  const windows = metricsOf('amazon').find(({ id }) => id === metric)?.windows ?? [];
  return windowsInForce(windows, { channel: 'amazon', site: 'amazon.nl', day, overrides: ownPolicies('amazon', own) });
};
const told = (windows: readonly MetricWindow[]) =>
  windows.map((window) => (window.kind === 'days' ? [window.key, window.days, window.lag] : [window.key]));

it.each([
  ['as published', [], [['60d', 60, 15]]],
  ['the day it ends is not verified, and so a setting', [set('amazon.odr.window-lag-days', 12)], [['60d', 60, 12]]],
  ['another length is another window', [set('amazon.odr.window-days', 90)], [['90d', 90, 15]]],
  ['one day is a window', [set('amazon.odr.window-days', 1)], [['1d', 1, 15]]],
  ['a lag of none', [set('amazon.odr.window-lag-days', 0)], [['60d', 60, 0]]],
  ['not in force yet', [set('amazon.odr.window-lag-days', 12, '2026-11-21')], [['60d', 60, 15]]],
  ['no days at all are no window', [set('amazon.odr.window-days', 0)], [['60d', 60, 15]]],
  ['half a day is none either', [set('amazon.odr.window-lag-days', 0.5)], [['60d', 60, 15]]],
])('%s', (_edge, own, expected) => {
  expect(told(inForce('amazon.odr', own))).toEqual(expected);
});

it('two windows that became alike are one', () => {
  expect(told(inForce('amazon.lsr', [set('amazon.lsr.window-short-days', 30)]))).toEqual([['30d', 30, 0]]);
});

it('a window no row speaks of stays as it is', () => {
  const windows: readonly MetricWindow[] = [
    { key: '30d', kind: 'days', days: 30, lag: 0 },
    { key: 'all', kind: 'all' },
  ];
  expect(windowsInForce(windows, { channel: 'generic', site: '', day: '2026-11-20' })).toEqual(windows);
});

it('eBay’s look-back too', () => {
  const own = ownPolicies('ebay', [set('ebay.lookback.short-months', 4)]);
  const one = ownPolicies('ebay', [set('ebay.lookback.short-months', 1)]);
  expect(ebayLookback(400, '2026-11-20', one)).toMatchObject({ months: 1 });
  expect([ebayLookback(400, '2026-11-20', own), ebayLookback(399, '2026-11-20', own)]).toMatchObject([{ months: 4 }, { months: 12 }]);
});
