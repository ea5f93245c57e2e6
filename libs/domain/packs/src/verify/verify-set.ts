import { byPath, sameBytes } from '../format/bytes';
import type { PackCrypto } from '../format/pack-crypto';
import { MANIFEST_PATH } from '../format/pack-manifest';
import { setStretches } from '../set/set-layout';
import { SET_FORMAT } from '../set/set-manifest';
import { setComment } from '../set/set-seal';
import type { Expected, PackVerification } from './findings';
import { ZIP_DIRECTORY } from './findings';
import type { FoundFile } from './found-file';
import { dataOf, readEntry } from './found-file';
import { judgeSet } from './judge-set';
import type { SetVerification } from './set-findings';
import { setStopped } from './set-findings';
import { checkPack } from './verify-pack';
import type { ByteSource, ZipDirectory } from './zip-directory';
import { readDirectory } from './zip-directory';

/** Up to here a pack in a set is held while it is checked; a larger one is read again where it stands. */
const HELD = 8 * 1024 * 1024;
const KIND = 'weerwoord-packs/';
/** What every manifest of a set begins with, of whatever version. */
const BEGINNING = `{\n  "format": "${KIND}`;

/**
 * Checks a pack, or a file of many packs: whichever the file is. Needs nothing but its bytes; memory stays flat, also for a set past 4 GiB.
 *
 * Of a set every byte is accounted for as of a pack, and each pack in it is checked as its own. `expected` is about the set: a pack in it may carry an older key.
 */
export async function checkSealed(source: ByteSource, crypto: PackCrypto, expected: Expected = {}): Promise<PackVerification | SetVerification> {
  const directory = await readDirectory(source, 'zip64');
  if (!('problem' in directory))
    return (await isSet(source, directory)) ? checkSet(source, directory, crypto, expected) : checkPack(source, crypto, expected);
  // Only a set may be ZIP64: then its own trouble is what counts, not that it is none of a pack's form.
  return directory.comment.startsWith(KIND)
    ? setStopped(SET_FORMAT, directory.problem, directory.files, { changed: directory.changed, extra: directory.extra })
    : checkPack(source, crypto, expected);
}

async function isSet(source: ByteSource, { comment, entries, endAt }: ZipDirectory): Promise<boolean> {
  const manifest = entries.find(({ path }) => path === MANIFEST_PATH);
  const data = manifest && (await dataOf(source, manifest, endAt));
  return comment.startsWith(KIND) || beginsAsSet((await data?.read(0, BEGINNING.length)) ?? new Uint8Array(0));
}
/** Are these the first bytes of a set's manifest? Of an unpacked folder nothing else tells. */
export const beginsAsSet = (bytes: Uint8Array): boolean => String.fromCharCode(...bytes.subarray(0, BEGINNING.length)) === BEGINNING;

/** Is a path where packs stand in a set? */
export const isPackOfSet = (path: string): boolean => /^packs\/[^/]+\.zip$/.test(path);

/** The whole of a small pack at once, because it is read more than once. */
export async function heldSource(source: ByteSource): Promise<ByteSource> {
  if (source.length > HELD) return source;
  const bytes = await source.read(0, source.length);
  return { length: bytes.length, read: (at, length) => Promise.resolve(bytes.subarray(at, at + length)) };
}

async function checkSet(source: ByteSource, directory: ZipDirectory, crypto: PackCrypto, expected: Expected): Promise<SetVerification> {
  const files: FoundFile[] = [];
  const packs = new Map<string, PackVerification>();
  for (const entry of directory.entries) {
    const data = await dataOf(source, entry, directory.endAt);
    const held = data && isPackOfSet(entry.path) ? await heldSource(data) : data;
    files.push(await readEntry(entry, held, crypto));
    if (held && isPackOfSet(entry.path)) packs.set(entry.path, await checkPack(held, crypto, { keys: expected.keys }));
  }
  const judged = judgeSet(crypto, { files, packs, comment: directory.comment }, expected);
  const isWhole =
    judged.ok ||
    judged.problem === 'other-key' ||
    judged.problem === 'other-pack' ||
    judged.problem === 'signature-bad' ||
    judged.problem === 'zip-changed';
  // With changed files the bytes around them cannot be derived: the report names the file, not its consequences.
  if (!isWhole || judged.sealedAt === null || judged.hash === null) return judged;
  const changed = new Set(judged.changed);
  const { stretches, length } = setStretches([...files].sort(byPath), new Date(judged.sealedAt), setComment(judged.hash));
  if (source.length !== length) changed.add(ZIP_DIRECTORY);
  for (const stretch of stretches)
    if (!sameBytes(await source.read(stretch.at, stretch.bytes.length), stretch.bytes)) changed.add(stretch.path ?? ZIP_DIRECTORY);
  if (changed.size === judged.changed.length) return judged;
  return { ...judged, ok: false, changed: [...changed].sort(), problem: judged.problem === 'signature-bad' ? 'signature-bad' : 'zip-changed' };
}
