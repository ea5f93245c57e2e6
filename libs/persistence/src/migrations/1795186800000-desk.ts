import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallIn } from './walls';

/** Claims, what can be shown about their orders, the drafts of answers, and sealed packs. */
export class Desk1795186800000 implements MigrationInterface {
  readonly name = 'Desk1795186800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CLAIMS);
    await runner.query(WORK);
    for (const table of ['claim', 'claim_notice', 'draft']) await wallIn(runner, table, 'change');
    for (const table of ['bundle', 'pack']) await wallIn(runner, table, 'append');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table pack, draft, bundle, claim_notice, claim');
  }
}

const CLAIMS = `
create table claim (
  organisation_id uuid not null references organisation,
  id uuid primary key,
  account_id uuid not null references account,
  kind text not null,
  external_order_id text,
  external_claim_id text,
  order_id uuid,
  site text not null,
  language text,
  reason text not null,
  amount_minor bigint,
  currency text,
  filed_at timestamptz not null,
  started_at timestamptz not null,
  safe_deadline timestamptz not null,
  hard_deadline timestamptz not null check (safe_deadline <= hard_deadline),
  clock_basis text not null check (clock_basis in ('marketplace', 'mail', 'rule')),
  clock_rule text not null,
  holidays_known boolean not null,
  work text not null check (work in ('open', 'drafting', 'approved', 'answered', 'won', 'lost', 'expired', 'withdrawn')),
  marketplace_state text not null,
  funded_by text not null check (funded_by in ('SELLER', 'AMAZON', 'NONE', 'UNKNOWN')),
  says_metric text check (says_metric in ('COUNTED', 'NOT_COUNTED')),
  evidence_present integer not null default 0,
  evidence_wanted integer not null default 0,
  draft_language text,
  facts_hash bytea,
  revision integer not null default 1,
  refund_sealed bytea,
  refund_by text,
  refund_at timestamptz
);
create index ix_claim_queue on claim (organisation_id, safe_deadline, id);
create index ix_claim_work on claim (organisation_id, work, safe_deadline, id);
create index ix_claim_order on claim (order_id) where order_id is not null;
create index ix_claim_waiting on claim (account_id, external_order_id) where order_id is null;
create index ix_claim_number on claim (account_id, external_claim_id) where external_claim_id is not null;
create index ix_claim_search on claim (organisation_id, external_order_id);
comment on column claim.facts_hash is 'facts of the order that claim, bundle and draft were last derived from; differs from orders.facts_hash: stale';
comment on column claim.refund_sealed is 'why somebody refunded against the advice, in their words';
create table claim_notice (
  organisation_id uuid not null,
  statement_id uuid primary key,
  claim_id uuid not null references claim
);
create index ix_claim_notice_claim on claim_notice (claim_id)`;

const WORK = `
create table bundle (
  organisation_id uuid not null,
  order_id uuid not null,
  version integer not null,
  account_id uuid not null,
  input_hash text not null,
  content jsonb not null,
  made_at timestamptz not null,
  primary key (order_id, version)
);
comment on column bundle.content is 'items, timeline and figures; places and names stand in it as references into the vault only';
create table draft (
  organisation_id uuid not null,
  claim_id uuid not null references claim,
  version integer not null,
  language text not null check (language in ('en', 'nl', 'de')),
  kind text not null,
  plan jsonb not null,
  subject text not null,
  sealed bytea not null,
  state text not null check (state in ('draft', 'approved', 'sent', 'beside')),
  written_by text,
  at timestamptz not null,
  composed_from text not null,
  approved_by text,
  approved_at timestamptz,
  sent_at timestamptz,
  primary key (claim_id, version)
);
create table pack (
  organisation_id uuid not null,
  id uuid primary key,
  claim_id uuid not null references claim,
  order_id uuid not null,
  account_id uuid not null,
  external_order_id text not null,
  kind text not null,
  reason text not null,
  sealed_at timestamptz not null,
  sealed_by text not null,
  sealed_by_name text not null,
  hash text not null,
  bytes integer not null,
  exhibits integer not null,
  pages integer not null,
  bundle_version integer not null,
  subject text not null,
  zip_sealed bytea not null
);
create index ix_pack_sealed on pack (organisation_id, sealed_at desc, id desc);
create index ix_pack_claim on pack (claim_id, sealed_at desc);
alter table pack alter column zip_sealed set storage external;
comment on column pack.zip_sealed is 'the ZIP under the order''s key: it holds the originals. In the database and not in a folder, so that a restored database has its packs';
comment on column pack.hash is 'sha-256 of the manifest in it: the pack''s name for outsiders, it stays when the key is destroyed'`;
