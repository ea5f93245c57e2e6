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
export type ZipDirectory = {
  readonly entries: readonly ZipEntry[];
  readonly comment: string;
  /** Where the end record stands. */ readonly endAt: number;
};
export type ZipRefused = {
  readonly problem: PackProblem;
  readonly files: number;
  readonly changed: readonly string[];
  readonly extra: readonly string[];
  /** Of the ZIP as it stands at its end; empty where it has no end. */ readonly comment: string;
};

const END = 22;
/** Where a field is full, ZIP64 tells the figure elsewhere. */
const [FULL_16, FULL_32] = [0xffff, 0xffffffff];
const LONGEST_COMMENT = 65_535;
/** A directory of 65,534 plain paths is smaller. */
const MOST_DIRECTORY = 64 * 1024 * 1024;

const refused = (problem: PackProblem, files = 0, changed: readonly string[] = [ZIP_DIRECTORY], extra: readonly string[] = []): ZipRefused => ({
  problem,
  files,
  changed: unique(changed),
  extra: unique(extra),
  comment: '',
});
const unique = (names: readonly string[]): string[] => [...new Set(names)].sort();

/** Printable ASCII stays, the rest is `?`: a name in a foreign ZIP must not steer a terminal. */
const shown = (name: Uint8Array): string => Array.from(name, (byte) => (byte >= 0x20 && byte <= 0x7e ? String.fromCharCode(byte) : '?')).join('');

/**
 * Reads a ZIP's directory without believing it: nothing is unpacked, and what could harm the one who unpacks it is refused
 * (a password, a link, a path out of the folder, two files under one name, sizes beyond the file, ZIP64, which a pack never uses).
 *
 * @param far also reads ZIP64, as a file of many packs may be; one entry alone stays below 4 GiB
 */
export async function readDirectory(source: ByteSource, far: 'plain' | 'zip64' = 'plain'): Promise<ZipDirectory | ZipRefused> {
  const tailAt = Math.max(0, source.length - END - LONGEST_COMMENT);
  const tail = await source.read(tailAt, source.length - tailAt);
  const end = lastEnd(tail);
  if (end < 0) {
    const start = await source.read(0, 4);
    return refused(start.length === 4 && new DataView(start.buffer, start.byteOffset).getUint32(0, true) === 0x04034b50 ? 'zip-broken' : 'not-a-zip');
  }
  const view = viewOf(tail);
  const comment = shown(tail.subarray(end + END, end + END + view.getUint16(end + 20, true)));
  const no = (...why: Parameters<typeof refused>): ZipRefused => ({ ...refused(...why), comment });
  const endAt = tailAt + end;
  const near = { count: view.getUint16(end + 10, true), size: view.getUint32(end + 12, true), start: view.getUint32(end + 16, true) };
  const is64 = near.count === FULL_16 || near.size === FULL_32 || near.start === FULL_32;
  if (is64 && far === 'plain') return no('zip64');
  const placed = is64 ? await farEnd(source, endAt) : near;
  if (!placed) return no('zip-broken');
  const { count, size, start } = placed;
  if (start + size > endAt || size > MOST_DIRECTORY) return no('zip-broken');
  const records = recordsOf(await source.read(start, size), count, far);
  if (!records) return no('zip-broken');

  const like = (wanted: (record: CentralRecord) => boolean) => records.filter(wanted).map(({ path }) => path);
  const large = like((r) => r.bytes === FULL_32 || r.unpacked === FULL_32 || r.offset === FULL_32);
  if (large.length > 0) return no('zip64', count, large);
  if (records.reduce((sum, { bytes }) => sum + bytes, 0) > source.length) return no('zip-broken', count);
  const refusals: readonly (readonly [PackProblem, string[]])[] = [
    ['zip-encrypted', like((r) => (r.flags & 0x2041) !== 0)],
    ['zip-link', like((r) => ![0, 0o040000, 0o100000].includes(r.mode & 0o170000))],
    ['zip-path', like((r) => !isPlainPath(r.path.replace(/\/$/, '')))],
    ['zip-repacked', like((r) => r.method !== 0 || r.path.endsWith('/'))],
  ];
  for (const [problem, names] of refusals) if (names.length > 0) return no(problem, count, names);
  const paths = records.map(({ path }) => path);
  const doubled = paths.length === new Set(paths).size ? [] : paths.filter((path, place) => paths.indexOf(path) !== place);
  if (doubled.length > 0) return no('zip-doubled', count, [], doubled);
  return { entries: records, comment, endAt };
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function lastEnd(tail: Uint8Array): number {
  for (let at = tail.length - END; at >= 0; at -= 1)
    if (tail[at] === 0x50 && tail[at + 1] === 0x4b && tail[at + 2] === 5 && tail[at + 3] === 6) return at;
  return -1;
}

/** Eight bytes, little end first; beyond 2^53 no file is that long, so what it then says is refused as out of the file. */
const u64 = (view: DataView, at: number): number => view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;

/**
 * The directory's place as ZIP64 tells it; null when its records are not there.
 *
 * @source PKWARE APPNOTE.TXT 6.3.x, sections 4.3.14 (ZIP64 end record), 4.3.15 (locator)
 */
async function farEnd(source: ByteSource, endAt: number): Promise<{ readonly count: number; readonly size: number; readonly start: number } | null> {
  const locator = viewOf(await source.read(Math.max(0, endAt - 20), 20));
  if (locator.byteLength < 20 || locator.getUint32(0, true) !== 0x07064b50) return null;
  const at = u64(locator, 8);
  if (at + 56 > endAt - 20) return null;
  const end = viewOf(await source.read(at, 56));
  return end.byteLength === 56 && end.getUint32(0, true) === 0x06064b50 ? { count: u64(end, 32), size: u64(end, 40), start: u64(end, 48) } : null;
}

/** Where an entry begins that the record itself has no room for; the extra field holds it alone, because entries are below 4 GiB. */
function farOffset(extra: DataView): number | null {
  return extra.byteLength === 12 && extra.getUint16(0, true) === 1 && extra.getUint16(2, true) === 8 ? u64(extra, 4) : null;
}

type CentralRecord = ZipEntry & { readonly flags: number; readonly method: number; readonly mode: number };

/** The records one after another; null when they do not fill the directory exactly. */
function recordsOf(directory: Uint8Array, count: number, far: 'plain' | 'zip64'): CentralRecord[] | null {
  const view = viewOf(directory);
  const records: CentralRecord[] = [];
  let at = 0;
  for (let place = 0; place < count; place += 1) {
    if (at + 46 > directory.length || view.getUint32(at, true) !== 0x02014b50) return null;
    const name = view.getUint16(at + 28, true);
    const extra = view.getUint16(at + 30, true);
    const next = at + 46 + name + extra + view.getUint16(at + 32, true);
    if (next > directory.length) return null;
    const near = view.getUint32(at + 42, true);
    const offset = near === FULL_32 && far === 'zip64' ? farOffset(viewOf(directory.subarray(at + 46 + name, at + 46 + name + extra))) : near;
    if (offset === null) return null;
    records.push({
      path: shown(directory.subarray(at + 46, at + 46 + name)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc32: view.getUint32(at + 16, true),
      bytes: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      mode: view.getUint16(at + 40, true),
      offset,
    });
    at = next;
  }
  return at === directory.length ? records : null;
}
