/** One record of a delimited file, exactly as it came and cut into cells. */
export type DelimitedRecord = {
  /** Line of the file its first character stands on; 1 = first line. */
  readonly row: number;
  /** Decoded text with its original quoting, without the line end. */
  readonly raw: string;
  readonly cells: readonly string[];
  /** `quote`: the file ends inside a quoted cell. `line`: its last record, without a line end. `endless`: no line end in a million characters. */
  readonly torn: 'quote' | 'line' | 'endless' | null;
};

/** A quoted cell longer than this is a lone quote that swallowed the rows behind it. */
const LONGEST_RECORD = 1_048_576;
const QUOTE = '"';

/**
 * Splits text into records while it streams in: give it chunks of any size, the records are the same.
 *
 * RFC 4180 plus what marketplaces really write: a quote in the middle of a cell is text; text behind a closing quote is kept;
 * `\r\n`, `\n` and (when told) `\r` end a record. Amazon's tab files are not quoted at all, so a cell may begin with a lone
 * quote: when reading it as quoting does not give the expected number of columns and reading it as text does, it is text.
 */
export class DelimitedReader {
  private buffer = '';
  private row = 1;
  private expected = 0;
  private nextQuote = -2; // -2: not looked yet

  constructor(
    private readonly delimiter: string,
    private readonly lineEnd: '\n' | '\r' = '\n',
  ) {}

  /** Number of columns of the header, known once it was found; makes lone quotes tellable. */
  expect(columns: number): void {
    this.expected = columns;
  }

  /** The records that are complete with this chunk. */
  push(text: string): DelimitedRecord[] {
    this.buffer += text;
    return this.take(false);
  }

  /** The last record, when the file does not end with a line end. */
  end(): DelimitedRecord[] {
    return this.take(true);
  }

  private take(last: boolean): DelimitedRecord[] {
    const records: DelimitedRecord[] = [];
    let from = 0;
    this.nextQuote = -2;
    while (from < this.buffer.length) {
      const found = this.recordAt(from, last);
      if (!found) break;
      records.push(found.record);
      this.row += found.lines;
      from = found.next;
    }
    this.buffer = this.buffer.slice(from);
    return records;
  }

  private recordAt(from: number, last: boolean): Found | null {
    const lineEnds = this.buffer.indexOf(this.lineEnd, from);
    const stop = lineEnds === -1 ? this.buffer.length : lineEnds;
    if (lineEnds === -1 && !last && stop - from < LONGEST_RECORD) return null;
    const torn = lineEnds !== -1 ? null : last ? 'line' : 'endless';
    if (this.quoteFrom(from) < stop) return this.quotedRecord(from, stop, last, torn);
    const line = this.withoutReturn(this.buffer.slice(from, stop));
    return { record: { row: this.row, raw: line, cells: line.split(this.delimiter), torn }, next: torn ? stop : stop + 1, lines: torn ? 0 : 1 };
  }

  /** Place of the next quote; remembered, because most files have none and looking for it per line would be quadratic. */
  private quoteFrom(from: number): number {
    if (this.nextQuote === -2 || (this.nextQuote !== Infinity && this.nextQuote < from)) {
      const at = this.buffer.indexOf(QUOTE, from);
      this.nextQuote = at === -1 ? Infinity : at;
    }
    return this.nextQuote;
  }

  private quotedRecord(from: number, stop: number, last: boolean, torn: DelimitedRecord['torn']): Found | null {
    const limit = Math.min(this.buffer.length, from + LONGEST_RECORD);
    const isEnd = last && limit === this.buffer.length;
    const quoted = scanQuoted(this.buffer, from, limit, this.delimiter, this.lineEnd, isEnd);
    if (quoted.end === 'more' && !isEnd && limit === this.buffer.length) return null;
    const fits = quoted.stop === stop || this.expected === 0 || quoted.cells.length === this.expected;
    if (quoted.end !== 'more' && fits) return this.scannedRecord(from, quoted.stop, quoted.cells, quoted.end === 'file' ? 'line' : null);
    const endless = quoted.end === 'more' && !isEnd;
    const literal = scanLiteral(this.withoutReturn(this.buffer.slice(from, stop)), this.delimiter);
    if (endless || literal.length === this.expected || this.isRow(stop + 1)) return this.scannedRecord(from, stop, literal, torn);
    if (quoted.end === 'more') return this.scannedRecord(from, this.buffer.length, quoted.cells, 'quote');
    return this.scannedRecord(from, quoted.stop, quoted.cells, quoted.end === 'file' ? 'line' : null);
  }

  /** Does the line that begins at `from` have the header's number of columns? Then a quote opened before it was a lone one. */
  private isRow(from: number): boolean {
    if (from >= this.buffer.length) return false;
    const end = this.buffer.indexOf(this.lineEnd, from);
    const line = this.withoutReturn(this.buffer.slice(from, end === -1 ? this.buffer.length : end));
    return this.expected > 1 && scanLiteral(line, this.delimiter).length === this.expected;
  }

  private scannedRecord(from: number, stop: number, cells: readonly string[], torn: DelimitedRecord['torn']): Found {
    const text = this.buffer.slice(from, stop);
    let lines = torn ? 0 : 1;
    for (let at = text.indexOf(this.lineEnd); at !== -1; at = text.indexOf(this.lineEnd, at + 1)) lines += 1;
    return { record: { row: this.row, raw: this.withoutReturn(text), cells, torn }, next: torn ? stop : stop + 1, lines };
  }

  private withoutReturn(line: string): string {
    return this.lineEnd === '\n' && line.endsWith('\r') ? line.slice(0, -1) : line;
  }
}

type Found = { record: DelimitedRecord; next: number; lines: number };
type Scan = { cells: string[]; stop: number; end: 'line' | 'file' | 'more' };

/** Reads one record by the rules of quoting. `more`: the text ends inside it (or inside a quote). */
function scanQuoted(text: string, from: number, limit: number, delimiter: string, lineEnd: string, isEnd: boolean): Scan {
  const cells: string[] = [];
  let at = from;
  for (;;) {
    const cell = text[at] === QUOTE ? quotedCell(text, at, limit, delimiter, lineEnd, isEnd) : plainCell(text, at, limit, delimiter, lineEnd);
    cells.push(cell.value);
    if (cell.next === null) return { cells, stop: limit, end: 'more' };
    at = cell.next;
    if (at >= limit) return { cells, stop: limit, end: isEnd ? 'file' : 'more' };
    if (text.startsWith(lineEnd, at)) return { cells, stop: at, end: 'line' };
    at += delimiter.length;
    if (at >= limit && isEnd) return { cells: [...cells, ''], stop: limit, end: 'file' };
  }
}

type Cell = { value: string; next: number | null };

function plainCell(text: string, from: number, limit: number, delimiter: string, lineEnd: string): Cell {
  const comma = text.indexOf(delimiter, from);
  const line = text.indexOf(lineEnd, from);
  const stop = Math.min(comma === -1 ? limit : comma, line === -1 ? limit : line, limit);
  const value = text.slice(from, stop);
  return { value: stop === line && lineEnd === '\n' && value.endsWith('\r') ? value.slice(0, -1) : value, next: stop };
}

function quotedCell(text: string, from: number, limit: number, delimiter: string, lineEnd: string, isEnd: boolean): Cell {
  let value = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf(QUOTE, at);
    if (quote === -1 || quote >= limit) return { value: value + text.slice(at, limit), next: null };
    value += text.slice(at, quote);
    if (text[quote + 1] === QUOTE && quote + 1 < limit) {
      value += QUOTE;
      at = quote + 2;
      continue;
    }
    const behind = closes(text, quote + 1, limit, delimiter, lineEnd, isEnd);
    if (behind !== null) return { value, next: behind };
    value += QUOTE; // a quote inside a quoted cell that nobody doubled
    at = quote + 1;
  }
}

/** Where the cell ends if the quote before `at` closes it: blanks may stand before the delimiter or line end. */
function closes(text: string, at: number, limit: number, delimiter: string, lineEnd: string, isEnd: boolean): number | null {
  let next = at;
  while (next < limit && (text[next] === ' ' || (text[next] === '\r' && lineEnd === '\n'))) next += 1;
  if (next >= limit) return isEnd ? limit : null;
  return text.startsWith(delimiter, next) || text.startsWith(lineEnd, next) ? next : null;
}

/** One line (without its end) with every quote that does not close on it taken as text. */
function scanLiteral(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    const quoted: Cell = line[at] === QUOTE ? quotedCell(line, at, line.length, delimiter, '\n', true) : { value: '', next: null };
    const cell = quoted.next === null ? plainCell(line, at, line.length, delimiter, '\n') : quoted;
    cells.push(cell.value);
    if (cell.next === null || cell.next >= line.length) return cells;
    at = cell.next + delimiter.length;
    if (at >= line.length) return [...cells, ''];
  }
}
