import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import type { PackFile } from '@weerwoord/ports';
import { ZipFile } from 'yazl';
import { evidenceRootOfFiles, writePackZip } from './write-pack-zip';
import { byPath, zipComment } from './manifest';
import { fileOfPack } from './file-of-pack';
import { verifyPack } from './verify-pack';
import { stretchesOf } from './zip-layout';

const sealedAt = new Date('2026-11-20T07:05:13.250Z');
const sealed = {
  organisation: 'Vlierdal Wonen', account: 'amazon.de', order: '302-4471926-8850317', claim: { id: 'c-1', kind: 'A_TO_Z', reason: 'INR_DELIVERED' }, sealedAt, sealedBy: 'Sanne',
};
const proof: PackFile[] = [
  { path: 'exhibits/01-scan.json', bytes: Buffer.from('{"status":"delivered","town":"Köln"}'), role: 'exhibit', exhibit: 1, source: 'tracking.json', row: 4, receivedAt: sealedAt },
  { path: 'exhibits/02-mail.eml', bytes: Buffer.from('Subject: Where is it?\r\n\r\nNot here.'), role: 'exhibit', exhibit: 2, source: 'mail', receivedAt: sealedAt },
  { path: 'answer.txt', bytes: Buffer.from('The parcel was delivered.'), role: 'answer' },
  { path: 'README.txt', bytes: Buffer.from('How to check.'), role: 'readme' },
];
const pdf = (root: string): PackFile => ({ path: '00-pack.pdf', bytes: Buffer.from(`%PDF-1.7 (evidence-root:${root}) %%EOF`), role: 'pack' });
const files = [pdf(evidenceRootOfFiles(proof)), ...proof];

it('finds an untouched pack in order, from memory and from a file', async () => {
  const { bytes, hash } = await writePackZip(files, sealed);
  const fine = { ok: true, hash, files: 7, changed: [], missing: [], extra: [], problem: null };
  expect(await verifyPack(bytes)).toEqual(fine);
  expect(await verifyPack(bytes, hash)).toEqual(fine);
  const folder = mkdtempSync(join(tmpdir(), 'pack-'));
  writeFileSync(join(folder, 'p.zip'), bytes);
  expect(await verifyPack(join(folder, 'p.zip'))).toEqual(fine);
  rmSync(folder, { recursive: true });
});

it('gives the same bytes whatever the order of the files and the zone of the machine', async () => {
  const here = await writePackZip(files, sealed);
  const zone = process.env['TZ'];
  process.env['TZ'] = 'Pacific/Auckland';
  const there = await writePackZip([...files].reverse(), sealed);
  process.env['TZ'] = zone;
  expect(there.bytes.equals(here.bytes)).toBe(true);
});

it('finds every single changed byte and names something', async () => {
  const { bytes } = await writePackZip(files, sealed);
  const unseen: number[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const copy = Buffer.from(bytes);
    copy[at] = (copy[at] ?? 0) ^ (1 << (at % 8));
    const { ok, changed, missing, extra, problem } = await verifyPack(copy);
    if (ok || problem === null || changed.length + missing.length + extra.length === 0) unseen.push(at);
  }
  expect(unseen).toEqual([]);
}, 60_000);

const data = async (text: string, to: string): Promise<Buffer> => {
  const { bytes } = await writePackZip(files, sealed);
  const at = bytes.indexOf(text);
  expect(at).toBeGreaterThan(0);
  Buffer.from(to).copy(bytes, at);
  return bytes;
};

it.each([
  ['a letter of an exhibit', 'Not here.', 'Now here.', ['exhibits/02-mail.eml']],
  ['the organisation in the manifest', 'Vlierdal', 'Vlierdam', ['manifest.json']],
  ['a hash in the list of sums', '  answer.txt', '  Answer.txt', ['SHA256SUMS']],
  ['the answer', 'was delivered', 'was not there', ['answer.txt']],
  ['the read-me', 'How to check', 'How to trust', ['README.txt']],
])('names only what was edited: %s', async (_what, from, to, changed) => {
  expect(await verifyPack(await data(from, to))).toMatchObject({ ok: false, problem: 'files-changed', changed });
});

it.each([
  ['bytes behind the end', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('x')])],
  ['bytes before the start', (bytes: Buffer) => Buffer.concat([Buffer.from('x'), bytes])],
  ['a longer comment', (bytes: Buffer) => { const more = Buffer.concat([bytes, Buffer.from('!')]); more.writeUInt16LE(zipComment('0'.repeat(64)).length + 1, bytes.length - zipComment('0'.repeat(64)).length - 2); return more; }],
  ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1)],
  ['nothing at all', () => Buffer.alloc(0)],
  ['not a ZIP', () => Buffer.from('%PDF-1.7')],
])('refuses %s', async (_what, edit) => {
  const { bytes } = await writePackZip(files, sealed);
  expect((await verifyPack(edit(bytes))).ok).toBe(false);
});

/** A ZIP of our own making with the entries of a true pack, edited: what an ordinary archive program would leave behind. */
async function rezip(edit: (entries: { path: string; bytes: Buffer }[]) => { path: string; bytes: Buffer }[], compress = false): Promise<Buffer> {
  const { bytes, manifest, hash } = await writePackZip(files, sealed);
  const own = ['manifest.json', 'SHA256SUMS'].map((path) => ({ path, bytes: contentOf(bytes, path) }));
  const all = edit([...files.map((file) => ({ path: file.path, bytes: Buffer.from(file.bytes) })), ...own].sort(byPath));
  const zip = new ZipFile();
  for (const entry of all) zip.addBuffer(entry.bytes, entry.path, { mtime: new Date(manifest.sealedAt), mode: 0o100644, compress, forceDosTimestamp: true });
  zip.end({ comment: zipComment(hash), forceZip64Format: false });
  return buffer(zip.outputStream);
}
function contentOf(zip: Buffer, path: string): Buffer {
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50; ) {
    const [size, name] = [zip.readUInt32LE(at + 22), zip.readUInt16LE(at + 26)];
    const start = at + 30 + name;
    if (zip.toString('utf8', at + 30, start) === path) return zip.subarray(start, start + size);
    at = start + size;
  }
  throw new Error(`${path} is not in the ZIP`);
}

it.each([
  ['an added file', (all: { path: string; bytes: Buffer }[]) => [...all, { path: 'zz.txt', bytes: Buffer.from('x') }], { extra: ['zz.txt'] }],
  ['a doubled file', (all: { path: string; bytes: Buffer }[]) => [...all, { path: 'answer.txt', bytes: Buffer.from('x') }], { extra: ['answer.txt'] }],
  ['a removed file', (all: { path: string; bytes: Buffer }[]) => all.filter((entry) => entry.path !== 'answer.txt'), { missing: ['answer.txt'] }],
  ['a removed manifest', (all: { path: string; bytes: Buffer }[]) => all.filter((entry) => entry.path !== 'manifest.json'), { missing: ['manifest.json'], problem: 'no-manifest' }],
  ['other order', (all: { path: string; bytes: Buffer }[]) => [...all].reverse(), { problem: 'zip-changed' }],
])('names %s', async (_what, edit, report) => {
  expect(await verifyPack(await rezip(edit))).toMatchObject({ ok: false, ...report });
});

it('refuses the same files packed again with compression', async () => {
  expect((await verifyPack(await rezip((all) => all, true))).ok).toBe(false);
});

it('refuses a PDF that speaks of other evidence, though every hash fits', async () => {
  const { bytes } = await writePackZip([pdf('a'.repeat(64)), ...proof], sealed);
  expect(await verifyPack(bytes)).toMatchObject({ ok: false, changed: ['00-pack.pdf'] });
});

it('tells a whole pack from the one that was expected', async () => {
  const { bytes } = await writePackZip(files, sealed);
  expect(await verifyPack(bytes, 'b'.repeat(64))).toMatchObject({ ok: false, problem: 'other-pack', changed: [] });
});

it.each(['../up.txt', '/root.txt', 'a\\b.txt', 'spaced name.txt', 'manifest.json', 'answer.txt'])('does not write %s into a pack', async (path) => {
  await expect(writePackZip([...files, { path, bytes: Buffer.alloc(1), role: 'exhibit' }], sealed)).rejects.toThrow(/path/);
});

it('derives what yazl writes, byte for byte', async () => {
  const { bytes, hash, manifest } = await writePackZip(files, sealed);
  const entries = [...manifest.files, ...['manifest.json', 'SHA256SUMS'].map((path) => ({ path, bytes: contentOf(bytes, path).length }))]
    .map((file) => ({ path: file.path, bytes: file.bytes, crc32: crc32(contentOf(bytes, file.path)) })).sort(byPath);
  const { stretches, length } = stretchesOf(entries, sealedAt, zipComment(hash));
  expect(length).toBe(bytes.length);
  for (const stretch of stretches) expect(bytes.subarray(stretch.at, stretch.at + stretch.bytes.length)).toEqual(stretch.bytes);
});

it('gives one file back as it was sealed', async () => {
  const { bytes } = await writePackZip(files, sealed);
  expect((await fileOfPack(bytes, 'answer.txt')).toString()).toBe('The parcel was delivered.');
  await expect(fileOfPack(bytes, 'elsewhere.txt')).rejects.toThrow('not in this pack');
});
