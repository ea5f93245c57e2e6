import type { AccountId, OrganisationId } from '@weerwoord/kernel';
import type { BatchWithFiles, ImportFile, ImportsReader, OpenedProblem, RejectedRows, Vault } from '@weerwoord/ports';
import type { DataSource } from 'typeorm';
import { inOrganisation } from '../in-organisation';
import type { FileLine } from '../intake/import.store';
import { FILE_COLUMNS, toImportFile } from '../intake/import.store';
import type { Tx } from '../tx';
import { cursorOf, fromCursor } from './cursor';

type BatchLine = { id: string; account_id: AccountId; account: string; actor: string; opened_at: Date };
type ProblemLine = {
  id: string;
  file_id: string;
  path: string;
  row_no: number | null;
  field: string | null;
  code: string;
  remedy: string;
  sealed: Buffer;
  mended_at: Date | null;
};
const PROBLEM_COLUMNS = 'p.id, p.file_id, f.path, p.row_no, p.field, p.code, p.remedy, p.sealed, p.mended_at';
const BATCH = 'select b.id, b.account_id, a.name as account, b.actor, b.opened_at from import_batch b join account a on a.id = b.account_id';

/** From the few orders that are gone to their rows: a file has thousands that are not. */
const FORGOTTEN = `select count(distinct r.id)::int as n from erased_order e join order_statement s on s.order_id = e.order_id join source_record r on r.id = s.record_id
  where e.account_id = (select account_id from import_batch where id = $1) and r.file_id in (select f.id from import_file f where f.batch_id = $1)`;

export function importsReader(dataSource: DataSource, vault: Vault): ImportsReader {
  /** Opened after the transaction that read them: the vault takes a connection of its own. */
  const opened = async (organisation: OrganisationId, lines: readonly ProblemLine[]): Promise<OpenedProblem[]> => {
    const documents = await vault.open(
      organisation,
      lines.map(({ file_id: file, sealed }) => ({ subject: `file:${file}`, sealed })),
    );
    return lines.map((line, index) => toProblem(line, documents[index] ?? null));
  };
  return {
    batches: (organisation, { cursor, limit, accountId }) =>
      inOrganisation(dataSource, organisation, async (tx) => {
        const after = fromCursor(cursor, 'instant', 'uuid');
        const lines = await tx.rows<BatchLine>(
          `${BATCH} where ($2::uuid is null or b.account_id = $2) ${after ? 'and (b.opened_at, b.id) < ($3::timestamptz, $4::uuid)' : ''} order by b.opened_at desc, b.id desc limit $1`,
          [limit, accountId ?? null, ...(after ?? [])],
        );
        const last = lines.length === limit ? lines.at(-1) : undefined;
        return { items: await withFiles(tx, lines), next: last ? cursorOf(last.opened_at.toISOString(), last.id) : null };
      }),
    batch: (organisation, id) =>
      inOrganisation(dataSource, organisation, async (tx) => {
        const [batch] = await withFiles(tx, await tx.rows<BatchLine>(`${BATCH} where b.id = $1`, [id]));
        if (!batch) return null;
        const isRunning = batch.files.some(({ state }) => state === 'waiting' || state === 'reading');
        return isRunning ? batch : { ...batch, forgotten: (await tx.row<{ n: number }>(FORGOTTEN, [id]))?.n ?? 0 };
      }),
    file: (organisation, id) =>
      inOrganisation(dataSource, organisation, async (tx) => {
        const line = await tx.row<FileLine>(`select ${FILE_COLUMNS} from import_file where id = $1`, [id]);
        return line && toImportFile(line);
      }),
    async problems(organisation, { batchId, cursor, limit }) {
      const { lines, total } = await inOrganisation(dataSource, organisation, async (tx) => {
        const after = fromCursor(cursor, 'number', 'number', 'uuid');
        const from = 'from import_file f join import_problem p on p.file_id = f.id where f.batch_id = $1';
        return {
          lines: await tx.rows<ProblemLine & { ordinal: number }>(
            `select ${PROBLEM_COLUMNS}, f.ordinal ${from} ${after ? 'and (f.ordinal, coalesce(p.row_no, 0), p.id) > ($3::int, $4::int, $5::uuid)' : ''} order by f.ordinal, coalesce(p.row_no, 0), p.id limit $2`,
            [batchId, limit, ...(after ?? [])],
          ),
          total: (await tx.row<{ n: number }>(`select count(*) as n ${from}`, [batchId]))?.n ?? 0,
        };
      });
      const last = lines.length === limit ? lines.at(-1) : undefined;
      return { items: await opened(organisation, lines), next: last ? cursorOf(last.ordinal, last.row_no ?? 0, last.id) : null, total };
    },
    async problem(organisation, id) {
      const lines = await inOrganisation(dataSource, organisation, (tx) =>
        tx.rows<ProblemLine>(`select ${PROBLEM_COLUMNS} from import_problem p join import_file f on f.id = p.file_id where p.id = $1`, [id]),
      );
      return (await opened(organisation, lines))[0] ?? null;
    },
    async rejected(organisation, batchId) {
      const { files, lines } = await inOrganisation(dataSource, organisation, async (tx) => ({
        files: await tx.rows<FileLine & { header_sealed: Buffer | null }>(
          `select ${FILE_COLUMNS}, header_sealed from import_file where batch_id = $1 and rejected > 0 order by ordinal`,
          [batchId],
        ),
        lines: await tx.rows<ProblemLine>(
          `select ${PROBLEM_COLUMNS} from import_problem p join import_file f on f.id = p.file_id where f.batch_id = $1 and p.row_no is not null order by f.ordinal, p.row_no, p.id`,
          [batchId],
        ),
      }));
      const problems = await opened(organisation, lines);
      const sealed = files.flatMap(({ id, header_sealed: header }) => (header ? [{ subject: `file:${id}`, sealed: header }] : []));
      const headers = await vault.open(organisation, sealed);
      const headerOf = new Map(sealed.map(({ subject }, index) => [subject, headers[index]]));
      return files.map((line) =>
        rejectedOf(
          toImportFile(line),
          headerOf.get(`file:${line.id}`) ?? null,
          problems.filter(({ fileId }) => fileId === line.id),
        ),
      );
    },
    rowsToMend: (organisation) =>
      inOrganisation(
        dataSource,
        organisation,
        async (tx) =>
          (
            await tx.row<{ n: number }>(
              'select count(*) as n from (select distinct file_id, row_no from import_problem where mended_at is null and row_no is not null) p',
            )
          )?.n ?? 0,
      ),
  };
}

async function withFiles(tx: Tx, batches: readonly BatchLine[]): Promise<BatchWithFiles[]> {
  const lines = await tx.rows<FileLine>(`select ${FILE_COLUMNS} from import_file where batch_id = any($1::uuid[]) order by ordinal`, [
    batches.map(({ id }) => id),
  ]);
  const files = new Map<string, ImportFile[]>();
  for (const line of lines) files.set(line.batch_id, [...(files.get(line.batch_id) ?? []), toImportFile(line)]);
  return batches.map((batch) => ({
    id: batch.id,
    accountId: batch.account_id,
    account: batch.account,
    actor: batch.actor,
    openedAt: batch.opened_at,
    files: files.get(batch.id) ?? [],
    forgotten: null,
  }));
}

function toProblem(line: ProblemLine, document: Uint8Array | null): OpenedProblem {
  const said = document
    ? (JSON.parse(Buffer.from(document).toString('utf8')) as { raw: string; value: string | null; reason: string })
    : { raw: null, value: null, reason: null };
  return {
    id: line.id,
    fileId: line.file_id,
    fileName: line.path,
    row: line.row_no,
    field: line.field,
    code: line.code,
    remedy: line.remedy,
    mended: line.mended_at !== null,
    ...said,
  };
}

function rejectedOf(file: ImportFile, header: Uint8Array | null, problems: readonly OpenedProblem[]): RejectedRows {
  const rows = new Map<number, { row: number; raw: string; problems: OpenedProblem[] }>();
  for (const problem of problems) {
    if (problem.row === null || problem.raw === null) continue;
    const known = rows.get(problem.row);
    if (known) known.problems.push(problem);
    else rows.set(problem.row, { row: problem.row, raw: problem.raw, problems: [problem] });
  }
  return { file, header: header === null ? null : Buffer.from(header).toString('utf8'), rows: [...rows.values()] };
}
