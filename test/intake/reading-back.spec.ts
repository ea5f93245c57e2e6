import type { OrderId } from '@weerwoord/kernel';
import { metricsReader, ordersReader } from '@weerwoord/persistence';
import { describeWithPostgres } from '@weerwoord/persistence/testing';
import type { AccountReading, FigureSide, MetricsReader, OrdersReader } from '@weerwoord/ports';
import { manyOrders } from '@weerwoord/worlds';
import type { Seller } from './a-seller';
import { aSeller, NOW } from './a-seller';

const ASOF = '2026-11-20';
const report = [...manyOrders(900, NOW)].join('');

describeWithPostgres('what screens read back', () => {
  let seller: Seller;
  let metrics: MetricsReader;
  let orders: OrdersReader;
  beforeAll(async () => {
    seller = await aSeller({
      settings: {
        profiles: [
          {
            name: 'shipping tool',
            files: [
              {
                whenColumns: ['order', 'sent'],
                columns: { order: 'order.id', due: 'order.shipBy', sent: 'parcel.confirmedAt' },
                zone: 'UTC',
                dates: 'iso',
                decimal: '.',
              },
            ],
          },
        ],
      },
    });
    await seller.drop('orders.txt', report);
    // Every own order is confirmed at its ship-by instant, every 40th an hour later.
    const own = await seller.inside((tx) =>
      tx.rows<{ external_id: string; placed_at: Date }>(
        `select external_id, placed_at from orders where fulfilment = 'MFN' and status <> 'cancelled' order by id`,
      ),
    );
    const due = (placedAt: Date, hours = 0): string => new Date(placedAt.getTime() + (48 + hours) * 3_600_000).toISOString();
    const sent = own.map(({ external_id: order, placed_at: placedAt }, n) => `${order},${due(placedAt)},${due(placedAt, n % 40 === 0 ? 1 : 0)}`);
    await seller.drop('shipping-tool.csv', `order,due,sent\n${sent.join('\n')}\n`);
    const ids = await seller.inside((tx) => tx.rows<{ external_id: string }>('select external_id from orders order by placed_at desc limit 3'));
    const feedback = ids.map(({ external_id }, n) => `${n + 10}/11/2026\t${n + 1}\tbad\t\t${external_id}\tbuyer@example.org`);
    await seller.drop('feedback.txt', `Date\tRating\tComments\tResponse\tOrder ID\tRater Email\n${feedback.join('\n')}\n`);
    metrics = metricsReader(seller.dataSource);
    orders = ordersReader(seller.dataSource, seller.tools.vault);
  });
  afterAll(() => seller.leave());

  const late = async (): Promise<AccountReading> => {
    const readings = await metrics.readings(seller.account, ASOF);
    const found = readings.find((reading) => reading.metric === 'amazon.lsr' && reading.part === 'MFN' && reading.window.key === '30d');
    if (!found) throw new Error('no late shipment reading');
    return found;
  };

  it('every metric of the channel has a reading, with its limit', async () => {
    const readings = await metrics.readings(seller.account, ASOF);
    expect(new Set(readings.map(({ metric }) => metric))).toEqual(
      new Set([
        ...['amazon.lsr', 'amazon.odr', 'amazon.odr.feedback', 'amazon.odr.a-to-z', 'amazon.odr.chargeback', 'amazon.cancel', 'amazon.vtr'],
        ...['amazon.otdr', 'amazon.otdr.shipments', 'amazon.idr', 'amazon.idr.late', 'amazon.idr.missing'],
      ]),
    );
    expect(await late()).toMatchObject({ limit: 0.04 });
    expect((await late()).confirmed.numerator).toBeGreaterThan(2);
  });

  it('why orders are set aside adds up to how many are', async () => {
    const told = await metrics.withReasons(seller.account, await metrics.readings(seller.account, ASOF));
    expect(told.filter(({ setAside }) => setAside > 0).length).toBeGreaterThan(2);
    for (const { setAside, setAsideBy } of told) expect((setAsideBy ?? []).reduce((sum, { orders: of }) => sum + of, 0)).toBe(setAside);
  });

  it('a window that is not verified is the account’s to set, and the orders behind it follow', async () => {
    const own = {
      id: 'amazon.lsr.window-lag-days',
      site: '*',
      value: 5,
      validFrom: '2026-11-01',
      reason: 'our report ends there',
      by: 'us',
      at: NOW.toISOString(),
    };
    const account = { ...seller.account, settings: { ...seller.account.settings, policyOverrides: [own] } };
    const [before, after] = [
      await late(),
      (await metrics.readings(account, ASOF)).find(({ metric, part, window }) => metric === 'amazon.lsr' && part === 'MFN' && window.key === '30d'),
    ];
    expect([before.window.to, after?.window.to]).toEqual(['2026-11-20', '2026-11-15']);
    expect(after?.policies.find(({ id }) => id === own.id)).toMatchObject({ value: 5, source: own.reason });
    const behind = await metrics.behind({
      account,
      metric: 'amazon.lsr',
      part: 'MFN',
      windowKey: '30d',
      asOf: ASOF,
      side: 'counted',
      cursor: null,
      limit: 5,
    });
    expect([behind.total, (behind.items[0]?.verdict.day ?? '') <= '2026-11-15']).toEqual([after?.confirmed.denominator, true]);
    // Before the day it was set the published one stands, as does a figure by the rules of an earlier day.
    expect((await metrics.readings(account, ASOF, 'account', '2026-10-31')).find(({ metric }) => metric === 'amazon.lsr')?.window.to).toBe(
      '2026-11-20',
    );
  });

  it('a reading equals a count of the verdicts of its window', async () => {
    for (const { metric, part, window, confirmed, worst, setAside, definition } of await metrics.readings(seller.account, ASOF)) {
      const counted = await seller.inside((tx) =>
        tx.row<Record<string, number>>(
          `select count(*) filter (where metric = $2 and hit) as hits, count(*) filter (where metric = $3 and counted) as counted,
           count(*) filter (where metric = $2 and worst_hit) as worst_hits, count(*) filter (where metric = $3 and worst_counted) as worst_counted, count(*) filter (where metric = $3 and set_aside is not null) as aside
         from verdict where account_id = $1 and part = $4 and day between $5 and $6`,
          [seller.account.id, metric, definition.componentOf ?? metric, part, window.from, window.to],
        ),
      );
      expect({
        metric,
        part,
        hits: confirmed.numerator,
        counted: confirmed.denominator,
        worst_hits: worst.numerator,
        worst_counted: worst.denominator,
        aside: setAside,
      }).toEqual({ metric, part, ...counted });
    }
  });

  it('the last point of a series is the reading', async () => {
    const reading = await late();
    const points = await metrics.series({ account: seller.account, metric: 'amazon.lsr', part: 'MFN', windowKey: '30d', asOf: ASOF }, 90);
    expect(points).toHaveLength(90);
    expect(points.at(-1)).toMatchObject({
      day: ASOF,
      counted: reading.confirmed.denominator,
      hits: reading.confirmed.numerator,
      knownHits: reading.asKnown.numerator,
    });
  });

  it.each<[FigureSide, (reading: AccountReading) => number]>([
    ['hits', (r) => r.confirmed.numerator],
    ['counted', (r) => r.confirmed.denominator],
    ['set-aside', (r) => r.setAside],
    ['worst', (r) => r.worst.numerator],
  ])('page by page the orders behind "%s" are as many as the figure says, each once', async (side, wanted) => {
    const figure = { account: seller.account, metric: 'amazon.lsr', part: 'MFN', windowKey: '30d', asOf: ASOF, side, limit: 7 };
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await metrics.behind({ ...figure, cursor });
      expect(page.total).toBe(wanted(await late()));
      seen.push(...page.items.map(({ externalId }) => externalId));
      cursor = page.next;
    } while (cursor !== null);
    expect(seen).toHaveLength(wanted(await late()));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('the orders list pages through everything once, newest first', async () => {
    const all: { id: OrderId; placedAt: Date | null }[] = [];
    let cursor: string | null = null;
    do {
      const page = await orders.list(seller.organisation, { accountId: null, text: '', late: null, cursor, limit: 200 });
      all.push(...page.items);
      cursor = page.next;
      expect(page.total).toBe(900);
    } while (cursor !== null);
    expect(new Set(all.map(({ id }) => id)).size).toBe(900);
    expect(all.map(({ placedAt }) => placedAt?.getTime() ?? 0)).toEqual(all.map(({ placedAt }) => placedAt?.getTime() ?? 0).sort((a, b) => b - a));
  });

  it('late orders alone', async () => {
    const { items, total } = await orders.list(seller.organisation, {
      accountId: seller.account.id,
      text: '',
      late: 'late',
      cursor: null,
      limit: 500,
    });
    expect(total).toBe(items.length);
    expect(new Set(items.map(({ late: outcome }) => outcome))).toEqual(new Set(['late']));
  });

  it.each([
    ['a whole order number', (o: { external_id: string }) => o.external_id],
    ['the beginning of one', (o: { external_id: string }) => o.external_id.slice(0, 12)],
  ])('finds by %s', async (_what, text) => {
    const order = await seller.inside((tx) => tx.row<{ id: OrderId; external_id: string }>('select id, external_id from orders order by id limit 1'));
    if (!order) throw new Error('no order');
    const { items } = await orders.list(seller.organisation, { accountId: null, text: text(order), late: null, cursor: null, limit: 50 });
    expect(items.map(({ id }) => id)).toContain(order.id);
    expect(items.every(({ externalId }) => externalId.startsWith(text(order)))).toBe(true);
  });

  it('finds by the e-mail address of the buyer, in any case', async () => {
    const { items } = await orders.list(seller.organisation, { accountId: null, text: 'Buyer@Example.ORG', late: null, cursor: null, limit: 50 });
    expect(items).toHaveLength(3);
  });

  it('an order opens to its facts, verdicts and records as they came', async () => {
    const { items } = await orders.list(seller.organisation, { accountId: null, text: 'buyer@example.org', late: null, cursor: null, limit: 1 });
    const order = items[0] && (await orders.order(seller.organisation, items[0].id));
    expect(order?.facts.placedAt).toBeInstanceOf(Date);
    expect(order?.verdicts.some(({ metric, hit }) => metric === 'amazon.odr' && hit)).toBe(true);
    expect(new Set(order?.records.map(({ fileName }) => fileName))).toEqual(new Set(['orders.txt', 'shipping-tool.csv', 'feedback.txt']));
    const first = order?.records.find(({ fileName }) => fileName === 'orders.txt');
    const opened = first && (await orders.record(seller.organisation, first.id));
    expect(report.split(/\r?\n/)).toContain(opened?.raw);
    expect(opened?.header?.split('\t')[0]).toBe('amazon-order-id');
  });

  it('what is personal is given back with who said it, and nothing of it stands in the tables', async () => {
    const { items } = await orders.list(seller.organisation, { accountId: null, text: 'buyer@example.org', late: null, cursor: null, limit: 1 });
    const personal = items[0] ? await orders.personal(seller.organisation, items[0].id) : [];
    expect(personal.some((one) => one.personal?.email === 'buyer@example.org')).toBe(true);
    const tables = await seller.inside((tx) =>
      tx.rows<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('migration', 'person')`),
    );
    for (const { name } of tables) {
      const found = await seller.inside((tx) => tx.rows(`select 1 from ${name} t where t::text ilike '%buyer@example%' limit 1`));
      expect([name, found.length]).toEqual([name, 0]);
    }
  });

  it('destroying the keys of an order leaves its facts and proofs, and nothing of its people', async () => {
    const { items } = await orders.list(seller.organisation, { accountId: null, text: 'buyer@example.org', late: null, cursor: null, limit: 3 });
    const id = items.at(-1)?.id;
    if (!id) throw new Error('no order');
    await seller.tools.vault.destroy(seller.organisation, await orders.subjects(seller.organisation, id));
    expect((await orders.personal(seller.organisation, id)).every(({ personal }) => personal === null)).toBe(true);
    const order = await orders.order(seller.organisation, id);
    const records = await orders.records(seller.organisation, order?.records.map((record) => record.id) ?? []);
    expect(records.map(({ raw }) => raw)).toEqual(records.map(() => null));
    expect(order?.facts.feedback).toHaveLength(1);
  });
});
