import type { ReadContext } from '@weerwoord/ports';
import { aContext, aFile, codesOf, collect, statementsOf, table } from '../../testing';
import { fileDoor } from '../door/file-door';

const door = fileDoor();
type Row = Readonly<Record<string, string>>;
const fileOf = (rows: readonly Row[]) => aFile(table([Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))]));
const readAs = async (
  kind: 'amazon-all-orders' | 'amazon-unshipped' | 'amazon-new-orders',
  rows: readonly Row[],
  context: Partial<ReadContext> = {},
) => collect(door.read(fileOf(rows), kind, aContext(context)));
const one = async (row: Row, context: Partial<ReadContext> = {}) => statementsOf(await readAs('amazon-all-orders', [row], context))[0];

const ORDER: Row = {
  'amazon-order-id': '302-0000001-0000001',
  'purchase-date': '2026-09-01T08:04:21+00:00',
  'last-updated-date': '2026-09-11T10:00:00+00:00',
  'order-status': 'Shipped',
  'fulfillment-channel': 'Merchant',
  'sales-channel': 'Amazon.de',
  'product-name': 'Becher',
  sku: 'MUG',
  quantity: '2',
  currency: 'EUR',
  'item-price': '25.98',
  'ship-city': 'Köln',
  'ship-postal-code': '01067',
  'ship-country': 'DE',
};

describe('all orders', () => {
  it('states what the row says, and the people in it apart', async () => {
    expect(await one(ORDER)).toEqual({
      externalOrderId: '302-0000001-0000001',
      trackingNumber: null,
      statedAt: new Date('2026-09-11T10:00:00Z'),
      fields: {
        fulfilment: 'MFN',
        status: 'shipped',
        statusRaw: 'Shipped',
        onChannel: true,
        site: 'amazon.de',
        placedAt: new Date('2026-09-01T08:04:21Z'),
        shippedNoLaterThan: new Date('2026-09-11T10:00:00Z'),
        shipToCountry: 'DE',
      },
      lists: {
        lines: [{ key: 'MUG', sku: 'MUG', title: 'Becher', quantity: 2, price: { minor: 2598, currency: 'EUR' }, shipBy: null, seller: null }],
      },
      personal: { recipient: { city: 'Köln', postcode: '01067', country: 'DE' } },
      notice: null,
    });
  });

  it.each([
    ['Shipped', 'shipped'],
    ['shipped', 'shipped'],
    ['Shipping', 'partly-shipped'],
    ['Unshipped', 'open'],
    ['Pending', 'pending'],
    ['Cancelled', 'cancelled'],
    ['Canceled', 'cancelled'],
    ['Shipped - Delivered to Buyer', 'delivered'],
    ['Shipped - Returned to Seller', 'shipped'],
    ['Shipped - Rejected by Buyer', 'shipped'],
    ['Pending - Waiting for Pick Up', 'open'],
    ['Something New', undefined],
  ])('status "%s" is %s, and its words are kept', async (words, status) => {
    const stated = await one({ ...ORDER, 'order-status': words });
    expect([stated?.fields.status, stated?.fields.statusRaw]).toEqual([status, words]);
  });

  it.each([
    ['Merchant', 'MFN'],
    ['MFN', 'MFN'],
    ['Amazon', 'AFN'],
    ['AFN', 'AFN'],
    ['Elsewhere', undefined],
  ])('fulfilled by %s is %s', async (words, fulfilment) =>
    expect((await one({ ...ORDER, 'fulfillment-channel': words }))?.fields.fulfilment).toBe(fulfilment),
  );

  it('an order of another channel has no Amazon site', async () => {
    const stated = await one({ ...ORDER, 'sales-channel': 'Non-Amazon' });
    expect([stated?.fields.onChannel, stated?.fields.site]).toEqual([false, undefined]);
  });

  it("a cancellation the buyer asked for is the buyer's", async () => {
    const stated = await one({
      ...ORDER,
      'order-status': 'Cancelled',
      quantity: '0',
      'item-price': '',
      'is-buyer-requested-cancellation': 'true',
      'buyer-requested-cancel-reason': 'Mistake',
    });
    expect(stated?.fields.cancellation).toEqual({ at: null, by: 'buyer', reason: 'Mistake' });
    expect(stated?.lists.lines?.[0]).toMatchObject({ key: 'MUG', quantity: 0, price: null });
  });

  it.each([
    ['the buyer asked for it', { 'is-buyer-requested-cancellation': 'true' }, 'buyer', undefined],
    ['nobody says who did', { 'is-buyer-requested-cancellation': 'false' }, undefined, true],
  ])('one line cancelled in an order that goes on: %s', async (_who, more, by, unknown) => {
    const stated = await one({ ...ORDER, 'item-status': 'Cancelled', ...more });
    expect([stated?.fields.cancellation, stated?.lists.lines?.[0]?.cancelledBy, stated?.lists.flags?.['itemCancelled']]).toEqual([
      undefined,
      by,
      unknown,
    ]);
  });

  it.each([
    [
      'a business order whose invoice Amazon writes',
      { 'is-business-order': 'true', 'is-amazon-invoiced': 'true' },
      { businessOrder: true, amazonInvoiced: true },
    ],
    ['a private one', { 'is-business-order': 'false', 'is-amazon-invoiced': 'false' }, undefined],
  ])('%s', async (_what, more, flags) => expect((await one({ ...ORDER, ...more }))?.lists.flags).toEqual(flags));

  it('ship-by and promise where the seller added those columns', async () => {
    const stated = await one({ ...ORDER, 'latest-ship-date': '2026-09-02T21:59:59Z', 'latest-delivery-date': '2026-09-08T21:59:59Z' });
    expect([stated?.fields.shipBy, stated?.fields.deliverBy]).toEqual([new Date('2026-09-02T21:59:59Z'), new Date('2026-09-08T21:59:59Z')]);
  });

  it('without a last-updated date the record is as old as the order', async () => {
    expect((await one({ ...ORDER, 'last-updated-date': '' }))?.statedAt).toEqual(new Date('2026-09-01T08:04:21Z'));
  });

  it('re-saved by pandas: month first, a postcode that became a number, a header with a trailing blank', async () => {
    const row: Row = {
      index: '0',
      'Order ID': '405-0000001-0000001',
      Date: '04-05-22',
      Status: 'Shipped',
      Fulfilment: 'Merchant',
      'Sales Channel ': 'Amazon.in',
      SKU: 'KURTA-XL',
      Qty: '1',
      currency: 'INR',
      Amount: '406.0',
      'ship-postal-code': '400081.0',
      'promotion-ids': 'A-1,B-2',
      'Unnamed: 22': '',
    };
    const stated = await one(row, { site: 'amazon.in', zone: 'Asia/Kolkata' });
    expect(stated?.fields).toMatchObject({ placedAt: new Date('2022-04-04T18:30:00Z'), site: 'amazon.in', fulfilment: 'MFN' });
    expect([stated?.lists.lines?.[0]?.price, stated?.personal?.recipient?.postcode]).toEqual([{ minor: 40600, currency: 'INR' }, '400081']);
  });

  it.each([
    ['a date that does not exist', { 'purchase-date': '2026-02-30T08:00:00+00:00' }, 'not-a-date', 'purchase-date'],
    ['no order number', { 'amazon-order-id': '' }, 'missing', 'amazon-order-id'],
    ['no order number but a word', { 'amazon-order-id': 'total' }, 'unknown-order-id', 'amazon-order-id'],
    ['a count that is none', { quantity: 'two' }, 'not-a-number', 'quantity'],
    ['a price that is none', { 'item-price': 'free' }, 'not-a-number', 'item-price'],
    ['no purchase date', { 'purchase-date': '' }, 'missing', 'purchase-date'],
    ['no status', { 'order-status': '' }, 'missing', 'order-status'],
  ])('%s: refused with field, value and remedy', async (_name, over, code, field) => {
    const { rejected, read } = await readAs('amazon-all-orders', [ORDER, { ...ORDER, ...over }]);
    expect(read).toHaveLength(1);
    expect(rejected[0]).toMatchObject({ row: 3, problems: [{ row: 3, code, field, value: code === 'missing' ? null : Object.values(over)[0] }] });
    expect(rejected[0]?.problems[0].remedy).not.toBe('');
  });

  it('a row tells everything that is wrong with it', async () => {
    expect(codesOf(await readAs('amazon-all-orders', [{ ...ORDER, 'purchase-date': 'x', quantity: 'x', 'item-price': 'x' }]))).toEqual([
      'not-a-date',
      'not-a-number',
      'not-a-number',
    ]);
  });

  it('the same rows in any order say the same', async () => {
    const rows = [ORDER, { ...ORDER, sku: 'BOWL' }, { ...ORDER, 'amazon-order-id': '302-0000001-0000002' }];
    const said = async (order: readonly Row[]): Promise<string[]> =>
      statementsOf(await readAs('amazon-all-orders', order))
        .map((statement) => JSON.stringify(statement))
        .sort();
    expect(await said([...rows].reverse())).toEqual(await said(rows));
  });
});

const UNSHIPPED: Row = {
  'order-id': '402-0000002-0000001',
  'order-item-id': '10000000000001',
  'purchase-date': '2026-09-01T08:04:21+00:00',
  'payments-date': '2026-09-01T08:14:21+00:00',
  'reporting-date': '2026-09-09T06:00:00+00:00',
  'promise-date': '2026-09-11T21:59:59+00:00',
  'buyer-email': 'b@marketplace.amazon.example',
  'buyer-name': 'Eva Voorbeeld',
  sku: 'MUG',
  'product-name': 'Beker',
  'quantity-purchased': '2',
  'quantity-shipped': '0',
  'quantity-to-ship': '2',
  'recipient-name': 'Eva Voorbeeld',
  'ship-address-1': 'Voorbeeldstraat 1',
  'ship-postal-code': '3511 AB',
  'ship-country': 'NL',
  'verge-of-cancellation': 'false',
  'verge-of-lateShipment': 'true',
};

describe('unshipped orders', () => {
  it("the promise is the ship-by, as reported, and the report's own date says how new it is", async () => {
    const [stated] = statementsOf(await readAs('amazon-unshipped', [UNSHIPPED]));
    expect(stated).toMatchObject({
      statedAt: new Date('2026-09-09T06:00:00Z'),
      fields: {
        fulfilment: 'MFN',
        status: 'open',
        shipBy: new Date('2026-09-11T21:59:59Z'),
        paidAt: new Date('2026-09-01T08:14:21Z'),
        unitsUnconfirmed: 2,
      },
      lists: {
        lines: [{ key: 'MUG', quantity: 2, shipBy: new Date('2026-09-11T21:59:59Z') }],
        flags: { vergeOfCancellation: false, vergeOfLateShipment: true },
      },
      personal: {
        buyerName: 'Eva Voorbeeld',
        email: 'b@marketplace.amazon.example',
        recipient: { name: 'Eva Voorbeeld', lines: ['Voorbeeldstraat 1'], postcode: '3511 AB' },
      },
    });
  });

  it("a promise without a time is kept until the end of that day in the account's zone", async () => {
    const [stated] = statementsOf(await readAs('amazon-unshipped', [{ ...UNSHIPPED, 'promise-date': '2026-09-11' }]));
    expect(stated?.fields.shipBy).toEqual(new Date('2026-09-11T21:59:59Z'));
  });

  it('a line that is shipped whole does not hide one that waits', async () => {
    const [shipped, half] = statementsOf(
      await readAs('amazon-unshipped', [
        { ...UNSHIPPED, 'quantity-shipped': '2', 'quantity-to-ship': '0' },
        { ...UNSHIPPED, 'quantity-shipped': '1', 'quantity-to-ship': '1' },
      ]),
    );
    expect([shipped?.fields.unitsUnconfirmed, half?.fields.unitsUnconfirmed, half?.fields.status]).toEqual([undefined, 1, 'partly-shipped']);
  });

  it('the promise lies ahead and is no news: without a reporting date the record is as old as its payment', async () => {
    const [stated] = statementsOf(await readAs('amazon-unshipped', [{ ...UNSHIPPED, 'reporting-date': '' }]));
    expect(stated?.statedAt).toEqual(new Date('2026-09-01T08:14:21Z'));
  });
});

it('new orders in the layout of 2009: offsets, prices, several lines', async () => {
  const row: Row = {
    'order-id': '111-0000003-0000001',
    'order-item-id': '11111111111111',
    'purchase-date': '2009-01-01T10:50:49-08:00',
    'payments-date': '2009-01-05T10:50:49-08:00',
    'buyer-name': 'Pat',
    sku: '1',
    'product-name': 'one',
    'quantity-purchased': '1',
    currency: 'USD',
    'item-price': '1.29',
    'ship-country': 'US',
    'delivery-end-date': '',
  };
  const stated = statementsOf(
    await readAs('amazon-new-orders', [row, { ...row, 'order-item-id': '2', sku: '2', 'quantity-purchased': '2' }], { site: 'amazon.com' }),
  );
  expect(stated.map(({ fields, lists }) => [fields.placedAt?.toISOString(), lists.lines?.[0]?.key, lists.lines?.[0]?.quantity])).toEqual([
    ['2009-01-01T18:50:49.000Z', '1', 1],
    ['2009-01-01T18:50:49.000Z', '2', 2],
  ]);
  expect(stated[0]?.lists.lines?.[0]?.price).toEqual({ minor: 129, currency: 'USD' });
});
