import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallIn } from './walls';

/** Files and facts that people add to orders and claims: what they said of them is a record like any other, here are the bytes and whether it still stands. */
export class EvidenceFiles1795222800000 implements MigrationInterface {
  readonly name = 'EvidenceFiles1795222800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of ['evidence_file', 'hand_fact']) await wallIn(runner, table, 'change');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table hand_fact, evidence_file');
  }
}

const TABLES = `
create table evidence_file (
  organisation_id uuid not null,
  record_id uuid primary key,
  account_id uuid not null,
  order_id uuid,
  claim_id uuid,
  subject text not null,
  media_type text not null,
  bytes integer not null,
  sha256 text not null,
  pages integer,
  width integer,
  height integer,
  code text not null,
  at timestamptz,
  zone text not null,
  words_sealed bytea not null,
  original_sealed bytea not null,
  preview_sealed bytea,
  scanned_by text,
  added_by text not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  removed_by text
);
create index ix_evidence_file_order on evidence_file (order_id) where order_id is not null;
create index ix_evidence_file_claim on evidence_file (claim_id) where claim_id is not null;
alter table evidence_file alter column original_sealed set storage external;
alter table evidence_file alter column preview_sealed set storage external;
comment on column evidence_file.original_sealed is 'the bytes as they came, under the order''s key; sha256 is theirs and stays when the key is destroyed';
comment on column evidence_file.words_sealed is 'name, note and what a picture says of itself: they may name people and places';
create table hand_fact (
  organisation_id uuid not null,
  record_id uuid primary key,
  account_id uuid not null,
  order_id uuid,
  claim_id uuid,
  fact text not null,
  added_by text not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  removed_by text
);
create index ix_hand_fact_order on hand_fact (order_id) where order_id is not null;
create index ix_hand_fact_claim on hand_fact (claim_id) where claim_id is not null;
comment on table hand_fact is 'facts a person told; what they are is in the record, which is sealed'`;
