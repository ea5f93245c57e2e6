import { metricsOf } from './registry';
import type { MetricWindow } from './verdict';
import { rollOffDay, rollOnDay, windowOf } from './windows';

const sixty: MetricWindow = { key: '60d', kind: 'days', days: 60, lag: 15 };

it.each<[string, MetricWindow, string, string, string]>([
  ['sixty days that end fifteen days ago', sixty, '2026-11-20', '2026-09-07', '2026-11-05'],
  ['one day is that day', { key: '1d', kind: 'days', days: 1, lag: 0 }, '2026-03-01', '2026-03-01', '2026-03-01'],
  ['over a leap day', { key: '30d', kind: 'days', days: 30, lag: 0 }, '2028-03-01', '2028-02-01', '2028-03-01'],
  ['whole months before this one', { key: '3m', kind: 'months', months: 3 }, '2026-01-31', '2025-10-01', '2025-12-31'],
  ['a year of months, on the first of one', { key: '12m', kind: 'months', months: 12 }, '2026-03-01', '2025-03-01', '2026-02-28'],
  ['everything', { key: 'all', kind: 'all' }, '2026-03-01', '0001-01-01', '9999-12-31'],
])('%s', (_edge, window, asOf, from, to) => {
  expect(windowOf(window, asOf)).toEqual({ from, to });
});

it('an order rolls on when its day enters and off the day after it leaves', () => {
  const [on, off] = [rollOnDay(sixty, '2026-03-01') ?? '', rollOffDay(sixty, '2026-03-01') ?? ''];
  expect([on, off]).toEqual(['2026-03-16', '2026-05-15']);
  expect(windowOf(sixty, on).to).toBe('2026-03-01');
  expect(windowOf(sixty, '2026-05-14').from).toBe('2026-03-01');
  expect(windowOf(sixty, off).from).toBe('2026-03-02');
});

it('windows of the channels come from the policy rows', () => {
  const keys = (channel: 'amazon' | 'ebay') => metricsOf(channel).map((metric) => [metric.id, metric.windows.map((window) => window.key).join('+')]);
  expect(keys('amazon')).toEqual([
    ['amazon.odr', '60d'],
    ['amazon.lsr', '10d+30d'],
    ['amazon.cancel', '7d'],
    ['amazon.vtr', '30d'],
    ['amazon.otdr', '14d'],
    ['amazon.otdr.shipments', '30d'],
    ['amazon.idr', '7d'],
  ]);
  expect(keys('ebay')).toEqual([
    ['ebay.tdr', '3m+12m'],
    ['ebay.cases', '3m+12m'],
    ['ebay.late', '3m+12m'],
    ['ebay.tracking', '3m+12m'],
    ['ebay.service.not-received', '3m+12m'],
    ['ebay.service.not-as-described', '3m+12m'],
  ]);
});
