import { describeWithPostgres } from '@weerwoord/persistence/testing';
import { dueWork, importFiles, readFile } from '@weerwoord/pipeline';
import type { IntakeTools } from '@weerwoord/pipeline';
import { manyOrders } from '@weerwoord/worlds';
import type { Seller } from './a-seller';
import { aSeller, NOW } from './a-seller';

const report = [...manyOrders(240, NOW)].join('');

describeWithPostgres('an import on the command line beside a worker', () => {
  let seller: Seller;
  beforeAll(async () => void (seller = await aSeller()));
  afterAll(() => seller.leave());

  it('a file the worker took first is waited for: whole totals, not those of half a file', async () => {
    const { organisation, tools } = seller;
    let mayRead = (): void => undefined;
    let hasTaken = (): void => undefined;
    const gate = new Promise<void>((open) => (mayRead = open));
    const taken = new Promise<void>((done) => (hasTaken = done));
    const worker: IntakeTools = {
      ...tools,
      door: {
        ...tools.door,
        recognise: async (...asked) => {
          hasTaken();
          await gate;
          return tools.door.recognise(...asked);
        },
      },
    };
    const ofWorker: Promise<unknown>[] = [];
    // As soon as the batch stands in the store, the worker finds its file; it is still reading when we come to it.
    const units: IntakeTools['units'] = async (of, work) => {
      const answer = await tools.units(of, work);
      const [fileId] = ofWorker.length > 0 ? [] : (await dueWork(tools, { organisation })).fileIds;
      if (fileId !== undefined) {
        ofWorker.push(readFile(worker, { organisation, fileId }));
        await taken;
        setTimeout(mayRead, 300);
      }
      return answer;
    };
    const spool = await seller.put('orders.txt', report);
    const told = await importFiles({ ...tools, units }, { account: seller.account, actor: 'cli', files: [{ spool }] });
    await Promise.all(ofWorker);
    expect(told.files.map(({ file }) => file.state)).toEqual(['done']);
    expect(told.totals).toEqual({ rows: 240, accepted: 240, merged: 0, rejected: 0 });
  });
});
