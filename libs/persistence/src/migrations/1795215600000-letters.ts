import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallIn } from './walls';

/** Letters beside the answer (to the buyer, to the carrier), and an organisation's own wording of what letters say. */
export class Letters1795215600000 implements MigrationInterface {
  readonly name = 'Letters1795215600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table draft add column letter text not null default 'answer' check (letter in ('answer', 'buyer', 'carrier'))`);
    await runner.query(`alter table draft add column wording jsonb not null default '{}'`);
    await runner.query('alter table draft drop constraint draft_pkey');
    await runner.query('alter table draft add primary key (claim_id, letter, version)');
    await runner.query(
      `comment on column draft.wording is 'versions of the organisation''s own templates (letter_template) it was worded with, by part'`,
    );
    await runner.query(TEMPLATES);
    await wallIn(runner, 'letter_template', 'append');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table letter_template');
    await runner.query(`delete from draft where letter <> 'answer'`);
    await runner.query('alter table draft drop constraint draft_pkey');
    await runner.query('alter table draft drop column letter, drop column wording');
    await runner.query('alter table draft add primary key (claim_id, version)');
  }
}

const TEMPLATES = `
create table letter_template (
  organisation_id uuid not null references organisation,
  kind text not null,
  part text not null,
  language text not null check (language in ('en', 'nl', 'de')),
  version integer not null check (version > 0),
  source text,
  written_by text not null,
  at timestamptz not null,
  primary key (organisation_id, kind, part, language, version)
);
comment on column letter_template.part is 'a kind of statement, or frame: the order of the letter';
comment on column letter_template.source is 'Liquid, or for the frame one statement a line; null: back to the words of the product'`;
