import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallIn } from './walls';

/** Files that go with a letter, what was made of them for their form, and how an answer went out. */
export class Sending1795219200000 implements MigrationInterface {
  readonly name = 'Sending1795219200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of ['attachment_set', 'derived_file', 'outbox', 'sending']) await wallIn(runner, table, 'change');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table sending, outbox, derived_file, attachment_set');
  }
}

const TABLES = `
create table attachment_set (
  organisation_id uuid not null,
  claim_id uuid not null references claim,
  letter text not null,
  version integer not null,
  subject text not null,
  sealed bytea not null,
  hash text not null,
  saved_by text not null,
  saved_at timestamptz not null,
  primary key (claim_id, letter, version)
);
comment on column attachment_set.version is 'version of the letter it was put together for; it holds for later ones until another is saved';
create table derived_file (
  organisation_id uuid not null,
  claim_id uuid not null references claim,
  key text not null,
  subject text not null,
  sealed bytea not null,
  media_type text not null,
  bytes integer not null,
  pages integer,
  contrast real,
  sha256 text not null,
  made_at timestamptz not null,
  primary key (claim_id, key)
);
alter table derived_file alter column sealed set storage external;
comment on table derived_file is 'files made from others on demand: may be emptied at any time, they are made again';
create table outbox (
  organisation_id uuid not null,
  id uuid primary key,
  claim_id uuid not null references claim,
  account_id uuid not null,
  letter text not null,
  version integer not null,
  act text not null,
  sender text not null,
  state text not null check (state in ('waiting', 'sending', 'sent', 'refused', 'unknown', 'cancelled')),
  attempts integer not null default 0,
  asked_by text not null,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  taken_at timestamptz,
  ended_at timestamptz,
  problem text,
  attachments_hash text,
  subject text not null,
  receipt_sealed bytea,
  unique (claim_id, letter, version, act)
);
create index ix_outbox_due on outbox (organisation_id, due_at) where state in ('waiting', 'sending');
comment on table outbox is 'written in the transaction of the person''s act; its id is the key under which the other side takes the answer once';
create table sending (
  organisation_id uuid not null,
  claim_id uuid not null references claim,
  letter text not null,
  version integer not null,
  way text not null check (way in ('hand', 'api')),
  sent_at timestamptz not null,
  marked_at timestamptz not null,
  by text not null,
  late boolean not null,
  one_shot text,
  undone_at timestamptz,
  undone_by text,
  proof_subject text,
  proof_sealed bytea,
  proof_media_type text,
  proof_sha256 text,
  primary key (claim_id, letter, version)
);
alter table sending alter column proof_sealed set storage external;
comment on column sending.proof_sealed is 'a screenshot that shows it was sent: kept with the claim, no exhibit'`;
