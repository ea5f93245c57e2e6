import type { Channel } from '@weerwoord/kernel';
import type { FileKind, MappingProfile, ReadContext, ReadStatement } from '@weerwoord/ports';
import type { Cells } from './cells';
import type { MomentReading } from '../values/moments';

/** What the whole file says once and every row may need: a shop's currency stands only on an order's first row. */
export type FileFacts = { readonly currency: string | null };

/** One kind of delimited file: how to know it, and what each of its rows states. */
export type TableKind = {
  readonly kind: FileKind;
  /** Whose orders the rows found; absent where they found none (tracking, returns) or a person says what they are (mappings). */
  readonly ordersOf?: Channel;
  /** Our name for a column → the spellings it comes in, as `headerKey` writes them. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** All of these must be there; of an inner list, one. */
  readonly needs: readonly (string | readonly string[])[];
  /** Columns that belong to a sister report: with one of them it is not this kind. */
  readonly not?: readonly string[];
  /** Lines behind the rows that are none: "13 record(s) downloaded". */
  readonly isFooter?: (cells: readonly string[]) => boolean;
  readonly momentsOf?: (context: ReadContext) => MomentReading;
  /** Looked up in the rows of the file's head. */
  readonly factsOf?: (rows: readonly Cells[]) => FileFacts;
  /** What one row states; what is wrong with it is left in `row.problems`, and then the statements do not count. */
  readonly read: (row: Cells, context: ReadContext, facts: FileFacts) => ReadStatement[];
};

export type MappedFile = MappingProfile['files'][number];
