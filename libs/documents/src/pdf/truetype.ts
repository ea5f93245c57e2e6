/** A point of an outline in font units; one off the curve is a quadratic control point. */
export type Point = { readonly x: number; readonly y: number; readonly onCurve: boolean; readonly endContour: boolean };
export type Outline = { readonly advance: number; readonly points: readonly Point[] };
type Metrics = { readonly unitsPerEm: number; readonly ascent: number; readonly descent: number };

const ON_CURVE = 1;

/**
 * A TrueType font program with these glyphs in this order, as a PDF embeds it: no names and no map from characters, since the PDF
 * addresses glyphs by number. Coordinates are whole numbers within a 16-bit field.
 *
 * @source OpenType 1.9, "glyf", "loca", "hmtx", "head", "hhea", "maxp"; ISO 32000-1, 9.9 (tables a CIDFontType2 needs)
 */
export function trueType(glyphs: readonly Outline[], { unitsPerEm, ascent, descent }: Metrics): Uint8Array {
  const drawn = glyphs.map(({ points }) => glyphBytes(points));
  const offsets = drawn.reduce<number[]>((all, bytes) => [...all, (all.at(-1) ?? 0) + bytes.length], [0]);
  const box = boxOf(glyphs.flatMap(({ points }) => points));
  const counts = glyphs.map(({ points }) => ({ points: points.length, contours: points.filter(({ endContour }) => endContour).length }));
  const head = words([
    0x0001,
    0,
    0x0001,
    0,
    0,
    0,
    0x5f0f,
    0x3cf5,
    0,
    unitsPerEm,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    box.minX,
    box.minY,
    box.maxX,
    box.maxY,
    0,
    8,
    2,
    1,
    0,
  ]);
  const hhea = words([
    1,
    0,
    ascent,
    descent,
    0,
    Math.max(...glyphs.map(({ advance }) => advance)),
    box.minX,
    0,
    box.maxX,
    1,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    glyphs.length,
  ]);
  const maxp = words([
    1,
    0,
    glyphs.length,
    Math.max(...counts.map(({ points }) => points)),
    Math.max(...counts.map(({ contours }) => contours)),
    0,
    0,
    1,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
  ]);
  const hmtx = words(glyphs.flatMap(({ advance, points }) => [advance, boxOf(points).minX]));
  const loca = words(offsets.flatMap((offset) => [offset >>> 16, offset & 0xffff]));
  return tables([
    ['glyf', Buffer.concat(drawn)],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', hmtx],
    ['loca', loca],
    ['maxp', maxp],
  ]);
}

/** Sixteen-bit words, negative ones as two's complement. */
function words(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [place, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, place * 2);
  return bytes;
}

function boxOf(points: readonly Point[]): { minX: number; minY: number; maxX: number; maxY: number } {
  const box = { minX: 0, minY: 0, maxX: 0, maxY: 0 };
  for (const [place, { x, y }] of points.entries()) {
    box.minX = place === 0 ? x : Math.min(box.minX, x);
    box.minY = place === 0 ? y : Math.min(box.minY, y);
    box.maxX = place === 0 ? x : Math.max(box.maxX, x);
    box.maxY = place === 0 ? y : Math.max(box.maxY, y);
  }
  return box;
}

/** A simple glyph with every coordinate as a word: larger than it could be, and the page is deflated anyway. Padded to four bytes. */
function glyphBytes(points: readonly Point[]): Buffer {
  if (points.length === 0) return Buffer.alloc(0);
  const ends = points.flatMap(({ endContour }, place) => (endContour ? [place] : []));
  const box = boxOf(points);
  const head = words([ends.length, box.minX, box.minY, box.maxX, box.maxY, ...ends, 0]);
  const flags = Buffer.from(points.map(({ onCurve }) => (onCurve ? ON_CURVE : 0)));
  const steps = (of: 'x' | 'y'): Buffer => words(points.map((point, place) => point[of] - (points[place - 1]?.[of] ?? 0)));
  const bytes = Buffer.concat([head, flags, steps('x'), steps('y')]);
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

function tables(all: readonly (readonly [string, Buffer])[]): Uint8Array {
  const power = 2 ** Math.floor(Math.log2(all.length));
  const start = 12 + 16 * all.length;
  const padded = all.map(([, bytes]) => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]));
  const directory = Buffer.alloc(start);
  directory.writeUInt32BE(0x00010000, 0);
  for (const [place, value] of [all.length, power * 16, Math.log2(power), all.length * 16 - power * 16].entries())
    directory.writeUInt16BE(value, 4 + place * 2);
  let offset = start;
  for (const [place, [tag, bytes]] of all.entries()) {
    const at = 12 + place * 16;
    directory.write(tag, at, 'latin1');
    directory.writeUInt32BE(checksum(padded[place] ?? bytes), at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(bytes.length, at + 12);
    offset += padded[place]?.length ?? 0;
  }
  return Uint8Array.from(Buffer.concat([directory, ...padded]));
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}
