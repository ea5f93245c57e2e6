import { createReaders } from '@weerwoord/persistence';
import { describeWithPostgres } from '@weerwoord/persistence/testing';
import type { AccountReading, MappingProfile } from '@weerwoord/ports';
import { SHIPPING_TOOL_PROFILE, vlierdal } from '@weerwoord/worlds';
import { aSeller, NOW } from './a-seller';
import type { Seller } from './a-seller';

/** How the made-up seller's shipping tool writes its export. */
const shippingTool: MappingProfile = {
  name: SHIPPING_TOOL_PROFILE,
  files: [
    {
      whenColumns: ['Order number', 'Confirmed at'],
      columns: {
        'Order number': 'order.id',
        'Confirmed at': 'parcel.confirmedAt',
        'Tracking number': 'parcel.trackingNumber',
        Carrier: 'parcel.carrier',
      },
      zone: 'UTC',
      dates: 'iso',
      decimal: '.',
    },
  ],
};

/** The Dutch account's own files, in the order given; every sale's confirmation is in the world, so the right rate can be counted from the files. */
async function dutchReadings(
  seller: Seller,
  order: (paths: readonly string[]) => readonly string[],
): Promise<{ readonly late: AccountReading | undefined; readonly counted: number; readonly hits: number }> {
  const world = vlierdal(NOW);
  const files = world.files.filter((file) => file.account === 'amazon.nl');
  for (const path of order(files.map((file) => file.path))) {
    const file = files.find((one) => one.path === path);
    const report = await seller.drop(path, file?.content ?? '', file?.profile ? { profile: file.profile } : {});
    expect(report.totals).toMatchObject({ rejected: 0, accepted: report.totals.rows });
  }
  const cells = (path: string, mark: string): string[][] =>
    (files.find((file) => file.path.startsWith(path))?.content ?? '')
      .split(/\r?\n/)
      .slice(1)
      .filter(Boolean)
      .map((line) => line.split(mark));
  const confirmed = new Map(cells('shipping-tool', ',').map(([number = '', at = '']) => [number, Date.parse(at)]));
  const promised = cells('unshipped', '\t').map((row) => [row[0] ?? '', Date.parse(row[5] ?? '')] as const);
  const [from, to] = [Date.parse('2026-10-22T00:00:00Z'), Date.parse('2026-11-21T00:00:00Z')];
  const inside = promised.filter(([number, shipBy]) => shipBy >= from && shipBy < to && confirmed.has(number));
  const readings = await createReaders(seller.dataSource, seller.tools.vault).metrics.readings(seller.account, '2026-11-20');
  return {
    late: readings.find(({ metric, window }) => metric === 'amazon.lsr' && window.key === '30d'),
    counted: inside.length,
    hits: inside.filter(([number, shipBy]) => (confirmed.get(number) ?? 0) > shipBy).length,
  };
}

describeWithPostgres('the demo seller’s own reports', () => {
  let seller: Seller;
  beforeEach(async () => {
    seller = await aSeller({ name: 'amazon.nl', site: 'amazon.nl', zone: 'Europe/Amsterdam', settings: { profiles: [shippingTool] } }, () => NOW);
  });
  afterEach(() => seller.leave());

  it.each<[string, (paths: readonly string[]) => readonly string[]]>([
    ['as they come', (paths) => paths],
    ['the other way round', (paths) => [...paths].reverse()],
  ])('late shipment rate of whole reports, %s, is what the files say when counted by hand', async (_how, order) => {
    const { late, counted, hits } = await dutchReadings(seller, order);
    expect(counted).toBeGreaterThan(100);
    expect(hits).toBeGreaterThan(0);
    expect(late?.confirmed).toEqual({ numerator: hits, denominator: counted });
  });
});
