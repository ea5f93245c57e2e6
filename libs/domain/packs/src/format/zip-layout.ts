import { joined, utf8 } from './bytes';

/**
 * The exact bytes around the files of a pack's ZIP, derived again at every check. A pack uses one narrow form of the format:
 * stored without compression (deflate differs between versions of zlib, so its bytes could not be derived elsewhere), sizes and
 * CRC in the local header, one time for all entries, mode 0644, no extra fields, no entry comments.
 *
 * @source PKWARE APPNOTE.TXT 6.3.x, sections 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (end record)
 */
export type StoredEntry = { readonly path: string; readonly bytes: number; readonly crc32: number };

/** Past these the format needs ZIP64, which a pack does not use. */
export const MOST_BYTES = 0xfffffffe;
export const MOST_ENTRIES = 0xfffe;

const UTF8_NAMES = 1 << 11;
const MADE_BY_UNIX = (3 << 8) | 63;
const NEEDS = 20;
const REGULAR_FILE_0644 = 0o100644;

const u16 = (...values: readonly number[]): Uint8Array => Uint8Array.from(values.flatMap((value) => [value & 255, (value >>> 8) & 255]));
const u32 = (...values: readonly number[]): Uint8Array =>
  Uint8Array.from(values.flatMap((value) => [value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24]));
const mark = (a: number, b: number): Uint8Array => Uint8Array.of(0x50, 0x4b, a, b);

/** DOS time and date of an instant, read in UTC (the format has no zone), two-second steps, not before 1980. */
function dosTime(at: Date): Uint8Array {
  const shown = new Date(Math.max(at.getTime(), Date.UTC(1980, 0, 1)));
  return u16(
    (shown.getUTCHours() << 11) | (shown.getUTCMinutes() << 5) | Math.floor(shown.getUTCSeconds() / 2),
    ((shown.getUTCFullYear() - 1980) << 9) | ((shown.getUTCMonth() + 1) << 5) | shown.getUTCDate(),
  );
}

/** What local header and central record have in common, from the version needed to the name's length. */
const facts = (entry: StoredEntry, time: Uint8Array): Uint8Array =>
  joined(u16(NEEDS, UTF8_NAMES, 0), time, u32(entry.crc32, entry.bytes, entry.bytes), u16(entry.path.length));

const localHeader = (entry: StoredEntry, time: Uint8Array): Uint8Array => joined(mark(3, 4), facts(entry, time), u16(0), utf8(entry.path));

/** Extra field, comment, disk and internal attributes are zero. */
const centralRecord = (entry: StoredEntry, time: Uint8Array, offset: number): Uint8Array =>
  joined(mark(1, 2), u16(MADE_BY_UNIX), facts(entry, time), u16(0, 0, 0, 0, 0, REGULAR_FILE_0644), u32(offset), utf8(entry.path));

const endRecord = (entries: number, directoryBytes: number, directoryOffset: number, comment: string): Uint8Array =>
  joined(mark(5, 6), u16(0, 0, entries, entries), u32(directoryBytes, directoryOffset), u16(comment.length), utf8(comment));

/** A stretch of the ZIP that is not a file's own data: where it must stand, what it must be, and what to call it. */
export type Stretch = { readonly at: number; readonly bytes: Uint8Array; readonly path: string | null };

/**
 * Every byte of the ZIP that is not data of a file, and the length of the whole. `path` null: the end record.
 *
 * @param entries in path order
 * @param comment ASCII
 */
export function stretchesOf(entries: readonly StoredEntry[], at: Date, comment: string): { readonly stretches: Stretch[]; readonly length: number } {
  const stretches: Stretch[] = [];
  const offsets: number[] = [];
  const time = dosTime(at);
  let cursor = 0;
  const push = (bytes: Uint8Array, path: string | null) => {
    stretches.push({ at: cursor, bytes, path });
    cursor += bytes.length;
  };
  for (const entry of entries) {
    offsets.push(cursor);
    push(localHeader(entry, time), entry.path);
    cursor += entry.bytes;
  }
  const directory = cursor;
  for (const [place, entry] of entries.entries()) push(centralRecord(entry, time, offsets[place] ?? 0), entry.path);
  push(endRecord(entries.length, cursor - directory, directory, comment), null);
  return { stretches, length: cursor };
}

/** The ZIP's own comment names the pack's hash, so that it shows without unpacking (`unzip -z`). */
export const zipComment = (format: string, packHash: string): string => `${format} sha256:${packHash}`;
