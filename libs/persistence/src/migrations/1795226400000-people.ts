import type { MigrationInterface, QueryRunner } from 'typeorm';
import { unwallAccounts, wallAccounts } from './account-walls';
import { wallIn } from './walls';

/** Who may do what in which account, who has approved which words on which facts, and who is at a claim just now. */
export class People1795226400000 implements MigrationInterface {
  readonly name = 'People1795226400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LIMITED_ROLE);
    await runner.query('grant usage on schema public to weerwoord_limited');
    await runner.query(`
      create function app_accounts() returns setof uuid language sql stable parallel safe
      as $$ select unnest(string_to_array(nullif(current_setting('app.accounts', true), ''), ','))::uuid $$`);
    await runner.query(PEOPLE);
    await runner.query(APPROVALS);
    for (const table of ['right_given', 'password_link', 'presence']) await wallIn(runner, table, 'change');
    for (const table of ['approval', 'approval_voided']) await wallIn(runner, table, 'append');
    await runner.query('create policy door on password_link for select to current_user using (true)');
    await runner.query(DOOR);
    await wallAccounts(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await unwallAccounts(runner);
    await runner.query('drop function door_password_link(bytea)');
    await runner.query(DOOR_BEFORE);
    await runner.query('drop table presence, approval_voided, approval, password_link, right_given');
    await runner.query(`alter table claim drop column approval_asked_by, drop column approval_asked_at, drop column approval_declined_by,
      drop column approval_declined_at, drop column approval_note_sealed`);
    await runner.query('alter table session drop column seen_at, drop column agent');
    await runner.query(`
      delete from membership m where exists (
        select 1 from membership other where other.person_id = m.person_id and other.ctid <> m.ctid
          and (other.account_id is null or (m.account_id is not null and other.account_id < m.account_id)))`);
    await runner.query('drop index uq_membership');
    await runner.query('alter table membership drop column account_id, add primary key (organisation_id, person_id)');
    await runner.query('alter table person drop column off_at, drop column zone');
    await runner.query('drop function app_accounts()');
    await runner.query('revoke usage on schema public from weerwoord_limited');
  }
}

/** As the app's role, of which it is a member; see there why this may take a few tries. */
const LIMITED_ROLE = `
do $$
begin
  begin
    create role weerwoord_limited nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  exception when duplicate_object or unique_violation then null;
  end;
  for attempt in 1..20 loop
    exit when pg_has_role('weerwoord_limited', 'weerwoord_app', 'USAGE') and pg_has_role(current_user, 'weerwoord_limited', 'SET');
    begin
      grant weerwoord_app to weerwoord_limited with inherit true;
      execute format('grant weerwoord_limited to %I with set true, inherit false', current_user);
    exception when unique_violation or internal_error then perform pg_sleep(0.05 * attempt);
    end;
  end loop;
end $$`;

const PEOPLE = `
alter table person add column off_at timestamptz, add column zone text;
comment on column person.off_at is 'switched off: no log-in, no sessions; the row stays, because acts name it';
alter table membership drop constraint membership_pkey, add column account_id uuid references account on delete cascade;
create unique index uq_membership on membership (organisation_id, person_id, coalesce(account_id, '00000000-0000-0000-0000-000000000000'));
comment on column membership.account_id is 'the account the role is for; null: all of them, also those still to come';
alter table session add column seen_at timestamptz, add column agent text;
create table right_given (
  organisation_id uuid not null references organisation,
  person_id uuid not null references person,
  account_id uuid references account on delete cascade,
  right_name text not null check (right_name in ('look', 'draft', 'approve', 'submit', 'export', 'personal', 'manage')),
  given boolean not null,
  by text not null,
  at timestamptz not null
);
create unique index uq_right_given on right_given (person_id, coalesce(account_id, '00000000-0000-0000-0000-000000000000'), right_name);
comment on column right_given.given is 'true: added to what the role brings, false: taken from it; for one account it wins over all accounts';
create table password_link (
  organisation_id uuid not null references organisation,
  token_hash bytea primary key,
  person_id uuid not null references person,
  made_at timestamptz not null,
  expires_at timestamptz not null
);
create index ix_password_link_person on password_link (person_id)`;

const APPROVALS = `
alter table claim add column approval_asked_by text, add column approval_asked_at timestamptz, add column approval_declined_by text,
  add column approval_declined_at timestamptz, add column approval_note_sealed bytea;
comment on column claim.approval_note_sealed is 'what the one who asked, or the one who declined, wrote to the other';
create index ix_claim_approval_asked on claim (organisation_id, approval_asked_at) where approval_asked_at is not null;
create table approval (
  organisation_id uuid not null,
  id uuid primary key,
  claim_id uuid not null references claim,
  letter text not null default 'answer',
  version integer not null,
  approved_by text not null,
  at timestamptz not null,
  text_hash text not null,
  bundle_version integer not null,
  bundle_hash text not null,
  facts_hash text,
  policy_day date not null,
  rules_version text not null,
  attachments_hash text,
  reasons text[] not null default '{}',
  subject text not null,
  reasons_sealed bytea,
  hash text not null
);
create index ix_approval_claim on approval (claim_id, letter, at desc);
comment on column approval.hash is 'sha-256 over everything that was approved, in the order of the columns';
comment on column approval.reasons is 'findings that a written reason was given for; the words are sealed';
create table approval_voided (
  organisation_id uuid not null,
  approval_id uuid primary key references approval,
  claim_id uuid not null,
  at timestamptz not null,
  actor text not null,
  why text not null
);
create unlogged table presence (
  organisation_id uuid not null,
  claim_id uuid not null,
  person_id uuid not null,
  tab uuid not null,
  doing text not null check (doing in ('look', 'edit')),
  since timestamptz not null,
  seen_at timestamptz not null,
  primary key (claim_id, person_id, tab)
);
comment on table presence is 'unlogged: who is where just now is worth nothing after a crash'`;

const DOOR = `
create or replace function door_log_in(wanted text) returns table (organisation_id uuid, person_id uuid, password_hash text, name text, language text)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select p.organisation_id, p.id, p.password_hash, p.name, p.language from person p where lower(p.email) = lower(wanted) and p.off_at is null $$;
create function door_password_link(token bytea) returns table (organisation_id uuid, person_id uuid, expires_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select l.organisation_id, l.person_id, l.expires_at from password_link l join person p on p.id = l.person_id where l.token_hash = token and p.off_at is null $$;
revoke all on function door_password_link(bytea) from public;
grant execute on function door_password_link(bytea) to weerwoord_app`;

const DOOR_BEFORE = `
create or replace function door_log_in(wanted text) returns table (organisation_id uuid, person_id uuid, password_hash text, name text, language text)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select p.organisation_id, p.id, p.password_hash, p.name, p.language from person p where lower(p.email) = lower(wanted) $$`;
