import type { PaperOriginal } from '@weerwoord/ports';
import type { DateWords } from '../words/dates';
import type { PackWords } from '../words/pack-words';
import { cellsOf } from './cells';
import { RULE, SMALL, SMALL_QUIET } from './paper';
import type { Style } from './paper';
import type { Sheet, Tag } from './sheet';

const LINE = 11.4;
const TABULAR: Style = { ...SMALL, tabular: true };
/** Left edges of the columns from the paper's left, and where the last one ends. */
const COLUMN = { when: 0, status: 148, place: 300, record: 505 } as const;

export type ScanRow = { readonly at: Date | null; readonly said: string; readonly status: string; readonly place: string; readonly record: number };
const KINDS = new Set(['tracking-csv', 'easypost-tracking']);

/** A carrier's row as a table shows it; null for what is no scan or cannot be read as one: then the record is shown as it came. */
export function scanOf({ kind, header }: PaperOriginal, text: string | null, record: number): ScanRow | null {
  if (!KINDS.has(kind) || text === null) return null;
  const told = header === null ? ofJson(text) : Object.fromEntries(cellsOf(header, text).map(({ name, value }) => [name.toLowerCase(), value]));
  const find = (pattern: RegExp): string => Object.entries(told).find(([name]) => pattern.test(name))?.[1] ?? '';
  const said = find(/^(?:time|date.?time|event.?time|timestamp|date|zeit|datum|tijd)$/);
  const status = find(/^(?:message|description|event)$/) || find(/^status/);
  if (said === '' || status === '') return null;
  // A time without a zone is nobody's to shift: it is shown as it was written.
  const at = /(?:z|[+-]\d{2}:?\d{2})$/i.test(said) ? new Date(said) : null;
  const place = [find(/^(?:post.?code|zip|plz)$/), find(/^(?:city|town|place|location|ort|plaats)$/), find(/^country$/)]
    .filter((part) => part !== '')
    .join(' ');
  return { at: at === null || Number.isNaN(at.getTime()) ? null : at, said, status: status.replace(/_/g, ' '), place, record };
}

function ofJson(text: string): Record<string, string> {
  try {
    const { tracking_location: place, ...rest } = JSON.parse(text) as { tracking_location?: unknown };
    const flat = Object.entries({ ...rest, ...(typeof place === 'object' && place !== null ? place : {}) });
    return Object.fromEntries(flat.flatMap(([name, value]) => (typeof value === 'string' ? [[name.toLowerCase(), value]] : [])));
  } catch {
    return {};
  }
}

/** Scans by time: when, what the carrier wrote, where, and which record says so. Its head is repeated on every page. */
export function scanTable(sheet: Sheet, rows: readonly ScanRow[], words: PackWords, dates: DateWords): void {
  const table = sheet.group('Table');
  const { left } = sheet.paper;
  if (!sheet.fits(44)) sheet.newPage();
  head(sheet, words, table);
  for (const { at, said, status, place, record } of [...rows].sort((a, b) => (a.at?.getTime() ?? 0) - (b.at?.getTime() ?? 0))) {
    const whenLines = sheet.wrap([{ text: at === null ? said : dates.full(at), style: TABULAR }], COLUMN.status - COLUMN.when - 8);
    const statusLines = sheet.wrap([{ text: status, style: SMALL }], COLUMN.place - COLUMN.status - 8);
    const placeLines = sheet.wrap([{ text: place, style: SMALL }], COLUMN.record - COLUMN.place - 60);
    const tall = Math.max(whenLines.length, statusLines.length, placeLines.length) * LINE + 4;
    if (!sheet.fits(tall)) {
      sheet.newPage();
      head(sheet, words, null);
    }
    const y = sheet.y;
    const tr = sheet.group('TR', table);
    sheet.tag('TH', () => sheet.putLines(whenLines, left + COLUMN.when, y, LINE), tr, { scope: 'Row' });
    sheet.tag('TD', () => sheet.putLines(statusLines, left + COLUMN.status, y, LINE), tr);
    sheet.tag('TD', () => sheet.putLines(placeLines, left + COLUMN.place, y, LINE), tr);
    sheet.tag('TD', () => sheet.putRight(String(record), left + COLUMN.record, y, TABULAR), tr);
    sheet.y = y + tall;
    sheet.rule(sheet.y - 2.6, RULE, 0.5);
  }
  sheet.y += 6;
}

function head(sheet: Sheet, words: PackWords, table: Tag | null): void {
  const y = sheet.y;
  const { left } = sheet.paper;
  const cells: readonly (() => void)[] = [
    () => sheet.put(words.when, left + COLUMN.when, y, SMALL_QUIET),
    () => sheet.put(words.scanStatus, left + COLUMN.status, y, SMALL_QUIET),
    () => sheet.put(words.scanPlace, left + COLUMN.place, y, SMALL_QUIET),
    () => sheet.putRight(words.scanRecord, left + COLUMN.record, y, SMALL_QUIET),
  ];
  if (table) {
    const tr = sheet.group('TR', table);
    for (const cell of cells) sheet.tag('TH', cell, tr, { scope: 'Column' });
  } else sheet.mark(() => cells.forEach((cell) => cell()));
  sheet.rule(y + 12.4, RULE);
  sheet.y = y + 15.4;
}
