import PDFDocument from 'pdfkit';

/** A glyph as pdfkit writes it: `codePoints` is what a reader copies and searches. */
export type Glyph = { readonly id: number; readonly advanceWidth: number; readonly codePoints: readonly number[] };
export type GlyphPosition = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number };
export type Run = { readonly glyphs: readonly Glyph[]; readonly positions: readonly GlyphPosition[]; readonly advanceWidth: number };
export type Features = Readonly<Record<string, boolean>>;

/** What pdfkit asks of a font (fontkit has no published types). */
export type FontFace = {
  readonly postscriptName: string;
  readonly ascent: number;
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  /** @param features fontkit fills the object: each call gets its own */
  layout(text: string, features?: Features): Run;
};

/** What pdfkit knows of its current font and its published types leave out. */
type WithCurrentFont = { readonly _font: { readonly font: ParsedFont } };

/** The font of a file or of bytes, as pdfkit's own reader opens it. */
export function parsedFont(file: string | Uint8Array): ParsedFont {
  const doc = new PDFDocument({ font: '', autoFirstPage: false });
  doc.font(file);
  return (doc as unknown as WithCurrentFont)._font.font;
}

/** A font as fontkit has read it. */
export type ParsedFont = FontFace;

/** pdfkit scales positions in place before it asks for the width: it is summed when asked. */
export function runOf(glyphs: readonly Glyph[], positions: readonly GlyphPosition[]): Run {
  return {
    glyphs,
    positions,
    get advanceWidth() {
      return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    },
  };
}

/** Pairs remembered at most; then all are forgotten and looked up again. */
const MOST_PAIRS = 40_000;
/** Letters with marks that are set beside them: where the marks go is the whole font's business. */
const MARKS = /\p{M}/u;

/**
 * A parsed font that many documents share, with a layout of its own for text without marks: each character's glyph, moved by what the pair
 * with the next one asks. fontkit tries every rule of the font at every letter, forty times the work for the same places. It also keeps
 * with each glyph the characters it was first asked for by, so that what a reader copies would depend on the pack before; here it cannot.
 * What is remembered is single letters and pairs of them, no words.
 */
export function pairwise(parsed: ParsedFont): FontFace {
  const singles = new Map<string, Glyph>();
  const pairs = new Map<string, number>();
  const keyOf = (features: Features | undefined): string => (features?.['tnum'] === true ? '#' : ' ');
  const single = (char: string, features: Features | undefined): Glyph => {
    const key = keyOf(features) + char;
    const known = singles.get(key);
    if (known) return known;
    const glyph = parsed.layout(char, { ...features }).glyphs[0];
    const made = { id: glyph?.id ?? 0, advanceWidth: glyph?.advanceWidth ?? 0, codePoints: [char.codePointAt(0) ?? 0] };
    singles.set(key, made);
    return made;
  };
  /** How much nearer or farther the second letter stands than the first is wide. A mark's place also hangs on what follows it: on a blank at the end. */
  const between = (first: string, second: string, third: string | undefined, features: Features | undefined): number => {
    const after = /[\p{L}\p{N}]/u.test(second) ? '' : (third ?? ' ');
    const key = keyOf(features) + first + second + after;
    const known = pairs.get(key);
    if (known !== undefined) return known;
    const text = first + second + after;
    const { glyphs, positions } = parsed.layout(text, { ...features });
    const moved = glyphs.length === [...text].length ? (positions[0]?.xAdvance ?? 0) - (glyphs[0]?.advanceWidth ?? 0) : 0;
    if (pairs.size > MOST_PAIRS) pairs.clear();
    pairs.set(key, moved);
    return moved;
  };
  const layout = (text: string, features?: Features): Run => {
    if (MARKS.test(text)) {
      const { glyphs, positions } = parsed.layout(text, { ...features });
      return runOf(
        glyphs.map(({ id, advanceWidth, codePoints }) => ({ id, advanceWidth, codePoints })),
        positions,
      );
    }
    const chars = [...text];
    const glyphs = chars.map((char) => single(char, features));
    const positions = glyphs.map(({ advanceWidth }, place): GlyphPosition => {
      const [char, next] = [chars[place], chars[place + 1]];
      return {
        xAdvance: advanceWidth + (char === undefined || next === undefined ? 0 : between(char, next, chars[place + 2], features)),
        yAdvance: 0,
        xOffset: 0,
        yOffset: 0,
      };
    });
    return runOf(glyphs, positions);
  };
  const face = Object.create(parsed) as FontFace;
  Object.defineProperty(face, 'layout', { value: layout });
  return face;
}
