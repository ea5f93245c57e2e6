import type { ImportFile, ImportFileState, ImportStore, KeptRecognition, NewFigure, NewImportFile, NewProblem, RowProblem } from '@weerwoord/ports';
import type { AccountId, OrganisationId } from '@weerwoord/kernel';
import type { Column } from '../copy';
import { staged } from '../copy';
import type { Tx } from '../tx';

export type FileLine = {
  organisation_id: OrganisationId;
  id: string;
  batch_id: string;
  account_id: AccountId;
  ordinal: number;
  path: string;
  spool: string;
  entry: string;
  bytes: number;
  opened_at: Date;
  kind_wanted: ImportFile['kindWanted'];
  profile_wanted: string | null;
  kind: ImportFile['kind'];
  profile: string | null;
  recognition: KeptRecognition | null;
  state: ImportFileState;
  rows_read: number;
  accepted: number;
  merged: number;
  rejected: number;
  bytes_read: number;
  started_at: Date | null;
  finished_at: Date | null;
  problem: RowProblem | null;
};
export const FILE_COLUMNS = `organisation_id, id, batch_id, account_id, ordinal, path, spool, entry, bytes, opened_at, kind_wanted, profile_wanted, kind, profile, recognition, state, rows_read, accepted, merged, rejected, bytes_read, started_at, finished_at, problem`;

export const toImportFile = (line: FileLine): ImportFile => ({
  organisationId: line.organisation_id,
  id: line.id,
  batchId: line.batch_id,
  accountId: line.account_id,
  ordinal: line.ordinal,
  path: line.path,
  spool: line.spool,
  entry: line.entry,
  bytes: line.bytes,
  openedAt: line.opened_at,
  kindWanted: line.kind_wanted,
  profileWanted: line.profile_wanted,
  kind: line.kind,
  profile: line.profile,
  recognition: line.recognition,
  state: line.state,
  totals: { rows: line.rows_read, accepted: line.accepted, merged: line.merged, rejected: line.rejected },
  bytesRead: line.bytes_read,
  startedAt: line.started_at,
  finishedAt: line.finished_at,
  problem: line.problem,
});

const problemColumns = (tx: Tx): readonly Column<NewProblem>[] => [
  ['organisation_id', 'uuid', () => tx.organisation],
  ['id', 'uuid', (p) => p.id],
  ['file_id', 'uuid', (p) => p.fileId],
  ['account_id', 'uuid', (p) => p.accountId],
  ['row_no', 'int', (p) => p.row],
  ['field', 'text', (p) => p.field],
  ['code', 'text', (p) => p.code],
  ['remedy', 'text', (p) => p.remedy],
  ['sealed', 'bytes', (p) => p.sealed],
];
const figureColumns = (tx: Tx): readonly Column<NewFigure>[] => [
  ['organisation_id', 'uuid', () => tx.organisation],
  ['id', 'uuid', (f) => f.id],
  ['account_id', 'uuid', (f) => f.accountId],
  ['record_id', 'uuid', (f) => f.recordId],
  ['received_at', 'instant', (f) => f.receivedAt],
  ['site', 'text', (f) => f.site],
  ['metric', 'text', (f) => f.metric],
  ['part', 'text', (f) => f.part],
  ['window_key', 'text', (f) => f.windowKey],
  ['from_day', 'day', (f) => f.from],
  ['to_day', 'day', (f) => f.to],
  ['numerator', 'int', (f) => f.numerator],
  ['denominator', 'int', (f) => f.denominator],
  ['rate', 'float', (f) => f.rate],
  ['target', 'float', (f) => f.target],
  ['status', 'text', (f) => f.status],
];

/** Sorted by what a person reads it by; `finish` is the only place where totals are counted. */
export function importStore(tx: Tx): ImportStore {
  const fileFrom = async (sql: string, values: readonly unknown[]): Promise<ImportFile> => {
    const line = await tx.row<FileLine>(sql, values);
    if (!line) throw new Error(`import file ${String(values[0])} is not there`);
    return toImportFile(line);
  };
  return {
    async open(batch, files) {
      await tx.run('insert into import_batch (organisation_id, id, account_id, actor, opened_at) values ($1, $2, $3, $4, $5)', [
        tx.organisation,
        batch.id,
        batch.accountId,
        batch.actor,
        batch.openedAt,
      ]);
      const column = <Value>(of: (file: NewImportFile) => Value): Value[] => files.map(of);
      await tx.run(
        `insert into import_file (organisation_id, batch_id, account_id, opened_at, id, ordinal, path, spool, entry, bytes, kind_wanted, profile_wanted, problem, state, finished_at)
         select $1, $2, $3, $4, f.*, case when f.problem is null then 'waiting' else 'failed' end, case when f.problem is null then null else $4::timestamptz end
         from unnest($5::uuid[], $6::int[], $7::text[], $8::text[], $9::text[], $10::bigint[], $11::text[], $12::text[], $13::jsonb[])
           as f(id, ordinal, path, spool, entry, bytes, kind_wanted, profile_wanted, problem)`,
        [
          tx.organisation,
          batch.id,
          batch.accountId,
          batch.openedAt,
          column((f) => f.id),
          column((f) => f.ordinal),
          column((f) => f.path),
          column((f) => f.spool),
          column((f) => f.entry),
          column((f) => f.bytes),
          column((f) => f.kindWanted),
          column((f) => f.profileWanted),
          column((f) => (f.problem ? JSON.stringify(f.problem) : null)),
        ],
      );
    },
    async file(id) {
      const line = await tx.row<FileLine>(`select ${FILE_COLUMNS} from import_file where id = $1`, [id]);
      return line && toImportFile(line);
    },
    async filesOf(batchId) {
      return (await tx.rows<FileLine>(`select ${FILE_COLUMNS} from import_file where batch_id = $1 order by ordinal`, [batchId])).map(toImportFile);
    },
    async dueFiles(silentSince) {
      const lines = await tx.rows<{ id: string }>(
        `select id from import_file where state in ('waiting', 'reading') and (state = 'waiting' or beat_at < $1) order by opened_at, ordinal`,
        [silentSince],
      );
      return lines.map(({ id }) => id);
    },
    async take(id, at, silentSince) {
      // Asked to stop, and the reader died before it looked: stopped it is.
      await tx.run(`update import_file set state = 'stopped', finished_at = $2 where id = $1 and stop_asked and state = 'reading' and beat_at < $3`, [
        id,
        at,
        silentSince,
      ]);
      const taken = await tx.run(
        `update import_file set state = 'reading', started_at = $2, beat_at = $2, finished_at = null, problem = null, rows_read = 0, accepted = 0, merged = 0, rejected = 0, bytes_read = 0
         where id = $1 and not stop_asked and (state = 'waiting' or (state = 'reading' and beat_at < $3))`,
        [id, at, silentSince],
      );
      return taken === 1;
    },
    async takeBeside(id, at, most) {
      const lines = await tx.rows<FileLine>(
        `update import_file set state = 'reading', started_at = $2, beat_at = $2 where id = any(array(
           select f.id from import_file f join import_file of on of.id = $1 and f.batch_id = of.batch_id and f.ordinal > of.ordinal
           where f.state = 'waiting' and not f.stop_asked and f.started_at is null and f.bytes <= $3
           order by f.ordinal limit $4 for update of f skip locked)) returning ${FILE_COLUMNS}`,
        [id, at, most.bytes, most.files],
      );
      return lines.map(toImportFile).sort((a, b) => a.ordinal - b.ordinal);
    },
    async recognised(id, { kind, source, profile, recognition, contentHash, sealedHeader }) {
      await tx.run(
        'update import_file set kind = $2, source = $3, profile = $4, recognition = $5, content_hash = $6, header_sealed = $7 where id = $1',
        [id, kind, source, profile, JSON.stringify(recognition), Buffer.from(contentHash), sealedHeader && Buffer.from(sealedHeader)],
      );
    },
    async unrecognised(id, recognition) {
      await tx.run('update import_file set recognition = $2 where id = $1', [id, JSON.stringify(recognition)]);
    },
    async rowsOfSameFile(file, contentHash, source) {
      const earlier = await tx.row<{ rows_read: number }>(
        `select rows_read from import_file where account_id = $1 and content_hash = $2 and state = 'done' and id <> $3 and source = $4 and rejected = 0 and problem is null
         order by opened_at limit 1`,
        [file.accountId, Buffer.from(contentHash), file.id, source],
      );
      return earlier?.rows_read ?? null;
    },
    async otherMappings(accountId, source) {
      const lines = await tx.rows<{ source: string }>(
        `select distinct source from import_file where account_id = $1 and kind = 'mapped' and source <> $2 order by source`,
        [accountId, source],
      );
      return lines.map((line) => line.source);
    },
    async addProblems(problems) {
      await staged(tx, 'import_problem', problemColumns(tx), problems, (stage, names) =>
        tx.run(`insert into import_problem (${names}) select ${names} from ${stage} on conflict (id) do nothing`),
      );
    },
    async addFigures(figures) {
      await staged(tx, 'official_figure', figureColumns(tx), figures, (stage, names) =>
        tx.run(`insert into official_figure (${names}) select ${names} from ${stage} on conflict (id) do nothing`),
      );
    },
    progress: (id, at, { totals, bytesRead }) =>
      fileFrom(
        `update import_file set beat_at = $2, rows_read = $3, accepted = $4, merged = $5, rejected = $6, bytes_read = $7 where id = $1 returning ${FILE_COLUMNS}`,
        [id, at, totals.rows, totals.accepted, totals.merged, totals.rejected, bytesRead],
      ),
    finish: (id, at, { state, problem, rows }) =>
      // Records and problems say what became of the rows; all others were known before.
      fileFrom(
        `with counted as (
           select (select count(*) from source_record r where r.file_id = $1 and r.source = (select source from import_file where id = $1)) as taken,
                  (select count(distinct row_no) from import_problem p where p.file_id = $1) as refused)
         update import_file f set state = $2, problem = $3, beat_at = $4, finished_at = $4, accepted = c.taken, rejected = c.refused,
           rows_read = greatest($5, c.taken + c.refused), merged = greatest($5, c.taken + c.refused) - c.taken - c.refused,
           bytes_read = case when $2 in ('done', 'same-file') then f.bytes else f.bytes_read end
         from counted c where f.id = $1 returning ${FILE_COLUMNS.split(', ')
           .map((column) => `f.${column.trim()}`)
           .join(', ')}`,
        [id, state, problem && JSON.stringify(problem), at, rows],
      ),
    async askToStop(id) {
      const asked = await tx.run(
        `update import_file set stop_asked = true, state = case when state = 'waiting' then 'stopped' else state end where id = $1 and state in ('waiting', 'reading')`,
        [id],
      );
      return asked === 1;
    },
    async stopAsked(id) {
      return (await tx.row<{ stop_asked: boolean }>('select stop_asked from import_file where id = $1', [id]))?.stop_asked ?? false;
    },
    async readAgain(id, { kind, profile }) {
      const again = await tx.run(
        `update import_file set state = 'waiting', stop_asked = false, kind_wanted = $2, profile_wanted = $3, finished_at = null, problem = null where id = $1 and state not in ('reading', 'waiting')`,
        [id, kind, profile],
      );
      return again === 1;
    },
    async markMended(problemIds, at) {
      await tx.run('update import_problem set mended_at = $2 where id = any($1::uuid[])', [problemIds, at]);
    },
  };
}
