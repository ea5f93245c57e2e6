import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import type { IncomingFile, RowProblem } from '@weerwoord/ports';
import { binaryOf } from '../bytes/magic';
import { isBinary, isEmpty, notReadable } from './file-problems';
import { isNoise } from './noise';
import { filesInZip } from './zip';
import type { Wanted } from './zip';

export type Expanded = IncomingFile | { readonly path: string; readonly problem: RowProblem };

/**
 * Folders (with all below them) and ZIP archives as single files, in the order of their names, so that the same folder always
 * comes in the same order. System litter is passed over in silence; what cannot be rows or a mail is a problem with its path.
 *
 * With `only`, what cannot hold one of these paths is not even opened: a ZIP of a thousand mails is not looked through a thousand times for each of them.
 */
export async function* expand(paths: readonly string[], only?: ReadonlySet<string>): AsyncGenerator<Expanded> {
  const wanted = only ? wantedOf(only) : () => true;
  for (const path of paths) yield* expandPath(path, wanted);
}

/** Is this path one of them, or a folder or archive on the way to one? */
function wantedOf(only: ReadonlySet<string>): Wanted {
  const ways = new Set<string>();
  for (const path of only)
    for (let at = path.length; at > 0; at = Math.max(path.lastIndexOf('/', at - 1), path.lastIndexOf(sep, at - 1))) ways.add(path.slice(0, at));
  return (path) => ways.has(path);
}

async function* expandPath(path: string, wanted: Wanted): AsyncGenerator<Expanded> {
  if (!wanted(path)) return;
  try {
    const found = await stat(path);
    if (found.isDirectory()) {
      const names = (await readdir(path)).filter((name) => !isNoise(name)).sort();
      for (const name of names) yield* expandPath(join(path, name), wanted);
    } else if (!isNoise(basename(path))) {
      yield* expandFile({ path, size: found.size, open: () => createReadStream(path, { highWaterMark: 262_144 }) }, wanted);
    }
  } catch (cause) {
    yield { path, problem: notReadable(cause) };
  }
}

async function* expandFile(file: IncomingFile, wanted: Wanted): AsyncGenerator<Expanded> {
  const head = await firstBytes(file.path);
  const binary = binaryOf(head);
  if (head.length === 0) yield { path: file.path, problem: isEmpty() };
  else if (binary?.looksLike === 'zip') yield* filesInZip({ kind: 'file', path: file.path }, file.path, 0, wanted);
  else if (binary && binary.looksLike !== 'gzip') yield { path: file.path, problem: isBinary(binary) };
  else yield file;
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
