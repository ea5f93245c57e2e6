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
const REGULAR_FILE_0644 = (0o100644 << 16) >>> 0;

/** DOS time and date of an instant, read in UTC (the format has no zone), two-second steps, not before 1980. */
function dosTime(at: Date): { readonly time: number; readonly date: number } {
  const shown = new Date(Math.max(at.getTime(), Date.UTC(1980, 0, 1)));
  return {
    time: (shown.getUTCHours() << 11) | (shown.getUTCMinutes() << 5) | Math.floor(shown.getUTCSeconds() / 2),
    date: ((shown.getUTCFullYear() - 1980) << 9) | ((shown.getUTCMonth() + 1) << 5) | shown.getUTCDate(),
  };
}

/** The fourteen bytes that local header and central record share, from the version needed to the CRC and sizes, in front of the name's length. */
function shared(entry: StoredEntry, at: Date): Buffer {
  const { time, date } = dosTime(at);
  const part = Buffer.alloc(24);
  part.writeUInt16LE(NEEDS, 0);
  part.writeUInt16LE(UTF8_NAMES, 2);
  part.writeUInt16LE(0, 4); // stored
  part.writeUInt16LE(time, 6);
  part.writeUInt16LE(date, 8);
  part.writeUInt32LE(entry.crc32, 10);
  part.writeUInt32LE(entry.bytes, 14);
  part.writeUInt32LE(entry.bytes, 18);
  part.writeUInt16LE(Buffer.byteLength(entry.path), 22);
  return part;
}

export function localHeader(entry: StoredEntry, at: Date): Buffer {
  return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared(entry, at), Buffer.alloc(2), Buffer.from(entry.path)]);
}

export function centralRecord(entry: StoredEntry, at: Date, offset: number): Buffer {
  const head = Buffer.from('PK\x01\x02\0\0', 'latin1');
  head.writeUInt16LE(MADE_BY_UNIX, 4);
  const tail = Buffer.alloc(16); // extra, comment, disk, internal attributes stay zero
  tail.writeUInt32LE(REGULAR_FILE_0644, 8);
  tail.writeUInt32LE(offset, 12);
  return Buffer.concat([head, shared(entry, at), tail, Buffer.from(entry.path)]);
}

export function endRecord(entries: number, directoryBytes: number, directoryOffset: number, comment: string): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(directoryBytes, 12);
  end.writeUInt32LE(directoryOffset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([end, Buffer.from(comment)]);
}

/** A stretch of the ZIP that is not a file's own data: where it must stand, what it must be, and what to call it. */
export type Stretch = { readonly at: number; readonly bytes: Buffer; readonly path: string | null };

/** Every byte of the ZIP that is not data of a file, and the length of the whole. `path` null: the directory at the end. */
export function stretchesOf(entries: readonly StoredEntry[], at: Date, comment: string): { readonly stretches: Stretch[]; readonly length: number } {
  const stretches: Stretch[] = [];
  const offsets: number[] = [];
  let cursor = 0;
  for (const entry of entries) {
    const bytes = localHeader(entry, at);
    stretches.push({ at: cursor, bytes, path: entry.path });
    offsets.push(cursor);
    cursor += bytes.length + entry.bytes;
  }
  const directory = cursor;
  for (const [place, entry] of entries.entries()) {
    const bytes = centralRecord(entry, at, offsets[place] ?? 0);
    stretches.push({ at: cursor, bytes, path: entry.path });
    cursor += bytes.length;
  }
  const bytes = endRecord(entries.length, cursor - directory, directory, comment);
  stretches.push({ at: cursor, bytes, path: null });
  return { stretches, length: cursor + bytes.length };
}
