import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Orders of one buyer are found by a keyed hash of their own: an expression over the facts could not use an index behind the walls. */
export class Buyer1795204800000 implements MigrationInterface {
  readonly name = 'Buyer1795204800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table orders add column buyer_key text');
    await runner.query(`create index ix_orders_buyer on orders (account_id, buyer_key, placed_at desc) where buyer_key is not null`);
    await runner.query(
      `comment on column orders.buyer_key is 'keyed hash of who bought (facts.buyerKey): names nobody, and goes with the hashes it is made of'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_orders_buyer');
    await runner.query('alter table orders drop column buyer_key');
  }
}
