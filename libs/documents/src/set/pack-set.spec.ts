import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { readSetManifest, setPaths, setSignedBytes, setStretches } from '@weerwoord/packs';
import type { SetLayout, SetLine, SetSealedAs } from '@weerwoord/ports';
import { fromRandomAccessReaderPromise, RandomAccessReader } from 'yauzl';
import { packSetMaker } from './pack-set-maker';

const AT = new Date('2026-11-02T08:00:00Z');
const pair = generateKeyPairSync('ed25519');
const publicKey = pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
const signer = {
  key: () =>
    Promise.resolve({ id: createHash('sha256').update(publicKey).digest('hex'), name: 'vlierdal-2026-1', publicKey, since: AT, retiredAt: null }),
  sign: (bytes: Uint8Array) => Promise.resolve(new Uint8Array(sign(null, bytes, pair.privateKey))),
};
const sealed = (over: Partial<SetSealedAs> = {}): SetSealedAs => ({
  id: 'set',
  organisation: 'Vlierdal Wonen',
  language: 'en',
  zone: 'Europe/Amsterdam',
  asked: { what: 'month', month: '2026-10', zone: 'Europe/Amsterdam', account: null, belongs: 'decided' },
  account: null,
  sealedAt: AT,
  sealedBy: 'Sanne',
  refused: 0,
  ...over,
});
const contents = new Map<string, Buffer>();
const line = (nth: number, over: Partial<SetLine> = {}): SetLine => {
  const bytes = Buffer.from(`pack ${nth} `.repeat(nth * 100));
  contents.set(`p${nth}`, bytes);
  return {
    packId: `p${nth}`,
    bytes: bytes.length,
    ...packSetMaker.measure(bytes),
    erased: false,
    claimId: `0000000${nth}-0000-4000-8000-000000000000` as SetLine['claimId'],
    externalOrderId: `302-${nth}`,
    account: 'amazon.de',
    channel: 'amazon',
    kind: 'A_TO_Z',
    reason: 'INR_DELIVERED',
    work: 'won',
    amount: { minor: 8490, currency: 'EUR' },
    filedAt: AT,
    decidedAt: AT,
    sealedAt: AT,
    packHash: String(nth).repeat(64),
    pages: 6,
    exhibits: 5,
    ...over,
  };
};
const made = async (lines: readonly SetLine[], as = sealed()): Promise<{ layout: SetLayout; hash: string }> => {
  const { files, hash } = await packSetMaker.ownFiles(lines, as, signer);
  return { layout: packSetMaker.layout(lines, packSetMaker.kept(packSetMaker.keep(files)), hash, as.sealedAt), hash };
};
const whole = ({ parts, bytes }: SetLayout): Buffer => {
  const all = Buffer.concat(parts.map((part) => ('packId' in part ? (contents.get(part.packId) ?? Buffer.alloc(0)) : part.bytes)));
  expect(all).toHaveLength(bytes);
  return all;
};

/** Reads the file where its parts stand; what a pack holds past its first bytes is zeros, so that four of a gibibyte cost nothing. */
class Sparse extends RandomAccessReader {
  constructor(private readonly layout: SetLayout) {
    super();
  }
  override _readStreamForRange(start: number, end: number): Readable {
    const piece = Buffer.alloc(end - start);
    for (const part of this.layout.parts) {
      const bytes = 'packId' in part ? Buffer.alloc(0) : Buffer.from(part.bytes);
      const [from, until] = [Math.max(start, part.at), Math.min(end, part.at + bytes.length)];
      if (from < until) bytes.copy(piece, from - start, from - part.at, until - part.at);
    }
    return Readable.from([piece], { objectMode: false });
  }
}
const opened = async (layout: SetLayout) => {
  const zip = await fromRandomAccessReaderPromise(new Sparse(layout), layout.bytes, { autoClose: false });
  const found = new Map<string, () => Promise<Buffer>>();
  for await (const entry of zip.eachEntry()) found.set(entry.fileName, async () => buffer(await zip.openReadStreamPromise(entry)));
  return { names: [...found.keys()], read: (name: string) => found.get(name)?.() ?? Promise.reject(new Error(name)), comment: zip.comment };
};

it('the file names all it holds, is signed, and its parts stand where the layout says', async () => {
  const lines = [line(2), line(1), line(3, { erased: true })];
  const { layout, hash } = await made(lines);
  const { names, read, comment } = await opened(layout);
  expect(names).toEqual([
    'SHA256SUMS',
    'claims.csv',
    'index.html',
    'manifest.json',
    'manifest.sig',
    'packs/302-1-00000001.zip',
    'packs/302-2-00000002.zip',
    'packs/302-3-00000003.zip',
    'public-key.pem',
    'verify.html',
  ]);
  const written = await read('manifest.json');
  expect(comment).toBe(`weerwoord-packs/1 sha256:${hash}`);
  expect(createHash('sha256').update(written).digest('hex')).toBe(hash);
  const manifest = readSetManifest(written);
  expect(manifest).toMatchObject({ month: { month: '2026-10', belongs: 'decided' }, key: { name: 'vlierdal-2026-1' } });
  expect(manifest?.files.filter(({ role }) => role === 'pack').map(({ pack, erased }) => [pack?.slice(0, 1), erased])).toEqual([
    ['1', false],
    ['2', false],
    ['3', true],
  ]);
  expect(verify(null, setSignedBytes(written), createPublicKey(await read('public-key.pem')), await read('manifest.sig'))).toBe(true);
  const bytes = whole(layout);
  for (const file of manifest?.files ?? [])
    expect(
      createHash('sha256')
        .update(file.role === 'pack' ? bytes.subarray(...placeOf(layout, lines, file.path)) : await read(file.path))
        .digest('hex'),
    ).toBe(file.sha256);
});
const placeOf = (layout: SetLayout, lines: readonly SetLine[], path: string): [number, number] => {
  const id = lines[setPaths(lines).indexOf(path)]?.packId;
  const part = layout.parts.find((one) => 'packId' in one && one.packId === id);
  return part && 'packId' in part ? [part.at, part.at + part.bytes] : [0, 0];
};

it('the same packs at the same instant are the same bytes, whatever the zone of the machine', async () => {
  const [one, again, later] = [
    await made([line(1), line(2)]),
    await made([line(1), line(2)]),
    await made([line(1), line(2)], sealed({ sealedAt: new Date('2026-11-02T08:00:02Z') })),
  ];
  expect(whole(again.layout).equals(whole(one.layout))).toBe(true);
  expect(whole(later.layout).equals(whole(one.layout))).toBe(false);
});

it('is what the checksums in it say: ZIP programs agree', async () => {
  const { layout } = await made([line(1)]);
  const bytes = whole(layout);
  const at = bytes.lastIndexOf('packs/302-1-00000001.zip') - 46;
  expect(bytes.readUInt32LE(at + 16)).toBe(crc32(contents.get('p1') ?? Buffer.alloc(0)));
});

it('past four gibibytes its places are told in 64 bits, and readers find what stands behind them', async () => {
  const large = Array.from({ length: 5 }, (_none, nth) => line(nth + 1, { bytes: 2 ** 30 }));
  const { layout } = await made(large);
  expect(layout.bytes).toBeGreaterThan(2 ** 32);
  const { names, read } = await opened(layout);
  expect(names).toHaveLength(5 + 7);
  expect((await read('public-key.pem')).toString()).toContain('BEGIN PUBLIC KEY');
});

it.each([3, 65_535])('%i entries: readers count them all', async (count) => {
  const entries = Array.from({ length: count }, (_none, nth) => ({ path: `p${String(nth).padStart(6, '0')}`, bytes: 0, crc32: 0 }));
  const { stretches, length } = setStretches(entries, AT, 'x');
  const all = Buffer.concat(stretches.map(({ bytes }) => bytes));
  expect(all).toHaveLength(length);
  const zip = await fromRandomAccessReaderPromise(new Sparse({ bytes: length, parts: [{ at: 0, bytes: all }] }), length, { autoClose: false });
  expect(zip.entryCount).toBe(count);
});
it('a single file of 4 GiB is refused', () => expect(() => setStretches([{ path: 'a', bytes: 2 ** 32 - 1, crc32: 0 }], AT, '')).toThrow('4 GiB'));

describe('index and table', () => {
  const evil = line(1, { externalOrderId: '=<script>', account: 'A "quoted", name' });
  it.each(['en', 'nl', 'de'] as const)('the page in %s has rows, totals and seals, and nothing runs in it', async (language) => {
    const { files } = await packSetMaker.ownFiles(
      [evil, line(2, { work: 'drafting', amount: { minor: 100, currency: 'GBP' } })],
      sealed({ language, refused: 2 }),
      signer,
    );
    const page = Buffer.from(files.find(({ path }) => path === 'index.html')?.bytes ?? []).toString();
    expect(page).not.toMatch(/<script|undefined|null/);
    expect(page).toContain('1'.repeat(64));
    expect(page).toMatch(/GBP|£/);
  });
  it('a cell of the table is never a formula', async () => {
    const { files } = await packSetMaker.ownFiles([evil], sealed(), signer);
    const table = Buffer.from(files.find(({ path }) => path === 'claims.csv')?.bytes ?? []).toString();
    expect(table.split('\r\n')[1]).toMatch(/^'=<script>,/);
    expect(table).toContain('"A ""quoted"", name"');
    expect(table).toContain(',84.90,EUR,');
  });
});
