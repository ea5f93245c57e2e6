import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallIn } from './walls';

/** What the rules say of each order, and the daily sums every reading is made of. */
export class Verdicts1795183200000 implements MigrationInterface {
  readonly name = 'Verdicts1795183200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(VERDICTS);
    for (const table of ['verdict', 'rollup_daily', 'account_state']) await wallIn(runner, table, 'change');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table account_state, rollup_daily, verdict');
  }
}

const VERDICTS = `
create table verdict (
  organisation_id uuid not null,
  account_id uuid not null,
  order_id uuid not null,
  metric text not null,
  part text not null,
  day date not null,
  counted boolean not null,
  hit boolean not null,
  worst_counted boolean not null,
  worst_hit boolean not null,
  marks jsonb not null,
  outcome text not null,
  rule text not null,
  rules_version text not null,
  set_aside text,
  fact text not null,
  fact_at timestamptz,
  figures jsonb not null,
  primary key (order_id, metric, part)
);
create index ix_verdict_figure on verdict (account_id, metric, part, day, order_id);
create index ix_verdict_hit on verdict (account_id, metric, part, day, order_id) where hit or worst_hit;
create table rollup_daily (
  organisation_id uuid not null,
  account_id uuid not null,
  metric text not null,
  part text not null,
  day date not null,
  known_day date not null,
  counted integer not null,
  hit integer not null,
  worst_counted integer not null,
  worst_hit integer not null,
  set_aside integer not null,
  primary key (account_id, metric, part, day, known_day)
) with (fillfactor = 70);
comment on column rollup_daily.known_day is 'day on which the figures of this cell became known; hits may be negative where a mark was withdrawn';
create table account_state (
  organisation_id uuid not null references organisation,
  account_id uuid primary key references account,
  orders integer not null default 0,
  judged_rules text
);
comment on column account_state.orders is 'orders of the account, counted as they are written: behind row-level security a count would read them all';
comment on column account_state.judged_rules is 'by which rules every order has been judged: spares a look at all of them at each sweep'`;
