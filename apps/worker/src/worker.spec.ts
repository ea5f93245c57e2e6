import { setTimeout as sleep } from 'node:timers/promises';
import { jobs } from '@weerwoord/contracts';
import { createLogger, openQueues } from '@weerwoord/wiring';
import { describeWithPostgres, fixture } from '@weerwoord/wiring/testing';
import { aWorld, breakConnections, until } from '../testing/a-world';
import type { World } from '../testing/a-world';
import { PROCESSORS } from './worker.module';

const ORDERS = fixture('amazon/ok/all-orders-34-columns.txt').toString('utf8');
/** So many orders that reading them takes a while. */
function manyOrders(count: number): string {
  const [header = '', row = ''] = ORDERS.split(/\r?\n/);
  const number = row.split('\t')[0] ?? '';
  return [header, ...Array.from({ length: count }, (_, n) => row.replaceAll(number, `302-${String(n).padStart(7, '0')}-7654321`))].join('\n');
}

it('every kind of job has one processor; packs are sealed while the person waits', () => {
  const handled = PROCESSORS.map((type) => Reflect.construct(type, []) as { job: string }).map(({ job }) => job);
  expect([...handled].sort()).toEqual(Object.keys(jobs).sort());
});

describeWithPostgres('the worker', () => {
  let world: World;
  beforeEach(async () => {
    world = await aWorld({ WEERWOORD_SWEEP_SECONDS: '1' });
  });
  afterEach(() => world.leave());
  const isDone = ({ state }: { state: string }): boolean => state === 'done';
  const orders = async (): Promise<number> => (await world.product.readers.orders.countByAccount(world.organisation))[0]?.orders ?? 0;
  const claims = () => world.product.desk.units(world.organisation, ({ desk }) => desk.claims({}, { after: null, limit: 10 }));

  it('finds at its start what nobody queued: a file is read, its orders judged', async () => {
    const { id } = await world.drop('orders.txt', ORDERS);
    const worker = await world.hire();
    expect(await until(() => world.file(id), isDone)).toMatchObject({ totals: { rows: 2, accepted: 2 } });
    expect(await world.product.readers.metrics.parts(world.account, 'amazon.odr')).toEqual(['MFN']);
    await worker.stop();
  });

  it('a letter makes it happen without waiting for the next sweep', async () => {
    const patient = await aWorld({ WEERWOORD_SWEEP_SECONDS: '3600' });
    const worker = await patient.hire();
    await worker.sweep();
    const { id } = await patient.drop('orders.txt', ORDERS);
    await worker.queues.add('import.read', { organisationId: patient.organisation, fileId: id }, { id, hash: 'first' });
    await until(() => patient.file(id), isDone);
    await worker.stop();
    await patient.leave();
  });

  it('a claim mail becomes a claim with a draft by itself', async () => {
    const worker = await world.hire();
    await world.drop('orders.txt', ORDERS);
    await world.drop('claim.eml', fixture('mail/ok/a-to-z-claim.eml'));
    const { rows } = await until(claims, (found) => found.rows.some(({ claim }) => claim.draftLanguage !== null));
    expect(rows.map(({ claim }) => claim.kind)).toEqual(['A_TO_Z']);
    await worker.stop();
  });

  it('a destroyed key leaves the disk at the next hourly look, without anybody having told the worker', async () => {
    const file = async (): Promise<unknown> =>
      (await world.product.dataSource.query<{ file: string }[]>(`select pg_relation_filepath('vault_key') as file`))[0]?.file;
    const before = await file();
    await world.product.vault.destroy(world.organisation, ['request:withdrawn']);
    const worker = await world.hire();
    await until(file, (now) => now !== before);
    await worker.stop();
  });

  it('a queue that is killed and comes back empty loses nothing', async () => {
    const worker = await world.hire();
    await world.server.kill();
    const { id } = await world.drop('orders.txt', ORDERS);
    // What the API does meanwhile: its letter reaches nobody, and it does not wait for long.
    const began = performance.now();
    expect(await worker.queues.add('import.read', { organisationId: world.organisation, fileId: id }, { id, hash: 'first' })).toBe(false);
    expect([performance.now() - began < 3_000, await worker.queues.isReachable()]).toEqual([true, false]);
    await world.server.start();
    expect(await until(() => world.file(id), isDone, 40_000)).toMatchObject({ totals: { rows: 2, accepted: 2 } });
    await worker.stop();
  });

  it('a queue that dies while a file is read does not stop the reading, nor is the file read twice', async () => {
    const worker = await world.hire();
    const { id } = await world.drop('many.txt', manyOrders(12_000));
    await until(
      () => world.file(id),
      ({ state }) => state === 'reading',
    );
    await world.server.kill();
    await world.server.start();
    expect(await until(() => world.file(id), isDone, 60_000)).toMatchObject({ totals: { rows: 12_000, accepted: 12_000, merged: 0, rejected: 0 } });
    expect(await orders()).toBe(12_000);
    await worker.stop();
  }, 120_000);

  it('connections that break in the middle of an import cost time and nothing else', async () => {
    const worker = await world.hire();
    const { id } = await world.drop('many.txt', manyOrders(20_000));
    await until(
      () => world.file(id),
      ({ totals }) => totals.rows > 0,
      60_000,
    );
    await breakConnections(world.product.settings.DATABASE_URL);
    const { totals } = await until(() => world.file(id).catch(() => ({ state: 'away', totals: null })), isDone, 90_000);
    expect(totals).toMatchObject({ rows: 20_000 });
    expect(await orders()).toBe(20_000);
    await worker.stop();
  }, 120_000);

  it('a worker that is stopped in the middle puts its file back, and the next one reads it to its end', async () => {
    const first = await world.hire();
    const { id } = await world.drop('many.txt', manyOrders(30_000));
    await until(
      () => world.file(id),
      ({ totals }) => totals.rows > 0,
      60_000,
    );
    const began = performance.now();
    await first.stop();
    expect(performance.now() - began).toBeLessThan(8_000);
    const [left, kept] = [await world.file(id), await orders()];
    expect([left.state, kept > 0 && kept < 30_000]).toEqual(['waiting', true]);
    const second = await world.hire();
    const { totals } = await until(() => world.file(id), isDone, 90_000);
    expect([totals.rows, totals.accepted + totals.merged + totals.rejected, await orders()]).toEqual([30_000, 30_000, 30_000]);
    await second.stop();
  }, 180_000);

  it('a file a person stopped is not put back', async () => {
    const worker = await world.hire();
    const { id } = await world.drop('many.txt', manyOrders(20_000));
    await until(
      () => world.file(id),
      ({ totals }) => totals.rows > 0,
      60_000,
    );
    await world.product.intake.units(world.organisation, ({ imports }) => imports.askToStop(id));
    await until(
      () => world.file(id),
      ({ state }) => state === 'stopped',
      60_000,
    );
    await worker.stop();
    expect((await world.file(id)).state).toBe('stopped');
  }, 120_000);

  it('the same letter twice is one letter', async () => {
    const queues = openQueues(world.server.url, createLogger('api', world.product.settings)); // nobody takes letters out
    const { id } = await world.drop('orders.txt', ORDERS);
    const add = () => queues.add('import.read', { organisationId: world.organisation, fileId: id }, { id, hash: 'first' });
    expect([await add(), await add()]).toEqual([true, false]);
    await queues.close();
  });

  it('a letter of another shape harms nobody', async () => {
    const worker = await world.hire();
    await worker.queues.add('orders.judge', { organisationId: 'not an id' }, { id: 'x', hash: 'y' });
    const { id } = await world.drop('orders.txt', ORDERS);
    await until(() => world.file(id), isDone);
    await sleep(50);
    await worker.stop();
  });
});
