import { createHash } from 'node:crypto';
import type { IncomingFile } from '@weerwoord/ports';

/** Up to here a file is held in memory between hashing, recognising and reading; a larger one is opened for each. */
const HELD_BYTES = 16 * 1024 * 1024;

/** The file with the hash of all its bytes. Small files are read once and then given from memory. */
export async function hashedFile(file: IncomingFile): Promise<{ readonly file: IncomingFile; readonly contentHash: Buffer }> {
  const hash = createHash('sha256');
  const held: Uint8Array[] | null = file.size <= HELD_BYTES ? [] : null;
  for await (const bytes of file.open()) {
    hash.update(bytes);
    held?.push(bytes);
  }
  const contentHash = hash.digest();
  return held === null ? { file, contentHash } : { file: { path: file.path, size: file.size, open: () => given(held) }, contentHash };
}

async function* given(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces; // a generator over memory: async only because every other file is
  await Promise.resolve();
}

/** The file, counting the bytes that were taken out of it: how far the reader is. */
export function countedFile(file: IncomingFile): { readonly file: IncomingFile; readonly taken: () => number } {
  let bytes = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const piece of file.open()) {
      bytes += piece.byteLength;
      yield piece;
    }
  }
  return { file: { path: file.path, size: file.size, open: counted }, taken: () => bytes };
}
