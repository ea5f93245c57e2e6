import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { openPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { BackupError } from './backup-error';
import { BackupManifest, entryOf, MANIFEST, WHOLE_HASH_LENGTH } from './manifest';

export type OpenBackup = {
  readonly manifest: BackupManifest;
  /** The bytes of a table; throws at their end when they are not those that were written. */
  table(name: string): Promise<Readable>;
  close(): void;
};

/** A manifest of some hundred tables is a few ten thousand bytes. */
const MANIFEST_BYTES = 5_000_000;

/** @throws BackupError when it is not a whole backup */
export async function openBackup(file: string): Promise<OpenBackup> {
  const zip = await openPromise(file, { lazyEntries: true, autoClose: false }).catch((cause: NodeJS.ErrnoException) => {
    throw new BackupError(cause.code === 'ENOENT' ? 'not-found' : 'changed', file, { cause });
  });
  try {
    if (!(await isWhole(file))) throw new BackupError('changed', file);
    const entries = await entriesOf(zip);
    const small = async (name: string): Promise<Buffer> => {
      const entry = entries.get(name);
      if (!entry || entry.uncompressedSize > MANIFEST_BYTES) throw new BackupError('not-a-backup', file);
      return buffer(await zip.openReadStreamPromise(entry));
    };
    const text = await small(MANIFEST);
    const read = BackupManifest.safeParse(JSON.parse(text.toString('utf8')));
    if (!read.success) throw new BackupError('not-a-backup', file, { cause: read.error });
    return {
      manifest: read.data,
      async table(name) {
        const [entry, line] = [entries.get(entryOf(name)), read.data.tables.find((table) => table.name === name)];
        if (!entry || !line) throw new BackupError('changed', `${file}: ${name}`);
        const bytes = await zip.openReadStreamPromise(entry);
        return Readable.from(checked(bytes, line.sha256, `${file}: ${name}`), { objectMode: false });
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    if (error instanceof BackupError) throw error;
    throw new BackupError('changed', file, { cause: error });
  }
}

/** Are all bytes those that were written? Read once from one end to the other, before anything is done with them. */
async function isWhole(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const end = size - WHOLE_HASH_LENGTH;
    if (end <= 0) return false;
    const hash = createHash('sha256');
    for await (const piece of handle.createReadStream({ start: 0, end: end - 1, autoClose: false }) as AsyncIterable<Buffer>) hash.update(piece);
    const told = Buffer.alloc(WHOLE_HASH_LENGTH);
    await handle.read(told, 0, WHOLE_HASH_LENGTH, end);
    return told.toString('latin1') === hash.digest('hex');
  } finally {
    await handle.close();
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.once('end', () => resolve());
    zip.once('error', reject);
    zip.readEntry();
  });
  return entries;
}

async function* checked(bytes: Readable, wanted: string, where: string): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  try {
    for await (const piece of bytes as AsyncIterable<Buffer>) {
      hash.update(piece);
      yield piece;
    }
  } catch (cause) {
    throw new BackupError('changed', where, { cause });
  }
  if (hash.digest('hex') !== wanted) throw new BackupError('changed', where);
}
