import { crc32 } from 'node:zlib';
import { byPath, isPlainPath, MOST_BYTES, MOST_ENTRIES, stretchesOf } from '@weerwoord/packs';

export type ZipPart = { readonly path: string; readonly bytes: Uint8Array };

/**
 * The one ZIP that holds these files: stored, in path order, one time for all. The same files, time and comment give the same bytes on every
 * machine and in every time zone.
 *
 * @throws when a path is no plain path or stands twice, or the whole would need ZIP64 (4 GiB)
 */
export function storedZip(parts: readonly ZipPart[], at: Date, comment: string): Buffer {
  const sorted = [...parts].sort(byPath);
  const odd = sorted.find(({ path }) => !isPlainPath(path));
  if (odd) throw new Error(`not a plain path for a pack: ${odd.path}`);
  if (new Set(sorted.map(({ path }) => path)).size !== sorted.length) throw new Error('two files of a pack share a path');
  const entries = sorted.map(({ path, bytes }) => ({ path, bytes: bytes.length, crc32: crc32(bytes) }));
  if (sorted.length > MOST_ENTRIES || entries.reduce((sum, { bytes }) => sum + bytes, 0) > MOST_BYTES) throw new Error('a pack holds at most 4 GiB');
  const { stretches, length } = stretchesOf(entries, at, comment);
  const zip = Buffer.allocUnsafe(length);
  for (const [place, stretch] of stretches.entries()) {
    zip.set(stretch.bytes, stretch.at);
    const part = sorted[place]; // the first stretches are the local headers, each before its data
    if (part) zip.set(part.bytes, stretch.at + stretch.bytes.length);
  }
  return zip;
}
