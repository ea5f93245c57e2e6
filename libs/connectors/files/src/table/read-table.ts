import type { ReadContext, ReadRow, ReadStatement, RowProblem } from '@weerwoord/ports';
import { cutOff, otherChannel, problem, repeatedHeader, wrongColumns } from '../problems';
import { DelimitedReader } from '../text/delimited-reader';
import type { DelimitedRecord } from '../text/delimited-reader';
import { dayOrderOf } from '../values/day-orders';
import type { MomentReading } from '../values/moments';
import { Cells } from './cells';
import { columnsOf } from './columns';
import type { Columns } from './cells';
import { isPadding, repeatsHeader } from './layout';
import type { Layout } from './layout';
import type { FileFacts, TableKind } from './table-kind';

export type TableEvent = ReadRow | { readonly outcome: 'file-problem'; readonly problem: RowProblem };

const NO_FACTS: FileFacts = { currency: null };

/** Dates as the account's site writes them, times without an offset in the account's zone. */
export const momentsOfSite = (context: ReadContext): MomentReading => ({ order: dayOrderOf(context.site), zone: context.zone });

/**
 * Reads a delimited file as one kind while its text streams in. Pure but for its place in the stream: the same text in other
 * chunks gives the same rows.
 *
 * Each record behind the header is one row, read or rejected. Padding (blank, or delimiters only), the kind's footer lines and
 * everything before the header are no rows.
 */
export class TableReader {
  private readonly reader: DelimitedReader;
  private readonly columns: Columns;
  private readonly moments: MomentReading;
  private readonly facts: FileFacts;
  /** The rows are orders of another channel than the account's. */
  private readonly foreign: boolean;
  private toSkip: number;

  constructor(
    private readonly kind: TableKind,
    private readonly layout: Layout,
    private readonly context: ReadContext,
  ) {
    this.reader = new DelimitedReader(layout.delimiter, layout.lineEnd);
    this.columns = columnsOf(kind, layout.header);
    this.moments = kind.momentsOf?.(context) ?? momentsOfSite(context);
    this.facts = kind.factsOf?.(layout.preview.map((cells) => this.cellsOf(0, cells))) ?? NO_FACTS;
    this.foreign = kind.ordersOf !== undefined && context.channel !== 'generic' && context.channel !== kind.ordersOf;
    this.toSkip = layout.before + 1;
  }

  push(text: string): TableEvent[] {
    return this.eventsOf(this.reader.push(text));
  }

  end(): TableEvent[] {
    const events = this.eventsOf(this.reader.end());
    const { ordersOf } = this.kind;
    const cut = events.some((event) => event.outcome === 'file-problem');
    return this.foreign && ordersOf && !cut
      ? [...events, { outcome: 'file-problem', problem: otherChannel(ordersOf, this.context.channel) }]
      : events;
  }

  private eventsOf(records: readonly DelimitedRecord[]): TableEvent[] {
    const events: TableEvent[] = [];
    for (const record of records) {
      if (this.toSkip > 0) {
        this.toSkip -= 1;
        if (this.toSkip === 0) this.reader.expect(record.cells.length);
        continue;
      }
      if (record.torn === 'endless') return [...events, tooLong(record.row)];
      if (isPadding(record.cells) || this.kind.isFooter?.(record.cells)) continue;
      const event = this.rowOf(record);
      events.push(event);
      if (event.outcome === 'rejected' && event.problems[0].code === 'cut-off')
        events.push({ outcome: 'file-problem', problem: cutOff(null, event.problems[0].reason) });
    }
    return events;
  }

  private rowOf(record: DelimitedRecord): ReadRow {
    const { row, raw } = record;
    const whole = this.shapeProblem(record);
    if (whole) return { outcome: 'rejected', row, raw, problems: [whole] };
    const cells = this.cellsOf(row, record.cells);
    const read = this.kind.read(cells, this.context, this.facts);
    const statements: readonly ReadStatement[] = this.foreign ? read.map(soldElsewhere) : read;
    const [first, ...more] = cells.problems;
    return first ? { outcome: 'rejected', row, raw, problems: [first, ...more] } : { outcome: 'read', row, raw, statements };
  }

  private cellsOf(row: number, cells: readonly string[]): Cells {
    return new Cells(row, cells, this.columns, this.moments);
  }

  /** "2026-09-1" where all others are as long as "2026-09-12": a date that was cut would be read as another day. */
  private stopsInLastCell(last: string): boolean {
    const { preview, header } = this.layout;
    const lengths = new Set(preview.map((cells) => (cells[header.length - 1] ?? '').trim().length));
    const [length = 0] = lengths;
    const cut = last.trim().length;
    return preview.length > 1 && lengths.size === 1 && length >= PATTERN_LENGTH && cut > 0 && cut < length;
  }

  private shapeProblem({ row, cells, torn }: DelimitedRecord): RowProblem | null {
    const { header } = this.layout;
    if (torn === 'quote') return cutOff(row, 'The file ends inside a quoted cell of this row: it was cut off.');
    const has = lastFilled(cells, header.length);
    if (has < header.length && torn === 'line')
      return cutOff(row, `The file ends in the middle of this row, after ${has} of ${header.length} columns: it was cut off.`);
    if (has !== header.length) {
      const field = header[has] ?? header.at(-1) ?? '';
      return wrongColumns({ row, field, value: cells[header.length] ?? '' }, has, header.length);
    }
    if (torn === 'line' && this.stopsInLastCell(cells[header.length - 1] ?? ''))
      return cutOff(row, `The file ends in the middle of column "${header.at(-1)?.trim() ?? ''}" of this row: it was cut off.`);
    return repeatsHeader(cells, header) ? repeatedHeader(row, header[0] ?? '', cells[0] ?? '') : null;
  }
}

/** A last column whose first values are all this long holds dates, stamps or numbers of one pattern. */
const PATTERN_LENGTH = 8;

/** An eBay export dropped on an Amazon account by mistake must not dilute its rates. */
const soldElsewhere = (said: ReadStatement): ReadStatement => ({ ...said, fields: { ...said.fields, onChannel: false } });

/** Number of cells, not counting empty ones beyond the header: a trailing delimiter makes those. */
function lastFilled(cells: readonly string[], columns: number): number {
  let end = cells.length;
  while (end > columns && cells[end - 1]?.trim() === '') end -= 1;
  return end;
}

const tooLong = (row: number): TableEvent => ({
  outcome: 'file-problem',
  problem: problem(
    'line-too-long',
    { row },
    'A line of this file is longer than a million characters: it is not a table of rows.',
    'Export the file again as CSV or tab-separated text.',
  ),
});
