import { allowedHits, headroom, ordersNeeded, passesLimit } from './limit';
import { limitsInForce, zoneOfMetric } from './limits-in-force';
import { NO_SUMS, readingOf } from './reading';
import type { ReadingInput, RollupSums } from './reading';
import { componentsOf, metricsOf } from './registry';
import type { MetricDefinition } from './verdict';

const definitionOf = (channel: 'amazon' | 'ebay', id: string): MetricDefinition => {
  const found = metricsOf(channel).find((metric) => metric.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const odr = definitionOf('amazon', 'amazon.odr');

describe('passing a limit, in whole numbers', () => {
  it.each([
    ['under: the limit itself fails', 1, 100, 0.01, 'under', null, false],
    ['under: one order more passes', 1, 101, 0.01, 'under', null, true],
    ['a share that floats would misjudge: 7 of 100 at 7 %', 7, 100, 0.07, 'at-most', null, true],
    ['at-most: the limit passes', 3, 100, 0.03, 'at-most', null, true],
    ['at-most: over it, but within the allowance', 5, 100, 0.03, 'at-most', 5, true],
    ['at-most: over both', 6, 100, 0.03, 'at-most', 5, false],
    ['at-least: exactly 95 %', 190, 200, 0.95, 'at-least', null, true],
    ['at-least: one short', 189, 200, 0.95, 'at-least', null, false],
    ['nothing counted has no answer', 0, 0, 0.01, 'under', null, null],
    ['nothing counted passes by its allowance (R-E4)', 0, 0, 0.03, 'at-most', 5, true],
  ] as const)('%s', (_edge, numerator, denominator, limit, sense, allowance, passes) => {
    expect(passesLimit({ numerator, denominator }, limit, sense, allowance)).toBe(passes);
  });

  it.each([
    [0, 0],
    [100, 0],
    [101, 1],
    [200, 1],
    [201, 2],
  ])('%d orders bear %d defects at under 1 %%', (orders, defects) => {
    expect(allowedHits(orders, 0.01, 'under')).toBe(defects);
    expect(passesLimit({ numerator: defects, denominator: Math.max(1, orders) }, 0.01, 'under')).toBe(true);
    expect(passesLimit({ numerator: defects + 1, denominator: Math.max(1, orders) }, 0.01, 'under')).toBe(false);
  });

  it.each([
    ['under 1 %: more than 100 per defect', 2, 0.01, 'under', 201],
    ['at most 3 %', 3, 0.03, 'at-most', 100],
    ['no hits need no orders', 0, 0.01, 'under', 0],
    ['a limit of nothing cannot be outgrown', 1, 0, 'under', null],
  ] as const)('%s', (_edge, hits, limit, sense, orders) => {
    expect(ordersNeeded(hits, limit, sense)).toBe(orders);
  });

  it.each([
    ['room left', { numerator: 1, denominator: 350 }, 'under', { allowed: 3, left: 2, cleanOrdersToRecover: 0 }],
    ['over: clean orders that would mend it', { numerator: 4, denominator: 350 }, 'under', { allowed: 3, left: -1, cleanOrdersToRecover: 51 }],
  ] as const)('head-room at 1 %%: %s', (_edge, share, sense, room) => {
    expect(headroom(share, 0.01, sense)).toEqual(room);
  });

  it('head-room of a minimum counts the misses', () => {
    expect(headroom({ numerator: 189, denominator: 200 }, 0.95, 'at-least')).toEqual({ allowed: 10, left: -1, cleanOrdersToRecover: 20 });
  });
});

describe('a reading', () => {
  const read = (sums: Partial<RollupSums>, over: Partial<ReadingInput> = {}) =>
    readingOf({
      definition: odr,
      part: 'MFN',
      window: { key: '60d', from: '2026-09-07', to: '2026-11-05' },
      zone: 'UTC',
      sums: { ...NO_SUMS, ...sums },
      limit: 0.01,
      alertLevel: 0.7,
      ...over,
    });

  it.each([
    ['safe', { counted: 1000, hits: 6, worstCounted: 1000, worstHits: 6 }, 'safe'],
    ['on the alert level: 70 % of the limit', { counted: 1000, hits: 7, worstCounted: 1000, worstHits: 7 }, 'watch'],
    ['what is undecided would break it', { counted: 1000, hits: 1, worstCounted: 1000, worstHits: 10 }, 'watch'],
    ['exactly on the limit', { counted: 1000, hits: 10, worstCounted: 1000, worstHits: 10 }, 'breach'],
    ['no orders', {}, 'unknown'],
    ['nothing confirmed yet, but one undecided', { worstCounted: 1, worstHits: 1 }, 'watch'],
  ] as const)('%s', (_edge, sums, status) => {
    expect(read(sums).status).toBe(status);
  });

  it('without a limit there is nothing to be safe from', () => {
    expect(read({ counted: 10, hits: 1, worstCounted: 10, worstHits: 1 }, { limit: null })).toMatchObject({
      status: 'unknown',
      rate: 0.1,
      limit: null,
    });
  });

  it('carries all three figures and the window', () => {
    expect(read({ counted: 200, hits: 2, worstCounted: 201, worstHits: 4, knownHits: 1, setAside: 7 })).toEqual({
      metric: 'amazon.odr',
      part: 'MFN',
      window: { key: '60d', from: '2026-09-07', to: '2026-11-05', zone: 'UTC' },
      confirmed: { numerator: 2, denominator: 200 },
      worst: { numerator: 4, denominator: 201 },
      asKnown: { numerator: 1, denominator: 200 },
      setAside: 7,
      setAsideBy: null,
      rate: 0.01,
      limit: 0.01,
      policies: [],
      status: 'breach',
    });
  });

  it('tells why orders are set aside, the most frequent reason first, when the reasons were asked for', () => {
    const setAsideBy = [
      { reason: 'cancelled', orders: 2 },
      { reason: 'replacement', orders: 3 },
      { reason: 'pending', orders: 2 },
    ];
    expect(read({ setAside: 7 }, { setAsideBy }).setAsideBy?.map(({ reason }) => reason)).toEqual(['replacement', 'cancelled', 'pending']);
    expect(read({}, { setAsideBy: [] }).setAsideBy).toEqual([]);
  });

  it('no orders give no rate, never 0 %', () => {
    expect(read({}).rate).toBeNull();
  });

  it('eBay: few unique buyers keep a high rate harmless', () => {
    const over = { definition: definitionOf('ebay', 'ebay.tdr'), limit: 0.005, allowance: 3 } as const;
    const sums = { counted: 500, hits: 4, worstCounted: 500, worstHits: 4 };
    expect([read(sums, over).status, read(sums, { ...over, allowanceCount: 3 }).status]).toEqual(['breach', 'watch']);
  });
});

describe('the limit in force', () => {
  it('Amazon’s belongs to the site, eBay’s to the programme', () => {
    const amazon = limitsInForce(odr, { channel: 'amazon', site: 'amazon.nl', part: 'MFN', day: '2026-11-20' });
    expect([amazon.limit, amazon.policy?.source !== undefined, amazon.alertLevel]).toEqual([0.01, true, 0.7]);
    const late = (part: string) => limitsInForce(definitionOf('ebay', 'ebay.late'), { channel: 'ebay', site: 'EBAY_NL', part, day: '2026-11-20' });
    expect([late('PROGRAM_GLOBAL'), late('PROGRAM_DE'), late('PROGRAM_UK')].map(({ limit, allowance }) => [limit, allowance])).toEqual([
      [0.05, 5],
      [0.03, 6],
      [null, null],
    ]);
  });

  it('a generic metric has the limit the account set on it', () => {
    const [row] = metricsOf('generic');
    const set = { ...(row ?? odr), limit: 0.05 };
    expect(limitsInForce(set, { channel: 'generic', site: '', part: '', day: '2026-11-20' })).toMatchObject({ limit: 0.05, policy: null });
  });

  it('days are Amazon’s UTC or the account’s own', () => {
    expect([zoneOfMetric(odr, 'Europe/Amsterdam'), zoneOfMetric(definitionOf('ebay', 'ebay.tdr'), 'Europe/Amsterdam')]).toEqual([
      'UTC',
      'Europe/Amsterdam',
    ]);
  });
});

it('components belong to their figure and to no overview', () => {
  expect(componentsOf('amazon.odr').map((metric) => [metric.id, metric.componentOf])).toEqual([
    ['amazon.odr.a-to-z', 'amazon.odr'],
    ['amazon.odr.feedback', 'amazon.odr'],
    ['amazon.odr.chargeback', 'amazon.odr'],
  ]);
  expect(metricsOf('amazon').some((metric) => metric.componentOf !== undefined)).toBe(false);
  expect(componentsOf('amazon.lsr')).toEqual([]);
});
