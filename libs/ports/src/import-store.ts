import type { AccountId, OrganisationId, RecordId } from '@weerwoord/kernel';
import type { FileKind, OfficialFigure, Recognition, RowProblem } from './intake';

/** `needs-mapping`: no kind fits, a person must map the columns. `same-file`: these very bytes were read before, nothing to do. */
export const IMPORT_FILE_STATES = ['waiting', 'reading', 'done', 'failed', 'needs-mapping', 'same-file', 'stopped'] as const;
export type ImportFileState = (typeof IMPORT_FILE_STATES)[number];

/** accepted + merged + rejected = rows, always: counted from the tables, never kept by hand. */
export type RowTotals = { readonly rows: number; readonly accepted: number; readonly merged: number; readonly rejected: number };

export type NewImportBatch = {
  readonly id: string;
  readonly accountId: AccountId;
  readonly actor: string;
  readonly openedAt: Date;
};

export type NewImportFile = {
  readonly id: string;
  readonly batchId: string;
  readonly accountId: AccountId;
  /** Place in the batch, from 0. */
  readonly ordinal: number;
  /** The name a person knows: as dropped, with the path inside a folder or ZIP. */
  readonly path: string;
  /** Where its bytes lie on this machine. */
  readonly spool: string;
  /** Which file inside the spool, as the door names it. */
  readonly entry: string;
  readonly bytes: number;
  /** What a person said it is; wins over what is recognised. */
  readonly kindWanted: FileKind | null;
  readonly profileWanted: string | null;
  /** Set when the file could not even be opened; it is then `failed` from the start. */
  readonly problem: RowProblem | null;
};

/** What the door made of a file, as far as the screens show it. The preview is not kept: it is personal data. */
export type KeptRecognition = Pick<Recognition, 'confidence' | 'encoding' | 'delimiter' | 'columnsMatched' | 'columnsTotal' | 'looksLike' | 'alternatives'>;

export type ImportFile = NewImportFile & {
  readonly organisationId: OrganisationId;
  readonly openedAt: Date;
  readonly kind: FileKind | null;
  readonly recognition: KeptRecognition | null;
  readonly state: ImportFileState;
  readonly totals: RowTotals;
  readonly bytesRead: number;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
};

export type NewProblem = {
  readonly id: string;
  readonly fileId: string;
  readonly accountId: AccountId;
  readonly row: number | null;
  readonly field: string | null;
  readonly code: string;
  readonly remedy: string;
  /** Raw row, offending value and the sentence that quotes it: sealed, they may name people. */
  readonly sealed: Uint8Array;
};

export type NewFigure = OfficialFigure & { readonly id: string; readonly accountId: AccountId; readonly recordId: RecordId; readonly receivedAt: Date };

/** Batches, files and what was wrong with their rows. */
export type ImportStore = {
  open(batch: NewImportBatch, files: readonly NewImportFile[]): Promise<void>;
  file(id: string): Promise<ImportFile | null>;
  filesOf(batchId: string): Promise<ImportFile[]>;
  /** Waiting, or being read without a sign of life since `silentSince`; oldest first. */
  dueFiles(silentSince: Date): Promise<string[]>;
  /** Takes the file to read it; false when somebody else is reading it or it is no longer due. */
  take(id: string, at: Date, silentSince: Date): Promise<boolean>;
  recognised(id: string, as: { readonly kind: FileKind | null; readonly recognition: KeptRecognition; readonly profile: string | null; readonly contentHash: Uint8Array; readonly sealedHeader: Uint8Array | null }): Promise<void>;
  /** Rows of an earlier file with these bytes that was read to its end as the same kind without a rejected row; null when there is none. */
  rowsOfSameFile(file: ImportFile, contentHash: Uint8Array, kind: FileKind, profile: string | null): Promise<number | null>;
  addProblems(problems: readonly NewProblem[]): Promise<void>;
  addFigures(figures: readonly NewFigure[]): Promise<void>;
  /** Counts the file anew and notes how far it is; `rows` = rows read so far. Gives the file as it stands. */
  progress(id: string, at: Date, seen: { readonly rows: number; readonly bytesRead: number }): Promise<ImportFile>;
  finish(id: string, at: Date, state: ImportFileState, problem: RowProblem | null, rows?: RowTotals): Promise<ImportFile>;
  /** Asks a running or waiting file to stop; the reader looks between two chunks. */
  askToStop(id: string): Promise<boolean>;
  stopAsked(id: string): Promise<boolean>;
  /** Puts a file back to `waiting`, with the kind or profile a person chose. */
  readAgain(id: string, wanted: { readonly kind: FileKind | null; readonly profile: string | null }): Promise<boolean>;
  markMended(problemIds: readonly string[], at: Date): Promise<void>;
};
