import { randomBytes, randomUUID } from 'node:crypto';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { AccountId, ClaimId, OrderId, OrganisationId } from '@weerwoord/kernel';
import { beginChosenSet, openSet, runSet } from '@weerwoord/pipeline';
import { NOTHING_AFTER } from '@weerwoord/ports';
import type { KeptClaim } from '@weerwoord/ports';
import type { Product } from '@weerwoord/wiring';
import { ZipFile } from 'yazl';
import { seconds, tell } from './figure';

const PACKS = 1_000;
const BYTES = 200_000;
const MB = 1_000_000;

/** Where bytes go and nothing stays. */
const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });
/** Highest resident memory while `work` runs, over what it was before, in MB. */
async function growth(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage.rss();
  let peak = before;
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
  await work().finally(() => clearInterval(timer));
  return (Math.max(peak, process.memoryUsage.rss()) - before) / MB;
}

/** A thousand packs of 200 kB out of PostgreSQL into one file that is kept nowhere, beside yazl with the same bytes in memory; and how much memory it takes. */
export async function benchPacks(product: Product): Promise<void> {
  const setId = await seeded(product, PACKS);
  const organisation = ORGANISATION;
  const file = await openSet(product.packSets, { organisation, setId });
  if (!file) throw new Error('the set is not ready');
  const read = () => pipeline(Readable.from(file.read(0, file.bytes), { objectMode: false }), nowhere());
  await pipeline(Readable.from(file.read(0, 20 * MB), { objectMode: false }), nowhere()); // warm
  let ours = 0;
  const grown = await growth(async () => (ours = await seconds(read)));
  const bare = await seconds(() => bareZip(PACKS));
  tell({
    bench: 'packs',
    figure: `${PACKS} packs in one file`,
    value: file.bytes / MB / ours,
    unit: 'MB/s',
    versus: 'yazl with the same bytes in memory',
    ratio: ours / bare,
  });
  tell({ bench: 'packs', figure: 'memory while it streams', value: grown, unit: 'MB', versus: 'the file', ratio: grown / (file.bytes / MB) });
}

async function bareZip(count: number): Promise<void> {
  const bytes = randomBytes(BYTES);
  const zip = new ZipFile();
  for (let nth = 0; nth < count; nth += 1) zip.addBuffer(bytes, `packs/${nth}.zip`, { compress: false });
  zip.end();
  await pipeline(zip.outputStream, nowhere());
}

const ORGANISATION = '00000000-0000-8000-8000-0000000000b5' as OrganisationId;
const ACCOUNT = '00000000-0000-8000-8000-0000000000b6' as AccountId;

/** Claims with a pack each that hold bytes of no meaning: what is measured is the way out, not the making. */
async function seeded({ desk, packSets }: Product, count: number): Promise<string> {
  const at = desk.clock.now();
  await desk.units(ORGANISATION, async ({ people, accounts }) => {
    await people.addOrganisation({ id: ORGANISATION, name: 'Bench', zone: 'UTC' }, at);
    await accounts.add(
      { id: ACCOUNT, organisationId: ORGANISATION, name: 'amazon.de', channel: 'amazon', site: 'amazon.de', zone: 'UTC', settings: {} },
      at,
    );
  });
  const ids = Array.from({ length: count }, () => randomUUID() as ClaimId);
  const claim = (id: ClaimId, nth: number): KeptClaim => ({
    id,
    accountId: ACCOUNT,
    kind: 'A_TO_Z',
    externalOrderId: `302-${nth}`,
    externalClaimId: null,
    orderId: null,
    site: 'amazon.de',
    language: 'de',
    reason: 'INR_DELIVERED',
    amount: { minor: 8490, currency: 'EUR' },
    filedAt: at,
    clock: { startedAt: at, safeDeadline: at, hardDeadline: at, basis: 'mail', rule: 'bench', holidaysKnown: true },
    work: 'won',
    marketplaceState: 'DECIDED',
    fundedBy: 'UNKNOWN',
    saysMetric: null,
    evidencePresent: 1,
    evidenceWanted: 1,
    draftLanguage: null,
    advice: null,
    assignedTo: null,
    factsHash: null,
    after: NOTHING_AFTER,
    revision: 1,
  });
  await desk.units(ORGANISATION, ({ claims }) => claims.saveAll(ids.map(claim)));
  const begun = await beginChosenSet(packSets, { organisation: ORGANISATION, actor: 'cli', claimIds: ids, language: 'en', byName: 'Bench' });
  if (!begun.ok) throw new Error(begun.problem.code);
  const { setId } = begun.value;
  for (const [nth, claimId] of ids.entries()) {
    const bytes = randomBytes(BYTES);
    const subject = `order:${claimId}`;
    const packId = randomUUID();
    const [sealed] = await desk.vault.seal(ORGANISATION, [{ subject, plain: bytes }]);
    const { crc32, sha256 } = packSets.sets.measure(bytes);
    await desk.units(ORGANISATION, async (stores) => {
      // The row alone: whoever seals a pack for real also keeps what stays when it is erased.
      await stores.packs.add(
        {
          id: packId,
          claimId,
          orderId: claimId as string as OrderId,
          accountId: ACCOUNT,
          externalOrderId: `302-${nth}`,
          kind: 'A_TO_Z',
          reason: 'INR_DELIVERED',
          sealedAt: at,
          sealedBy: 'cli',
          sealedByName: 'Bench',
          hash: sha256,
          bytes: bytes.length,
          exhibits: 1,
          pages: 1,
          bundleVersion: 1,
          format: 'weerwoord-pack/2',
          crc32,
          erasedAt: null,
        },
        subject,
        sealed ?? new Uint8Array(),
      );
      await stores.packSets.settle(setId, claimId, { packId, bytes: bytes.length, crc32, sha256, erased: false, made: true });
    });
  }
  await runSet(packSets, { organisation: ORGANISATION, setId });
  return setId;
}
