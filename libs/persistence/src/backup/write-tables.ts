import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from } from 'pg-copy-streams';
import type { DataSource } from 'typeorm';
import { columnList, levelOf, quoted, tablesOf } from './tables';
import type { Table } from './tables';

/** `filled`: there is something in it already. `other-level`: it has another form. `other-tables`: what is to be restored has another list of tables. */
export type CannotRestore = 'filled' | 'other-level' | 'other-tables';
export class RestoreError extends Error {
  override readonly name = 'RestoreError';
  constructor(
    readonly code: CannotRestore,
    /** The table, or the migrations that differ. */
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}

export type TableToFill = {
  readonly name: string;
  readonly columns: readonly string[];
  /** Throws at its end when the bytes are not those that were kept. */
  open(): Promise<Readable>;
};

/**
 * Fills an empty database, in one transaction: all of it is there afterwards, or nothing. For that time nobody else can use the tables, whose walls
 * would hold their owner as well. `check` runs last, when everything is in.
 *
 * @returns rows per table
 * @throws RestoreError
 */
export async function writeTables(
  dataSource: DataSource,
  {
    level,
    tables,
    check,
  }: {
    readonly level: readonly string[];
    readonly tables: readonly TableToFill[];
    readonly check: (select: (sql: string) => Promise<unknown[]>) => Promise<void>;
  },
): Promise<ReadonlyMap<string, number>> {
  const runner = dataSource.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    await client.query('begin');
    try {
      const here = await levelOf(client);
      const differing = [...here.filter((name) => !level.includes(name)), ...level.filter((name) => !here.includes(name))];
      if (differing.length > 0) throw new RestoreError('other-level', differing.join(', '));
      const known = [...(await tablesOf(client, 'keys')), ...(await tablesOf(client, 'data'))];
      const wanted = known.map((table) => ({ table, given: tables.find(({ name }) => name === table.name) }));
      const strange = wanted.find(({ table, given }) => given?.columns.join() !== table.columns.join());
      if (strange || tables.length !== known.length) throw new RestoreError('other-tables', strange?.table.name ?? 'more than there are');
      for (const { name } of known) await client.query(`alter table ${quoted(name)} no force row level security`);
      for (const { name } of known) {
        const { rowCount } =
          name === 'installation_key' ? await client.query('select 1 where false') : await client.query(`select 1 from ${quoted(name)} limit 1`);
        if (rowCount) throw new RestoreError('filled', name);
      }
      await client.query('delete from installation_key');
      const rows = new Map<string, number>();
      for (const { table, given } of wanted) if (given) rows.set(table.name, await fill(client, table, await given.open()));
      for (const { name } of known) await client.query(`alter table ${quoted(name)} force row level security`);
      await check(async (sql) => (await client.query<Record<string, unknown>>(sql)).rows);
      await client.query('commit');
      await client.query('analyze');
      return rows;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    }
  } finally {
    await runner.release();
  }
}

async function fill(client: PoolClient, table: Table, bytes: Readable): Promise<number> {
  const copy = client.query(from(`copy ${quoted(table.name)} (${columnList(table)}) from stdin`));
  await pipeline(bytes, copy);
  for (const column of table.numbered) {
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), greatest(1, coalesce(max(${quoted(column)}), 0)), max(${quoted(column)}) is not null) from ${quoted(table.name)}`,
      [table.name, column],
    );
  }
  return copy.rowCount;
}
