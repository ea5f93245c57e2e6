import type { RecordId } from '@weerwoord/kernel';
import type { Exhibit } from '@weerwoord/packs';
import type { OpenedRecord } from '@weerwoord/ports';
import { originalsOf } from './pack-originals';

const record = (id: string, source: string, raw: string | null = 'a\tb', fileName: string | null = 'orders.txt'): OpenedRecord => ({
  id: id as RecordId,
  source,
  fileName,
  row: 4,
  receivedAt: new Date(0),
  hash: id.repeat(4),
  orderIds: [],
  header: 'x\ty',
  raw,
});
const exhibit = (number: number, code: string, ...records: string[]): Exhibit => ({
  number,
  itemId: code,
  code,
  at: null,
  figures: {},
  records: records as RecordId[],
});

it('puts each original in once, under the exhibit that first rests on it', () => {
  const { exhibits, files } = originalsOf(
    [exhibit(1, 'DELIVERY_SCAN', 'a'), exhibit(2, 'ADDRESS_MATCH', 'a', 'b')],
    [record('a', 'tracking-csv'), record('b', 'amazon-all-orders')],
  );
  expect(files.map((file) => file.path)).toEqual(['exhibits/01-delivery-scan.csv', 'exhibits/02-address-match.csv']);
  expect(exhibits[1]?.originals.map((original) => original.path)).toEqual(['exhibits/01-delivery-scan.csv', 'exhibits/02-address-match.csv']);
});
it('numbers several originals of one exhibit', () => {
  expect(originalsOf([exhibit(6, 'MESSAGE_LOG', 'a', 'b')], [record('a', 'mail'), record('b', 'mailbox')]).files.map((file) => file.path)).toEqual([
    'exhibits/06-message-log-1.eml',
    'exhibits/06-message-log-2.eml',
  ]);
});
it.each([
  ['mail', 'From: x', 'eml'],
  ['pasted-text', 'Hello', 'txt'],
  ['easypost-tracking', ' {"a":1}', 'json'],
  ['woocommerce-orders', '[1]', 'json'],
  ['manual', '{}', 'json'],
  ['mapped:4f1c', 'a,b', 'csv'],
])('%s becomes .%s', (source, raw, ending) => {
  expect(originalsOf([exhibit(1, 'X', 'a')], [record('a', source, raw)]).files[0]?.path).toBe(`exhibits/01-x.${ending}`);
});
it('keeps a destroyed record on the paper, without a file', () => {
  const { exhibits, files } = originalsOf([exhibit(1, 'X', 'a')], [record('a', 'mail', null)]);
  expect([files, exhibits[0]?.originals[0]?.bytes, exhibits[0]?.originals[0]?.sha256]).toEqual([[], null, 'aaaa']);
});
it('passes over a record that is not there', () => {
  expect(originalsOf([exhibit(1, 'X', 'gone')], []).exhibits[0]?.originals).toEqual([]);
});
it('says of a manual entry neither file nor row', () => {
  const [original] = originalsOf([exhibit(1, 'X', 'a')], [record('a', 'manual', '{}', null)]).exhibits[0]?.originals ?? [];
  expect([original?.fileName, original?.row, original?.kind]).toEqual([null, null, 'manual']);
});
it.each(['/home/sanne/exports/orders.txt', 'C:\\Users\\sanne\\orders.txt', 'march.zip/orders.txt', 'orders.txt'])(
  'names the file of %s without its folders',
  (path) => {
    const { exhibits, files } = originalsOf([exhibit(1, 'X', 'a')], [record('a', 'tracking-csv', 'x', path)]);
    expect([files[0]?.source, exhibits[0]?.originals[0]?.fileName]).toEqual(['orders.txt', 'orders.txt']);
  },
);

describe('a file somebody added', () => {
  const added = (mediaType: string, bytes: Uint8Array | null = Buffer.from([0xff, 0xd8, 0, 1])) =>
    new Map([['a' as RecordId, { name: 'doorstep.exe', mediaType, pages: null, sha256: 'f'.repeat(64), bytes }]]);
  const shown = (mediaType: string, bytes?: Uint8Array | null) =>
    originalsOf([exhibit(2, 'DELIVERY_PHOTO', 'a')], [record('a', 'evidence-file', '{}', null)], added(mediaType, bytes));

  it.each([
    ['image/jpeg', 'jpg'],
    ['image/png', 'png'],
    ['application/pdf', 'pdf'],
    ['message/rfc822', 'eml'],
    ['text/plain', 'txt'],
  ])('%s lies under its own bytes as .%s, whatever it was called', (mediaType, ending) => {
    const { files, exhibits } = shown(mediaType);
    expect(files).toMatchObject([
      { path: `exhibits/02-delivery-photo.${ending}`, bytes: Buffer.from([0xff, 0xd8, 0, 1]), source: 'evidence-file', row: null },
    ]);
    expect(exhibits[0]?.originals).toMatchObject([{ sha256: 'f'.repeat(64), mediaType, kind: 'evidence-file', fileName: 'doorstep.exe' }]);
  });
  it('has what its person said of it beside it, for the same exhibit', () => {
    const { files } = originalsOf(
      [exhibit(2, 'DELIVERY_PHOTO', 'a')],
      [record('a', 'evidence-file', '{}', null)],
      added('image/jpeg'),
      new Map([['a' as RecordId, Buffer.from('{}')]]),
    );
    expect(files.map(({ path, exhibit: number, proves }) => [path, number, proves])).toEqual([
      ['exhibits/02-delivery-photo.jpg', 2, ['DELIVERY_PHOTO']],
      ['exhibits/02-delivery-photo-told.json', 2, ['DELIVERY_PHOTO']],
    ]);
  });
  it('whose key has been destroyed keeps its place and hash, without a file', () => {
    const { files, exhibits } = shown('image/jpeg', null);
    expect([files, exhibits[0]?.originals[0]?.bytes, exhibits[0]?.originals[0]?.sha256]).toEqual([[], null, 'f'.repeat(64)]);
  });
});
