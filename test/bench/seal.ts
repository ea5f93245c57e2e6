import { randomUUID } from 'node:crypto';
import { isoText } from '@weerwoord/kernel';
import type { OrganisationId } from '@weerwoord/kernel';
import type { Act } from '@weerwoord/ports';
import { ensureOrganisation, migrateProduct } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import { seconds, tell } from './figure';
import { NOW } from './seller';

const WRITERS = 8;
const EACH = 250;
const ACTS = WRITERS * EACH;
const act = (n: number): Act => ({
  at: NOW,
  actor: 'cli',
  what: 'draft.saved',
  subjectKind: 'claim',
  subjectId: randomUUID(),
  payload: { version: n },
});
const together = (work: (n: number) => Promise<unknown>): Promise<unknown> =>
  Promise.all(
    Array.from({ length: WRITERS }, async () => {
      for (let n = 0; n < EACH; n += 1) await work(n);
    }),
  );

/** Acts chained by eight writers at once, a transaction an act: the worst case, as all of them wait for one head. Beside the same rows in a table without a chain. */
export async function benchSeal(product: Product): Promise<void> {
  await migrateProduct(product);
  const { id: organisation } = await ensureOrganisation(product);
  await product.units(organisation, ({ acts }) => acts.record([act(0)]));
  const chained = await seconds(() => together((n) => product.units(organisation, ({ acts }) => acts.record([act(n)]))));
  await product.dataSource.query(
    'create table bench_act (organisation_id uuid, id uuid primary key, at timestamptz, actor text, what text, subject_kind text, subject_id text, payload jsonb)',
  );
  await product.dataSource.query('create index on bench_act (organisation_id, subject_kind, subject_id)');
  const bare = await seconds(() => together((n) => plain(product, organisation, act(n))));
  await product.dataSource.query('drop table bench_act');
  tell({
    bench: 'seal',
    figure: `acts a second, ${String(WRITERS)} writers, a transaction each`,
    value: ACTS / chained,
    unit: '/s',
    versus: 'the same rows without a chain',
    ratio: chained / bare,
  });
}

async function plain(
  { dataSource }: Product,
  organisation: OrganisationId,
  { at, actor, what, subjectKind, subjectId, payload }: Act,
): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.startTransaction();
    await runner.query('insert into bench_act values ($1, $2, $3, $4, $5, $6, $7, $8)', [
      organisation,
      randomUUID(),
      isoText(at),
      actor,
      what,
      subjectKind,
      subjectId,
      JSON.stringify(payload),
    ]);
    await runner.commitTransaction();
  } finally {
    await runner.release();
  }
}
