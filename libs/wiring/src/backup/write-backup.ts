import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readTables } from '@weerwoord/persistence';
import type { TableToKeep } from '@weerwoord/persistence';
import { ZipFile } from 'yazl';
import type { Product } from '../product';
import { BACKUP_FORMAT, entryOf, MANIFEST, WHOLE_HASH_LENGTH } from './manifest';
import type { BackupManifest } from './manifest';

type Kept = BackupManifest['tables'][number];

/**
 * Writes one part of the database to a ZIP, as it is at one moment, beside a running product. Memory stays flat: rows go from the server through the
 * compressor to the disk. The file is whole or not there: it takes its name when its last byte is on the disk.
 */
export async function writeBackup(
  product: Pick<Product, 'dataSource' | 'clock'>,
  part: BackupManifest['part'],
  file: string,
): Promise<BackupManifest> {
  const unfinished = `${file}.part`;
  await rm(unfinished, { force: true });
  try {
    const manifest = await readTables(product.dataSource, part, async ({ tables, ...about }) => {
      const kept: Kept[] = [];
      const described = (): BackupManifest => ({
        format: BACKUP_FORMAT,
        part,
        ...about,
        level: [...about.level],
        takenAt: takenAt.toISOString(),
        tables: kept,
      });
      const takenAt = product.clock.now();
      const zip = new ZipFile();
      const late = (name: string, of: () => Readable): void =>
        zip.addReadStreamLazy(name, { compressionLevel: 1, forceZip64Format: true, mtime: takenAt }, (give) => give(null, of()));
      for (const table of tables)
        late(entryOf(table.name), () =>
          Readable.from(
            counted(table, (line) => kept.push(line)),
            { objectMode: false },
          ),
        );
      // Asked for last, when all tables have been written and counted.
      late(MANIFEST, () => Readable.from([textOf(described())]));
      zip.end({ forceZip64Format: false, comment: '0'.repeat(WHOLE_HASH_LENGTH) });
      const out = createWriteStream(unfinished, { mode: 0o600, flags: 'wx' });
      zip.on('error', (error: Error) => out.destroy(error));
      await pipeline(hashedAtItsEnd(zip.outputStream as AsyncIterable<Buffer>), out);
      return described();
    });
    const handle = await open(unfinished, 'r+');
    await handle.sync();
    await handle.close();
    await rename(unfinished, file);
    return manifest;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

const textOf = (manifest: BackupManifest): Buffer => Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);

/** Puts the hash of all bytes before the comment in place of the comment. */
async function* hashedAtItsEnd(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let held = Buffer.alloc(0);
  for await (const piece of pieces) {
    const bytes = Buffer.concat([held, piece]);
    const sure = bytes.subarray(0, Math.max(0, bytes.length - WHOLE_HASH_LENGTH));
    held = bytes.subarray(sure.length);
    hash.update(sure);
    yield sure;
  }
  yield Buffer.from(hash.digest('hex'), 'ascii');
}

const LINE_END = 0x0a;

/** The bytes of a table as they pass, and at their end how many there were. COPY writes one line per row: a line end inside a text is escaped. */
async function* counted({ name, columns, bytes }: TableToKeep, done: (line: Kept) => void): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let [rows, size] = [0, 0];
  for await (const piece of bytes()) {
    hash.update(piece);
    size += piece.length;
    for (let at = piece.indexOf(LINE_END); at !== -1; at = piece.indexOf(LINE_END, at + 1)) rows += 1;
    yield piece;
  }
  done({ name, columns: [...columns], rows, bytes: size, sha256: hash.digest('hex') });
}
