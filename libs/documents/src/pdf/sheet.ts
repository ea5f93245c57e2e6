import type { PaperSize } from '@weerwoord/ports';
import PDFDocument from 'pdfkit';
import { FRAMES, INK } from './paper';
import type { Frame, Style } from './paper';
import type { Line, Piece } from './typesetter';
import { CHIP_PADDING, Typesetter } from './typesetter';

export type Tag = ReturnType<PDFKit.PDFDocument['struct']>;
export type Bookmark = PDFKit.PDFDocument['outline'];
/** What a screen reader is told of an element: words for a figure, which way a header cell reads, a heading's own words. */
export type Told = { readonly alt?: string; readonly scope?: 'Column' | 'Row'; readonly title?: string };
/**
 * The pages of one pack: text is measured before it is set, content is tagged, and marks that only decorate are passed over by
 * screen readers. `y` is the next free line. Nothing here breaks pages by itself.
 */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly root: Tag;
  readonly paper: Frame;
  y: number;
  /** Where the first page begins; a paper whose first page has a head like the others begins lower. */
  firstTop: number;
  private readonly setter: Typesetter;

  /** @param at creation date of the PDF: given, never the machine's clock, so that the same pack has the same bytes */
  constructor(language: string, title: string, keywords: string, at: Date, size: PaperSize = 'A4') {
    this.paper = FRAMES[size];
    this.y = this.paper.top;
    this.firstTop = this.paper.top;
    const info = { Title: title, Keywords: keywords, Producer: 'Weerwoord', Creator: 'Weerwoord', CreationDate: at, ModDate: at };
    this.doc = new PDFDocument({
      size: [this.paper.width, this.paper.height],
      margin: 0,
      autoFirstPage: false,
      bufferPages: true,
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang: language,
      subset: 'PDF/A-2a',
      font: '',
      info,
    });
    this.setter = new Typesetter(this.doc, this.paper);
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  newPage(): void {
    this.doc.addPage();
    this.y = this.pages === 1 ? this.firstTop : this.paper.next;
  }
  get pages(): number {
    return this.doc.bufferedPageRange().count;
  }
  /** Characters replaced by □ so far, since no embedded face has them. */
  get undrawn(): number {
    return this.setter.undrawn;
  }
  /** Texts that stand outside the frame; none, or something here is wrong. */
  get beyond(): readonly string[] {
    return this.setter.beyond;
  }
  /** True when `height` more points fit above the footer. */
  fits(height: number): boolean {
    return this.y + height <= this.paper.bottom;
  }

  /** An entry of the bookmarks that leads to `y` of the page being set; its entries below are added to what is returned. */
  bookmark(title: string, y: number, above: Bookmark = this.doc.outline): Bookmark {
    return above.addItem(title, { top: Math.max(0, y - 12), left: this.paper.width } as { expanded?: boolean });
  }

  /** Decoration: rules, frames, repeated headers and footers. */
  mark(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.doc.endMarkedContent();
  }
  /** Content of one kind ('P', 'H1', 'TD' …) below `parent`, drawn at once. */
  tag(kind: string, draw: () => void, parent: Tag = this.root, told: Told = {}): void {
    parent.add(this.doc.struct(kind, told, draw));
  }
  /** An open element for others ('Table', 'TR', 'L' …). */
  group(kind: string, parent: Tag = this.root, told: Told = {}): Tag {
    const group = this.doc.struct(kind, told);
    parent.add(group);
    return group;
  }

  width(text: string, style: Style): number {
    return this.setter.width(text, style);
  }
  put(text: string, x: number, y: number, style: Style): number {
    return this.setter.put(text, x, y, style);
  }
  wrap(pieces: readonly Piece[], width: number): Line[] {
    return this.setter.wrap(pieces, width);
  }
  cut(text: string, width: number, style: Style): string {
    return this.setter.cut(text, width, style);
  }
  /** Sets one line that ends at `right`. */
  putRight(text: string, right: number, y: number, style: Style): void {
    this.put(text, right - this.width(text, style), y, style);
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

  rule(y: number, color: string, width = 0.75, left: number = this.paper.left, right: number = this.paper.right): void {
    this.mark(() => this.doc.moveTo(left, y).lineTo(right, y).lineWidth(width).strokeColor(color).stroke());
  }
  /** A ground of slanted lines: "not decided", "not on file", told apart from grey fill without colour. */
  hatch(x: number, y: number, width: number, height: number, ground: string, ink: string, step = 4.5, thick = 0.9): void {
    const { doc } = this;
    doc.save().rect(x, y, width, height).clip();
    doc.rect(x, y, width, height).fill(ground);
    doc.lineWidth(thick).strokeColor(ink);
    for (let at = x - height; at < x + width; at += step)
      doc
        .moveTo(at, y + height)
        .lineTo(at + height, y)
        .stroke();
    doc.restore();
  }
}
