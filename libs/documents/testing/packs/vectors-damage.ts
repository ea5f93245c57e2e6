import { crc32 } from 'node:zlib';
import { ZIP_DIRECTORY } from '@weerwoord/packs';
import { storedZip } from '../../src/zip/stored-zip';
import { OTHER, OWN, SEALED_AT, sha256 } from './pack-bases';
import type { Case, Verdict } from './pack-vectors';
import type { Bases } from './vector-bases';
import { partOf, partsOf } from './vector-bases';

const WHOLE: Verdict = { problem: 'files-changed' };

/** Same length, other letters; the CRCs stay as they were. */
function swapped(zip: Buffer, from: string, to: string): Buffer {
  const copy = Buffer.from(zip);
  const at = copy.indexOf(from);
  if (at < 0 || from.length !== to.length) throw new Error(`not in this base: ${from}`);
  copy.write(to, at, 'latin1');
  return copy;
}
/** A file's content exchanged, and its CRCs made right: nothing but the hash tells. */
function exchanged(zip: Buffer, path: string, edit: (bytes: Buffer) => void): Buffer {
  const copy = Buffer.from(zip);
  const local = localOf(copy, path);
  const start = local + 30 + path.length;
  const data = copy.subarray(start, start + copy.readUInt32LE(local + 22));
  edit(data);
  copy.writeUInt32LE(crc32(data), local + 14);
  copy.writeUInt32LE(crc32(data), centralOf(copy, path) + 16);
  return copy;
}
const localOf = (zip: Buffer, path: string): number => headerOf(zip, path, 'PK\x03\x04', 30);
const centralOf = (zip: Buffer, path: string): number => headerOf(zip, path, 'PK\x01\x02', 46);
function headerOf(zip: Buffer, path: string, mark: string, size: number): number {
  for (let at = zip.indexOf(mark, 0, 'latin1'); at >= 0; at = zip.indexOf(mark, at + 1, 'latin1'))
    if (zip.toString('latin1', at + size, at + size + path.length) === path) return at;
  throw new Error(`${path} is not in this base`);
}
const patched = (zip: Buffer, edit: (copy: Buffer) => void): Buffer => {
  const copy = Buffer.from(zip);
  edit(copy);
  return copy;
};
const flipped = (zip: Buffer, at: number, bit: number): Buffer => patched(zip, (copy) => (copy[at] = (copy[at] ?? 0) ^ (1 << bit)));
const commentOf = (zip: Buffer): string => zip.toString('latin1', zip.indexOf('PK\x05\x06', 0, 'latin1') + 22);
/** The base's files, edited, in a well-made ZIP with the base's comment. */
const rezipped = (zip: Buffer, edit: (parts: { path: string; bytes: Uint8Array }[]) => { path: string; bytes: Uint8Array }[]): Buffer =>
  storedZip(edit(partsOf(zip)), SEALED_AT, commentOf(zip));
/** An entry's name exchanged for one of the same length, in both headers. */
const renamed = (zip: Buffer, path: string, to: string): Buffer =>
  patched(zip, (copy) => {
    copy.write(to, centralOf(copy, path) + 46, 'latin1');
    copy.write(to, localOf(copy, path) + 30, 'latin1');
  });

/** Packs as they were sealed, under all that may be asked of them; then every kind of damage an accident or an archive program does. */
export function damagedPacks({ v1, v2, other }: Bases): Case[] {
  const hash = sha256(partOf(v2, 'manifest.json'));
  const end = v2.indexOf('PK\x05\x06', 0, 'latin1');
  const whole: Case[] = [
    { name: 'version 1 as sealed', base: 'v1', bytes: v1, says: {} },
    { name: 'version 2 as sealed', base: 'v2', bytes: v2, says: {} },
    { name: 'of another organisation, letters of many scripts', base: 'other', bytes: other, says: {} },
    { name: 'the hash that was told', base: 'v2', bytes: v2, expected: { hash }, says: {} },
    { name: 'another hash than was told', base: 'v2', bytes: v2, expected: { hash: '0'.repeat(64) }, says: { problem: 'other-pack' } },
    { name: 'version 1 and another hash', base: 'v1', bytes: v1, expected: { hash }, says: { problem: 'other-pack' } },
    { name: 'a key that is known', base: 'v2', bytes: v2, expected: { keys: [OTHER.key.id, OWN.key.id] }, says: { known: true } },
    { name: 'a key that is not known', base: 'v2', bytes: v2, expected: { keys: [OTHER.key.id] }, says: { known: false } },
    { name: 'the key that was demanded', base: 'v2', bytes: v2, expected: { keys: [OWN.key.id], demandKey: true }, says: { known: true } },
    {
      name: 'another key than was demanded',
      base: 'v2',
      bytes: v2,
      expected: { keys: [OTHER.key.id], demandKey: true },
      says: { known: false, problem: 'other-key' },
    },
    { name: 'a key demanded of version 1', base: 'v1', bytes: v1, expected: { keys: [OWN.key.id], demandKey: true }, says: { problem: 'other-key' } },
    {
      name: 'another key and another hash',
      base: 'v2',
      bytes: v2,
      expected: { keys: [OTHER.key.id], demandKey: true, hash: '0'.repeat(64) },
      says: { known: false, problem: 'other-key' },
    },
  ];
  const letters: Case[] = (
    [
      ['v1', 'a letter of an exhibit', 'Not here.', 'Now here.', ['exhibits/02-mail.eml']],
      ['v1', 'the answer', 'was delivered', 'was not there', ['answer.txt']],
      ['v1', 'the organisation', 'Vlierdal', 'Vlierdam', ['manifest.json']],
      ['v1', 'a name in the sums', '  answer.txt', '  Answer.txt', ['SHA256SUMS']],
      ['v2', 'a letter of an exhibit', 'Not here.', 'Now here.', ['exhibits/02-mail.eml']],
      ['v2', 'the answer', 'was delivered', 'was not there', ['answer.txt']],
      ['v2', 'the read-me', 'How to check', 'How to trust', ['README.txt']],
      ['v2', 'the page that checks', 'A page that', 'A page than', ['verify.html']],
      ['v2', 'the PDF', '%%EOF', '%%EOG', ['00-pack.pdf']],
      ['v2', 'a name in the sums', '  answer.txt', '  Answer.txt', ['SHA256SUMS']],
      ['v2', 'the key', 'BEGIN PUBLIC', 'BEGIN PUBLiC', ['public-key.pem']],
    ] as const
  ).map(([base, what, from, to, changed]) => ({
    name: `${base}: ${what} edited`,
    base,
    bytes: swapped(base === 'v1' ? v1 : v2, from, to),
    says: { ...WHOLE, changed },
  }));
  const quiet: Case[] = ['00-pack.pdf', 'README.txt', 'answer.txt', 'exhibits/01-scan.json', 'verify.html', 'SHA256SUMS', 'public-key.pem'].map(
    (path) => ({
      name: `${path} edited, its CRC made right`,
      base: 'v2',
      bytes: exchanged(v2, path, (bytes) => (bytes[5] = (bytes[5] ?? 0) ^ 1)),
      says: { ...WHOLE, changed: [path] },
    }),
  );
  const removed: Case[] = (
    [
      ['answer.txt', {}],
      ['exhibits/01-scan.json', {}],
      ['00-pack.pdf', {}],
      ['verify.html', {}],
      ['SHA256SUMS', {}],
      ['public-key.pem', {}],
      ['manifest.sig', { signature: 'none' }],
      ['manifest.json', { problem: 'no-manifest', stops: 'none', signature: 'none' }],
    ] as const
  ).map(([path, more]) => ({
    name: `${path} taken out`,
    base: 'v2',
    bytes: rezipped(v2, (parts) => parts.filter((part) => part.path !== path)),
    says: { ...WHOLE, missing: [path], ...more },
  }));
  const stopped = (
    name: string,
    bytes: Buffer,
    problem: Case['says']['problem'],
    changed: readonly string[],
    extra: readonly string[] = [],
  ): Case => ({ name, base: 'v2', bytes, says: { ...(problem && { problem }), changed, extra, stops: 'none' } });
  const answer = 'answer.txt';
  const foreign: Case[] = [
    {
      name: 'a file put in',
      base: 'v2',
      bytes: rezipped(v2, (parts) => [...parts, { path: 'note.txt', bytes: Buffer.from('x') }]),
      says: { ...WHOLE, extra: ['note.txt'] },
    },
    {
      name: 'a file under another name',
      base: 'v2',
      bytes: renamed(v2, answer, 'Answer.txt'),
      says: { ...WHOLE, missing: [answer], extra: ['Answer.txt'] },
    },
    {
      name: 'two files exchanged',
      base: 'v2',
      bytes: rezipped(v2, (parts) =>
        parts.map((part) =>
          part.path === answer
            ? { path: answer, bytes: partOf(v2, 'README.txt') }
            : part.path === 'README.txt'
              ? { path: part.path, bytes: partOf(v2, answer) }
              : part,
        ),
      ),
      says: { ...WHOLE, changed: ['README.txt', answer] },
    },
    stopped('two files of one name', renamed(v2, 'README.txt', answer), 'zip-doubled', [], [answer]),
    stopped(
      'compressed',
      patched(v2, (copy) => {
        copy.writeUInt16LE(8, centralOf(copy, answer) + 10);
        copy.writeUInt16LE(8, localOf(copy, answer) + 8);
      }),
      'zip-repacked',
      [answer],
    ),
    stopped('a folder as an entry', renamed(v2, answer, 'answer.tx/'), 'zip-repacked', ['answer.tx/']),
    stopped(
      'with a password',
      patched(v2, (copy) => copy.writeUInt16LE(0x0801, centralOf(copy, answer) + 8)),
      'zip-encrypted',
      [answer],
    ),
    stopped(
      'a link',
      patched(v2, (copy) => copy.writeUInt32LE((0o120777 << 16) >>> 0, centralOf(copy, answer) + 38)),
      'zip-link',
      [answer],
    ),
    stopped('a path out of the folder', renamed(v2, answer, '../../.txt'), 'zip-path', ['../../.txt']),
    stopped('a path from the root', renamed(v2, answer, '/nswer.txt'), 'zip-path', ['/nswer.txt']),
    stopped('a path with backslashes', renamed(v2, answer, 'a\\swer.txt'), 'zip-path', ['a\\swer.txt']),
    stopped('a path that steers a terminal', renamed(v2, answer, '\x1b[2Jer.txt'), 'zip-path', ['?[2Jer.txt']),
    stopped(
      'a size that only ZIP64 could tell',
      patched(v2, (copy) => copy.writeUInt32LE(0xffffffff, centralOf(copy, answer) + 20)),
      'zip64',
      [answer],
    ),
    stopped(
      'a directory that only ZIP64 could tell',
      patched(v2, (copy) => copy.writeUInt16LE(0xffff, end + 10)),
      'zip64',
      [ZIP_DIRECTORY],
    ),
    stopped(
      'sizes beyond the file',
      patched(v2, (copy) => copy.writeUInt32LE(0x7fffffff, centralOf(copy, answer) + 20)),
      'zip-broken',
      [ZIP_DIRECTORY],
    ),
    stopped(
      'more entries told than there are',
      patched(v2, (copy) => copy.writeUInt16LE(99, end + 10)),
      'zip-broken',
      [ZIP_DIRECTORY],
    ),
    stopped('cut in the middle', v2.subarray(0, 1500), 'zip-broken', [ZIP_DIRECTORY]),
    stopped('cut before the end record', v2.subarray(0, end), 'zip-broken', [ZIP_DIRECTORY]),
    stopped('bytes in front', Buffer.concat([Buffer.from('x'), v2]), 'zip-broken', [ZIP_DIRECTORY]),
    stopped('nothing at all', Buffer.alloc(0), 'not-a-zip', [ZIP_DIRECTORY]),
    stopped('a PDF', Buffer.from('%PDF-1.7 no pack'), 'not-a-zip', [ZIP_DIRECTORY]),
  ];
  const around: Case[] = (
    [
      ['a byte behind the end', Buffer.concat([v2, Buffer.from('x')]), [ZIP_DIRECTORY]],
      ['the last byte cut off', v2.subarray(0, -1), [ZIP_DIRECTORY]],
      ['another hash in the comment', patched(v2, (copy) => copy.write('0000', copy.length - 4)), [ZIP_DIRECTORY]],
      ['another time on an entry', patched(v2, (copy) => copy.writeUInt16LE(0, centralOf(copy, answer) + 12)), [answer]],
      ['another mode on an entry', patched(v2, (copy) => copy.writeUInt16LE(0o100755, centralOf(copy, answer) + 40)), [answer]],
      ['local header of another version', flipped(v2, localOf(v2, answer) + 4, 3), [answer]],
      ['CRC in the local header', flipped(v2, localOf(v2, answer) + 14, 7), [answer]],
      ['size in the local header', flipped(v2, localOf(v2, answer) + 22, 0), [answer]],
      ['number of disks', flipped(v2, end + 4, 0), [ZIP_DIRECTORY]],
      ['entries on this disk', flipped(v2, end + 8, 1), [ZIP_DIRECTORY]],
      ['length of the comment', flipped(v2, end + 20, 0), [ZIP_DIRECTORY]],
    ] as const
  ).map(([name, bytes, changed]) => ({ name, base: 'v2', bytes, says: { problem: 'zip-changed', changed } }));
  const directory = v2.readUInt32LE(end + 16);
  const swap: Case = {
    name: 'two records of the directory exchanged',
    base: 'v2',
    says: { problem: 'zip-changed', changed: ['00-pack.pdf', 'README.txt'] },
    bytes: patched(v2, (copy) => {
      const [first, second] = [46 + '00-pack.pdf'.length, 46 + 'README.txt'.length];
      Buffer.concat([v2.subarray(directory + first, directory + first + second), v2.subarray(directory, directory + first)]).copy(copy, directory);
    }),
  };
  const damaged: Case[] = [
    { name: 'CRC in the directory', base: 'v2', bytes: flipped(v2, centralOf(v2, answer) + 16, 0), says: { ...WHOLE, changed: [answer] } },
    { name: 'size in the directory', base: 'v2', bytes: flipped(v2, centralOf(v2, answer) + 24, 0), says: { ...WHOLE, changed: [answer] } },
    { name: 'mark of a local header', base: 'v2', bytes: flipped(v2, localOf(v2, answer), 0), says: { ...WHOLE, changed: [answer] } },
    { name: 'offset of an entry', base: 'v2', bytes: flipped(v2, centralOf(v2, answer) + 42, 4), says: { ...WHOLE, changed: [answer] } },
  ];
  return [...whole, ...letters, ...quiet, ...removed, ...foreign, ...around, swap, ...damaged, commentless(v1)];
}

/** Version 1 packed again without its comment by a program that stores. */
const commentless = (v1: Buffer): Case => ({
  name: 'v1: packed again without its comment',
  base: 'v1',
  bytes: storedZip(partsOf(v1), SEALED_AT, ''),
  says: { problem: 'zip-changed', changed: [ZIP_DIRECTORY] },
});
