import type { MappingProfile, ReadContext } from '@weerwoord/ports';
import { aContext, aFile, codesOf, collect, statementsOf } from '../../testing';
import { fileDoor } from '../door/file-door';
import { dayOrderOfPattern, mappedFileFor } from './mapped-kind';

const door = fileDoor();
const PROFILE: MappingProfile = {
  name: 'webwinkel',
  files: [
    {
      whenColumns: ['bestelling', 'besteld op'],
      columns: {
        bestelling: 'order.id',
        'besteld op': 'order.placedAt',
        verzonden: 'order.dispatchedAt',
        bezorgd: 'order.deliveredAt',
        beloofd: 'order.deliverBy',
        staat: 'order.status',
        bedrag: 'order.total',
      },
      zone: 'Europe/Amsterdam',
      dates: 'D-M-YYYY',
      decimal: ',',
      currency: 'EUR',
      statuses: { bezorgd: 'delivered', geannuleerd: 'cancelled' },
    },
    {
      whenColumns: ['bestelling', 'regel'],
      columns: { bestelling: 'order.id', regel: 'line.key', verkoper: 'line.seller', uiterlijk: 'line.shipBy', prijs: 'line.price' },
      zone: 'UTC',
      dates: 'iso',
      decimal: '.',
      currency: 'BRL',
    },
    {
      whenColumns: ['review'],
      columns: { review: 'feedback.key', bestelling: 'order.id', sterren: 'feedback.stars', op: 'feedback.at', tekst: 'feedback.text' },
      zone: 'UTC',
      dates: 'iso',
      decimal: '.',
    },
    {
      whenColumns: ['zending'],
      columns: {
        zending: 'parcel.trackingNumber',
        bestelling: 'order.id',
        vervoerder: 'parcel.carrier',
        gemeld: 'parcel.confirmedAt',
        scan: 'scan.status',
        tijd: 'scan.at',
        plaats: 'scan.city',
      },
      zone: 'UTC',
      dates: 'iso',
      decimal: '.',
    },
  ],
};
const CONTEXT: Partial<ReadContext> = { channel: 'generic', site: '', profile: PROFILE };
const read = async (text: string, context = CONTEXT) => collect(door.read(aFile(text), 'mapped', aContext(context)));

it("orders: dates by the profile's pattern and zone, its decimal mark, its words", async () => {
  const [stated] = statementsOf(
    await read('bestelling;besteld op;verzonden;bezorgd;beloofd;staat;bedrag\nB-1;1-9-2026 10:00;2-9-2026 11:00;;5-9-2026;bezorgd;1.250,50\n'),
  );
  expect(stated).toMatchObject({
    externalOrderId: 'B-1',
    statedAt: new Date('2026-09-02T09:00:00Z'),
    fields: {
      placedAt: new Date('2026-09-01T08:00:00Z'),
      dispatchedAt: new Date('2026-09-02T09:00:00Z'),
      deliverBy: new Date('2026-09-05T21:59:59Z'),
      status: 'delivered',
      statusRaw: 'bezorgd',
      total: { minor: 125050, currency: 'EUR' },
    },
  });
});

it('a promise written with a time stays that instant', async () => {
  const [stated] = statementsOf(await read('bestelling;regel;verkoper;uiterlijk;prijs\nB-1;1;v-1;2018-01-18 14:48:30;199.00\n'));
  expect(stated?.lists.lines).toEqual([
    {
      key: '1',
      sku: null,
      title: null,
      quantity: 1,
      price: { minor: 19900, currency: 'BRL' },
      shipBy: new Date('2018-01-18T14:48:30Z'),
      seller: 'v-1',
    },
  ]);
});

it('a word the profile does not list leaves the order open and is kept', async () => {
  const [stated] = statementsOf(await read('bestelling;besteld op;staat\nB-1;1-9-2026;in behandeling\n'));
  expect([stated?.fields.status, stated?.fields.statusRaw]).toEqual(['open', 'in behandeling']);
});

it('reviews over several lines; one review may belong to several orders', async () => {
  const stated = statementsOf(
    await read('review,bestelling,sterren,op,tekst\nR-1,B-1,2,2018-02-08 00:00:00,"Te laat,\nhelaas"\nR-1,B-2,2,2018-02-08 00:00:00,\n'),
  );
  expect(stated.map(({ externalOrderId, lists }) => [externalOrderId, lists.feedback?.[0]?.key])).toEqual([
    ['B-1', 'R-1'],
    ['B-2', 'R-1'],
  ]);
  expect(stated[0]?.personal?.texts).toEqual({ 'R-1': 'Te laat,\nhelaas' });
});

it('a confirmation of a parcel, and a scan that only has a tracking number', async () => {
  const [confirmed, scanned] = statementsOf(
    await read(
      'zending,bestelling,vervoerder,gemeld,scan,tijd,plaats\n3SABCD1234567,B-1,PostNL,2026-09-02T09:00:00Z,,,\n3SABCD1234567,,PostNL,,delivered,2026-09-04T10:00:00Z,Utrecht\n',
    ),
  );
  expect(confirmed).toMatchObject({
    externalOrderId: 'B-1',
    trackingNumber: null,
    lists: { parcels: [{ trackingNumber: '3SABCD1234567', carrier: 'PostNL', confirmedAt: new Date('2026-09-02T09:00:00Z'), uploadedAt: null }] },
  });
  expect(scanned).toMatchObject({ externalOrderId: null, trackingNumber: '3SABCD1234567', lists: { scans: [{ status: 'delivered' }] } });
});

it.each([
  ['a date of another pattern', 'bestelling;besteld op\nB-1;9/31/2026\n', ['not-a-date']],
  ['no order', 'bestelling;besteld op\n;1-9-2026\n', ['missing']],
  ['six stars', 'review,bestelling,sterren,op\nR-1,B-1,6,2018-02-08\n', ['not-stars']],
  ['a rating without a date', 'review,bestelling,sterren,op\nR-1,B-1,5,\n', ['missing']],
  ['a price with the other decimal mark', 'bestelling;besteld op;bedrag\nB-1;1-9-2026;12.50\n', ['not-a-number']],
])('%s is refused', async (_name, text, codes) => expect(codesOf(await read(text))).toEqual(codes));

it("a file none of the profile's mappings fits is a problem of the file", async () =>
  expect((await read('a;b\n1;2\n')).problems.map(({ code }) => code)).toEqual(['no-profile']));

it('is recognised by its columns, in any order, before everything else', async () => {
  const found = await door.recognise(aFile('staat;besteld op;bestelling\nbezorgd;1-9-2026;B-1\n'), aContext(CONTEXT));
  expect([found.kind, found.delimiter, found.header]).toEqual(['mapped', ';', ['staat', 'besteld op', 'bestelling']]);
});

it('of two mappings that fit, the one that asks for more columns is taken', () => {
  const narrow = { whenColumns: ['a'], columns: {}, zone: 'UTC', dates: 'iso', decimal: '.' as const };
  const wide = { ...narrow, whenColumns: ['a', 'b'] };
  expect(mappedFileFor({ name: 'x', files: [narrow, wide] }, ['b', 'a'])).toBe(wide);
});

it.each([
  ['iso', 'ymd'],
  ['D/M/YYYY', 'dmy'],
  ['M/D/YY HH:mm', 'mdy'],
  ['YYYY/M/D', 'ymd'],
  ['D.M.YY', 'dmy'],
])('pattern %s is %s', (pattern, order) => expect(dayOrderOfPattern(pattern)).toBe(order));

it('an encoding and a delimiter that a person told are used, against what the bytes look like', async () => {
  const file = {
    whenColumns: ['Größe'],
    columns: { Größe: 'order.id' as const, Datum: 'order.placedAt' as const },
    zone: 'UTC',
    dates: 'iso',
    decimal: '.' as const,
    encoding: 'windows-1252',
    delimiter: '|',
  };
  const context = { ...CONTEXT, profile: { name: 'told', files: [file] } };
  const bytes = Buffer.from('Größe|Datum|a,b,c\nG-1|2026-09-01|x,y,z\nG-2|2026-09-02|x,y,z\n', 'latin1');
  expect(await door.recognise(aFile(bytes), aContext(context))).toMatchObject({ kind: 'mapped', encoding: 'windows-1252', delimiter: '|' });
  expect(statementsOf(await collect(door.read(aFile(bytes), 'mapped', aContext(context)))).map(({ externalOrderId }) => externalOrderId)).toEqual([
    'G-1',
    'G-2',
  ]);
});
