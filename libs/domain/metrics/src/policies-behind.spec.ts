import { ownPolicies, POLICIES } from '@weerwoord/policies';
import { JUDGED_BY, policiesBehind } from './policies-behind';
import { componentsOf, metricsOf } from './registry';

const definitionOf = (channel: 'amazon' | 'ebay' | 'generic', metric: string) => {
  const found = metricsOf(channel).find(({ id }) => id === metric);
  if (!found) throw new Error(metric);
  return found;
};
const behind = (channel: 'amazon' | 'ebay' | 'generic', metric: string, site: string, part: string, own: Parameters<typeof ownPolicies>[1] = []) => {
  const definition = definitionOf(channel, metric);
  const [window = { key: 'all', kind: 'all' as const }] = definition.windows;
  return policiesBehind(definition, window, { channel, site, part, day: '2026-11-20', overrides: ownPolicies(channel, own) });
};
const told = (rows: ReturnType<typeof behind>) => rows.map(({ id, value, confidence }) => [id, value, confidence]);

it('limit, window and what the rules read, each with how sure it is', () => {
  expect(told(behind('amazon', 'amazon.odr', 'amazon.nl', 'MFN'))).toEqual([
    ['amazon.odr.limit', 0.01, 'verified'],
    ['amazon.odr.window-days', 60, 'verified'],
    ['amazon.odr.window-lag-days', 15, 'not-verified'],
    ['amazon.odr.negative-stars', 2, 'verified'],
    ['generic.alert-level', 0.7, 'convention'],
  ]);
});

it('of eBay the programme’s limit and allowance, and the choice between its windows', () => {
  expect(told(behind('ebay', 'ebay.tdr', 'EBAY_NL', 'PROGRAM_GLOBAL')).map(([id]) => id)).toEqual([
    'ebay.tdr.max.above-standard',
    'ebay.tdr.allowance.above-standard',
    'ebay.lookback.short-months',
    'ebay.lookback.transactions',
    'ebay.evaluation.day-of-month',
    'generic.alert-level',
  ]);
});

it('an account’s own value stands in place of the published one, with its reason', () => {
  const own = [
    { id: 'amazon.odr.limit', site: '*', value: 0.005, validFrom: '2026-01-01', reason: 'asked by our agent', at: '2026-01-01T00:00:00Z' },
  ];
  expect(behind('amazon', 'amazon.odr', 'amazon.nl', 'MFN', own)[0]).toMatchObject({
    value: 0.005,
    source: 'asked by our agent',
    validFrom: '2026-01-01',
  });
});

it('nothing is told of what nobody publishes for the site, nor of a limit nobody has set', () => {
  expect(told(behind('amazon', 'amazon.otdr', 'amazon.nl', 'MFN')).map(([id]) => id)).toEqual([
    'amazon.otdr.window-days',
    'amazon.otdr.window-lag-days',
    'generic.alert-level',
  ]);
  expect(told(behind('generic', 'generic.lsr', '', '')).map(([id]) => id)).toEqual([
    'generic.lsr.window-short-days',
    'generic.lsr.counts',
    'generic.alert-level',
  ]);
});

it('names only figures and rows that there are', () => {
  const figures = (['amazon', 'ebay', 'aliexpress', 'shop', 'generic'] as const).flatMap((channel) =>
    metricsOf(channel).flatMap(({ id }) => [id, ...componentsOf(id).map((component) => component.id)]),
  );
  const ids = new Set(POLICIES.map(({ id }) => id));
  expect(Object.keys(JUDGED_BY).filter((metric) => !figures.includes(metric))).toEqual([]);
  expect(
    Object.values(JUDGED_BY)
      .flat()
      .filter((id) => !ids.has(id)),
  ).toEqual([]);
});
