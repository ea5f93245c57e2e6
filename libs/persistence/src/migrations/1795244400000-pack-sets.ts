import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallAccounts } from './account-walls';
import { wallIn } from './walls';

/** Many packs in one file: what was asked, which packs it holds, and how far it is. */
export class PackSets1795244400000 implements MigrationInterface {
  readonly name = 'PackSets1795244400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of ['pack_set', 'pack_set_member']) await wallIn(runner, table, 'change');
    // A set is seen by who may look at every account it has packs of: its index tells of all of them.
    await runner.query(
      'create policy accounts on pack_set as restrictive to weerwoord_limited using (account_ids <@ array(select app_accounts())) with check (account_ids <@ array(select app_accounts()))',
    );
    await wallAccounts(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table pack_set_member, pack_set');
  }
}

const TABLES = `
create table pack_set (
  organisation_id uuid not null references organisation,
  id uuid primary key,
  asked jsonb not null,
  language text not null check (language in ('en', 'nl', 'de')),
  account_ids uuid[] not null,
  actor text not null,
  by_name text not null,
  at timestamptz not null,
  state text not null check (state in ('making', 'ready', 'cancelled')),
  ended_at timestamptz,
  taken_by uuid,
  taken_until timestamptz,
  hash text,
  bytes bigint,
  own_files bytea,
  check ((state = 'ready') = (hash is not null)),
  check ((hash is null) = (bytes is null) and (hash is null) = (own_files is null))
);
create index ix_pack_set_at on pack_set (organisation_id, at desc, id desc);
create index ix_pack_set_due on pack_set (organisation_id, id) where state = 'making';
alter table pack_set alter column own_files set storage external;
comment on table pack_set is 'the file itself is nowhere: it is streamed pack by pack, and its length, place of each pack and hash follow from the rows';
comment on column pack_set.asked is 'a month and an account, or how many claims were chosen; never searched words';
comment on column pack_set.taken_until is 'whoever makes it holds it until then and asks again; after a crash somebody else takes it when that has gone by';
comment on column pack_set.hash is 'sha-256 of the manifest: changes when a pack in it was erased, because it then holds the erased form';
comment on column pack_set.own_files is 'index, table, manifest and signature: order numbers and figures, no other personal data';
create table pack_set_member (
  organisation_id uuid not null,
  set_id uuid not null references pack_set on delete cascade,
  place integer not null,
  claim_id uuid not null references claim on delete cascade,
  account_id uuid not null,
  state text not null check (state in ('waiting', 'done', 'refused')),
  why text,
  pack_id uuid references pack,
  made boolean not null default false,
  bytes bigint,
  crc32 bigint,
  sha256 text,
  erased boolean not null default false,
  primary key (set_id, claim_id),
  check ((state = 'done') = (sha256 is not null))
);
create index ix_pack_set_member_waiting on pack_set_member (set_id, place) where state = 'waiting';
create index ix_pack_set_member_pack on pack_set_member (pack_id) where pack_id is not null;
comment on column pack_set_member.made is 'sealed for this set; else one that was there and still shows all there is';
comment on column pack_set_member.crc32 is 'with bytes and sha256 of the pack as this set holds it: all its place in the file needs, so that nothing is opened to know how long the file is'`;
