import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { RowProblem } from '@weerwoord/ports';
import { ZipFile } from 'yazl';
import { aContext, codesOf, collect, fixturePath } from '../../testing';
import { fileDoor } from './file-door';
import { notReadable } from './file-problems';

const door = fileDoor();
let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'files-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const put = (path: string, content: string | Uint8Array): string => {
  const full = join(folder, path);
  mkdirSync(join(full, '..'), { recursive: true });
  writeFileSync(full, content);
  return full;
};

async function zipOf(entries: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(entries)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Paths below the folder, each with its problem's code or 'file'. */
async function expanded(...paths: string[]): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for await (const item of door.expand(paths)) found.push([relative(folder, item.path), 'problem' in item ? item.problem.code : 'file']);
  return found;
}

const CSV = 'Tracking number,Time,Status\n3SABCD1234567,2026-09-01T09:00:00Z,delivered\n';
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

it('a folder gives its files in the order of their names, with all below it', async () => {
  put('b.csv', CSV);
  put('a/c.csv', CSV);
  put('a/b/d.csv', CSV);
  expect(await expanded(folder)).toEqual([
    ['a/b/d.csv', 'file'],
    ['a/c.csv', 'file'],
    ['b.csv', 'file'],
  ]);
});

it('what systems leave behind is passed over in silence', async () => {
  for (const name of ['.DS_Store', '.hidden/x.csv', '__MACOSX/._a.csv', 'Thumbs.db', 'desktop.ini', 'a.csv']) put(name, CSV);
  expect(await expanded(folder)).toEqual([['a.csv', 'file']]);
});

it('a folder of pictures: each is named with what it is and what to do', async () => {
  put('1.png', PNG);
  put('2.jpg', Buffer.from('ffd8ffe000104a464946', 'hex'));
  put('3.csv', PNG);
  const problems: RowProblem[] = [];
  for await (const item of door.expand([folder])) if ('problem' in item) problems.push(item.problem);
  expect(problems.map(({ code }) => code)).toEqual(['is-an-image', 'is-an-image', 'is-an-image']);
  expect(problems[0]).toMatchObject({
    row: null,
    field: null,
    reason: 'This is a PNG picture, not a file of rows or a mail.',
    remedy: expect.stringContaining('Export the list itself') as string,
  });
});

it.each([
  ['a PDF', '%PDF-1.7', 'is-a-pdf'],
  ['a RAR', 'Rar!\x1a\x07', 'is-packed'],
  ['an old Excel file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'is-a-spreadsheet'],
  ['nothing', '', 'empty'],
])('%s is a problem', async (_name, content, code) => {
  put('x.csv', content);
  expect(await expanded(folder)).toEqual([['x.csv', code]]);
});

it('a path that is not there is a problem', async () => expect(await expanded(join(folder, 'none.csv'))).toEqual([['none.csv', 'unreadable']]));

it.each([
  ['ENOENT', 'There is no such file or folder.'],
  ['EACCES', 'The account Weerwoord runs under may not read it.'],
  ['EIO', 'The file could not be read to its end (EIO: on the disk).'],
])('%s is said in words', (code, reason) => expect(notReadable(Object.assign(new Error(`${code}: on the disk`), { code })).reason).toBe(reason));

describe('a ZIP', () => {
  it('gives the files in it, which can be opened twice', async () => {
    put('x.zip', await zipOf({ 'in/a.csv': CSV, '__MACOSX/._a.csv': 'x', '.DS_Store': 'x', 'b.png': PNG }));
    expect(await expanded(folder)).toEqual([
      ['x.zip/in/a.csv', 'file'],
      ['x.zip/b.png', 'is-an-image'],
    ]);
    for await (const item of door.expand([folder])) {
      if ('problem' in item) continue;
      const found = await door.recognise(item, aContext());
      const all = await collect(door.read(item, 'tracking-csv', aContext()));
      expect([found.kind, item.size, all.read.length]).toEqual(['tracking-csv', CSV.length, 1]);
    }
  });

  it('is known by its content, whatever its name', async () => {
    put('export.csv', await zipOf({ 'a.csv': CSV }));
    expect(await expanded(folder)).toEqual([['export.csv/a.csv', 'file']]);
  });

  it('in a ZIP is opened, one deeper is not', async () => {
    const inner = await zipOf({ 'a.csv': CSV, 'deep.zip': await zipOf({ 'b.csv': CSV }) });
    put('x.zip', await zipOf({ 'inner.zip': inner }));
    expect(await expanded(folder)).toEqual([
      ['x.zip/inner.zip/a.csv', 'file'],
      ['x.zip/inner.zip/deep.zip', 'zip-too-deep'],
    ]);
  });

  it('that was cut off says so', async () => {
    const whole = await zipOf({ 'a.csv': CSV.repeat(100), 'b.csv': CSV });
    put('x.zip', whole.subarray(0, whole.length - 30));
    expect(await expanded(folder)).toEqual([['x.zip', 'cut-off']]);
  });

  it('with a damaged entry says so when the entry is read', async () => {
    const whole = await zipOf({ 'a.csv': Array.from({ length: 400 }, (_, n) => `3SABCD${n},2026-09-01T09:00:00Z,delivered ${n * 7919}`).join('\n') });
    whole.fill(0xff, 200, 700);
    put('x.zip', whole);
    const [found] = await expanded(folder);
    expect(found?.[1] === 'damaged' || found?.[1] === 'file').toBe(true);
    for await (const item of door.expand([folder])) {
      if (!('problem' in item))
        expect((await collect(door.read(item, 'tracking-csv', aContext()))).problems.map(({ code }) => code)).toEqual(['unreadable']);
    }
  });

  it('that grows without end is left', async () => {
    const zip = await zipOf({ 'zeros.csv': Buffer.alloc(300_000) });
    zip.writeUInt32LE(1_500_000_000, zip.lastIndexOf(Buffer.from('504b0102', 'hex')) + 24); // what the directory declares
    put('bomb.zip', zip);
    expect(await expanded(folder)).toEqual([['bomb.zip/zeros.csv', 'zip-bomb']]);
  });

  it('whose entries overlap is left', async () => {
    const honest = await zipOf({ 'a.csv': Buffer.from(Array.from({ length: 5000 }, (_, n) => (n * 7919) % 251)), 'b.csv': CSV });
    // The directory claims that the second entry is as large as the archive itself.
    const directory = honest.lastIndexOf(Buffer.from('504b0102', 'hex'));
    honest.writeUInt32LE(honest.length * 2, directory + 20);
    put('x.zip', honest);
    expect((await expanded(folder)).at(-1)).toEqual(['x.zip', 'zip-bomb']);
  });

  it('whose entry has a name that climbs out is read all the same: nothing is ever written', async () => {
    const zip = await zipOf({ 'aa/evil.csv': CSV });
    put('x.zip', Buffer.from(zip.toString('latin1').replaceAll('aa/evil.csv', '../evil.csv'), 'latin1'));
    expect((await expanded(folder)).map(([, code]) => code)).toEqual(['file']);
  });
});

describe('gzip', () => {
  it('is unpacked while it is read', async () => {
    put('a.csv.gz', gzipSync(CSV));
    for await (const item of door.expand([folder])) {
      if ('problem' in item) throw new Error('expected a file');
      expect((await door.recognise(item, aContext())).kind).toBe('tracking-csv');
      expect((await collect(door.read(item, 'tracking-csv', aContext()))).read).toHaveLength(1);
    }
  });

  it('that was cut off gives the rows before the cut and says so', async () => {
    const rows = Array.from({ length: 20_000 }, (_, n) => `3SABCD${String(n * 7919).padStart(9, '0')},2026-09-01T09:00:00Z,delivered`);
    const packed = gzipSync(`Tracking number,Time,Status\n${rows.join('\n')}\n`);
    put('a.csv.gz', packed.subarray(0, Math.floor(packed.length * 0.8)));
    for await (const item of door.expand([folder])) {
      if ('problem' in item) throw new Error('expected a file');
      const all = await collect(door.read(item, 'tracking-csv', aContext()));
      expect(all.read.length).toBeGreaterThan(1000);
      expect([...codesOf(all), ...all.problems.map(({ code }) => code)].every((code) => code === 'cut-off' || code === 'not-a-date')).toBe(true);
      expect(all.problems.map(({ code }) => code)).toEqual(['cut-off']);
    }
  });
});

it('a workbook is no ZIP of rows', async () => {
  const found: string[] = [];
  for await (const item of door.expand([fixturePath('other', 'not-ok', 'orders.xlsx')])) if ('problem' in item) found.push(item.problem.reason);
  expect(found).toEqual(['This is an Excel workbook, not a file of rows or a mail.']);
});
