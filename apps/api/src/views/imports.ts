import type { ImportBatch, ImportFileShape, ProblemRow } from '@weerwoord/contracts';
import { isoText } from '@weerwoord/kernel';
import type { BatchWithFiles, ImportFile, OpenedProblem } from '@weerwoord/ports';
import type { z } from 'zod';
import { isoOrNull } from './account';

export const viewFile = ({ totals, recognition, problem, ...file }: ImportFile): z.infer<typeof ImportFileShape> => ({
  id: file.id,
  name: file.path,
  bytes: file.bytes,
  kind: file.kindWanted ?? file.kind, // what a person said wins, also before it has been read so
  overruled: file.kindWanted !== null,
  alternatives: [...(recognition?.alternatives ?? [])],
  encoding: recognition?.encoding ?? null,
  delimiter: recognition?.delimiter ?? null,
  columnsMatched: recognition?.columnsMatched ?? 0,
  columnsTotal: recognition?.columnsTotal ?? 0,
  state: file.state,
  read: totals.rows,
  accepted: totals.accepted,
  merged: totals.merged,
  rejected: totals.rejected,
  bytesRead: file.bytesRead,
  startedAt: isoOrNull(file.startedAt),
  finishedAt: isoOrNull(file.finishedAt),
  problem: problem && { code: problem.code, reason: problem.reason, remedy: problem.remedy },
});

/** `by`: who dropped it, by name. */
export function viewBatch({ id, accountId, account, openedAt, files, forgotten }: BatchWithFiles, by: string): z.infer<typeof ImportBatch> {
  const sum = (of: (file: ImportFile) => number): number => files.reduce((total, file) => total + of(file), 0);
  return {
    id,
    account: { id: accountId, name: account },
    startedAt: isoText(openedAt),
    by,
    files: files.map(viewFile),
    totals: {
      read: sum((f) => f.totals.rows),
      accepted: sum((f) => f.totals.accepted),
      merged: sum((f) => f.totals.merged),
      rejected: sum((f) => f.totals.rejected),
    },
    running: files.some(({ state }) => state === 'waiting' || state === 'reading'),
    forgotten,
  };
}

export const viewProblem = ({
  id,
  fileId,
  fileName,
  row,
  field,
  value,
  code,
  reason,
  remedy,
  raw,
  mended,
}: OpenedProblem): z.infer<typeof ProblemRow> => ({
  id,
  fileId,
  fileName,
  row,
  field,
  value,
  code,
  reason: reason ?? '',
  remedy,
  raw,
  mended,
});
