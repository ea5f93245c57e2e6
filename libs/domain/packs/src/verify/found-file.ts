import { KEY_PATH, MANIFEST_PATH, NOTICE_PATH, NOTICE_SIGNATURE_PATH, PDF_PATH, SIGNATURE_PATH, SUMS_PATH } from '../format/pack-manifest';
import { hexOf, joined } from '../format/bytes';
import type { PackCrypto } from '../format/pack-crypto';
import type { ByteSource, ZipEntry } from './zip-directory';

/** What really stands under one name. */
export type FoundFile = {
  readonly path: string;
  readonly bytes: number;
  readonly crc32: number;
  readonly sha256: string;
  /** The data do not fit the CRC or size that the ZIP itself states, or lie outside it. */
  readonly damaged: boolean;
  /** Content of the small files a check has to read; null for the others. */
  readonly content: Uint8Array | null;
  /** Evidence roots the PDF names in its keywords (which are never compressed). */
  readonly mentions: ReadonlySet<string>;
};

const CHUNK = 1024 * 1024;
const LOCAL_HEADER = 30;
/** Bigger than any manifest of 65,534 files; the other files are small. */
const MOST_READ: Readonly<Record<string, number>> = {
  [MANIFEST_PATH]: 64 * CHUNK,
  [SUMS_PATH]: 64 * CHUNK,
  [NOTICE_PATH]: 64 * CHUNK,
  [SIGNATURE_PATH]: 4096,
  [KEY_PATH]: 4096,
  [NOTICE_SIGNATURE_PATH]: 4096,
};

/** The data of an entry; null when there is no local header or the data would reach into the directory. */
export async function dataOf(source: ByteSource, entry: ZipEntry, endAt: number): Promise<ByteSource | null> {
  const header = await source.read(entry.offset, LOCAL_HEADER);
  if (header.length < LOCAL_HEADER) return null;
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  if (view.getUint32(0, true) !== 0x04034b50) return null;
  const start = entry.offset + LOCAL_HEADER + view.getUint16(26, true) + view.getUint16(28, true);
  // Never past its own end: what follows belongs to another entry.
  return start + entry.bytes > endAt
    ? null
    : { length: entry.bytes, read: (at, length) => source.read(start + at, Math.max(0, Math.min(length, entry.bytes - at))) };
}

const NOTHING: ByteSource = { length: 0, read: () => Promise.resolve(new Uint8Array(0)) };

/** Reads an entry's data as they stand, piece by piece. @param data of `dataOf` */
export async function readEntry(entry: ZipEntry, data: ByteSource | null, crypto: PackCrypto): Promise<FoundFile> {
  const found = await readFile(entry.path, data ?? NOTHING, crypto);
  return { ...found, damaged: data === null || found.crc32 !== entry.crc32 || found.bytes !== entry.bytes || entry.unpacked !== entry.bytes };
}

/** Reads a file of its own. */
export async function readFile(path: string, source: ByteSource, crypto: PackCrypto): Promise<FoundFile> {
  const hash = crypto.sha256();
  const keep = source.length <= (MOST_READ[path] ?? -1);
  const kept: Uint8Array[] = [];
  const mentions = new Set<string>();
  let [bytes, sum] = [0, 0];
  let tail: Uint8Array = new Uint8Array(0);
  for (let at = 0; at < source.length; at += CHUNK) {
    const chunk = await source.read(at, Math.min(CHUNK, source.length - at));
    hash.update(chunk);
    sum = crypto.crc32(chunk, sum);
    bytes += chunk.length;
    if (keep) kept.push(chunk.slice());
    if (path === PDF_PATH) tail = collectRoots(tail.length === 0 ? chunk : joined(tail, chunk), mentions);
  }
  return { path, bytes, crc32: sum, sha256: hexOf(hash.digest()), damaged: false, content: keep ? joined(...kept) : null, mentions };
}

const MARK = 'evidence-root:';
const MARK_AND_HASH = MARK.length + 64;
/** No PDF of ours names more than one. */
const MOST_ROOTS = 100;

/** Collects `evidence-root:<hash>` marks and returns the end of the bytes, where one may be cut by the next chunk. */
function collectRoots(bytes: Uint8Array, into: Set<string>): Uint8Array {
  for (let colon = bytes.indexOf(0x3a); colon >= 0; colon = bytes.indexOf(0x3a, colon + 1)) {
    const start = colon - MARK.length + 1;
    if (bytes[colon - 1] !== 0x74 || start < 0 || start + MARK_AND_HASH > bytes.length) continue;
    const mark = String.fromCharCode(...bytes.subarray(start, start + MARK_AND_HASH));
    if (into.size < MOST_ROOTS && /^evidence-root:[0-9a-f]{64}$/.test(mark)) into.add(mark.slice(MARK.length));
  }
  return bytes.slice(Math.max(0, bytes.length - MARK_AND_HASH + 1));
}
