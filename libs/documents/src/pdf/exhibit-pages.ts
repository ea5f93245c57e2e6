import type { PaperExhibit, PaperOriginal } from '@weerwoord/ports';
import type { DateWords } from '../words/dates';
import { FigureReader } from '../words/figure-reader';
import type { PackWords } from '../words/pack-words';
import type { Field } from './blocks';
import { fields, label, paragraph } from './blocks';
import { asText, fieldsOf } from './cells';
import type { Said, Sides } from './conversation';
import { conversation } from './conversation';
import { exhibitFigures } from './exhibit-figures';
import type { ExhibitPages } from './exhibit-table';
import { sourceOf } from './exhibit-table';
import type { MailText } from './mail-text';
import { BODY, BODY_QUIET, MONO, RULE, TEXT_WIDTH } from './paper';
import type { Style } from './paper';
import { rawText } from './raw-text';
import { scanOf, scanTable } from './scan-table';
import type { Bookmark, Sheet } from './sheet';

const TITLE: Style = { face: 'strong', size: 12.5 };
const NUMBER: Style = { face: 'strong', size: 11 };
const EXACT: Style = { ...MONO, size: 7.6 };

/** What the reader of mails found, by the path of the original. */
export type Mails = ReadonlyMap<string, MailText>;
/** Pictures ready to be drawn, by the path of the original: of a PDF its first page. */
export type Pictures = ReadonlyMap<string, { readonly jpeg: Buffer; readonly width: number; readonly height: number }>;
/** What was read of the originals before anything is drawn. */
export type ReadOriginals = { readonly mails: Mails; readonly pictures: Pictures };

type Setting = { readonly sheet: Sheet; readonly read: ReadOriginals; readonly sides: Sides; readonly words: PackWords; readonly dates: DateWords };
type Place = { readonly exhibit: PaperExhibit; readonly nth: number; readonly before: number | null; readonly shown: boolean };

/** A page or more per exhibit: what it shows and proves, its figures, the messages or scans in it, then each source record with its place of origin, hash and text. */
export function exhibitPages(
  sheet: Sheet,
  exhibits: readonly PaperExhibit[],
  read: ReadOriginals,
  words: PackWords,
  dates: DateWords,
  sides: Sides = new Map(),
): ExhibitPages {
  const setting: Setting = { sheet, read, sides, words, dates };
  const pages = new Map<number, { from: number; to: number }>();
  const printed = new Map<string, number>();
  let all: Bookmark | null = null;
  for (const [place, exhibit] of exhibits.entries()) {
    // An exhibit begins where its head, its proof and the beginning of what it shows have room.
    const beginning = beginningOf(setting, exhibit);
    if (sheet.pages === 0 || !sheet.fits(place === 0 ? Math.max(330, beginning) : beginning)) sheet.newPage();
    else sheet.y += 22;
    const from = sheet.pages;
    all ??= sheet.bookmark(words.exhibits, sheet.y);
    sheet.bookmark(`${words.exhibit} ${exhibit.number}: ${saysOf(exhibit, words, dates)}`, sheet.y, all);
    title(setting, exhibit);
    body(setting, exhibit, printed);
    pages.set(exhibit.number, { from, to: sheet.pages });
  }
  return pages;
}

/** Points a head with what it proves and its source takes, the room above it included. */
const HEAD = 84;
/** Points of a record's name and its four fields. */
const ORIGIN = 66;
/** The head of a message, and the first of its lines. */
const FIRST_MESSAGE = 130;
const FIELD = 11.6;

/** How much of an exhibit has to stand on one page, in points: a head is never parted from the picture, the message or the short record it is about. */
function beginningOf({ sheet, read, words, dates }: Setting, exhibit: PaperExhibit): number {
  const head = HEAD + exhibitFigures(exhibit, words, dates).length * FIELD;
  const whole = sheet.paper.bottom - sheet.paper.next;
  const [first] = exhibit.originals;
  if (first === undefined) return head + 20;
  const picture = read.pictures.get(first.path);
  if (picture) return Math.min(head + ORIGIN + heightOf(sheet, picture) + 40, whole);
  const isMail = exhibit.originals.some(({ path, bytes }) => bytes !== null && read.mails.has(path));
  return isMail ? head + FIRST_MESSAGE : Math.max(200, Math.min(head + recordHeight(first), whole / 2));
}

/** About how high a record is drawn, in points. */
function recordHeight({ header, bytes }: PaperOriginal): number {
  const text = bytes === null ? null : asText(bytes.subarray(0, 4000));
  if (text === null) return ORIGIN + 20;
  const cells = fieldsOf(header, text).length;
  const lines = text.split('\n').reduce((all, line) => all + Math.ceil(line.length / 105), 0);
  return ORIGIN + (cells > 0 ? 14 + cells * FIELD : 0) + 14 + lines * 10.2 + 14;
}

const saysOf = (exhibit: PaperExhibit, words: PackWords, dates: DateWords): string =>
  words.codes[exhibit.code as keyof PackWords['codes']]?.(new FigureReader(exhibit.figures), dates) ?? '';

function title({ sheet, words, dates }: Setting, exhibit: PaperExhibit): void {
  const y = sheet.y;
  const lines = sheet.wrap([{ text: saysOf(exhibit, words, dates), style: TITLE }], TEXT_WIDTH - 40);
  sheet.tag('H2', () => {
    sheet.chip(String(exhibit.number), sheet.paper.left, y, NUMBER, Math.max(20, sheet.width(String(exhibit.number), NUMBER) + 10));
    sheet.putLines(lines, sheet.paper.left + 34, y, 17);
  });
  sheet.y = y + lines.length * 17 + 2;
  const proves = words.proves[exhibit.code as keyof PackWords['proves']];
  if (proves) {
    paragraph(sheet, proves, BODY, 13, 34);
    sheet.y -= 3;
  }
  paragraph(sheet, `${words.source}: ${sourceOf(exhibit, words)}`, BODY_QUIET, 13, 34);
  sheet.rule(sheet.y, RULE);
  sheet.y += 8;
}

/** Where a record stands that was printed before is said and not printed again; one with messages or scans is shown among its like. */
function body(setting: Setting, exhibit: PaperExhibit, printed: Map<string, number>): void {
  const { sheet, read, sides, words, dates } = setting;
  fields(sheet, exhibitFigures(exhibit, words, dates));
  const fresh = exhibit.originals.map((original, place) => ({ original, record: place + 1 })).filter(({ original }) => !printed.has(original.path));
  const said = fresh.flatMap(({ original, record }): Said[] => {
    const mail = read.mails.get(original.path);
    return mail && original.bytes !== null ? [{ mail, record }] : [];
  });
  if (said.length > 0) {
    label(sheet, words.messages, 120);
    sheet.y += 2;
    conversation(sheet, said, sides, words, dates);
  }
  const rows = fresh.flatMap(({ original, record }) => scanOf(original, original.bytes === null ? null : asText(original.bytes), record) ?? []);
  const asTable = rows.length > 1;
  if (asTable) {
    label(sheet, words.scans, 44);
    scanTable(sheet, rows, words, dates);
  }
  for (const [place, original] of exhibit.originals.entries()) {
    const before = printed.get(original.path) ?? null;
    const shown = said.some(({ record }) => record === place + 1) || (asTable && rows.some(({ record }) => record === place + 1));
    record(setting, original, { exhibit, nth: place + 1, before, shown });
    if (before === null) printed.set(original.path, exhibit.number);
  }
  if (exhibit.originals.length === 0) paragraph(sheet, words.computed);
}

function record(setting: Setting, original: PaperOriginal, { exhibit, nth, before, shown }: Place): void {
  const { sheet, read, words, dates } = setting;
  if (nth > 1) sheet.y += 5;
  // A short record is not cut by the end of a page.
  const whole = before !== null || shown ? ORIGIN : recordHeight(original);
  label(sheet, words.record(nth, exhibit.originals.length), nth > 1 && whole < (sheet.paper.bottom - sheet.paper.next) / 3 ? whole : ORIGIN);
  const name = original.fileName ?? words.sources[original.kind] ?? original.kind;
  const origin: Field[] = [
    { name: words.file, value: original.row === null ? name : `${name}, ${words.row.toLowerCase()} ${original.row}` },
    { name: words.received, value: dates.full(original.receivedAt) },
    { name: words.inZip, value: original.path, style: EXACT },
    { name: 'SHA-256', value: original.sha256, style: EXACT },
  ];
  fields(sheet, origin);
  if (before !== null) return paragraph(sheet, words.printedUnder(before));
  if (original.bytes === null) return paragraph(sheet, words.destroyed);
  const undrawn = sheet.undrawn;
  content(setting, original, original.bytes, { exhibit, shown, mail: read.mails.get(original.path) });
  if (sheet.undrawn > undrawn) paragraph(sheet, words.notDrawn(sheet.undrawn - undrawn));
}

function content(
  { sheet, read, words, dates }: Setting,
  original: PaperOriginal,
  bytes: Uint8Array,
  { exhibit, shown, mail }: { readonly exhibit: PaperExhibit; readonly shown: boolean; readonly mail: MailText | undefined },
): void {
  const picture = read.pictures.get(original.path);
  const isPdf = original.mediaType === 'application/pdf';
  if (picture)
    pictured(
      sheet,
      picture,
      isPdf ? words.pdfAlt(exhibit.number, original.pages ?? null) : words.pictureAlt(exhibit.number, saysOf(exhibit, words, dates)),
    );
  if (isPdf) return paragraph(sheet, `${words.pdfFile(original.pages ?? null, bytes.length)}${picture ? ` ${words.firstPageShown}` : ''}`);
  if (picture) return paragraph(sheet, words.copyOf(bytes.length));
  if (mail) return;
  const text = asText(bytes);
  if (text === null) return paragraph(sheet, words.notText(bytes.length));
  const cells = shown ? [] : fieldsOf(original.header, text);
  if (cells.length > 0) {
    label(sheet, words.fields);
    fields(sheet, cells);
  }
  label(sheet, words.asItCame);
  rawText(sheet, text, words);
}

/** A picture as wide as the text and at most two thirds of a page high, never larger than it is at 96 to the inch. */
const scaleOf = (sheet: Sheet, { width, height }: { readonly width: number; readonly height: number }): number =>
  Math.min(TEXT_WIDTH / width, ((sheet.paper.bottom - sheet.paper.next) * 2) / 3 / height, 0.75);
const heightOf = (sheet: Sheet, picture: { readonly width: number; readonly height: number }): number => picture.height * scaleOf(sheet, picture);

function pictured(
  sheet: Sheet,
  { jpeg, width, height }: { readonly jpeg: Buffer; readonly width: number; readonly height: number },
  alt: string,
): void {
  const scale = scaleOf(sheet, { width, height });
  const [wide, high] = [width * scale, height * scale];
  if (!sheet.fits(high + 20)) sheet.newPage();
  const y = sheet.y;
  sheet.tag(
    'Figure',
    () => {
      sheet.doc.image(jpeg, sheet.paper.left, y, { width: wide, height: high });
      sheet.doc.rect(sheet.paper.left, y, wide, high).lineWidth(0.4).strokeColor(RULE).stroke();
    },
    undefined,
    { alt },
  );
  sheet.y = y + high + 8;
}
