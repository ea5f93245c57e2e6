import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { filesToBegin, importFiles, lookAtClaim, openBatch } from '@weerwoord/pipeline';
import type { ClaimId } from '@weerwoord/kernel';
import type { Account } from '@weerwoord/ports';
import { createLogger, openQueues } from '@weerwoord/wiring';
import type { Product, WorkQueues } from '@weerwoord/wiring';
import {
  allOrdersReport,
  amazonOrderId,
  chanceOf,
  claimFiled,
  dhlNumber,
  emlOf,
  mboxOf,
  salesOf,
  trackingExport,
  unshippedReport,
} from '@weerwoord/worlds';
import type { Mail, Sale } from '@weerwoord/worlds';
import { bareInserts } from './bare-claims';
import { tell } from './figure';
import { anAccount } from './seller';
import { aWorker } from './worker-process';

const BURSTS = 5;
const PER_BURST = 100;
const AT_ONCE = 1_000;
/** Longer than this nobody waits for a letter: the bench then fails instead of hanging. */
const PATIENCE_MS = 300_000;

type Desk = { readonly product: Product; readonly account: Account; readonly queues: WorkQueues; readonly now: Date };
type Waited = { readonly id: ClaimId; readonly seconds: number };

/**
 * Claim mails from their acceptance to a letter that can be read, with a real worker on a real queue: bursts of a hundred a second, as files and as one
 * mailbox, and a thousand at once. Beside it the bare inserts of the rows they leave.
 */
export async function benchClaims(product: Product): Promise<void> {
  const now = new Date();
  const account = await anAccount(product, 'bench-claims');
  const queues = openQueues(product.settings.REDIS_URL ?? '', createLogger('bench', product.settings));
  const sales = await ordersOf(product, account, now);
  const mails = sales.map((sale, place) =>
    claimFiled(sale, new Date(now.getTime() - 60_000 - place), 'the buyer states that the package was not received.'),
  );
  const worker = await aWorker();
  const desk = { product, account, queues, now };
  try {
    let next = 0;
    const take = (count: number): Mail[] => mails.slice(next, (next += count));
    await burst(desk, [take(PER_BURST)], asFiles); // once to warm compiler, connections and caches
    await figures(
      desk,
      `bursts of ${PER_BURST} mails a second, ${BURSTS} s, each a file`,
      await burst(
        desk,
        seriesOf(BURSTS, () => take(PER_BURST)),
        asFiles,
      ),
    );
    await figures(
      desk,
      `bursts of ${PER_BURST} mails a second, ${BURSTS} s, each burst a mailbox`,
      await burst(
        desk,
        seriesOf(BURSTS, () => take(PER_BURST)),
        asMailbox,
      ),
    );
    await figures(desk, `${AT_ONCE} mails at once, one mailbox`, await burst(desk, [take(AT_ONCE)], asMailbox));
  } finally {
    await worker.stop();
    await queues.close();
  }
}

const seriesOf = <Made>(count: number, make: () => Made): Made[] => Array.from({ length: count }, make);

/** Orders with their promises and scans, so that every claim has something to show. */
async function ordersOf(product: Product, account: Account, now: Date): Promise<Sale[]> {
  const shop = {
    zone: account.zone,
    country: 'DE',
    perDay: 60,
    days: 50,
    lateShare: 0.02,
    marketplaceShare: 0,
    carrier: 'DHL',
    orderId: amazonOrderId,
    trackingNumber: dhlNumber,
  } as const;
  const sales = salesOf(shop, now, chanceOf(11));
  const files = {
    'orders.txt': allOrdersReport(sales, 'Amazon.de'),
    'unshipped.txt': unshippedReport(sales),
    'scans.csv': trackingExport(sales, { city: 'Krefeld', country: 'DE' }, () => false, now),
  };
  for (const [name, content] of Object.entries(files)) {
    const spool = join(product.settings.WEERWOORD_DATA, name);
    await writeFile(spool, content);
    await importFiles(product.intake, { account, actor: 'bench', files: [{ spool }] });
  }
  await product.dataSource.query('analyze');
  return sales.filter(({ deliveredAt }) => deliveredAt !== null);
}

/** How a burst is dropped: as files of a mail each, or as one mailbox. */
type Drop = (folder: string, name: string, mails: readonly Mail[]) => Promise<string[]>;
const asFiles: Drop = (folder, name, mails) =>
  Promise.all(
    mails.map(async (mail, place) => {
      const path = join(folder, `${name}-${String(place)}.eml`);
      await writeFile(path, emlOf(mail));
      return path;
    }),
  );
const asMailbox: Drop = async (folder, name, mails) => {
  const path = join(folder, `${name}.mbox`);
  await writeFile(path, mboxOf(mails));
  return [path];
};

/** Drops a burst each second and waits until every claim has its letter; how long each took from the moment its burst was accepted. */
async function burst(
  desk: Desk,
  bursts: readonly (readonly Mail[])[],
  drop: Drop,
): Promise<{ readonly waited: readonly Waited[]; readonly seconds: number }> {
  const { product, account, queues } = desk;
  const name = `burst-${String(performance.now())}`;
  const spools = await Promise.all(bursts.map((mails, place) => drop(product.settings.WEERWOORD_DATA, `${name}-${String(place)}`, mails)));
  const accepted = new Map<string, number>();
  const wanted = new Set(bursts.flat().map(orderOf));
  const began = performance.now();
  const watching = watch(product, wanted);
  for (const [place, files] of spools.entries()) {
    await sleep(Math.max(0, began + place * 1000 - performance.now()));
    const opened = await openBatch(product.intake, { account, actor: 'bench', files: files.map((spool) => ({ spool })) });
    const at = performance.now();
    for (const mail of bursts[place] ?? []) accepted.set(orderOf(mail), at);
    await Promise.all(
      filesToBegin(opened.files.map(({ file }) => file)).map((fileId) =>
        queues.add('import.read', { organisationId: account.organisationId, fileId }, { id: fileId, hash: 'first' }),
      ),
    );
  }
  const seen = await watching;
  const waited = [...seen].map(([number, { id, at }]) => ({ id, seconds: (at - (accepted.get(number) ?? began)) / 1000 }));
  return { waited, seconds: (Math.max(...[...seen.values()].map(({ at }) => at)) - began) / 1000 };
}

const orderOf = ({ subject }: Mail): string => subject.split(' ').at(-1) ?? '';

/** When each order's claim had a letter, seen by looking again and again. */
async function watch({ dataSource }: Product, wanted: ReadonlySet<string>): Promise<Map<string, { readonly id: ClaimId; readonly at: number }>> {
  const seen = new Map<string, { readonly id: ClaimId; readonly at: number }>();
  for (const giveUp = performance.now() + PATIENCE_MS; seen.size < wanted.size; await sleep(15)) {
    if (performance.now() > giveUp) throw new Error(`${String(wanted.size - seen.size)} claims have no letter after ${String(PATIENCE_MS / 1000)} s`);
    const missing = [...wanted].filter((number) => !seen.has(number));
    const rows: { id: ClaimId; external_order_id: string }[] = await dataSource.query(
      'select c.id, c.external_order_id from claim c where c.external_order_id = any($1) and c.draft_language is not null and exists (select 1 from draft d where d.claim_id = c.id)',
      [missing],
    );
    const at = performance.now();
    for (const { id, external_order_id: number } of rows) seen.set(number, { id, at });
  }
  return seen;
}

const share = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;

async function figures({ product, account }: Desk, what: string, { waited, seconds }: Awaited<ReturnType<typeof burst>>): Promise<void> {
  for (const { id } of waited.slice(0, 20)) {
    const page = await lookAtClaim(product.desk, { organisation: account.organisationId, claimId: id });
    if (!page?.draft || page.draft.paragraphs.length < 3 || page.timeline.length < 3)
      throw new Error('a claim without a letter to read: nothing was measured');
  }
  const bare = await bareInserts(
    product,
    waited.map(({ id }) => id),
  );
  const versus = 'bare insert of the same rows, one transaction a claim';
  const sorted = waited.map((one) => one.seconds).sort((a, b) => a - b);
  const ratio = seconds / bare;
  for (const [name, part] of [
    ['p50', 0.5],
    ['p95', 0.95],
    ['p99', 0.99],
  ] as const)
    tell({ bench: 'claims', figure: `${what}: mail accepted to letter readable, ${name}`, value: share(sorted, part), unit: 's', versus, ratio });
  tell({ bench: 'claims', figure: `${what}: claims with a letter`, value: waited.length / seconds, unit: 'claims/s', versus, ratio });
}
