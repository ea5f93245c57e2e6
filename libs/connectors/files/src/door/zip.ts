import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import type { IncomingFile, RowProblem } from '@weerwoord/ports';
import { fromBufferPromise, getFileNameLowLevel, openPromise } from 'yauzl';
import type { Entry, Options, ZipFile } from 'yauzl';
import { binaryOf } from '../bytes/magic';
import { cutOff, problem } from '../problems';
import { isBinary, isEmpty, notReadable } from './file-problems';
import { isNoisePath } from './noise';

/** An archive on disk, or one that was found in an archive and fits in memory. */
export type ZipSource = { readonly kind: 'file'; readonly path: string } | { readonly kind: 'bytes'; readonly bytes: Buffer };
/** May this path be looked into? */
export type Wanted = (path: string) => boolean;
type Expanded = IncomingFile | { readonly path: string; readonly problem: RowProblem };

const MOST_ENTRIES = 20_000;
/** Unpacked bytes of all entries, declared; and how much larger than packed one entry may be once it is large. */
const MOST_BYTES = 68_719_476_736;
const MOST_GROWTH = 400;
const FREE_BYTES = 268_435_456;
/** A ZIP inside a ZIP is read from memory. */
const MOST_NESTED_BYTES = 134_217_728;

// Names are decoded here: yauzl would refuse a whole archive for one entry named "../x", and nothing is ever written out.
const OPTIONS: Options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true };

const openZip = (source: ZipSource): Promise<ZipFile> =>
  source.kind === 'file' ? openPromise(source.path, OPTIONS) : fromBufferPromise(source.bytes, OPTIONS);

/**
 * The files in an archive, each streamed from it when it is opened. `depth` 0 is the archive that was imported, 1 one found in
 * it; deeper ones are left with a problem. Sizes are those declared; yauzl breaks off an entry that grows beyond its own.
 */
export async function* filesInZip(source: ZipSource, path: string, depth: number, wanted: Wanted = () => true): AsyncGenerator<Expanded> {
  let zip: ZipFile;
  try {
    zip = await openZip(source);
  } catch (cause) {
    yield { path, problem: zipProblem(cause) };
    return;
  }
  try {
    let declared = 0;
    let packed = 0;
    let seen = 0;
    for await (const entry of zip.eachEntry()) {
      declared += entry.uncompressedSize;
      packed += entry.compressedSize;
      seen += 1;
      if (seen > MOST_ENTRIES || declared > MOST_BYTES || packed > zip.fileSize) {
        yield { path, problem: bomb() }; // entries that overlap are larger together than the archive
        return;
      }
      yield* entryFiles(zip, entry, source, path, depth, wanted);
    }
  } catch (cause) {
    yield { path, problem: zipProblem(cause) };
  } finally {
    zip.close();
  }
}

async function* entryFiles(zip: ZipFile, entry: Entry, source: ZipSource, zipPath: string, depth: number, wanted: Wanted): AsyncGenerator<Expanded> {
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false).replaceAll('\0', '\uFFFD');
  if (name.endsWith('/') || isNoisePath(name)) return;
  const path = `${zipPath}/${name}`;
  if (!wanted(path)) return;
  const found = entryProblem(entry);
  if (found) {
    yield { path, problem: found };
    return;
  }
  const head = await firstOf(await zip.openReadStreamPromise(entry));
  const binary = binaryOf(head);
  if (head.length === 0) yield { path, problem: isEmpty() };
  else if (binary?.looksLike === 'zip') yield* nestedFiles(zip, entry, path, depth, wanted);
  else if (binary && binary.looksLike !== 'gzip') yield { path, problem: isBinary(binary) };
  else yield { path, size: entry.uncompressedSize, open: () => entryBytes(source, entry) };
}

async function* nestedFiles(zip: ZipFile, entry: Entry, path: string, depth: number, wanted: Wanted): AsyncGenerator<Expanded> {
  if (depth > 0) {
    yield { path, problem: problem('zip-too-deep', {}, 'This is a ZIP inside a ZIP inside a ZIP.', 'Unpack it and import what is in it.') };
  } else if (entry.uncompressedSize > MOST_NESTED_BYTES) {
    yield {
      path,
      problem: problem(
        'zip-too-large',
        {},
        'A ZIP inside a ZIP may hold 128 MB; this one is larger.',
        'Unpack the outer ZIP first, then import this one by itself.',
      ),
    };
  } else {
    const bytes = Buffer.concat(await collect(await zip.openReadStreamPromise(entry)));
    yield* filesInZip({ kind: 'bytes', bytes }, path, depth + 1, wanted);
  }
}

function entryProblem(entry: Entry): RowProblem | null {
  if (entry.isEncrypted())
    return problem('zip-encrypted', {}, 'This file in the ZIP is protected by a password.', 'Unpack it with its password and import what is in it.');
  if (!entry.canDecodeFileData())
    return problem(
      'zip-unknown-method',
      {},
      'This file is packed in a way that cannot be read.',
      `Unpack ${basename(entry.fileNameRaw.toString('utf8'))} and import it.`,
    );
  return entry.uncompressedSize > FREE_BYTES && entry.uncompressedSize > entry.compressedSize * MOST_GROWTH ? bomb() : null;
}

async function* entryBytes(source: ZipSource, entry: Entry): AsyncGenerator<Uint8Array> {
  const zip = await openZip(source);
  try {
    yield* (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>;
  } finally {
    zip.close();
  }
}

async function firstOf(stream: Readable): Promise<Uint8Array> {
  for await (const chunk of stream as AsyncIterable<Buffer>) return chunk;
  return Buffer.alloc(0);
}

async function collect(stream: Readable): Promise<Buffer[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  return chunks;
}

const bomb = (): RowProblem =>
  problem('zip-bomb', {}, 'This archive grows without end when unpacked and was left.', 'Unpack it yourself and import the real exports.');

/** An archive without its directory of contents, which stands at the end, is one that was cut off. */
function zipProblem(cause: unknown): RowProblem {
  const message = cause instanceof Error ? cause.message : '';
  if (/end of central directory|invalid central directory|unexpected EOF|extra field/i.test(message))
    return cutOff(null, 'The end of this ZIP is missing: it was cut off.');
  return /file is already in use|ENOENT|EACCES|EMFILE/.test(message)
    ? notReadable(cause)
    : problem('damaged', {}, 'This ZIP is damaged and cannot be read to its end.', 'Pack or download it again.');
}
