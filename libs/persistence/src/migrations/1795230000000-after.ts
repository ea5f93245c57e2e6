import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallIn } from './walls';

/** What follows a decision: the appeal's last moment, both axes of the end, money until it is there, what was learned, and findings worked off. */
export class After1795230000000 implements MigrationInterface {
  readonly name = 'After1795230000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CLAIM);
    await runner.query(MONEY);
    await runner.query(MARKS);
    await runner.query(ORDERS);
    await runner.query(SCANS);
    await wallIn(runner, 'money_entry', 'append');
    for (const table of ['claim_money', 'watch_mark']) await wallIn(runner, table, 'change');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table account_state add column scans_seen boolean not null default false');
    await runner.query('update account_state set scans_seen = true where scans_since is not null');
    await runner.query('alter table account_state drop column scans_since');
    await runner.query('alter table orders drop column sku, drop column carrier');
    await runner.query('drop table watch_mark, claim_money, money_entry');
    await runner.query(
      'alter table claim drop column appeal_until, drop column decided_at, drop column counts, drop column seller_pays_minor, drop column carrier, drop column proof_level',
    );
  }
}

/** Claims are derived anew by the next sweep: only so the new columns say something of old ones. */
const CLAIM = `
alter table claim
  add column appeal_until timestamptz,
  add column decided_at timestamptz,
  add column counts text check (counts in ('YES', 'NO', 'PENDING', 'NOT_A_METRIC')),
  add column seller_pays_minor bigint check (seller_pays_minor >= 0),
  add column carrier text,
  add column proof_level smallint;
comment on column claim.appeal_until is 'until when what was decided may be appealed; null: it may not, or nothing was decided. A time gone by: the appeal is over';
comment on column claim.counts is 'does it count in the marketplace''s metric, by the kind''s own table; null: not derived since this column is there';
comment on column claim.seller_pays_minor is 'what of the amount we pay, where a decision or a person said so; in the claim''s currency';
create index ix_claim_appeal on claim (organisation_id, appeal_until, id) where appeal_until is not null;
create index ix_claim_filed on claim (organisation_id, filed_at, id);
update claim set facts_hash = null`;

const MONEY = `
create table money_entry (
  organisation_id uuid not null,
  id uuid primary key,
  claim_id uuid not null references claim,
  record_id uuid not null,
  kind text not null,
  party text not null,
  stage text not null,
  amount_minor bigint not null check (amount_minor >= 0),
  currency text not null,
  on_day date not null,
  replaces uuid,
  withdrawn boolean not null default false,
  by text not null,
  at timestamptz not null
);
create index ix_money_entry_claim on money_entry (claim_id, at);
comment on table money_entry is 'what a person saw come or go; never changed: a correction is a further row that replaces it, and keeps it';
create table claim_money (
  organisation_id uuid not null,
  claim_id uuid not null references claim,
  line text not null,
  account_id uuid not null,
  kind text not null,
  party text not null,
  direction text not null check (direction in ('in', 'out')),
  stage text not null,
  amount_minor bigint,
  currency text,
  since timestamptz,
  due_at timestamptz,
  rule text,
  step text,
  primary key (claim_id, line)
);
create index ix_claim_money_due on claim_money (organisation_id, stage, due_at, claim_id);
comment on table claim_money is 'derived whenever its claim is: which money went, is claimed, granted or there'`;

const MARKS = `
create table watch_mark (
  organisation_id uuid not null,
  order_id uuid not null,
  rule text not null,
  mark text not null check (mark in ('done', 'snoozed')),
  until_at timestamptz,
  facts_hash bytea not null,
  by text not null,
  at timestamptz not null,
  primary key (order_id, rule),
  check ((mark = 'snoozed') = (until_at is not null))
);
comment on table watch_mark is 'a finding of the radar that a person has worked off; it holds as long as the facts of its order are those it was set on'`;

const ORDERS = `
alter table orders
  add column sku text generated always as (facts #>> '{lines,0,sku}') stored,
  add column carrier text generated always as (facts #>> '{parcels,0,carrier}') stored`;

const SCANS = `
alter table account_state add column scans_since timestamptz;
comment on column account_state.scans_since is 'earliest scan of any parcel of the account: of what should have been seen before it, a missing scan says nothing';
update account_state s set scans_since = f.first from (
  select o.account_id, min((scan ->> 'at')::timestamptz) as first from orders o, jsonb_array_elements(o.facts -> 'scans') scan group by o.account_id
) f where f.account_id = s.account_id;
alter table account_state drop column scans_seen`;
