import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { alarmsFor, USUAL_PLAN } from '@weerwoord/claims';
import type { ClaimId } from '@weerwoord/kernel';
import { addWebhook, correctDeadline, lookAtAlarms, remindClaim, saveMyAlarms, sendAlarm } from '@weerwoord/pipeline';
import { aQueueServer, breakConnections, describeWithPostgres } from '@weerwoord/wiring/testing';
import { until } from '../testing/a-world';
import { aWatch } from '../testing/a-watch';
import type { Watch } from '../testing/a-watch';

const HOUR_MS = 3_600_000;
const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, n) => sum + n, 0);
const counted = (things: readonly string[]): Map<string, number> =>
  things.reduce((seen, thing) => seen.set(thing, (seen.get(thing) ?? 0) + 1), new Map<string, number>());

describeWithPostgres('alarms', () => {
  let watch: Watch;
  beforeEach(async () => {
    watch = await aWatch({ WEERWOORD_SWEEP_SECONDS: '1' });
  });
  afterEach(() => watch.leave());
  const mailsTo = (email: string) => watch.mail.mails.filter(({ to }) => to === email);
  const alarmsOf = async (claimId: ClaimId) => {
    const found = await lookAtAlarms(watch.product.alarms, { organisation: watch.organisation, claimId });
    if (!found) throw new Error('no claim');
    return found;
  };
  const answer = (claimId: ClaimId) =>
    watch.product.desk.units(watch.organisation, async ({ claims }) => {
      const claim = await claims.byId(claimId);
      if (claim) await claims.save({ ...claim, work: 'answered', revision: claim.revision + 1 }, watch.now());
    });

  it('down for 12 hours, and killed in the middle: every alarm out within half a minute of a start, none twice', async () => {
    await watch.person('youssef@example.org');
    // From "over long ago" to "not yet": 500 clocks, spread over 60 hours, none of whose steps falls into the minutes the second start is later.
    const hours = Array.from({ length: 500 }, (_, n) => 0.5 + (n % 240) * 0.25);
    const ids = await watch.claims(hours);
    const learnt = watch.now();
    watch.pass(12);
    const due = hours.filter((safeIn) => {
      const safe = new Date(learnt.getTime() + safeIn * HOUR_MS);
      const clock = { safe, hard: new Date(safe.getTime() + 24 * HOUR_MS), setAt: learnt };
      return alarmsFor(clock, { plan: USUAL_PLAN, quiet: null, told: null }, watch.now()).due !== null;
    }).length;
    expect(due).toBeGreaterThan(250);
    expect(ids).toHaveLength(500);

    const first = await watch.hire();
    await until(
      () => Promise.resolve(watch.mail.mails.length),
      (mails) => mails > due / 2,
    );
    // As a power cut: every transaction is cut off where it stands, and the next start has a queue that knows of nothing.
    await breakConnections(watch.product.settings.DATABASE_URL);
    await first.stop();
    expect(watch.mail.mails.length).toBeLessThan(due * 2);
    const emptyQueue = await aQueueServer();

    watch.pass(0.05); // what was being sent is let go of after two minutes
    const started = performance.now();
    const second = await watch.hire(emptyQueue.url);
    await until(
      () => Promise.resolve(counted(watch.mail.mails.map(({ messageId }) => messageId)).size),
      (mails) => mails === due * 2,
      40_000,
    );
    expect(performance.now() - started).toBeLessThan(30_000);
    await sleep(3_000); // time for anything that would come twice
    await second.stop();
    await emptyQueue.stop();

    const notices = counted(await watch.notices());
    expect([notices.size, total(notices)]).toEqual([due * 2, due * 2]);
    // A mail that was handed over and not yet noted goes again, under the same Message-ID: at most those in hand at the cut.
    const mails = counted(watch.mail.mails.map(({ messageId }) => messageId));
    expect(mails.size).toBe(due * 2);
    expect(total(mails) - mails.size).toBeLessThanOrEqual(8);
    expect(counted(watch.mail.mails.map(({ to, subject }) => `${to} ${subject}`)).size).toBeGreaterThan(100);
  }, 120_000);

  it('two workers beside each other tell everything once', async () => {
    await watch.claims(Array.from({ length: 60 }, (_, n) => 1 + n * 0.1));
    const workers = await Promise.all([watch.hire(), watch.hire()]);
    await until(
      () => Promise.resolve(watch.mail.mails.length),
      (mails) => mails >= 60,
    );
    await sleep(1_500);
    await Promise.all(workers.map((worker) => worker.stop()));
    expect([watch.mail.mails.length, (await watch.notices()).length]).toEqual([60, 60]);
  }, 60_000);

  it('a claim with 5 hours left: one alarm, which tells the time that is left', async () => {
    const [id] = await watch.claims([5.2]);
    const worker = await watch.hire();
    await until(
      () => Promise.resolve(watch.mail.mails.length),
      (mails) => mails === 1,
    );
    // A mail that is not yet noted as sent goes again once what was being sent is let go of, and six minutes are more than that.
    await until(
      () => alarmsOf(id as ClaimId),
      ({ told }) => told.length === 2 && told.every(({ state }) => state === 'sent'),
    );
    watch.pass(0.1);
    await worker.sweep();
    await sleep(500);
    await worker.stop();
    expect(watch.mail.mails.map(({ to, subject }) => [to, subject])).toEqual([
      ['sanne@example.org', 'A-to-z claim, not received, amazon.de: 5 h 12 min left to answer'],
    ]);
    const { told, next } = await alarmsOf(id as ClaimId);
    expect(told.map(({ kind, hours, channel, to, state }) => [kind, hours, channel, to, state]).sort()).toEqual([
      ['before-safe', 8, 'app', 'Sanne de Vries', 'sent'],
      ['before-safe', 8, 'mail', 'Sanne de Vries', 'sent'],
    ]);
    expect([next?.kind, next?.hours, next?.at]).toEqual(['before-safe', 2, '2026-11-20T11:12:00Z']);
  });

  it('an alarm goes out when it is due, long before the next sweep', async () => {
    const patient = await aWatch({ WEERWOORD_SWEEP_SECONDS: '3600' });
    const worker = await patient.hire();
    await worker.sweep();
    await patient.claims([1]);
    await until(
      () => Promise.resolve(patient.mail.mails.length),
      (mails) => mails === 1,
    );
    await worker.stop();
    await patient.leave();
  }, 40_000);

  it('a mail of a claim that was answered while the mail server was away is not sent any more', async () => {
    const [id] = await watch.claims([1.5]);
    watch.mail.refuse('no room, sanne@example.org');
    const { toSend } = await remindClaim(watch.product.alarms, { organisation: watch.organisation, claimId: id as ClaimId });
    const send = () => sendAlarm(watch.product.alarms, { organisation: watch.organisation, alarmId: toSend[0] ?? '' });
    expect(await send()).toBe('failed');
    const { told } = await alarmsOf(id as ClaimId);
    const waiting = told.find(({ channel }) => channel === 'mail');
    expect([waiting?.state, waiting?.attempts]).toEqual(['waiting', 1]);
    expect(waiting?.answer).toMatch(/no room/);
    expect(waiting?.answer).not.toMatch(/sanne/);
    expect(await send()).toBe('nothing-to-do'); // it rests
    watch.mail.refuse(null);
    await answer(id as ClaimId);
    watch.pass(1);
    expect(await send()).toBe('dropped');
    expect(watch.mail.mails).toEqual([]);
    expect((await alarmsOf(id as ClaimId)).clocks).toMatchObject([{ version: 1, closedBecause: 'answered' }]);
  });

  it('after a mail server was away only the newest word is sent', async () => {
    const [id] = await watch.claims([7]);
    const look = () => remindClaim(watch.product.alarms, { organisation: watch.organisation, claimId: id as ClaimId });
    const older = (await look()).toSend[0] ?? '';
    watch.pass(5.5);
    const newer = (await look()).toSend[0] ?? '';
    const send = (alarmId: string) => sendAlarm(watch.product.alarms, { organisation: watch.organisation, alarmId });
    expect([await send(older), await send(newer)]).toEqual(['dropped', 'sent']);
    expect(watch.mail.mails.map(({ subject }) => subject)).toEqual(['A-to-z claim, not received, amazon.de: 1 h 30 min left to answer']);
  });

  it('a deadline that is corrected is another clock: the old one stays as history, its alarms are over, the new one’s begin', async () => {
    const [id] = await watch.claims([1]);
    const claimId = id as ClaimId;
    const { organisation } = watch;
    await remindClaim(watch.product.alarms, { organisation, claimId });
    // A claim without a notice cannot be derived anew: it is given the one it would have.
    const moved = await correctDeadline(watch.product.desk, {
      organisation,
      claimId,
      revision: 1,
      respondBy: new Date('2026-11-28T12:00:00Z'),
      reason: 'Amazon gave a week more on the phone',
      actor: `person:${watch.owner}`,
    });
    expect(moved.ok).toBe(true);
    const { clocks, told, next } = await alarmsOf(claimId);
    expect(clocks.map(({ version, hard, basis, closedBecause }) => [version, hard.slice(0, 13), basis, closedBecause])).toEqual([
      [2, '2026-11-28T12', 'person', null],
      [1, '2026-11-21T09', 'mail', 'moved'],
    ]);
    expect(told).toHaveLength(2);
    expect(next?.at).not.toBeNull();
  });

  it('only the person it is assigned to is told; who may not answer it is not', async () => {
    const youssef = await watch.person('youssef@example.org');
    await watch.claims([1], { assignedTo: youssef });
    const worker = await watch.hire();
    await until(
      () => Promise.resolve(watch.mail.mails.length),
      (mails) => mails === 1,
    );
    await worker.stop();
    expect(mailsTo('youssef@example.org').map(({ subject }) => subject)).toEqual([expect.stringContaining('A-tot-z-claim, niet ontvangen')]);
    expect(mailsTo('sanne@example.org')).toEqual([]);
  });

  it('whoever gets a claim late is told at once; who was told before is not told again', async () => {
    const { organisation, owner } = watch;
    const [id] = await watch.claims([1]);
    const look = () => remindClaim(watch.product.alarms, { organisation, claimId: id as ClaimId });
    expect((await look()).toldInApp).toEqual([owner]);
    const youssef = await watch.person('youssef@example.org');
    await watch.product.desk.units(organisation, ({ claims }) => claims.assign([id as ClaimId], youssef));
    const due = await watch.product.desk.units(organisation, ({ deadlines }) =>
      deadlines.due(new Date(Math.max(Date.now(), watch.now().getTime()) + 1_000), 10),
    );
    expect(due.map(({ claimId }) => claimId)).toEqual([id]);
    expect((await look()).toldInApp).toEqual([youssef]);
    expect((await look()).toldInApp).toEqual([]);
  });

  it('where everybody has switched alarms off the clock is still looked at at its next step', async () => {
    const { organisation, owner } = watch;
    await saveMyAlarms(watch.product.alarms, { organisation, person: owner, to: { inApp: false, byMail: false, quiet: null, zone: 'UTC' } });
    const [id] = await watch.claims([5]);
    await remindClaim(watch.product.alarms, { organisation, claimId: id as ClaimId });
    expect(await watch.product.desk.units(organisation, ({ deadlines }) => deadlines.nextAt())).toEqual(new Date('2026-11-20T11:00:00Z'));
  });

  it('nothing of the night, nothing by mail: as each wants it', async () => {
    const { organisation, owner } = watch;
    await saveMyAlarms(watch.product.alarms, {
      organisation,
      person: owner,
      to: { inApp: true, byMail: false, quiet: { from: '08:00', to: '12:00' }, zone: 'Europe/Amsterdam' },
    });
    const [soon, later] = await watch.claims([1, 7]); // it is 9:00 in Amsterdam
    const look = (id: ClaimId | undefined) => remindClaim(watch.product.alarms, { organisation, claimId: id as ClaimId });
    expect(await look(soon)).toEqual({ toSend: [], toldInApp: [owner] }); // the last one before the safe deadline
    expect(await look(later)).toEqual({ toSend: [], toldInApp: [] });
    expect((await alarmsOf(later as ClaimId)).next?.at).toBe('2026-11-20T11:00:00Z');
    watch.pass(3);
    expect(await look(later)).toEqual({ toSend: [], toldInApp: [owner] });
  });

  it('a webhook is called once, signed, under an id that a receiver can go by', async () => {
    const heard: { headers: IncomingHttpHeaders; body: string }[] = [];
    const receiver = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        heard.push({ headers: request.headers, body });
        response.end('thanks');
      });
    }).listen(0, '127.0.0.1');
    await once(receiver, 'listening');
    const host = `127.0.0.1:${String((receiver.address() as AddressInfo).port)}`;
    const vouched = await aWatch({ WEERWOORD_SWEEP_SECONDS: '1', WEERWOORD_WEBHOOK_HOSTS: host });
    const by = { organisation: vouched.organisation, person: vouched.owner };
    expect(await addWebhook(vouched.product.alarms, { ...by, url: 'https://169.254.169.254/latest/meta-data', body: 'weerwoord' })).toMatchObject({
      ok: false,
      problem: { fields: [{ path: 'url', problem: 'not-allowed' }] },
    });
    const added = await addWebhook(vouched.product.alarms, { ...by, url: `http://${host}/hooks/very-secret-part`, body: 'weerwoord' });
    if (!added.ok) throw new Error('refused');
    expect(JSON.stringify(added.value.settings)).not.toMatch(/very-secret/);
    const [id] = await vouched.claims([1]);
    const worker = await vouched.hire();
    await until(
      () => Promise.resolve(heard.length),
      (calls) => calls > 0,
    );
    await sleep(1_500);
    await worker.stop();
    expect(heard).toHaveLength(1);
    const [{ headers, body }] = heard as [(typeof heard)[0]];
    expect(JSON.parse(body)).toMatchObject({
      id: headers['x-weerwoord-id'],
      event: 'claim.alarm',
      alarm: 'before-safe',
      claim: { id, order: '302-0001000-1234567' },
    });
    expect(headers['x-weerwoord-signature']).toMatch(/^t=\d{10},v1=[0-9a-f]{64}$/);
    await vouched.leave();
    receiver.close();
  }, 40_000);

  it('claims an older program brought in get their rows from the sweep', async () => {
    const [id] = await watch.claims([1]);
    await watch.product.dataSource.query('delete from deadline');
    const worker = await watch.hire();
    await until(
      () => alarmsOf(id as ClaimId),
      ({ clocks, told }) => clocks.length === 1 && told.length === 2,
    );
    await worker.stop();
  });
});
