import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallAccounts } from './account-walls';
import { wallIn } from './walls';

/** Packs of format 2: what stays of one when its personal parts are erased, and its form since then. */
export class Packs1795240800000 implements MigrationInterface {
  readonly name = 'Packs1795240800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await wallIn(runner, 'pack_erased', 'append');
    await wallAccounts(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table pack_erased');
    await runner.query('alter table pack alter column bytes type integer, drop column format, drop column crc32, drop column shell_sealed');
  }
}

const TABLES = `
alter table pack
  alter column bytes type bigint,
  add column format text not null default 'weerwoord-pack/1',
  add column crc32 bigint,
  add column shell_sealed bytea;
alter table pack alter column shell_sealed set storage external;
comment on column pack.crc32 is 'of the whole ZIP, for the file of many packs it is put into; null for what was sealed before this was kept';
comment on column pack.shell_sealed is 'the parts that are not personal, under pack-shell:<id>: readable when the order''s key is gone. Null in format 1, which has no such parts';

-- A pack is never changed; that its personal parts are gone is a fact beside it.
create table pack_erased (
  organisation_id uuid not null,
  pack_id uuid primary key references pack,
  account_id uuid not null,
  erased_at timestamptz not null,
  bytes bigint not null,
  crc32 bigint not null,
  shell_sealed bytea not null
);
alter table pack_erased alter column shell_sealed set storage external;
comment on table pack_erased is 'the pack as it is given out now: shell with a signed notice of what was erased'`;
