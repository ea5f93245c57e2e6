import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The statistics of the planner keep some of the values of every column, as they are and until the table is analysed again: names of files, which are often called after people, and keys of
 * orders whose data is destroyed long since. Of these columns, which nothing is ever looked up by, they keep none.
 */
export class FileNames1795266000000 implements MigrationInterface {
  readonly name = 'FileNames1795266000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column, type] of COLUMNS) {
      await runner.query(`alter table ${table} alter column ${column} set statistics 0`);
      // What was gathered before goes with the type: PostgreSQL drops the statistics of a column whose type is set.
      await runner.query(`alter table ${table} alter column ${column} type ${type}`);
    }
    await runner.query(
      `create index ix_import_file_named on import_file (account_id, opened_at) where path !~ '^(report|mail)(\\.[A-Za-z0-9]{1,5})?$'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_import_file_named');
    for (const [table, column] of COLUMNS) await runner.query(`alter table ${table} alter column ${column} set statistics -1`);
  }
}

const COLUMNS = [
  ['import_file', 'path', 'text'],
  ['import_file', 'entry', 'text'],
  ['import_file', 'spool', 'text'],
  ['vault_key', 'wrapped', 'bytea'],
  ['organisation_key', 'wrapped', 'bytea'],
] as const;
