import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallIn } from './walls';

/** Deadlines as rows with their history, the alarms told of them, what people and webhooks are told, and how each wants it. Claims of before get their rows by the sweep. */
export class Clocks1795212000000 implements MigrationInterface {
  readonly name = 'Clocks1795212000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DEADLINES);
    await runner.query(ALARMS);
    await runner.query(SETTINGS);
    for (const table of ['deadline', 'alarm', 'notification', 'alarm_plan', 'alarm_person', 'webhook']) await wallIn(runner, table, 'change');
    await runner.query('alter table claim drop constraint claim_clock_basis_check');
    await runner.query(`alter table claim add constraint claim_clock_basis_check check (clock_basis in ('marketplace', 'mail', 'person', 'rule'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table webhook, alarm_person, alarm_plan, notification, alarm, deadline');
    await runner.query(`update claim set clock_basis = 'mail' where clock_basis = 'person'`);
    await runner.query('alter table claim drop constraint claim_clock_basis_check');
    await runner.query(`alter table claim add constraint claim_clock_basis_check check (clock_basis in ('marketplace', 'mail', 'rule'))`);
  }
}

const DEADLINES = `
create table deadline (
  organisation_id uuid not null references organisation,
  claim_id uuid not null references claim,
  version integer not null,
  kind text not null check (kind in ('safe', 'hard', 'appeal-safe', 'appeal')),
  account_id uuid not null,
  at timestamptz not null,
  started_at timestamptz not null,
  basis text not null check (basis in ('marketplace', 'mail', 'person', 'rule')),
  rule text not null,
  set_at timestamptz not null,
  closed_at timestamptz,
  closed_because text check (closed_because in ('moved', 'answered', 'ended')),
  look_at timestamptz,
  primary key (claim_id, version, kind),
  check ((closed_at is null) = (closed_because is null))
);
create index ix_deadline_open on deadline (claim_id) where closed_at is null;
create index ix_deadline_look on deadline (organisation_id, look_at, claim_id) where closed_at is null and look_at is not null;
comment on column deadline.version is 'counts the clocks a claim has had: safe and hard of one version belong together; a moved or reopened clock is a new version, the old rows stay';
comment on column deadline.look_at is 'when its alarms must be looked at next; only on the safe one of an open clock. May be too early, never too late';
comment on column deadline.set_at is 'when we learnt of it'`;

const ALARMS = `
create table alarm (
  organisation_id uuid not null references organisation,
  id uuid primary key,
  claim_id uuid not null references claim,
  version integer not null,
  step text not null,
  step_at timestamptz not null,
  receiver uuid not null,
  channel text not null check (channel in ('app', 'mail', 'webhook')),
  written_at timestamptz not null,
  safe_at timestamptz not null,
  hard_at timestamptz not null,
  sent_at timestamptz,
  attempts integer not null default 0,
  next_try_at timestamptz,
  dropped_because text,
  last_error text,
  unique (claim_id, version, step, receiver, channel),
  check (next_try_at is null or (sent_at is null and dropped_because is null))
);
create index ix_alarm_unsent on alarm (organisation_id, next_try_at, id) where next_try_at is not null;
comment on column alarm.receiver is 'person, or webhook of the organisation';
comment on column alarm.next_try_at is 'when to try (again) to send it; null once sent or dropped. Moved on before each try, so that two workers never try at once';
comment on column alarm.dropped_because is 'answered, moved: no longer true when it was to be sent; refused: tried to the end';
create table notification (
  organisation_id uuid not null references organisation,
  id uuid primary key,
  person_id uuid not null references person,
  kind text not null,
  about uuid references claim,
  figures jsonb not null default '{}',
  at timestamptz not null,
  read_at timestamptz
);
create index ix_notification_person on notification (person_id, at desc, id desc);
create index ix_notification_unread on notification (person_id) where read_at is null;
comment on column notification.about is 'its claim, if it is about one. Not called claim_id: what one was told stays one''s own, whatever accounts one may look at later; the claim itself is then not shown';
comment on column notification.figures is 'instants and counts for the words of the kind; never personal data';
comment on column notification.id is 'the id of what it tells of (of an alarm, its own), so that nothing is told twice'`;

const SETTINGS = `
create table alarm_plan (
  organisation_id uuid primary key references organisation,
  step_hours integer[] not null,
  hard_hours integer not null
);
create table alarm_person (
  organisation_id uuid not null references organisation,
  person_id uuid primary key references person,
  in_app boolean not null,
  by_mail boolean not null,
  quiet_from text,
  quiet_to text,
  zone text not null,
  check ((quiet_from is null) = (quiet_to is null))
);
create table webhook (
  organisation_id uuid not null references organisation,
  id uuid primary key,
  body text not null check (body in ('weerwoord', 'slack')),
  shown text not null,
  sealed bytea not null,
  added_by uuid not null,
  added_at timestamptz not null,
  removed_at timestamptz
);
comment on column webhook.shown is 'host and the end of the address: enough to know it by';
comment on column webhook.sealed is 'address and secret, under a key of the vault of its own that goes with it'`;
