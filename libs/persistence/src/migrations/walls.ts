import type { QueryRunner } from 'typeorm';

/** What the app may do with a table. `append`: rows are added and read, never changed or removed. */
export type Rights = 'append' | 'change';

/**
 * Walls around a table: only rows of the organisation that is set for the transaction can be seen or written. Forced, so that the
 * owner of the table is held too. The setting is read once per statement (a scalar subquery), not once per row.
 */
export async function wallIn(runner: QueryRunner, table: string, rights: Rights): Promise<void> {
  await runner.query(`alter table ${table} enable row level security`);
  await runner.query(`alter table ${table} force row level security`);
  await runner.query(
    `create policy walls on ${table} using (organisation_id = (select app_organisation())) with check (organisation_id = (select app_organisation()))`,
  );
  await runner.query(`revoke all on ${table} from public`);
  await runner.query(`grant select, insert${rights === 'change' ? ', update, delete' : ''} on ${table} to weerwoord_app`);
}
