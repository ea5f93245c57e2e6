import type { DateWords } from '../words/dates';
import { carrierName, FigureReader } from '../words/figure-reader';
import type { PackWords } from '../words/pack-words';
import type { PaperExhibit } from '@weerwoord/ports';
import { BODY_STRONG, HEADING, PAPER, RULE, SMALL, SMALL_QUIET } from './paper';
import type { Style } from './paper';
import type { Sheet, Tag } from './sheet';

const ROW_LINE = 11.6;
const MONO_SMALL: Style = { face: 'mono', size: 7.6 };
const TABULAR: Style = { ...SMALL, tabular: true };
/** Right edges of the number columns and left edges of the text columns, in points from the paper's left. */
const COLUMN = { shows: PAPER.left + 27, source: PAPER.left + 224, captured: PAPER.left + 396, page: PAPER.left + 437, hash: PAPER.right } as const;

/** Where each exhibit begins and ends, page numbers from 1; filled by the run before. */
export type ExhibitPages = ReadonlyMap<number, { readonly from: number; readonly to: number }>;

/** The list of exhibits; runs on to further pages with its head repeated. */
export function exhibitTable(sheet: Sheet, exhibits: readonly PaperExhibit[], pages: ExhibitPages, words: PackWords, dates: DateWords): void {
  if (exhibits.length === 0) return;
  if (!sheet.fits(80)) sheet.newPage();
  else sheet.y += 15;
  const title = sheet.y;
  sheet.tag('H2', () => sheet.put(words.exhibits, PAPER.left, title, HEADING));
  sheet.y += 17;
  const table = sheet.group('Table');
  const zone = zonesOf(exhibits, dates);
  head(sheet, words, zone, table);
  for (const exhibit of exhibits) {
    const shows = sheet.wrap([{ text: words.codes[exhibit.code as keyof PackWords['codes']]?.(new FigureReader(exhibit.figures), dates) ?? '', style: SMALL }], COLUMN.source - COLUMN.shows - 8);
    const source = sheet.wrap([{ text: sourceOf(exhibit, words), style: SMALL }], COLUMN.captured - COLUMN.source - 66);
    const tall = Math.max(shows.length, source.length) * ROW_LINE + 5.6;
    if (!sheet.fits(tall)) {
      sheet.newPage();
      sheet.y += 4;
      head(sheet, words, zone, null);
    }
    row(sheet, exhibit, { shows, source, tall, pages: pages.get(exhibit.number) }, words, dates, table);
  }
}

function head(sheet: Sheet, words: PackWords, zone: string, table: Tag | null): void {
  const y = sheet.y;
  const cells: readonly (() => void)[] = [
    () => sheet.put(words.shows, COLUMN.shows, y, SMALL_QUIET),
    () => sheet.put(words.source, COLUMN.source, y, SMALL_QUIET),
    () => sheet.putRight(words.captured(zone), COLUMN.captured, y, SMALL_QUIET),
    () => sheet.putRight(words.page, COLUMN.page, y, SMALL_QUIET),
    () => sheet.putRight('SHA-256', COLUMN.hash, y, SMALL_QUIET),
  ];
  if (table) {
    const tr = sheet.group('TR', table);
    for (const cell of cells) sheet.tag('TH', cell, tr);
  } else sheet.mark(() => cells.forEach((cell) => cell()));
  sheet.rule(y + 13, RULE);
  sheet.y = y + 15.5;
}

type Cells = { readonly shows: ReturnType<Sheet['wrap']>; readonly source: ReturnType<Sheet['wrap']>; readonly tall: number; readonly pages: { readonly from: number; readonly to: number } | undefined };

function row(sheet: Sheet, exhibit: PaperExhibit, { shows, source, tall, pages }: Cells, words: PackWords, dates: DateWords, table: Tag): void {
  const y = sheet.y;
  const text = y + 1.2;
  const captured = latest(exhibit);
  const [first, ...others] = exhibit.originals;
  const tr = sheet.group('TR', table);
  sheet.tag('TD', () => sheet.chip(String(exhibit.number), PAPER.left, y - 0.4, BODY_STRONG), tr);
  sheet.tag('TD', () => sheet.putLines(shows, COLUMN.shows, text, ROW_LINE), tr);
  sheet.tag('TD', () => sheet.putLines(source, COLUMN.source, text, ROW_LINE), tr);
  sheet.tag('TD', () => sheet.putRight(captured === null ? '' : dates.shortMoment(captured), COLUMN.captured, text, TABULAR), tr);
  sheet.tag('TD', () => sheet.putRight(pages === undefined ? '' : words.pagesFromTo(pages.from, pages.to), COLUMN.page, text, TABULAR), tr);
  sheet.tag('TD', () => {
    const hash = first === undefined ? '' : `${first.sha256.slice(0, 4)}…${first.sha256.slice(-4)}${others.length === 0 ? '' : ` +${others.length}`}`;
    sheet.putRight(hash, COLUMN.hash, text, MONO_SMALL);
  }, tr);
  sheet.y = y + tall;
  sheet.rule(sheet.y - 2.4, '#e1e6ec');
}

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
  [...new Set(exhibits.flatMap((exhibit) => { const at = latest(exhibit); return at === null ? [] : [dates.zoneOf(at)]; }))].join(' / ');
