import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { fromRandomAccessReaderPromise, RandomAccessReader } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { MANIFEST_PATH, PDF_PATH, SUMS_PATH } from './manifest';
import type { PackBytes } from './pack-bytes';

/** What really stands in the ZIP under one name. */
export type FoundEntry = {
  readonly path: string;
  readonly bytes: number;
  readonly crc32: number;
  readonly sha256: string;
  /** The data do not fit the CRC or size that the ZIP itself states, or cannot be read. */
  readonly damaged: boolean;
  /** Content of the two small files a check has to read; null for the others. */
  readonly text: Buffer | null;
  /** Whether the PDF names this hash in its keywords (which are never compressed). */
  readonly mentions: (hash: string) => boolean;
};

/** Bigger than any manifest of 65,534 files can be. */
const MOST_TEXT = 64 * 1024 * 1024;
const CHUNK = 1024 * 1024;

class Reader extends RandomAccessReader {
  constructor(private readonly pack: PackBytes) {
    super();
  }
  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(chunks(this.pack, start, end), { objectMode: false });
  }
}

async function* chunks(pack: PackBytes, start: number, end: number): AsyncGenerator<Buffer> {
  for (let at = start; at < end; at += CHUNK) yield await pack.read(at, Math.min(CHUNK, end - at));
}

/** The entries in the directory's order with what was really read; null when this is no ZIP. Never inflates: a pack stores. */
export async function readEntries(pack: PackBytes): Promise<{ readonly entries: FoundEntry[]; readonly comment: string } | null> {
  let zip: ZipFile;
  try {
    zip = await fromRandomAccessReaderPromise(new Reader(pack), pack.length, { autoClose: false, strictFileNames: true, validateEntrySizes: false });
  } catch {
    return null;
  }
  const found: FoundEntry[] = [];
  try {
    for await (const entry of zip.eachEntry()) found.push(await readEntry(zip, entry));
  } catch {
    return null;
  } finally {
    zip.close();
  }
  return { entries: found, comment: zip.comment };
}

async function readEntry(zip: ZipFile, entry: Entry): Promise<FoundEntry> {
  const hash = createHash('sha256');
  const keep = (entry.fileName === MANIFEST_PATH || entry.fileName === SUMS_PATH) && entry.compressedSize <= MOST_TEXT;
  const kept: Buffer[] = [];
  const sought = entry.fileName === PDF_PATH ? new Set<string>() : null;
  let tail = '';
  let size = 0;
  let sum = 0;
  let readable = entry.compressionMethod === 0;
  try {
    for await (const part of await zip.openReadStreamPromise(entry, { decodeFileData: false })) {
      const chunk = part as Buffer;
      hash.update(chunk);
      sum = crc32(chunk, sum);
      size += chunk.length;
      if (keep) kept.push(chunk);
      if (sought) tail = collectHashes(tail + chunk.toString('latin1'), sought);
    }
  } catch {
    readable = false;
  }
  return {
    path: entry.fileName, bytes: size, crc32: sum, sha256: hash.digest('hex'), damaged: !readable || sum !== entry.crc32 || size !== entry.uncompressedSize,
    text: keep ? Buffer.concat(kept) : null, mentions: (wanted) => sought?.has(wanted) ?? false,
  };
}

/** Collects `evidence-root:<hash>` marks and returns the end of the text, where one may be cut by the next chunk. */
function collectHashes(text: string, into: Set<string>): string {
  for (const [, hash] of text.matchAll(/evidence-root:([0-9a-f]{64})/g)) if (hash) into.add(hash);
  return text.slice(-100);
}
