import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { letterWriter, packMaker } from '@weerwoord/documents';
import { fileDoor } from '@weerwoord/files';
import type { AccountId, OrganisationId } from '@weerwoord/kernel';
import { deskUnits, inOrganisation, intakeUnits, localKeys, openVault, ordersReader, postgresSealer } from '@weerwoord/persistence';
import { aDatabase, describeWithPostgres } from '@weerwoord/persistence/testing';
import type { TestDatabase } from '@weerwoord/persistence/testing';
import { idFor, importFiles, lookAtClaim, openClaims, refreshClaims } from '@weerwoord/pipeline';
import type { DeskTools } from '@weerwoord/pipeline';
import type { Account } from '@weerwoord/ports';
import { allOrdersReport, chanceOf, claimsMailbox, claimsTracking, unshippedReport } from '@weerwoord/worlds';
import { NOW, storyOf } from './generated-claim';

jest.setTimeout(120_000);
const CLAIMS = 300;

/** Stories of Amazon's kinds that come by mail: their orders come in a report like any seller's. */
const stories = Array.from({ length: 4_000 }, (_, seed) => storyOf(seed).story)
  .filter(({ site, kind }) => site === 'amazon.de' && kind !== 'SAFE_T')
  .slice(0, CLAIMS);

describeWithPostgres('three hundred claims through the front door', () => {
  let database: TestDatabase;
  let folder: string;
  let tools: DeskTools;
  const organisation = idFor<OrganisationId>('organisation', 'proof');
  const account: Account = {
    id: idFor<AccountId>('account', organisation, 'amazon.de'),
    organisationId: organisation,
    name: 'amazon.de',
    channel: 'amazon',
    site: 'amazon.de',
    zone: 'Europe/Berlin',
    settings: {},
  };

  beforeAll(async () => {
    database = await aDatabase();
    folder = await mkdtemp(join(tmpdir(), 'proof-'));
    const { dataSource } = database;
    const vault = await openVault(dataSource, localKeys(randomBytes(32)));
    const clock = { now: () => NOW };
    tools = {
      units: deskUnits(dataSource),
      orders: ordersReader(dataSource, vault),
      vault,
      clock,
      letters: letterWriter,
      packs: packMaker,
      sealer: postgresSealer(dataSource, vault, clock),
    };
    await tools.units(organisation, async ({ people, accounts }) => {
      await people.addOrganisation({ id: organisation, name: 'Proof', zone: 'Europe/Amsterdam' }, NOW);
      await accounts.add(account, NOW);
    });
    const sales = stories.map(({ sale }) => sale);
    const files = {
      'orders.txt': allOrdersReport(sales, 'Amazon.de'),
      'unshipped.txt': unshippedReport(sales),
      'scans.csv': claimsTracking(stories),
      'claims.mbox': claimsMailbox(stories),
    };
    for (const [name, text] of Object.entries(files)) {
      const spool = join(folder, name);
      await writeFile(spool, text);
      const { totals } = await importFiles(
        { units: intakeUnits(dataSource), vault, door: fileDoor(), clock },
        { account, actor: 'cli', files: [{ spool }] },
      );
      expect([name, totals.rejected]).toEqual([name, 0]);
    }
    while ((await openClaims(tools, { organisation })).length > 0);
    while ((await refreshClaims(tools, { organisation })).length > 0);
  });
  afterAll(async () => {
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('each has its claim, and each claim that can be answered its letter', async () => {
    const lines = await inOrganisation(database.dataSource, organisation, (tx) =>
      tx.rows<{ external_order_id: string; work: string; order_id: string | null; drafts: number }>(
        `select c.external_order_id, c.work, c.order_id, (select count(*) from draft d where d.claim_id = c.id) as drafts from claim c`,
      ),
    );
    expect(lines).toHaveLength(new Set(stories.map(({ sale, kind }) => `${kind} ${sale.orderId}`)).size);
    expect(lines.filter(({ order_id: order }) => order === null)).toEqual([]);
    expect(lines.filter(({ work, drafts }) => ['open', 'drafting'].includes(work) && drafts === 0)).toEqual([]);
    expect(new Set(lines.map(({ work }) => work)).size).toBeGreaterThan(2);
  });

  it('no letter says what nothing shows: every fact cites an exhibit, and the checker finds nothing unproven', async () => {
    const ids = await inOrganisation(database.dataSource, organisation, (tx) =>
      tx.rows<{ id: Parameters<typeof lookAtClaim>[1]['claimId'] }>('select id from claim where draft_language is not null'),
    );
    expect(ids.length).toBeGreaterThan(0);
    const dice = chanceOf(3);
    const wrong: string[] = [];
    for (const { id } of ids.filter(() => ids.length < 120 || dice.next() < 0.5)) {
      const page = await lookAtClaim(tools, { organisation, claimId: id });
      for (const { code, level, figures } of page?.draft?.findings ?? []) {
        if (level === 'breach' || code === 'unproven-fact' || code === 'not-cited')
          wrong.push(`${page?.externalOrderId ?? ''} ${code} ${JSON.stringify(figures)}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
