import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallIn } from './walls';

/** Who is here: organisations, people, accounts, what was done by whom, and the keys of the vault. */
export class Frame1795176000000 implements MigrationInterface {
  readonly name = 'Frame1795176000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(APP_ROLE);
    await runner.query('grant usage on schema public to weerwoord_app');
    await runner.query(`
      create function app_organisation() returns uuid language sql stable parallel safe
      as $$ select nullif(current_setting('app.organisation_id', true), '')::uuid $$`);
    await runner.query(TABLES);
    for (const table of ['organisation', 'person', 'membership', 'session', 'account', 'vault_key']) await wallIn(runner, table, 'change');
    await wallIn(runner, 'act', 'append');
    // The door functions run as the owner of the tables, who is held by the walls as well unless a policy lets it read.
    for (const table of ['organisation', 'person', 'membership', 'session']) {
      await runner.query(`create policy door on ${table} for select to current_user using (true)`);
    }
    await runner.query(DOOR);
  }

  /** The role stays: it belongs to the cluster, and other databases may use it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function door_log_in(text), door_session(bytea), door_organisations()');
    await runner.query('drop table vault_key, act, account, session, membership, person, organisation');
    await runner.query('drop function app_organisation()');
    await runner.query('revoke usage on schema public from weerwoord_app');
  }
}

/** Roles belong to the whole cluster: it may be there already, and two databases may be migrated at the same moment. */
const APP_ROLE = `
do $$
begin
  begin
    create role weerwoord_app nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  exception when duplicate_object or unique_violation then null;
  end;
  for attempt in 1..20 loop
    exit when pg_has_role(current_user, 'weerwoord_app', 'SET');
    begin
      execute format('grant weerwoord_app to %I with set true, inherit false', current_user);
    exception when unique_violation or internal_error then perform pg_sleep(0.05 * attempt);
    end;
  end loop;
end $$`;

const TABLES = `
create table organisation (
  organisation_id uuid primary key,
  name text not null,
  zone text not null,
  created_at timestamptz not null
);
create table person (
  organisation_id uuid not null references organisation,
  id uuid primary key,
  email text not null,
  password_hash text not null,
  name text not null,
  language text not null default 'en',
  created_at timestamptz not null
);
create unique index uq_person_email on person (lower(email));
create table membership (
  organisation_id uuid not null references organisation,
  person_id uuid not null references person,
  role text not null check (role in ('owner', 'manager', 'support', 'contractor')),
  created_at timestamptz not null,
  primary key (organisation_id, person_id)
);
create table session (
  organisation_id uuid not null references organisation,
  token_hash bytea primary key,
  person_id uuid not null references person,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index ix_session_expires on session (expires_at);
create table account (
  organisation_id uuid not null references organisation,
  id uuid primary key,
  name text not null,
  channel text not null check (channel in ('amazon', 'ebay', 'aliexpress', 'shop', 'generic')),
  site text not null,
  zone text not null,
  settings jsonb not null default '{}',
  created_at timestamptz not null,
  unique (organisation_id, name)
);
create table act (
  organisation_id uuid not null references organisation,
  seq bigint generated always as identity,
  id uuid primary key,
  at timestamptz not null,
  actor text not null,
  what text not null,
  subject_kind text not null,
  subject_id text not null,
  payload jsonb not null default '{}'
);
create index ix_act_subject on act (organisation_id, subject_kind, subject_id, seq);
create index ix_act_at on act (organisation_id, at desc);
create table vault_key (
  organisation_id uuid not null,
  subject text not null,
  wrapped bytea,
  created_at timestamptz not null default now(),
  destroyed_at timestamptz,
  primary key (organisation_id, subject),
  check ((wrapped is null) = (destroyed_at is not null))
);
comment on column vault_key.wrapped is 'key of one subject, sealed under the master key; null once destroyed, so that nothing sealed for it later opens either'`;

/** What must be known before the organisation is: log-in by e-mail, session by token, and for whom a clock must run. */
const DOOR = `
create function door_log_in(wanted text) returns table (organisation_id uuid, person_id uuid, password_hash text, name text, language text)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select p.organisation_id, p.id, p.password_hash, p.name, p.language from person p where lower(p.email) = lower(wanted) $$;
create function door_session(token bytea) returns table (organisation_id uuid, person_id uuid, expires_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select s.organisation_id, s.person_id, s.expires_at from session s where s.token_hash = token $$;
create function door_organisations() returns table (organisation_id uuid, name text, zone text)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select o.organisation_id, o.name, o.zone from organisation o order by o.created_at, o.organisation_id $$;
revoke all on function door_log_in(text), door_session(bytea), door_organisations() from public;
grant execute on function door_log_in(text), door_session(bytea), door_organisations() to weerwoord_app`;
