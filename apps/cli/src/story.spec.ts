import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aProduct, describeWithPostgres } from '@weerwoord/wiring/testing';
import type { OpenedProduct } from '@weerwoord/wiring/testing';
import {
  allOrdersReport,
  amazonOrderId,
  chanceOf,
  claimFiled,
  dhlNumber,
  emlOf,
  salesOf,
  shippingToolExport,
  trackingExport,
  unshippedReport,
} from '@weerwoord/worlds';
import type { Sale } from '@weerwoord/worlds';
import type { Answer } from './command';
import { Refused, WrongUsage } from './command';
import { COMMANDS } from './commands/list';
import { parseLine } from './parse-line';

const NOW = new Date('2026-11-20T08:00:00Z');
const SHOP = {
  zone: 'Europe/Berlin',
  country: 'DE',
  perDay: 3,
  days: 30,
  lateShare: 0,
  marketplaceShare: 0,
  carrier: 'DHL',
  orderId: amazonOrderId,
  trackingNumber: dhlNumber,
} as const;

const SHIPPING_TOOL = {
  name: 'shipping-tool',
  files: [
    {
      whenColumns: ['Order number', 'Confirmed at'],
      columns: {
        'Order number': 'order.id',
        'Confirmed at': 'parcel.confirmedAt',
        'Tracking number': 'parcel.trackingNumber',
        Carrier: 'parcel.carrier',
      },
      zone: 'UTC',
      dates: 'iso',
      decimal: '.',
    },
  ],
};

describeWithPostgres('the commands, one after the other', () => {
  let opened: OpenedProduct;
  let folder: string;
  beforeEach(async () => {
    [opened, folder] = await Promise.all([aProduct({ clock: { now: () => NOW } }), mkdtemp(join(tmpdir(), 'weerwoord-cli-'))]);
  });
  afterEach(async () => {
    await opened.leave();
    await rm(folder, { recursive: true, force: true });
  });

  const run = (...words: string[]): Promise<Answer> => {
    const { command, args, options } = parseLine(words, COMMANDS);
    return command.needs === 'product' ? command.run(opened.product, args, options) : command.run(args, options);
  };
  const put = async (name: string, text: string): Promise<string> => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };
  const delivered = (sales: readonly Sale[]): Sale => {
    const found = sales.find((sale) => sale.deliveredAt && !sale.cancelled);
    if (!found) throw new Error('no sale was delivered');
    return found;
  };

  it('goes from an account to a pack that verifies, and to one that does not', async () => {
    const sales = salesOf(SHOP, NOW, chanceOf(3));
    await run('accounts', 'add', '--name', 'de', '--channel', 'amazon', '--site', 'amazon.de', '--json');
    await expect(run('accounts', 'add', '--name', 'de', '--channel', 'amazon', '--site', 'amazon.de')).rejects.toThrow(Refused);

    const paths = [
      await put('all-orders.txt', allOrdersReport(sales, 'Amazon.de')),
      await put('unshipped.txt', unshippedReport(sales)),
      await put(
        'scans.csv',
        trackingExport(sales, { city: 'Krefeld', country: 'DE' }, () => false, NOW),
      ),
    ];
    const imported = (await run('import', ...paths, '--account', 'de', '--json')).json as {
      files: { kind: string; rows: number; accepted: number }[];
      totals: Record<string, number>;
    };
    expect(imported.files.map(({ kind }) => kind)).toEqual(['amazon-all-orders', 'amazon-unshipped', 'tracking-csv']);
    expect(imported.totals['rows']).toBe((imported.totals['accepted'] ?? 0) + (imported.totals['merged'] ?? 0) + (imported.totals['rejected'] ?? 0));
    const profile = await put('profile.json', JSON.stringify(SHIPPING_TOOL));
    await run('import', await put('shipping-tool.csv', shippingToolExport(sales)), '--account', 'de', '--profile', profile);
    const before = (await run('state-hash')).json;
    await run('import', ...paths, '--account', 'de');
    expect((await run('state-hash')).json).toEqual(before);
    expect((await run('check-stored')).json).toMatchObject({ damaged: [], erased: expect.any(Number) as number });
    expect((await run('replay', '--all')).json).toMatchObject({ differs: 0, 'nothing-left': 0 });

    const { figures } = (await run('metrics', '--account', 'DE', '--as-of', '2026-11-20')).json as {
      figures: { metric: string; denominator: number }[];
    };
    expect(figures.find(({ metric }) => metric === 'amazon.odr')?.denominator).toBeGreaterThan(10);

    expect(
      (await run('metrics', '--account', 'DE', '--as-of', '2026-11-20', '--policy-day', '2020-01-01')).json as {
        figures: { metric: string; limit: number | null }[];
      },
    ).toMatchObject({ policyDay: '2020-01-01' });
    const sale = delivered(sales);
    const judged = async (...words: string[]) =>
      ((await run('verdicts', '--account', 'de', '--order', sale.orderId, ...words)).json as { verdicts: Record<string, unknown>[] }).verdicts;
    const [now, then] = [await judged(), await judged('--policy-day', '2026-11-20')];
    expect(then.map(({ metric, part, outcome, rule, fact }) => [metric, part, outcome, rule, fact]).sort()).toEqual(
      now.map(({ metric, part, outcome, rule, fact }) => [metric, part, outcome, rule, fact]).sort(),
    );
    expect((await run('verdicts', '--account', 'de', '--order', sale.orderId)).lines.join('\n')).toMatch(/amazon\.odr .* 2\.3 /);
    const mail = await put('claim.eml', emlOf(claimFiled(sale, new Date('2026-11-19T09:00:00Z'), 'the package was not received.')));
    const added = (await run('claims', 'add', '--mail', mail, '--account', 'de')).json as {
      claims: { externalOrderId: string; clock: { safeDeadline: string } }[];
    };
    expect(added.claims).toMatchObject([{ externalOrderId: sale.orderId, clock: { safeDeadline: '2026-11-21T09:00:00Z' } }]);

    const draft = (await run('draft', sale.orderId, '--lang', 'nl')).json as {
      language: string;
      paragraphs: { cites: number[] }[];
      gaps: unknown[];
      text: string;
    };
    expect([draft.language, draft.text.startsWith('Bestelling')]).toEqual(['nl', true]);
    expect(draft.paragraphs.some(({ cites }) => cites.length > 0)).toBe(true);

    const forForm = join(folder, 'form.zip');
    expect((await run('pack', sale.orderId, '--target', 'amazon', '--language', 'de', '--out', forForm)).json).toMatchObject({
      target: 'amazon',
      state: 'draft',
    });
    expect((await readFile(forForm)).subarray(0, 2).toString()).toBe('PK');
    await expect(run('pack', sale.orderId, '--target', 'paypal', '--out', forForm)).rejects.toMatchObject({ code: 'not-found' });
    await expect(run('pack', sale.orderId, '--target', 'nowhere', '--out', forForm)).rejects.toMatchObject({ name: 'WrongUsage' });

    const zip = join(folder, 'pack.zip');
    await run('pack', sale.orderId, '--out', zip);
    expect(await run('verify', zip)).toMatchObject({ refused: false, json: { ok: true } });
    const month = join(folder, 'month.zip');
    const filed = (await run('packs', '--month', '2026-11', '--belongs', 'filed', '--account', 'DE', '--out', month)).json as {
      packs: number;
      made: number;
      hash: string;
      bytes: number;
    };
    expect(filed).toMatchObject({ packs: 1, made: 0 });
    // Broken off half-way: the same command goes on where it was.
    const whole = await readFile(month);
    await writeFile(`${month}.${filed.hash.slice(0, 12)}.part`, whole.subarray(0, 1000));
    expect((await run('packs', '--month', '2026-11', '--belongs', 'filed', '--account', 'DE', '--out', month)).json).toMatchObject({
      continued: true,
      hash: filed.hash,
    });
    expect((await readFile(month)).equals(whole)).toBe(true);
    expect(await run('verify', month, '--hash', filed.hash)).toMatchObject({ refused: false, json: { ok: true, packs: 1, hash: filed.hash } });
    const middle = Buffer.from(whole);
    middle[middle.indexOf('%PDF-') + 2_000]! ^= 1;
    await writeFile(month, middle);
    const broken = await run('verify', month);
    expect(broken).toMatchObject({ refused: true, json: { ok: false, packs: 0 } });
    expect(broken.lines.join('\n')).toMatch(/^changed: packs\/[\w-]+\.zip › 00-pack\.pdf$/m);
    await expect(run('packs', '--month', '2020-01', '--out', month)).rejects.toMatchObject({ name: 'Refused', code: 'not-found' });
    const bytes = await readFile(zip);
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
    await writeFile(zip, bytes);
    const changed = await run('verify', zip);
    expect(changed.refused).toBe(true);
    expect((changed.json as { changed: string[] }).changed).not.toEqual([]);
  }, 120_000);

  it.each([
    ['an account that is not there', ['metrics', '--account', 'nl'], 'not-found'],
    ['a claim that is not there', ['draft', '7'], 'not-found'],
    ['a pack that is not there', ['verify', '/nowhere.zip'], 'not-found'],
  ])('refuses %s with a code', async (_what, words, code) => {
    await expect(run(...words)).rejects.toMatchObject({ name: 'Refused', code });
  });

  it.each([
    ['a day that is none', ['metrics', '--account', 'de', '--as-of', '0000-01-01']],
    ['a day of rules without an order to judge', ['verdicts', '--account', 'de', '--policy-day', '2026-01-01']],
  ])('says how %s is asked for', async (_what, words) => {
    await run('accounts', 'add', '--name', 'de', '--channel', 'amazon', '--site', 'amazon.de');
    await expect(run(...words)).rejects.toThrow(WrongUsage);
  });

  it('keeps a mail that is no claim as a message, and says so', async () => {
    await run('accounts', 'add', '--name', 'de', '--channel', 'amazon', '--site', 'amazon.de');
    const mail = await put(
      'hello.eml',
      'From: someone@example.com\r\nTo: us@example.com\r\nSubject: hello\r\nDate: Thu, 19 Nov 2026 09:00:00 +0000\r\nMessage-ID: <1@example.com>\r\n\r\nJust saying hello.\r\n',
    );
    await expect(run('claims', 'add', '--mail', mail, '--account', 'de')).rejects.toMatchObject({ code: 'no-claim' });
  });
});
