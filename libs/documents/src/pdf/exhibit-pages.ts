import type { DateWords } from '../words/dates';
import { FigureReader } from '../words/figure-reader';
import type { PackWords } from '../words/pack-words';
import { cellsOf } from './cells';
import type { ExhibitPages } from './exhibit-table';
import { sourceOf } from './exhibit-table';
import type { MailText } from './mail-text';
import type { PaperExhibit, PaperOriginal } from '@weerwoord/ports';
import { BODY_QUIET, MONO, PAPER, QUIET, RULE, SMALL, SMALL_QUIET, TEXT_WIDTH } from './paper';
import type { Style } from './paper';
import type { Line, Piece } from './sheet';
import type { Sheet } from './sheet';

const TITLE: Style = { face: 'strong', size: 12.5 };
const NUMBER: Style = { face: 'strong', size: 11 };
const LABEL: Style = { face: 'strong', size: 8.25 };
const RAW: Style = { face: 'mono', size: 7.6 };
const RAW_LINE = 10.2;
const MAIL_LINE = 12;
/** Lines of one record that are printed; the rest is in the ZIP and said to be. */
const MOST_LINES = 240;
const VALUE_X = PAPER.left + 118;

/** What the reader of mails found, by the path of the original. */
export type Mails = ReadonlyMap<string, MailText>;

/** Pictures of files that were added, ready to be drawn, by the path of the original. */
export type Pictures = ReadonlyMap<string, { readonly jpeg: Buffer; readonly width: number; readonly height: number }>;
/** What was read of the originals before anything is drawn. */
export type ReadOriginals = { readonly mails: Mails; readonly pictures: Pictures };

/** A page or more per exhibit: what it shows, then each source record with its place of origin, hash and text. */
export function exhibitPages(sheet: Sheet, exhibits: readonly PaperExhibit[], read: ReadOriginals, words: PackWords, dates: DateWords): ExhibitPages {
  const pages = new Map<number, { from: number; to: number }>();
  const printed = new Map<string, number>();
  if (exhibits.length > 0) sheet.newPage();
  for (const [place, exhibit] of exhibits.entries()) {
    if (place > 0 && !sheet.fits(190)) sheet.newPage();
    else if (place > 0) sheet.y += 22;
    const from = sheet.pages;
    title(sheet, exhibit, words, dates);
    for (const [nth, original] of exhibit.originals.entries()) {
      const before = printed.get(original.path);
      record(sheet, original, { exhibit, nth: nth + 1, of: exhibit.originals.length, before: before ?? null }, read, words, dates);
      if (before === undefined) printed.set(original.path, exhibit.number);
    }
    if (exhibit.originals.length === 0) paragraph(sheet, words.computed, BODY_QUIET, 13);
    pages.set(exhibit.number, { from, to: sheet.pages });
  }
  return pages;
}

function title(sheet: Sheet, exhibit: PaperExhibit, words: PackWords, dates: DateWords): void {
  const y = sheet.y;
  const lines = sheet.wrap([{ text: saysOf(exhibit, words, dates), style: TITLE }], TEXT_WIDTH - 40);
  sheet.tag('H2', () => {
    sheet.chip(String(exhibit.number), PAPER.left, y, NUMBER, Math.max(20, sheet.width(String(exhibit.number), NUMBER) + 10));
    sheet.putLines(lines, PAPER.left + 34, y, 17);
  });
  sheet.y = y + lines.length * 17 + 2;
  const when = exhibit.at === null ? '' : new FigureReader(exhibit.figures).is('dateOnly') || dates.isDayOnly(exhibit.at) ? dates.dayYear(exhibit.at) : dates.full(exhibit.at);
  const quiet = [when, sourceOf(exhibit, words)].filter((part) => part !== '').join(' · ');
  const below = sheet.y;
  sheet.tag('P', () => sheet.put(sheet.cut(quiet, TEXT_WIDTH - 34, BODY_QUIET), PAPER.left + 34, below, BODY_QUIET));
  sheet.y += 17;
  sheet.rule(sheet.y, RULE);
  sheet.y += 8;
}

const saysOf = (exhibit: PaperExhibit, words: PackWords, dates: DateWords): string => words.codes[exhibit.code as keyof PackWords['codes']]?.(new FigureReader(exhibit.figures), dates) ?? '';

/** A picture as wide as the text and at most two thirds of a page high, never larger than it is at 96 to the inch. */
function pictured(sheet: Sheet, { jpeg, width, height }: { readonly jpeg: Buffer; readonly width: number; readonly height: number }, alt: string): void {
  const scale = Math.min(TEXT_WIDTH / width, ((PAPER.bottom - PAPER.next) * 2) / 3 / height, 0.75);
  const [wide, high] = [width * scale, height * scale];
  if (!sheet.fits(high + 20)) sheet.newPage();
  const y = sheet.y;
  sheet.tag('Figure', () => sheet.doc.image(jpeg, PAPER.left, y, { width: wide, height: high }), undefined, { alt });
  sheet.y = y + high + 8;
}

type RecordPlace = { readonly exhibit: PaperExhibit; readonly nth: number; readonly of: number; readonly before: number | null };

function record(sheet: Sheet, original: PaperOriginal, { exhibit, nth, of, before }: RecordPlace, { mails, pictures }: ReadOriginals, words: PackWords, dates: DateWords): void {
  if (!sheet.fits(96)) sheet.newPage();
  if (nth > 1) sheet.y += 8;
  label(sheet, words.record(nth, of));
  pair(sheet, words.file, original.fileName ?? words.sources[original.kind] ?? original.kind, SMALL);
  if (original.row !== null) pair(sheet, words.row, String(original.row), SMALL);
  pair(sheet, words.received, dates.full(original.receivedAt), SMALL);
  pair(sheet, words.inZip, original.path, { ...MONO, size: 7.6 });
  pair(sheet, 'SHA-256', original.sha256, { ...MONO, size: 7.6 });
  sheet.y += 5;
  if (before !== null) return paragraph(sheet, words.printedUnder(before), BODY_QUIET, 13);
  if (original.bytes === null) return paragraph(sheet, words.destroyed, BODY_QUIET, 13);
  const picture = pictures.get(original.path);
  if (picture) {
    pictured(sheet, picture, words.pictureAlt(exhibit.number, saysOf(exhibit, words, dates)));
    return paragraph(sheet, words.copyOf(original.bytes.length), BODY_QUIET, 13);
  }
  if (original.mediaType === 'application/pdf') return paragraph(sheet, words.pdfFile(original.pages ?? null, original.bytes.length), BODY_QUIET, 13);
  const mail = mails.get(original.path);
  if (mail) return mailText(sheet, mail, words, dates);
  const text = asText(original.bytes);
  if (text === null) return paragraph(sheet, words.notText(original.bytes.length), BODY_QUIET, 13);
  const cells = cellsOf(original.header, text);
  if (cells.length > 0) {
    label(sheet, words.fields);
    for (const cell of cells) pair(sheet, cell.name, cell.value, SMALL);
    sheet.y += 5;
  }
  label(sheet, words.asItCame);
  raw(sheet, text, words);
}

function label(sheet: Sheet, text: string): void {
  if (!sheet.fits(30)) sheet.newPage();
  const y = sheet.y;
  sheet.tag('P', () => sheet.put(text, PAPER.left, y, LABEL));
  sheet.y += 14;
}

function pair(sheet: Sheet, name: string, value: string, style: Style): void {
  const names = sheet.wrap([{ text: name, style: SMALL_QUIET }], VALUE_X - PAPER.left - 8);
  const values = sheet.wrap([{ text: value, style }], PAPER.right - VALUE_X);
  flow(sheet, Math.max(names.length, values.length), 11.6, (from, to, y) => {
    sheet.putLines(names.slice(from, to), PAPER.left, y, 11.6);
    sheet.putLines(values.slice(from, to), VALUE_X, y, 11.6);
  });
}

function paragraph(sheet: Sheet, text: string, style: Style, lineHeight: number): void {
  const lines = sheet.wrap([{ text, style }], TEXT_WIDTH);
  flow(sheet, lines.length, lineHeight, (from, to, y) => sheet.putLines(lines.slice(from, to), PAPER.left, y, lineHeight));
  sheet.y += 4;
}

/** Sets `count` lines over as many pages as they need; `draw` gets the lines of one page and where they start. */
export function flow(sheet: Sheet, count: number, lineHeight: number, draw: (from: number, to: number, y: number) => void, ground: (y: number, height: number) => void = () => undefined): void {
  for (let from = 0; from < count; ) {
    if (!sheet.fits(lineHeight)) sheet.newPage();
    const room = Math.max(1, Math.floor((PAPER.bottom - sheet.y) / lineHeight));
    const to = Math.min(count, from + room);
    const y = sheet.y;
    sheet.mark(() => ground(y, (to - from) * lineHeight));
    sheet.tag('P', () => draw(from, to, y));
    sheet.y = y + (to - from) * lineHeight;
    from = to;
  }
}

function raw(sheet: Sheet, text: string, words: PackWords): void {
  const before = sheet.undrawn;
  const lines = text.replace(/\r\n?/g, '\n').replace(/\t/g, '→').replace(/\n+$/, '').split('\n').flatMap((line) => monoLines(line));
  boxed(sheet, lines.slice(0, MOST_LINES), RAW, RAW_LINE);
  if (lines.length > MOST_LINES) paragraph(sheet, words.cutOff(MOST_LINES), BODY_QUIET, 13);
  undrawnNote(sheet, before, words);
}

/** Breaks a line of one-width letters by counting, at a delimiter where one is near. */
function monoLines(line: string): string[] {
  const most = Math.floor((TEXT_WIDTH - 16) / (RAW.size * 0.6));
  const chars = [...line];
  const lines: string[] = [];
  for (let at = 0; at < chars.length; ) {
    const end = Math.min(chars.length, at + most);
    const back = end === chars.length ? end : breakBefore(chars, at + Math.floor(most * 0.7), end);
    lines.push(chars.slice(at, back).join(''));
    at = back;
  }
  return lines.length === 0 ? [''] : lines;
}
function breakBefore(chars: readonly string[], earliest: number, end: number): number {
  for (let at = end; at > earliest; at -= 1) if (' ,;→&'.includes(chars[at - 1] ?? '')) return at;
  return end;
}

function boxed(sheet: Sheet, lines: readonly string[], style: Style, lineHeight: number): void {
  sheet.y += 3;
  flow(
    sheet, lines.length, lineHeight,
    (from, to, y) => lines.slice(from, to).forEach((line, place) => sheet.put(line, PAPER.left + 8, y + place * lineHeight, style)),
    (y, height) => { sheet.doc.rect(PAPER.left, y - 4, TEXT_WIDTH, height + 6).fill('#f4f6f8'); },
  );
  sheet.y += 8;
}

function mailText(sheet: Sheet, mail: MailText, words: PackWords, dates: DateWords): void {
  const before = sheet.undrawn;
  pair(sheet, words.from, mail.from, SMALL);
  pair(sheet, words.to, mail.to, SMALL);
  if (mail.date) pair(sheet, words.date, dates.full(mail.date), SMALL);
  pair(sheet, words.subject, mail.subject, { ...SMALL, face: 'strong' });
  if (mail.attachments.length > 0) pair(sheet, words.attachments, mail.attachments.join(', '), SMALL);
  sheet.y += 6;
  const pieces: Piece[] = [{ text: mail.text, style: { face: 'sans', size: 8.8 } }];
  const lines: Line[] = sheet.wrap(pieces, TEXT_WIDTH - 16);
  const shown = lines.slice(0, MOST_LINES);
  // No two lonely lines at the foot of a page.
  if (!sheet.fits(Math.min(shown.length, 4) * MAIL_LINE)) sheet.newPage();
  flow(
    sheet, shown.length, MAIL_LINE, (from, to, y) => sheet.putLines(shown.slice(from, to), PAPER.left + 10, y, MAIL_LINE),
    (y, height) => { sheet.doc.rect(PAPER.left, y - 1, 1.5, height).fill(QUIET); },
  );
  sheet.y += 5;
  if (lines.length > MOST_LINES) paragraph(sheet, words.cutOff(MOST_LINES), BODY_QUIET, 13);
  undrawnNote(sheet, before, words);
}

function undrawnNote(sheet: Sheet, before: number, words: PackWords): void {
  if (sheet.undrawn > before) paragraph(sheet, words.notDrawn(sheet.undrawn - before), BODY_QUIET, 13);
}

/** The bytes as text when they are UTF-8 (or plain enough to be read as Windows-1252); null for pictures and other binaries. */
function asText(bytes: Uint8Array): string | null {
  if (bytes.subarray(0, 4096).includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
