import { jest } from '@jest/globals';
import { fileWorkshop } from '@weerwoord/documents';
import type { ClaimId } from '@weerwoord/kernel';
import { deskUnits } from '@weerwoord/persistence';
import { describeWithPostgres } from '@weerwoord/persistence/testing';
import { approveDraft, askToSend, dueSendings, lookAtSending, markSent, reopenDraft, sendAnswer, settleSending, undoSent } from '@weerwoord/pipeline';
import type { SendingTools } from '@weerwoord/pipeline';
import type { DeskStores } from '@weerwoord/ports';
import { createLogger, openQueues } from '@weerwoord/wiring';
import { aQueueServer } from '@weerwoord/wiring/testing';
import { setTimeout as sleep } from 'node:timers/promises';
import { aDesk, claimMail, decisionMail, known, NOW, PROFILE, thread } from './a-desk';
import type { Desk } from './a-desk';
import { aMarketplace, aSender } from './a-marketplace';
import type { Behaviour, Marketplace } from './a-marketplace';

jest.setTimeout(120_000);
const MINUTE = 60_000;
const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * MINUTE);

describeWithPostgres('an answer that is sent', () => {
  let desk: Desk;
  let market: Marketplace;
  let tools: SendingTools;
  let claimId: ClaimId;
  const asked = () => ({ organisation: desk.organisation, claimId, actor: desk.actor });
  const revision = async (): Promise<number> => (await desk.page(claimId)).revision;

  async function approved(idempotent = true): Promise<void> {
    desk = await aDesk({ settings: { profiles: [PROFILE] } });
    market = await aMarketplace(idempotent);
    const sender = aSender(market, idempotent);
    tools = { ...desk.tools, workshop: fileWorkshop, senders: { of: () => sender } };
    await desk.drop(...known(), ...thread, claimMail);
    await desk.sweep();
    claimId = await desk.onlyClaim();
    const done = await approveDraft(tools, {
      ...asked(),
      revision: await revision(),
      leaveGapsOut: true,
      reasons: { gaps: 'DHL has not answered yet and time is short' },
    });
    if (!done.ok) throw new Error(JSON.stringify(done.problem));
  }
  const ask = async (): Promise<string> => {
    const done = await askToSend(tools, { ...asked(), revision: await revision() });
    if (!done.ok) throw new Error(JSON.stringify(done.problem));
    return done.value.outboxId;
  };
  const send = (outboxId: string, with_: SendingTools = tools, patience = 2_000) =>
    sendAnswer(with_, { organisation: desk.organisation, outboxId, patience });
  const row = (id: string) => tools.units(desk.organisation, ({ outbox }) => outbox.byId(id));
  /** What the sweep does until nothing is due any more, minute after minute for an hour and a half. */
  const sweepOn = async (): Promise<void> => {
    for (let minute = 1; minute <= 90; minute += 1) {
      desk.at(later(minute));
      for (const id of await dueSendings(tools, { organisation: desk.organisation })) await send(id, tools, 300);
    }
  };
  afterEach(async () => {
    await desk.leave();
    await market.leave();
  });

  it('arrives once, with its receipt, and the claim is answered by the same road as by hand', async () => {
    await approved();
    const id = await ask();
    expect((await desk.page(claimId)).work).toBe('approved');
    expect(await send(id)).toBe('sent');
    expect(market.arrived).toHaveLength(1);
    expect(market.arrived[0]?.text).toContain('302-4471926-8850317');
    const page = await desk.page(claimId);
    expect([page.work, page.draft?.state]).toEqual(['answered', 'sent']);
    expect(page.history.at(-1)).toMatchObject({ what: 'claim.answered', figures: { way: 'api', reference: 'case-1' } });
    const sending = await lookAtSending(tools, { organisation: desk.organisation, claimId });
    expect(sending).toMatchObject({
      sent: { way: 'api', undoUntil: null, late: false },
      outbox: { state: 'sent', reference: 'case-1', attempts: 1 },
    });
    // The receipt lies sealed: not a word of it stands in the table.
    const [kept] = await desk.inside((tx) => tx.rows<{ receipt_sealed: Buffer }>('select receipt_sealed from outbox'));
    expect(kept?.receipt_sealed.toString('latin1')).not.toContain('case-1');
    await sweepOn();
    expect([market.arrived.length, market.requests]).toEqual([1, 1]);
  });

  it('a double click is one answer', async () => {
    await approved();
    const seen = await revision();
    const both = await Promise.all([askToSend(tools, { ...asked(), revision: seen }), askToSend(tools, { ...asked(), revision: seen })]);
    expect(both.map((one) => one.ok && one.value.outboxId)).toEqual([expect.any(String), both[0].ok && both[0].value.outboxId]);
    await sweepOn();
    expect(market.arrived).toHaveLength(1);
  });

  it.each([2, 5])('%i workers at once are one answer', async (workers) => {
    await approved();
    market.next = ['slow'];
    const id = await ask();
    const outcomes = await Promise.all(Array.from({ length: workers }, () => send(id)));
    expect(outcomes.filter((one) => one === 'sent')).toHaveLength(1);
    expect([market.arrived.length, market.requests]).toEqual([1, 1]);
  });

  it('a crash before the act is over: nothing is asked, nothing is sent', async () => {
    await approved();
    const units: SendingTools['units'] = (organisation, work) =>
      deskUnits(desk.dataSource)(organisation, async (stores) => {
        const answer = await work(stores);
        throw Object.assign(new Error('power cut'), { answer });
      });
    await expect(askToSend({ ...tools, units }, { ...asked(), revision: await revision() })).rejects.toThrow('power cut');
    await sweepOn();
    expect([market.requests, (await desk.page(claimId)).history.some(({ what }) => what === 'answer.send-asked')]).toEqual([0, false]);
  });

  it('a crash after the act and before sending: the sweep finds it', async () => {
    await approved();
    await ask();
    await sweepOn();
    expect(market.arrived).toHaveLength(1);
    expect((await desk.page(claimId)).work).toBe('answered');
  });

  /** Dies when the receipt is to be written: the other side has the answer, we do not know. */
  const dying = (): SendingTools => ({
    ...tools,
    units: ((organisation: Parameters<SendingTools['units']>[0], work: (stores: DeskStores) => Promise<unknown>) =>
      deskUnits(desk.dataSource)(organisation, (stores) =>
        work({ ...stores, outbox: { ...stores.outbox, keepReceipt: () => Promise.reject(new Error('killed')) } }),
      )) as SendingTools['units'],
  });

  it('a crash after sending and before the receipt, at a marketplace that knows keys: sent again under the same key, one arrives', async () => {
    await approved();
    const id = await ask();
    await expect(send(id, dying())).rejects.toThrow('killed');
    expect((await row(id))?.state).toBe('sending');
    expect((await desk.page(claimId)).work).toBe('approved');
    await sweepOn();
    expect([market.arrived.length, market.requests, (await row(id))?.state, (await desk.page(claimId)).work]).toEqual([1, 2, 'sent', 'answered']);
  });

  it('the same at one that does not: a person is asked, and nothing is sent a second time', async () => {
    await approved(false);
    const id = await ask();
    await expect(send(id, dying())).rejects.toThrow('killed');
    await sweepOn();
    expect([market.arrived.length, market.requests, (await row(id))?.state]).toEqual([1, 1, 'unknown']);
    expect((await desk.page(claimId)).history.at(-1)).toMatchObject({ what: 'answer.send-unknown' });
    // Until somebody has looked nothing else can be done with the letter.
    expect(await reopenDraft(tools, { ...asked(), revision: await revision() })).toMatchObject({
      ok: false,
      problem: { code: 'not-possible-now', fields: [{ problem: 'being-sent' }] },
    });
    expect(await markSent(tools, { ...asked(), revision: await revision() })).toMatchObject({ ok: false });
    expect(await settleSending(tools, { ...asked(), revision: await revision(), found: 'arrived' })).toMatchObject({ ok: true });
    expect([(await desk.page(claimId)).work, market.arrived.length]).toEqual(['answered', 1]);
  });

  it('a person who did not find it there has it sent once more', async () => {
    await approved(false);
    market.next = ['not-taken-500'];
    const id = await ask();
    expect([await send(id), market.arrived.length]).toEqual(['person', 0]);
    expect(await settleSending(tools, { ...asked(), revision: await revision(), found: 'not-arrived' })).toMatchObject({ ok: true });
    await sweepOn();
    expect([market.arrived.length, (await row(id))?.state]).toEqual([1, 'sent']);
  });

  it.each<[edge: string, knowsKeys: boolean, behaviours: Behaviour[], arrived: number, state: string]>([
    ['500 after it was taken, keys known', true, ['taken-then-500', 'taken-then-500'], 1, 'sent'],
    ['500 before it was taken, keys known', true, ['not-taken-500', 'not-taken-500'], 1, 'sent'],
    ['500 after it was taken, keys not known', false, ['taken-then-500'], 1, 'unknown'],
    ['500 before it was taken, keys not known', false, ['not-taken-500'], 0, 'unknown'],
    ['no answer after it was taken, keys known', true, ['taken-then-silent'], 1, 'sent'],
    ['no answer after it was taken, keys not known', false, ['taken-then-silent'], 1, 'unknown'],
    ['the line breaks, keys known', true, ['hang-up', 'hang-up'], 1, 'sent'],
    ['the line breaks, keys not known', false, ['hang-up'], 0, 'unknown'],
    ['too fast: nothing was taken, so also without keys it goes again', false, ['throttled', 'throttled'], 1, 'sent'],
    ['refused', true, ['refused'], 0, 'refused'],
  ])('%s', async (_edge, knowsKeys, behaviours, arrived, state) => {
    await approved(knowsKeys);
    market.next = [...behaviours];
    const id = await ask();
    await sweepOn();
    expect([market.arrived.length, (await row(id))?.state]).toEqual([arrived, state]);
    expect((await desk.page(claimId)).work).toBe(state === 'sent' ? 'answered' : 'approved');
  });

  it('a marketplace that is down for an hour: nothing arrives, a person is told, and it can be asked for again', async () => {
    await approved(false);
    const url = market.url;
    await market.leave();
    const id = await ask();
    for (let minute = 1; minute <= 200; minute += 1) {
      desk.at(later(minute));
      for (const due of await dueSendings(tools, { organisation: desk.organisation })) await send(due, tools, 300);
    }
    expect(await row(id)).toMatchObject({ state: 'refused', problem: 'unreachable', attempts: 8 });
    market = await aMarketplace(false);
    tools = { ...tools, senders: { of: () => aSender(market, false) } };
    expect(market.url).not.toBe(url);
    expect(await ask()).toBe(id);
    expect([await send(id), market.arrived.length]).toEqual(['sent', 1]);
  });

  it('as long as the marketplace asks to wait, it is not tried', async () => {
    await approved();
    market.next = ['throttled'];
    const id = await ask();
    expect(await send(id)).toBe('later');
    desk.at(later(1));
    expect(await dueSendings(tools, { organisation: desk.organisation })).toEqual([]);
    desk.at(later(2));
    expect(await dueSendings(tools, { organisation: desk.organisation })).toEqual([id]);
  });

  it('a letter that was opened again before it went is not sent', async () => {
    await approved();
    const id = await ask();
    expect(await reopenDraft(tools, { ...asked(), revision: await revision() })).toMatchObject({ ok: true });
    await sweepOn();
    expect([market.requests, (await row(id))?.state]).toEqual([0, 'cancelled']);
  });

  it('one that was sent by hand meanwhile is not sent again', async () => {
    await approved();
    const id = await ask();
    expect(await markSent(tools, { ...asked(), revision: await revision() })).toMatchObject({ ok: true });
    await sweepOn();
    expect([market.requests, (await row(id))?.state]).toEqual([0, 'cancelled']);
  });

  it('an account without a connector offers none, and one taken away stops what waits', async () => {
    await approved();
    const id = await ask();
    const alone: SendingTools = { ...tools, senders: { of: () => null } };
    expect((await lookAtSending(alone, { organisation: desk.organisation, claimId }))?.canSend).toBe(false);
    expect(await askToSend(alone, { ...asked(), revision: await revision() })).toMatchObject({ ok: true }); // it waits already: nothing new
    expect([await send(id, alone), (await row(id))?.problem, market.requests]).toEqual(['person', 'no-sender', 0]);
    expect(await askToSend(alone, { ...asked(), revision: await revision() })).toMatchObject({
      ok: false,
      problem: { fields: [{ problem: 'no-sender' }] },
    });
  });

  it('fifty letters in a real queue, two workers, half of them told twice, a queue that is killed: one answer', async () => {
    await approved();
    const id = await ask();
    const server = await aQueueServer();
    const logger = createLogger('specs', { LOG_LEVEL: 'silent' });
    const workers = [openQueues(server.url, logger), openQueues(server.url, logger)];
    for (const worker of workers)
      worker.process('answer.send', async ({ outboxId }) => ((await send(outboxId)) === 'nothing-to-do' ? 'nothing-to-do' : 'done'));
    const letter = { organisationId: desk.organisation, outboxId: id };
    await Promise.all(
      Array.from({ length: 50 }, async (_, nth) =>
        workers[nth % workers.length]?.add('answer.send', letter, { id, hash: String(Math.floor(nth / 2)) }),
      ),
    );
    await server.kill();
    await server.start();
    await Promise.all(
      Array.from({ length: 10 }, async (_, nth) => workers[nth % workers.length]?.add('answer.send', letter, { id, hash: `again-${nth}` })),
    );
    for (let tries = 0; (await row(id))?.state !== 'sent' && tries < 200; tries += 1) await sleep(100);
    await sleep(500);
    await Promise.all(workers.map((worker) => worker.close()));
    await server.stop();
    expect([market.arrived.length, market.requests, (await row(id))?.state]).toEqual([1, 1, 'sent']);
  });
});

describeWithPostgres('an answer that a person sent', () => {
  let desk: Desk;
  let claimId: ClaimId;
  let tools: SendingTools;
  const asked = () => ({ organisation: desk.organisation, claimId, actor: desk.actor });
  const revision = async (): Promise<number> => (await desk.page(claimId)).revision;
  const sending = () => lookAtSending(tools, { organisation: desk.organisation, claimId });
  beforeEach(async () => {
    desk = await aDesk({ settings: { profiles: [PROFILE] } });
    tools = { ...desk.tools, workshop: fileWorkshop, senders: { of: () => null } };
    await desk.drop(...known(), ...thread, claimMail);
    await desk.sweep();
    claimId = await desk.onlyClaim();
    await approveDraft(tools, {
      ...asked(),
      revision: await revision(),
      leaveGapsOut: true,
      reasons: { gaps: 'DHL has not answered yet and time is short' },
    });
  });
  afterEach(() => desk.leave());

  it.each([
    ['in an hour', later(60), 'in-future'],
    ['before the claim was there', new Date('2026-11-18T10:23:59Z'), 'before-claim'],
  ])('%s is refused', async (_edge, sentAt, problem) =>
    expect(await markSent(tools, { ...asked(), revision: await revision(), sentAt })).toMatchObject({
      ok: false,
      problem: { code: 'bad-input', fields: [{ path: 'sentAt', problem }] },
    }),
  );

  it('can be taken back for ten minutes, and then no more', async () => {
    expect(await markSent(tools, { ...asked(), revision: await revision() })).toMatchObject({ ok: true });
    expect((await sending())?.sent).toMatchObject({ way: 'hand', late: false, undoUntil: '2026-11-20T07:22:00Z' });
    desk.at(later(9));
    expect(await undoSent(tools, { ...asked(), revision: await revision() })).toMatchObject({ ok: true });
    const page = await desk.page(claimId);
    expect([page.work, page.draft?.state, (await sending())?.sent]).toEqual(['approved', 'approved', null]);
    expect(await markSent(tools, { ...asked(), revision: await revision() })).toMatchObject({ ok: true });
    desk.at(later(20));
    expect((await sending())?.sent?.undoUntil).toBeNull();
    expect(await undoSent(tools, { ...asked(), revision: await revision() })).toMatchObject({ ok: false, problem: { code: 'not-possible-now' } });
  });

  it('after the last possible moment it says so', async () => {
    desk.at(new Date('2026-11-21T10:24:01Z'));
    expect(await markSent(tools, { ...asked(), revision: await revision() })).toMatchObject({ ok: true });
    expect((await sending())?.sent?.late).toBe(true);
    expect((await desk.page(claimId)).history.at(-1)).toMatchObject({ what: 'claim.answered', figures: { late: true } });
  });
  it('at the last possible moment it is in time', async () => {
    desk.at(new Date('2026-11-21T10:24:00Z'));
    await markSent(tools, { ...asked(), revision: await revision() });
    expect((await sending())?.sent?.late).toBe(false);
  });

  it('what is possible once is asked twice, and then final', async () => {
    await markSent(tools, { ...asked(), revision: await revision() });
    // Decided against the seller: the next letter is an appeal, here the same one approved again.
    desk.at(new Date('2026-11-23T09:00:00Z'));
    await desk.drop(decisionMail);
    await desk.sweep();
    await desk.inside((tx) => tx.run(`update claim set work = 'approved' where id = $1`, [claimId]));
    await desk.inside((tx) => tx.run(`update draft set state = 'approved', sent_at = null where claim_id = $1`, [claimId]));
    expect((await sending())?.oneShot).toBe('amazon-appeal');
    expect(await markSent(tools, { ...asked(), revision: await revision() })).toMatchObject({
      ok: false,
      problem: { code: 'bad-input', fields: [{ path: 'final', problem: 'confirm-once' }] },
    });
    expect(await markSent(tools, { ...asked(), revision: await revision(), final: true })).toMatchObject({ ok: true });
    expect((await sending())?.sent?.undoUntil).toBeNull();
    expect(await undoSent(tools, { ...asked(), revision: await revision() })).toMatchObject({ ok: false });
  });

  it('knows its page, when an answer with gaps may go, and what is copied', async () => {
    expect(await sending()).toMatchObject({
      form: 'amazon-response-box',
      page: { url: 'https://sellercentral.amazon.de/gp/guarantee-claims/home.html', confidence: 'not-verified' },
      whatWeHave: { from: '2026-11-20T02:24:00Z', open: true },
      parts: [{ field: null }],
      canSend: false,
      outbox: null,
    });
    expect((await desk.page(claimId)).deepLink).toBe('https://sellercentral.amazon.de/gp/guarantee-claims/home.html');
  });
});
