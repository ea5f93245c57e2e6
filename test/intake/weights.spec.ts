import { orderIdFor, rebuild } from '@weerwoord/pipeline';
import { metricsReader } from '@weerwoord/persistence';
import { describeWithPostgres } from '@weerwoord/persistence/testing';
import type { OrderId } from '@weerwoord/kernel';
import type { VerdictRow, Weights } from '@weerwoord/metrics';
import type { AccountReading, FigureSide, MappingProfile } from '@weerwoord/ports';
import type { Seller } from './a-seller';
import { aSeller } from './a-seller';

const DAY = '2026-11-18';
const row = (sense: 'under' | 'at-least') => ({
  id: `generic.${sense}`,
  anchor: 'placed',
  counts: 'all',
  needs: [],
  hit: 'negative-review',
  windows: [{ key: '10d', kind: 'days', days: 10, lag: 0 }],
  sense,
  limit: 0.5,
  zone: 'UTC',
});

describeWithPostgres('orders that weigh more than one', () => {
  let seller: Seller;
  beforeAll(async () => {
    seller = await aSeller({ channel: 'generic', site: '', settings: { genericMetrics: [row('under'), row('at-least')] } });
    await save('generic.under', 'A-1', { counted: 3, hit: 2, worstCounted: 4, worstHit: 3 });
    await save('generic.under', 'A-2', null);
    await save('generic.at-least', 'A-1', { counted: 3, hit: 2, worstCounted: 4, worstHit: 2 });
    await save('generic.at-least', 'A-2', null);
    await save('generic.at-least', 'A-3', { counted: 2, hit: 2, worstCounted: 2, worstHit: 2 });
  });
  afterAll(() => seller.leave());

  /** One verdict and what it adds to the rollup, as the judging step writes them; without weights it is a plain hit. */
  const save = async (metric: string, number: string, weights: Weights | null): Promise<void> => {
    const { organisation, account } = seller;
    const orderId = orderIdFor(account, number);
    await seller.inside((tx) =>
      tx.run(
        `insert into orders (id, organisation_id, account_id, external_id, site, status, facts, facts_hash) values ($1, $2, $3, $4, '', 'open', '{}', '\\x00') on conflict do nothing`,
        [orderId, organisation, account.id, number],
      ),
    );
    const { counted, hit, worstCounted, worstHit } = weights ?? { counted: 1, hit: 1, worstCounted: 1, worstHit: 1 };
    const written: VerdictRow = {
      orderId,
      metric,
      part: '',
      day: DAY,
      counted: true,
      hit: true,
      worstCounted: true,
      worstHit: true,
      ...(weights ? { weights } : {}),
      marks: [{ day: DAY, hit, worst: worstHit }],
      outcome: 'late',
      rule: 'r',
      rulesVersion: 'v',
      setAside: null,
      deciding: { fact: 'none', at: null, figures: {} },
    };
    const cell = { metric, part: '', day: DAY, knownDay: DAY, counted, hit, worstCounted, worstHit, setAside: 0 };
    await seller.tools.units(organisation, ({ verdicts }) =>
      verdicts.save(account.id, { written: [written], removed: [], rollup: [cell], judged: [] }),
    );
  };
  const reading = async (metric: string): Promise<AccountReading | undefined> =>
    (await metricsReader(seller.dataSource).readings(seller.account, '2026-11-20')).find((found) => found.metric === metric);
  const behind = async (metric: string, side: FigureSide): Promise<string[]> => {
    const { account } = seller;
    const page = await metricsReader(seller.dataSource).behind({
      account,
      metric,
      part: '',
      windowKey: '10d',
      asOf: '2026-11-20',
      side,
      cursor: null,
      limit: 10,
    });
    return page.items.map(({ externalId }) => externalId).sort();
  };

  it('come back as they were written; without weights there are none', async () => {
    const rows = await seller.tools.units(seller.organisation, ({ verdicts }) =>
      verdicts.verdictsOf([orderIdFor(seller.account, 'A-1'), orderIdFor(seller.account, 'A-2')] as OrderId[]),
    );
    const under = rows.filter(({ metric }) => metric === 'generic.under');
    expect(under.map(({ weights }) => weights)).toEqual(expect.arrayContaining([{ counted: 3, hit: 2, worstCounted: 4, worstHit: 3 }, undefined]));
  });
  it('a reading adds weights, the list behind it holds orders', async () => {
    expect(await reading('generic.under')).toMatchObject({ confirmed: { numerator: 3, denominator: 4 }, worst: { numerator: 4, denominator: 5 } });
    expect(await behind('generic.under', 'hits')).toEqual(['A-1', 'A-2']);
  });
  it('behind a minimum stand the misses, also those of an order that is partly good', async () => {
    expect(await reading('generic.at-least')).toMatchObject({ confirmed: { numerator: 5, denominator: 6 }, worst: { numerator: 5, denominator: 7 } });
    expect(await behind('generic.at-least', 'hits')).toEqual(['A-1']);
    expect(await behind('generic.at-least', 'counted')).toEqual(['A-1', 'A-2', 'A-3']);
    const asked = { account: seller.account, metric: 'generic.at-least', part: '', windowKey: '10d', asOf: '2026-11-20' };
    expect(await metricsReader(seller.dataSource).hitsByDay(asked)).toEqual([{ day: DAY, hits: 1 }]);
  });
  it('what may still be lost is told by day, with what it would add', async () => {
    const { account } = seller;
    const asked = (metric: string) => ({ account, metric, part: '', windowKey: '10d', asOf: '2026-11-20' });
    const reader = metricsReader(seller.dataSource);
    expect(await reader.openOrders(asked('generic.under'))).toEqual([{ day: DAY, counted: 1, hit: 1, orders: 1 }]);
    expect(await reader.openOrders(asked('generic.at-least'))).toEqual([{ day: DAY, counted: 1, hit: 0, orders: 1 }]);
    expect(await reader.daysOf(asked('generic.under'))).toEqual([{ day: DAY, counted: 4, hit: 3 }]);
  });
  it('beside a figure of other days stand ours over them, the orders near it, and the days without any', async () => {
    const asked = { account: seller.account, metric: 'generic.at-least', part: '', windowKey: '10d', asOf: '2026-11-20' };
    const near = await metricsReader(seller.dataSource).near(asked, { from: '2026-11-17', to: '2026-11-19' }, '2026-11-19');
    expect(near.ours).toEqual({ numerator: 5, denominator: 6 });
    expect(near.orders.map(({ externalId }) => externalId)).toEqual(['A-1']);
    expect(near.daysWithout).toEqual(['2026-11-17', '2026-11-19']);
  });
  it('another weight is another state', async () => {
    const before = await seller.hash();
    await seller.inside((tx) => tx.run(`update verdict set weights = jsonb_set(weights, '{worstCounted}', '9') where weights is not null`));
    expect(await seller.hash()).not.toBe(before);
  });
});

describeWithPostgres('an eBay order of several line items', () => {
  const PROFILE: MappingProfile = {
    name: 'own',
    files: [
      {
        whenColumns: ['order', 'placed', 'line'],
        columns: { order: 'order.id', placed: 'order.placedAt', line: 'line.key', title: 'line.title' },
        zone: 'UTC',
        dates: 'iso',
        decimal: '.',
      },
    ],
  };
  const FILE = [
    'order,placed,line,title',
    'E-1,2026-10-01T08:00:00Z,1,Rug',
    'E-1,2026-10-01T08:00:00Z,2,Lamp',
    'E-1,2026-10-01T08:00:00Z,3,Chair',
    'E-2,2026-10-02T08:00:00Z,1,Rug',
  ].join('\n');
  let seller: Seller;
  beforeAll(async () => {
    seller = await aSeller({ channel: 'ebay', site: 'EBAY_NL', settings: { profiles: [PROFILE] } });
    await seller.drop('orders.csv', `${FILE}\n`);
  });
  afterAll(() => seller.leave());

  it('is as many transactions, and one order behind the figure', async () => {
    const reader = metricsReader(seller.dataSource);
    const [reading] = (await reader.readings(seller.account, '2026-11-20')).filter(
      ({ metric, window }) => metric === 'ebay.tdr' && window.key === '3m',
    );
    expect(reading?.confirmed).toEqual({ numerator: 0, denominator: 4 });
    const asked = { account: seller.account, metric: 'ebay.tdr', part: reading?.part ?? '', windowKey: '3m', asOf: '2026-11-20' };
    expect((await reader.behind({ ...asked, side: 'counted', cursor: null, limit: 10 })).total).toBe(2);
  });
  it('made anew from the records, weights and sums are as before', async () => {
    const weighing = () => seller.inside((tx) => tx.rows('select metric, weights from verdict where weights is not null order by 1'));
    const [before, weights] = [await seller.hash(), await weighing()];
    expect(weights.length).toBeGreaterThan(0);
    await seller.inside((tx) => tx.run('update rollup_daily set counted = counted + 5'));
    expect(await seller.hash()).not.toBe(before);
    await rebuild(seller.tools, { organisation: seller.organisation });
    expect([await seller.hash(), await weighing()]).toEqual([before, weights]);
  });
});
