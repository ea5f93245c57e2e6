import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { byPath, proofFor, proofHolds, stretchesOf, zipComment } from '@weerwoord/packs';
import type { PackFile } from '@weerwoord/ports';
import { ZipFile } from 'yazl';
import { OTHER, OWN, packFiles, packOfVersion1, SEALED, SEALED_AT } from '../../testing/packs/pack-bases';
import { fileOfStored, filesOfStored } from './file-of-pack';
import { nodeCrypto } from './node-crypto';
import { erasedZip, erasureNotice } from './pack-shell';
import { verifyPack, verifyUnpacked } from './verify-pack';
import { writePackZip } from './write-pack-zip';

const sealedPack = () => writePackZip(packFiles(), SEALED, OWN);
const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'pack-'));
  folders.push(made);
  return made;
};
afterAll(() => folders.forEach((each) => rmSync(each, { recursive: true })));

it('finds an untouched pack in order, from memory and from a file', async () => {
  const { bytes, hash } = await sealedPack();
  const fine = {
    ok: true,
    hash,
    format: 'weerwoord-pack/2',
    files: 10,
    changed: [],
    missing: [],
    extra: [],
    erased: [],
    erasure: null,
    signature: { state: 'good', keyId: OWN.key.id, keyName: 'vlierdal-2026-1', known: null },
    sealedAt: '2026-11-20T07:05:13.000Z',
    about: { organisation: 'Vlierdal Wonen', account: 'amazon.de', order: '302-4471926-8850317', sealedBy: 'Sanne' },
    problem: null,
  };
  expect(await verifyPack(bytes)).toEqual(fine);
  const file = join(folder(), 'p.zip');
  writeFileSync(file, bytes);
  expect(await verifyPack(file, { hash })).toEqual(fine);
});

it('reads a pack larger than what is read at once, piece by piece', async () => {
  const film: PackFile = { path: 'exhibits/03-film.bin', bytes: Buffer.alloc(9 * 1024 * 1024, 'Weerwoord'), role: 'exhibit', exhibit: 3 };
  const { bytes } = await writePackZip(packFiles([film]), SEALED, OWN);
  const file = join(folder(), 'large.zip');
  writeFileSync(file, bytes);
  expect(await verifyPack(file)).toMatchObject({ ok: true, signature: { state: 'good' } });
  bytes[bytes.indexOf('WeerwoordWeerwoord') + 8_000_000]! ^= 1;
  writeFileSync(file, bytes);
  expect(await verifyPack(file)).toMatchObject({ ok: false, changed: ['exhibits/03-film.bin'] });
});

it('gives the same bytes whatever the order of the files and the zone of the machine', async () => {
  const here = await sealedPack();
  const zone = process.env['TZ'];
  process.env['TZ'] = 'Pacific/Auckland';
  const there = await writePackZip(packFiles().reverse(), SEALED, OWN);
  process.env['TZ'] = zone;
  expect(there.bytes.equals(here.bytes)).toBe(true);
  expect(there.crc32).toBe(crc32(here.bytes));
});

/** Numbers that are the same in every run. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
const sealedName = (name: string): boolean => name === 'ZIP directory' || /^[\w./-]+$/.test(name);

async function unseenFlips(pack: Buffer, places: Iterable<readonly [at: number, bit: number]>): Promise<string[]> {
  const unseen: string[] = [];
  for (const [at, bit] of places) {
    pack[at]! ^= 1 << bit;
    const { ok, changed, missing, extra, problem } = await verifyPack(pack);
    const names = [...changed, ...missing, ...extra];
    if (ok || problem === null || names.length === 0 || (problem === 'files-changed' && !names.every(sealedName))) unseen.push(`${at}:${bit}`);
    pack[at]! ^= 1 << bit;
  }
  return unseen;
}

it('finds one bit in every single byte of a pack, and names what it is in', async () => {
  const { bytes } = await sealedPack();
  expect(
    await unseenFlips(
      bytes,
      Array.from(bytes, (_byte, at) => [at, at % 8] as const),
    ),
  ).toEqual([]);
}, 60_000);

it('finds ten thousand single bits flipped in twenty packs, of either version and erased ones too', async () => {
  const roll = dice(20261120);
  for (let run = 0; run < 20; run += 1) {
    const proof = Array.from({ length: 1 + roll(6) }, (_none, place): PackFile => ({
      path: `exhibits/0${place + 1}-note.txt`,
      bytes: Buffer.alloc(1 + roll(3000), `note ${run}.${place} `),
      role: 'exhibit',
      exhibit: place + 1,
    }));
    const made = await writePackZip(packFiles(proof), { ...SEALED, order: `302-${run}` }, OWN);
    const pack =
      run === 0
        ? packOfVersion1()
        : run < 4
          ? erasedZip((await erasureNotice(made.shell, { at: SEALED_AT, why: 'person' }, () => Promise.resolve(OWN))).shell)
          : made.bytes;
    if (!pack) throw new Error('nothing to flip');
    expect(
      await unseenFlips(
        pack,
        Array.from({ length: 500 }, () => [roll(pack.length), roll(8)] as const),
      ),
    ).toEqual([]);
  }
}, 60_000);

describe('what is flipped is what is named', () => {
  it.each(['answer.txt', 'exhibits/02-mail.eml', 'README.txt', 'verify.html', 'public-key.pem', 'manifest.sig', 'SHA256SUMS', 'manifest.json'])(
    '%s',
    async (path) => {
      const { bytes } = await sealedPack();
      const data = fileOfStored(bytes, path);
      const at = data.byteOffset - bytes.byteOffset;
      for (const place of [0, Math.floor(data.length / 2), data.length - 1]) {
        bytes[at + place]! ^= 4;
        expect((await verifyPack(bytes)).changed).toEqual([path]);
        bytes[at + place]! ^= 4;
      }
    },
  );
});

it('a pack sealed again by a stranger is whole, and his key is not known', async () => {
  const { bytes } = await writePackZip(packFiles(), SEALED, OTHER);
  expect(await verifyPack(bytes, { keys: [OWN.key.id] })).toMatchObject({ ok: true, signature: { state: 'good', known: false } });
  expect(await verifyPack(bytes, { keys: [OWN.key.id], demandKey: true })).toMatchObject({ ok: false, problem: 'other-key' });
});

it('one exhibit is proven alone: by its bytes, its path and a few hashes', async () => {
  const { manifest } = await sealedPack();
  const proof = proofFor(nodeCrypto, manifest.files, 'exhibits/02-mail.eml');
  expect(proof?.hashes.length).toBe(2);
  expect(proof && proofHolds(nodeCrypto, proof, manifest.root)).toBe(true);
  expect(proof && proofHolds(nodeCrypto, { ...proof, path: 'exhibits/03-mail.eml' }, manifest.root)).toBe(false);
});

describe('an erased pack', () => {
  it('holds no byte of the personal files, keeps its hash, and says when and why', async () => {
    const { shell, hash } = await sealedPack();
    const erased = await erasureNotice(shell, { at: new Date('2026-12-24T03:00:00Z'), why: 'buyer-asked' }, () => Promise.resolve(OWN));
    const zip = erasedZip(erased.shell) ?? Buffer.alloc(0);
    expect([zip.length, crc32(zip)]).toEqual([erased.bytes, erased.crc32]);
    for (const words of ['The parcel was delivered', 'Where is it?', 'Köln', '%PDF']) expect(zip.includes(words)).toBe(false);
    expect(await verifyPack(zip, { hash, keys: [OWN.key.id], demandKey: true })).toMatchObject({
      ok: true,
      hash,
      erased: ['00-pack.pdf', 'answer.txt', 'exhibits/01-scan.json', 'exhibits/02-mail.eml'],
      missing: [],
      erasure: { at: '2026-12-24T03:00:00.000Z', why: 'buyer-asked' },
    });
  });
  it('is erased once: a second time changes nothing', async () => {
    const { shell } = await sealedPack();
    const first = await erasureNotice(shell, { at: SEALED_AT, why: 'clock' }, () => Promise.resolve(OWN));
    expect(await erasureNotice(first.shell, { at: new Date(), why: 'person' }, () => Promise.resolve(OTHER))).toEqual(first);
  });
  it('is no erased pack while nothing was erased', async () => {
    expect(erasedZip((await sealedPack()).shell)).toBeNull();
  });
});

describe('a pack that was unpacked', () => {
  async function unpacked(edit: (root: string) => void = () => undefined): Promise<string> {
    const root = folder();
    for (const { path, bytes } of filesOfStored((await sealedPack()).bytes)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), bytes);
    }
    edit(root);
    return root;
  }
  it.each([
    ['as it was', () => undefined, { ok: true, signature: { state: 'good' } }],
    ['looked into by a system', (root: string) => writeFileSync(join(root, '.DS_Store'), 'x'), { ok: true }],
    ['with an edited answer', (root: string) => writeFileSync(join(root, 'answer.txt'), 'x'), { ok: false, changed: ['answer.txt'] }],
    ['with a note', (root: string) => writeFileSync(join(root, 'exhibits/a note.txt'), 'x'), { ok: false, extra: ['exhibits/a note.txt'] }],
    ['without an exhibit', (root: string) => rmSync(join(root, 'exhibits/01-scan.json')), { ok: false, missing: ['exhibits/01-scan.json'] }],
    [
      'with a link in place of the answer',
      (root: string) => {
        rmSync(join(root, 'answer.txt'));
        symlinkSync('README.txt', join(root, 'answer.txt'));
      },
      { ok: false, changed: ['answer.txt'] },
    ],
  ])('%s', async (_what, edit, finds) => {
    expect(await verifyUnpacked(await unpacked(edit))).toMatchObject(finds);
  });
});

it.each(['../up.txt', '/root.txt', 'a\\b.txt', 'spaced name.txt', 'a/./b', 'manifest.json', 'ERASED.json', 'answer.txt'])(
  'does not write %s into a pack',
  async (path) => {
    await expect(writePackZip([...packFiles(), { path, bytes: Buffer.alloc(1), role: 'exhibit' }], SEALED, OWN)).rejects.toThrow(/path/);
  },
);

it('derives what a ZIP program writes, byte for byte', async () => {
  const { bytes, hash } = await sealedPack();
  class UtcDate extends Date {
    override getFullYear = (): number => this.getUTCFullYear();
    override getMonth = (): number => this.getUTCMonth();
    override getDate = (): number => this.getUTCDate();
    override getHours = (): number => this.getUTCHours();
    override getMinutes = (): number => this.getUTCMinutes();
    override getSeconds = (): number => this.getUTCSeconds();
  }
  const zip = new ZipFile();
  const parts = filesOfStored(bytes).sort(byPath);
  for (const part of parts)
    zip.addBuffer(Buffer.from(part.bytes), part.path, { mtime: new UtcDate(SEALED_AT), mode: 0o100644, compress: false, forceDosTimestamp: true });
  zip.end({ comment: zipComment('weerwoord-pack/2', hash), forceZip64Format: false });
  expect((await buffer(zip.outputStream)).equals(bytes)).toBe(true);
  expect(
    stretchesOf(
      parts.map((part) => ({ path: part.path, bytes: part.bytes.length, crc32: crc32(part.bytes) })),
      SEALED_AT,
      zipComment('weerwoord-pack/2', hash),
    ).length,
  ).toBe(bytes.length);
});

it('says when a file is not there', async () => {
  const { bytes } = await sealedPack();
  expect(Buffer.from(fileOfStored(bytes, 'answer.txt')).toString()).toBe('The parcel was delivered.');
  expect(() => fileOfStored(bytes, 'elsewhere.txt')).toThrow('not in this pack');
});
