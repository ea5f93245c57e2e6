import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallIn } from './walls';

/** What buyers and marketplaces may ask of us about a person, with its clock; and colleagues who left and took their name with them. */
export class Rights1795251600000 implements MigrationInterface {
  readonly name = 'Rights1795251600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REQUESTS);
    await runner.query(NOTICES);
    for (const table of ['subject_request', 'subject_request_order', 'notice_hook', 'closing_notice']) await wallIn(runner, table, 'change');
    await runner.query('create policy door on notice_hook for select to current_user using (true)');
    await runner.query(DOOR);
    await runner.query(STAFF);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function forget_sealer(uuid), door_notice_hook(uuid)');
    await runner.query('alter table person drop column removed_at, drop column former');
    await runner.query('drop table closing_notice, notice_hook, subject_request_order, subject_request');
    await runner.query('drop index ix_orders_handle');
  }
}

const REQUESTS = `
create index ix_orders_handle on orders (account_id, handle_hash) where handle_hash is not null;
create table subject_request (
  organisation_id uuid not null references organisation,
  id uuid primary key,
  number integer not null,
  kind text not null check (kind in ('export', 'erase', 'marketplace')),
  state text not null check (state in ('open', 'running', 'held', 'done', 'withdrawn')),
  asked_at timestamptz not null,
  due_at timestamptz not null check (due_at > asked_at),
  noted_at timestamptz not null,
  noted_by text not null,
  language text not null check (language in ('en', 'nl', 'de')),
  typed_subject text,
  typed_sealed bytea,
  started_at timestamptz,
  done_at timestamptz,
  orders integer not null default 0,
  erased integer not null default 0,
  held integer not null default 0,
  file_hash text,
  unique (organisation_id, number),
  check ((typed_subject is null) = (typed_sealed is null))
);
create index ix_subject_request_due on subject_request (organisation_id, due_at) where state in ('open', 'running');
create index ix_subject_request_unfinished on subject_request (organisation_id, asked_at) where state in ('running', 'held');
comment on table subject_request is 'what was asked, when, and what came of it; nobody''s name: that is in typed_sealed, which goes when it is done';
create table subject_request_order (
  organisation_id uuid not null,
  request_id uuid not null references subject_request,
  order_id uuid not null,
  account_id uuid not null,
  why text[] not null,
  state text not null check (state in ('waiting', 'erased', 'held', 'given')),
  holds jsonb not null default '[]',
  settled_at timestamptz,
  primary key (request_id, order_id)
);
create index ix_subject_request_order_state on subject_request_order (request_id, state);
comment on column subject_request_order.state is 'held: a standing wish, done as soon as nothing holds the order any more'`;

const NOTICES = `
create table notice_hook (
  organisation_id uuid not null references organisation,
  account_id uuid primary key references account,
  subject text not null,
  sealed bytea not null,
  made_at timestamptz not null,
  made_by text not null,
  challenged_at timestamptz
);
create table closing_notice (
  organisation_id uuid not null references organisation,
  id uuid primary key,
  account_id uuid not null references account,
  state text not null check (state in ('unproven', 'proven', 'settled')),
  notification_id text,
  received_at timestamptz not null,
  handles text[] not null default '{}',
  subject text,
  sealed bytea,
  tries integer not null default 0,
  next_try_at timestamptz not null,
  request_id uuid references subject_request,
  settled_at timestamptz,
  check ((state = 'unproven') = (sealed is not null)),
  check (state = 'unproven' or notification_id is not null)
);
create unique index uq_closing_notice on closing_notice (account_id, notification_id) where notification_id is not null;
create index ix_closing_notice_due on closing_notice (organisation_id, next_try_at) where state <> 'settled';
create index ix_closing_notice_received on closing_notice (organisation_id, received_at desc);
comment on column closing_notice.handles is 'keyed hashes of the names the account had at the marketplace; emptied once it is settled';
comment on column closing_notice.sealed is 'the notice as it came, while its signature could not be checked yet: nothing is done by it before'`;

const DOOR = `
create function door_notice_hook(account uuid) returns table (organisation_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select h.organisation_id from notice_hook h where h.account_id = account $$;
revoke all on function door_notice_hook(uuid) from public;
grant execute on function door_notice_hook(uuid) to weerwoord_app`;

/** Packs are only added to; the one thing that is ever changed is what a list calls their sealer, and only to what that person is called now. */
const STAFF = `
alter table person add column removed_at timestamptz, add column former integer;
comment on column person.former is 'counts the colleagues who were removed: "Former colleague 3"; name and e-mail are theirs no more';
create function forget_sealer(whom uuid) returns void
  language sql security definer set search_path = public, pg_temp
  as $$ update pack p set sealed_by_name = who.name from person who
        where who.id = whom and who.removed_at is not null and who.organisation_id = app_organisation() and p.sealed_by = 'person:' || whom::text $$;
revoke all on function forget_sealer(uuid) from public;
grant execute on function forget_sealer(uuid) to weerwoord_app`;
