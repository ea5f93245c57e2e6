import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where words lie that people write after an order's data went. Kinds of keys are found by the beginning of their subject, so subjects sort byte by byte, whatever the database sorts
 * by: by the rules of most languages "record;" comes before "record:", and nothing would ever have been due.
 */
export class Late1795262400000 implements MigrationInterface {
  readonly name = 'Late1795262400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table vault_key alter column subject type text collate "C";
      alter table claim add column approval_note_subject text, add column refund_subject text;
      comment on column claim.approval_note_subject is 'whose key seals the note; null: as the words of the claim'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table claim drop column approval_note_subject, drop column refund_subject;
      alter table vault_key alter column subject type text collate "default"`);
  }
}
