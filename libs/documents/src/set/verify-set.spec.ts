import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isOfMany, setComment, setPaths } from '@weerwoord/packs';
import type { Expected, PackVerification, SetVerification } from '@weerwoord/packs';
import type { PackSigner, SetLine } from '@weerwoord/ports';
import { checkByPage } from '../../testing/packs/check-by-page';
import { OTHER, OWN, packFiles, SEALED } from '../../testing/packs/pack-bases';
import { filesOfStored } from '../zip/file-of-pack';
import { erasedZip, erasureNotice } from '../zip/pack-shell';
import { storedZip } from '../zip/stored-zip';
import type { ZipPart } from '../zip/stored-zip';
import { verifySealed, verifyUnpacked } from '../zip/verify-pack';
import { writePackZip } from '../zip/write-pack-zip';
import { packSetMaker } from './pack-set-maker';

const AT = new Date('2026-11-20T08:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'set-'));
afterAll(() => rmSync(folder, { recursive: true }));

const orderOf = (nth: number): string => `302-4471926-885031${nth}`;
const signs = (signer: PackSigner) => ({ key: () => Promise.resolve(signer.key), sign: (bytes: Uint8Array) => Promise.resolve(signer.sign(bytes)) });

async function packOf(nth: number, signer = OWN): Promise<{ bytes: Buffer; hash: string; shell: Uint8Array }> {
  return writePackZip(
    packFiles([{ path: 'exhibits/03-mail.eml', bytes: Buffer.from(`mail ${nth}`), role: 'exhibit', exhibit: 3 }]),
    { ...SEALED, order: orderOf(nth) },
    signer,
  );
}
type Put = { readonly bytes: Buffer; readonly hash: string; readonly erased?: boolean };
async function setOf(packs: readonly Put[], signer = OWN): Promise<{ bytes: Buffer; hash: string }> {
  const lines = packs.map(({ bytes, hash, erased = false }, nth): SetLine => ({
    packId: `p${nth}`,
    bytes: bytes.length,
    ...packSetMaker.measure(bytes),
    erased,
    claimId: `0000000${nth}-0000-4000-8000-000000000000` as SetLine['claimId'],
    externalOrderId: orderOf(nth),
    account: 'amazon.de',
    channel: 'amazon',
    kind: 'A_TO_Z',
    reason: 'INR_DELIVERED',
    work: 'won',
    amount: null,
    filedAt: AT,
    decidedAt: AT,
    sealedAt: AT,
    packHash: hash,
    pages: 6,
    exhibits: 5,
  }));
  const asked = { what: 'month', month: '2026-11', zone: 'Europe/Amsterdam', account: null, belongs: 'decided' } as const;
  const { files, hash } = await packSetMaker.ownFiles(
    lines,
    {
      id: 'set',
      organisation: 'Vlierdal Wonen',
      language: 'en',
      zone: 'Europe/Amsterdam',
      asked,
      account: null,
      sealedAt: AT,
      sealedBy: 'Sanne',
      refused: 0,
    },
    signs(signer),
  );
  const layout = packSetMaker.layout(lines, files, hash, AT);
  return {
    bytes: Buffer.concat(
      layout.parts.map((part) => ('packId' in part ? (packs[Number(part.packId.slice(1))]?.bytes ?? Buffer.alloc(0)) : part.bytes)),
    ),
    hash,
  };
}
async function check(bytes: Uint8Array, expected: Expected = {}): Promise<SetVerification> {
  const file = join(folder, 'set.zip');
  writeFileSync(file, bytes);
  const found = ofMany(await verifySealed(file, expected));
  await agreesWithPage(bytes, expected, found);
  return found;
}
/** The page that a stranger opens comes to the same. */
async function agreesWithPage(bytes: Uint8Array, expected: Expected, { about, ...found }: SetVerification): Promise<void> {
  const { organisation, sealedBy, month, account } = about ?? {};
  expect(await checkByPage(bytes, expected)).toMatchObject({ ...found, manifest: about && { organisation, sealedBy, month, account } });
}
function ofMany(found: PackVerification | SetVerification): SetVerification {
  if (!isOfMany(found)) throw new Error(`taken for a pack: ${found.problem ?? ''}`);
  return found;
}

const PATHS = setPaths([0, 1, 2].map((nth) => ({ claimId: `0000000${nth}-0000-4000-8000-000000000000`, externalOrderId: orderOf(nth) })));
const [FIRST = '', SECOND = '', ERASED = ''] = PATHS;
let packs: { bytes: Buffer; hash: string; shell: Uint8Array }[];
let whole: { bytes: Buffer; hash: string };
beforeAll(async () => {
  packs = await Promise.all([0, 1, 2].map((nth) => packOf(nth)));
  const { shell } = await erasureNotice(packs[2]?.shell ?? Buffer.alloc(0), { at: AT, why: 'clock' }, () => Promise.resolve(OWN));
  whole = await setOf([packs[0] as Put, packs[1] as Put, { bytes: erasedZip(shell) ?? Buffer.alloc(0), hash: packs[2]?.hash ?? '', erased: true }]);
});
/** The set with its files changed, in a ZIP that is otherwise as it was. */
const withParts = (change: (parts: ZipPart[]) => readonly ZipPart[], comment = setComment(whole.hash)): Buffer =>
  storedZip(change(filesOfStored(whole.bytes)), AT, comment);
const put = (path: string, bytes: Uint8Array) => (parts: ZipPart[]) => parts.map((part) => (part.path === path ? { path, bytes } : part));
const edited = (path: string, from: string, to: string) => (parts: ZipPart[]) =>
  parts.map((part) => (part.path === path ? { path, bytes: Buffer.from(Buffer.from(part.bytes).toString().replace(from, to)) } : part));

it('is whole with each pack in it, also the erased one', async () => {
  expect(await check(whole.bytes, { hash: whole.hash, keys: [OWN.key.id], demandKey: true })).toEqual({
    ok: true,
    format: 'weerwoord-packs/1',
    hash: whole.hash,
    files: 10,
    packs: 3,
    changed: [],
    missing: [],
    extra: [],
    replaced: [],
    erased: [ERASED],
    signature: { state: 'good', keyId: OWN.key.id, keyName: 'vlierdal-2026-1', known: true },
    keys: [],
    sealedAt: AT.toISOString(),
    about: {
      organisation: 'Vlierdal Wonen',
      sealedBy: 'Sanne',
      month: { month: '2026-11', zone: 'Europe/Amsterdam', belongs: 'decided' },
      account: null,
    },
    problem: null,
  });
  expect(withParts((parts) => parts).equals(whole.bytes)).toBe(true);
});

it('of one byte of one pack it says which file of which pack', async () => {
  const bytes = Buffer.from(whole.bytes);
  const at = bytes.indexOf('mail 1');
  bytes[at]! ^= 1;
  expect(await check(bytes)).toMatchObject({
    ok: false,
    changed: [`${SECOND} › exhibits/03-mail.eml`],
    missing: [],
    extra: [],
    replaced: [],
    packs: 2,
    problem: 'files-changed',
    signature: { state: 'good' },
  });
});

it('any single bit that is turned is found and named', async () => {
  const bytes = Buffer.from(whole.bytes);
  const unseen: number[] = [];
  const step = Math.ceil(bytes.length / 250);
  // The end of the file, where its own directory stands, byte by byte.
  const places = [
    ...Array.from({ length: 250 }, (_none, nth) => nth * step),
    ...Array.from({ length: 250 }, (_none, nth) => bytes.length - 1 - nth * 5),
  ];
  const file = join(folder, 'flip.zip');
  for (const at of places.filter((place) => place < bytes.length)) {
    bytes[at]! ^= 1 << (at % 8);
    writeFileSync(file, bytes);
    const found = await verifySealed(file);
    const { ok, problem, changed, missing, extra } = found;
    if (isOfMany(found) && at % 20 === 0) await agreesWithPage(bytes, {}, found);
    if (ok || problem === null || changed.length + missing.length + extra.length === 0) unseen.push(at);
    bytes[at]! ^= 1 << (at % 8);
  }
  expect(unseen).toEqual([]);
}, 60_000);

describe('what was done to it is told by its name', () => {
  const INDEX = ['claims.csv', 'index.html'];
  it('a pack exchanged for another genuine one', async () => {
    const other = await packOf(7);
    expect(await check(withParts(put(FIRST, other.bytes)))).toMatchObject({
      ok: false,
      changed: [FIRST],
      replaced: [FIRST],
      packs: 2,
      problem: 'files-changed',
    });
  });
  it('two packs that took each other’s place', async () => {
    const swapped = withParts((parts) => put(SECOND, packs[0]?.bytes ?? Buffer.alloc(0))(put(FIRST, packs[1]?.bytes ?? Buffer.alloc(0))(parts)));
    expect(await check(swapped)).toMatchObject({ changed: [FIRST, SECOND], replaced: [FIRST, SECOND] });
  });
  it('the whole pack in place of its erased form', async () =>
    expect(await check(withParts(put(ERASED, packs[2]?.bytes ?? Buffer.alloc(0))))).toMatchObject({ changed: [ERASED], replaced: [ERASED] }));
  it('a pack taken out', async () =>
    expect(await check(withParts((parts) => parts.filter(({ path }) => path !== SECOND)))).toMatchObject({
      changed: [],
      missing: [SECOND],
      problem: 'files-changed',
    }));
  it('a pack put in', async () =>
    expect(await check(withParts((parts) => [...parts, { path: 'packs/a.zip', bytes: packs[0]?.bytes ?? Buffer.alloc(0) }]))).toMatchObject({
      extra: ['packs/a.zip'],
      changed: [],
    }));
  it.each(INDEX)('%s', async (path) =>
    expect(await check(withParts(edited(path, orderOf(1), orderOf(9))))).toMatchObject({ changed: [path], problem: 'files-changed' }),
  );
  it.each([
    [
      'the manifest, so that it still reads',
      'manifest.json',
      '"sealedBy": "Sanne"',
      '"sealedBy": "Sandra"',
      { changed: ['manifest.json'], problem: 'files-changed' },
    ],
    [
      'the sum of a pack in the manifest',
      'manifest.json',
      '"sha256": "',
      '"sha256": "0000',
      { changed: ['manifest.json'], problem: 'manifest-unreadable' },
    ],
    [
      'the manifest, written another way',
      'manifest.json',
      '{\n  "format"',
      '{\n   "format"',
      { changed: ['manifest.json'], problem: 'manifest-unreadable' },
    ],
    ['the version', 'manifest.json', 'weerwoord-packs/1', 'weerwoord-packs/2', { problem: 'unknown-format' }],
    ['the sums', 'SHA256SUMS', orderOf(0), orderOf(9), { changed: ['SHA256SUMS'] }],
    ['the key', 'public-key.pem', 'PUBLIC KEY-----\nMC', 'PUBLIC KEY-----\nMD', { changed: ['public-key.pem'] }],
  ])('%s', async (_what, path, from, to, told) => expect(await check(withParts(edited(path, from, to)))).toMatchObject({ ok: false, ...told }));
  it('the signature', async () =>
    expect(await check(withParts(put('manifest.sig', Buffer.alloc(64))))).toMatchObject({
      changed: ['manifest.sig'],
      problem: 'signature-bad',
      signature: { state: 'bad' },
    }));
  it('the signature taken out', async () =>
    expect(await check(withParts((parts) => parts.filter(({ path }) => path !== 'manifest.sig')))).toMatchObject({
      ok: false,
      missing: ['manifest.sig'],
      signature: { state: 'none' },
    }));
  it('the manifest taken out', async () =>
    expect(await check(withParts((parts) => parts.filter(({ path }) => path !== 'manifest.json')))).toMatchObject({
      missing: ['manifest.json'],
      problem: 'no-manifest',
    }));
  it('the comment', async () =>
    expect(await check(withParts((parts) => parts, 'nothing'))).toMatchObject({ changed: ['ZIP directory'], problem: 'zip-changed' }));
  it('bytes behind it', async () => expect((await check(Buffer.concat([whole.bytes, Buffer.from('x')]))).ok).toBe(false));
  it('cut off', async () => {
    const file = join(folder, 'cut.zip');
    writeFileSync(file, whole.bytes.subarray(0, whole.bytes.length >> 1));
    expect(await verifySealed(file)).toMatchObject({ ok: false, problem: 'zip-broken' });
  });
});

describe('keys', () => {
  it('a set made anew and signed with another key is whole in itself, and none of the key that was named', async () => {
    const made = await setOf(packs.slice(0, 2), OTHER);
    expect(await check(made.bytes)).toMatchObject({
      ok: true,
      signature: { keyId: OTHER.key.id, known: null },
      keys: [{ keyId: OWN.key.id, packs: 2, known: null }],
    });
    expect(await check(made.bytes, { keys: [OWN.key.id], demandKey: true })).toMatchObject({
      ok: false,
      problem: 'other-key',
      signature: { known: false },
    });
  });
  it('a pack from before the key was renewed is whole under the set’s key', async () => {
    const made = await setOf([await packOf(0, OTHER), packs[1] as Put]);
    expect(await check(made.bytes, { keys: [OWN.key.id], demandKey: true })).toMatchObject({
      ok: true,
      keys: [{ keyId: OTHER.key.id, packs: 1, known: false }],
    });
  });
  it('another hash than was told', async () =>
    expect(await check(whole.bytes, { hash: sha('x') })).toMatchObject({ ok: false, problem: 'other-pack' }));
});
const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

it('unpacked it is checked as well', async () => {
  const there = join(folder, 'unpacked');
  for (const { path, bytes } of filesOfStored(whole.bytes)) {
    mkdirSync(dirname(join(there, path)), { recursive: true });
    writeFileSync(join(there, path), bytes);
  }
  expect(ofMany(await verifyUnpacked(there))).toMatchObject({ ok: true, packs: 3 });
  writeFileSync(join(there, FIRST), packs[1]?.bytes ?? '');
  expect(ofMany(await verifyUnpacked(there))).toMatchObject({ ok: false, changed: [FIRST], replaced: [FIRST] });
});
