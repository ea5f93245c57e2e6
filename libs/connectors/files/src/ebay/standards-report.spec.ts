import { aContext, aFile, collect } from '../../testing';
import { fileDoor } from '../door/file-door';
import { monthsKey, serviceRate } from './standards-figures';

const door = fileDoor();
const PROFILE = {
  standardsLevel: 'ABOVE_STANDARD',
  metrics: [
    {
      metricKey: 'SHIPPING_MISS_RATE',
      name: 'Te late verzendingen',
      value: { value: '0.91', numerator: 3, denominator: 329 },
      level: 'TOP_RATED',
      type: 'RATE',
      lookbackStartDate: '2015-08-01T07:00:00.000Z',
      lookbackEndDate: '2016-07-31T07:00:00.000Z',
      thresholdUpperBound: { value: '5.00' },
      thresholdMetaData: '(LOWER,UPPER]',
    },
    { metricKey: 'CLAIMS_SAF_COUNT', value: 1, level: 'TOP_RATED', type: 'NUMBER', thresholdUpperBound: 2 },
    { metricKey: 'A_NEW_ONE', value: { value: '1.00' }, type: 'RATE' },
  ],
  program: 'PROGRAM_GLOBAL',
  cycle: { cycleType: 'CURRENT', evaluationDate: '2016-08-20T07:00:00.000Z', evaluationMonth: '2016-08' },
};
const SERVICE = {
  marketplaceId: 'EBAY_GB',
  dimensionMetrics: [
    {
      dimension: { dimensionKey: 'SHIPPING_REGION', name: 'Shipping region', value: 'DOMESTIC' },
      metrics: [
        { metricKey: 'TRANSACTION_COUNT', value: '800' },
        { metricKey: 'COUNT', value: '4' },
        { metricKey: 'RATE', value: '0.5', benchmark: { rating: 'LOW', basis: 'PEER_BENCHMARK', metadata: { average: '1.2' } } },
      ],
    },
  ],
  evaluationCycle: { evaluationType: 'CURRENT', startDate: '2026-08-01T07:00:00.000Z', endDate: '2026-10-31T07:00:00.000Z' },
};
const read = async (report: unknown) => {
  const text = typeof report === 'string' ? report : JSON.stringify(report, null, 1);
  const recognised = await door.recognise(aFile(text), aContext({ channel: 'ebay', site: 'EBAY_NL' }));
  const all = await collect(door.read(aFile(text), 'ebay-standards', aContext({ channel: 'ebay', site: 'EBAY_NL' })));
  return { kind: recognised.kind, problems: all.problems, figures: all.read.flatMap(({ figures = [] }) => figures) };
};

it.each([
  ['one profile', PROFILE],
  ['a list of them', { standardsProfiles: [PROFILE] }],
])('seller standards, %s: the level and every metric as eBay states it', async (_name, report) => {
  const { kind, problems, figures } = await read(report);
  expect([kind, problems]).toEqual(['ebay-standards', []]);
  expect(figures).toMatchObject([
    { metric: 'standardsLevel', part: 'PROGRAM_GLOBAL', status: 'ABOVE_STANDARD' },
    {
      metric: 'ebay.late',
      part: 'PROGRAM_GLOBAL',
      windowKey: '12m',
      from: '2015-08-01',
      to: '2016-07-31',
      numerator: 3,
      denominator: 329,
      rate: 0.0091,
      target: 0.05,
      status: 'TOP_RATED',
    },
    { metric: 'CLAIMS_SAF_COUNT', numerator: 1, denominator: null, rate: null, target: 2 },
    { metric: 'A_NEW_ONE', numerator: null, rate: 0.01, windowKey: null },
  ]);
});

it.each([
  ['a count below nothing', { metricKey: 'SHIPPING_MISS_RATE', value: { value: '-0.9', numerator: -3, denominator: 329 } }, [null, 329, null]],
  ['a count beyond every seller', { metricKey: 'CLAIMS_SAF_COUNT', value: 99_999_999_999 }, [null, null, null]],
  ['sales with cents', { metricKey: 'MIN_GMV', value: '1234.56' }, [1234, null, null]],
])('%s', async (_edge, metric, expected) => {
  const { figures } = await read({ ...PROFILE, metrics: [metric] });
  expect(figures.slice(1).map(({ numerator, denominator, rate }) => [numerator, denominator, rate])).toEqual([expected]);
});

it('service metrics: the region, the counts and eBay’s rating', async () => {
  const { kind, figures } = await read(SERVICE);
  expect(kind).toBe('ebay-standards');
  expect(figures).toMatchObject([
    {
      site: 'EBAY_GB',
      metric: 'ebay.service.not-received',
      part: 'DOMESTIC',
      windowKey: '3m',
      numerator: 4,
      denominator: 800,
      rate: 0.005,
      status: 'LOW',
    },
  ]);
});

it.each([
  ['as its figures show it', 4, 800, 0.5, 0.005],
  ['as its document describes it: the counts speak', 4, 800, 200, 0.005],
  ['fits nothing: the counts speak', 4, 800, 3, 0.005],
  ['no counts', null, null, 0.5, 0.005],
  ['no transactions', 0, 0, null, null],
])('the rate, %s (SM-8)', (_edge, hits, counted, stated, rate) => expect(serviceRate(hits, counted, stated)).toBe(rate));

it.each([
  ['three months', '2026-08-01', '2026-10-31', '3m'],
  ['to the first of the next', '2026-08-01', '2026-11-01', '3m'],
  ['not whole months', '2026-08-02', '2026-10-31', null],
  ['nothing said', null, '2026-10-31', null],
])('a window of %s', (_edge, from, to, key) => expect(monthsKey(from, to)).toBe(key));

it.each([
  ['cut off', JSON.stringify(PROFILE).slice(0, -20)],
  ['a list', '["standardsLevel"]'],
])('%s is said, and nothing is read', async (_edge, text) => {
  const { problems, figures } = await read(text);
  expect([problems.map(({ code }) => code), figures]).toEqual([['not-json'], []]);
});
