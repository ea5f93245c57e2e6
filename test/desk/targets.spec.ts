import { jest } from '@jest/globals';
import { fileInspector, fileWorkshop, targetGuide } from '@weerwoord/documents';
import { aPaperFile } from '@weerwoord/documents/testing';
import type { ClaimId } from '@weerwoord/kernel';
import { describeWithPostgres } from '@weerwoord/persistence/testing';
import { addClaimByForm, addFile, exportTarget, lookAtTarget, lookAtTargets, saveDraft } from '@weerwoord/pipeline';
import type { TargetTools } from '@weerwoord/pipeline';
import yauzl from 'yauzl';
import { buffer } from 'node:stream/consumers';
import type { Desk } from './a-desk';
import { aDesk, claimMail, known, ORDER, scans } from './a-desk';

jest.setTimeout(120_000);

type Fields = {
  readonly target: string;
  readonly state: string;
  readonly filesGo: string;
  readonly fields: readonly {
    readonly field: string | null;
    readonly type: string;
    readonly path: string;
    readonly text?: string;
    readonly bytes?: number;
    readonly mediaType?: string;
  }[];
};
const opened = async (zip: Uint8Array): Promise<ReadonlyMap<string, Buffer>> => {
  const read = await yauzl.fromBufferPromise(Buffer.from(zip), {});
  const files = new Map<string, Buffer>();
  for await (const entry of read.eachEntry()) files.set(entry.fileName, await buffer(await read.openReadStreamPromise(entry)));
  return files;
};

/** An order with its parcel, in columns of our own that mean the same at every channel. */
const PROFILE = {
  name: 'own export',
  files: [
    {
      whenColumns: ['order', 'paid', 'number'],
      columns: {
        order: 'order.id',
        paid: 'order.placedAt',
        title: 'line.title',
        units: 'line.quantity',
        total: 'order.total',
        money: 'order.currency',
        sent: 'parcel.confirmedAt',
        number: 'parcel.trackingNumber',
        carrier: 'parcel.carrier',
        by: 'order.shipBy',
        until: 'order.deliverBy',
      },
      zone: 'UTC',
      dates: 'iso',
      decimal: '.',
    },
  ],
} as const;
const sold = {
  name: 'sold.csv',
  text: `order,paid,title,units,total,money,sent,number,carrier,by,until\n${ORDER},2026-10-27T08:14:00Z,Linen bed set,1,84.90,EUR,2026-10-28T10:20:00Z,00340434161094042557,DHL,2026-10-29T22:59:59Z,2026-11-03T22:59:59Z\n`,
};

/** Kinds by the account they come to, with the targets each can be handed in at. */
const CHANNELS = [
  ['amazon', 'amazon.de', { A_TO_Z: ['amazon'], CHARGEBACK: ['amazon'], SAFE_T: ['amazon'] }],
  [
    'ebay',
    'EBAY_DE',
    { EBAY_INR: ['ebay'], EBAY_RETURN: ['ebay'], EBAY_CASE: ['ebay'], EBAY_CANCELLATION: ['ebay'], PAYMENT_DISPUTE: ['ebay-dispute'] },
  ],
  ['aliexpress', 'aliexpress.com', { ALIEXPRESS_DISPUTE: ['aliexpress'] }],
  [
    'shop',
    'vlierdal.nl',
    { STRIPE_DISPUTE: ['stripe', 'shopify'], PAYPAL_DISPUTE: ['paypal'], SHOP_COMPLAINT: ['shop-reply', 'webwinkelkeur', 'digidispuut'] },
  ],
] as const;

describeWithPostgres('an answer for the form it is handed in at', () => {
  let desk: Desk;
  let tools: TargetTools;
  const at = async (channel: (typeof CHANNELS)[number][0], site: string): Promise<void> => {
    desk = await aDesk({ channel, site, name: site, settings: { profiles: [PROFILE] } });
    tools = { ...desk.tools, workshop: fileWorkshop, guide: targetGuide };
  };
  afterEach(() => desk.leave());
  const claimOf = async (kind: string): Promise<ClaimId> => {
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
    await desk.sweep();
    return added.value.claimId;
  };
  const exported = (claimId: ClaimId, target: string, language: 'en' | 'nl' | 'de' = 'en') =>
    exportTarget(tools, { organisation: desk.organisation, actor: desk.actor, claimId, target, language });

  it.each(CHANNELS)(
    '%s: every kind of claim has its own form first, and each target that takes it gets a whole file',
    async (channel, site, kinds) => {
      await at(channel, site);
      await desk.drop(sold, scans());
      for (const [kind, targets] of Object.entries<readonly string[]>(kinds)) {
        const claimId = await claimOf(kind);
        expect((await lookAtTargets(tools, { organisation: desk.organisation, claimId }))?.targets.map(({ target }) => target)).toEqual(targets);
        for (const target of targets) {
          const made = await exported(claimId, target);
          if (!made.ok) throw new Error(`${kind} ${target} ${JSON.stringify(made.problem)}`);
          const files = await opened(made.value.bytes);
          const fields = JSON.parse(files.get('fields.json')?.toString() ?? '{}') as Fields;
          expect(fields).toMatchObject({ target, state: 'draft' });
          for (const { path, type, text, bytes } of fields.fields) {
            const file = files.get(path);
            expect(type === 'text' ? file?.toString() : file?.length).toBe(type === 'text' ? text : bytes);
          }
          expect(files.size).toBe(fields.fields.length + 2);
          expect(made.value.fileName).toMatch(/^DRAFT-/);
          expect(files.get('HOW-TO.txt')?.toString()).toMatch(/DRAFT/);
        }
        expect(await exported(claimId, channel === 'amazon' ? 'stripe' : 'amazon')).toMatchObject({ ok: false, problem: { code: 'not-found' } });
      }
    },
  );

  it('Amazon: the box takes the letter, the papers go to the buyer; told in three languages, without anything left open', async () => {
    await at('amazon', 'amazon.de');
    await desk.drop(...known(), claimMail);
    await desk.sweep();
    const claimId = await desk.onlyClaim();
    for (const language of ['en', 'nl', 'de'] as const) {
      const made = await exported(claimId, 'amazon', language);
      if (!made.ok) throw new Error(JSON.stringify(made.problem));
      const howTo = (await opened(made.value.bytes)).get('HOW-TO.txt')?.toString() ?? '';
      expect(howTo).toContain('sellercentral.amazon.de');
      expect(howTo).not.toMatch(/undefined|null|NaN|\[object/);
    }
    const [one, again] = [await exported(claimId, 'amazon'), await exported(claimId, 'amazon')];
    expect(one.ok && again.ok && Buffer.from(one.value.bytes).equals(Buffer.from(again.value.bytes))).toBe(true);
    expect(await desk.inside((tx) => tx.rows(`select distinct payload->>'target' as target from act where what = 'target.exported'`))).toEqual([
      { target: 'amazon' },
    ]);
  });

  it('a text that is too long is refused with what can be done, and nothing is cut', async () => {
    await at('ebay', 'EBAY_DE');
    await desk.drop(sold, scans());
    const claimId = await claimOf('PAYMENT_DISPUTE');
    const { draft, revision } = await desk.page(claimId);
    const long = 'The parcel was sent and delivered as promised. '.repeat(30);
    const saved = await saveDraft(desk.tools, {
      organisation: desk.organisation,
      claimId,
      actor: desk.actor,
      revision,
      language: draft?.language ?? 'en',
      paragraphs: (draft?.paragraphs ?? []).map(({ id, text }, place) => ({ id, text: place === 0 ? long : text, leftOut: false })),
    });
    expect(saved).toMatchObject({ ok: true });
    const made = await exported(claimId, 'ebay-dispute');
    expect(made).toMatchObject({ ok: false, problem: { code: 'not-possible-now' } });
    if (!made.ok) expect(made.problem.findings.find(({ code }) => code === 'text-length')).toMatchObject({ level: 'breach', fixes: ['shorten'] });
  });

  it('Shopify takes PDF below 4 MB and 50 pages: a person’s 60 pages are not cut to fit', async () => {
    await at('shop', 'vlierdal.nl');
    await desk.drop(sold, scans());
    const claimId = await claimOf('STRIPE_DISPUTE');
    const added = await addFile(
      { ...desk.tools, inspect: fileInspector({ maxBytes: 50_000_000, scan: null }) },
      {
        organisation: desk.organisation,
        actor: desk.actor,
        on: { claimId },
        name: 'terms.pdf',
        bytes: await aPaperFile(60),
        code: 'POLICY_TEXT',
        at: new Date('2026-10-30T12:27:00Z'),
        zone: 'Europe/Amsterdam',
        note: null,
      },
    );
    expect(added).toMatchObject({ ok: true });
    await desk.sweep();
    const fit = await lookAtTarget(tools, { organisation: desk.organisation, claimId, target: 'shopify' });
    expect(fit?.form).toMatchObject({ types: ['application/pdf'], filePages: 49, fileBytes: 3_999_999 });
    if (fit?.files.some(({ pages }) => (pages ?? 0) > 49)) expect(fit).toMatchObject({ fits: false });
  });
});
