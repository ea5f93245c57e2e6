import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallIn } from './walls';

/** Keys of organisations between the master key and the keys of subjects, and what look-ups are made with, so that the master key can be changed. */
export class Keys1795233600000 implements MigrationInterface {
  readonly name = 'Keys1795233600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of ['organisation_key', 'installation_key']) await wallIn(runner, table, 'change');
    await runner.query('create policy readable on installation_key for select using (true)');
    // Look-ups of an installation that has keys already were made with its master key, and must stay so. The owner of a table is held by its walls as well.
    await runner.query(`set local app.organisation_id = '00000000-0000-0000-0000-000000000000'; alter table vault_key no force row level security`);
    await runner.query(
      `insert into installation_key (made_from) select case when exists (select from vault_key) then 'master-key' else 'random' end`,
    );
    await runner.query(`alter table vault_key force row level security; reset app.organisation_id`);
  }

  /** @throws when a subject's key is wrapped by an organisation's: dropping that would make personal data unreadable */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table vault_key no force row level security;
      do $$ begin
        if exists (select from vault_key where organisation_key_version is not null and wrapped is not null) then
          raise exception 'keys of organisations are in use: without them nothing sealed can be read';
        end if;
      end $$;
      alter table vault_key force row level security;
      alter table vault_key drop column organisation_key_version;
      drop table organisation_key, installation_key`);
  }
}

const TABLES = `
create table organisation_key (
  organisation_id uuid not null,
  version integer not null check (version > 0),
  wrapped bytea,
  wrapped_by text not null,
  created_at timestamptz not null default now(),
  retired_at timestamptz,
  primary key (organisation_id, version),
  check (wrapped is not null or retired_at is not null)
);
create unique index uq_organisation_key_current on organisation_key (organisation_id) where retired_at is null;
comment on column organisation_key.wrapped is 'key of an organisation, sealed under the master key that wrapped_by names; null once retired and no subject needs it any more';
alter table vault_key add column organisation_key_version integer;
comment on column vault_key.organisation_key_version is 'which key of the organisation wraps this one; null where the master key of an older form of this product still does';
create table installation_key (
  organisation_id uuid primary key default '00000000-0000-0000-0000-000000000000' check (organisation_id = '00000000-0000-0000-0000-000000000000'),
  id uuid not null default gen_random_uuid(),
  made_from text not null check (made_from in ('random', 'master-key')),
  wrapped bytea,
  wrapped_by text,
  created_at timestamptz not null default now(),
  check ((wrapped is null) = (wrapped_by is null))
);
comment on table installation_key is 'one row, of no organisation: what look-ups are hashed with, sealed under the master key; wrapped_by names the master key of this database';`;
