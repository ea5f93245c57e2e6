import { readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWithPostgres, fixture, queueContents } from '@weerwoord/wiring/testing';
import { aWorld, until } from '../testing/a-world';
import type { World } from '../testing/a-world';

/** What belongs to a buyer, in every file here; none of it may be told by anybody. */
const MARK = /zqkanja|vogelzq|zqkstraat|zqk\d{4}/i;
const WHO = 'Zqkanja Vogelzq0001';

const ORDERS = fixture('amazon/ok/all-orders-34-columns.txt').toString('utf8');
const mailOf = (name: string): string =>
  fixture(`mail/ok/${name}`)
    .toString('utf8')
    .replace(/^From: .*$/m, `From: "${WHO} - Amazon Marketplace" <zqk0001@marketplace.amazon.de>`)
    .concat(`\r\n${WHO}, Zqkstraat 1\r\n`);

describeWithPostgres('buyers that go through a worker', () => {
  let world: World;
  let worker: Awaited<ReturnType<World['hire']>> | null = null;
  const told: string[] = [];
  beforeAll(async () => {
    world = await aWorld({ WEERWOORD_SWEEP_SECONDS: '1', LOG_LEVEL: 'debug' }, { write: (line: string) => void told.push(line) });
  });
  afterAll(async () => {
    await worker?.stop();
    await world.leave();
  });

  it('stand in no line of its log, no key of the queue, no stack of what failed, and no temporary file', async () => {
    const { dataSource } = world.product;
    // A letter that fails: the database names the row it could not take, and the row is a person.
    await dataSource.query(`alter table import_file add constraint nobody check (path !~ 'late' or state <> 'reading')`);
    const good = await world.drop('orders.txt', ORDERS.replaceAll('Kassel', `Zqkstraat 1`));
    const claim = await world.drop('claim.eml', mailOf('a-to-z-claim.eml'));
    const hostile = await world.drop('hostile.csv', `Order ID;Name\n"${WHO};;;\u0000\n;${WHO}\n`);
    const unread = await world.drop(`late ${WHO}.eml`, mailOf('a-to-z-claim.eml'));
    worker = await world.hire();
    for (const { id } of [good, claim])
      await until(
        () => world.file(id),
        ({ state }) => state === 'done',
      );
    await until(
      () => world.file(hostile.id),
      ({ state }) => state !== 'waiting' && state !== 'reading',
    );
    const gone = await world.drop(`gone ${WHO}.eml`, mailOf('a-to-z-claim.eml'));
    await rm(gone.spool, { force: true });
    await worker.queues.add('import.read', { organisationId: world.organisation, fileId: gone.id }, { id: gone.id, hash: 'gone' });
    const failed = () => queueContents(world.server.url).then((keys) => [...keys].filter(([key, text]) => /:failed$/.test(key) && text !== '[]'));
    await until(failed, (keys) => keys.length > 0, 30_000);
    await worker.sweep();
    await worker.stop();
    worker = null;
    expect((await world.file(unread.id)).state).toBe('waiting');
    const queued = [...(await queueContents(world.server.url))];
    const stacks = queued.flatMap(([, text]) => (text.includes('stacktrace') ? [text] : [])).join(' ');
    expect(stacks).toMatch(/violates check constraint/);
    expect(queued.filter(([key, text]) => MARK.test(key) || MARK.test(text))).toEqual([]);
    expect(told.some((line) => line.includes('job failed'))).toBe(true);
    expect(told.filter((line) => MARK.test(line))).toEqual([]);
    // Reading leaves nothing beside the upload itself, which `clearSpool` takes away.
    const left: string[] = [];
    for (const entry of await readdir(tmpdir(), { withFileTypes: true }))
      if (entry.isFile() && MARK.test(await readFile(join(tmpdir(), entry.name), 'utf8').catch(() => ''))) left.push(entry.name);
    expect(left).toEqual([]);
  });
});
