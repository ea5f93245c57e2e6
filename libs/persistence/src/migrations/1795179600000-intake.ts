import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallIn } from './walls';

/** What came in, as it came; what each record says; the orders folded from it. */
export class Intake1795179600000 implements MigrationInterface {
  readonly name = 'Intake1795179600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FILES);
    await runner.query(RECORDS);
    await runner.query(ORDERS);
    for (const table of ['import_batch', 'source_record']) await wallIn(runner, table, 'append');
    for (const table of ['import_file', 'import_problem', 'official_figure', 'order_statement', 'orders', 'order_tracking'])
      await wallIn(runner, table, 'change');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table order_tracking, orders, order_statement, official_figure, source_record, import_problem, import_file, import_batch',
    );
  }
}

const FILES = `
create table import_batch (
  organisation_id uuid not null references organisation,
  id uuid primary key,
  account_id uuid not null references account,
  actor text not null,
  opened_at timestamptz not null
);
create index ix_import_batch_opened on import_batch (organisation_id, opened_at desc, id);
create table import_file (
  organisation_id uuid not null references organisation,
  id uuid primary key,
  batch_id uuid not null references import_batch,
  account_id uuid not null references account,
  ordinal integer not null,
  path text not null,
  spool text not null,
  entry text not null,
  bytes bigint not null,
  opened_at timestamptz not null,
  kind_wanted text,
  profile_wanted text,
  kind text,
  source text,
  profile text,
  recognition jsonb,
  header_sealed bytea,
  content_hash bytea,
  state text not null check (state in ('waiting', 'reading', 'done', 'failed', 'needs-mapping', 'same-file', 'stopped')),
  stop_asked boolean not null default false,
  rows_read integer not null default 0,
  accepted integer not null default 0,
  merged integer not null default 0,
  rejected integer not null default 0,
  bytes_read bigint not null default 0,
  started_at timestamptz,
  beat_at timestamptz,
  finished_at timestamptz,
  problem jsonb,
  check (state = 'reading' or accepted + merged + rejected = rows_read)
);
create index ix_import_file_batch on import_file (batch_id, ordinal);
create index ix_import_file_due on import_file (organisation_id, opened_at) where state in ('waiting', 'reading');
create index ix_import_file_same on import_file (account_id, content_hash) where state = 'done';
create table import_problem (
  organisation_id uuid not null,
  id uuid primary key,
  file_id uuid not null references import_file,
  account_id uuid not null,
  row_no integer,
  field text,
  code text not null,
  remedy text not null,
  sealed bytea not null,
  mended_at timestamptz
);
create index ix_import_problem_file on import_problem (file_id, row_no, id);
comment on column import_file.source is 'what its records are said to come from: the kind, and the fingerprint of the mapping for mapped files';
comment on column import_problem.sealed is 'raw row, offending value and the sentence that quotes it: they may name people'`;

// No foreign keys from here on: a chunk writes tens of thousands of rows whose ids are made from their content, in one transaction.
const RECORDS = `
create table source_record (
  organisation_id uuid not null,
  id uuid primary key,
  account_id uuid not null,
  source text not null,
  content_hash bytea not null,
  subject text not null,
  sealed bytea not null,
  file_id uuid not null,
  row_no integer not null,
  received_at timestamptz not null
);
create index ix_source_record_file on source_record (file_id, row_no);
comment on table source_record is 'append-only: the app may add and read; id is made from account, source and content hash, so that one record is kept once';
create table order_statement (
  organisation_id uuid not null,
  id uuid primary key,
  account_id uuid not null,
  record_id uuid not null,
  content_hash bytea not null,
  stated_at timestamptz not null,
  order_id uuid,
  external_order_id text,
  tracking_number text,
  founding boolean not null,
  said jsonb not null,
  hashed jsonb,
  sealed bytea,
  notice jsonb
);
create index ix_order_statement_order on order_statement (order_id) where order_id is not null;
create index ix_order_statement_record on order_statement (record_id);
create index ix_order_statement_loose on order_statement (account_id, tracking_number) where external_order_id is null;
create index ix_order_statement_notice on order_statement (organisation_id, record_id) where notice is not null;
create table official_figure (
  organisation_id uuid not null,
  id uuid primary key,
  account_id uuid not null references account,
  record_id uuid not null,
  received_at timestamptz not null,
  site text not null,
  metric text not null,
  part text not null,
  window_key text,
  from_day date,
  to_day date,
  numerator integer,
  denominator integer,
  rate double precision,
  target double precision,
  status text
);
create index ix_official_figure on official_figure (account_id, metric, part, to_day desc nulls last, received_at desc)`;

const ORDERS = `
create table orders (
  organisation_id uuid not null,
  id uuid primary key,
  account_id uuid not null,
  external_id text not null,
  site text not null,
  fulfilment text,
  status text not null,
  placed_at timestamptz,
  ship_by timestamptz,
  deliver_by timestamptz,
  total_minor bigint,
  currency text,
  ship_to_country text,
  title text,
  facts jsonb not null,
  facts_hash bytea not null,
  email_hash text,
  name_hash text,
  handle_hash text,
  judged_hash bytea,
  judged_rules text,
  rejudge_at timestamptz
);
create unique index uq_orders_external on orders (account_id, external_id);
create index ix_orders_placed on orders (account_id, coalesce(placed_at, '-infinity'::timestamptz) desc, id desc);
create index ix_orders_email on orders (account_id, email_hash) where email_hash is not null;
create index ix_orders_name on orders (account_id, name_hash) where name_hash is not null;
create index ix_orders_unjudged on orders (account_id, id) where judged_hash is distinct from facts_hash;
create index ix_orders_rejudge on orders (account_id, rejudge_at) where rejudge_at is not null;
comment on column orders.judged_hash is 'by which facts the order was last judged; differs from facts_hash: stale. Written by the judging step only';
create table order_tracking (
  organisation_id uuid not null,
  account_id uuid not null,
  tracking_number text not null,
  order_id uuid not null,
  primary key (account_id, tracking_number, order_id)
);
comment on table order_tracking is 'a table and not an array column: array operators cannot use an index behind row-level security'`;
