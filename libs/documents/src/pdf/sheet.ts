import PDFDocument from 'pdfkit';
import { fontFile, UNDRAWN } from './fonts';
import type { Face } from './fonts';
import { INK, PAPER } from './paper';
import type { Style } from './paper';

export type Tag = ReturnType<PDFKit.PDFDocument['struct']>;
/** A piece of a line; a chip is drawn in a small frame and never broken. */
export type Piece = { readonly text: string; readonly style: Style; readonly chip?: boolean };
/** A line as wrapped: pieces with their distance from the line's start, and how long it is. */
export type Line = { readonly pieces: readonly (Piece & { readonly dx: number; readonly width: number })[]; readonly width: number };

/** What pdfkit knows of its current font and its published types leave out. */
type WithCurrentFont = { readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } } };

/** What was measured once, handed from one run over the same paper to the next. */
export type Measured = { readonly drawn: Map<string, boolean>; readonly widths: Map<string, number> };
export const newMeasures = (): Measured => ({ drawn: new Map(), widths: new Map() });

const CHIP_PADDING = 4;
/** Characters that are drawn as nothing or as a blank, so that they are not counted as missing. */
const BLANKS = new Map([['\t', '    '], ['\u00a0', ' '], ['\u202f', ' '], ['\u2009', ' '], ['\u200b', ''], ['\ufeff', ''], ['\u00ad', '']]);

/**
 * The pages of one pack: text is measured before it is set, content is tagged, and marks that only decorate are passed over by
 * screen readers. `y` is the next free line. Nothing here breaks pages by itself.
 */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly root: Tag;
  y: number = PAPER.top;
  /** Where the first page begins; a paper whose first page has a head like the others begins lower. */
  firstTop: number = PAPER.top;
  /** Characters replaced by □ so far, since no embedded face has them. */
  undrawn = 0;

  /** @param at creation date of the PDF: given, never the machine's clock, so that the same pack has the same bytes */
  constructor(language: string, title: string, keywords: string, at: Date, private readonly measured: Measured = newMeasures()) {
    const info = { Title: title, Keywords: keywords, Producer: 'Weerwoord', Creator: 'Weerwoord', CreationDate: at, ModDate: at };
    this.doc = new PDFDocument({
      size: 'A4', margin: 0, autoFirstPage: false, bufferPages: true, pdfVersion: '1.7', tagged: true, displayTitle: true, lang: language, subset: 'PDF/A-2a', font: '', info,
    });
    for (const face of ['sans', 'strong', 'mono'] as const) this.doc.registerFont(face, fontFile(face));
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  newPage(): void {
    this.doc.addPage();
    this.y = this.pages === 1 ? this.firstTop : PAPER.next;
  }
  get pages(): number {
    return this.doc.bufferedPageRange().count;
  }
  /** True when `height` more points fit above the footer. */
  fits(height: number): boolean {
    return this.y + height <= PAPER.bottom;
  }

  /** Decoration: rules, frames, repeated headers and footers. */
  mark(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.doc.endMarkedContent();
  }
  /** Content of one kind ('P', 'H1', 'TD' …) below `parent`, drawn at once. */
  tag(kind: string, draw: () => void, parent: Tag = this.root, options: { readonly alt?: string } = {}): void {
    parent.add(this.doc.struct(kind, options, draw));
  }
  /** An open element for others ('Table', 'TR', 'L' …). */
  group(kind: string, parent: Tag = this.root): Tag {
    const group = this.doc.struct(kind);
    parent.add(group);
    return group;
  }

  /** The text with what the face cannot draw as □; composed, without control characters. Counts what it replaced when `count`. */
  drawable(text: string, face: Face, count = true): string {
    let out = '';
    for (const char of text.normalize('NFC')) {
      const blank = BLANKS.get(char);
      if (blank !== undefined) out += blank;
      else if (/\p{Cc}|\p{Cf}/u.test(char)) continue;
      else if (this.has(char, face)) out += char;
      else {
        out += UNDRAWN;
        if (count) this.undrawn += 1;
      }
    }
    return out;
  }
  private has(char: string, face: Face): boolean {
    const key = face + char;
    const known = this.measured.drawn.get(key);
    if (known !== undefined) return known;
    this.doc.font(face);
    const has = (this.doc as unknown as WithCurrentFont)._font.font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0);
    this.measured.drawn.set(key, has);
    return has;
  }

  /** Width in points. Kept per text and face: laying out a word costs far more than looking it up, and words come back. */
  width(text: string, style: Style): number {
    const key = `${style.face}${style.tabular ? '#' : ' '}${text}`;
    const known = this.measured.widths.get(key);
    if (known !== undefined) return known * style.size;
    const width = this.doc.font(style.face).fontSize(1000).widthOfString(this.drawable(text, style.face, false), featuresOf(style)) / 1000;
    this.measured.widths.set(key, width);
    return width * style.size;
  }
  /** Sets one line with its top at `y`; returns its width. */
  put(text: string, x: number, y: number, style: Style): number {
    const drawn = this.drawable(text, style.face);
    const { doc } = this;
    doc.font(style.face).fontSize(style.size).fillColor(style.color ?? INK);
    if (drawn !== '') doc.text(drawn, x, y, { lineBreak: false, ...featuresOf(style) });
    return this.width(text, style);
  }
  /** Sets one line that ends at `right`. */
  putRight(text: string, right: number, y: number, style: Style): void {
    this.put(text, right - this.width(text, style), y, style);
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
      for (const word of text.split(/(\n| +)/)) {
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
  /** Sets wrapped lines one below the other; frames of chips are drawn with them. */
  putLines(lines: readonly Line[], x: number, y: number, lineHeight: number): void {
    for (const [place, line] of lines.entries()) {
      for (const piece of line.pieces) {
        const top = y + place * lineHeight;
        if (piece.chip) this.chip(piece.text, x + piece.dx + 1, top - 1, piece.style, piece.width - 2);
        else this.put(piece.text, x + piece.dx, top, piece.style);
      }
    }
  }
  /** A number in a frame, as exhibits are marked. */
  chip(text: string, x: number, y: number, style: Style, width = Math.max(15, this.width(text, style) + 2 * CHIP_PADDING)): number {
    const height = style.size + 4.5;
    this.doc.lineWidth(0.9).roundedRect(x, y, width, height, 2.2).fillAndStroke('#ffffff', INK);
    this.put(text, x + (width - this.width(text, style)) / 2, y + (height - style.size * 1.21) / 2, style);
    return width;
  }

  rule(y: number, color: string, width = 0.75, left: number = PAPER.left, right: number = PAPER.right): void {
    this.mark(() => this.doc.moveTo(left, y).lineTo(right, y).lineWidth(width).strokeColor(color).stroke());
  }
  /** A ground of slanted lines: "not decided", "not on file", told apart from grey fill without colour. */
  hatch(x: number, y: number, width: number, height: number, ground: string, ink: string, step = 4.5, thick = 0.9): void {
    const { doc } = this;
    doc.save().rect(x, y, width, height).clip();
    doc.rect(x, y, width, height).fill(ground);
    doc.lineWidth(thick).strokeColor(ink);
    for (let at = x - height; at < x + width; at += step) doc.moveTo(at, y + height).lineTo(at + height, y).stroke();
    doc.restore();
  }
}

/**
 * Contextual alternates are off: both faces have hundreds of rules for them (arrows, ligatures of code) that cost four to thirty times the
 * layout, and a record must be printed with the characters it has. fontkit takes an object here and fills it, so each call gets its own.
 */
const featuresOf = ({ tabular = false }: Style): { features: PDFKit.Mixins.OpenTypeFeatures[] } =>
  ({ features: { calt: false, kern: true, ...(tabular ? { tnum: true } : {}) } as unknown as PDFKit.Mixins.OpenTypeFeatures[] });
