import { describeWithPostgres } from '@weerwoord/persistence/testing';
import { openBatch, readFile } from '@weerwoord/pipeline';
import { manyOrders } from '@weerwoord/worlds';
import type { Seller } from './a-seller';
import { aSeller, NOW } from './a-seller';

const report = [...manyOrders(300, NOW)].join('');
const [header = '', ...rows] = report.split('\n').filter((line) => line !== '');
const fileOf = (lines: readonly string[]): string => `${[header, ...lines].join('\n')}\n`;

describeWithPostgres('the same rows give the same state', () => {
  const sellers: Seller[] = [];
  const fresh = async (): Promise<Seller> => {
    const seller = await aSeller();
    sellers.push(seller);
    return seller;
  };
  let whole: Seller;
  let expected: string;
  beforeAll(async () => {
    whole = await fresh();
    const { totals } = await whole.drop('orders.txt', report);
    expect(totals).toEqual({ rows: rows.length, accepted: rows.length, merged: 0, rejected: 0 });
    expected = await whole.hash();
  });
  afterAll(() => Promise.all(sellers.map((seller) => seller.leave())));

  it('there are orders, verdicts and rollup cells to compare at all', async () => {
    const counts = await whole.inside((tx) =>
      tx.row<{ orders: number; verdicts: number; cells: number }>(
        'select (select count(*) from orders) as orders, (select count(*) from verdict) as verdicts, (select count(*) from rollup_daily) as cells',
      ),
    );
    expect(counts?.orders).toBeGreaterThan(250);
    expect(counts?.verdicts).toBeGreaterThan(counts?.orders ?? 0);
    expect(counts?.cells).toBeGreaterThan(100);
  });

  it('the same file again: every row known, nothing changed', async () => {
    const { files, totals } = await whole.drop('orders.txt', report);
    expect(files[0]?.file.state).toBe('same-file');
    expect(totals).toEqual({ rows: rows.length, accepted: 0, merged: rows.length, rejected: 0 });
    expect(await whole.hash()).toBe(expected);
  });

  it('the same rows in another file and order: every row known, nothing changed', async () => {
    const { files, totals } = await whole.drop('again.txt', fileOf([...rows].reverse()));
    expect(files[0]?.file.state).toBe('done');
    expect(totals).toEqual({ rows: rows.length, accepted: 0, merged: rows.length, rejected: 0 });
    expect(await whole.hash()).toBe(expected);
  });

  it('known rows in many chunks, two of them in flight: every one is counted', async () => {
    const { tools, organisation } = whole;
    const { files } = await openBatch(tools, {
      account: whole.account,
      actor: 'cli',
      files: [{ spool: await whole.put('chunks.txt', fileOf([...rows].sort())) }],
    });
    const file = await readFile(tools, { organisation, fileId: files[0]?.file.id ?? '', rowsPerChunk: 17 });
    expect(file?.totals).toEqual({ rows: rows.length, accepted: 0, merged: rows.length, rejected: 0 });
    expect(await whole.hash()).toBe(expected);
  });

  it.each([
    ['backwards', [fileOf([...rows].reverse())]],
    ['in two files', [fileOf(rows.slice(0, 120)), fileOf(rows.slice(120))]],
    ['in two files, the second first', [fileOf(rows.slice(120)), fileOf(rows.slice(0, 120))]],
    ['in files that overlap', [fileOf(rows.slice(0, 200)), fileOf(rows.slice(100))]],
    ['one row a file, a few of them, then all', [fileOf(rows.slice(5, 6)), fileOf(rows.slice(1, 2)), report]],
  ])('%s', async (_how, files) => {
    const seller = await fresh();
    for (const [n, text] of files.entries()) await seller.drop(`part-${n}.txt`, text);
    expect(await seller.hash()).toBe(expected);
  });

  it('a row repeated inside one file is taken once', async () => {
    const seller = await fresh();
    const { totals } = await seller.drop('twice.txt', fileOf([...rows, ...rows.slice(0, 50)]));
    expect(totals).toEqual({ rows: rows.length + 50, accepted: rows.length, merged: 50, rejected: 0 });
    expect(await seller.hash()).toBe(expected);
  });

  it('another row gives another state', async () => {
    const seller = await fresh();
    await seller.drop('less.txt', fileOf(rows.slice(1)));
    expect(await seller.hash()).not.toBe(expected);
  });

  it('two imports at once of files that share their orders', async () => {
    const seller = await fresh();
    await Promise.all([
      seller.drop('a.txt', fileOf(rows.slice(0, 220))),
      seller.drop('b.txt', fileOf([...rows.slice(80)].reverse())),
      seller.drop('c.txt', fileOf(rows.filter((_, n) => n % 3 === 0))),
    ]);
    expect(await seller.hash()).toBe(expected);
    const sums = await seller.inside((tx) =>
      tx.row<{ rows: number; accepted: number; balanced: boolean }>(
        'select sum(rows_read)::int as rows, sum(accepted)::int as accepted, bool_and(accepted + merged + rejected = rows_read) as balanced from import_file',
      ),
    );
    expect(sums).toEqual({ rows: 220 + (rows.length - 80) + Math.ceil(rows.length / 3), accepted: rows.length, balanced: true });
  });
});
