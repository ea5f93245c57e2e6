import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallIn } from './walls';

/** Orders that would lose a claim without a look, with the time each is worth looking at. */
export class Radar1795197600000 implements MigrationInterface {
  readonly name = 'Radar1795197600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WATCHES);
    await runner.query('alter table account_state add column scans_seen boolean not null default false');
    await runner.query(
      `comment on column account_state.scans_seen is 'a parcel of the account was followed at least once: only then does a missing scan say anything'`,
    );
    await wallIn(runner, 'order_watch', 'change');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table account_state drop column scans_seen');
    await runner.query('drop table order_watch');
  }
}

const WATCHES = `
create table order_watch (
  organisation_id uuid not null,
  account_id uuid not null,
  order_id uuid not null,
  rule text not null,
  step text not null,
  from_at timestamptz not null,
  until_at timestamptz,
  ends_at timestamptz not null,
  needs_scans boolean not null,
  figures jsonb not null,
  primary key (order_id, rule)
);
create index ix_order_watch_ends on order_watch (account_id, ends_at, from_at);
comment on table order_watch is 'made anew whenever the facts of its order change; holds from from_at to ends_at, so that time alone asks for no work'`;
