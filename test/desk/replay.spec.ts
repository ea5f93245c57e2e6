import { jest } from '@jest/globals';
import { fileInspector } from '@weerwoord/documents';
import type { ClaimId, OrderId, RecordId } from '@weerwoord/kernel';
import { storedItems } from '@weerwoord/persistence';
import { describeWithPostgres } from '@weerwoord/persistence/testing';
import {
  addFact,
  addFile,
  approveDraft,
  checkStored,
  makePack,
  rebuild,
  rebuildBundle,
  replayAll,
  replayBundle,
  replayVersions,
  toldOriginals,
} from '@weerwoord/pipeline';
import type { Replayed } from '@weerwoord/pipeline';
import type { StoredItem, StoredItems } from '@weerwoord/ports';
import sharp from 'sharp';
import type { Desk } from './a-desk';
import { aDesk, claimMail, known, PROFILE, thread } from './a-desk';

jest.setTimeout(60_000);

const outcomes = (found: readonly (Replayed | null)[]) => found.map((one) => (one ? `${one.version} ${one.outcome}` : 'none'));

describeWithPostgres('bundles made again from their records', () => {
  let desk: Desk;
  let claimId: ClaimId;
  let orderId: OrderId;
  const asked = () => ({ organisation: desk.organisation, orderId });
  const all = async () => outcomes(await replayVersions(desk.tools, asked()));
  beforeEach(async () => {
    desk = await aDesk({ settings: { profiles: [PROFILE] } });
  });
  afterEach(() => desk.leave());

  /** The order grows: three imports, a photo and a told fact, each with a version of its own. */
  async function grown(): Promise<void> {
    const [orders, unshipped, ...later] = known();
    if (!orders || !unshipped) throw new Error('no order');
    await desk.drop(orders, unshipped, claimMail);
    await desk.sweep();
    claimId = await desk.onlyClaim();
    orderId = (await desk.page(claimId)).orderId as OrderId;
    desk.at(new Date('2026-11-20T08:00:00Z'));
    await desk.drop(...later);
    await desk.sweep();
    desk.at(new Date('2026-11-20T09:00:00Z'));
    await desk.drop(...thread);
    await desk.sweep();
    const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#c03020' } })
      .jpeg()
      .toBuffer();
    const on = { organisation: desk.organisation, actor: desk.actor, on: { claimId } };
    desk.at(new Date('2026-11-20T10:00:00Z'));
    await addFile(
      { ...desk.tools, inspect: fileInspector({ maxBytes: 1_000_000, scan: null }) },
      { ...on, code: 'DELIVERY_PHOTO', at: null, zone: 'Europe/Berlin', note: null, name: 'door.jpg', bytes },
    );
    desk.at(new Date('2026-11-20T11:00:00Z'));
    await addFact(desk.tools, { ...on, fact: 'claimsProtectedLabel', why: 'seen on the label', yes: true });
  }

  it('every version gives its hash again: as it was, after the same files in another order, after a rebuild, and after the order’s key was destroyed', async () => {
    await grown();
    const first = await all();
    expect(first.length).toBeGreaterThan(3);
    expect(first.every((one) => one.endsWith(' same'))).toBe(true);
    await desk.drop(...[...known(), ...thread, claimMail].reverse());
    await rebuild({ ...desk.tools, units: desk.tools.units }, { organisation: desk.organisation });
    await desk.sweep();
    expect(await all()).toEqual(first);
    const before = await replayBundle(desk.tools, asked());
    await desk.tools.vault.destroy(desk.organisation, await desk.tools.orders.subjects(desk.organisation, orderId));
    expect(await all()).toEqual(first);
    const after = await replayBundle(desk.tools, asked());
    expect([after?.replayed, after?.stored]).toEqual([before?.replayed, before?.stored]);
    expect(after?.erased).toBeGreaterThan(5);
    // And the order's own bundle says the same: erasure takes no proof away.
    expect((await rebuildBundle(desk.tools, asked()))?.version).toBe(after?.version);
  });

  it('items carry their address, their records’ hashes, when they came in, what they hold of people and what they show', async () => {
    await grown();
    const bundle = await rebuildBundle(desk.tools, asked());
    const item = (id: string) => bundle?.items.find((one) => one.id === id);
    expect(item('DELIVERY_SCAN')).toMatchObject({
      pii: 'place',
      lines: null,
      proves: ['carrier-delivered-it'],
      capturedAt: new Date('2026-11-20T08:00:00Z'),
      recordHashes: [expect.stringMatching(/^[0-9a-f]{64}$/) as string],
    });
    expect([item('ORDER_FACTS')?.pii, item('MESSAGE_LOG')?.pii, item('DELIVERY_PHOTO')?.pii]).toEqual(['contact', 'message', 'document']);
    expect(new Set(bundle?.items.map(({ hash }) => hash)).size).toBe(bundle?.items.length);
  });

  it.each([
    [
      'a record that says something else now',
      `update order_statement set said = jsonb_set(said, '{scans,0,country}', '"AT"') where said ? 'scans' and said->'scans'->0->>'status' = 'delivered'`,
      'DELIVERY_SCAN figures',
    ],
    [
      'a record whose bytes were changed',
      `update source_record set sealed = set_bit(sealed, 200, 1 - get_bit(sealed, 200)) where source = 'tracking-csv'`,
      'DELIVERY_SCAN record-damaged',
    ],
    [
      'a moment moved in the stored version',
      `update bundle set content = jsonb_set(content, '{items,0,at}', '"2020-01-01T00:00:00.000Z"')`,
      'ORDER_FACTS moment',
    ],
  ])('names the item that differs: %s', async (_what, sql, expected) => {
    await grown();
    await asOwner(sql);
    const found = await replayBundle(desk.tools, asked());
    expect(found?.outcome).toBe('differs');
    expect(found?.differing.map(({ itemId, why }) => `${itemId} ${why}`)).toContain(expected);
    const seen: Replayed[] = [];
    for await (const one of replayAll(desk.tools, { organisation: desk.organisation })) seen.push(one);
    expect(seen.length).toBeGreaterThan(3);
  });

  it('a damaged letter is told as damaged, and not as one that was erased; nothing is made of it', async () => {
    await grown();
    await asOwner(`update draft set sealed = set_bit(sealed, 200, 1 - get_bit(sealed, 200))`);
    expect(await desk.page(claimId)).toMatchObject({ draft: null, draftLost: 'damaged' });
    await expect(approveDraft(desk.tools, { ...asked(), actor: desk.actor, claimId, leaveGapsOut: true })).rejects.toThrow(/letter/);
    await desk.tools.vault.destroy(desk.organisation, await desk.tools.orders.subjects(desk.organisation, orderId));
    expect(await desk.page(claimId)).toMatchObject({ draft: null, draftLost: 'erased' });
  });

  it('says that the rules are others by now where that is why', async () => {
    await grown();
    await asOwner(`update bundle set rules = '0/older', content = jsonb_set(content, '{items,0,figures,units}', '7')`);
    await asOwner(`update bundle set input_hash = repeat('0', 64)`);
    expect((await replayBundle(desk.tools, asked()))?.outcome).toBe('other-rules');
  });

  it('finds and names every one of 3,000 single flipped bits over everything that is stored', async () => {
    await grown();
    const real = storedItems(desk.dataSource);
    const pages: (readonly StoredItem[])[] = [];
    for await (const page of real.walk(desk.organisation)) pages.push(page);
    const items = pages.flat();
    expect(new Set(items.map(({ kind }) => kind))).toEqual(
      new Set(['record', 'statement', 'import-header', 'file', 'file-words', 'file-preview', 'letter']),
    );
    expect((await checkStored({ vault: desk.tools.vault, stored: real }, asked())).damaged).toEqual([]);
    let [flips, seed] = [0, 20261120];
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
      return seed % below;
    };
    while (flips < 3_000) {
      const stored: StoredItems = {
        async *walk() {
          yield* await Promise.resolve([items.map((item) => ({ ...item, sealed: flipped(item.sealed, random(item.sealed.length * 8)) }))]);
        },
      };
      const found = await checkStored({ vault: desk.tools.vault, stored }, asked());
      expect(found.damaged.map(({ kind, id }) => `${kind} ${id}`)).toEqual(items.map(({ kind, id }) => `${kind} ${id}`));
      flips += items.length;
    }
    const named = items.filter(({ kind }) => kind === 'record' || kind === 'file');
    expect(named.every(({ order }) => order !== null)).toBe(true);
  });

  it('one bit in the table itself: that item and no other, and what was erased is no damage', async () => {
    await grown();
    await asOwner(`update evidence_file set original_sealed = set_bit(original_sealed, 999, 1 - get_bit(original_sealed, 999))`);
    const stored = storedItems(desk.dataSource);
    expect((await checkStored({ vault: desk.tools.vault, stored }, asked())).damaged).toMatchObject([
      { kind: 'file', orderId, order: expect.stringMatching(/^302-/) as string },
    ]);
    await desk.tools.vault.destroy(desk.organisation, await desk.tools.orders.subjects(desk.organisation, orderId));
    const after = await checkStored({ vault: desk.tools.vault, stored }, asked());
    expect([after.damaged, after.erased > 5]).toEqual([[], true]);
  });

  it('a pack holds what people said beside what they added, by role and without a number of theirs; it is not made of what is broken', async () => {
    await grown();
    const seal = () => makePack(desk.tools, { organisation: desk.organisation, claimId, actor: desk.actor, sealedBy: 'Sanne' });
    const made = await seal();
    if (!made.ok) throw new Error(made.problem.code);
    const text = Buffer.from(made.value.bytes).toString('latin1');
    expect(text).toContain('delivery-photo-told.json');
    const records = await desk.inside((tx) => tx.rows<{ id: RecordId }>(`select id from source_record where source in ('evidence-file', 'manual')`));
    const told = [
      ...(
        await toldOriginals(
          desk.tools,
          desk.organisation,
          records.map(({ id }) => id),
        )
      ).values(),
    ].map((bytes) => JSON.parse(Buffer.from(bytes).toString()) as Record<string, unknown>);
    expect(told).toMatchObject([
      { form: 'weerwoord-told/1', by: 'owner', at: '2026-11-20T10:00:00Z', note: null, fileName: 'door.jpg' },
      { by: 'owner', at: '2026-11-20T11:00:00Z', record: { entered: { fact: 'claimsProtectedLabel', why: 'seen on the label' } } },
    ]);
    expect(JSON.stringify(told)).not.toContain('person:');
    await asOwner(`update evidence_file set original_sealed = set_bit(original_sealed, 999, 1 - get_bit(original_sealed, 999))`);
    await expect(seal()).rejects.toMatchObject({ name: 'SealBroken' });
  });

  /** As a fault of the disk would: the app's own role may not change most of these. */
  const asOwner = (sql: string) => desk.dataSource.query(sql);
});

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}
