import { createReaders, inOrganisation } from '@weerwoord/persistence';
import { describeWithPostgres } from '@weerwoord/persistence/testing';
import { manyOrders } from '@weerwoord/worlds';
import type { Seller } from './a-seller';
import { aSeller, NOW } from './a-seller';

const [header = '', ...rows] = [...manyOrders(40, NOW)]
  .join('')
  .split('\n')
  .filter((line) => line !== '');
const broken = (line: string): string => {
  const cells = line.split('\t');
  cells[2] = 'soon';
  return cells.join('\t');
};
const text = (lines: readonly string[]): string => `${[header, ...lines].join('\n')}\n`;

describeWithPostgres('rows that are refused', () => {
  let seller: Seller;
  beforeAll(async () => {
    seller = await aSeller();
  });
  afterAll(() => seller.leave());

  it('are told with row, field, value, reason and remedy, and the totals balance', async () => {
    const { files, totals } = await seller.drop('some.txt', text(rows.map((line, n) => (n === 3 || n === 7 ? broken(line) : line))));
    expect(totals).toEqual({ rows: 40, accepted: 38, merged: 0, rejected: 2 });
    expect(files[0]?.problems.map(({ row, field, value, code }) => ({ row, field, value, code }))).toEqual([
      { row: 5, field: 'purchase-date', value: 'soon', code: 'not-a-date' },
      { row: 9, field: 'purchase-date', value: 'soon', code: 'not-a-date' },
    ]);
    expect(files[0]?.problems.every(({ reason, remedy }) => reason.length > 10 && remedy.length > 10)).toBe(true);
  });

  it('are kept sealed and read back with their header', async () => {
    const readers = createReaders(seller.dataSource, seller.tools.vault);
    const { items } = await readers.imports.batches(seller.organisation, { cursor: null, limit: 1 });
    const batchId = items[0]?.id ?? '';
    const [rejected] = await readers.imports.rejected(seller.organisation, batchId);
    expect(rejected?.header).toBe(header.replace(/\r$/, ''));
    expect(rejected?.rows.map(({ raw }) => raw.split('\t')[2])).toEqual(['soon', 'soon']);
    const first = await readers.imports.problems(seller.organisation, { batchId, cursor: null, limit: 1 });
    const second = await readers.imports.problems(seller.organisation, { batchId, cursor: first.next, limit: 1 });
    expect([first.total, first.items[0]?.row, second.items[0]?.row, second.items[0]?.value]).toEqual([2, 5, 9, 'soon']);
    expect(await readers.imports.rowsToMend(seller.organisation)).toBe(2);
  });

  it('the same file again is read again, because its rows may be understood by now', async () => {
    const { files, totals } = await seller.drop('some.txt', text(rows.map((line, n) => (n === 3 || n === 7 ? broken(line) : line))));
    expect(files[0]?.file.state).toBe('done');
    expect(totals).toEqual({ rows: 40, accepted: 0, merged: 38, rejected: 2 });
  });

  it('mended ones are taken in, and the state is that of a file that was right from the start', async () => {
    await seller.drop('mended.txt', text([rows[3] ?? '', rows[7] ?? '']));
    const right = await aSeller();
    try {
      await right.drop('all.txt', text(rows));
      expect(await seller.hash()).toBe(await right.hash());
    } finally {
      await right.leave();
    }
  });

  it('a file that ends in the middle keeps its rows and says so', async () => {
    const whole = text(rows);
    const { files } = await seller.drop('cut.txt', whole.slice(0, whole.length - 90));
    const [file] = files;
    expect(file?.file.totals.rows).toBe((file?.file.totals.accepted ?? 0) + (file?.file.totals.merged ?? 0) + (file?.file.totals.rejected ?? 0));
    expect(file?.problems.length).toBeGreaterThan(0);
  });

  it('a picture is refused as what it is', async () => {
    const { files } = await seller.drop('photo.csv', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'));
    expect(files[0]?.file).toMatchObject({ state: 'failed', totals: { rows: 0, accepted: 0, merged: 0, rejected: 0 } });
    expect(files[0]?.problems[0]?.code).toMatch(/image|binary/);
  });

  it('a source record can be neither changed nor removed by the app', async () => {
    for (const sql of [`update source_record set source = 'x'`, 'delete from source_record', 'truncate source_record', 'delete from import_batch']) {
      await expect(inOrganisation(seller.dataSource, seller.organisation, (tx) => tx.run(sql))).rejects.toThrow(/permission denied/);
    }
  });
});
