import type { OrderId } from '@weerwoord/kernel';
import { createReaders, deskUnits } from '@weerwoord/persistence';
import { describeWithPostgres } from '@weerwoord/persistence/testing';
import { markFinding, rebuild } from '@weerwoord/pipeline';
import type { MappingProfile } from '@weerwoord/ports';
import type { Seller } from './a-seller';
import { aSeller, NOW } from './a-seller';

const own: Omit<MappingProfile['files'][number], 'whenColumns' | 'columns'> = { zone: 'UTC', dates: 'iso', decimal: '.' };
const PROFILE: MappingProfile = {
  name: 'own',
  files: [
    {
      ...own,
      whenColumns: ['order', 'placed'],
      columns: {
        order: 'order.id',
        placed: 'order.placedAt',
        shipby: 'order.shipBy',
        promise: 'order.deliverBy',
        sent: 'parcel.confirmedAt',
        number: 'parcel.trackingNumber',
        status: 'order.status',
      },
      statuses: { shipped: 'shipped' },
    },
    { ...own, whenColumns: ['number', 'event'], columns: { number: 'parcel.trackingNumber', event: 'scan.status', at: 'scan.at' } },
  ],
};
/** Shipped on a day, to be seen by the end of it. */
const order = (n: number, day: string): string =>
  `302-000000${n}-000000${n},${day}T08:00:00Z,${day}T22:59:59Z,2026-12-05T22:59:59Z,${day}T10:00:00Z,TRK00${n},shipped`;
const ORDERS = [
  'order,placed,shipby,promise,sent,number,status',
  order(1, '2026-11-16'),
  order(2, '2026-11-17'),
  order(3, '2026-10-20'),
  order(4, '2026-11-09'),
  order(5, '2026-10-01'),
].join('\n');
const later = (hours: number): Date => new Date(NOW.getTime() + hours * 3_600_000);

describeWithPostgres('findings of the radar', () => {
  let seller: Seller;
  let ids: ReadonlyMap<string, OrderId>;
  const radar = () => createReaders(seller.dataSource, seller.tools.vault).radar;
  const shown = async (now = NOW, marked = false): Promise<string[]> =>
    (await radar().findings(seller.organisation, { accountId: null, rule: null, marked, now, cursor: null, limit: 50 })).lines
      .map(({ externalId }) => externalId.slice(0, 11))
      .sort();
  const mark = (n: number, as: 'done' | 'snoozed' | null, until: Date | null = null, now = NOW) =>
    markFinding(
      { units: deskUnits(seller.dataSource), clock: { now: () => now } },
      {
        organisation: seller.organisation,
        actor: 'person:sanne',
        orderId: ids.get(`302-000000${n}-000000${n}`) ?? ('' as OrderId),
        rule: 'amazon-no-scan',
        mark: as,
        until,
      },
    );
  beforeEach(async () => {
    seller = await aSeller({ settings: { profiles: [PROFILE] } });
    await seller.drop('orders.csv', `${ORDERS}\n`);
    await seller.drop('scans.csv', 'number,event,at\nTRK009,accepted,2026-11-15T08:00:00Z\nTRK001,accepted,2026-11-19T23:00:00Z\n');
    const lines = await seller.inside((tx) => tx.rows<{ id: OrderId; external_id: string }>('select id, external_id from orders'));
    ids = new Map(lines.map(({ id, external_id }) => [external_id, id]));
  });
  afterEach(() => seller.leave());

  it('of parcels that should have been seen before anybody followed them, a missing scan says nothing', async () => {
    // TRK009 is on no order, so the first scan that anybody followed is that of the first parcel.
    expect(await shown()).toEqual([]);
    await seller.drop('more.csv', 'number,event,at\nTRK004,delivered,2026-11-10T08:00:00Z\n');
    expect(await shown()).toEqual(['302-0000002']);
    await seller.drop('older.csv', 'number,event,at\nTRK005,delivered,2026-10-02T08:00:00Z\n');
    expect(await shown()).toEqual(['302-0000002', '302-0000003']);
  });

  describe('worked off', () => {
    beforeEach(() => seller.drop('older.csv', 'number,event,at\nTRK005,delivered,2026-10-02T08:00:00Z\nTRK004,delivered,2026-11-10T08:00:00Z\n'));
    it('stays so, also over a rebuild, and is counted and listed apart', async () => {
      expect(await mark(2, 'done')).toEqual({ ok: true, value: null });
      expect([await shown(), await shown(NOW, true)]).toEqual([['302-0000003'], ['302-0000002']]);
      expect(await radar().groups(seller.organisation, { accountId: null, now: NOW })).toMatchObject({
        orders: 1,
        marked: 1,
        groups: [{ orders: 1 }],
      });
      await rebuild(seller.tools, { organisation: seller.organisation });
      expect(await shown(later(24))).toEqual(['302-0000003']);
    });
    it('comes back when it is taken back, and that can be done once', async () => {
      await mark(2, 'done');
      expect(await mark(2, null)).toEqual({ ok: true, value: null });
      expect(await shown()).toEqual(['302-0000002', '302-0000003']);
      expect(await mark(2, null)).toMatchObject({ ok: false, problem: { code: 'not-found' } });
    });
    it('comes back when its order changes', async () => {
      await mark(2, 'done');
      await seller.drop(
        'orders.csv',
        `order,placed,shipby,promise,sent,number,status\n${order(2, '2026-11-17').replace('2026-12-05', '2026-12-06')}\n`,
      );
      expect(await shown()).toEqual(['302-0000002', '302-0000003']);
    });
    it('put off comes back at its time, not a moment before', async () => {
      await mark(2, 'snoozed', later(24));
      expect([await shown(later(23)), await shown(later(24))]).toEqual([['302-0000003'], ['302-0000002', '302-0000003']]);
    });
    it.each([
      ['put off until nobody knows when', 'snoozed', null, 'missing'],
      ['put off until it is over', 'snoozed', NOW, 'not-ahead'],
      ['done until then', 'done', later(1), 'not-wanted'],
    ] as const)('refuses: %s', async (_edge, as, until, problem) => {
      expect(await mark(2, as, until)).toMatchObject({ ok: false, problem: { code: 'bad-input', fields: [{ problem }] } });
    });
    it('a finding that is not there cannot be worked off', async () => {
      expect(await mark(1, 'done')).toMatchObject({ ok: false, problem: { code: 'not-found' } });
      expect(await seller.inside((tx) => tx.rows('select 1 from act where what like $1', ['radar.%']))).toEqual([]);
    });
  });
});
