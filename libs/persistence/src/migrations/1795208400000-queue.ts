import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallIn } from './walls';

/** The queue at work: who has a claim, what is advised, in which orders it is listed, how it is found, views people keep, and acts on many claims. */
export class Queue1795208400000 implements MigrationInterface {
  readonly name = 'Queue1795208400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TRIGRAMS);
    await runner.query(CLAIM);
    await runner.query(SEARCH);
    await runner.query(VIEWS);
    await runner.query(BULK);
    for (const table of ['claim_search', 'saved_view', 'bulk_act', 'bulk_item']) await wallIn(runner, table, 'change');
    // As the door functions: they run as the owner of the table, who is held by the walls unless a policy lets it read.
    await runner.query('create policy door on claim_search for select to current_user using (true)');
    await runner.query(FIND);
  }

  /** The extension stays: it belongs to the database, and others may use it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function find_claims(text, integer), find_similar_claims(text[], integer)');
    await runner.query('drop table bulk_item, bulk_act, saved_view, claim_search');
    await runner.query('drop index ix_queue_amount, ix_queue_missing, ix_queue_assigned, ix_claim_unadvised, ix_claim_unsearched');
    await runner.query(`alter table claim drop column assigned_to, drop column advice, drop column money_currency, drop column money_minor,
      drop column evidence_missing, drop column search_revision, drop column search_facts`);
  }
}

/** Says what to do where the server was installed without its contributed modules, or where the owner of the database may not add one. */
const TRIGRAMS = `
do $$
begin
  if not exists (select 1 from pg_available_extensions where name = 'pg_trgm') then
    raise exception 'This PostgreSQL has no pg_trgm, which the search of claims needs.'
      using hint = 'Install the contributed modules of the server (package postgresql-contrib or postgresql<version>-contrib) and start again.';
  end if;
  create extension if not exists pg_trgm with schema public;
exception when insufficient_privilege then
  raise exception 'The search of claims needs the extension pg_trgm, and this database user may not add it.'
    using hint = 'Let an administrator run "create extension pg_trgm" in this database once, and start again.';
end $$`;

const CLAIM = `
alter table claim
  add column assigned_to uuid references person,
  add column advice text,
  add column money_currency text not null generated always as (coalesce(currency, '')) stored,
  add column money_minor bigint not null generated always as (coalesce(amount_minor, 0)) stored,
  add column evidence_missing integer not null generated always as (evidence_wanted - evidence_present) stored,
  add column search_revision integer,
  add column search_facts bytea;
create index ix_queue_amount on claim (organisation_id, money_currency, money_minor, id);
create index ix_queue_missing on claim (organisation_id, evidence_missing, id);
create index ix_queue_assigned on claim (organisation_id, assigned_to, safe_deadline, id) where assigned_to is not null;
create index ix_claim_unadvised on claim (organisation_id, id) where advice is null and facts_hash is not null;
create index ix_claim_unsearched on claim (organisation_id, id) where search_revision is distinct from revision or search_facts is distinct from facts_hash;
comment on column claim.money_currency is 'columns and not expressions: behind the walls only leakproof operators on columns use an index';
comment on column claim.search_revision is 'revision (and, beside it, facts) that claim_search was last made from; differs: to be made again'`;

const SEARCH = `
create table claim_search (
  organisation_id uuid not null,
  claim_id uuid primary key references claim on delete cascade,
  words tsvector not null,
  clear text not null
);
create index ix_claim_search_words on claim_search using gin (words);
create index ix_claim_search_clear on claim_search using gin (clear gin_trgm_ops);
comment on column claim_search.words is 'numbers and titles as they are; words about people (names, places, messages, letters) only as keyed hashes of their beginnings, led by ~';
comment on column claim_search.clear is 'only what names nobody: order, claim and tracking numbers, SKUs, titles, carriers'`;

const VIEWS = `
create table saved_view (
  organisation_id uuid not null references organisation,
  id uuid primary key,
  owner_id uuid not null references person,
  shared boolean not null,
  name text not null,
  filters jsonb not null,
  changed_at timestamptz not null
);
create index ix_saved_view on saved_view (organisation_id, owner_id);
comment on column saved_view.filters is 'ids and figures; never words that were searched for, which may be a name'`;

const BULK = `
create table bulk_act (
  organisation_id uuid not null references organisation,
  id uuid primary key,
  what text not null check (what in ('assign', 'pack', 'draft', 'approval')),
  actor text not null,
  by_name text not null,
  asked jsonb not null default '{}',
  at timestamptz not null,
  undone_at timestamptz
);
create table bulk_item (
  organisation_id uuid not null,
  bulk_id uuid not null references bulk_act on delete cascade,
  place integer not null,
  claim_id uuid not null references claim on delete cascade,
  state text not null check (state in ('waiting', 'done', 'refused')),
  why text,
  before uuid,
  made uuid,
  primary key (bulk_id, claim_id)
);
create index ix_bulk_item_waiting on bulk_item (bulk_id, place) where state = 'waiting';
create index ix_bulk_item_due on bulk_item (organisation_id, bulk_id) where state = 'waiting';
comment on column bulk_item.before is 'who had the claim before, for undo';
comment on column bulk_item.made is 'the pack that was made'`;

/**
 * Text and trigram operators are not leakproof, so behind the walls they could not use their indexes. These functions look over the walls, keep
 * to the organisation of the transaction themselves, and give ids only: the claims behind them are read through the walls again.
 */
const FIND = `
create function find_claims(query text, at_most integer) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$ select s.claim_id from claim_search s where s.organisation_id = app_organisation() and s.words @@ query::tsquery limit at_most $$;
create function find_similar_claims(typed text[], at_most integer) returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
  begin
    perform set_config('pg_trgm.word_similarity_threshold', '0.5', true);
    return query select s.claim_id from claim_search s
      where s.organisation_id = app_organisation() and typed[1] <% s.clear
        and (select bool_and(word <% s.clear) from unnest(typed) as word)
      order by word_similarity(typed[1], s.clear) desc, s.claim_id limit at_most;
  end $$;
revoke all on function find_claims(text, integer), find_similar_claims(text[], integer) from public;
grant execute on function find_claims(text, integer), find_similar_claims(text[], integer) to weerwoord_app`;
