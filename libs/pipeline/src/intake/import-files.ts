import { setTimeout as pause } from 'node:timers/promises';
import type { Account, FileKind, ImportFile, RowProblem, RowTotals } from '@weerwoord/ports';
import type { DroppedFile } from './open-batch';
import { openBatch } from './open-batch';
import type { IntakeTools } from './intake-tools';
import { readTogether } from './read-together';
import type { ReadTogether } from './read-together';

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

/** Opens a batch and reads its files one after the other, small mails together: what the command line does. Stops before the next file when `signal` says so. */
export async function importFiles(
  tools: IntakeTools,
  { account, actor, files, kind, profile, received, onProgress, signal }: ImportFiles,
): Promise<ImportReport> {
  const batch = await openBatch(tools, { account, actor, files, ...(kind ? { kind } : {}), ...(profile ? { profile } : {}) });
  const problems = new Map<string, RowProblem[]>();
  const incoming = new Map(batch.files.flatMap((one) => (one.incoming ? [[one.file.id, one.incoming] as const] : [])));
  const onProblem = (problem: RowProblem, fileId: string): void => {
    const told = problems.get(fileId) ?? [];
    if (told.length < PROBLEMS_TOLD) told.push(problem);
    problems.set(fileId, told);
  };
  for (const { file } of batch.files) if (file.problem) onProblem(file.problem, file.id);
  const ended = new Set<string>();
  for (const fileId of incoming.keys()) {
    if (signal?.aborted) break;
    if (ended.has(fileId)) continue;
    const files = await readToItsEnd(tools, {
      organisation: account.organisationId,
      fileId,
      incomingOf: (id) => incoming.get(id),
      onProblem,
      ...(received ? { received } : {}),
      ...(onProgress ? { onProgress } : {}),
      ...(signal ? { signal } : {}),
    });
    for (const { id } of files) ended.add(id);
  }
  const read = await tools.units(account.organisationId, ({ imports }) => imports.filesOf(batch.batchId));
  return {
    batchId: batch.batchId,
    files: read.map((file) => {
      const told = problems.get(file.id) ?? [];
      return { file, problems: told.length === 0 && file.problem ? [file.problem] : told };
    }),
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

/** How often to look whether somebody else is through with a file. */
const LOOK_AGAIN_MS = 200;

/**
 * Reads one file of ours, and small ones behind it with it. A worker beside us finds waiting files too, and may have been first: then its reading is waited for, and taken over should
 * it die, so that nobody is told the figures of half a file. What it refused is in the store, not told one by one.
 */
async function readToItsEnd(tools: IntakeTools, asked: ReadTogether): Promise<readonly ImportFile[]> {
  for (;;) {
    const ended = await readTogether(tools, asked);
    if (ended.length > 0) return ended;
    const file = await tools.units(asked.organisation, ({ imports }) => imports.file(asked.fileId));
    if (asked.signal?.aborted || (file?.state !== 'reading' && file?.state !== 'waiting')) return [];
    await pause(LOOK_AGAIN_MS);
  }
}
