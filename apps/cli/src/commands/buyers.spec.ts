import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aProduct, describeWithPostgres } from '@weerwoord/wiring/testing';
import type { OpenedProduct } from '@weerwoord/wiring/testing';
import { COMMANDS } from './list';
import { Refused, WrongUsage } from '../command';
import type { Answer } from '../command';
import { parseLine } from '../parse-line';

const FILE = `order-id\torder-item-id\tpurchase-date\tpayments-date\treporting-date\tpromise-date\tdays-past-promise\tbuyer-email\tbuyer-name\tbuyer-phone-number\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship\tship-service-level\trecipient-name\tship-address-1\tship-address-2\tship-address-3\tship-city\tship-state\tship-postal-code\tship-country\tsales-channel\tis-business-order\r\n302-4471926-8850317\t1\t2026-10-27T08:14:00+00:00\t2026-10-27T08:15:00+00:00\t2026-10-27T09:00:00+00:00\t2026-10-29T22:59:59+00:00\t-2\tk3j2h1@marketplace.amazon.de\tMarie Schneider\t\tLIN\tLinen\t1\t0\t1\tStandard\tMarie Schneider\tAachener Str. 12\t\t\tKöln\t\t50672\tDE\tAmazon.de\tfalse\r\n`;

describeWithPostgres('a buyer’s rights by command', () => {
  let opened: OpenedProduct;
  let folder: string;
  const run = (line: string): Promise<Answer> => {
    const { command, args, options } = parseLine(line.split(' '), COMMANDS);
    return command.needs === 'product' ? command.run(opened.product, args, options) : command.run(args, options);
  };
  beforeAll(async () => {
    [opened, folder] = await Promise.all([
      aProduct({ clock: { now: () => new Date('2026-11-20T08:00:00Z') } }),
      mkdtemp(join(tmpdir(), 'weerwoord-cli-')),
    ]);
    await run('accounts add --name amazon.de --channel amazon --site amazon.de --zone Europe/Berlin');
    const file = join(folder, 'unshipped.txt');
    await writeFile(file, FILE);
    await run(`import ${file} --account amazon.de`);
  });
  afterAll(async () => {
    await opened.leave();
    await rm(folder, { recursive: true, force: true });
  });
  const EMAIL = '--account amazon.de --email K3J2H1@marketplace.amazon.de';

  it('a copy is written to a file, and its hash is told', async () => {
    const out = join(folder, 'copy.zip');
    expect((await run(`personal export ${EMAIL} --out ${out} --language nl`)).json).toMatchObject({
      request: 1,
      orders: 1,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    expect((await readFile(out)).subarray(0, 2).toString()).toBe('PK');
  });
  it('forgetting is only told until somebody says yes', async () => {
    expect((await run(`personal forget ${EMAIL}`)).json).toEqual({ dryRun: true, wouldErase: ['302-4471926-8850317'], held: [] });
    const done = await run(`personal forget ${EMAIL} --yes`);
    expect(done.json).toMatchObject({ request: 2, orders: 1, erased: 1, held: [] });
    expect(done.lines.join('\n')).not.toMatch(/Marie|k3j2h1/i);
    await expect(run(`personal forget ${EMAIL}`)).rejects.toThrow(Refused);
  });
  it('what is no address is wrong usage', async () => expect(run('personal forget --account amazon.de --email Marie')).rejects.toThrow(WrongUsage));
});
