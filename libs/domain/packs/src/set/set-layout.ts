import { joined } from '../format/bytes';
import type { StoredEntry, Stretch } from '../format/zip-layout';
import { stretchesOf } from '../format/zip-layout';

const FULL_32 = 0xffffffff;
const FULL_16 = 0xffff;
/** Version a reader needs for ZIP64. */
const NEEDS_64 = 45;
const MADE_BY_UNIX = (3 << 8) | 63;

/** Little end first; `value` is exact up to 2^53. */
const u = (bytes: number, value: number): Uint8Array =>
  Uint8Array.from({ length: bytes }, (_none, place) => Math.floor(value / 2 ** (8 * place)) % 256);

/**
 * Every byte of a file of many packs that is not data of a file in it: as a pack's own ZIP, with ZIP64 records where, and only where, the format needs them
 * (an entry that begins past 4 GiB, or more than 65,534 entries), so that the bytes follow from names, sizes and sums.
 *
 * @param entries in path order; each below 4 GiB
 * @param at time on every entry, read in UTC
 * @param comment ASCII
 * @throws RangeError where one entry alone is 4 GiB or larger
 * @source PKWARE APPNOTE.TXT 6.3.x, sections 4.3.14 (ZIP64 end record), 4.3.15 (locator), 4.5.3 (extra field)
 */
export function setStretches(entries: readonly StoredEntry[], at: Date, comment: string): { readonly stretches: Stretch[]; readonly length: number } {
  if (entries.some(({ bytes }) => bytes >= FULL_32)) throw new RangeError('one file of a ZIP is below 4 GiB');
  const plain = stretchesOf(entries, at, comment);
  const directory = plain.stretches[entries.length]?.at ?? 0;
  if (directory < FULL_32 && plain.length < FULL_32 && entries.length < FULL_16) return plain;
  const heads = plain.stretches.slice(0, entries.length);
  const stretches = [...heads];
  let cursor = directory;
  const put = (bytes: Uint8Array, path: string | null): void => {
    stretches.push({ at: cursor, bytes, path });
    cursor += bytes.length;
  };
  for (const [place, record] of plain.stretches.slice(entries.length, -1).entries()) put(record64(record.bytes, heads[place]?.at ?? 0), record.path);
  const size = cursor - directory;
  const end = Uint8Array.from(plain.stretches.at(-1)?.bytes ?? []);
  const count = u(2, Math.min(entries.length, FULL_16));
  for (const [bytes, place] of [
    [count, 8],
    [count, 10],
    [u(4, Math.min(size, FULL_32)), 12],
    [u(4, Math.min(directory, FULL_32)), 16],
  ] as const)
    end.set(bytes, place);
  put(joined(end64(entries.length, size, directory), locator64(cursor), end), null);
  return { stretches, length: cursor };
}

/** A record whose entry begins past 4 GiB names the place in an extra field of eight bytes behind its name. */
function record64(record: Uint8Array, offset: number): Uint8Array {
  if (offset < FULL_32) return record;
  const extra = joined(u(2, 1), u(2, 8), u(8, offset));
  const changed = Uint8Array.from(record);
  changed.set(u(2, NEEDS_64), 6);
  changed.set(u(2, extra.length), 30);
  changed.set(u(4, FULL_32), 42);
  return joined(changed, extra);
}

const end64 = (entries: number, size: number, directory: number): Uint8Array =>
  joined(u(4, 0x06064b50), u(8, 44), u(2, MADE_BY_UNIX), u(2, NEEDS_64), u(4, 0), u(4, 0), u(8, entries), u(8, entries), u(8, size), u(8, directory));
const locator64 = (at: number): Uint8Array => joined(u(4, 0x07064b50), u(4, 0), u(8, at), u(4, 1));
