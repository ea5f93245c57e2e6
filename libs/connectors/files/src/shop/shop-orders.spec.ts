import { existsSync, readFileSync } from 'node:fs';
import type { ReadContext } from '@weerwoord/ports';
import { aContext, aFile, codesOf, collect, sharedPath, statementsOf, table } from '../../testing';
import { fileDoor } from '../door/file-door';

const door = fileDoor();
const SHOP: Partial<ReadContext> = { channel: 'shop', site: 'shop.example' };
type Row = Readonly<Record<string, string>>;
const read = async (kind: 'shopify-orders' | 'woocommerce-orders', rows: readonly Row[]) => {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return collect(door.read(aFile(table([header, ...rows.map((row) => header.map((name) => row[name] ?? ''))], ',')), kind, aContext(SHOP)));
};

const FIRST: Row = {
  Name: '#1001',
  Email: 'r@example.org',
  'Financial Status': 'paid',
  'Paid at': '2026-01-11 04:32:31 -0500',
  'Fulfillment Status': 'unfulfilled',
  'Fulfilled at': '',
  Currency: 'USD',
  Total: '209.02',
  'Created at': '2026-01-11 04:32:30 -0500',
  'Lineitem quantity': '1',
  'Lineitem name': 'Trousers',
  'Lineitem price': '159.00',
  'Lineitem sku': 'T-L',
  'Shipping Name': 'Robin',
  'Shipping Address1': "'t Hof 1",
  'Shipping Zip': "'3511AB",
  'Shipping Country': 'NL',
  'Shipping Phone': "'+31 555 0100",
  Notes: '',
  'Cancelled at': '',
  'Refunded Amount': '0.00',
  Id: '5500000000001',
};
const MORE: Row = {
  Name: '#1001',
  Email: 'r@example.org',
  'Created at': '2026-01-11 04:32:30 -0500',
  'Lineitem quantity': '1',
  'Lineitem name': 'Case, small',
  'Lineitem price': '9.00',
  'Lineitem sku': 'C-S',
};
const one = async (over: Row = {}) => statementsOf(await read('shopify-orders', [{ ...FIRST, ...over }]))[0];

describe('Shopify', () => {
  it('a continuation row adds its line and says nothing else about the order', async () => {
    const [first, more] = statementsOf(await read('shopify-orders', [FIRST, MORE]));
    expect(first?.fields).toMatchObject({
      status: 'open',
      statusRaw: 'paid / unfulfilled',
      total: { minor: 20902, currency: 'USD' },
      paidAt: new Date('2026-01-11T09:32:31Z'),
    });
    expect(more).toMatchObject({
      externalOrderId: '#1001',
      fields: { placedAt: new Date('2026-01-11T09:32:30Z') },
      lists: { lines: [{ title: 'Case, small', price: { minor: 900, currency: 'USD' } }] },
    });
    expect(Object.keys(more?.fields ?? {})).toEqual(['placedAt']);
  });

  it("rows in another order say the same, with the shop's currency", async () => {
    const said = async (rows: readonly Row[]): Promise<string[]> =>
      statementsOf(await read('shopify-orders', rows))
        .map((statement) => JSON.stringify(statement))
        .sort();
    expect(await said([MORE, FIRST])).toEqual(await said([FIRST, MORE]));
  });

  it('one apostrophe against Excel comes off zips and phones; a street that begins with one keeps it', async () => {
    expect((await one())?.personal).toMatchObject({ phone: '+31 555 0100', recipient: { postcode: '3511AB', lines: ["'t Hof 1"] } });
    expect((await one({ 'Shipping Zip': "''0822" }))?.personal?.recipient?.postcode).toBe("'0822"); // one, never more
    expect((await one({ 'Shipping Zip': "'SW1A 1AA" }))?.personal?.recipient?.postcode).toBe('SW1A 1AA');
  });

  it("fulfilled is the seller's act: a confirmation without a tracking number", async () => {
    const statement = await one({ 'Fulfillment Status': 'fulfilled', 'Fulfilled at': '2026-01-12 19:32:55 -0500' });
    expect([statement?.fields.status, statement?.lists.parcels, statement?.fields.dispatchedAt]).toEqual([
      'shipped',
      [{ trackingNumber: null, carrier: null, confirmedAt: new Date('2026-01-13T00:32:55Z'), uploadedAt: null }],
      undefined,
    ]);
  });

  it.each<[string, Row, string]>([
    ['partial', { 'Fulfillment Status': 'partial' }, 'partly-shipped'],
    ['restocked', { 'Fulfillment Status': 'restocked' }, 'open'],
    ['payment pending', { 'Financial Status': 'pending' }, 'pending'],
    ['voided but not cancelled', { 'Financial Status': 'voided' }, 'open'],
    ['cancelled', { 'Cancelled at': '2026-01-12 08:00:00 -0500', 'Fulfillment Status': 'fulfilled' }, 'cancelled'],
    ['paid without a "Paid at"', { 'Paid at': '' }, 'open'],
  ])('%s', async (_name, over, status) => expect((await one(over))?.fields.status).toBe(status));

  it('a note of several lines and emoji joined by U+200D come through', async () => {
    expect((await one({ Notes: 'Ring twice,\nplease 🧑‍🤝‍🧑' }))?.personal?.texts).toEqual({ note: 'Ring twice,\nplease 🧑‍🤝‍🧑' });
  });

  it.each<[string, Row, string]>([
    ['no name', { Name: '' }, 'missing'],
    ['a date that is none', { 'Created at': 'yesterday' }, 'not-a-date'],
    ['a total with two marks', { Total: '1,50,0' }, 'not-a-number'],
  ])('%s is refused', async (_name, over, code) => expect(codesOf(await read('shopify-orders', [{ ...FIRST, ...over }]))).toEqual([code]));

  const sheet = sharedPath('domain', 'webshop.md');
  const withSheet = existsSync(sheet) ? it : it.skip;
  withSheet('vector W43 of the web shop sheet (needs WEERWOOD_SHARED)', async () => {
    const line =
      readFileSync(sheet, 'utf8')
        .split('\n')
        .find((text) => text.startsWith('{"id": "W43"')) ?? '{}';
    const vector = JSON.parse(line.replace(/,\s*$/, '')) as {
      given: { csv: string };
      expect: readonly {
        name: string;
        email: string | null;
        createdAtUtc: string;
        paidAtUtc: string | null;
        fulfilledAtUtc: string | null;
        total: string;
        currency: string;
        shipZip: string;
        lines: readonly { sku: string; name: string; qty: number; price: string }[];
      }[];
    };
    const stated = statementsOf(await collect(door.read(aFile(vector.given.csv), 'shopify-orders', aContext(SHOP))));
    const cents = (text: string): number => Math.round(Number(text) * 100);
    const iso = (at: Date | undefined): string | null => at?.toISOString().replace('.000Z', 'Z') ?? null;
    const orders = vector.expect.map(({ name }) => {
      const parts = stated.filter(({ externalOrderId }) => externalOrderId === name);
      const first = parts.find(({ fields }) => fields.total);
      const parcels = parts.flatMap(({ lists }) => lists.parcels ?? []);
      return {
        name,
        email: first?.personal?.email ?? null,
        createdAtUtc: iso(first?.fields.placedAt),
        paidAtUtc: iso(first?.fields.paidAt),
        fulfilledAtUtc: iso(parcels[0]?.confirmedAt ?? undefined),
        total: first?.fields.total,
        shipZip: first?.personal?.recipient?.postcode,
        lines: parts.flatMap(({ lists }) =>
          (lists.lines ?? []).map(({ sku, title, quantity, price }) => ({ sku, name: title, qty: quantity, price: price?.minor })),
        ),
        trackingNumbers: parcels.flatMap(({ trackingNumber }) => trackingNumber ?? []),
      };
    });
    expect(orders).toEqual(
      vector.expect.map((order) => ({
        name: order.name,
        email: order.email,
        createdAtUtc: order.createdAtUtc,
        paidAtUtc: order.paidAtUtc,
        fulfilledAtUtc: order.fulfilledAtUtc,
        total: { minor: cents(order.total), currency: order.currency },
        shipZip: order.shipZip,
        lines: order.lines.map((item) => ({ ...item, price: cents(item.price) })),
        trackingNumbers: [],
      })),
    );
  });
});

describe('WooCommerce', () => {
  const ROW: Row = {
    order_number: '10001',
    order_date: '2026-04-26 21:32:57',
    paid_date: '2026-04-26 22:53:57',
    completed_date: '',
    status: 'processing',
    order_currency: 'EUR',
    order_total: '55.25',
    billing_first_name: 'Robin',
    billing_last_name: 'Sample',
    shipping_postcode: '3511 AB',
    shipping_country: 'NL',
    product_name: 'Mug',
    sku: 'MUG',
    quantity: '2',
    item_total: '32.32',
  };

  it("times are the site's own, totals stand on the first row only", async () => {
    const [first, more] = statementsOf(await read('woocommerce-orders', [ROW, { ...ROW, order_total: '', product_name: 'Bowl', sku: 'BOWL' }]));
    expect(first?.fields).toMatchObject({ placedAt: new Date('2026-04-26T19:32:57Z'), total: { minor: 5525, currency: 'EUR' }, status: 'open' });
    expect([more?.fields.total, more?.lists.lines?.[0]?.key]).toEqual([undefined, 'BOWL|Bowl|32.32']);
  });

  it.each([
    ['pending', 'pending'],
    ['on-hold', 'pending'],
    ['processing', 'open'],
    ['completed', 'shipped'],
    ['cancelled', 'cancelled'],
    ['wc-completed', 'shipped'],
    ['refunded', undefined],
  ])('status %s is %s', async (word, status) =>
    expect(statementsOf(await read('woocommerce-orders', [{ ...ROW, status: word }]))[0]?.fields.status).toBe(status),
  );

  it('completed proves neither shipment nor delivery', async () => {
    const [statement] = statementsOf(await read('woocommerce-orders', [{ ...ROW, status: 'completed', completed_date: '2026-04-27 09:00:00' }]));
    expect([statement?.lists.parcels, statement?.fields.dispatchedAt, statement?.fields.deliveredAt]).toEqual([undefined, undefined, undefined]);
  });

  it('a refunded order was refunded by the shop, whole', async () =>
    expect(statementsOf(await read('woocommerce-orders', [{ ...ROW, status: 'refunded' }]))[0]?.lists.refunds).toEqual([
      { key: 'orders export', at: null, amount: { minor: 5525, currency: 'EUR' }, by: 'seller' },
    ]));
});
