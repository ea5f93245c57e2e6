import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures that count something else than orders: packages, units, transactions. */
export class Weights1795190400000 implements MigrationInterface {
  readonly name = 'Weights1795190400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table verdict add column weights jsonb');
    await runner.query(
      `comment on column verdict.weights is 'how much the order weighs on each side {counted, hit, worstCounted, worstHit}; null: 1 on each side it stands on'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table verdict drop column weights');
  }
}
