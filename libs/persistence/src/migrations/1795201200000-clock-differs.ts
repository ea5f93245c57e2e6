import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The marketplace's own instant holds; how far it lies from our computation is kept, so that a person may look which is right. */
export class ClockDiffers1795201200000 implements MigrationInterface {
  readonly name = 'ClockDiffers1795201200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table claim add column clock_differs_hours integer');
    await runner.query(
      `comment on column claim.clock_differs_hours is 'named instant less our own computation, where more than a day apart; else null'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table claim drop column clock_differs_hours');
  }
}
