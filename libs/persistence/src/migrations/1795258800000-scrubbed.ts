import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the last rewriting of the table of keys took off the disk, so that the next one comes when there is something to take, and a day later at the soonest. */
export class Scrubbed1795258800000 implements MigrationInterface {
  readonly name = 'Scrubbed1795258800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table organisation add column keys_scrubbed integer not null default 0, add column keys_scrubbed_at timestamptz;
      comment on column organisation.keys_scrubbed is 'how many of its destroyed keys were in no page any more when the table of keys was last rewritten';
      create index ix_vault_key_destroyed on vault_key (organisation_id) where wrapped is null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_vault_key_destroyed; alter table organisation drop column keys_scrubbed, drop column keys_scrubbed_at');
  }
}
