import { isPlainPath } from '../format/pack-manifest';
import type { PackProblem } from './findings';
import { ZIP_DIRECTORY } from './findings';

/** A pack to read from any place: memory, a file on disk, a file dropped on a page. */
export type ByteSource = {
  readonly length: number;
  /** Shorter than asked for at the end. */
  read(at: number, length: number): Promise<Uint8Array>;
};

/** An entry as the ZIP's directory states it. */
export type ZipEntry = { readonly path: string; readonly crc32: number; readonly bytes: number; readonly unpacked: number; readonly offset: number };
export type ZipDirectory = { readonly entries: readonly ZipEntry[]; readonly comment: string; /** Where the end record stands. */ readonly endAt: number };
export type ZipRefused = { readonly problem: PackProblem; readonly files: number; readonly changed: readonly string[]; readonly extra: readonly string[] };

const END = 22;
const LONGEST_COMMENT = 65_535;
/** A directory of 65,534 plain paths is smaller. */
const MOST_DIRECTORY = 64 * 1024 * 1024;

const refused = (problem: PackProblem, files = 0, changed: readonly string[] = [ZIP_DIRECTORY], extra: readonly string[] = []): ZipRefused => ({ problem, files, changed: unique(changed), extra: unique(extra) });
const unique = (names: readonly string[]): string[] => [...new Set(names)].sort();

/** Printable ASCII stays, the rest is `?`: a name in a foreign ZIP must not steer a terminal. */
const shown = (name: Uint8Array): string => Array.from(name, (byte) => (byte >= 0x20 && byte <= 0x7e ? String.fromCharCode(byte) : '?')).join('');

/**
 * Reads a ZIP's directory without believing it: nothing is unpacked, and what could harm the one who unpacks it is refused
 * (a password, a link, a path out of the folder, two files under one name, sizes beyond the file, ZIP64, which a pack never uses).
 */
export async function readDirectory(source: ByteSource): Promise<ZipDirectory | ZipRefused> {
  const tailAt = Math.max(0, source.length - END - LONGEST_COMMENT);
  const tail = await source.read(tailAt, source.length - tailAt);
  const end = lastEnd(tail);
  if (end < 0) {
    const start = await source.read(0, 4);
    return refused(start.length === 4 && new DataView(start.buffer, start.byteOffset).getUint32(0, true) === 0x04034b50 ? 'zip-broken' : 'not-a-zip');
  }
  const view = viewOf(tail);
  const [count, size, start] = [view.getUint16(end + 10, true), view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  if (count === 0xffff || size === 0xffffffff || start === 0xffffffff) return refused('zip64');
  const endAt = tailAt + end;
  if (start + size > endAt || size > MOST_DIRECTORY) return refused('zip-broken');
  const comment = shown(tail.subarray(end + END, end + END + view.getUint16(end + 20, true)));
  const records = recordsOf(await source.read(start, size), count);
  if (!records) return refused('zip-broken');

  const like = (wanted: (record: CentralRecord) => boolean) => records.filter(wanted).map(({ path }) => path);
  const large = like((r) => r.bytes === 0xffffffff || r.unpacked === 0xffffffff || r.offset === 0xffffffff);
  if (large.length > 0) return refused('zip64', count, large);
  if (records.reduce((sum, { bytes }) => sum + bytes, 0) > source.length) return refused('zip-broken', count);
  const refusals: readonly (readonly [PackProblem, string[]])[] = [
    ['zip-encrypted', like((r) => (r.flags & 0x2041) !== 0)],
    ['zip-link', like((r) => ![0, 0o040000, 0o100000].includes(r.mode & 0o170000))],
    ['zip-path', like((r) => !isPlainPath(r.path.replace(/\/$/, '')))],
    ['zip-repacked', like((r) => r.method !== 0 || r.path.endsWith('/'))],
  ];
  for (const [problem, names] of refusals) if (names.length > 0) return refused(problem, count, names);
  const paths = records.map(({ path }) => path);
  const doubled = paths.length === new Set(paths).size ? [] : paths.filter((path, place) => paths.indexOf(path) !== place);
  if (doubled.length > 0) return refused('zip-doubled', count, [], doubled);
  return { entries: records, comment, endAt };
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function lastEnd(tail: Uint8Array): number {
  for (let at = tail.length - END; at >= 0; at -= 1) if (tail[at] === 0x50 && tail[at + 1] === 0x4b && tail[at + 2] === 5 && tail[at + 3] === 6) return at;
  return -1;
}

type CentralRecord = ZipEntry & { readonly flags: number; readonly method: number; readonly mode: number };

/** The records one after another; null when they do not fill the directory exactly. */
function recordsOf(directory: Uint8Array, count: number): CentralRecord[] | null {
  const view = viewOf(directory);
  const records: CentralRecord[] = [];
  let at = 0;
  for (let place = 0; place < count; place += 1) {
    if (at + 46 > directory.length || view.getUint32(at, true) !== 0x02014b50) return null;
    const name = view.getUint16(at + 28, true);
    const next = at + 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > directory.length) return null;
    records.push({
      path: shown(directory.subarray(at + 46, at + 46 + name)), flags: view.getUint16(at + 8, true), method: view.getUint16(at + 10, true), crc32: view.getUint32(at + 16, true), bytes: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true), mode: view.getUint16(at + 40, true), offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return at === directory.length ? records : null;
}
