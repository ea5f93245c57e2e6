import { ordersReader } from '@weerwoord/persistence';
import { describeWithPostgres } from '@weerwoord/persistence/testing';
import { rebuild } from '@weerwoord/pipeline';
import type { MappingProfile } from '@weerwoord/ports';
import type { Seller } from './a-seller';
import { aSeller } from './a-seller';

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
        number: 'parcel.trackingNumber',
        postcode: 'recipient.postcode',
        city: 'recipient.city',
        country: 'order.country',
      },
    },
    {
      ...own,
      whenColumns: ['number', 'event'],
      columns: {
        number: 'parcel.trackingNumber',
        event: 'scan.status',
        at: 'scan.at',
        city: 'scan.city',
        postcode: 'scan.postcode',
        country: 'scan.country',
      },
    },
  ],
};
const ORDERS = [
  'order,placed,number,postcode,city,country',
  'A-1,2026-10-01T08:00:00Z,TRK 001,1012 AB,Amsterdam,NL',
  'A-2,2026-10-02T08:00:00Z,TRK002,3511 AA,Utrecht,NL',
];
const SCANS = [
  'number,event,at,city,postcode,country',
  'trk-001,delivered,2026-10-03T15:00:00Z,AMSTERDAM,1012ab,NL',
  'TRK002,delivered,2026-10-04T15:00:00Z,Rotterdam,,NL',
  'TRK009,delivered,2026-10-04T15:00:00Z,Breda,,NL',
];
const text = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

describeWithPostgres('scans that name no order', () => {
  const sellers: Seller[] = [];
  const afterImporting = async (...files: (readonly string[])[]): Promise<Seller> => {
    const seller = await aSeller({ channel: 'generic', site: '', settings: { profiles: [PROFILE] } });
    sellers.push(seller);
    for (const [n, lines] of files.entries()) await seller.drop(`${n}.csv`, text(lines));
    return seller;
  };
  /** Order number → places of its scans against its address. */
  const scansOf = async (seller: Seller): Promise<Record<string, unknown[]>> => {
    const lines = await seller.inside((tx) =>
      tx.rows<{ external_id: string; matches: unknown[] }>(
        `select external_id, coalesce((select jsonb_agg(s -> 'placeMatch') from jsonb_array_elements(facts -> 'scans') s), '[]') as matches from orders order by 1`,
      ),
    );
    return Object.fromEntries(lines.map((line) => [line.external_id, line.matches]));
  };
  afterAll(() => Promise.all(sellers.map((seller) => seller.leave())));

  it('find their order by tracking number, however it is written, and their place is compared by keyed hash', async () => {
    expect(await scansOf(await afterImporting(ORDERS, SCANS))).toEqual({ 'A-1': ['postcode'], 'A-2': ['different'] });
  });

  it('that come before their order wait for it: the state is the same', async () => {
    const [after, before] = [await afterImporting(ORDERS, SCANS), await afterImporting(SCANS, ORDERS)];
    expect(await scansOf(before)).toEqual(await scansOf(after));
    expect(await before.hash()).toBe(await after.hash());
  });

  it('row by row in any order give the same state', async () => {
    const expected = await (await afterImporting(ORDERS, SCANS)).hash();
    const header = (lines: readonly string[]): string => lines[0] ?? '';
    const pieces = [...SCANS.slice(1).map((line) => [header(SCANS), line]), ...ORDERS.slice(1).map((line) => [header(ORDERS), line])];
    expect(await (await afterImporting(...pieces)).hash()).toBe(expected);
    expect(await (await afterImporting(...[...pieces].reverse())).hash()).toBe(expected);
    expect(await (await afterImporting(...pieces.filter((_, n) => n % 2 === 0), ...pieces.filter((_, n) => n % 2 === 1))).hash()).toBe(expected);
  });

  it("are nobody's when two orders of that time have the number, whichever was there first", async () => {
    const rival = [ORDERS[0] ?? '', 'B-1,2026-10-02T09:00:00Z,TRK001,1012 AB,Amsterdam,NL'];
    const [late, early] = [await afterImporting(ORDERS, SCANS, rival), await afterImporting(rival, SCANS, ORDERS)];
    expect(await scansOf(late)).toEqual({ 'A-1': [], 'A-2': ['different'], 'B-1': [] });
    expect(await early.hash()).toBe(await late.hash());
  });

  it('belong to the order of their time when the carrier gave the number out again', async () => {
    const yearBefore = [ORDERS[0] ?? '', 'OLD-1,2025-09-01T09:00:00Z,TRK001,9999 ZZ,Elders,NL'];
    expect(await scansOf(await afterImporting(ORDERS, SCANS, yearBefore))).toEqual({ 'A-1': ['postcode'], 'A-2': ['different'], 'OLD-1': [] });
  });

  it('stay as they are when everything is made anew', async () => {
    const seller = await afterImporting(SCANS, ORDERS);
    const before = await seller.hash();
    expect(await rebuild(seller.tools, { organisation: seller.organisation })).toEqual({ orders: 2 });
    expect(await seller.hash()).toBe(before);
    expect(await scansOf(seller)).toEqual({ 'A-1': ['postcode'], 'A-2': ['different'] });
  });

  it('with characters that no database takes in match by what can be kept, today and when all is made anew', async () => {
    const [first = '', ...rest] = ORDERS;
    const seller = await afterImporting(
      [first, ...rest.map((line) => line.replace('TRK002', 'TRK\u0000002'))],
      SCANS.map((line) => line.replace('TRK002', 'TRK\u0000002')),
    );
    const before = await seller.hash();
    expect(await scansOf(seller)).toEqual({ 'A-1': ['postcode'], 'A-2': ['different'] });
    await rebuild(seller.tools, { organisation: seller.organisation });
    expect(await seller.hash()).toBe(before);
  });

  it("are found by their number, and their keys go with the order's", async () => {
    const seller = await afterImporting(ORDERS, SCANS);
    const orders = ordersReader(seller.dataSource, seller.tools.vault);
    const { items } = await orders.list(seller.organisation, { accountId: null, text: 'trk 001', late: null, cursor: null, limit: 5 });
    expect(items.map(({ externalId }) => externalId)).toEqual(['A-1']);
    const id = items[0]?.id;
    if (!id) throw new Error('no order');
    expect(await orders.subjects(seller.organisation, id)).toHaveLength(2);
  });

  it('a rating without its order founds none; it counts when the order comes', async () => {
    const ratings: MappingProfile = {
      name: 'ratings',
      files: [{ ...own, whenColumns: ['order', 'stars'], columns: { order: 'order.id', stars: 'feedback.stars', at: 'feedback.at' } }],
    };
    const seller = await aSeller({ channel: 'generic', site: '', settings: { profiles: [PROFILE, ratings] } });
    sellers.push(seller);
    await seller.drop('r.csv', text(['order,stars,at', 'A-1,1,2026-10-05T10:00:00Z']));
    expect(await scansOf(seller)).toEqual({});
    await seller.drop('o.csv', text(ORDERS));
    const verdict = await seller.inside((tx) =>
      tx.row(
        `select v.hit from verdict v join orders o on o.id = v.order_id where o.external_id = 'A-1' and v.metric = 'generic.odr' and v.part = ''`,
      ),
    );
    expect(verdict).toEqual({ hit: true });
  });
});
