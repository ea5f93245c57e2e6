import type { TakenWith } from '@weerwoord/ports';

/** EXIF tags that say when, with what and where a picture was taken (CIPA DC-008). */
const TAG = { make: 0x010f, model: 0x0110, exif: 0x8769, gps: 0x8825, takenAt: 0x9003, latRef: 1, lat: 2, lonRef: 3, lon: 4 } as const;
const SIZE: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8 };
const MOST_ENTRIES = 200;

type Value = { readonly type: number; readonly count: number; readonly at: number };
type Directory = ReadonlyMap<number, Value>;

/**
 * What a picture says of itself, read from its EXIF block. Anybody can write it, so it is shown with a caution and proves nothing by itself.
 *
 * @param exif block as in the file, with or without its "Exif" head; a broken one gives nothing
 */
export function takenWith(exif: Uint8Array): TakenWith | null {
  const block = Buffer.from(exif.buffer, exif.byteOffset, exif.byteLength);
  const tiff = block.subarray(0, 4).toString('latin1') === 'Exif' ? block.subarray(6) : block;
  try {
    return read(tiff);
  } catch (error) {
    if (error !== null && typeof error === 'object' && 'name' in error && error.name === 'RangeError') return null; // points outside of itself
    throw error;
  }
}

function read(tiff: Buffer): TakenWith | null {
  const mark = tiff.subarray(0, 2).toString('latin1');
  if (mark !== 'II' && mark !== 'MM') return null;
  const little = mark === 'II';
  const short = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number): number => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const directory = (start: number): Directory => {
    const entries = new Map<number, Value>();
    const count = Math.min(short(start), MOST_ENTRIES);
    for (let place = 0; place < count; place += 1) {
      const at = start + 2 + place * 12;
      const [type, values] = [short(at + 2), long(at + 4)];
      entries.set(short(at), { type, count: values, at: (SIZE[type] ?? 1) * values > 4 ? long(at + 8) : at + 8 });
    }
    return entries;
  };
  const text = (of: Directory, tag: number): string | null => {
    const value = of.get(tag);
    return value?.type === 2
      ? tiff
          .subarray(value.at, value.at + Math.min(value.count, 100))
          .toString('latin1')
          .replace(/[^\x20-\x7e]/g, '')
          .trim() || null
      : null;
  };
  const degrees = (of: Directory, tag: number, refTag: number, negative: string): number | null => {
    const value = of.get(tag);
    if (value?.type !== 5 || value.count !== 3) return null;
    const [d = 0, m = 0, s = 0] = [0, 1, 2].map((nth) => long(value.at + nth * 8) / (long(value.at + nth * 8 + 4) || 1));
    const found = (d + m / 60 + s / 3600) * (text(of, refTag) === negative ? -1 : 1);
    return Number.isFinite(found) && Math.abs(found) <= 180 ? Math.round(found * 1e5) / 1e5 : null;
  };
  const main = directory(long(4));
  const inner = main.get(TAG.exif);
  const place = main.get(TAG.gps);
  const exif = inner ? directory(long(inner.at)) : main;
  const gps: Directory = place ? directory(long(place.at)) : new Map<number, Value>();
  const [make, model] = [text(main, TAG.make), text(main, TAG.model)];
  const camera = make !== null && model !== null && !model.startsWith(make) ? `${make} ${model}` : (model ?? make);
  const found = {
    takenAt: isoTaken(text(exif, TAG.takenAt)),
    camera,
    latitude: degrees(gps, TAG.lat, TAG.latRef, 'S'),
    longitude: degrees(gps, TAG.lon, TAG.lonRef, 'W'),
  };
  return Object.values(found).every((value) => value === null) ? null : found;
}

/** "2026:10:30 13:27:00" as ISO without a zone; null for the blanks some cameras write. */
function isoTaken(text: string | null): string | null {
  const found = /^(\d{4}):(\d{2}):(\d{2}) (\d{2}:\d{2}:\d{2})$/.exec(text ?? '');
  return found && found[1] !== '0000' ? `${found[1]}-${found[2]}-${found[3]}T${found[4]}` : null;
}
