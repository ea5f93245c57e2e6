import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openBatch, readFile } from '@weerwoord/pipeline';
import { createLogger, spoolFolder } from '@weerwoord/wiring';
import { aProduct, describeWithPostgres, fixture } from '@weerwoord/wiring/testing';
import type { OpenedProduct } from '@weerwoord/wiring/testing';
import { clearSpool } from './clear-spool';

const DAY = 86_400_000;

describeWithPostgres('uploads in the clear', () => {
  let opened: OpenedProduct;
  let now = new Date();
  beforeAll(async () => {
    opened = await aProduct({ clock: { now: () => now } });
  });
  afterAll(() => opened.leave());

  it('go when nobody will read them any more, and not before; a file of a command is never touched', async () => {
    const { product } = opened;
    const { organisation } = await opened.addOrganisation('sanne@example.org');
    const account = await opened.addAccount(organisation);
    const folder = spoolFolder(product.settings);
    await mkdir(folder, { recursive: true });
    const put = async (name: string, where = folder): Promise<string> => {
      const path = join(where, name);
      await writeFile(path, fixture('amazon/ok/all-orders-34-columns.txt'));
      await utimes(path, new Date(now.getTime() - 2 * 3_600_000), new Date(now.getTime() - 2 * 3_600_000));
      return path;
    };
    const [waiting, read, own] = [await put('waiting'), await put('read'), await put('own.txt', product.settings.WEERWOORD_DATA)];
    await put('orphan');
    await writeFile(join(folder, 'coming in'), 'half');
    await openBatch(product.intake, { account, actor: 'cli', files: [{ spool: waiting }] });
    const { files } = await openBatch(product.intake, { account, actor: 'cli', files: [{ spool: read }, { spool: own }] });
    for (const { file } of files) await readFile(product.intake, { organisation, fileId: file.id });
    const clear = () => clearSpool(product, createLogger('worker', product.settings));

    expect(await clear()).toBe(1);
    expect((await readdir(folder)).sort()).toEqual(['coming in', 'read', 'waiting']);
    now = new Date(now.getTime() + DAY + 60_000);
    await clear();
    expect((await readdir(folder)).sort()).toEqual(['waiting']);
    expect(await readdir(product.settings.WEERWOORD_DATA)).toContain('own.txt');
  });
});
