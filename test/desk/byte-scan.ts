import type { DataSource } from 'typeorm';
import { MARK, MARK_WIDE } from './canaries';

type Place = { readonly name: string; readonly bytes: Buffer };
const MB = 1_048_576;

/**
 * Files of this database and what is still there of the log of changes since `from`, byte by byte, as the server itself reads them: it may run as somebody else,
 * or elsewhere. Segments made ready for later hold what an earlier test left in them, and are not looked at.
 */
export async function* dataFiles(dataSource: DataSource, from: string): AsyncGenerator<Place> {
  const rows = <Shape>(sql: string, values: unknown[] = []): Promise<Shape[]> => dataSource.query<Shape[]>(sql, values);
  await rows('select pg_switch_wal()');
  await rows('checkpoint');
  const [{ oid } = { oid: 0 }] = await rows<{ oid: number }>('select oid::int as oid from pg_database where datname = current_database()');
  const files = await rows<{ path: string; size: string }>(
    `select 'base/' || $1::text || '/' || f as path, (pg_stat_file('base/' || $1::text || '/' || f)).size as size from pg_ls_dir('base/' || $1::text) f
     union all select 'pg_wal/' || name, size from pg_ls_waldir() where name >= pg_walfile_name($2::pg_lsn) and name < pg_walfile_name(pg_current_wal_lsn()) order by 1`,
    [oid, from],
  );
  for (const { path, size } of files) {
    for (let at = 0; at < Number(size); at += 16 * MB) {
      const [read] = await rows<{ bytes: Buffer | null }>('select pg_read_binary_file($1, $2, $3, true) as bytes', [
        path,
        Math.max(0, at - 64),
        16 * MB + 64,
      ]);
      if (read?.bytes) yield { name: path, bytes: read.bytes };
    }
  }
}

/** Every table as text, as a dump would write it. */
export async function dumped(dataSource: DataSource): Promise<Map<string, string>> {
  const tables = await dataSource.query<{ name: string }[]>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r' order by 1`,
  );
  const found = new Map<string, string>();
  for (const { name } of tables) {
    const lines = await dataSource.query<{ line: string }[]>(`select t::text as line from ${name} t`);
    found.set(name, lines.map(({ line }) => line).join('\n'));
  }
  return found;
}

export const marked = ({ name, bytes }: Place): string[] => {
  const text = bytes.toString('latin1');
  const hit = MARK.exec(text) ?? MARK_WIDE.exec(text);
  return hit ? [`${name}: ${hit[0]}`] : [];
};
