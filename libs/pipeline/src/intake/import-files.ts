import type { Account, FileKind, ImportFile, RowProblem, RowTotals } from '@weerwoord/ports';
import type { DroppedFile } from './open-batch';
import { openBatch } from './open-batch';
import type { IntakeTools } from './intake-tools';
import { readFile } from './read-file';

export type ImportFiles = {
  readonly account: Account;
  readonly actor: string;
  /** Files, folders and ZIPs on this machine. */
  readonly files: readonly DroppedFile[];
  readonly kind?: FileKind;
  readonly profile?: string;
  /** When mails and pasted texts that name no date of their own were received; else they are as old as this import. */
  readonly received?: Date;
  readonly onProgress?: (file: ImportFile) => void;
  readonly signal?: AbortSignal;
};

export type ImportReport = {
  readonly batchId: string;
  readonly files: readonly { readonly file: ImportFile; readonly problems: readonly RowProblem[] }[];
  readonly totals: RowTotals;
};

/** Problems told one by one per file; beyond this their number is in the totals and all of them are in the store. */
const PROBLEMS_TOLD = 10_000;

/** Opens a batch and reads its files one after the other: what the command line does. Stops before the next file when `signal` says so. */
export async function importFiles(
  tools: IntakeTools,
  { account, actor, files, kind, profile, received, onProgress, signal }: ImportFiles,
): Promise<ImportReport> {
  const batch = await openBatch(tools, { account, actor, files, ...(kind ? { kind } : {}), ...(profile ? { profile } : {}) });
  const problems = new Map<string, RowProblem[]>();
  for (const { file, incoming } of batch.files) {
    const told: RowProblem[] = file.problem ? [file.problem] : [];
    problems.set(file.id, told);
    if (!incoming || signal?.aborted) continue;
    await readFile(tools, {
      organisation: account.organisationId,
      fileId: file.id,
      incoming,
      onProblem: (problem) => void (told.length < PROBLEMS_TOLD && told.push(problem)),
      ...(received ? { received } : {}),
      ...(onProgress ? { onProgress } : {}),
      ...(signal ? { signal } : {}),
    });
  }
  const read = await tools.units(account.organisationId, ({ imports }) => imports.filesOf(batch.batchId));
  return {
    batchId: batch.batchId,
    files: read.map((file) => ({ file, problems: problems.get(file.id) ?? [] })),
    totals: read.reduce<RowTotals>(
      ({ rows, accepted, merged, rejected }, { totals }) => ({
        rows: rows + totals.rows,
        accepted: accepted + totals.accepted,
        merged: merged + totals.merged,
        rejected: rejected + totals.rejected,
      }),
      { rows: 0, accepted: 0, merged: 0, rejected: 0 },
    ),
  };
}
