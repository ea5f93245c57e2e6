import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each version of a bundle was made from, so that it can be made again and compared. */
export class Evidence1795255200000 implements MigrationInterface {
  readonly name = 'Evidence1795255200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table bundle add column rules text, add column made_from jsonb`);
    await runner.query(
      `comment on column bundle.made_from is 'statements by id, own policy rows, and what our messages did; no words and no names. Null in versions kept before'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table bundle drop column made_from, drop column rules');
  }
}
