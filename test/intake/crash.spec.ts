import { describeWithPostgres } from '@weerwoord/persistence/testing';
import { dueWork, openBatch, readFile } from '@weerwoord/pipeline';
import type { IntakeTools } from '@weerwoord/pipeline';
import type { ImportFile } from '@weerwoord/ports';
import { manyOrders } from '@weerwoord/worlds';
import type { Seller } from './a-seller';
import { aSeller, NOW } from './a-seller';

const report = [...manyOrders(240, NOW)].join('');
const CHUNK = 60;
const LATER = new Date(NOW.getTime() + 5 * 60_000);

/** The tools of a process that dies after so many units of work: whatever it starts from then on never happens. */
function dyingAfter(tools: IntakeTools, count: number): IntakeTools {
  let left = count;
  return { ...tools, units: (organisation, work) => (left-- > 0 ? tools.units(organisation, work) : Promise.reject(new Error('killed'))) };
}

describeWithPostgres('a process that dies while it reads a file', () => {
  const sellers: Seller[] = [];
  const fresh = async (): Promise<Seller> => {
    const seller = await aSeller();
    sellers.push(seller);
    return seller;
  };
  let expected: string;
  beforeAll(async () => {
    const seller = await fresh();
    await seller.drop('orders.txt', report);
    expected = await seller.hash();
  });
  afterAll(() => Promise.all(sellers.map((seller) => seller.leave())));

  async function readAgain(seller: Seller): Promise<ImportFile | null> {
    const later = { ...seller.tools, clock: { now: () => LATER } };
    const due = await dueWork(later, { organisation: seller.organisation });
    expect(due.fileIds).toHaveLength(1);
    return readFile(later, { organisation: seller.organisation, fileId: due.fileIds[0] ?? '', rowsPerChunk: CHUNK });
  }

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('after %i units of work: found, read again, nothing doubled, totals right', async (units) => {
    const seller = await fresh();
    const { files } = await openBatch(seller.tools, {
      account: seller.account,
      actor: 'cli',
      files: [{ spool: await seller.put('orders.txt', report) }],
    });
    const dying = readFile(dyingAfter(seller.tools, units), {
      organisation: seller.organisation,
      fileId: files[0]?.file.id ?? '',
      rowsPerChunk: CHUNK,
    });
    await expect(dying).rejects.toThrow('killed');
    const file = await readAgain(seller);
    expect(file?.state).toBe('done');
    expect(file?.totals).toEqual({ rows: 240, accepted: 240, merged: 0, rejected: 0 });
    expect(await seller.hash()).toBe(expected);
  });

  it('a database that drops its connections in the middle', async () => {
    const seller = await fresh();
    const { files } = await openBatch(seller.tools, {
      account: seller.account,
      actor: 'cli',
      files: [{ spool: await seller.put('orders.txt', report) }],
    });
    let chunks = 0;
    const reading = readFile(seller.tools, {
      organisation: seller.organisation,
      fileId: files[0]?.file.id ?? '',
      rowsPerChunk: CHUNK,
      onProgress: () =>
        void (
          ++chunks === 2 &&
          seller.dataSource.query(
            'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
          )
        ),
    });
    const first = await reading.then(
      (file) => file?.state,
      () => 'broken',
    );
    if (first !== 'done') {
      const { state } = (await seller.inside((tx) => tx.row<{ state: string }>('select state from import_file'))) ?? {};
      if (state === 'failed') await seller.inside((tx) => tx.run(`update import_file set state = 'waiting'`));
      expect((await readAgain(seller))?.totals).toEqual({ rows: 240, accepted: 240, merged: 0, rejected: 0 });
    }
    expect(await seller.hash()).toBe(expected);
  });

  it('dead and asked to stop it is stopped, not read again for ever', async () => {
    const seller = await fresh();
    const { files } = await openBatch(seller.tools, {
      account: seller.account,
      actor: 'cli',
      files: [{ spool: await seller.put('orders.txt', report) }],
    });
    const asked = { organisation: seller.organisation, fileId: files[0]?.file.id ?? '', rowsPerChunk: CHUNK };
    await expect(readFile(dyingAfter(seller.tools, 6), asked)).rejects.toThrow('killed');
    await seller.tools.units(seller.organisation, ({ imports }) => imports.askToStop(asked.fileId));
    expect(await readFile({ ...seller.tools, clock: { now: () => LATER } }, asked)).toBeNull();
    expect((await seller.tools.units(seller.organisation, ({ imports }) => imports.file(asked.fileId)))?.state).toBe('stopped');
    expect((await dueWork({ ...seller.tools, clock: { now: () => LATER } }, { organisation: seller.organisation })).fileIds).toEqual([]);
  });

  it('while it lives nobody else takes the file', async () => {
    const seller = await fresh();
    const { files } = await openBatch(seller.tools, {
      account: seller.account,
      actor: 'cli',
      files: [{ spool: await seller.put('orders.txt', report) }],
    });
    const asked = { organisation: seller.organisation, fileId: files[0]?.file.id ?? '', rowsPerChunk: CHUNK };
    const read = await Promise.all([readFile(seller.tools, asked), readFile(seller.tools, asked)]);
    expect(read.filter((file) => file !== null)).toHaveLength(1);
    expect((await dueWork(seller.tools, { organisation: seller.organisation })).fileIds).toEqual([]);
  });

  it('a person who stops it keeps what was read, and may have it read again', async () => {
    const seller = await fresh();
    const { files } = await openBatch(seller.tools, {
      account: seller.account,
      actor: 'cli',
      files: [{ spool: await seller.put('orders.txt', report) }],
    });
    const fileId = files[0]?.file.id ?? '';
    const stop = new AbortController();
    const stopped = await readFile(seller.tools, {
      organisation: seller.organisation,
      fileId,
      rowsPerChunk: CHUNK,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    // The chunk that is on its way when the word comes is written to its end.
    expect(stopped?.state).toBe('stopped');
    expect([CHUNK, 2 * CHUNK, 3 * CHUNK]).toContain(stopped?.totals.accepted);
    expect(stopped?.totals.rows).toBe(stopped?.totals.accepted);
    await seller.tools.units(seller.organisation, ({ imports }) => imports.readAgain(fileId, { kind: null, profile: null }));
    const file = await readFile(seller.tools, { organisation: seller.organisation, fileId });
    expect(file).toMatchObject({ state: 'done', totals: { rows: 240, accepted: 240, merged: 0, rejected: 0 } });
    expect(await seller.hash()).toBe(expected);
  });
});
