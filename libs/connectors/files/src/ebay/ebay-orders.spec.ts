import type { ReadContext } from '@weerwoord/ports';
import { aContext, aFile, codesOf, collect, statementsOf, table } from '../../testing';
import { fileDoor } from '../door/file-door';

const door = fileDoor();
const US: Partial<ReadContext> = { channel: 'ebay', site: 'EBAY_US', zone: 'America/Los_Angeles' };
type Row = Readonly<Record<string, string>>;
const SOLD: Row = {
  'Sales Record Number': '5001',
  'Order Number': '05-00001-10001',
  'Buyer Username': 'sample',
  'Item Number': '316000000001',
  'Item Title': 'Bowl',
  Quantity: '1',
  'Sold For': '$18.00',
  'Total Price': '$29.43',
  'Sale Date': 'Sep-01-26',
  'Paid On Date': 'Sep-01-26',
  'Ship By Date': 'Sep-04-26',
  'Minimum Estimated Delivery Date': 'Sep-06-26',
  'Maximum Estimated Delivery Date': 'Sep-11-26',
  'Shipped On Date': '',
  'Tracking Number': '',
  'Transaction ID': '10000001',
};
const read = async (rows: readonly Row[], context: Partial<ReadContext> = US, delimiter = ',') =>
  collect(
    door.read(aFile(table([Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))], delimiter)), 'ebay-orders', aContext(context)),
  );
const one = async (over: Row = {}, context = US) => statementsOf(await read([{ ...SOLD, ...over }], context))[0];

it("promised days last until their end, on the seller's clock", async () => {
  expect((await one())?.fields).toMatchObject({
    placedAt: new Date('2026-09-01T07:00:00Z'),
    shipBy: new Date('2026-09-05T06:59:59Z'),
    deliverFrom: new Date('2026-09-06T07:00:00Z'),
    deliverBy: new Date('2026-09-12T06:59:59Z'),
    total: { minor: 2943, currency: 'USD' },
  });
});

it.each<[string, Row, string]>([
  ['paid, not shipped', {}, 'open'],
  ['not paid', { 'Paid On Date': '' }, 'pending'],
  ['shipped', { 'Shipped On Date': 'Sep-03-26' }, 'shipped'],
  ['cancelled, by a status column', { 'Order Status': 'Cancelled' }, 'cancelled'],
  ['refunded says nothing about shipping', { 'Order Status': 'Refunded' }, 'open'],
])('%s', async (_name, over, status) => expect((await one(over))?.fields.status).toBe(status));

it('a refund is noted with its amount; who paid it the file does not say', async () => {
  expect((await one({ 'Order Status': 'Refunded', 'Refund Amount': '$32.00' }))?.lists.refunds).toEqual([
    { key: 'order download', at: null, amount: { minor: 3200, currency: 'USD' }, by: null },
  ]);
});

it.each<[string, string, readonly string[]]>([
  ['one number', '9400 1000', []],
  ['one number', '9400100000000000000001', ['9400100000000000000001']],
  ['two numbers in a cell', '9400100000000000000001, 3SABCD1234567', ['9400100000000000000001', '3SABCD1234567']],
  ['hyphens', '3s-abcd-1234567', ['3SABCD1234567']],
])('%s: %s', async (_name, cell, numbers) => {
  const parcels = (await one({ 'Tracking Number': cell, 'Shipped On Date': 'Sep-03-26' }))?.lists.parcels ?? [];
  expect(parcels.map(({ trackingNumber }) => trackingNumber).filter((number) => number !== null)).toEqual(numbers);
  expect(parcels.every(({ confirmedAt }) => confirmedAt?.toISOString() === '2026-09-03T07:00:00.000Z')).toBe(true);
});

it('the report names no carrier: a parcel has the one its number makes certain, or none', async () => {
  const parcels = (await one({ 'Tracking Number': '1Z5R89390357567127, 3SOVAC7567398', 'Shipped On Date': 'Sep-03-26' }))?.lists.parcels ?? [];
  expect(parcels.map(({ carrier }) => carrier)).toEqual(['ups', null]);
});

it.each([
  ['while the parcel is on its way', '2026-09-08T12:00:00Z', '2026-09-08T12:00:00.000Z'],
  ['in the promised day’s last second', '2026-09-12T06:59:59Z', '2026-09-12T06:59:59.000Z'],
  ['weeks later: it proves nothing', '2026-10-01T12:00:00Z', undefined],
])('a number first seen %s', async (_edge, receivedAt, uploadedAt) => {
  const [parcel] =
    (await one({ 'Tracking Number': '9400100000000000000001', 'Shipped On Date': 'Sep-03-26' }, { ...US, receivedAt: new Date(receivedAt) }))?.lists
      .parcels ?? [];
  expect(parcel?.uploadedAt?.toISOString()).toBe(uploadedAt);
});

it('an order of several items: the first row has the total and no line, the others their lines', async () => {
  const first: Row = { ...SOLD, 'Item Number': '', 'Item Title': '', Quantity: '2', 'Sold For': '', 'Transaction ID': '', 'Total Price': '$47.08' };
  const item = (number: string): Row => ({ ...SOLD, 'Item Number': number, 'Transaction ID': `t${number}`, 'Total Price': '' });
  const stated = statementsOf(await read([first, item('1'), item('2')]));
  expect(stated.map(({ fields, lists }) => [fields.total?.minor, (lists.lines ?? []).map(({ key }) => key)])).toEqual([
    [4708, []],
    [undefined, ['t1']],
    [undefined, ['t2']],
  ]);
  expect(new Set(stated.map(({ externalOrderId }) => externalOrderId)).size).toBe(1);
});

it('an old file without order numbers goes by its sales record number', async () =>
  expect((await one({ 'Order Number': '' }))?.externalOrderId).toBe('5001'));
it('a masked transaction number is no key', async () =>
  expect((await one({ 'Transaction ID': '15***********' }))?.lists.lines?.[0]?.key).toBe('316000000001||$18.00'));

it.each<[string, Partial<ReadContext>, Row, number, string]>([
  ['AU', { site: 'EBAY_AU', zone: 'Australia/Sydney' }, { 'Sold For': 'AU $3,000.00', 'Sale Date': '26-May-26' }, 300000, 'AUD'],
  ['a bare $ in Australia', { site: 'EBAY_AU', zone: 'Australia/Sydney' }, { 'Sold For': '$5.00' }, 500, 'AUD'],
  ['EUR before', { site: 'EBAY_DE', zone: 'Europe/Berlin' }, { 'Sold For': 'EUR 90,00' }, 9000, 'EUR'],
  ['€ behind, blanks between thousands', { site: 'EBAY_FR', zone: 'Europe/Paris' }, { 'Sold For': '1 234,50 €' }, 123450, 'EUR'],
])('money of %s', async (_name, context, over, minor, currency) =>
  expect((await one(over, { ...US, ...context }))?.lists.lines?.[0]?.price).toEqual({ minor, currency }),
);

it.each([
  '13 record(s) downloaded,from Sep-01-26 to Sep-30-26',
  '4, record(s) downloaded,from ,Jan-18-16',
  'Seller ID : sample',
  'Seller ID: x@example.com,,,',
  '2 Datensätze heruntergeladen',
  '2 enregistrement(s) téléchargé(s)',
  ',,,,',
  '',
])('the line %j is no row', async (line) => {
  const text = table([Object.keys(SOLD), Object.values(SOLD)], ',') + line + '\n';
  const all = await collect(door.read(aFile(text), 'ebay-orders', aContext(US)));
  expect([all.read.length, all.rejected.length, all.problems]).toEqual([1, 0, []]);
});

it.each<[string, Row, string, string]>([
  ['31 September', { 'Sale Date': 'Sep-31-26' }, 'not-a-date', 'Sale Date'],
  ['no order and no record number', { 'Order Number': '', 'Sales Record Number': '' }, 'missing', 'Order Number'],
  ['a price that is none', { 'Sold For': 'much' }, 'not-a-number', 'Sold For'],
])('%s is refused', async (_name, over, code, field) => {
  const all = await read([{ ...SOLD, ...over }]);
  expect([codesOf(all), all.rejected[0]?.problems[0].field]).toEqual([[code], field]);
});

it('dropped on an Amazon account: kept, said, and sold elsewhere', async () => {
  const all = await read([SOLD], { channel: 'amazon', site: 'amazon.com' });
  expect(statementsOf(all)[0]?.fields.onChannel).toBe(false);
  expect(all.problems.map(({ code }) => code)).toEqual(['other-channel']);
});
it('a generic account takes orders from wherever', async () => {
  const all = await read([SOLD], { channel: 'generic', site: '' });
  expect([statementsOf(all)[0]?.fields.onChannel, all.problems]).toEqual([undefined, []]);
});
