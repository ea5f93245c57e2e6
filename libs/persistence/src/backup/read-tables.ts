import type { PoolClient } from 'pg';
import { to } from 'pg-copy-streams';
import type { DataSource } from 'typeorm';
import { NOBODY } from '../vault/installation-key';
import { columnList, levelOf, quoted, tablesOf } from './tables';
import type { Part, Table } from './tables';

export type TableToKeep = Table & {
  /** Its rows in COPY's text form, as the server sends them: no more than some pieces at a time are in memory. Read each once, one after the other. */
  readonly bytes: () => AsyncGenerator<Buffer>;
};
export type TablesToKeep = {
  /** The migrations of this database. */
  readonly level: readonly string[];
  /** Which installation, and under which master key its keys are sealed. */
  readonly installation: string;
  readonly masterKey: string;
  readonly tables: readonly TableToKeep[];
};

/**
 * Gives all rows of one part of the database to `use`, as they were at one moment, while everybody works on. Read as the app, organisation by
 * organisation, because the owner of the tables is held by their walls as well.
 */
export async function readTables<Answer>(dataSource: DataSource, part: Part, use: (kept: TablesToKeep) => Promise<Answer>): Promise<Answer> {
  const runner = dataSource.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    await client.query('begin isolation level repeatable read read only');
    try {
      const [level, tables] = [await levelOf(client), await tablesOf(client, part)];
      await client.query('set local role weerwoord_app');
      const { rows } = await client.query<{ id: string }>('select organisation_id as id from door_organisations()');
      const { rows: about } = await client.query<{ id: string; key: string }>(
        'select id, wrapped_by as key from installation_key where wrapped is not null',
      );
      if (!about[0]) throw new Error('the keys of this database have not been made yet');
      const whose = [NOBODY, ...rows.map(({ id }) => id)];
      const kept = tables.map((table) => ({ ...table, bytes: () => rowsOf(client, table, whose) }));
      return await use({ level, installation: about[0].id, masterKey: about[0].key, tables: kept });
    } finally {
      await client.query('rollback').catch(() => undefined);
    }
  } finally {
    await runner.release();
  }
}

async function* rowsOf(client: PoolClient, table: Table, organisations: readonly string[]): AsyncGenerator<Buffer> {
  for (const organisation of organisations) {
    await client.query(`select set_config('app.organisation_id', $1, true)`, [organisation]);
    // Said beside the walls as well: a table that more may read than own must not come once per organisation. The id is a UUID out of the database.
    const rows = `select ${columnList(table)} from ${quoted(table.name)} where organisation_id = '${organisation}'`;
    yield* client.query(to(`copy (${rows}) to stdout`)) as AsyncIterable<Buffer>;
  }
}
