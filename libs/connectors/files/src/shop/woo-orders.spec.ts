import type { ReadContext } from '@weerwoord/ports';
import { aContext, aFile, codesOf, collect, fileAt, fixturePath, statementsOf } from '../../testing';
import { fileDoor } from '../door/file-door';
import { wooOrderOf } from './woo-order';
import { wooParcels } from './woo-parcels';

const door = fileDoor();
const SHOP: Partial<ReadContext> = { channel: 'shop', site: 'shop.example' };
const fixture = (name: string) => fileAt(fixturePath('woocommerce', 'ok', name));
const ORDER = { id: 7, status: 'processing', currency: 'EUR', total: '10.00', date_created_gmt: '2026-05-01T10:00:00', billing: {}, line_items: [] };
const read = async (document: unknown, context: Partial<ReadContext> = SHOP) =>
  collect(door.read(aFile(JSON.stringify(document)), 'woocommerce-orders', aContext(context)));

describe('a file dropped at the front door', () => {
  it('is known by its content, and its hour that happens twice is read from *_gmt', async () => {
    const file = fixture('orders-list.json');
    const context = aContext(SHOP);
    expect((await door.recognise(file, context)).kind).toBe('woocommerce-orders');
    const [first] = statementsOf(await collect(door.read(file, 'woocommerce-orders', context)));
    expect(first?.fields).toMatchObject({ placedAt: new Date('2026-10-25T01:30:00Z'), status: 'shipped', total: { minor: 2935, currency: 'EUR' } });
  });
  it('states parcels without a confirmation: the day of shipping is typed, no act and no scan', async () => {
    const [first, second, third] = statementsOf(await collect(door.read(fixture('orders-list.json'), 'woocommerce-orders', aContext(SHOP))));
    const said = [first, second, third].map((statement) =>
      statement?.lists.parcels?.map((parcel) => [parcel.trackingNumber, parcel.carrier, parcel.confirmedAt]),
    );
    expect(said).toEqual([
      [
        ['3SAAAA0000001', 'postnl', null],
        ['JVGL1', 'DHL Parcel', null],
      ],
      [['3SBBBB0000002', 'postnl', null]],
      [['3SCCCC0000003', 'PostNL', null]],
    ]);
  });
  it('adds refunds up to one, under the key of the table export', async () => {
    const [, , third] = statementsOf(await collect(door.read(fixture('orders-list.json'), 'woocommerce-orders', aContext(SHOP))));
    expect(third?.lists.refunds).toEqual([{ key: 'orders export', at: null, amount: { minor: 2935, currency: 'EUR' }, by: 'seller' }]);
  });
  it('keeps names, IP and payment reference apart as personal', async () => {
    const [order] = statementsOf(await collect(door.read(fixture('webhook-body.json'), 'woocommerce-orders', aContext(SHOP))));
    expect(order?.personal).toMatchObject({
      buyerName: 'Robin Sample',
      email: 'robin@example.org',
      recipient: { postcode: '3511 AB', country: 'NL' },
      texts: { 'customer ip': '203.0.113.7', 'transaction id': 'pi_3TEST', note: 'Bell is broken,\nknock please' },
    });
  });
});

it('says the same of an order line as the table export, so that both together are one line', async () => {
  const [order] = statementsOf(await collect(door.read(fixture('webhook-body.json'), 'woocommerce-orders', aContext(SHOP))));
  expect(order?.lists.lines?.[0]?.key).toBe('MUG|Mug|20.17');
});

it.each<[string, unknown, number]>([
  ['one order', ORDER, 1],
  ['a list', [ORDER, { ...ORDER, id: 8 }], 2],
  ['a list under a name', { orders: [ORDER] }, 1],
  ['no orders', { orders: [] }, 0],
  ['an empty list', [], 0],
])('%s', async (_name, document, rows) => expect((await read(document)).read).toHaveLength(rows));

it.each<[string, object, string]>([
  ['a total that is none', { total: '1,2,3' }, 'not-a-number'],
  ['a moment that is none', { date_paid_gmt: '31-31-2026' }, 'not-a-date'],
  ['no id', { id: null }, 'missing'],
])('%s refuses the order', async (_name, over, code) => expect(codesOf(await read({ ...ORDER, ...over }))).toEqual([code]));

it('on an account of another channel its orders are kept, and count in nothing', async () => {
  const all = await read(ORDER, { channel: 'amazon', site: 'amazon.nl' });
  expect([statementsOf(all)[0]?.fields.onChannel, all.problems.map(({ code }) => code)]).toEqual([false, ['other-channel']]);
});

describe('times', () => {
  const at = (over: object) => {
    const order = wooOrderOf({ ...ORDER, ...over }, { row: 1, zone: 'Europe/Amsterdam' });
    return order.ok ? order.value.createdAt?.toISOString() : order.problem;
  };
  it.each([
    ['UTC as it says', { date_created: '2026-03-29T03:30:00', date_created_gmt: '2026-03-29T01:30:00' }, '2026-03-29T01:30:00.000Z'],
    ['an old version: the site’s own time', { date_created: '2026-07-01T12:00:00', date_created_gmt: undefined }, '2026-07-01T10:00:00.000Z'],
    ['the first of the hour that happens twice', { date_created: '2026-10-25T02:30:00', date_created_gmt: '' }, '2026-10-25T00:30:00.000Z'],
  ])('%s', (_edge, over, expected) => expect(at(over)).toBe(expected));
});

it.each([
  [
    'written twice: the last',
    [
      { key: '_tracking_number', value: 'A1' },
      { key: '_tracking_number', value: 'A2' },
    ],
    [['A2', null, null]],
  ],
  [
    'kept by two plug-ins: one parcel',
    [
      { key: '_tracking_number', value: 'A1' },
      { key: 'ywot_tracking_code', value: 'A1' },
    ],
    [['A1', null, null]],
  ],
  ['an empty number', [{ key: '_wc_shipment_tracking_items', value: [{ tracking_number: ' ' }] }], []],
  ['a value of another shape', [{ key: '_wc_shipment_tracking_items', value: 'x' }], []],
  [
    'seconds as a number',
    [{ key: '_wc_shipment_tracking_items', value: [{ tracking_number: 'A1', date_shipped: 1792972800 }] }],
    [['A1', null, '2026-10-26']],
  ],
])('parcels %s', (_edge, meta, expected) => {
  expect(wooParcels(meta).map(({ number, carrier, sellerShipDay }) => [number, carrier, sellerShipDay])).toEqual(expected);
});
