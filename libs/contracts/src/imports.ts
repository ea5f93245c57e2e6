import { z } from 'zod';
import { Instant } from './basics';

export const FileState = z.enum(['waiting', 'reading', 'done', 'failed', 'needs-mapping', 'same-file', 'stopped']);
export const ImportFileShape = z.object({
  id: z.uuid(),
  name: z.string(),
  bytes: z.int().nonnegative(),
  kind: z.string().nullable(),
  overruled: z.boolean(),
  alternatives: z.array(z.string()),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  columnsMatched: z.int(),
  columnsTotal: z.int(),
  state: FileState,
  read: z.int(),
  accepted: z.int(),
  merged: z.int(),
  rejected: z.int(),
  bytesRead: z.int(),
  startedAt: Instant.nullable(),
  finishedAt: Instant.nullable(),
  /** Problem of the file as a whole (message id with the English sentences as they stand in the store). */
  problem: z.object({ code: z.string(), reason: z.string(), remedy: z.string() }).nullable(),
});
export const ImportBatch = z.object({
  id: z.uuid(),
  account: z.object({ id: z.uuid(), name: z.string() }),
  startedAt: Instant,
  by: z.string(),
  files: z.array(ImportFileShape),
  totals: z.object({ read: z.int(), accepted: z.int(), merged: z.int(), rejected: z.int() }),
  running: z.boolean(),
  /** Rows about orders whose personal data is destroyed: taken in without names. null: not counted, because it still runs or in a list. */
  forgotten: z.int().nonnegative().nullable(),
});
export const ImportList = z.object({ imports: z.array(ImportBatch), next: z.string().nullable() });
export const ProblemRow = z.object({
  id: z.uuid(),
  fileId: z.uuid(),
  fileName: z.string(),
  row: z.int().nullable(),
  field: z.string().nullable(),
  value: z.string().nullable(),
  code: z.string(),
  reason: z.string(),
  remedy: z.string(),
  raw: z.string().nullable(),
  mended: z.boolean(),
});
export const ProblemRows = z.object({ problems: z.array(ProblemRow), total: z.int(), next: z.string().nullable() });
/** Corrected values for rejected rows; each makes a new record in the person's name, the original stays. */
export const MendRows = z.object({
  rows: z
    .array(z.object({ problemId: z.uuid(), value: z.string().max(2000) }))
    .min(1)
    .max(500),
});
export const OverruleKind = z.object({ kind: z.string() });
export const PasteText = z.object({ accountId: z.uuid(), text: z.string().min(1).max(2_000_000) });
export const FilePreview = z.object({
  header: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  looksLike: z.string(),
  profiles: z.array(z.string()),
});
export const SaveMapping = z.object({
  name: z.string().trim().min(1).max(80),
  columns: z.record(z.string(), z.string()),
  zone: z.string().max(60),
  dates: z.string().max(30),
  decimal: z.enum(['.', ',']),
  currency: z.string().length(3).optional(),
  statuses: z.record(z.string(), z.string()).optional(),
});
