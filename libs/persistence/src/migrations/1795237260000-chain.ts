import { createHash } from 'node:crypto';
import type { OrganisationId } from '@weerwoord/kernel';
import { actText, BEFORE_THE_FIRST } from '@weerwoord/kernel';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallIn } from './walls';

/** Acts hold hands: each names the hash of the one before it, per organisation; where a chain stands, and what was signed of it. */
export class Chain1795237260000 implements MigrationInterface {
  readonly name = 'Chain1795237260000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table act add column chain_seq bigint, add column prev_hash bytea, add column hash bytea');
    await runner.query(TABLES);
    await chainWhatIsThere(runner);
    await runner.query(CLOSED);
    await wallIn(runner, 'chain_head', 'append');
    await runner.query('grant update (seq, hash) on chain_head to weerwoord_app');
    await wallIn(runner, 'chain_anchor', 'append');
    await runner.query('grant update (token, stamped_at, stamped_by, stamp_tries, stamp_tried_at, stamp_problem) on chain_anchor to weerwoord_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table chain_anchor, chain_head');
    await runner.query('alter table act drop constraint ck_act_at, drop column chain_seq, drop column prev_hash, drop column hash');
    await runner.query('drop index if exists ix_act_actor');
  }
}

const TABLES = `
create table chain_head (
  organisation_id uuid primary key references organisation,
  seq bigint not null check (seq >= 0),
  hash bytea not null check (length(hash) = 32)
);
comment on table chain_head is 'the last act of each organisation; its row is locked for the moment in which acts are added';
create table chain_anchor (
  organisation_id uuid not null references organisation,
  seq bigint not null check (seq > 0),
  hash bytea not null check (length(hash) = 32),
  at timestamptz not null check (at = date_trunc('milliseconds', at)),
  key_id text not null,
  signature bytea not null check (length(signature) = 64),
  token bytea,
  stamped_at timestamptz,
  stamped_by text,
  stamp_tries integer not null default 0,
  stamp_tried_at timestamptz,
  stamp_problem text,
  primary key (organisation_id, seq, key_id)
);
comment on column chain_anchor.token is 'time-stamp token (RFC 3161, DER) over the sha-256 of the text that was signed'`;

/** A time finer than a hash can say would be a change nobody sees; rows from before are taken as they are. */
const CLOSED = `
alter table act alter column chain_seq set not null, alter column prev_hash set not null, alter column hash set not null,
  add constraint uq_act_chain unique (organisation_id, chain_seq);
alter table act add constraint ck_act_at check (at = date_trunc('milliseconds', at)) not valid;
create index ix_act_actor on act (organisation_id, actor, chain_seq desc)`;

const AT_ONCE = 2_000;
type Line = {
  seq: number;
  id: string;
  at: Date;
  actor: string;
  what: string;
  subject_kind: string;
  subject_id: string;
  payload: Record<string, unknown>;
};

async function chainWhatIsThere(runner: QueryRunner): Promise<void> {
  const organisations = (await runner.query('select organisation_id as id from organisation')) as { id: OrganisationId }[];
  for (const { id } of organisations) {
    // The owner of the tables is held by the walls too.
    await runner.query(`select set_config('app.organisation_id', $1, true)`, [id]);
    let [place, after, prev] = [0, 0, BEFORE_THE_FIRST];
    for (;;) {
      const lines = (await runner.query(
        'select seq, id, at, actor, what, subject_kind, subject_id, payload from act where organisation_id = $1 and seq > $2 order by seq limit $3',
        [id, after, AT_ONCE],
      )) as Line[];
      if (lines.length === 0) break;
      const chained = lines.map((line) => {
        const { subject_kind: subjectKind, subject_id: subjectId, ...act } = line;
        const before = prev;
        place += 1;
        prev = createHash('sha256')
          .update(actText(id, { ...act, subjectKind, subjectId, seq: place, prev: before }))
          .digest('hex');
        return { id: line.id, place, before: Buffer.from(before, 'hex'), hash: Buffer.from(prev, 'hex') };
      });
      await runner.query(
        `update act set chain_seq = of.place, prev_hash = of.before, hash = of.hash
         from unnest($2::uuid[], $3::bigint[], $4::bytea[], $5::bytea[]) as of (id, place, before, hash) where act.organisation_id = $1 and act.id = of.id`,
        [id, chained.map((one) => one.id), chained.map((one) => one.place), chained.map((one) => one.before), chained.map((one) => one.hash)],
      );
      after = Number(lines.at(-1)?.seq ?? after);
    }
    await runner.query('insert into chain_head (organisation_id, seq, hash) values ($1, $2, $3)', [id, place, Buffer.from(prev, 'hex')]);
  }
  await runner.query(`select set_config('app.organisation_id', '', true)`);
}
