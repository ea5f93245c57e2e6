import { DelimitedReader } from '../text/delimited-reader';
import type { DelimitedRecord } from '../text/delimited-reader';

export const DELIMITERS = ['\t', ',', ';', '|'] as const;

export type Layout = {
  readonly delimiter: string;
  readonly lineEnd: '\n' | '\r';
  /** How many records (preamble, padding) stand before the header. */
  readonly before: number;
  readonly header: readonly string[];
  readonly headerRaw: string;
  /** First records behind the header as cells, without padding. */
  readonly preview: readonly (readonly string[])[];
  /** The header holds columns we know. */
  readonly known: boolean;
  /** Share of the first records that have the header's number of cells. */
  readonly evenness: number;
};

/** Records looked at to choose the delimiter and find the header. */
const LOOKED_AT = 60;
const HEADER_WITHIN = 12;

/** A record of delimiters and blanks only: eBay puts them around its header. */
export const isPadding = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** Line end of a text: `\r` alone only when the head has no `\n` at all. */
export const lineEndOf = (head: string): '\n' | '\r' => (!head.includes('\n') && head.includes('\r') ? '\r' : '\n');

/**
 * Finds delimiter and header in the beginning of a text, or null when it is no table.
 *
 * `score` says how well a header fits what we know (matched columns); a known header wins whatever stands before it. Else the
 * delimiter is the one that cuts most records into the same number of cells, and the header the first such record.
 */
export function findLayout(head: string, score: (header: readonly string[]) => number, only?: string): Layout | null {
  const lineEnd = lineEndOf(head);
  const tries = (only ? [only] : DELIMITERS).map((delimiter) => {
    const reader = new DelimitedReader(delimiter, lineEnd);
    const records = reader.push(head.slice(0, 524_288)).slice(0, LOOKED_AT);
    return { delimiter, records: records.length < 2 ? [...records, ...reader.end()] : records };
  });
  const told = only ? null : toldDelimiter(tries[0]?.records[0]?.raw ?? '');
  const candidates = told ? tries.filter(({ delimiter }) => delimiter === told) : tries;
  let best: { layout: Layout; score: number; evenness: number } | null = null;
  for (const { delimiter, records } of candidates) {
    const found = headerIn(records, score);
    if (!found) continue;
    const evenness = shareOf(records, found.at) ** 2 * Math.min(records[found.at]?.cells.length ?? 0, 10); // squared: even rows count for more than many cells
    if (best && (found.score < best.score || (found.score === best.score && evenness <= best.evenness))) continue;
    best = { layout: layoutAt(records, found, delimiter, lineEnd), score: found.score, evenness };
  }
  return best && (best.score > 0 || best.evenness > 0) ? best.layout : null;
}

/** Excel's own first line `sep=;`. */
const toldDelimiter = (line: string): string | null => /^sep=(.)$/i.exec(line.replace(/^\uFEFF/, ''))?.[1] ?? null;

function headerIn(records: readonly DelimitedRecord[], score: (header: readonly string[]) => number): { at: number; score: number } | null {
  let best: { at: number; score: number } | null = null;
  let first: number | null = null;
  for (const [at, record] of records.slice(0, HEADER_WITHIN).entries()) {
    if (isPadding(record.cells) || /^sep=.$/i.test(record.raw)) continue;
    first ??= at;
    const points = score(record.cells);
    if (points > (best?.score ?? 0)) best = { at, score: points };
  }
  if (best) return best;
  const widest = Math.max(...records.map(({ cells }) => cells.length));
  if (widest < 2) return null;
  const named = records
    .slice(0, HEADER_WITHIN)
    .findIndex(({ cells }) => cells.length === widest && cells.filter((cell) => cell.trim() !== '').length >= Math.min(widest, 2));
  return { at: named === -1 ? (first ?? 0) : named, score: 0 };
}

/** Share of all records (padding aside) with as many cells as the header at `at`; 0 for one column or a single record. */
function shareOf(records: readonly DelimitedRecord[], at: number): number {
  const width = records[at]?.cells.length ?? 0;
  const rows = records.filter(({ cells }) => !isPadding(cells));
  return width < 2 || rows.length < 2 ? 0 : rows.filter(({ cells }) => cells.length === width).length / rows.length;
}

function layoutAt(
  records: readonly DelimitedRecord[],
  { at, score }: { at: number; score: number },
  delimiter: string,
  lineEnd: '\n' | '\r',
): Layout {
  const header = records[at]?.cells ?? [];
  const preview = records
    .slice(at + 1)
    .filter(({ cells }) => !isPadding(cells))
    .slice(0, 10)
    .map(({ cells }) => cells);
  return {
    delimiter,
    lineEnd,
    before: at,
    header: trimHeader(header),
    headerRaw: records[at]?.raw ?? '',
    preview,
    known: score > 0,
    evenness: shareOf(records, at),
  };
}

/** Names as written, without a mark or TAB in front, and without the nameless columns a trailing delimiter makes. */
function trimHeader(header: readonly string[]): readonly string[] {
  const names = header.map((name) => name.replace(/^[\uFEFF\t]+/, ''));
  let end = names.length;
  while (end > 0 && names[end - 1]?.trim() === '') end -= 1;
  return names.slice(0, end);
}

/** A row that says the column names again: at least two filled cells, and half of them, equal their own column's name. */
export function repeatsHeader(cells: readonly string[], header: readonly string[]): boolean {
  let filled = 0;
  let same = 0;
  for (const [at, cell] of cells.entries()) {
    if (cell === '') continue;
    filled += 1;
    const name = header[at];
    if (name !== undefined && name.length === cell.length && name.toLowerCase() === cell.toLowerCase()) same += 1;
  }
  return same >= 2 && same * 2 >= filled;
}
