import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { fileInspector, fileWorkshop } from '@weerwoord/documents';
import { aPaperFile, aScreenshot } from '@weerwoord/documents/testing';
import type { ClaimId } from '@weerwoord/kernel';
import { describeWithPostgres } from '@weerwoord/persistence/testing';
import {
  addClaimByForm,
  addFile,
  approveDraft,
  attachmentFile,
  attachmentSetHash,
  attachmentsZip,
  fixAttachment,
  lookAtAttachments,
  saveAttachments,
} from '@weerwoord/pipeline';
import type { AttachmentTools, OfferedFix } from '@weerwoord/pipeline';
import yauzl from 'yauzl';
import type { Desk } from './a-desk';
import { aDesk } from './a-desk';

jest.setTimeout(120_000);

const NUMBER = '3SABCD1234567';
const ORDER = '#1001';
const PROFILE = {
  name: 'shipping tool',
  files: [
    {
      whenColumns: ['order', 'sent', 'number'],
      columns: { order: 'order.id', sent: 'parcel.confirmedAt', number: 'parcel.trackingNumber', carrier: 'parcel.carrier' },
      zone: 'UTC',
      dates: 'iso',
      decimal: '.',
    },
  ],
} as const;
const HEADER =
  'Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Shipping Name,Shipping City,Shipping Zip,Shipping Country,Refunded Amount,Id';
const shopFiles = [
  {
    name: 'orders.csv',
    text: `${HEADER}\n${ORDER},anna@example.nl,paid,2026-10-27 09:00:00 +0100,fulfilled,2026-10-28 11:00:00 +0100,EUR,89.00,4.95,16.31,93.95,2026-10-27 08:58:00 +0100,1,Headphones X2 - black,89.00,HP-X2-BK,Anna de Vries,Utrecht,'3511AB,NL,0.00,5500000000001\n`,
  },
  { name: 'sent.csv', text: `order,sent,number,carrier\n${ORDER},2026-10-28T10:20:00Z,${NUMBER},PostNL\n` },
  {
    name: 'scans.csv',
    text: `Tracking number,Carrier,Time,Status,City,Postcode,Country,Signed by\n${NUMBER},PostNL,2026-10-28T17:06:00Z,accepted,Utrecht,,NL,\n${NUMBER},PostNL,2026-10-30T12:27:00Z,delivered,Utrecht,3511AB,NL,\n`,
  },
];

describeWithPostgres('the files that go with an answer', () => {
  let desk: Desk;
  let tools: AttachmentTools;
  let claimId: ClaimId;
  const on = () => ({ organisation: desk.organisation, claimId, actor: desk.actor });
  const now = async () => {
    const set = await lookAtAttachments(tools, on());
    if (!set) throw new Error('no such claim');
    return set;
  };
  const opened = async (kind: string): Promise<void> => {
    const form = {
      accountId: desk.account.id,
      kind,
      externalOrderId: ORDER,
      reason: 'INR',
      amount: { minor: 9395, currency: 'EUR' },
      receivedAt: new Date('2026-11-18T10:00:00Z'),
      respondBy: null,
    };
    const added = await addClaimByForm(desk.tools, { organisation: desk.organisation, actor: desk.actor, form });
    if (!added.ok) throw new Error(JSON.stringify(added.problem));
    claimId = added.value.claimId;
  };
  const uploaded = async (name: string, bytes: Uint8Array, code = 'SIGNATURE_POD'): Promise<string> => {
    const added = await addFile(
      { ...desk.tools, inspect: fileInspector({ maxBytes: 50_000_000, scan: null }) },
      { ...on(), on: { claimId }, name, bytes, code, at: new Date('2026-10-30T12:27:00Z'), zone: 'Europe/Amsterdam', note: null },
    );
    if (!added.ok) throw new Error(JSON.stringify(added.problem));
    return added.value.recordId;
  };
  const fix = async (file: string | null, what: OfferedFix) => fixAttachment(tools, { ...on(), seen: (await now()).hash, file, fix: what });
  const bytesOf = async (file: string): Promise<Uint8Array> => (await attachmentFile(tools, { ...on(), file }))?.bytes ?? new Uint8Array();
  const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  beforeEach(async () => {
    desk = await aDesk({ channel: 'shop', site: 'vlierdal.nl', name: 'vlierdal.nl', zone: 'Europe/Amsterdam', settings: { profiles: [PROFILE] } });
    tools = { ...desk.tools, workshop: fileWorkshop };
    await desk.drop(...shopFiles);
  });
  afterEach(() => desk.leave());

  it('Stripe: the pages of what the letter cites, one PDF in each field, and all of it fits', async () => {
    await opened('STRIPE_DISPUTE');
    const set = await now();
    expect(set).toMatchObject({ state: 'proposed', form: { id: 'stripe-evidence', way: 'UPLOAD', onePerField: true } });
    expect(set.files.map(({ field }) => field)).toEqual(expect.arrayContaining(['shipping_documentation']));
    expect(new Set(set.files.map(({ field }) => field)).size).toBe(set.files.length);
    for (const file of set.files) expect([file.mediaType, file.exhibits.length > 0, (file.pages ?? 0) > 0]).toEqual(['application/pdf', true, true]);
    expect(set.findings.map(({ code }) => code)).toEqual(['file-fits']);
  });

  it('a proposal is kept: looked at again it is the same, and frozen with the letter it is the same', async () => {
    await opened('STRIPE_DISPUTE');
    const [first, second] = [await now(), await now()];
    expect(second).toEqual(first);
    expect(await attachmentSetHash(desk.tools, on())).toBe(first.hash);
    const { revision, draft } = await desk.page(claimId);
    const gaps = draft?.paragraphs.some(({ gap }) => gap !== null) ?? false;
    const done = await approveDraft(desk.tools, {
      ...on(),
      revision,
      leaveGapsOut: gaps,
      reasons: { ...(gaps && { gaps: 'The rest is on its way and time is short' }), facts: 'The number is the shop’s own, as in its order' },
    });
    expect(done).toEqual({ ok: true, value: { revision: expect.any(Number) as number } });
    const frozen = await now();
    expect([frozen.state, frozen.hash]).toEqual(['frozen', first.hash]);
    expect(await fix(frozen.files[0]?.id ?? '', 'leave-out')).toMatchObject({
      ok: false,
      problem: { code: 'not-possible-now', fields: [{ problem: 'frozen' }] },
    });
    const [approval] = await desk.inside((tx) => tx.rows<{ attachments_hash: string }>('select attachments_hash from approval'));
    expect(approval?.attachments_hash).toBe(first.hash);
  });

  it('another letter, another proposal; a person’s choice stays', async () => {
    await opened('STRIPE_DISPUTE');
    const before = await now();
    const record = await uploaded('POD Köln (scan).png', await aScreenshot('#000', '#fff'));
    await desk.sweep();
    const after = await now();
    expect(after.choices.some(({ key }) => key === `file:${record}`)).toBe(true);
    const kept = await saveAttachments(tools, {
      ...on(),
      seen: after.hash,
      files: [
        { add: `file:${record}`, field: 'customer_signature' },
        ...before.files.slice(0, 1).flatMap(({ id }) => (after.files.some((file) => file.id === id) ? [{ id }] : [])),
      ],
    });
    expect(kept).toMatchObject({ ok: true });
    const chosen = await now();
    expect([chosen.state, chosen.files[0]?.name, chosen.files[0]?.field]).toEqual(['saved', 'POD-Koln-scan.png', 'customer_signature']);
    await uploaded('another.png', await aScreenshot('#111', '#fff'), 'PRODUCT_PROOF');
    await desk.sweep();
    expect((await now()).hash).toBe(chosen.hash);
  });

  it('two people: the second is told, and nothing of the first is lost', async () => {
    await opened('STRIPE_DISPUTE');
    const { hash: seen, files } = await now();
    expect(await saveAttachments(tools, { ...on(), seen, files: files.slice(1).map(({ id }) => ({ id })) })).toMatchObject({ ok: true });
    expect(await saveAttachments(tools, { ...on(), seen, files: [] })).toMatchObject({ ok: false, problem: { code: 'changed-meanwhile' } });
    expect((await now()).files).toHaveLength(files.length - 1);
  });

  it('a file that is not this claim’s cannot be added', async () => {
    await opened('STRIPE_DISPUTE');
    const { hash: seen } = await now();
    for (const add of ['file:00000000-0000-8000-8000-000000000000', 'pack:00000000-0000-8000-8000-000000000000', 'item:NOTHING', 'x', '../etc'])
      expect(await saveAttachments(tools, { ...on(), seen, files: [{ add }] })).toMatchObject({
        ok: false,
        problem: { code: 'bad-input', fields: [{ path: 'files.0', problem: 'unknown' }] },
      });
  });

  it('two files in a field that takes one: merged into one PDF, the originals unchanged', async () => {
    await opened('STRIPE_DISPUTE');
    const record = await uploaded('pod.png', await aScreenshot('#000', '#fff'));
    const { hash: seen } = await now();
    const add = { field: 'customer_signature' };
    expect(
      await saveAttachments(tools, {
        ...on(),
        seen,
        files: [
          { add: `file:${record}`, ...add },
          { add: 'item:DELIVERY_SCAN', ...add },
        ],
      }),
    ).toMatchObject({ ok: true });
    const twice = await now();
    expect(twice.findings.map(({ code, fixes }) => [code, fixes[0]])).toEqual([['file-field-twice', 'merge']]);
    const original = hash(await bytesOf(twice.files[0]?.id ?? ''));
    expect(await fix(twice.files[1]?.id ?? '', 'merge')).toMatchObject({ ok: true });
    const merged = await now();
    expect([merged.files.length, merged.files[0]?.mediaType, merged.files[0]?.pages, merged.files[0]?.done, merged.findings[0]?.code]).toEqual([
      1,
      'application/pdf',
      2,
      ['merge'],
      'file-fits',
    ]);
    expect(await saveAttachments(tools, { ...on(), seen: merged.hash, files: [{ add: `file:${record}`, ...add }] })).toMatchObject({ ok: true });
    expect(hash(await bytesOf((await now()).files[0]?.id ?? ''))).toBe(original);
  });

  it('PayPal: a paper of twelve pages as JPGs and back, each made once and kept sealed', async () => {
    await opened('PAYPAL_DISPUTE');
    const record = await uploaded('log.pdf', await aPaperFile(3));
    const { hash: seen } = await now();
    await saveAttachments(tools, { ...on(), seen, files: [{ add: `file:${record}`, field: 'OTHER' }] });
    expect(await fix((await now()).files[0]?.id ?? '', 'convert-to-jpg')).toMatchObject({ ok: true });
    const set = await now();
    expect(set.files.map(({ name, mediaType, field, original }) => [name, mediaType, field, original?.pages])).toEqual([
      ['log.jpg', 'image/jpeg', 'OTHER', 3],
      ['log-2.jpg', 'image/jpeg', 'OTHER', 3],
      ['log-3.jpg', 'image/jpeg', 'OTHER', 3],
    ]);
    const rows = await desk.inside((tx) =>
      tx.rows<{ sealed: Buffer; sha256: string }>('select sealed, sha256 from derived_file where media_type = $1', ['image/jpeg']),
    );
    expect(rows).toHaveLength(3);
    for (const { sealed, sha256 } of rows)
      expect([sealed.subarray(0, 2).equals(Buffer.from([0xff, 0xd8])), set.files.length > 0, sha256.length]).toEqual([false, true, 64]);
    // Taken from where it is kept: nothing is made a second time.
    const before = performance.now();
    await bytesOf(set.files[2]?.id ?? '');
    expect(performance.now() - before).toBeLessThan(2_000);
    const broken: AttachmentTools = { ...tools, workshop: { ...fileWorkshop, toJpgs: () => Promise.reject(new Error('made again')) } };
    expect((await attachmentFile(broken, { ...on(), file: set.files[1]?.id ?? '' }))?.mediaType).toBe('image/jpeg');
  });

  it('what cannot be done is said, and nothing changes', async () => {
    await opened('PAYPAL_DISPUTE');
    const record = await uploaded('note.txt', Buffer.from('The buyer said on the phone that it arrived.\n'), 'MESSAGE_LOG');
    const { hash: seen } = await now();
    await saveAttachments(tools, { ...on(), seen, files: [{ add: `file:${record}`, field: 'OTHER' }] });
    const set = await now();
    expect(set.findings.map(({ code, fixes }) => [code, ...fixes])).toEqual([['file-type', 'leave-out']]);
    expect(await fix(set.files[0]?.id ?? '', 'convert-to-jpg')).toMatchObject({
      ok: false,
      problem: { code: 'not-possible-now', fields: [{ problem: 'cannot' }] },
    });
    expect((await now()).hash).toBe(set.hash);
    expect(await fix(set.files[0]?.id ?? '', 'leave-out')).toMatchObject({ ok: true });
    expect((await now()).files).toEqual([]);
  });

  it('the ZIP holds every file under its field, in order, and is what each is by itself', async () => {
    await opened('STRIPE_DISPUTE');
    const set = await now();
    const zip = await attachmentsZip(tools, on());
    const folder = await mkdtemp(join(tmpdir(), 'set-'));
    await writeFile(join(folder, 'set.zip'), zip?.bytes ?? '');
    const entries = await new Promise<{ name: string; size: number }[]>((resolve, reject) =>
      yauzl.open(join(folder, 'set.zip'), (error, file) => {
        const names: { name: string; size: number }[] = [];
        if (!file) return reject(error ?? new Error('no zip'));
        file.on('entry', (entry: yauzl.Entry) => names.push({ name: entry.fileName, size: entry.uncompressedSize }));
        file.on('end', () => resolve(names));
      }),
    );
    await rm(folder, { recursive: true });
    expect(entries).toEqual(
      set.files.map(({ field, name, bytes }, at) => ({ name: `${field}/${String(at + 1).padStart(2, '0')}-${name}`, size: bytes })),
    );
    expect(zip?.fileName).toBe('attachments-_1001.zip');
  });
});

const EBAY_ORDER = '21-12345-67890';
const ebayOrders = {
  name: 'ebay.csv',
  text: `Sales Record Number,Order Number,Buyer Username,Buyer Name,Ship To Name,Ship To City,Ship To Zip,Ship To Country,Item Number,Item Title,Custom Label,Quantity,Sold For,Shipping And Handling,Total Price,Sale Date,Paid On Date,Ship By Date,Minimum Estimated Delivery Date,Maximum Estimated Delivery Date,Shipped On Date,Tracking Number,Transaction ID\r\n5001,${EBAY_ORDER},kunde_1,Anna Bakker,Anna Bakker,Utrecht,3511 AB,Netherlands,110000000001,Linen,LIN-1,1,"EUR 84,90","EUR 0,00","EUR 84,90",Oct-20-26,Oct-20-26,Oct-22-26,Oct-23-26,Oct-28-26,Oct-21-26,3SVLDL123456789,T1\r\n`,
};
const ebayDispute = {
  name: 'bank.eml',
  text: `From: eBay <ebay@ebay.nl>\r\nTo: verkoop@vlierdal.example\r\nSubject: Een betalingsgeschil is geopend\r\nDate: Thu, 19 Nov 2026 10:00:00 +0100\r\nMessage-ID: <bank@ebay>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nDe koper heeft een betalingsgeschil geopend bij de bank. U hebt 5 dagen om te reageren.\r\n\r\nBestelnummer: ${EBAY_ORDER}\r\nBedrag: EUR 84,90\r\n`,
};

describeWithPostgres('an eBay payment dispute', () => {
  let desk: Desk;
  let tools: AttachmentTools;
  let claimId: ClaimId;
  const on = () => ({ organisation: desk.organisation, claimId, actor: desk.actor });
  const now = async () => {
    const set = await lookAtAttachments(tools, on());
    if (!set) throw new Error('no such claim');
    return set;
  };
  afterEach(() => desk.leave());

  it('takes twelve pages after one press: five pictures at most, 1.5 MB in all, nothing left against them', async () => {
    desk = await aDesk({ channel: 'ebay', site: 'EBAY_NL', name: 'ebay.nl', zone: 'Europe/Amsterdam' });
    tools = { ...desk.tools, workshop: fileWorkshop };
    await desk.drop(ebayOrders, ebayDispute);
    await desk.sweep();
    claimId = await desk.onlyClaim();
    const file = await addFile(
      { ...desk.tools, inspect: fileInspector({ maxBytes: 50_000_000, scan: null }) },
      {
        ...on(),
        on: { claimId },
        name: 'carrier file.pdf',
        bytes: await aPaperFile(12),
        code: 'CARRIER_INVESTIGATION',
        at: null,
        zone: 'Europe/Amsterdam',
        note: null,
      },
    );
    if (!file.ok) throw new Error(JSON.stringify(file.problem));
    const first = await now();
    expect(first.form.id).toBe('ebay-payment-dispute');
    const saved = await saveAttachments(tools, {
      ...on(),
      seen: first.hash,
      files: [{ add: `file:${file.value.recordId}`, field: 'PROOF_OF_DELIVERY' }],
    });
    expect(saved).toMatchObject({ ok: true });
    expect((await now()).findings.map(({ code }) => code)).toContain('file-type');
    expect(await fixAttachment(tools, { ...on(), seen: (await now()).hash, file: null, fix: 'fit' })).toMatchObject({ ok: true });
    const set = await now();
    expect([
      set.files.length <= 5,
      set.files.reduce((sum, { bytes }) => sum + bytes, 0) <= 1_500_000,
      set.findings.map(({ level }) => level),
    ]).toEqual([true, true, ['safe']]);
  });
});
