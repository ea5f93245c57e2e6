import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FontFace, Glyph, GlyphPosition, Run } from './font-face';
import { parsedFont, runOf } from './font-face';
import type { Outline, Point } from './truetype';
import { trueType } from './truetype';

const require = createRequire(import.meta.url);
const HOME = '@fontsource-variable/noto-sans-sc';

/** A slice of the font as fontkit reads it from WOFF2, with what its own subsetter cannot take over: outlines moved to a weight. */
type Slice = {
  readonly directory: { readonly tables: { readonly HVAR?: unknown } };
  readonly _variationProcessor: { transformPoints(glyph: number, points: MovablePoint[]): void } | null;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): { readonly id: number; readonly advanceWidth: number; _decode(): { readonly points?: readonly Point[] } };
};
/** fontkit moves points where they are and copies them on the way. */
type MovablePoint = { x: number; y: number; readonly onCurve: boolean; readonly endContour: boolean; copy(): MovablePoint };
const movable = ({ x, y, onCurve, endContour }: Point): MovablePoint => ({
  x,
  y,
  onCurve,
  endContour,
  copy() {
    return movable(this);
  },
});
type SliceMaker = new (stream: unknown, weights: readonly number[]) => Slice;
type Opened = { readonly constructor: SliceMaker; readonly stream: { readonly constructor: new (bytes: Uint8Array) => unknown } };

/** Slices by what the package says they hold: only numbered ones; the letters of Europe come from the other faces. */
let known: readonly { readonly file: string; readonly ranges: readonly (readonly [number, number])[] }[] | null = null;
function slices(): NonNullable<typeof known> {
  const home = dirname(require.resolve(`${HOME}/package.json`));
  known ??= Object.entries(JSON.parse(readFileSync(join(home, 'unicode.json'), 'utf8')) as Record<string, string>).flatMap(([name, said]) => {
    const number = /^\[(\d+)\]$/.exec(name)?.[1];
    if (number === undefined) return [];
    const ranges = said.split(',').map((range) => {
      const [from, to] = range
        .trim()
        .replace(/^U\+/i, '')
        .split('-')
        .map((hex) => Number.parseInt(hex, 16));
      return [from ?? 0, to ?? from ?? 0] as const;
    });
    return [{ file: join(home, 'files', `noto-sans-sc-${number}-wght-normal.woff2`), ranges }];
  });
  return known;
}

/** Letters that other faces are made for, and signs that would look foreign beside them, are not taken from here. */
const TAKEN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\u30fb-\u30ff\uff00-\uffef]/u;

/**
 * Chinese characters and kana, from a font that comes in slices of some hundred characters each. A slice is opened when a character in it is
 * first needed. All slices make one face: its glyph ids are code points, and what is embedded is one font with the glyphs that were set.
 * The file's own outlines are of the thinnest weight; they are moved to the wanted one.
 */
export class HanFont implements FontFace {
  readonly postscriptName: string;
  readonly unitsPerEm = 1000;
  readonly ascent = 1160;
  readonly descent = -288;
  readonly xHeight = 543;
  readonly capHeight = 733;
  readonly lineGap = 0;
  readonly italicAngle = 0;
  readonly bbox = { minX: -1000, minY: -1100, maxX: 2900, maxY: 1800 };
  readonly post = { isFixedPitch: 0 };
  readonly head = { macStyle: { italic: false } };
  private readonly opened = new Map<string, Slice>();
  private readonly outlines = new Map<number, Outline>();

  /** @param weight of the axis: 400 is regular, 600 semi-bold */
  constructor(private readonly weight: number) {
    this.postscriptName = weight === 400 ? 'NotoSansSC-Regular' : 'NotoSansSC-SemiBold';
  }

  hasGlyphForCodePoint(codePoint: number): boolean {
    return TAKEN.test(String.fromCodePoint(codePoint)) && this.sliceOf(codePoint) !== null;
  }
  getGlyph(id: number): Glyph {
    return { id, advanceWidth: this.outline(id).advance, codePoints: [id] };
  }
  /** One glyph per character, none moved: these scripts are set on a grid. */
  layout(text: string): Run {
    const glyphs = [...text].map((char) => this.getGlyph(char.codePointAt(0) ?? 0));
    const positions = glyphs.map(({ advanceWidth }): GlyphPosition => ({ xAdvance: advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 }));
    return runOf(glyphs, positions);
  }
  /** What pdfkit embeds: glyphs in the order in which they were first set. */
  createSubset(): { includeGlyph(id: number): number; encode(): Uint8Array } {
    const ids = [0];
    const places = new Map<number, number>([[0, 0]]);
    return {
      includeGlyph: (id) => {
        const place = places.get(id) ?? ids.push(id) - 1;
        places.set(id, place);
        return place;
      },
      encode: () =>
        trueType(
          ids.map((id) => this.outline(id)),
          { unitsPerEm: this.unitsPerEm, ascent: this.ascent, descent: this.descent },
        ),
    };
  }

  private sliceOf(codePoint: number): Slice | null {
    for (const { file, ranges } of slices()) {
      if (!ranges.some(([from, to]) => codePoint >= from && codePoint <= to)) continue;
      const slice = this.open(file);
      if (slice.hasGlyphForCodePoint(codePoint)) return slice;
    }
    return null;
  }
  private open(file: string): Slice {
    const before = this.opened.get(file);
    if (before) return before;
    // fontkit's own way to a weight reads the file as if it were not packed: the reader is made anew with the weight.
    const plain = parsedFont(file) as unknown as Opened;
    const slice = new plain.constructor(new plain.stream.constructor(readFileSync(file)), [this.weight]);
    this.opened.set(file, slice);
    return slice;
  }
  private outline(codePoint: number): Outline {
    const before = this.outlines.get(codePoint);
    if (before) return before;
    const made = this.outlineOf(codePoint);
    this.outlines.set(codePoint, made);
    return made;
  }
  private outlineOf(codePoint: number): Outline {
    const slice = codePoint === 0 ? null : this.sliceOf(codePoint);
    if (!slice) return { advance: this.unitsPerEm, points: [] };
    const glyph = slice.glyphForCodePoint(codePoint);
    const points = (glyph._decode().points ?? []).map((point) => movable(point));
    // Four points for the margins belong to every glyph's variation; they are not drawn.
    const margins = [0, glyph.advanceWidth, 0, 0].map((x) => movable({ x, y: 0, onCurve: true, endContour: true }));
    slice._variationProcessor?.transformPoints(glyph.id, [...points, ...margins]);
    return {
      advance: Math.round(glyph.advanceWidth),
      points: points.map(({ x, y, onCurve, endContour }) => ({ x: Math.round(x), y: Math.round(y), onCurve, endContour })),
    };
  }
}
