import { jest } from '@jest/globals';
import type { VerdictRow } from '@weerwoord/metrics';
import type { OrderId } from '@weerwoord/kernel';
import { metricsReader } from '@weerwoord/persistence';
import { describeWithPostgres } from '@weerwoord/persistence/testing';
import { eraseOrders, rebuild } from '@weerwoord/pipeline';
import type { EraseWhy } from '@weerwoord/ports';
import type { Desk } from './a-desk';
import { aDesk } from './a-desk';

jest.setTimeout(60_000);
const DAY = '2026-10-05';
const PROFILE = {
  name: 'sales',
  files: [
    {
      whenColumns: ['order', 'placed', 'login'],
      columns: { order: 'order.id', placed: 'order.placedAt', login: 'buyer.email' },
      zone: 'UTC',
      dates: 'iso',
      decimal: '.',
    },
  ],
} as const;
/** One file of orders: number and the buyer's stand-in address. */
const sold = (name: string, ...lines: readonly (readonly [string, string])[]) => ({
  name,
  text: `order,placed,login\n${lines.map(([number, login]) => `${number},2026-10-01T08:00:00Z,${login}`).join('\n')}\n`,
});

describeWithPostgres('different buyers of an eBay account, some of them forgotten', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await aDesk({ channel: 'ebay', site: 'EBAY_DE', settings: { profiles: [PROFILE] } });
  });
  afterEach(() => desk.leave());
  const on = () => ({ organisation: desk.organisation });
  const orders = async () =>
    new Map(
      (await desk.inside((tx) => tx.rows<{ id: OrderId; external_id: string }>('select id, external_id from orders'))).map((line) => [
        line.external_id,
        line.id,
      ]),
    );
  const forget = async (why: EraseWhy, ...numbers: readonly string[]) => {
    const known = await orders();
    const orderIds = numbers.flatMap((number) => known.get(number) ?? []);
    expect((await eraseOrders(desk.tools, { ...on(), orderIds, why, actor: 'cli' })).erased).toHaveLength(numbers.length);
  };
  /** Every order there is becomes a defect; how many buyers are behind them? */
  const buyers = async () => {
    const written = [...(await orders()).values()].map((orderId): VerdictRow => ({
      orderId,
      metric: 'ebay.tdr',
      part: 'PROGRAM_DE',
      day: DAY,
      counted: true,
      hit: true,
      worstCounted: true,
      worstHit: true,
      marks: [{ day: DAY, hit: 1, worst: 1 }],
      outcome: 'defect',
      rule: '3.4/1',
      rulesVersion: 'v',
      setAside: null,
      deciding: { fact: 'none', at: null, figures: {} },
    }));
    const count = written.length;
    const cell = {
      metric: 'ebay.tdr',
      part: 'PROGRAM_DE',
      day: DAY,
      knownDay: DAY,
      counted: count,
      hit: count,
      worstCounted: count,
      worstHit: count,
      setAside: 0,
    };
    await desk.tools.units(desk.organisation, ({ verdicts }) => verdicts.save(desk.account.id, { written, removed: [], rollup: [cell], judged: [] }));
    const readings = await metricsReader(desk.dataSource).readings(desk.account, '2026-11-20');
    return readings.find(({ metric, part, window }) => metric === 'ebay.tdr' && part === 'PROGRAM_DE' && window.key === '12m')?.buyers;
  };

  it('one buyer with an erased, a fresh and a later order stays one; another stays another, also after a rebuild', async () => {
    await desk.drop(sold('a.csv', ['1', 'anna@members.example'], ['2', 'anna@members.example'], ['3', 'bert@members.example']));
    await forget('person', '1', '3');
    await desk.drop(sold('b.csv', ['4', 'anna@members.example'], ['5', 'bert@members.example']));
    expect(await buyers()).toEqual({ count: 2, known: true });
    await rebuild(desk.tools, on());
    expect(await buyers()).toEqual({ count: 2, known: true });
  });

  it('whoever asked to be forgotten is counted apart from what they buy later, and no name leads from one to the other', async () => {
    await desk.drop(sold('a.csv', ['1', 'anna@members.example'], ['2', 'anna@members.example']));
    await forget('buyer-asked', '1', '2');
    await desk.drop(sold('b.csv', ['3', 'anna@members.example']));
    expect(await buyers()).toEqual({ count: 2, known: true });
    expect(await desk.inside((tx) => tx.rows('select 1 from buyer_alias'))).toEqual([]);
  });
});
