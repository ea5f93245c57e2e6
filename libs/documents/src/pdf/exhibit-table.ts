import type { PaperExhibit } from '@weerwoord/ports';
import type { DateWords } from '../words/dates';
import { carrierName, FigureReader } from '../words/figure-reader';
import type { PackWords } from '../words/pack-words';
import { BODY_STRONG, HEADING, RULE, SMALL, SMALL_QUIET, TEXT_WIDTH } from './paper';
import type { Style } from './paper';
import type { Sheet, Tag } from './sheet';
import type { Line } from './typesetter';

const ROW_LINE = 11.6;
const MONO_SMALL: Style = { face: 'mono', size: 7.6 };
const TABULAR: Style = { ...SMALL, tabular: true };
/** Left edges of the text columns and right edges of the number columns, in points from the paper's left. */
const COLUMN = { shows: 27, source: 216, captured: 396, page: 437, hash: TEXT_WIDTH } as const;

/** Where each exhibit begins and ends, page numbers from 1. */
export type ExhibitPages = ReadonlyMap<number, { readonly from: number; readonly to: number }>;
/** A cell for the pages of an exhibit, which are known once all are set. */
export type OpenCell = { readonly exhibit: number; readonly page: number; readonly y: number; readonly cell: Tag };

/** The list of exhibits; runs on to further pages with its head repeated. Its page numbers are filled in by `fillPages`. */
export function exhibitTable(sheet: Sheet, exhibits: readonly PaperExhibit[], words: PackWords, dates: DateWords): OpenCell[] {
  if (exhibits.length === 0) return [];
  if (!sheet.fits(80)) sheet.newPage();
  else sheet.y += 15;
  const title = sheet.y;
  sheet.tag('H2', () => sheet.put(words.exhibits, sheet.paper.left, title, HEADING));
  sheet.y += 17;
  const table = sheet.group('Table');
  const zone = zonesOf(exhibits, dates);
  head(sheet, words, zone, table);
  return exhibits.map((exhibit) => {
    const shows = sheet.wrap(
      [{ text: words.codes[exhibit.code as keyof PackWords['codes']]?.(new FigureReader(exhibit.figures), dates) ?? '', style: SMALL }],
      COLUMN.source - COLUMN.shows - 8,
    );
    const source = sheet.wrap([{ text: sourceOf(exhibit, words), style: SMALL }], COLUMN.captured - COLUMN.source - 66);
    const tall = Math.max(shows.length, source.length) * ROW_LINE + 5.6;
    if (!sheet.fits(tall)) {
      sheet.newPage();
      sheet.y += 4;
      head(sheet, words, zone, null);
    }
    return row(sheet, exhibit, { shows, source, tall }, dates, table);
  });
}

/** Writes the pages of each exhibit into the table's open cells. */
export function fillPages(sheet: Sheet, cells: readonly OpenCell[], pages: ExhibitPages, words: PackWords): void {
  for (const { exhibit, page, y, cell } of cells) {
    const found = pages.get(exhibit);
    if (!found) continue;
    sheet.doc.switchToPage(page);
    cell.add(() => sheet.putRight(words.pagesFromTo(found.from, found.to), sheet.paper.left + COLUMN.page, y, TABULAR));
  }
}

function head(sheet: Sheet, words: PackWords, zone: string, table: Tag | null): void {
  const y = sheet.y;
  const { left } = sheet.paper;
  const cells: readonly (() => void)[] = [
    () => sheet.put(words.numberShort, left, y, SMALL_QUIET),
    () => sheet.put(words.shows, left + COLUMN.shows, y, SMALL_QUIET),
    () => sheet.put(words.source, left + COLUMN.source, y, SMALL_QUIET),
    () => sheet.putRight(words.captured(zone), left + COLUMN.captured, y, SMALL_QUIET),
    () => sheet.putRight(words.page, left + COLUMN.page, y, SMALL_QUIET),
    () => sheet.putRight('SHA-256', left + COLUMN.hash, y, SMALL_QUIET),
  ];
  if (table) {
    const tr = sheet.group('TR', table);
    for (const cell of cells) sheet.tag('TH', cell, tr, { scope: 'Column' });
  } else sheet.mark(() => cells.forEach((cell) => cell()));
  sheet.rule(y + 13, RULE);
  sheet.y = y + 15.5;
}

type Cells = { readonly shows: readonly Line[]; readonly source: readonly Line[]; readonly tall: number };

function row(sheet: Sheet, exhibit: PaperExhibit, { shows, source, tall }: Cells, dates: DateWords, table: Tag): OpenCell {
  const y = sheet.y;
  const { left } = sheet.paper;
  const text = y + 1.2;
  const captured = latest(exhibit);
  const [first, ...others] = exhibit.originals;
  const tr = sheet.group('TR', table);
  sheet.tag('TH', () => sheet.chip(String(exhibit.number), left, y - 0.4, BODY_STRONG), tr, { scope: 'Row' });
  sheet.tag('TD', () => sheet.putLines(shows, left + COLUMN.shows, text, ROW_LINE), tr);
  sheet.tag('TD', () => sheet.putLines(source, left + COLUMN.source, text, ROW_LINE), tr);
  sheet.tag('TD', () => sheet.putRight(captured === null ? '' : dates.shortMoment(captured), left + COLUMN.captured, text, TABULAR), tr);
  const cell = sheet.group('TD', tr);
  sheet.tag(
    'TD',
    () => {
      const hash =
        first === undefined ? '' : `${first.sha256.slice(0, 4)}…${first.sha256.slice(-4)}${others.length === 0 ? '' : ` +${others.length}`}`;
      sheet.putRight(hash, left + COLUMN.hash, text, MONO_SMALL);
    },
    tr,
  );
  sheet.y = y + tall;
  sheet.rule(sheet.y - 2.4, RULE, 0.5);
  return { exhibit: exhibit.number, page: sheet.pages - 1, y: text, cell };
}

/** When the newest of an exhibit's records came to us. */
export const latest = (exhibit: PaperExhibit): Date | null =>
  exhibit.originals.reduce<Date | null>((newest, { receivedAt }) => (newest === null || receivedAt > newest ? receivedAt : newest), null);

/** Where the exhibit came from in a few words: the carrier for scans, the kind of its file otherwise, or `computed`. */
export function sourceOf(exhibit: PaperExhibit, words: PackWords): string {
  const kinds = [...new Set(exhibit.originals.map((original) => words.sources[original.kind] ?? original.kind))];
  const carrier = exhibit.figures['carrier'];
  const scanned = exhibit.code.includes('SCAN') || exhibit.code === 'SIGNATURE_POD' || exhibit.code === 'POD_VALID';
  if (kinds.length === 0) return words.sources['computed'] ?? '';
  return scanned && typeof carrier === 'string' ? `${carrierName(carrier)}, ${kinds.join(', ')}` : kinds.join(', ');
}

const zonesOf = (exhibits: readonly PaperExhibit[], dates: DateWords): string =>
  [
    ...new Set(
      exhibits.flatMap((exhibit) => {
        const at = latest(exhibit);
        return at === null ? [] : [dates.zoneOf(at)];
      }),
    ),
  ].join(' / ');
