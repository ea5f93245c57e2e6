import type { AccountId, OrganisationId, RecordId } from '@weerwoord/kernel';
import type { FileKind, OfficialFigure, Recognition, RowProblem } from './intake';

/** `needs-mapping`: no kind fits, a person must map the columns. `same-file`: these very bytes were read before, nothing to do. */
export const IMPORT_FILE_STATES = ['waiting', 'reading', 'done', 'failed', 'needs-mapping', 'same-file', 'stopped'] as const;
export type ImportFileState = (typeof IMPORT_FILE_STATES)[number];

/** accepted + merged + rejected = rows, always. */
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
export type KeptRecognition = Pick<
  Recognition,
  'confidence' | 'encoding' | 'delimiter' | 'columnsMatched' | 'columnsTotal' | 'looksLike' | 'alternatives'
>;

export type RecognisedFile = {
  readonly kind: FileKind;
  /** What records of this file are said to come from: the kind, and with a mapped file the mapping's fingerprint as well. */
  readonly source: string;
  readonly profile: string | null;
  readonly recognition: KeptRecognition;
  readonly contentHash: Uint8Array;
  /** Header's own text: sealed, because a file without header has a buyer's row in its place. */
  readonly sealedHeader: Uint8Array | null;
};

export type ImportFile = NewImportFile & {
  readonly organisationId: OrganisationId;
  readonly openedAt: Date;
  readonly kind: FileKind | null;
  /** Mapping profile it was read with. */
  readonly profile: string | null;
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

export type NewFigure = OfficialFigure & {
  readonly id: string;
  readonly accountId: AccountId;
  readonly recordId: RecordId;
  readonly receivedAt: Date;
};

/** Batches, files and what was wrong with their rows. */
export type ImportStore = {
  open(batch: NewImportBatch, files: readonly NewImportFile[]): Promise<void>;
  file(id: string): Promise<ImportFile | null>;
  filesOf(batchId: string): Promise<ImportFile[]>;
  /** Waiting, or being read without a sign of life since `silentSince`; oldest first. */
  dueFiles(silentSince: Date): Promise<string[]>;
  /** Takes the file to read it; false when somebody else is reading it or it is no longer due. */
  take(id: string, at: Date, silentSince: Date): Promise<boolean>;
  /** Takes with it what waits behind it in its batch and was never begun: the next `files` of at most so many bytes each, as dropped. */
  takeBeside(id: string, at: Date, most: { readonly files: number; readonly bytes: number }): Promise<ImportFile[]>;
  recognised(id: string, as: RecognisedFile): Promise<void>;
  /** Rows of an earlier file with these bytes that was read to its end from the same source without a problem; null when there is none. */
  rowsOfSameFile(file: ImportFile, contentHash: Uint8Array, source: string): Promise<number | null>;
  /** Sources other than `source` from which mapped files of the account were read: earlier mappings of the same columns. */
  otherMappings(accountId: AccountId, source: string): Promise<string[]>;
  addProblems(problems: readonly NewProblem[]): Promise<void>;
  addFigures(figures: readonly NewFigure[]): Promise<void>;
  /** Notes how far the reader is, by its own count. Gives the file as it stands. */
  progress(id: string, at: Date, seen: { readonly totals: RowTotals; readonly bytesRead: number }): Promise<ImportFile>;
  /** What it looks like, for a file that is not read: nobody knows its kind. */
  unrecognised(id: string, recognition: KeptRecognition): Promise<void>;
  /** Ends the reading. Totals are counted anew from records and problems: also right when the file was read twice because a process died. */
  finish(
    id: string,
    at: Date,
    end: { readonly state: ImportFileState; readonly problem: RowProblem | null; readonly rows: number },
  ): Promise<ImportFile>;
  /** Asks a running or waiting file to stop; the reader looks between two chunks. */
  askToStop(id: string): Promise<boolean>;
  stopAsked(id: string): Promise<boolean>;
  /** Puts a file back to `waiting`, with the kind or profile a person chose. */
  readAgain(id: string, wanted: { readonly kind: FileKind | null; readonly profile: string | null }): Promise<boolean>;
  markMended(problemIds: readonly string[], at: Date): Promise<void>;
};
