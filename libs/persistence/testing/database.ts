import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../src/data-source';
import { migrate } from '../src/migrate';

/** URL of a superuser, given by `npm test`, which starts an embedded server for the run. */
export const testServer = (): string | null => process.env['WEERWOORD_TEST_DATABASE_URL'] ?? null;

/** `describe` where there is a server to ask; elsewhere the block is skipped, and its name says what it needs. */
export const describeWithPostgres: (name: string, block: () => void) => void = (name, block) =>
  testServer() === null ? describe.skip(`${name} (needs PostgreSQL: WEERWOORD_TEST_DATABASE_URL)`, block) : describe(name, block);

const TEMPLATE_LOCK = 7_364_120_012;
const withDatabase = (database: string): string => {
  const url = new URL(testServer() ?? 'postgres://nowhere');
  url.pathname = `/${database}`;
  return url.toString();
};

async function onServer<Answer>(work: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
  const client = new pg.Client({ connectionString: withDatabase('postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Tells one form of the schema from another by the text of the migrations: a template made before an edit is not used after it. */
function formOfSchema(): string {
  const folder = join(process.cwd(), 'libs', 'persistence', 'src', 'migrations');
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 16);
}

/**
 * Migrated once per server and form of the schema; every test database is a copy of it instead of a migration each.
 * Copied as files: making and dropping one costs the throw-away server 35 ms of a processor, by way of the log 71 ms.
 */
async function template(client: pg.Client): Promise<string> {
  const name = `weerwoord_template_${formOfSchema()}`;
  await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1 and datistemplate', [name]);
    if (rowCount === 0) {
      await client.query(`drop database if exists ${name}`);
      await client.query(`create database ${name}`);
      const source = createDataSource({ url: withDatabase(name), connections: 2 });
      await source.initialize();
      await migrate(source);
      await source.destroy();
      await client.query(`alter database ${name} is_template true`);
    }
  } finally {
    await client.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
  return name;
}

export type TestDatabase = { readonly dataSource: DataSource; readonly url: string; drop(): Promise<void> };

/** A migrated, empty database of its own for one spec file. Call `drop()` in `afterAll`. */
export async function aDatabase({ migrated = true } = {}): Promise<TestDatabase> {
  const name = `weerwoord_test_${randomBytes(6).toString('hex')}`;
  await onServer(async (client) => {
    if (migrated) await client.query(`create database ${name} template ${await template(client)} strategy file_copy`);
    else await client.query(`create database ${name}`);
  });
  const url = withDatabase(name);
  const dataSource = createDataSource({ url, connections: 6, name: 'specs' });
  await dataSource.initialize();
  return {
    dataSource,
    url,
    async drop() {
      if (dataSource.isInitialized) await dataSource.destroy();
      await onServer((client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}
