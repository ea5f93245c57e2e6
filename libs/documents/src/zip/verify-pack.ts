import { lstat, open, readdir, readFile as readWhole } from 'node:fs/promises';
import { join } from 'node:path';
import {
  beginsAsSet,
  checkPack,
  checkSealed,
  heldSource,
  isPackOfSet,
  isPlainPath,
  judgeFiles,
  judgeSet,
  MANIFEST_PATH,
  readFile,
} from '@weerwoord/packs';
import type { ByteSource, Expected, PackVerification, SetVerification } from '@weerwoord/packs';
import { nodeCrypto } from './node-crypto';

/** Up to here a pack is read at once; a larger one piece by piece, so that memory stays flat. */
const READ_AT_ONCE = 8 * 1024 * 1024;

const inMemory = (bytes: Uint8Array): ByteSource => ({
  length: bytes.length,
  read: (at, length) => Promise.resolve(bytes.subarray(at, at + length)),
});

/** Gives a file's bytes to `use`, and closes it. */
async function fromFile<Answer>(path: string, use: (source: ByteSource) => Promise<Answer>): Promise<Answer> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size <= READ_AT_ONCE) return await use(inMemory(await readWhole(file)));
    return await use({
      length: size,
      async read(at, length) {
        const room = Buffer.alloc(Math.max(0, Math.min(length, size - at)));
        const { bytesRead } = await file.read(room, 0, room.length, at);
        return room.subarray(0, bytesRead);
      },
    });
  } finally {
    await file.close();
  }
}

/**
 * Is this pack byte for byte what was sealed? Needs nothing but its bytes: no store, no network. See `checkPack`.
 *
 * @param pack the bytes, or the path of the file
 * @throws what the file system throws for a path that cannot be read
 */
export const verifyPack = (pack: Uint8Array | string, expected: Expected = {}): Promise<PackVerification> =>
  typeof pack === 'string' ? fromFile(pack, (source) => checkPack(source, nodeCrypto, expected)) : checkPack(inMemory(pack), nodeCrypto, expected);

/** The same of a pack or of a file of many packs, whichever stands there; of a large one a piece at a time. See `checkSealed`. */
export const verifySealed = (path: string, expected: Expected = {}): Promise<PackVerification | SetVerification> =>
  fromFile(path, (source) => checkSealed(source, nodeCrypto, expected));

/** What systems leave in a folder somebody looked into. */
const LEFT_BY_SYSTEMS = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** The same for a pack, or for many, that were unpacked: the files, without the ZIP around them. Links are not followed: they are no files of a pack. */
export async function verifyUnpacked(folder: string, expected: Expected = {}): Promise<PackVerification | SetVerification> {
  const files = [];
  const packs = new Map<string, PackVerification>();
  for (const path of await pathsIn(folder, '')) {
    const isFile = isPlainPath(path) && (await lstat(join(folder, path))).isFile();
    const shown = path.replace(/[^\x20-\x7e]/g, '?');
    files.push(
      isFile
        ? await fromFile(join(folder, path), (source) => readFile(path, source, nodeCrypto))
        : { ...(await readFile(shown, inMemory(new Uint8Array(0)), nodeCrypto)), damaged: true },
    );
    if (isFile && isPackOfSet(path))
      packs.set(path, await fromFile(join(folder, path), async (source) => checkPack(await heldSource(source), nodeCrypto, { keys: expected.keys })));
  }
  const manifest = files.find(({ path }) => path === MANIFEST_PATH)?.content;
  return manifest && beginsAsSet(manifest)
    ? judgeSet(nodeCrypto, { files, packs, comment: null }, expected)
    : judgeFiles(nodeCrypto, { files, comment: null }, expected);
}

async function pathsIn(folder: string, under: string): Promise<string[]> {
  const paths: string[] = [];
  for (const entry of await readdir(join(folder, under), { withFileTypes: true })) {
    const path = under === '' ? entry.name : `${under}/${entry.name}`;
    if (entry.isDirectory()) paths.push(...(await pathsIn(folder, path)));
    else if (!LEFT_BY_SYSTEMS.has(entry.name)) paths.push(path);
  }
  return paths;
}
