import type { DataSource } from 'typeorm';
import { wallAccounts } from './migrations/account-walls';

/** Any number will do as long as nobody else uses it in this database. */
const MIGRATION_LOCK = 7_364_120_011;

/**
 * Brings the database to the newest form; each migration in its own transaction. Several processes may start at once: one migrates,
 * the others wait and find nothing left to do.
 *
 * @returns names of the migrations that were run
 */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const holder = dataSource.createQueryRunner();
  await holder.connect();
  try {
    await holder.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const ran = await dataSource.runMigrations();
    if (ran.length > 0) await wallAccounts(holder); // a new table has its wall between accounts from the start
    return ran.map((migration) => migration.name);
  } finally {
    await holder.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await holder.release();
  }
}
