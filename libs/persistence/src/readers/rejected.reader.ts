import type { ImportFile } from '@weerwoord/ports';
import type { FileLine } from '../intake/import.store';
import { FILE_COLUMNS, toImportFile } from '../intake/import.store';
import type { Tx } from '../tx';

/** A file with what is needed to give its rejected rows back in its own layout. */
export type FileLayout = { readonly file: ImportFile; readonly headerSealed: Uint8Array | null };
export type SealedProblem = {
  readonly id: string;
  readonly fileId: string;
  readonly row: number;
  readonly field: string | null;
  readonly sealed: Uint8Array;
};

/** Rejected rows for mending: still sealed, and page by page, because there may be millions. */
export type RejectedReader = {
  /** Files of the batch with rejected rows, in their order. */
  layouts(batchId: string): Promise<FileLayout[]>;
  /** Rejected rows after row `after`, in file order, each once. */
  rows(fileId: string, after: number, limit: number): Promise<{ readonly row: number; readonly sealed: Uint8Array }[]>;
  /** Every problem of the rows that have one of these problems, row by row. */
  problemsOfSameRows(batchId: string, problemIds: readonly string[]): Promise<SealedProblem[]>;
  /** Spools whose file is not read yet, or ended after this moment and may be read again. */
  spoolsWanted(endedAfter: Date): Promise<string[]>;
};

export function rejectedReader(tx: Tx): RejectedReader {
  return {
    async layouts(batchId) {
      const lines = await tx.rows<FileLine & { header_sealed: Buffer | null }>(
        `select ${FILE_COLUMNS}, header_sealed from import_file where batch_id = $1 and rejected > 0 order by ordinal`,
        [batchId],
      );
      return lines.map((line) => ({ file: toImportFile(line), headerSealed: line.header_sealed }));
    },
    rows: (fileId, after, limit) =>
      tx.rows<{ row: number; sealed: Buffer }>(
        'select distinct on (row_no) row_no as row, sealed from import_problem where file_id = $1 and row_no > $2 order by row_no, id limit $3',
        [fileId, after, limit],
      ),
    problemsOfSameRows: (batchId, problemIds) =>
      tx.rows<SealedProblem & { sealed: Buffer }>(
        `select p.id, p.file_id as "fileId", p.row_no as "row", p.field, p.sealed from import_problem p join import_file f on f.id = p.file_id
         where f.batch_id = $1 and exists (select 1 from import_problem q where q.id = any($2::uuid[]) and q.file_id = p.file_id and q.row_no = p.row_no) order by f.ordinal, p.row_no, p.id`,
        [batchId, problemIds],
      ),
    async spoolsWanted(endedAfter) {
      const lines = await tx.rows<{ spool: string }>('select distinct spool from import_file where finished_at is null or finished_at > $1', [
        endedAfter,
      ]);
      return lines.map(({ spool }) => spool);
    },
  };
}
