import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';
import { AsOfDay } from '@weerwoord/contracts';
import type { AccountId, OrderId } from '@weerwoord/kernel';
import { idFor, importFiles } from '@weerwoord/pipeline';
import type { Account } from '@weerwoord/ports';
import { ensureOrganisation, migrateProduct, openProduct, readSettings } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import { ALL_TIME_HEADER, allTimeLine, figuresFrom, windowLines, WINDOWS_HEADER } from './answers';
import { ORDER_FACTS_HEADER, orderFactsLine, sellersOf } from './order-facts';
import { OLIST_PROFILE } from './profile';

const USAGE =
  'npm run -s olist -- --data <folder with the Olist .csv.gz> --days 2017-06-30,… --sellers <file, one seller id a line; ALL allowed> --out <folder>';
const TABLES = ['olist_orders_dataset.csv', 'olist_order_items_dataset.csv', 'olist_order_reviews_dataset.csv'];
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const asTyped = (path: string): string => resolve(process.env['INIT_CWD'] ?? process.cwd(), path);

type Asked = { readonly data: string; readonly days: readonly string[]; readonly scopes: readonly string[]; readonly out: string };

async function asked(): Promise<Asked> {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, days: { type: 'string' }, sellers: { type: 'string' }, out: { type: 'string' } },
  });
  const { data, days, sellers, out } = values;
  if (!data || !days || !sellers || !out) throw new Error(`Usage: ${USAGE}`);
  const scopes = (await readFile(asTyped(sellers), 'utf8'))
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (scopes.length === 0) throw new Error(`${sellers} names no seller: write one id a line, or ALL.`);
  const wanted = days.split(',').map((day) => day.trim());
  for (const day of wanted) if (!AsOfDay.safeParse(day).success) throw new Error(`--days: "${day}" is not a day from 1990 on, such as 2017-06-30.`);
  return { data: asTyped(data), days: wanted, scopes, out: asTyped(out) };
}

/** The tables as files a person could drop, unpacked when they are packed. */
async function unpacked(data: string, into: string): Promise<string[]> {
  await mkdir(into, { recursive: true });
  const there = await readdir(data).catch(() => {
    throw new Error(`${data} is no folder that can be read.`);
  });
  return Promise.all(
    TABLES.map(async (table) => {
      if (there.includes(table)) return join(data, table);
      if (!there.includes(`${table}.gz`)) throw new Error(`${data} has no ${table}.gz`);
      await pipeline(createReadStream(join(data, `${table}.gz`)), createGunzip(), createWriteStream(join(into, table))).catch((cause: unknown) => {
        throw new Error(`${table}.gz cannot be unpacked, it is cut off or damaged: get it again. (${String(cause)})`, { cause });
      });
      return join(into, table);
    }),
  );
}

async function freshAccount(product: Product): Promise<Account> {
  await migrateProduct(product);
  const { id: organisationId } = await ensureOrganisation(product);
  const account: Account = {
    id: idFor<AccountId>('account', organisationId, 'olist'),
    organisationId,
    name: 'olist',
    channel: 'generic',
    site: '',
    zone: 'UTC',
    settings: { profiles: [OLIST_PROFILE] },
  };
  await product.units(organisationId, ({ accounts }) => accounts.add(account, product.clock.now()));
  return account;
}

/** A scope's place by number of orders, ties by the smaller id; ALL is 0. */
function ranks(orders: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const sorted = [...orders].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return new Map<string, number>([['ALL', 0], ...sorted.map(([seller], index): [string, number] => [seller, index + 1])]);
}

async function main(): Promise<void> {
  const { data, days, scopes, out } = await asked();
  const product = await openProduct(readSettings(process.env), 'cli');
  try {
    const account = await freshAccount(product);
    const files = await unpacked(data, join(product.settings.WEERWOORD_DATA, 'olist'));
    const { totals } = await importFiles(product.intake, {
      account,
      actor: 'cli',
      files: files.map((spool) => ({ path: basename(spool), spool })),
      profile: OLIST_PROFILE.name,
    });
    say(`read ${totals.rows} = accepted ${totals.accepted} + merged ${totals.merged} + rejected ${totals.rejected}`);
    await mkdir(out, { recursive: true });
    await writeFigures(product, account, days, scopes, out);
    await writeOrderFacts(product, account, scopes, out);
  } finally {
    await product.close();
  }
}

async function writeFigures(product: Product, account: Account, days: readonly string[], scopes: readonly string[], out: string): Promise<void> {
  const windows: string[] = [];
  const allTime: string[] = [];
  let rankOf: ReadonlyMap<string, number> = new Map();
  for (const [index, day] of days.entries()) {
    const readings = await product.readers.metrics.readings(account, day, 'all');
    const figures = figuresFrom(readings);
    if (index === 0) {
      const counts = readings.filter(({ metric, window, part }) => metric === 'generic.cancel' && window.key === 'all' && part !== '');
      rankOf = ranks(new Map(counts.map(({ part, confirmed }) => [part.slice('seller:'.length), confirmed.denominator])));
      const unknown = scopes.filter((scope) => !rankOf.has(scope));
      if (unknown.length > 0) say(`${unknown.length} of the ids have no order here, their rows count nothing: ${unknown.slice(0, 3).join(', ')}`);
      allTime.push(...scopes.map((scope) => allTimeLine(figures, scope, rankOf.get(scope) ?? 0)));
    }
    windows.push(...scopes.flatMap((scope) => windowLines(figures, scope, rankOf.get(scope) ?? 0, day)));
  }
  await writeFile(join(out, 'all_time.csv'), [ALL_TIME_HEADER, ...allTime, ''].join('\n'));
  await writeFile(join(out, 'windows.csv'), [WINDOWS_HEADER, ...windows, ''].join('\n'));
  say(`${allTime.length} rows of all_time.csv, ${windows.length} of windows.csv`);
}

/** Every (order, seller) pair of the sellers asked for; ALL alone means every seller. */
async function writeOrderFacts(product: Product, account: Account, scopes: readonly string[], out: string): Promise<void> {
  const wanted = new Set(scopes.filter((scope) => scope !== 'ALL'));
  const verdicts = new Map<OrderId, Awaited<ReturnType<typeof product.readers.metrics.verdicts>>['items'][number][]>();
  for (let cursor: string | null = null; ;) {
    const page: Awaited<ReturnType<typeof product.readers.metrics.verdicts>> = await product.readers.metrics.verdicts(account, cursor, 20_000);
    for (const row of page.items)
      if (row.part !== '' && (wanted.size === 0 || wanted.has(row.part.slice('seller:'.length))))
        verdicts.set(row.orderId, [...(verdicts.get(row.orderId) ?? []), row]);
    if ((cursor = page.next) === null) break;
  }
  const ids = [...verdicts.keys()];
  const lines: string[] = [];
  for (let at = 0; at < ids.length; at += 2_000) {
    for (const order of await product.readers.orders.facts(account.organisationId, ids.slice(at, at + 2_000))) {
      const sellers = sellersOf(order).filter((seller) => wanted.size === 0 || wanted.has(seller));
      lines.push(...sellers.map((seller) => orderFactsLine(order, seller, verdicts.get(order.id) ?? [])));
    }
  }
  await writeFile(join(out, 'order_facts.csv'), [ORDER_FACTS_HEADER, ...lines.sort(), ''].join('\n'));
  say(`${lines.length} rows of order_facts.csv`);
}

await main().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof Error && error.message.startsWith('Usage') ? 2 : 1;
});
