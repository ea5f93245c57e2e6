import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallIn } from './walls';

/** The keys an organisation signs with. The public half is there to be read; the private half is sealed in the vault under `signing:<id>`. */
export class Signing1795237200000 implements MigrationInterface {
  readonly name = 'Signing1795237200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table signing_key (
        organisation_id uuid not null references organisation,
        id text not null check (id ~ '^[0-9a-f]{64}$'),
        name text not null,
        public_key bytea not null check (length(public_key) = 32),
        private_sealed bytea not null,
        since timestamptz not null,
        retired_at timestamptz,
        primary key (organisation_id, id),
        unique (organisation_id, name)
      )`);
    await runner.query(`comment on column signing_key.id is 'sha-256 of the public key, hex'`);
    // Of two processes that make the first key at once, one is told that there is one already.
    await runner.query('create unique index uq_signing_key_present on signing_key (organisation_id) where retired_at is null');
    await wallIn(runner, 'signing_key', 'append');
    await runner.query('grant update (retired_at) on signing_key to weerwoord_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table signing_key');
  }
}
