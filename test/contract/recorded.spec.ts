import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DRAFT_LANGUAGES } from '@weerwoord/claims';
import type { DraftPlan } from '@weerwoord/claims';
import { verifyPack, wordDraft } from '@weerwoord/documents';
import { checklistFor } from '@weerwoord/evidence';
import type { EvidenceBundle } from '@weerwoord/evidence';
import { fileDoor } from '@weerwoord/files';
import type { OrderId, OrganisationId } from '@weerwoord/kernel';
import { deskUnits, inOrganisation } from '@weerwoord/persistence';
import { aDatabase, describeWithPostgres } from '@weerwoord/persistence/testing';
import type { TestDatabase } from '@weerwoord/persistence/testing';
import { idFor } from '@weerwoord/pipeline';
import type { IncomingFile, ReadContext, ReadRow } from '@weerwoord/ports';
import { readProfile } from '@weerwoord/wiring';

const folder = fileURLToPath(new URL('./recorded', import.meta.url));
const recorded = (name: string): Buffer => readFileSync(join(folder, name));
const json = (name: string): unknown => JSON.parse(recorded(name).toString('utf8'));

describe('a mapping saved once', () => {
  const profile = () => readProfile(recorded('mapping-profile-1.json').toString('utf8'));

  it('is taken with all its options', () => {
    expect(profile()).toEqual({ ok: true, value: json('mapping-profile-1.json') });
  });

  it('reads the file it was made for: encoding, marks, words and zone', async () => {
    const taken = profile();
    if (!taken.ok) throw new Error(taken.problem);
    const text = 'Bestelnummer;Besteldatum;Status;Totaal;Barcode;Naam\nA-1;31/10/2026;verzonden;1.084,90;3SABCD0123456;Zoë\n';
    const file: IncomingFile = {
      path: 'export.csv',
      size: text.length,
      async *open() {
        yield await Promise.resolve(Buffer.from(text, 'latin1'));
      },
    };
    const context: ReadContext = { channel: 'generic', site: '', zone: 'UTC', receivedAt: new Date('2026-11-20T08:00:00Z'), profile: taken.value };
    const rows: ReadRow[] = [];
    for await (const row of fileDoor().read(file, 'mapped', context)) if (row.outcome !== 'file-problem') rows.push(row);
    expect(rows).toHaveLength(1);
    const [row] = rows;
    expect(row?.outcome === 'read' && row.statements[0]).toMatchObject({
      externalOrderId: 'A-1',
      fields: { placedAt: new Date('2026-10-30T23:00:00Z'), status: 'shipped', total: { minor: 108_490, currency: 'EUR' } },
      personal: { buyerName: 'Zoë' },
    });
  });
});

describeWithPostgres('a bundle stored once', () => {
  const organisation = idFor<OrganisationId>('organisation', 'recorded');
  const stored = json('bundle-1.json') as { readonly orderId: OrderId; readonly accountId: string; readonly zone: string };
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.drop());

  /** As the row stands in the database of somebody who has not started this version yet. */
  async function readBack(version: number, content: object): Promise<EvidenceBundle> {
    await inOrganisation(database.dataSource, organisation, (tx) =>
      tx.run(
        'insert into bundle (organisation_id, order_id, version, account_id, input_hash, content, made_at) values ($1, $2, $3, $4, $5, $6, now())',
        [organisation, stored.orderId, version, stored.accountId, `recorded-${String(version)}`, JSON.stringify(content)],
      ),
    );
    const bundle = await deskUnits(database.dataSource)(organisation, ({ bundles }) => bundles.version(stored.orderId, version));
    if (!bundle) throw new Error('it is not there');
    return bundle;
  }

  it('gives the checklist it gave then', async () => {
    const bundle = await readBack(1, stored);
    const { lines, missing, missingOneOf } = checklistFor('amazon', 'A_TO_Z', 'INR_DELIVERED', 'answer', bundle);
    expect([lines.filter(({ state }) => state === 'present').length, missing, missingOneOf.includes('SIGNATURE_POD')]).toEqual([6, [], true]);
    expect(bundle.timeline.map(({ at }) => at)).toEqual([...bundle.timeline].map(({ at }) => at).sort((a, b) => a.getTime() - b.getTime()));
    expect(bundle.items.find(({ id }) => id === 'DELIVERY_SCAN')?.at).toEqual(new Date('2026-10-29T05:21:59Z'));
  });

  it('from before the zone was kept is read too', async () => {
    const { zone: _zone, ...older } = stored;
    const bundle = await readBack(2, older);
    expect([bundle.zone, bundle.items.length]).toEqual([undefined, (json('bundle-1.json') as { items: unknown[] }).items.length]);
  });
});

describe('a letter planned once', () => {
  const plan = json('draft-plan-1.json') as DraftPlan;
  const places = Object.fromEntries(
    JSON.stringify(plan)
      .match(/vault:[\w.-]+/g)
      ?.map((reference) => [reference, 'Köln']) ?? [],
  );

  it.each(DRAFT_LANGUAGES)('is still worded whole in %s', (language) => {
    const { paragraphs, text } = wordDraft(plan, language, { vault: places });
    expect(paragraphs.map(({ id }) => id)).toEqual(plan.paragraphs.map(({ id }) => id));
    expect(paragraphs.filter(({ text: words, gap }) => words.trim() === '' || (gap === null && words.includes('⟦')))).toEqual([]);
    expect(text).toContain('302-8235643-2461271');
    expect(text).not.toMatch(/undefined|null|NaN|Invalid|vault:|\[E/);
  });
});

describe('a pack sealed once', () => {
  const hash = 'd56840638139085c1e1f3655bbee29248ebe583db8d98e5618b6d0535663c991';

  it('verifies for ever, under the hash it was sealed with', async () => {
    const found = await verifyPack(recorded('pack-1.zip'), { hash });
    expect(found).toMatchObject({
      ok: true,
      hash,
      format: 'weerwoord-pack/1',
      files: 12,
      changed: [],
      missing: [],
      extra: [],
      erased: [],
      problem: null,
    });
    expect(found.signature.state).toBe('none');
  });

  it.each([0, 0.1, 0.25, 0.5, 0.75, 0.9, 1])('does not when a byte %d of the way in is another one', async (share) => {
    const bytes = recorded('pack-1.zip');
    const at = Math.round((bytes.length - 1) * share);
    bytes.writeUInt8((bytes[at] ?? 0) ^ 1, at);
    expect((await verifyPack(bytes)).ok).toBe(false);
  });
});
