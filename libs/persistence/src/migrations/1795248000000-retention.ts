import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallIn } from './walls';

/** When personal data goes, what keeps it longer, and what stays of an order once it is gone. */
export class Retention1795248000000 implements MigrationInterface {
  readonly name = 'Retention1795248000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CLOCKS);
    await runner.query(ERASED);
    await runner.query(HOLDS);
    for (const table of ['retention_setting', 'erased_order', 'buyer_alias', 'hold']) await wallIn(runner, table, 'change');
  }

  /** What was destroyed stays destroyed: only what is told of it goes. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table hold, buyer_alias, erased_order, retention_setting');
    await runner.query('alter table order_statement drop column subject');
    await runner.query('drop index ix_orders_erase, ix_orders_clock');
    await runner.query('alter table orders drop column erase_at, drop column erase_because, drop column erase_days, drop column erase_hash');
  }
}

const CLOCKS = `
create table retention_setting (
  organisation_id uuid not null references organisation,
  scope text not null,
  after_delivery integer check (after_delivery between 0 and 3650),
  undelivered integer check (undelivered between 1 and 3650),
  loose integer check (loose between 1 and 3650),
  auto_holds boolean,
  set_by text not null,
  set_at timestamptz not null,
  primary key (organisation_id, scope)
);
comment on column retention_setting.scope is 'a channel, or the id of an account, which wins; null values are those of the rule above it';
alter table orders add column erase_at timestamptz, add column erase_because text, add column erase_days integer, add column erase_hash bytea;
comment on column orders.erase_at is 'when its personal data is due to be destroyed, derived from its facts; null: not worked out yet, or gone already (see erased_order)';
comment on column orders.erase_hash is 'facts the clock was worked out from; differs from facts_hash: to be worked out anew. Null: never, or the setting changed';
create index ix_orders_erase on orders (organisation_id, erase_at, id) where erase_at is not null;
create index ix_orders_clock on orders (organisation_id, id) where erase_hash is distinct from facts_hash;
alter table order_statement add column subject text;
comment on column order_statement.subject is 'whose key seals it, where that is no longer the key of its record: the record told of another order as well, whose data is gone'`;

const ERASED = `
create table erased_order (
  organisation_id uuid not null references organisation,
  order_id uuid primary key,
  account_id uuid not null references account,
  at timestamptz not null,
  why text not null check (why in ('clock', 'buyer-asked', 'marketplace-notice', 'person')),
  because text,
  days integer,
  left_over boolean not null default false
);
create index ix_erased_order_left on erased_order (organisation_id, order_id) where left_over;
create index ix_erased_order_at on erased_order (organisation_id, account_id, at);
comment on table erased_order is 'orders whose personal data was destroyed; outlives a rebuild, which makes orders anew';
comment on column erased_order.left_over is 'a record that names no single order told of it as well and may still be open: to be looked at again';
create table buyer_alias (
  organisation_id uuid not null references organisation,
  account_id uuid not null references account,
  buyer_key text not null,
  alias text not null,
  primary key (account_id, buyer_key)
);
create index ix_buyer_alias on buyer_alias (account_id, alias);
comment on table buyer_alias is 'random name of a buyer on orders whose data is gone, so that different buyers are still counted right; a row goes with the last young order, or when the buyer asks'`;

const HOLDS = `
create table hold (
  organisation_id uuid not null references organisation,
  id uuid primary key,
  account_id uuid not null references account,
  of_what text not null check (of_what in ('order', 'claim', 'buyer')),
  order_id uuid,
  claim_id uuid references claim,
  basis text not null check (basis in ('legal-claims', 'legal-duty', 'authority', 'buyer-needs-it')),
  words_sealed bytea,
  automatic boolean not null,
  placed_by text not null,
  placed_at timestamptz not null,
  until_at timestamptz not null check (until_at > placed_at),
  released_at timestamptz,
  released_by text,
  check (order_id is not null or claim_id is not null),
  check ((released_at is null) = (released_by is null))
);
create index ix_hold_order on hold (order_id) where order_id is not null;
create index ix_hold_claim on hold (claim_id) where claim_id is not null;
create index ix_hold_standing on hold (organisation_id, until_at, id) where released_at is null;
create unique index uq_hold_automatic on hold (claim_id) where automatic and released_at is null;
comment on column hold.order_id is 'of a buyer: one of the buyer''s orders, by which the others are found as long as that can be told'`;
