import { randomUUID } from 'node:crypto';
import type { AccountId, ClaimId, OrderId, OrganisationId, RecordId } from '@weerwoord/kernel';
import type { DeskStores, KeptFile, NewRecord, NewStatement } from '@weerwoord/ports';
import { aDatabase, describeWithPostgres } from '../../testing';
import type { TestDatabase } from '../../testing';
import { deskUnits } from '../desk.stores';

describeWithPostgres('files and facts that people add', () => {
  let database: TestDatabase;
  const [organisation, stranger] = [randomUUID() as OrganisationId, randomUUID() as OrganisationId];
  const account = randomUUID() as AccountId;
  const at = new Date('2026-11-20T07:12:00Z');
  beforeAll(async () => {
    database = await aDatabase();
    for (const [id, name] of [
      [organisation, 'Vlierdal'],
      [stranger, 'Other'],
    ] as const)
      await inside(({ people }) => people.addOrganisation({ id, name, zone: 'Europe/Amsterdam' }, at), id);
    await inside(({ accounts }) =>
      accounts.add(
        { id: account, organisationId: organisation, name: 'amazon.de', channel: 'amazon', site: 'amazon.de', zone: 'Europe/Berlin', settings: {} },
        at,
      ),
    );
  });
  afterAll(() => database.drop());
  const inside = <Answer>(work: (stores: DeskStores) => Promise<Answer>, whose = organisation): Promise<Answer> =>
    deskUnits(database.dataSource)(whose, work);
  const aFile = (over: Partial<KeptFile> = {}): KeptFile => ({
    recordId: randomUUID() as RecordId,
    accountId: account,
    orderId: randomUUID() as OrderId,
    claimId: null,
    subject: 'order:x',
    mediaType: 'image/jpeg',
    bytes: 3,
    sha256: 'ab',
    pages: null,
    width: 40,
    height: 30,
    code: 'DELIVERY_PHOTO',
    at,
    zone: 'Europe/Berlin',
    sealedWords: Buffer.from('words'),
    hasPreview: true,
    scannedBy: null,
    addedBy: 'cli',
    addedAt: at,
    removedAt: null,
    removedBy: null,
    ...over,
  });
  const SEALED = { original: Buffer.from('abc'), preview: Buffer.from('p') };

  it('gives back what was kept, and the same record twice is kept once', async () => {
    const file = aFile();
    expect([
      await inside(({ files }) => files.add(file, SEALED)),
      await inside(({ files }) => files.add({ ...file, code: 'PRODUCT_PROOF' }, SEALED)),
    ]).toEqual([true, false]);
    expect(await inside(({ files }) => files.byRecord(file.recordId))).toEqual(file);
    expect(await inside(({ files }) => files.sealed(file.recordId))).toEqual(SEALED);
  });

  it('a file without a preview says so', async () => {
    const file = aFile({ hasPreview: false, width: null, height: null });
    await inside(({ files }) => files.add(file, { original: SEALED.original, preview: null }));
    expect(await inside(({ files }) => files.byRecord(file.recordId))).toEqual(file);
  });

  it.each([
    ['of its order', { byOrder: true, byClaim: false }, 1],
    ['of its claim', { byOrder: false, byClaim: true }, 1],
    ['of both, once', { byOrder: true, byClaim: true }, 1],
    ['of neither', { byOrder: false, byClaim: false }, 0],
  ])('is found as one %s', async (_edge, { byOrder, byClaim }, found) => {
    const [orderId, claimId] = [randomUUID() as OrderId, randomUUID() as ClaimId];
    await inside(({ files }) => files.add(aFile({ orderId, claimId }), SEALED));
    expect(await inside(({ files }) => files.of({ orderId: byOrder ? orderId : null, claimId: byClaim ? claimId : null }))).toHaveLength(found);
  });

  it('taken back and put back', async () => {
    const file = aFile();
    await inside(({ files }) => files.add(file, SEALED));
    await inside(({ files }) => files.setRemoved(file.recordId, { at, by: 'person:x' }));
    expect(await inside(({ files }) => files.byRecord(file.recordId))).toMatchObject({ removedAt: at, removedBy: 'person:x' });
    await inside(({ files }) => files.setRemoved(file.recordId, null));
    expect(await inside(({ files }) => files.byRecord(file.recordId))).toEqual(file);
  });

  it('nobody outside sees it, or takes it back', async () => {
    const file = aFile();
    await inside(({ files }) => files.add(file, SEALED));
    await inside(({ files }) => files.setRemoved(file.recordId, { at, by: 'person:eve' }), stranger);
    expect([
      await inside(({ files }) => files.byRecord(file.recordId), stranger),
      await inside(({ files }) => files.sealed(file.recordId), stranger),
      (await inside(({ files }) => files.byRecord(file.recordId)))?.removedAt,
    ]).toEqual([null, null, null]);
  });

  it('what waited for its order joins it: file, fact, their words, and the word that took one back', async () => {
    const [claimId, orderId] = [randomUUID() as ClaimId, randomUUID() as OrderId];
    const record = (hash: string): NewRecord => ({
      id: randomUUID() as RecordId,
      accountId: account,
      source: 'manual',
      contentHash: Buffer.from(hash, 'hex'),
      subject: `claim:${claimId}`,
      sealed: Buffer.from('x'),
      fileId: randomUUID(),
      row: 1,
      receivedAt: at,
    });
    const loose = ({ id, contentHash }: NewRecord, said: NewStatement['said']): NewStatement => ({
      id: randomUUID(),
      accountId: account,
      recordId: id,
      contentHash: Buffer.from(contentHash).toString('hex'),
      statedAt: at,
      orderId: null,
      externalOrderId: null,
      trackingNumber: null,
      founding: false,
      said,
      hashed: null,
      sealed: null,
      notice: null,
    });
    const [file, fact, back, other] = [record('a1'.repeat(32)), record('b2'.repeat(32)), record('c3'.repeat(32)), record('d4'.repeat(32))];
    await inside(async (stores) => {
      await stores.orders.addRecords([file, fact, back, other]);
      await stores.orders.addStatements([
        loose(file, { uploads: [{ key: 'a1', code: 'DELIVERY_PHOTO', at, mediaType: 'image/jpeg' }] }),
        loose(fact, { flags: { gsp: true } }),
        loose(back, { takesBack: [{ record: 'b2'.repeat(32), standing: false }] }),
        loose(other, { takesBack: [{ record: 'ee'.repeat(32), standing: false }] }),
      ]);
      await stores.files.add(aFile({ recordId: file.id, orderId: null, claimId }), SEALED);
      await stores.told.add({
        recordId: fact.id,
        accountId: account,
        orderId: null,
        claimId,
        fact: 'gsp',
        addedBy: 'cli',
        addedAt: at,
        removedAt: null,
        removedBy: null,
      });
    });
    const joined = await inside(async ({ files, told, orders }) => {
      const records = [...(await files.join(claimId, orderId)), ...(await told.join(claimId, orderId))];
      await orders.nameOrder(records, orderId, '302-1');
      return records;
    });
    expect(new Set(joined)).toEqual(new Set([file.id, fact.id]));
    const statements = await inside(({ orders }) => orders.statementsOf([orderId]));
    expect(new Set(statements.map(({ recordId }) => recordId))).toEqual(new Set([file.id, fact.id, back.id]));
    expect(statements.every(({ externalOrderId }) => externalOrderId === '302-1')).toBe(true);
    expect(await inside(({ files }) => files.join(claimId, orderId))).toEqual([]);
  });
});
