import { mkdir, readFile as bytesOf, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeWithPostgres } from '@weerwoord/persistence/testing';
import { filesToBegin, importFiles, openBatch, readTogether } from '@weerwoord/pipeline';
import type { RowProblem } from '@weerwoord/ports';
import type { Seller } from './a-seller';
import { aSeller } from './a-seller';

const fixture = (path: string): Promise<string> => bytesOf(fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url)), 'utf8');

it('one of each fifty small files is asked for, every large one, none that could not be opened', () => {
  const file = (n: number, bytes = 1000, problem: RowProblem | null = null) => ({ id: String(n), bytes, problem });
  const broken: RowProblem = { row: null, field: null, value: null, code: 'empty', reason: '', remedy: '' };
  const files = [...Array(120).keys()].map((n) => (n === 3 ? file(n, 5_000_000) : n === 0 ? file(n, 0, broken) : file(n)));
  expect(filesToBegin(files)).toEqual(['1', '3', '52', '102']);
});

describeWithPostgres('a folder of mails', () => {
  let together: Seller;
  let alone: Seller;
  let files: Readonly<Record<string, string>>;
  beforeAll(async () => {
    [together, alone] = await Promise.all([aSeller(), aSeller()]);
    const claim = await fixture('mail/ok/a-to-z-claim.eml');
    const numbered = (n: number): string => claim.replaceAll('302-0000001-0000001', `302-0000001-000000${n}`).replace(/^(Message-ID: <)/im, `$1${n}`);
    files = {
      '1.eml': claim,
      '2.eml': numbered(2),
      '3.eml': claim,
      '4-orders.txt': await fixture('amazon/ok/all-orders-34-columns.txt'),
      '5-undated.eml': await fixture('mail/not-ok/without-date.eml'),
      '6-cut.eml': await fixture('mail/not-ok/cut-off.eml'),
      '7.eml': numbered(7),
      '8.txt': 'nobody knows what this is',
    };
  });
  afterAll(() => Promise.all([together.leave(), alone.leave()]));
  const folderOf = async (seller: Seller): Promise<string> => {
    const folder = join(dirname(await seller.put('marker', '')), 'mails');
    await mkdir(folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    return folder;
  };

  it('is read in one go: each file has its own totals, problems and end, and what is known of orders is what each by itself would say', async () => {
    for (const [name, text] of Object.entries(files)) await alone.drop(name, text);
    const { files: read } = await importFiles(together.tools, {
      account: together.account,
      actor: 'cli',
      files: [{ spool: await folderOf(together) }],
    });
    const told = read.map(({ file: { path, kind, state, totals }, problems }) => [
      path.split('/').at(-1),
      kind,
      state,
      totals.rows,
      totals.accepted,
      totals.merged,
      totals.rejected,
      problems.map(({ code }) => code).join(),
    ]);
    expect(told).toEqual([
      ['1.eml', 'mail', 'done', 1, 1, 0, 0, ''],
      ['2.eml', 'mail', 'done', 1, 1, 0, 0, ''],
      ['3.eml', 'mail', 'done', 1, 0, 1, 0, ''],
      ['4-orders.txt', 'amazon-all-orders', 'done', expect.any(Number), expect.any(Number), 0, 0, ''],
      ['5-undated.eml', 'mail', 'done', 1, 0, 0, 1, 'missing'],
      ['6-cut.eml', 'mail', 'done', 1, 1, 0, 0, 'cut-off'],
      ['7.eml', 'mail', 'done', 1, 1, 0, 0, ''],
      ['8.txt', null, 'failed', 0, 0, 0, 0, 'unknown-kind'],
    ]);
    expect(await together.hash()).toBe(await alone.hash());
  });

  it('again: nothing new, and the same state', async () => {
    const before = await together.hash();
    const { totals } = await importFiles(together.tools, { account: together.account, actor: 'cli', files: [{ spool: await folderOf(together) }] });
    expect([totals.accepted, totals.merged + totals.rejected === totals.rows, await together.hash()]).toEqual([0, true, before]);
  });

  it('two that read at once share the files; none is read twice', async () => {
    const { account, organisation, tools } = together;
    const opened = await openBatch(tools, { account, actor: 'cli', files: [{ spool: await folderOf(together) }] });
    const read = await Promise.all(opened.files.map(({ file }) => readTogether(tools, { organisation, fileId: file.id })));
    const ids = read.flat().map(({ id }) => id);
    expect([ids.length, new Set(ids).size]).toEqual([8, 8]);
  });
});
