import { jest } from '@jest/globals';
import { fileInspector, verifyPack } from '@weerwoord/documents';
import type { ClaimId, OrderId, RecordId } from '@weerwoord/kernel';
import { describeWithPostgres } from '@weerwoord/persistence/testing';
import {
  addFact,
  addFile,
  fileBytes,
  filesOf,
  lookAtEvidence,
  lookAtOrderAdded,
  makePack,
  rebuild,
  standAgain,
  stateHash,
  takeBack,
} from '@weerwoord/pipeline';
import type { FileToAdd } from '@weerwoord/pipeline';
import sharp from 'sharp';
import type { Desk } from './a-desk';
import { aDesk, claimMail, known, ORDER, PROFILE, thread } from './a-desk';

jest.setTimeout(60_000);

const photo = (colour = '#c03020') =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: colour } })
    .withExif({ IFD0: { Make: 'Fairphone' } })
    .jpeg()
    .toBuffer();
const DELIVERED = new Date('2026-10-30T12:28:00Z');

describeWithPostgres('what people add to a claim', () => {
  let desk: Desk;
  let id: ClaimId;
  let orderId: OrderId;
  beforeAll(async () => {
    desk = await aDesk({ settings: { profiles: [PROFILE] } });
    await desk.drop(...known(), ...thread, claimMail);
    await desk.sweep();
    id = await desk.onlyClaim();
    orderId = (await desk.page(id)).orderId as OrderId;
  });
  afterAll(() => desk.leave());

  const tools = () => ({ ...desk.tools, inspect: fileInspector({ maxBytes: 1_000_000, scan: null }) });
  const asked = () => ({ organisation: desk.organisation, actor: desk.actor });
  const add = async (over: Partial<FileToAdd> = {}) =>
    addFile(tools(), {
      ...asked(),
      on: { claimId: id },
      code: 'DELIVERY_PHOTO',
      at: DELIVERED,
      zone: 'Europe/Berlin',
      note: 'from the driver',
      name: 'doorstep.jpg',
      bytes: await photo(),
      ...over,
    });
  const recordOf = async (over: Partial<FileToAdd> = {}): Promise<RecordId> => {
    const added = await add(over);
    if (!added.ok) throw new Error(JSON.stringify(added.problem));
    return added.value.recordId;
  };
  const line = async (code: string) => (await desk.page(id)).checklist.lines.find((one) => one.code === code);
  const evidence = async () =>
    (await lookAtEvidence(desk.tools, { organisation: desk.organisation, claimId: id })) ??
    (() => {
      throw new Error('no claim');
    })();
  const hash = () => stateHash(desk.tools, { organisation: desk.organisation });
  const counted = (sql: string) => desk.inside(async (tx) => Number((await tx.row<{ n: string }>(sql))?.n));

  it('a photo turns its line, closes the gap and is cited by the letter', async () => {
    expect(await line('DELIVERY_PHOTO')).toMatchObject({ state: 'missing' });
    const before = await desk.page(id);
    const recordId = await recordOf();
    const page = await desk.page(id);
    expect(await line('DELIVERY_PHOTO')).toMatchObject({ state: 'present', source: 'evidence-file', at: '2026-10-30T12:28:00Z' });
    expect([before.strength, page.strength, before.proofLevel, page.proofLevel]).toEqual(['low', 'medium', 4, 5]);
    expect(page.draft?.paragraphs.map((paragraph) => paragraph.id)).toContain('photo-of-delivery');
    expect(page.draft?.paragraphs.some(({ gap }) => gap !== null)).toBe(false);
    expect(page.history.filter(({ what }) => what === 'evidence.added')).toMatchObject([
      { actor: 'Sanne de Wit', figures: { code: 'DELIVERY_PHOTO', mediaType: 'image/jpeg', record: recordId } },
    ]);
  });

  it('is listed with what it is and what it says of itself, and comes back byte for byte', async () => {
    const [file] = await filesOf(desk.tools, { organisation: desk.organisation, claimId: id });
    expect(file).toMatchObject({
      name: 'doorstep.jpg',
      mediaType: 'image/jpeg',
      width: 60,
      height: 40,
      pages: null,
      code: 'DELIVERY_PHOTO',
      at: DELIVERED,
      addedBy: desk.actor,
    });
    expect((await evidence()).files).toMatchObject([
      {
        note: 'from the driver',
        byName: 'Sanne de Wit',
        camera: 'Fairphone',
        hasPreview: true,
        removedAt: null,
        scannedBy: null,
        exhibit: expect.any(Number) as number,
      },
    ]);
    const bytes = await fileBytes(desk.tools, { organisation: desk.organisation, recordId: file?.recordId as RecordId });
    expect(Buffer.from(bytes?.bytes ?? [])).toEqual(await photo());
  });

  it('the same file for the same thing twice changes nothing', async () => {
    const [before, state] = [await desk.page(id), await hash()];
    expect(await add({ name: 'another name.jpg', note: null })).toMatchObject({ ok: true, value: { outcome: 'already' } });
    expect((await desk.page(id)).revision).toBe(before.revision);
    expect(await hash()).toBe(state);
    expect(await counted('select count(*) as n from evidence_file')).toBe(1);
  });

  it('taken back by mistake and put back: nothing is removed, all follows, and the hash returns', async () => {
    const [state, [file]] = [await hash(), await filesOf(desk.tools, { organisation: desk.organisation, claimId: id })];
    const recordId = file?.recordId as RecordId;
    desk.at(new Date('2026-11-20T07:12:30Z'));
    expect(await takeBack(desk.tools, { ...asked(), recordId })).toMatchObject({ ok: true });
    expect(await line('DELIVERY_PHOTO')).toMatchObject({ state: 'missing' });
    expect(await filesOf(desk.tools, { organisation: desk.organisation, claimId: id })).toEqual([]);
    expect((await evidence()).files).toMatchObject([{ recordId, removedAt: expect.any(String) as string }]);
    expect(await hash()).not.toBe(state);
    desk.at(new Date('2026-11-20T07:12:40Z'));
    expect(await standAgain(desk.tools, { ...asked(), recordId })).toMatchObject({ ok: true });
    expect(await line('DELIVERY_PHOTO')).toMatchObject({ state: 'present' });
    expect(await hash()).toBe(state);
    expect((await desk.page(id)).history.map(({ what }) => what)).toEqual(expect.arrayContaining(['evidence.taken-back', 'evidence.put-back']));
  });

  it('taken back, then added once more: it stands again', async () => {
    const [file] = await filesOf(desk.tools, { organisation: desk.organisation, claimId: id });
    desk.at(new Date('2026-11-20T07:13:00Z'));
    await takeBack(desk.tools, { ...asked(), recordId: file?.recordId as RecordId });
    desk.at(new Date('2026-11-20T07:14:00Z'));
    expect(await add()).toMatchObject({ ok: true, value: { recordId: file?.recordId, outcome: 'again' } });
    expect(await line('DELIVERY_PHOTO')).toMatchObject({ state: 'present' });
  });

  it('everything right of the records made anew is the same', async () => {
    const state = await hash();
    await rebuild(desk.tools, { organisation: desk.organisation });
    expect(await hash()).toBe(state);
    expect(await line('DELIVERY_PHOTO')).toMatchObject({ state: 'present' });
  });

  it.each([
    ['a code no file can show', { code: 'ADDRESS_MATCH' }, { path: 'code', problem: 'unknown' }],
    ['a moment in the future', { at: new Date('2026-12-24T00:00:00Z') }, { path: 'at', problem: 'in-future' }],
    ['nothing in it', { bytes: Buffer.alloc(0) }, { path: 'file', problem: 'file-empty' }],
    ['too large', { bytes: Buffer.alloc(1_000_001) }, { path: 'file', problem: 'file-too-large' }],
    [
      'a page that says it is a picture',
      { name: 'photo.jpg', bytes: Buffer.from('<html><script>1</script></html>') },
      { path: 'file', problem: 'file-is-web-page' },
    ],
  ])('%s is refused, and leaves nothing behind', async (_edge, over, field) => {
    const before = await counted('select count(*) as n from source_record');
    expect(await add(over)).toMatchObject({ ok: false, problem: { code: 'bad-input', fields: [field] } });
    expect(await counted('select count(*) as n from source_record')).toBe(before);
  });

  it.each([
    ['folders of another machine', 'C:\\Users\\marie\\photo.jpg', 'photo.jpg'],
    ['a way up', '../../etc/passwd', 'passwd'],
    ['letters that turn the name round', 'photo\u202Egpj.exe', 'photogpj.exe'],
    ['emoji', '📦🏠.jpg', '📦🏠.jpg'],
    ['nothing', '', 'file'],
  ])('a name with %s is a label only', async (edge, name, shown) => {
    const recordId = await recordOf({ name, code: 'PRODUCT_PROOF', bytes: await photo(`#0000${edge.length.toString(16).padStart(2, '0')}`) });
    expect((await filesOf(desk.tools, { organisation: desk.organisation, claimId: id })).find((file) => file.recordId === recordId)?.name).toBe(
      shown,
    );
  });

  it('nothing a person wrote or sent lies open in the tables', async () => {
    const texts = await desk.inside((tx) =>
      tx.rows<{ line: string }>(
        'select f::text as line from evidence_file f union all select a::text from act a union all select s.said::text from order_statement s union all select o.facts::text from orders o',
      ),
    );
    const hex = (word: string) => Buffer.from(word, 'utf8').toString('hex');
    for (const { line: text } of texts)
      for (const word of ['doorstep', 'from the driver', 'Fairphone']) expect(text.includes(word) || text.includes(hex(word))).toBe(false);
  });

  describe('facts only a person can set', () => {
    const tell = (over: Partial<Parameters<typeof addFact>[1]>) =>
      addFact(desk.tools, { ...asked(), on: { claimId: id }, fact: 'claimsProtectedLabel', why: 'badge seen in Seller Central', ...over });

    it('a protected label: line, advice and letter follow', async () => {
      expect(await line('CLAIMS_PROTECTED_LABEL')).toMatchObject({ state: 'missing' });
      expect(await tell({ yes: true })).toMatchObject({ ok: true });
      expect(await line('CLAIMS_PROTECTED_LABEL')).toMatchObject({ state: 'present' });
      const { told } = await evidence();
      expect(told).toMatchObject([
        { fact: 'claimsProtectedLabel', yes: true, why: 'badge seen in Seller Central', byName: 'Sanne de Wit', removedAt: null },
      ]);
    });

    it('taken back, the line is open again; put back, it is not', async () => {
      const recordId = (await evidence()).told[0]?.recordId as RecordId;
      desk.at(new Date('2026-11-20T07:20:00Z'));
      await takeBack(desk.tools, { ...asked(), recordId });
      expect(await line('CLAIMS_PROTECTED_LABEL')).toMatchObject({ state: 'missing' });
      desk.at(new Date('2026-11-20T07:21:00Z'));
      await standAgain(desk.tools, { ...asked(), recordId });
      expect(await line('CLAIMS_PROTECTED_LABEL')).toMatchObject({ state: 'present' });
    });

    it('a refund made by hand is a refund of the order', async () => {
      expect(
        await tell({ fact: 'refundMade', at: new Date('2026-11-19T10:00:00Z'), amount: { minor: 8490, currency: 'EUR' }, why: 'booked at the bank' }),
      ).toMatchObject({ ok: true });
      expect((await evidence()).refunds).toMatchObject([{ amount: { minor: 8490, currency: 'EUR' }, by: 'seller', source: 'manual' }]);
    });

    it('a rating that was struck through counts no more, whatever else the order is', async () => {
      const outcome = () =>
        desk.inside(
          async (tx) =>
            (await tx.row<{ outcome: string }>(`select outcome from verdict where order_id = $1 and metric = 'amazon.odr'`, [orderId]))?.outcome,
        );
      await desk.drop({
        name: 'feedback.txt',
        text: `Date\tRating\tComments\tYour Response\tOrder ID\tRater Email\n14/11/26\t1\tTe laat\t\t${ORDER}\tbuyer@marketplace.amazon.example\n`,
      });
      await desk.sweep();
      const before = await outcome();
      expect(await tell({ fact: 'feedbackRemoved', at: new Date('2026-11-18T10:00:00Z'), why: 'struck through in Seller Central' })).toMatchObject({
        ok: true,
      });
      await desk.sweep();
      const { told } = await evidence();
      expect([before, await outcome(), told.some(({ fact }) => fact === 'feedbackRemoved')]).toEqual(['defect', 'undecided', true]); // the claim is still open
    });

    it.each([
      ['a fact of another channel', { fact: 'abusiveBuyer', yes: true }, { path: 'fact', problem: 'unknown' }],
      ['a fact nobody knows', { fact: 'moonPhase', yes: true }, { path: 'fact', problem: 'unknown' }],
      ['no reason given', { yes: true, why: ' ' }, { path: 'why', problem: 'too-short' }],
      ['half of it', { fact: 'refundMade', amount: { minor: 1, currency: 'EUR' } }, { path: 'amount', problem: 'missing' }],
      ['tomorrow', { fact: 'buyerConfirmedReceipt', at: new Date('2026-12-01T00:00:00Z') }, { path: 'at', problem: 'in-future' }],
    ])('%s is refused', async (_edge, over, field) => {
      expect(await tell(over)).toMatchObject({ ok: false, problem: { code: 'bad-input', fields: [field] } });
    });
  });

  it('the pack holds the file as it came, drawn on its page, and verifies', async () => {
    const made = await makePack(desk.tools, { ...asked(), claimId: id, sealedBy: 'Sanne de Wit' });
    if (!made.ok) throw new Error('no pack');
    expect(await verifyPack(made.value.bytes)).toMatchObject({ ok: true });
    const original = await photo();
    expect(Buffer.from(made.value.bytes).includes(original)).toBe(true);
    expect(Buffer.from(made.value.bytes).toString('latin1')).toMatch(/exhibits\/\d\d-delivery-photo\.jpg/);
    const again = await makePack(desk.tools, { ...asked(), claimId: id, sealedBy: 'Sanne de Wit' });
    expect(again.ok && Buffer.from(again.value.bytes).equals(made.value.bytes)).toBe(true);
  });

  it('the order’s page has what the claim has', async () => {
    const [claim, order] = [await evidence(), await lookAtOrderAdded(desk.tools, { organisation: desk.organisation, orderId })];
    expect(order?.files.map(({ recordId }) => recordId)).toEqual(claim.files.map(({ recordId }) => recordId));
    expect(order?.told).toHaveLength(claim.told.length);
  });

  it('shows the way of the parcel, the words with their reply time, and what is missing with ways to get it', async () => {
    const shown = await evidence();
    expect(shown.parcels.map(({ scans }) => scans.map(({ status, place }) => [status, place]))).toEqual([
      [
        ['accepted', 'Krefeld'],
        ['in_transit', 'Köln'],
        ['out_for_delivery', 'Köln'],
        ['delivered', '50672 Köln'],
      ],
    ]);
    expect(shown.closedDays).toEqual(expect.arrayContaining(['2026-10-31', '2026-11-01']));
    expect(shown.messages.map(({ from, replyMinutes }) => [from, replyMinutes])).toEqual([
      ['buyer', null],
      ['seller', 767],
    ]);
    expect(shown.missing.find(({ code }) => code === 'SIGNATURE_POD')?.ways).toEqual([
      { by: 'ask-carrier', fact: null },
      { by: 'upload', fact: null },
    ]);
  });

  it('the same file for two orders is two files', async () => {
    const other = { ...known()[0], name: 'other.txt', text: (known()[0]?.text ?? '').replaceAll(ORDER, '302-4471926-8850999') };
    await desk.drop(other);
    const second = await desk.inside((tx) => tx.row<{ id: OrderId }>(`select id from orders where external_id = '302-4471926-8850999'`));
    const [a, b] = [
      await recordOf({ code: 'LISTING_SNAPSHOT' }),
      await recordOf({ code: 'LISTING_SNAPSHOT', on: { orderId: second?.id as OrderId } }),
    ];
    expect(a).not.toBe(b);
    expect(
      (await lookAtOrderAdded(desk.tools, { organisation: desk.organisation, orderId: second?.id as OrderId }))?.files.map(
        ({ recordId }) => recordId,
      ),
    ).toEqual([b]);
  });
});

describeWithPostgres('what people add before anybody knows the order', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await aDesk({ settings: { profiles: [PROFILE] } });
  });
  afterAll(() => desk.leave());

  it('waits for the order, and joins it when it comes', async () => {
    await desk.drop(claimMail);
    await desk.sweep();
    const id = await desk.onlyClaim();
    const inspect = fileInspector({ maxBytes: 1_000_000, scan: null });
    const added = await addFile(
      { ...desk.tools, inspect },
      {
        organisation: desk.organisation,
        actor: desk.actor,
        on: { claimId: id },
        code: 'DELIVERY_PHOTO',
        at: DELIVERED,
        zone: 'Europe/Berlin',
        note: null,
        name: 'a.jpg',
        bytes: await photo(),
      },
    );
    expect(added).toMatchObject({ ok: true, value: { outcome: 'added' } });
    expect(await filesOf(desk.tools, { organisation: desk.organisation, claimId: id })).toHaveLength(1);
    expect((await desk.page(id)).checklist.lines.find(({ code }) => code === 'DELIVERY_PHOTO')?.state).not.toBe('present');
    await desk.drop(...known());
    await desk.sweep();
    const page = await desk.page(id);
    expect(page.checklist.lines.find(({ code }) => code === 'DELIVERY_PHOTO')).toMatchObject({ state: 'present' });
    expect(page.draft?.paragraphs.map((paragraph) => paragraph.id)).toContain('photo-of-delivery');
  });
});
