import {
  AuditActs,
  AuditState,
  AddedPerson,
  Team,
  AccountPolicies,
  BehindFigure,
  ClaimAlarms,
  ClaimPage,
  ClaimSignals,
  ErrorBody,
  FigureAhead,
  FigureReconciled,
  MetricPage,
  NotificationList,
  OrderList,
  OrderPage,
  Overview,
  PackKeys,
  PackList,
  PackShape,
  PasswordLink,
  RecordShape,
  WebhookAdded,
} from '@weerwoord/contracts';
import { verifyPack } from '@weerwoord/wiring';
import { describeWithPostgres, fixture } from '@weerwoord/wiring/testing';
import { z } from 'zod';
import { aForm } from '../testing/form';
import { aRunningApi } from '../testing/a-running-api';
import type { RunningApi, Visitor } from '../testing/a-running-api';
import { OTHER_STORIES } from '../testing/story-routes';
import { aKeeper, everyRoute } from '../testing/keeper';
import { workOff } from '../testing/work-off';

describeWithPostgres('one order from file to pack, over the wire', () => {
  let api: RunningApi;
  let sanne: Visitor;
  let accountId: string;
  let password: string;
  const { answered, file, kept, missing } = aKeeper(() => sanne);
  beforeAll(async () => {
    api = await aRunningApi({ clock: { now: () => new Date('2026-09-20T08:00:00Z') } });
    const person = await api.addOrganisation('sanne@example.org');
    sanne = await api.logIn(person);
    password = person.password;
    accountId = (await api.addAccount(person.organisation)).id;
    const files = ['all-orders-34-columns.txt', 'all-orders-32-columns.txt', 'account-health.json'].map((name) => ({
      name,
      bytes: fixture(`amazon/ok/${name}`),
    }));
    await answered(
      'imports',
      'POST',
      '/imports',
      aForm([...files, { name: 'bad.txt', bytes: fixture('amazon/not-ok/all-orders-bad-cells.txt') }], { accountId }),
    );
    await workOff(api.product, person.organisation);
  });
  afterAll(() => api.leave());

  it('accounts and session', async () => {
    await answered('session', 'GET', '/session');
    await answered('me', 'PATCH', '/me', { language: 'en' });
    await answered('accounts', 'GET', '/accounts');
    await answered('accounts', 'POST', '/accounts', { name: 'shop', channel: 'shop', site: 'shop.example' });
    const someone = await api.addOrganisation('leaves@example.org');
    const leaving = await api.logIn(someone);
    kept.add('session POST').add('session DELETE');
    expect((await leaving.ask('DELETE', '/session')).status).toBe(204);
  });

  it('the overview: figures against their limits, what waits', async () => {
    const overview = Overview.parse(await answered('overview', 'GET', '/overview'));
    const [account] = overview.accounts.filter(({ name }) => name === 'amazon.de');
    expect(account?.orders).toBeGreaterThan(5);
    expect(account?.readings.map(({ metric, part, windowKey, limit }) => [metric, part, windowKey, limit])).toEqual(
      expect.arrayContaining([
        ['amazon.odr', 'MFN', '60d', 0.01],
        ['amazon.lsr', 'MFN', '30d', 0.04],
      ]),
    );
    expect(overview.rowsToFix).toBeGreaterThan(0);
  });

  it('a figure in full, and the orders behind it', async () => {
    const page = MetricPage.parse(await answered('metric', 'GET', `/accounts/${accountId}/metrics/amazon.odr?asOf=2026-10-01&days=20&part=MFN`));
    expect([page.series.length, page.series.at(-1)?.day, page.rule?.confidence]).toEqual([20, '2026-10-01', 'verified']);
    expect(page.reading.confirmed.denominator).toBeGreaterThan(0);
    const behind = BehindFigure.parse(
      await answered('behindFigure', 'GET', `/accounts/${accountId}/metrics/amazon.odr/orders?asOf=2026-10-01&part=MFN&side=counted`),
    );
    expect([behind.total, behind.orders.length]).toEqual([page.reading.confirmed.denominator, page.reading.confirmed.denominator]);
    const csv = String(
      await answered('behindFigureCsv', 'GET', `/accounts/${accountId}/metrics/amazon.odr/orders.csv?asOf=2026-10-01&part=MFN&side=counted`),
    );
    expect(csv.trimEnd().split('\r\n')).toHaveLength(1 + behind.total);
  });

  it('a value of the account’s own: seen, set with a reason, judged by, and gone again', async () => {
    const path = `/accounts/${accountId}/policies`;
    const limitIn = async (): Promise<number | null> =>
      MetricPage.parse(await sanne.json('GET', `/accounts/${accountId}/metrics/amazon.odr?part=MFN`)).reading.limit;
    const odr = (answer: unknown) => AccountPolicies.parse(answer).policies.find(({ id }) => id === 'amazon.odr.limit');
    expect(odr(await answered('policies', 'GET', path))).toMatchObject({
      unit: 'share',
      settable: true,
      own: null,
      published: { value: 0.01, confidence: 'verified' },
    });
    const which = { id: 'amazon.odr.limit', site: '*', validFrom: '2026-09-01' };
    expect(odr(await answered('policies', 'POST', path, { ...which, value: 0.02, reason: 'Agreed with our manager' }))?.own).toMatchObject({
      value: 0.02,
      reason: 'Agreed with our manager',
      at: '2026-09-20T08:00:00Z',
    });
    expect(await limitIn()).toBe(0.02);
    expect(odr(await answered('restorePolicy', 'POST', `${path}/restore`, which))?.own).toBeNull();
    expect(await limitIn()).toBe(0.01);
    expect((await sanne.ask('POST', `${path}/restore`, { body: which })).status).toBe(404);
  });
  it.each([
    ['without a reason', { value: 0.02, reason: ' ' }, 'reason', 'missing'],
    ['a share above one', { value: 2, reason: 'x' }, 'value', 'too-big'],
    ['of another kind', { value: true, reason: 'x' }, 'value', 'wrong-kind'],
  ])('a value %s is refused', async (_edge, given, field, problem) => {
    const body = { id: 'amazon.odr.limit', site: '*', validFrom: '2026-09-01', ...given };
    const response = await sanne.ask('POST', `/accounts/${accountId}/policies`, { body });
    expect([response.status, ErrorBody.parse(await response.json()).fields]).toEqual([422, [{ path: field, problem }]]);
  });

  it('what lies ahead of a figure, and the official one beside it', async () => {
    const ahead = FigureAhead.parse(await answered('figureAhead', 'GET', `/accounts/${accountId}/metrics/amazon.odr/ahead?asOf=2026-10-01&part=MFN`));
    const page = MetricPage.parse(await sanne.json('GET', `/accounts/${accountId}/metrics/amazon.odr?asOf=2026-10-01&part=MFN`));
    const { from, to } = page.reading;
    const inside = ahead.days.filter(({ day }) => day >= from && day <= to).reduce((sum, { counted }) => sum + counted, 0);
    expect([inside, ahead.limit, ahead.alertLevel]).toEqual([page.reading.confirmed.denominator, 0.01, 0.7]);
    expect(ahead.rollOffs.every(({ day }) => day > '2026-10-01')).toBe(true);
    const beside = FigureReconciled.parse(await answered('figureReconciled', 'GET', `/accounts/${accountId}/metrics/amazon.odr/reconcile?part=MFN`));
    expect(beside.theirs?.from).toBeDefined();
    for (const side of [beside.against, beside.counted])
      expect(side?.explained.reduce((sum, { explains }) => sum + explains, 0)).toBe(side?.difference);
  });

  it.each([
    ['a metric the account does not have', 'ebay.late', '', 404],
    ['a part there is not', 'amazon.odr', '?part=elsewhere', 422],
    ['a window there is not', 'amazon.odr', '?window=7y', 422],
    ['a day that is none', 'amazon.odr', '?asOf=2026-02-30', 422],
    ['a day before every calendar of ours', 'amazon.odr', '?asOf=0000-01-01', 422],
    ['a day no window can end on', 'amazon.odr', '?asOf=9999-12-31', 422],
    ['rules of a day that is none', 'amazon.odr', '?policyDay=yesterday', 422],
  ])('%s', async (_edge, metric, query, status) => {
    expect((await sanne.ask('GET', `/accounts/${accountId}/metrics/${metric}${query}`)).status).toBe(status);
  });

  it('an order, its records as they came, its buyer masked', async () => {
    expect(OrderList.parse(await answered('orders', 'GET', '/orders')).total).toBeGreaterThan(1);
    expect((await sanne.ask('GET', '/orders?q=302-0000001')).status).toBe(422); // a name would stand in the address
    const { orders } = OrderList.parse(await answered('searchOrders', 'POST', '/orders/search', { q: '302-0000001' }));
    const line = orders.find(({ externalId }) => externalId === '302-0000001-0000001');
    const order = OrderPage.parse(await answered('order', 'GET', `/orders/${line?.id ?? ''}`));
    expect(order.verdicts.length).toBeGreaterThan(0);
    const then = OrderPage.parse(await sanne.json('GET', `/orders/${line?.id ?? ''}?asOf=2026-11-20&policyDay=2026-11-20`));
    expect(then.verdicts.map(({ metric, rule }) => [metric, rule])).toEqual(order.verdicts.map(({ metric, rule }) => [metric, rule]));
    expect(then.verdicts[0]?.rulesVersion).not.toBe(order.verdicts[0]?.rulesVersion);
    expect(order.buyer?.maskedName ?? '•').toMatch(/^(. )?.?\.? ?•+$|^.\. •{7}$/u);
    const { recordId } = order.timeline.find((entry) => entry.recordId !== null) ?? {};
    const record = RecordShape.parse(await answered('record', 'GET', `/records/${recordId ?? ''}`));
    expect(record.raw).toContain('302-0000001-0000001');
  });

  it('claim, draft, approval, pack, check, outcome', async () => {
    const form = {
      accountId,
      kind: 'A_TO_Z',
      externalOrderId: '302-0000001-0000001',
      reason: 'INR_DELIVERED',
      amount: { minor: 1299, currency: 'EUR' },
      receivedAt: '2026-09-19T10:00:00Z',
      respondBy: null,
      note: 'by phone',
    };
    const opened = ClaimPage.parse(await answered('claims', 'POST', '/claims', form));
    const path = `/claims/${opened.id}`;
    await answered('claims', 'GET', '/claims');
    await answered('levels', 'GET', `/accounts/${accountId}/levels`);
    await answered('radar', 'GET', `/radar?account=${accountId}`);
    expect(ClaimSignals.parse(await answered('claimSignals', 'GET', `/claims/${opened.id}/signals`)).signals).toEqual([]);
    const claim = ClaimPage.parse(await answered('claim', 'GET', path));
    expect((await sanne.ask('GET', '/claims?work=open,asleep')).status).toBe(422); // never every claim for a word that is no state
    const composed = ClaimPage.parse(await answered('writeDraft', 'POST', `${path}/draft`, { revision: claim.revision, language: 'nl' }));
    expect(composed.draft).toMatchObject({ language: 'nl', state: 'draft', by: null });
    const paragraphs = (composed.draft?.paragraphs ?? []).map(({ id, text, gap }) => ({ id, text: gap ? text : `${text} `, leftOut: gap !== null }));
    const saved = ClaimPage.parse(await answered('saveDraft', 'PUT', `${path}/draft`, { revision: composed.revision, language: 'nl', paragraphs }));
    expect(saved.draft).toMatchObject({ by: 'Sanne de Vries' });
    const late = await sanne.ask('POST', `${path}/approve`, { body: { revision: composed.revision, leaveGapsOut: true } });
    expect([late.status, await late.json()]).toMatchObject([409, { code: 'changed-meanwhile' }]);
    const approved = ClaimPage.parse(await answered('approveDraft', 'POST', `${path}/approve`, { revision: saved.revision, leaveGapsOut: true }));
    const reopened = ClaimPage.parse(await answered('reopenDraft', 'POST', `${path}/reopen`, { revision: approved.revision }));
    const again = ClaimPage.parse(await answered('approveDraft', 'POST', `${path}/approve`, { revision: reopened.revision, leaveGapsOut: true }));
    const pack = PackShape.parse(await answered('makePack', 'POST', `${path}/pack`));
    expect(pack.by).toBe('Sanne de Vries');
    const zip = (await answered('packZip', 'GET', `/packs/${pack.id}/pack.zip`)) as Buffer;
    const pdf = (await answered('packPdf', 'GET', `/packs/${pack.id}/pack.pdf`)) as Buffer;
    expect([zip.length, pdf.subarray(0, 5).toString()]).toEqual([pack.bytes, '%PDF-']);
    expect(PackList.parse(await answered('packs', 'GET', '/packs')).packs.map(({ id }) => id)).toContain(pack.id);
    const { keys } = PackKeys.parse(await answered('packKeys', 'GET', '/packs/keys'));
    const checked = await verifyPack(zip, { keys: keys.map(({ id }) => id), demandKey: true });
    expect(checked).toMatchObject({ ok: true, hash: pack.hash, signature: { state: 'good', known: true } });
    const torn = Buffer.from(zip);
    torn[torn.length >> 1] = (torn[torn.length >> 1] ?? 0) ^ 1;
    expect((await verifyPack(torn)).ok).toBe(false);
    const refunded = ClaimPage.parse(
      await answered('refundAnyway', 'POST', `${path}/refund`, {
        revision: ClaimPage.parse(await sanne.json('GET', path)).revision,
        reason: 'The buyer is a regular and the parcel was ours to lose.',
      }),
    );
    const sent = ClaimPage.parse(await answered('markSent', 'POST', `${path}/sent`, { revision: refunded.revision }));
    const decided = ClaimPage.parse(
      await answered('recordOutcome', 'POST', `${path}/outcome`, {
        revision: sent.revision,
        work: 'won',
        fundedBy: 'AMAZON',
        saysMetric: 'NOT_COUNTED',
      }),
    );
    expect([again.work, sent.work, decided.work]).toEqual(['approved', 'answered', 'won']);
    expect(decided.history.map(({ actor }) => actor)).toContain('Sanne de Vries');
  });

  it('deadlines, alarms and how one is told', async () => {
    const opened = ClaimPage.parse(
      await answered('claims', 'POST', '/claims', {
        accountId,
        kind: 'A_TO_Z',
        externalOrderId: '302-0000099-7654321',
        reason: 'INR',
        amount: null,
        receivedAt: '2026-09-20T07:00:00Z',
        respondBy: '2026-09-23T07:00:00Z',
      }),
    );
    expect(opened.clock.basis).toBe('person'); // a form is no mail
    const path = `/claims/${opened.id}`;
    const wrong = await sanne.ask('POST', `${path}/deadline`, {
      body: { revision: opened.revision, respondBy: '2026-09-19T07:00:00Z', reason: 'typed wrongly' },
    });
    expect([wrong.status, await wrong.json()]).toMatchObject([422, { fields: [{ path: 'respondBy', problem: 'before-received' }] }]);
    const body = { revision: opened.revision, respondBy: '2026-09-26T07:00:00Z', reason: 'Seller Central shows three days more' };
    const moved = ClaimPage.parse(await answered('correctDeadline', 'POST', `${path}/deadline`, body));
    expect([moved.clock.hardDeadline, moved.clock.safeDeadline, moved.clock.basis]).toEqual([
      '2026-09-26T07:00:00Z',
      '2026-09-22T08:00:00Z',
      'person',
    ]);
    expect(moved.history.at(-1)).toMatchObject({ what: 'claim.deadline-moved', actor: 'Sanne de Vries' });
    expect((await sanne.ask('POST', `${path}/deadline`, { body })).status).toBe(409);
    const { clocks, next } = ClaimAlarms.parse(await answered('claimAlarms', 'GET', `${path}/alarms`));
    expect(clocks.map(({ hard, closedBecause }) => [hard, closedBecause])).toEqual([
      ['2026-09-26T07:00:00Z', null],
      ['2026-09-23T07:00:00Z', 'moved'],
    ]);
    expect(next).toMatchObject({ at: '2026-09-21T08:00:00Z', kind: 'before-safe', hours: 24, people: 1 });

    expect(await answered('myAlarms', 'GET', '/alarms/mine')).toMatchObject({
      inApp: true,
      byMail: true,
      quiet: null,
      zone: 'Europe/Amsterdam',
      mailReady: false,
    });
    const mine = { inApp: true, byMail: false, quiet: { from: '22:00', to: '07:00' }, zone: 'Europe/Berlin' };
    expect(await answered('myAlarms', 'PUT', '/alarms/mine', mine)).toMatchObject(mine);
    expect((await sanne.ask('PUT', '/alarms/mine', { body: { ...mine, zone: 'Europe/Atlantis' } })).status).toBe(422);
    await answered('testMyAlarms', 'POST', '/alarms/mine/test', { channel: 'app' });
    const { unread, notifications } = NotificationList.parse(await answered('notifications', 'GET', '/notifications'));
    expect([unread, notifications.map(({ kind }) => kind)]).toEqual([1, ['alarm.test']]);
    expect(await answered('markRead', 'POST', '/notifications/read', { ids: null })).toMatchObject({ unread: 0 });

    await answered('alarmSettings', 'GET', '/alarms/settings');
    expect(await answered('alarmSettings', 'PUT', '/alarms/settings', { stepHours: [4, 36], hardHours: 6 })).toMatchObject({
      plan: { stepHours: [36, 4], hardHours: 6 },
    });
    const url = 'https://hooks.example.org/services/T0/B0/abcdef';
    const added = WebhookAdded.parse(await answered('addWebhook', 'POST', '/alarms/webhooks', { url, body: 'slack' }));
    expect(added.settings.webhooks.map(({ shown }) => shown)).toEqual(['hooks.example.org/…cdef']);
    const hook = added.settings.webhooks[0]?.id ?? '';
    await answered('testWebhook', 'POST', `/alarms/webhooks/${hook}/test`);
    expect(await answered('removeWebhook', 'DELETE', `/alarms/webhooks/${hook}`)).toMatchObject({ webhooks: [] });
  });

  it('imports and what is wrong in them', async () => {
    const { imports } = z
      .object({ imports: z.array(z.object({ id: z.string(), files: z.array(z.object({ id: z.string(), name: z.string() })) })) })
      .parse(await answered('imports', 'GET', '/imports'));
    const batch = imports.at(-1);
    const bad = batch?.files.find(({ name }) => name === 'bad.txt');
    await answered('import', 'GET', `/imports/${batch?.id ?? ''}`);
    const { problems } = z
      .object({ problems: z.array(z.object({ id: z.string() })) })
      .parse(await answered('importProblems', 'GET', `/imports/${batch?.id ?? ''}/problems`));
    await answered('rejectedCsv', 'GET', `/imports/${batch?.id ?? ''}/rejected.csv`);
    await answered('mendRows', 'POST', `/imports/${batch?.id ?? ''}/mend`, { rows: [{ problemId: problems[0]?.id, value: '2026-09-09T10:00:00Z' }] });
    await answered('filePreview', 'GET', `/imports/files/${bad?.id ?? ''}/preview`);
    await answered('overruleKind', 'POST', `/imports/files/${bad?.id ?? ''}/kind`, { kind: 'amazon-all-orders' });
    await answered('stopFile', 'POST', `/imports/files/${bad?.id ?? ''}/stop`);
    await answered('saveMapping', 'POST', `/imports/files/${bad?.id ?? ''}/mapping`, {
      name: 'm',
      columns: { 'amazon-order-id': 'order.id' },
      zone: 'UTC',
      dates: 'iso',
      decimal: '.',
    });
    await answered('paste', 'POST', '/imports/paste', { accountId, text: 'hello' });
  });

  it('people, their passwords and log-ins; approval asked, declined and set; who is at a claim', async () => {
    const added = AddedPerson.parse(
      await answered('team', 'POST', '/team', { name: 'Youssef', email: 'youssef@example.org', roles: [{ role: 'support', accountId }] }),
    );
    const { people } = Team.parse(await answered('team', 'GET', '/team'));
    const id = people.find(({ email }) => email === 'youssef@example.org')?.id ?? '';
    await answered('teamPerson', 'PATCH', `/team/${id}`, { rights: [{ right: 'export', accountId: null, given: true }] });
    const { token } = PasswordLink.parse(await answered('passwordLink', 'POST', `/team/${id}/password-link`));
    await answered('setPassword', 'POST', '/password', { token, password: 'a good long password' });
    await answered('mySessions', 'GET', '/me/sessions');
    await answered('mySessions', 'DELETE', '/me/sessions');
    await answered('approvalSettings', 'GET', '/approval');
    await answered('approvalRule', 'PUT', `/accounts/${accountId}/approval`, { mode: 'none', above: null, oneShot: false });
    const { orders } = OrderList.parse(await sanne.json('GET', '/orders'));
    const other = orders.find(({ externalId }) => externalId !== '302-0000001-0000001');
    const form = {
      accountId,
      kind: 'A_TO_Z',
      externalOrderId: other?.externalId ?? '',
      reason: 'INR_DELIVERED',
      amount: null,
      receivedAt: '2026-09-19T10:00:00Z',
      respondBy: null,
    };
    const { id: claimId, revision } = ClaimPage.parse(await answered('claims', 'POST', '/claims', form));
    await answered('claimApproval', 'GET', `/claims/${claimId}/approval`);
    const asked = ClaimPage.parse(await answered('askApproval', 'POST', `/claims/${claimId}/ask-approval`, { revision }));
    await answered('declineApproval', 'POST', `/claims/${claimId}/decline-approval`, { revision: asked.revision, note: 'Say which day.' });
    await answered('claimPresence', 'POST', `/claims/${claimId}/presence`, { tab: '00000000-0000-4000-8000-000000000001', doing: 'look' });
    await answered('deskPresence', 'GET', '/presence');
    await answered('myPassword', 'PUT', '/me/password', { current: password, next: password });
    const late = await api.visitor().ask('POST', '/password', { body: { token: added.link.token, password: 'a good long password' } });
    expect(late.status).toBe(404); // a newer link was given out since
  });

  it('who did what, also downloads and a refused log-in, and a chain that holds', async () => {
    expect((await sanne.ask('POST', '/session', { body: { email: 'sanne@example.org', password: 'not it at all' } })).status).toBe(401);
    expect((await sanne.ask('POST', '/session', { body: { email: 'nobody@example.org', password: 'not it at all' } })).status).toBe(401);
    const seen = AuditActs.parse(await answered('audit', 'GET', '/audit'));
    expect(seen.acts[0]).toMatchObject({ what: 'session.refused', class: 'log-in', actor: 'step:log-in' });
    expect(JSON.stringify(seen)).not.toContain('nobody@example.org');
    const exports = AuditActs.parse(await answered('audit', 'GET', '/audit?class=export&from=2026-01-01&to=2027-01-01'));
    expect(exports.acts.map(({ what }) => what)).toContain('pack.downloaded');
    expect(exports.acts.every((act) => act.class === 'export')).toBe(true);
    const own = AuditActs.parse(
      await answered('audit', 'GET', `/audit?actor=${encodeURIComponent(exports.acts[0]?.actor ?? '')}&about=302-0000000-0000000`),
    );
    expect(own).toMatchObject({ acts: [], next: null });
    const state = AuditState.parse(await answered('auditState', 'GET', '/audit/state'));
    expect(state).toMatchObject({ acts: seen.acts[0]?.seq, lastAnchor: null, stampIsSet: false });
    expect(await answered('checkAudit', 'POST', '/audit/check')).toMatchObject({
      ok: true,
      acts: state.acts,
      intactUpTo: state.acts,
      findings: [],
      more: 0,
    });
    expect((await file('auditCsv', 'GET', '/audit.csv?class=log-in')).toString('utf8')).toContain('session.refused');
    expect((await file('auditAnchors', 'GET', '/audit/anchors.json')).toString('utf8')).toContain('"weerwoord-anchors/1"');
    expect((await file('auditExport', 'GET', '/audit/export.zip')).subarray(0, 2).toString('latin1')).toBe('PK');
    expect(
      AuditActs.parse(await answered('audit', 'GET', '/audit'))
        .acts.slice(0, 3)
        .map(({ what }) => what),
    ).toEqual(['audit.exported', 'table.exported', 'table.exported']);
  });

  it('every route of the contract was asked and kept its promise; the others have stories of their own', () => {
    kept.add('events GET'); // has a spec of its own: it does not end
    expect(missing(everyRoute().filter((route) => !OTHER_STORIES.includes(route)))).toEqual([]);
  });
});
