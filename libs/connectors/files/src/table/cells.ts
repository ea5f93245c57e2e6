import type { Money, Result } from '@weerwoord/kernel';
import type { RowProblem } from '@weerwoord/ports';
import { missing, notADate, notANumber, problem } from '../problems';
import { readAmount, readWhole } from '../values/amounts';
import type { AmountReading } from '../values/amounts';
import { countryCode } from '../values/countries';
import { lastInstantOf, readMoment } from '../values/moments';
import type { Moment, MomentReading } from '../values/moments';

/** The columns a kind knows, found in one file's header. */
export type Columns = {
  /** Our name → place in the row. */
  readonly places: ReadonlyMap<string, number>;
  /** Header as the file writes it, for problems a person reads. */
  readonly header: readonly string[];
};

/**
 * One row under our column names. Reading a cell that cannot be understood notes a problem and gives null, so that a row
 * reports all that is wrong with it at once. Empty cells are null and no problem, unless they are needed.
 */
export class Cells {
  readonly problems: RowProblem[] = [];

  constructor(
    readonly row: number,
    private readonly cells: readonly string[],
    private readonly columns: Columns,
    private readonly moments: MomentReading,
  ) {}

  has(column: string): boolean {
    return this.columns.places.has(column);
  }

  /** Trimmed text; null when the cell is empty or the file has no such column. */
  text(column: string): string | null {
    const place = this.columns.places.get(column);
    const text = place === undefined ? '' : (this.cells[place] ?? '').trim();
    return text === '' ? null : text;
  }

  need(column: string): string | null {
    const text = this.text(column);
    if (text === null) this.problems.push(missing({ row: this.row, field: this.nameOf(column) }));
    return text;
  }

  moment(column: string): Moment | null {
    return this.time(column, readMoment);
  }

  /** A time by a reading of its own (a scan's depends on where it was made); one that cannot be read is a problem. */
  time<Time>(column: string, reading: (text: string, moments: MomentReading) => Result<Time, string>): Time | null {
    const text = this.text(column);
    if (text === null) return null;
    const read = reading(text, this.moments);
    if (read.ok) return read.value;
    this.problems.push(notADate(this.placeOf(column, text), read.problem));
    return null;
  }

  /** UTC; a bare day is its first instant in the file's zone. */
  at(column: string): Date | null {
    return this.moment(column)?.at ?? null;
  }

  /** As `at`; an empty cell is a problem. */
  needAt(column: string): Date | null {
    return this.text(column) === null ? (this.need(column), null) : this.at(column);
  }

  /** UTC, for promises: a bare day lasts until 23:59:59 in the file's zone. */
  until(column: string): Date | null {
    const moment = this.moment(column);
    return moment && lastInstantOf(moment, this.moments.zone);
  }

  /** Null as well when no currency is known: an amount without one means nothing. */
  amount(column: string, reading: AmountReading): Money | null {
    const text = this.text(column);
    if (text === null) return null;
    const read = readAmount(text, reading);
    if (read.ok) return read.value;
    if (read.problem === 'not-a-number') this.problems.push(notANumber(this.placeOf(column, text), 'an amount of money'));
    return null;
  }

  whole(column: string): number | null {
    const text = this.text(column);
    if (text === null) return null;
    const read = readWhole(text);
    if (read === null) this.problems.push(notANumber(this.placeOf(column, text), 'a whole number'));
    return read;
  }

  /** `Y`, `yes`, `true`, `1` are true, anything else written there is false, empty is null. */
  yes(column: string): boolean | null {
    const text = this.text(column);
    return text === null ? null : /^(y|yes|true|1|ja|oui|si|s\u00ed)$/i.test(text);
  }

  country(column: string): string | null {
    const text = this.text(column);
    return text === null ? null : countryCode(text);
  }

  refuse(code: string, column: string, reason: string, remedy: string): void {
    this.problems.push(problem(code, this.placeOf(column, this.text(column) ?? ''), reason, remedy));
  }

  placeOf(column: string, value: string): { row: number; field: string; value: string } {
    return { row: this.row, field: this.nameOf(column), value };
  }

  /** The column's name in the file's own spelling. */
  nameOf(column: string): string {
    return this.columns.header[this.columns.places.get(column) ?? -1]?.trim() || column;
  }
}
