import { INK } from './paper';
import type { Frame, Style } from './paper';
import type { FontFace } from './font-face';
import type { DrawnFace, Face } from './fonts';
import { faceOf, STANDS_IN, UNDRAWN } from './fonts';
import { atomsOf } from './line-breaks';

/** A piece of a line; a chip is drawn in a small frame and never broken. */
export type Piece = { readonly text: string; readonly style: Style; readonly chip?: boolean };
/** A line as wrapped: pieces with their distance from the line's start, and how long it is. */
export type Line = { readonly pieces: readonly (Piece & { readonly dx: number; readonly width: number })[]; readonly width: number };
/** Text of one face within a line. */
type Stretch = { readonly text: string; readonly face: DrawnFace };

export const CHIP_PADDING = 4;
/** Drawn by every face as they are: no look at each character is needed. */
const PLAIN = /^[\x20-\x7e]+$/;
const UNSEEN = /^[\p{Cc}\p{Cf}]$/u;
/** Characters that are drawn as nothing or as a blank, so that they are not counted as missing. */
const BLANKS = new Map([
  ['\t', '    '],
  ['\u00a0', ' '],
  ['\u202f', ' '],
  ['\u2009', ' '],
  ['\u200b', ''],
  ['\ufeff', ''],
  ['\u00ad', ''],
]);

/** Measures, breaks and sets text of one document. What it remembers goes with it: no word of one pack lives on beside the next. */
export class Typesetter {
  /** Characters replaced by □ so far, since no embedded face has them. */
  undrawn = 0;
  /** Pieces of text set so far that stand outside the frame: a fault of ours, never of the text. */
  readonly beyond: string[] = [];
  private readonly faces = new Map<DrawnFace, FontFace>();
  private readonly drawers = new Map<string, DrawnFace | null>();
  private readonly widths = new Map<string, number>();

  constructor(
    private readonly doc: PDFKit.PDFDocument,
    private readonly frame: Frame,
  ) {}

  /**
   * The text in stretches of the face that draws it: what this face has not is taken from the one that stands in for it, and □ where neither
   * has it. Composed, without control characters.
   */
  private stretches(text: string, face: Face): { readonly all: readonly Stretch[]; readonly undrawn: number } {
    if (text === '') return { all: [], undrawn: 0 };
    if (PLAIN.test(text)) return { all: [{ text, face }], undrawn: 0 };
    const all: { text: string; face: DrawnFace }[] = [];
    let undrawn = 0;
    for (const char of text.normalize('NFC')) {
      const blank = BLANKS.get(char);
      if (blank === '' || (blank === undefined && UNSEEN.test(char))) continue;
      const by = blank !== undefined || PLAIN.test(char) ? face : this.drawerOf(char, face);
      if (by === null) undrawn += 1;
      const shown = by === null ? UNDRAWN : (blank ?? char);
      const last = all.at(-1);
      if (last && last.face === (by ?? face)) last.text += shown;
      else all.push({ text: shown, face: by ?? face });
    }
    return { all, undrawn };
  }
  private drawerOf(char: string, face: Face): DrawnFace | null {
    const key = face + char;
    const known = this.drawers.get(key);
    if (known !== undefined) return known;
    const code = char.codePointAt(0) ?? 0;
    const by = [face, STANDS_IN[face]].find((one) => this.face(one).hasGlyphForCodePoint(code)) ?? null;
    this.drawers.set(key, by);
    return by;
  }
  private face(face: DrawnFace): FontFace {
    const known = this.faces.get(face);
    if (known) return known;
    const made = faceOf(face);
    this.faces.set(face, made);
    // A font is a source pdfkit takes, though its types name only files and bytes.
    this.doc.registerFont(face, made as unknown as PDFKit.Mixins.PDFFontSource);
    return made;
  }

  /** Width in points. Kept per text and face: laying out a word costs far more than looking it up, and words come back. */
  width(text: string, style: Style): number {
    const key = `${style.face}${style.tabular ? '#' : ' '}${text}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known * style.size;
    const width = this.stretches(text, style.face).all.reduce((sum, part) => sum + this.advance(part, style), 0);
    this.widths.set(key, width);
    return width * style.size;
  }
  private advance({ text, face }: Stretch, style: Style): number {
    const font = this.face(face);
    return font.layout(text, featuresOf(style)).advanceWidth / font.unitsPerEm;
  }
  /** Sets one line with its top at `y`; returns its width. Every face stands on one line of writing. */
  put(text: string, x: number, y: number, style: Style): number {
    const { all, undrawn } = this.stretches(text, style.face);
    this.undrawn += undrawn;
    const { doc } = this;
    const main = this.face(style.face);
    const base = y + (main.ascent / main.unitsPerEm) * style.size;
    let at = x;
    for (const part of all) {
      this.face(part.face);
      doc
        .font(part.face)
        .fontSize(style.size)
        .fillColor(style.color ?? INK);
      const textWidth = this.advance(part, style) * style.size;
      const options = { lineBreak: false, baseline: 'alphabetic', textWidth, wordCount: 1, features: featuresOf(style) } as const;
      doc.text(part.text, at, base, options as unknown as PDFKit.Mixins.TextOptions);
      at += textWidth;
    }
    if (x < this.frame.left - 1 || at > this.frame.right + 1 || y < 0 || y + style.size > this.frame.height - 12) this.beyond.push(text);
    return at - x;
  }

  /** As much of the text as fits into `width`, with an ellipsis when it was cut. For labels in drawings, never for facts. */
  cut(text: string, width: number, style: Style): string {
    if (this.width(text, style) <= width) return text;
    const chars = [...text];
    while (chars.length > 1 && this.width(`${chars.join('')}…`, style) > width) chars.pop();
    return `${chars.join('').trimEnd()}…`;
  }

  /** Breaks pieces into lines no wider than `width`: at blanks, inside a word only when it alone is wider. Newlines break too. */
  wrap(pieces: readonly Piece[], width: number): Line[] {
    const lines: (Piece & { dx: number; width: number })[][] = [[]];
    let x = 0;
    const place = (piece: Piece, size: number): void => {
      const line = lines[lines.length - 1];
      const before = line?.at(-1);
      if (before && !before.chip && !piece.chip && before.style === piece.style) {
        line?.splice(-1, 1, { ...before, text: before.text + piece.text, width: before.width + size });
      } else line?.push({ ...piece, dx: x, width: size });
      x += size;
    };
    const feed = (): void => {
      lines.push([]);
      x = 0;
    };
    for (const { text, style, chip } of pieces) {
      if (chip) {
        const size = this.width(text, style) + 2 * CHIP_PADDING;
        if (x + size > width && x > 0) feed();
        place({ text, style, chip }, size);
        continue;
      }
      for (const word of atomsOf(text)) {
        if (word === '') continue;
        if (word === '\n') {
          feed();
          continue;
        }
        const size = this.width(word, style);
        if (/^ +$/.test(word)) {
          if (x > 0) place({ text: word, style }, size);
          continue;
        }
        if (x + size <= width) {
          place({ text: word, style }, size);
          continue;
        }
        if (x > 0) feed();
        for (const part of size <= width ? [word] : this.slices(word, width, style)) {
          if (x > 0) feed();
          place({ text: part, style }, this.width(part, style));
        }
      }
    }
    return lines.map((line) => ({ pieces: line, width: line.reduce((sum, piece) => sum + piece.width, 0) }));
  }
  private slices(word: string, width: number, style: Style): string[] {
    const slices: string[] = [];
    let slice = '';
    for (const char of word) {
      if (slice !== '' && this.width(slice + char, style) > width) {
        slices.push(slice);
        slice = '';
      }
      slice += char;
    }
    return [...slices, slice];
  }
}

/**
 * Contextual alternates and ligatures are off: the faces have hundreds of rules for them (arrows, ligatures of code) that cost four to
 * thirty times the layout, and a record must be printed with the characters it has. fontkit fills the object, so each call gets its own.
 */
const featuresOf = ({ tabular = false }: Style): Record<string, boolean> => ({
  calt: false,
  liga: false,
  kern: true,
  ...(tabular ? { tnum: true } : {}),
});
