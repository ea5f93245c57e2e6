import type { AccountId, OrganisationId } from '@weerwoord/kernel';
import type { ImportFile } from '../import-store';
import type { Page } from './metrics-reader';

export type BatchWithFiles = {
  readonly id: string;
  readonly accountId: AccountId;
  readonly account: string;
  readonly actor: string;
  readonly openedAt: Date;
  readonly files: readonly ImportFile[];
  /** Rows about orders whose personal data is destroyed; null where it was not counted: in lists, and while one of its files is read. */
  readonly forgotten: number | null;
};
export type OpenedProblem = {
  readonly id: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly row: number | null;
  readonly field: string | null;
  readonly code: string;
  readonly remedy: string;
  /** null where the file's key has been destroyed. */
  readonly value: string | null;
  readonly reason: string | null;
  readonly raw: string | null;
  readonly mended: boolean;
};
/** Rejected rows of one file as they came, with the header to put above them. */
export type RejectedRows = {
  readonly file: ImportFile;
  readonly header: string | null;
  readonly rows: readonly { readonly row: number; readonly raw: string; readonly problems: readonly OpenedProblem[] }[];
};

export type ImportsReader = {
  /** Newest first. */
  batches(
    organisation: OrganisationId,
    asked: { readonly cursor: string | null; readonly limit: number; readonly accountId?: AccountId },
  ): Promise<Omit<Page<BatchWithFiles>, 'total'>>;
  batch(organisation: OrganisationId, id: string): Promise<BatchWithFiles | null>;
  file(organisation: OrganisationId, id: string): Promise<ImportFile | null>;
  problems(
    organisation: OrganisationId,
    asked: { readonly batchId: string; readonly cursor: string | null; readonly limit: number },
  ): Promise<Page<OpenedProblem>>;
  problem(organisation: OrganisationId, id: string): Promise<OpenedProblem | null>;
  rejected(organisation: OrganisationId, batchId: string): Promise<RejectedRows[]>;
  /** Rejected rows nobody has mended, over all imports. */
  rowsToMend(organisation: OrganisationId): Promise<number>;
};
