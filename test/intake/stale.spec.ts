import { describeWithPostgres } from '@weerwoord/persistence/testing';
import { dueWork, judgeOrders, judgeStale, rebuild, restorePolicy, setPolicy } from '@weerwoord/pipeline';
import type { OrderId } from '@weerwoord/kernel';
import type { MappingProfile } from '@weerwoord/ports';
import type { Seller } from './a-seller';
import { aSeller } from './a-seller';

const PROFILE: MappingProfile = {
  name: 'own',
  files: [
    {
      whenColumns: ['order', 'placed', 'due'],
      columns: {
        order: 'order.id',
        placed: 'order.placedAt',
        due: 'order.shipBy',
        sent: 'order.dispatchedAt',
        stars: 'feedback.stars',
        rated: 'feedback.at',
        title: 'line.title',
      },
      zone: 'UTC',
      dates: 'iso',
      decimal: '.',
    },
  ],
};
const FILE = [
  'order,placed,due,sent,stars,rated,title',
  'A-1,2026-11-18T08:00:00Z,2026-11-20T23:00:00Z,,,,Rug',
  'A-2,2026-11-17T08:00:00Z,2026-11-19T08:00:00Z,2026-11-19T09:00:00Z,1,2026-11-20T10:00:00Z,Rug',
  'A-3,2026-11-16T08:00:00Z,2026-11-18T08:00:00Z,2026-11-18T07:00:00Z,5,2026-11-20T10:00:00Z,Lamp',
].join('\n');

describeWithPostgres('verdicts that time or rules overtake', () => {
  let seller: Seller;
  let now = new Date('2026-11-20T12:00:00Z');
  beforeEach(async () => {
    now = new Date('2026-11-20T12:00:00Z');
    seller = await aSeller({ channel: 'generic', site: '', settings: { profiles: [PROFILE] } }, () => now);
    await seller.drop('orders.csv', `${FILE}\n`);
  });
  afterEach(() => seller.leave());
  const at = (): { organisation: Seller['organisation'] } => ({ organisation: seller.organisation });
  const overdue = async (): Promise<string[]> => {
    const lines = await seller.inside((tx) =>
      tx.rows<{ external_id: string }>(
        `select external_id from verdict v join orders o on o.id = v.order_id where v.metric = 'generic.lsr.overdue' and v.part = '' and v.hit order by 1`,
      ),
    );
    return lines.map((line) => line.external_id);
  };

  it('nothing is stale after an import', async () => {
    expect(await dueWork(seller.tools, at())).toEqual({ fileIds: [], staleOrders: false });
    expect(await judgeStale(seller.tools, at())).toBe(0);
  });

  it('an open order becomes overdue by the clock alone, once', async () => {
    expect(await overdue()).toEqual(['A-2']);
    now = new Date('2026-11-20T23:00:00Z');
    expect((await dueWork(seller.tools, at())).staleOrders).toBe(false);
    now = new Date('2026-11-20T23:00:01Z');
    expect((await dueWork(seller.tools, at())).staleOrders).toBe(true);
    expect(await judgeStale(seller.tools, at())).toBe(1);
    expect(await overdue()).toEqual(['A-1', 'A-2']);
    expect(await judgeStale(seller.tools, at())).toBe(0);
  });

  it('a changed fact makes an order stale by itself, should the judge have been away', async () => {
    await seller.inside((tx) => tx.run(`update orders set facts_hash = '\\x00' where external_id = 'A-3'`));
    expect((await dueWork(seller.tools, at())).staleOrders).toBe(true);
    expect(await judgeStale(seller.tools, at())).toBe(1);
  });

  it('other rows of the account make all its orders stale, and the rollup follows', async () => {
    const row = {
      id: 'generic.odr',
      anchor: 'placed',
      counts: 'all',
      needs: [],
      hit: 'negative-review',
      windows: [{ key: '60d', kind: 'days', days: 60, lag: 0 }],
      sense: 'under',
      limit: 0.01,
      zone: 'account',
    };
    await seller.tools.units(seller.organisation, ({ accounts }) =>
      accounts.saveSettings(seller.account.id, { profiles: [PROFILE], genericMetrics: [row] }),
    );
    expect(await judgeStale(seller.tools, at())).toBe(3);
    const metrics = await seller.inside((tx) => tx.rows('select distinct metric from verdict union select distinct metric from rollup_daily'));
    expect(metrics).toEqual([{ metric: 'generic.odr' }]);
    expect(await judgeStale(seller.tools, at())).toBe(0);
  });

  it('a value a person sets judges every order anew, is noted with who and why, and can be taken back', async () => {
    const bad = () =>
      seller.inside((tx) =>
        tx.rows(
          `select o.external_id from verdict v join orders o on o.id = v.order_id where v.metric = 'generic.odr' and v.part = '' and v.hit order by 1`,
        ),
      );
    const on = { ...at(), accountId: seller.account.id, actor: 'person:sanne' };
    const stars = { id: 'generic.negative-stars', site: '*', validFrom: '2026-01-01' };
    const before = await seller.hash();
    expect(await bad()).toEqual([{ external_id: 'A-2' }]);
    expect(await setPolicy(seller.tools, on, { ...stars, value: 5, reason: 'our own promise' })).toMatchObject({ ok: true });
    expect((await dueWork(seller.tools, at())).staleOrders).toBe(true);
    expect(await judgeStale(seller.tools, at())).toBe(3);
    expect(await bad()).toEqual([{ external_id: 'A-2' }, { external_id: 'A-3' }]);
    const acts = await seller.tools.units(seller.organisation, (stores) => stores.acts.about('account', seller.account.id));
    // Why stands with the value and not in the act, which is kept for ever and takes no free words.
    expect(acts.filter(({ what }) => what === 'policy.set')).toMatchObject([
      { actor: 'person:sanne', payload: { ...stars, value: 5, instead: null } },
    ]);
    const kept = await seller.tools.units(seller.organisation, ({ accounts }) => accounts.byId(seller.account.id));
    expect(kept?.settings.policyOverrides).toMatchObject([{ ...stars, value: 5, reason: 'our own promise', by: 'person:sanne' }]);
    expect(await restorePolicy(seller.tools, on, stars)).not.toBeNull();
    expect(await judgeStale(seller.tools, at())).toBe(3);
    expect(await seller.hash()).toBe(before);
    expect(await restorePolicy(seller.tools, on, stars)).toBeNull();
    expect(await setPolicy(seller.tools, on, { ...stars, value: -1, reason: 'x' })).toEqual({ ok: false, problem: 'too-small' });
  });

  it('judging again what did not change writes nothing', async () => {
    const before = await seller.hash();
    const ids = await seller.inside((tx) => tx.rows<{ id: OrderId }>('select id from orders'));
    expect(await judgeOrders(seller.tools, { ...at(), accountId: seller.account.id, orderIds: ids.map(({ id }) => id) })).toBe(0);
    expect(await seller.hash()).toBe(before);
  });

  it('two sweeps at once count nothing twice', async () => {
    await seller.inside((tx) => tx.run('update orders set judged_hash = null'));
    await seller.inside((tx) => tx.run('delete from verdict'));
    await seller.inside((tx) => tx.run('delete from rollup_daily'));
    await Promise.all([judgeStale(seller.tools, at()), judgeStale(seller.tools, at()), judgeStale(seller.tools, at())]);
    const fresh = await seller.hash();
    await rebuild(seller.tools, at());
    expect(await seller.hash()).toBe(fresh);
  });

  it('made anew from the records everything is as before, also after a fault in the derived tables', async () => {
    const before = await seller.hash();
    await seller.inside((tx) => tx.run('delete from verdict'));
    await seller.inside((tx) => tx.run('update rollup_daily set hit = hit + 7'));
    await seller.inside((tx) => tx.run(`delete from orders where external_id = 'A-1'`));
    expect(await seller.hash()).not.toBe(before);
    expect(await rebuild(seller.tools, at())).toEqual({ orders: 3 });
    expect(await seller.hash()).toBe(before);
  });

  it('a rebuild that dies leaves the old state', async () => {
    const before = await seller.hash();
    const dying = {
      ...seller.tools,
      units: ((organisation, work) =>
        seller.tools.units(organisation, (stores) =>
          work({ ...stores, verdicts: { ...stores.verdicts, save: () => Promise.reject(new Error('killed')) } }),
        )) as typeof seller.tools.units,
    };
    await expect(rebuild(dying, at())).rejects.toThrow('killed');
    expect(await seller.hash()).toBe(before);
  });

  it('the rollup is exactly the sum of the verdicts', async () => {
    const differing = await seller.inside((tx) =>
      tx.rows(`
      with recounted as (
        select account_id, metric, part, day, known_day, sum(counted) as counted, sum(hit) as hit, sum(worst_counted) as worst_counted, sum(worst_hit) as worst_hit, sum(aside) as aside from (
          select account_id, metric, part, day, day as known_day, coalesce((weights ->> 'counted')::int, counted::int) as counted, 0 as hit, coalesce((weights ->> 'worstCounted')::int, worst_counted::int) as worst_counted, 0 as worst_hit, (set_aside is not null)::int as aside from verdict
          union all select account_id, metric, part, day, (m ->> 'day')::date, 0, (m ->> 'hit')::int, 0, (m ->> 'worst')::int, 0 from verdict, jsonb_array_elements(marks) m) rows
        group by 1, 2, 3, 4, 5)
      select * from recounted r full join rollup_daily d using (account_id, metric, part, day, known_day)
      where (r.counted, r.hit, r.worst_counted, r.worst_hit, r.aside) is distinct from (d.counted::bigint, d.hit::bigint, d.worst_counted::bigint, d.worst_hit::bigint, d.set_aside::bigint)
        and (coalesce(r.counted, 0), coalesce(r.hit, 0), coalesce(r.worst_counted, 0), coalesce(r.worst_hit, 0), coalesce(r.aside, 0)) <> (0, 0, 0, 0, 0)`),
    );
    expect(differing).toEqual([]);
  });

  it('the marks of a verdict add up to its weight as a hit', async () => {
    expect(
      await seller.inside((tx) =>
        tx.rows(
          `select metric from verdict v where coalesce((v.weights ->> 'hit')::int, v.hit::int) <> coalesce((select sum((m ->> 'hit')::int) from jsonb_array_elements(v.marks) m), 0)`,
        ),
      ),
    ).toEqual([]);
  });
});
