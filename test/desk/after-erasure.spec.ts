import { jest } from '@jest/globals';
import { fileInspector, fileWorkshop } from '@weerwoord/documents';
import type { ClaimId, OrderId } from '@weerwoord/kernel';
import { storedItems } from '@weerwoord/persistence';
import { describeWithPostgres } from '@weerwoord/persistence/testing';
import {
  addClaimByForm,
  addFact,
  addFile,
  addSentProof,
  approveDraft,
  askApproval,
  correctDeadline,
  declineApproval,
  enterMoney,
  eraseOrders,
  eraseWhatIsDue,
  indexClaims,
  keepHolds,
  lookAtApproval,
  lookAtAttachments,
  makePack,
  markSent,
  placeHold,
  recordOutcome,
  refundAnyway,
  releaseHold,
  saveAttachments,
  saveDraft,
  setRetention,
  standAgain,
  takeBack,
  withdrawMoney,
  writeDraft,
} from '@weerwoord/pipeline';
import type { DeskRefusal } from '@weerwoord/pipeline';
import type { Result } from '@weerwoord/kernel';
import { openEach } from '@weerwoord/ports';
import type { EraseWhy, StoredItem } from '@weerwoord/ports';
import sharp from 'sharp';
import type { Desk } from './a-desk';
import { aDesk, claimMail, known, NOW, ORDER, PROFILE, SANNE } from './a-desk';

jest.setTimeout(60_000);
const DAY_MS = 86_400_000;
const REASON = 'She called, and nothing more can be had in time.';

/** A hold is refused in words of its own. */
const asDesk = (done: { readonly ok: boolean }): Result<null, DeskRefusal> =>
  done.ok ? { ok: true, value: null } : { ok: false, problem: { code: 'not-possible-now' } };

describeWithPostgres('what people write once an order’s data is gone', () => {
  let desk: Desk;
  let claimId: ClaimId;
  let orderId: OrderId;
  const on = () => ({ organisation: desk.organisation, actor: desk.actor });
  const asked = async () => ({ ...on(), claimId, revision: (await desk.page(claimId)).revision });
  const sealed = async (): Promise<Map<string, StoredItem>> => {
    const found = new Map<string, StoredItem>();
    for await (const items of storedItems(desk.dataSource).walk(desk.organisation))
      for (const item of items) found.set(`${item.kind} ${item.id}`, item);
    return found;
  };
  let last: Map<string, StoredItem> | null = null;
  /** Runs a step and says what it sealed; every piece of it must open. */
  const writes = async (step: () => Promise<Result<unknown, DeskRefusal>>): Promise<string[]> => {
    const before = last ?? (await sealed());
    expect(await step()).toMatchObject({ ok: true });
    last = await sealed();
    const fresh = [...last].filter(
      ([name, item]) => item.kind !== 'signing-key' && Buffer.compare(before.get(name)?.sealed ?? Buffer.alloc(0), item.sealed) !== 0,
    );
    const opened = await openEach(
      desk.tools.vault,
      desk.organisation,
      fresh.map(([, item]) => ({ subject: item.subject ?? '', sealed: item.sealed })),
    );
    expect(fresh.filter((_, place) => opened[place]?.state !== 'open').map(([name]) => name)).toEqual([]);
    return [...new Set(fresh.map(([, { kind }]) => kind))].sort();
  };
  const erase = (why: EraseWhy = 'person') => eraseOrders(desk.tools, { ...on(), orderIds: [orderId], why });
  const lateKeys = async (): Promise<string[]> =>
    (
      await desk.inside((tx) =>
        tx.rows<{ subject: string }>(
          `select subject from vault_key where wrapped is not null and subject ~ '^late' order by length(subject), subject`,
        ),
      )
    ).map(({ subject }) => subject);
  const older = (days: number) => desk.inside((tx) => tx.run(`update vault_key set created_at = created_at - $1 * interval '1 day'`, [days]));
  const ended = () => desk.inside((tx) => tx.run(`update claim set work = 'won', appeal_until = null`));

  beforeEach(async () => {
    last = null;
    desk = await aDesk({ settings: { profiles: [PROFILE] } });
    await desk.drop(...known(), claimMail);
    await desk.sweep();
    await indexClaims(desk.tools, on());
    claimId = await desk.onlyClaim();
    orderId = (await desk.inside((tx) => tx.rows<{ id: OrderId }>('select id from orders')))[0]?.id as OrderId;
    await setRetention(desk.tools, {
      ...on(),
      scope: desk.account.id,
      setting: { afterDelivery: null, undelivered: null, loose: null, autoHolds: false },
    });
    expect(await erase()).toMatchObject({ erased: [orderId] });
  });
  afterEach(() => desk.leave());

  it('opens, whichever step of the desk wrote it', async () => {
    const inspect = fileInspector({ maxBytes: 1_000_000, scan: null });
    const workshop = { ...desk.tools, workshop: fileWorkshop };
    const picture = (background: string) =>
      sharp({ create: { width: 60, height: 40, channels: 3, background } })
        .jpeg()
        .toBuffer();
    const note = 'Köln is right, I looked.';
    expect(await writes(async () => writeDraft(desk.tools, { ...(await asked()), language: 'en' }))).toEqual(['letter']);
    const paragraphs = async () =>
      ((await desk.page(claimId)).draft?.paragraphs ?? []).map(({ id, text, leftOut, gap }, place) => ({
        id,
        text: place === 0 ? `${text} We are sorry.` : text,
        leftOut: leftOut || gap !== null,
      }));
    expect(await writes(async () => saveDraft(desk.tools, { ...(await asked()), language: 'en', paragraphs: await paragraphs() }))).toEqual([
      'letter',
    ]);
    expect(await writes(async () => askApproval(desk.tools, { ...(await asked()), note }))).toEqual(['approval-note']);
    const seen = await lookAtApproval(desk.tools, { ...on(), claimId, person: SANNE });
    expect(seen?.asked?.note).toBe(note);
    expect(await writes(async () => declineApproval(desk.tools, { ...(await asked()), note }))).toEqual(['approval-note']);
    expect(await writes(async () => refundAnyway(desk.tools, { ...(await asked()), reason: REASON }))).toEqual(['refund-reason']);
    const photo = { code: 'DELIVERY_PHOTO', at: null, zone: 'UTC', note, name: 'door.jpg', bytes: await picture('#c03020') };
    const added = async () => addFile({ ...desk.tools, inspect }, { ...on(), on: { claimId }, ...photo });
    expect(await writes(added)).toEqual(expect.arrayContaining(['file', 'file-preview', 'file-words', 'record']));
    const onOrder = { ...photo, on: { orderId }, bytes: await picture('#2030c0') };
    expect(await writes(() => addFile({ ...desk.tools, inspect }, { ...on(), ...onOrder }))).toContain('file');
    expect(await writes(() => addFact(desk.tools, { ...on(), on: { claimId }, fact: 'buyerConfirmedReceipt', why: REASON, at: NOW }))).toContain(
      'record',
    );
    const again = await added();
    const recordId = again.ok ? again.value.recordId : ('' as never);
    expect(await writes(() => takeBack(desk.tools, { ...on(), recordId }))).toContain('record');
    expect(await writes(() => standAgain(desk.tools, { ...on(), recordId }))).toContain('record');
    const form = {
      kind: 'credit',
      party: 'marketplace',
      stage: 'claimed',
      amount: { minor: 100, currency: 'EUR' },
      day: '2026-11-20',
      note,
    } as const;
    const entry = { id: '' };
    expect(
      await writes(async () => {
        const entered = await enterMoney(desk.tools, { ...on(), claimId, form });
        entry.id = entered.ok ? entered.value.entryId : '';
        return entered;
      }),
    ).toContain('record');
    expect(await writes(() => withdrawMoney(desk.tools, { ...on(), claimId, entryId: entry.id }))).toContain('record');
    const respondBy = new Date(NOW.getTime() + 5 * DAY_MS);
    expect(await writes(async () => correctDeadline(desk.tools, { ...(await asked()), respondBy, reason: note }))).toContain('record');
    expect(await writes(async () => writeDraft(desk.tools, { ...(await asked()), letter: 'buyer', language: 'en' }))).toEqual(['letter']);
    expect(
      await writes(async () =>
        saveAttachments(workshop, { ...on(), claimId, seen: (await lookAtAttachments(workshop, { ...on(), claimId }))?.hash ?? '', files: [] }),
      ),
    ).toContain('attachments');
    expect(await writes(() => makePack(desk.tools, { ...on(), claimId, sealedBy: 'Sanne de Wit' }))).toEqual(['pack', 'pack-shell']);
    const hold = { on: { of: 'claim', claimId }, basis: 'authority', words: note, until: new Date(NOW.getTime() + DAY_MS) } as const;
    expect(await writes(() => placeHold(desk.tools, { ...on(), ...hold }).then(asDesk))).toEqual(['hold-reason']);
    const reasons = { gaps: REASON, facts: REASON };
    const approved = await writes(async () => approveDraft(desk.tools, { ...(await asked()), leaveGapsOut: true, reasons, overrule: REASON }));
    expect(approved).toContain('letter');
    expect(await markSent(desk.tools, { ...(await asked()), final: true })).toMatchObject({ ok: true });
    expect(await writes(() => picture('#20c030').then((bytes) => addSentProof({ ...desk.tools, inspect }, { ...on(), claimId, bytes })))).toEqual([
      'sent-proof',
    ]);
    expect(
      await writes(async () => recordOutcome(desk.tools, { ...(await asked()), work: 'won', fundedBy: 'AMAZON', saysMetric: 'NOT_COUNTED' })),
    ).toContain('record');
    const other = {
      accountId: desk.account.id,
      kind: 'A_TO_Z',
      externalOrderId: ORDER,
      reason: 'INR',
      amount: null,
      receivedAt: NOW,
      respondBy: null,
      note,
    };
    expect(await writes(() => addClaimByForm(desk.tools, { ...on(), form: other }))).toContain('record');
  });

  it('goes thirty days after it was written, not while its claim may be fought or is held, and what comes after that has a key again', async () => {
    const refund = async () => refundAnyway(desk.tools, { ...(await asked()), reason: REASON });
    expect(await refund()).toMatchObject({ ok: true });
    expect(await lateKeys()).toEqual([`late:${claimId}`]);
    await older(40);
    await eraseWhatIsDue(desk.tools, on());
    expect(await lateKeys()).toEqual([`late:${claimId}`]);
    // A day later the next generation takes what is written, with a clock of its own.
    expect(await refund()).toMatchObject({ ok: true });
    expect(await lateKeys()).toEqual([`late:${claimId}`, `late:${claimId}:2`]);
    await ended();
    const until = new Date(NOW.getTime() + DAY_MS);
    const held = await placeHold(desk.tools, { ...on(), on: { of: 'order', orderId }, basis: 'authority', words: '', until });
    await eraseWhatIsDue(desk.tools, on());
    expect(await lateKeys()).toHaveLength(2);
    await releaseHold(desk.tools, { ...on(), holdId: held.ok ? held.value.id : '' });
    await eraseWhatIsDue(desk.tools, on());
    expect(await lateKeys()).toEqual([`late:${claimId}:2`]);
    await older(40);
    await eraseWhatIsDue(desk.tools, on());
    expect(await lateKeys()).toEqual([]);
    expect(await writes(refund)).toEqual(['refund-reason']);
    expect(await lateKeys()).toEqual([`late:${claimId}:3`]);
  });

  it('goes at once when the buyer asks again, unless the claim is being fought', async () => {
    const inspect = fileInspector({ maxBytes: 1_000_000, scan: null });
    const bytes = await sharp({ create: { width: 6, height: 4, channels: 3, background: '#c03020' } })
      .jpeg()
      .toBuffer();
    await addFile(
      { ...desk.tools, inspect },
      { ...on(), on: { orderId }, code: 'DELIVERY_PHOTO', at: null, zone: 'UTC', note: null, name: 'a.jpg', bytes },
    );
    await refundAnyway(desk.tools, { ...(await asked()), reason: REASON });
    expect(await lateKeys()).toHaveLength(2);
    await setRetention(desk.tools, {
      ...on(),
      scope: desk.account.id,
      setting: { afterDelivery: null, undelivered: null, loose: null, autoHolds: true },
    });
    await keepHolds(desk.tools, on());
    expect(await erase('buyer-asked')).toMatchObject({ erased: [], held: [{ orderId, holdIds: [expect.any(String)] }] });
    expect(await lateKeys()).toHaveLength(2);
    await ended();
    await keepHolds(desk.tools, on());
    expect(await erase('buyer-asked')).toEqual({ erased: [orderId], held: [] });
    expect(await lateKeys()).toEqual([]);
    expect(
      await desk.inside((tx) =>
        tx.rows(`select payload ->> 'why' as why, payload ->> 'again' as again from act where what = 'order.erased' order by at, seq`),
      ),
    ).toEqual([
      { why: 'person', again: null },
      { why: 'buyer-asked', again: 'true' },
    ]);
    expect(await writes(async () => refundAnyway(desk.tools, { ...(await asked()), reason: REASON }))).toEqual(['refund-reason']);
  });
});
