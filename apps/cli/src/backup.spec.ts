import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OrganisationId } from '@weerwoord/kernel';
import { keyIdOf } from '@weerwoord/wiring';
import { aProduct, describeWithPostgres } from '@weerwoord/wiring/testing';
import type { OpenedProduct } from '@weerwoord/wiring/testing';
import { allOrdersReport, amazonOrderId, chanceOf, dhlNumber, salesOf } from '@weerwoord/worlds';
import type { Answer } from './command';
import { COMMANDS } from './commands/list';
import { parseLine } from './parse-line';

const NOW = new Date('2026-11-20T08:00:00Z');
const SHOP = {
  zone: 'Europe/Berlin',
  country: 'DE',
  perDay: 2,
  days: 5,
  lateShare: 0,
  marketplaceShare: 0,
  carrier: 'DHL',
  orderId: amazonOrderId,
  trackingNumber: dhlNumber,
} as const;

describeWithPostgres('what is kept elsewhere', () => {
  const masterKey = randomBytes(32).toString('hex');
  let now = NOW;
  let [source, folder]: [OpenedProduct, string] = [undefined as never, ''];
  const opened: OpenedProduct[] = [];
  const open = async (key = masterKey): Promise<OpenedProduct> => {
    const product = await aProduct({ clock: { now: () => now }, settings: { WEERWOORD_VAULT_KEY: key } });
    opened.push(product);
    return product;
  };
  const run = ({ product }: OpenedProduct, ...words: string[]): Promise<Answer> => {
    const { command, args, options } = parseLine(words, COMMANDS);
    return command.needs === 'product' ? command.run(product, args, options) : command.run(args, options);
  };
  const at = (name: string): string => join(folder, name);

  let organisation: OrganisationId;
  let exported: Answer;
  let empty: OpenedProduct;
  let restored: OpenedProduct;
  let blobs: Uint8Array[];
  let erasedId: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'weerwoord-backup-'));
    source = await open();
    await run(source, 'accounts', 'add', '--name', 'de', '--channel', 'amazon', '--site', 'amazon.de');
    await writeFile(at('orders.txt'), allOrdersReport(salesOf(SHOP, NOW, chanceOf(3)), 'Amazon.de'));
    await run(source, 'import', at('orders.txt'), '--account', 'de');
    organisation = ((await source.product.door.organisations())[0]?.id ?? '') as OrganisationId;
    blobs = await source.product.vault.seal(
      organisation,
      ['order:kept', 'order:erased'].map((subject) => ({ subject, plain: Buffer.from(`Jansen of ${subject}`) })),
    );
    exported = await run(source, 'export', '--out', at('old.zip'), '--keys-out', at('old.keys'));
    now = new Date(NOW.getTime() + 3_600_000);
    erasedId =
      (await source.product.readers.orders.list(organisation, { accountId: null, text: '', late: null, cursor: null, limit: 1 })).items[0]?.id ?? '';
    await source.product.vault.destroy(organisation, [`order:${erasedId}`]);
    await source.product.vault.destroy(organisation, ['order:erased']);
    await run(source, 'export', '--keys-out', at('today.keys'));
    empty = await open();
  }, 60_000);
  afterAll(async () => {
    await Promise.all(opened.map((product) => product.leave()));
    await rm(folder, { recursive: true, force: true });
  }, 60_000);
  const readIn = async ({ product }: OpenedProduct): Promise<(string | null)[]> => {
    const back = await product.vault.open(
      organisation,
      ['order:kept', 'order:erased'].map((subject, n) => ({ subject, sealed: blobs[n] ?? Buffer.alloc(0) })),
    );
    return back.map((bytes) => (bytes ? Buffer.from(bytes).toString() : null));
  };

  it('data of then with the keys of now: what was erased stays erased, all else opens, and the state is the same', async () => {
    const target = (restored = await open());
    const told = (await run(target, 'restore', '--from', at('old.zip'), '--keys', at('today.keys'))).json;
    expect(told).toMatchObject({ erasedAgain: 1 });
    expect((await target.product.units(organisation, ({ acts }) => acts.about('order', erasedId))).map(({ what }) => what)).toContain('order.erased');
    expect(await readIn(target)).toEqual(['Jansen of order:kept', null]);
    expect((await run(target, 'state-hash')).json).toEqual((await run(source, 'state-hash')).json);
    expect(target.product.vault.lookup(organisation, 'email', 'a@b.example')).toBe(source.product.vault.lookup(organisation, 'email', 'a@b.example'));
    // What is numbered goes on behind what there is, and the walls stand again.
    await run(target, 'accounts', 'add', '--name', 'nl', '--channel', 'amazon', '--site', 'amazon.nl');
    const [unwalled] = await target.product.dataSource.query<{ open: number }[]>(
      `select count(*)::int as open from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migration' and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(unwalled).toEqual({ open: 0 });
  });

  it('every table of the database is in one of the two files, and the keys in one only', async () => {
    const { data, keys } = exported.json as Record<'data' | 'keys', { tables: { name: string }[] }>;
    const tables = await source.product.dataSource.query<{ name: string }[]>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
    );
    expect(keys.tables.map(({ name }) => name).sort()).toEqual(['installation_key', 'organisation_key', 'vault_key']);
    const names = [...data.tables, ...keys.tables].map(({ name }) => name).sort();
    expect(names).toEqual(tables.map(({ name }) => name).filter((name) => name !== 'migration' && name !== 'session'));
  });

  it.each([
    ['a database that is filled', 'filled', ['old.zip', 'today.keys'], 'source'],
    ['keys from before the data', 'keys-older', ['new.zip', 'today.keys'], 'new'],
    ['keys where data are wanted', 'parts-swapped', ['today.keys', 'today.keys'], 'new'],
    ['keys of another installation', 'another-installation', ['old.zip', 'other.keys'], 'new'],
    ['no keys file', 'no-keys', ['old.zip', 'gone.keys'], 'new'],
    ['a file that is no backup', 'changed', ['orders.txt', 'today.keys'], 'new'],
    ['another master key', 'another-key', ['old.zip', 'today.keys'], 'other key'],
  ] as const)('refuses %s', async (_what, code, files, into) => {
    const target = into === 'source' ? source : into === 'new' ? empty : await open(randomBytes(32).toString('hex'));
    if (code === 'keys-older') {
      now = new Date(NOW.getTime() + 7_200_000);
      await run(source, 'export', '--out', at('new.zip'), '--keys-out', at('newest.keys'));
    }
    if (code === 'another-installation') await run(empty, 'export', '--keys-out', at('other.keys'));
    const [data, keys] = files;
    await expect(run(target, 'restore', '--from', at(data), '--keys', at(keys))).rejects.toMatchObject({ code });
    if (into !== 'source') expect(await target.product.door.organisations()).toEqual([]);
  });

  it('refuses a changed byte wherever it is, and leaves the database empty', async () => {
    const target = empty;
    const whole = await readFile(at('old.zip'));
    for (const place of [0.0005, 0.2, 0.5, 0.8, 0.97, 0.9999]) {
      const changed = Buffer.from(whole);
      const byte = Math.floor(whole.length * place);
      changed[byte] = (changed[byte] ?? 0) ^ 0x10;
      await writeFile(at('changed.zip'), changed);
      await expect(run(target, 'restore', '--from', at('changed.zip'), '--keys', at('today.keys'))).rejects.toMatchObject({ name: 'Refused' });
    }
    await writeFile(at('cut.zip'), whole.subarray(0, whole.length - 400));
    await expect(run(target, 'restore', '--from', at('cut.zip'), '--keys', at('today.keys'))).rejects.toMatchObject({ code: 'changed' });
    expect(await target.product.door.organisations()).toEqual([]);
  });

  describe('keys', () => {
    it('are listed by version and age, changed on demand, and never shown', async () => {
      const target = restored;
      await run(target, 'keys', 'rotate', '--organisation');
      const listed = await run(target, 'keys', 'list');
      expect(listed.json).toMatchObject({
        masterKey: keyIdOf(Buffer.from(masterKey, 'hex')),
        organisations: [
          {
            direct: 0,
            keys: [
              { version: 1, destroyed: true },
              { version: 2, destroyed: false },
            ],
          },
        ],
      });
      const said = JSON.stringify(listed);
      const root = Buffer.from((await target.product.keys.installation()).root).toString('hex');
      for (const secret of [masterKey, root]) expect(said).not.toContain(secret);
      expect(await readIn(target)).toEqual(['Jansen of order:kept', null]);
      const acts = await target.product.units(organisation, ({ acts: log }) => log.about('organisation', organisation));
      expect(acts.map(({ what }) => what)).toEqual(['organisation.exported', 'organisation.restored', 'keys.rotated']);
    });

    it('the master key in a file is replaced beside a running product, and no copy stays', async () => {
      const data = await mkdtemp(join(tmpdir(), 'weerwoord-key-'));
      const target = await aProduct({ clock: { now: () => now }, settings: { WEERWOORD_VAULT_KEY: '', WEERWOORD_DATA: data } });
      opened.push(target);
      await run(target, 'accounts', 'add', '--name', 'de', '--channel', 'amazon', '--site', 'amazon.de');
      const [{ id } = { id: organisation }] = await target.product.door.organisations();
      const running = await target.openAgain('worker');
      const [sealed] = await target.product.vault.seal(id, [{ subject: 'order:1', plain: Buffer.from('Jansen') }]);
      const next = randomBytes(32);
      await writeFile(at('next.key'), next.toString('base64'));
      await expect(run(target, 'keys', 'rotate', '--master', '--new-key-file', at('gone.key'))).rejects.toMatchObject({ code: 'unreadable' });
      expect((await run(target, 'keys', 'rotate', '--master', '--new-key-file', at('next.key'))).json).toMatchObject({
        to: keyIdOf(next),
        where: 'file',
      });
      expect((await readdir(data)).filter((name) => name.startsWith('vault'))).toEqual(['vault.key']);
      expect((await readFile(join(data, 'vault.key'), 'utf8')).trim()).toBe(next.toString('hex'));
      expect((await stat(join(data, 'vault.key'))).mode & 0o777).toBe(0o600);
      for (const product of [running, await target.openAgain()]) {
        const [back] = await product.vault.open(id, [{ subject: 'order:1', sealed: sealed ?? Buffer.alloc(0) }]);
        expect(Buffer.from(back ?? []).toString()).toBe('Jansen');
        await product.close();
      }
      await rm(data, { recursive: true, force: true });
    });

    it('killed after the database was sealed under the new key and before its file took its place: the next start finds it', async () => {
      const data = await mkdtemp(join(tmpdir(), 'weerwoord-key-'));
      const target = await aProduct({ clock: { now: () => now }, settings: { WEERWOORD_VAULT_KEY: '', WEERWOORD_DATA: data } });
      opened.push(target);
      await run(target, 'accounts', 'add', '--name', 'de', '--channel', 'amazon', '--site', 'amazon.de');
      const old = await readFile(join(data, 'vault.key'), 'utf8');
      await writeFile(at('next.key'), randomBytes(32).toString('hex'));
      await run(target, 'keys', 'rotate', '--master', '--new-key-file', at('next.key'));
      await writeFile(join(data, 'vault.key.next'), await readFile(join(data, 'vault.key')));
      await writeFile(join(data, 'vault.key'), old);
      const again = await target.openAgain();
      await again.vault.seal(((await again.door.organisations())[0]?.id ?? '') as OrganisationId, [{ subject: 'order:2', plain: Buffer.from('x') }]);
      await again.close();
      expect((await run(target, 'keys', 'rotate', '--master', '--new-key-file', at('next.key'))).json).toMatchObject({ already: true });
      expect((await readdir(data)).filter((name) => name.startsWith('vault'))).toEqual(['vault.key']);
      await rm(data, { recursive: true, force: true });
    });
  });
});
