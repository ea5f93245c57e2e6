import {
  AddedEvidence,
  BulkShape,
  BundlePage,
  BundleReplay,
  ClaimAppeal,
  ClaimAttachments,
  ClaimEvidence,
  ClaimLetters,
  ClaimList,
  ClaimMoney,
  ClaimOutcome,
  ClaimPage,
  ClaimSending,
  ClaimStake,
  ClaimTrends,
  ClaimsAlike,
  Colleagues,
  EntryKept,
  FilesAdded,
  Lessons,
  LetterTemplates,
  MoneyDueList,
  NewerLetterShape,
  OrderList,
  PreventionList,
  PreventionOrders,
  QueueFacets,
  RadarList,
  SavedViews,
  TemplateClaims,
  TemplateHistory,
  TemplatePreview,
} from '@weerwoord/contracts';
import type { OrganisationId } from '@weerwoord/kernel';
import { indexClaims, runBulk } from '@weerwoord/pipeline';
import type { AnswerSender } from '@weerwoord/ports';
import { SendError } from '@weerwoord/ports';
import { describeWithPostgres, fixture } from '@weerwoord/wiring/testing';
import sharp from 'sharp';
import type { z } from 'zod';
import { aForm } from '../testing/form';
import { aRunningApi } from '../testing/a-running-api';
import type { RunningApi, Visitor } from '../testing/a-running-api';
import { DESK_ROUTES } from '../testing/story-routes';
import { aKeeper, everyRoute } from '../testing/keeper';
import { workOff } from '../testing/work-off';

type Page = z.infer<typeof ClaimPage>;
const ORDER = '302-0000001-0000001';
const NUMBER = '00340434161094042557';
/** What the carrier says of a parcel nobody told us of before. */
const SCANS = `Tracking number,Carrier,Time,Status,City,Postcode,Country,Signed by
${NUMBER},DHL,2026-09-03T17:06:00Z,accepted,Krefeld,,DE,
${NUMBER},DHL,2026-09-05T12:27:00Z,delivered,Musterstadt,01067,DE,
`;
const FACTS = { gaps: 'The carrier answers within two days.', facts: 'Read and compared with the page of the carrier.' };
/** A picture of one colour. */
const picture = (background: string) => sharp({ create: { width: 400, height: 300, channels: 3, background } });
/** Nothing is sent in these steps: no worker runs, and a person takes the answer out again. */
const SENDER: AnswerSender = {
  id: 'specs',
  idempotent: true,
  canSend: () => true,
  send: () => Promise.reject(new SendError('unreachable', 'nobody is there')),
};

describeWithPostgres('the desk over the wire: from a claim’s arrival to what was learnt of it', () => {
  let api: RunningApi;
  let sanne: Visitor;
  let organisation: OrganisationId;
  let accountId: string;
  let orderId: string;
  /** The claim of the story, and another one beside it. */
  let [path, otherId] = ['', ''];
  const { answered, file, missing } = aKeeper(() => sanne);
  beforeAll(async () => {
    api = await aRunningApi({ clock: { now: () => new Date('2026-09-20T08:00:00Z') }, senders: { of: () => SENDER } });
    const person = await api.addOrganisation('sanne@example.org');
    organisation = person.organisation;
    sanne = await api.logIn(person);
    accountId = (await api.addAccount(organisation)).id;
    const files = ['all-orders-34-columns.txt', 'all-orders-32-columns.txt', 'unshipped.txt'].map((name) => ({
      name,
      bytes: fixture(`amazon/ok/${name}`),
    }));
    await sanne.json('POST', '/imports', { body: aForm(files, { accountId }) });
    await workOff(api.product, organisation);
    const { orders } = OrderList.parse(await sanne.json('GET', '/orders'));
    orderId = orders.find(({ externalId }) => externalId === ORDER)?.id ?? '';
    const form = {
      accountId,
      kind: 'A_TO_Z',
      reason: 'INR_DELIVERED',
      amount: { minor: 1299, currency: 'EUR' },
      receivedAt: '2026-09-19T10:00:00Z',
      respondBy: null,
    };
    const open = async (externalOrderId: string) => ClaimPage.parse(await sanne.json('POST', '/claims', { body: { ...form, externalOrderId } })).id;
    path = `/claims/${await open(ORDER)}`;
    otherId = await open(orders.find(({ externalId }) => externalId !== ORDER)?.externalId ?? '');
    await workOff(api.product, organisation);
    await indexClaims(api.product.desk, { organisation });
  });
  afterAll(() => api.leave());

  const now = async (): Promise<Page> => ClaimPage.parse(await answered('claim', 'GET', path));
  const seen = async (): Promise<number> => (await now()).revision;
  const lines = (csv: Buffer): string[] => csv.toString().trimEnd().split('\r\n');

  it('the radar, worked off, and what could be prevented', async () => {
    const { findings } = RadarList.parse(await answered('radar', 'GET', `/radar?account=${accountId}`));
    const [first] = findings;
    expect(first).toBeDefined();
    await answered('markFinding', 'POST', '/radar/marks', { orderId: first?.orderId, rule: first?.rule, mark: 'done' });
    const after = RadarList.parse(await answered('radar', 'GET', `/radar?account=${accountId}`));
    expect([after.marked, after.findings.some(({ orderId: id, rule }) => id === first?.orderId && rule === first.rule)]).toEqual([1, false]);
    const marked = RadarList.parse(await answered('radar', 'GET', `/radar?account=${accountId}&marked=1`));
    expect(marked.findings).toMatchObject([{ orderId: first?.orderId, mark: { mark: 'done', by: 'Sanne de Vries', at: '2026-09-20T08:00:00Z' } }]);
    const prevented = PreventionList.parse(await answered('prevention', 'GET', `/prevention?account=${accountId}`));
    expect([prevented.findings, prevented.leastOrders > 1]).toEqual([[], true]); // too few orders to say anything
    const asked = `account=${accountId}&trait=site&value=amazon.de&measure=claims`;
    const behind = PreventionOrders.parse(await answered('preventionOrders', 'GET', `/prevention/orders?${asked}`));
    expect(behind.orders.map(({ claimId }) => claimId)).toContain(path.split('/').at(-1));
  });

  it('the queue: searched, narrowed, saved as CSV, kept as a view', async () => {
    const { claims } = ClaimList.parse(await answered('searchClaims', 'POST', '/claims/search', { view: 'all', q: '302-0000001' }));
    expect(claims.map(({ id }) => `/claims/${id}`)).toContain(path);
    const { reason } = QueueFacets.parse(await answered('claimFacets', 'POST', '/claims/facets', { view: 'all' }));
    expect(reason).toEqual([{ id: 'INR_DELIVERED', word: null, claims: 2 }]);
    expect(lines(await file('claimsCsv', 'POST', '/claims/export.csv', { view: 'all' }))).toHaveLength(3);
    const view = { name: 'Delivered', shared: false, filters: { reason: 'INR_DELIVERED' } };
    const [kept] = SavedViews.parse(await answered('savedViews', 'POST', '/views', view)).views;
    expect(await answered('savedViews', 'GET', '/views')).toMatchObject({ views: [{ id: kept?.id, name: 'Delivered' }] });
    expect(await answered('savedView', 'PUT', `/views/${kept?.id ?? ''}`, { ...view, shared: true })).toMatchObject({ views: [{ shared: true }] });
    expect(await answered('savedView', 'DELETE', `/views/${kept?.id ?? ''}`)).toEqual({ views: [] });
  });

  it('many claims at once: given away and back, drafted, asked for', async () => {
    const me = Colleagues.parse(await answered('colleagues', 'GET', '/colleagues')).people.find((person) => person.me)?.id;
    const chosen = { ids: [otherId] };
    const given = BulkShape.parse(await answered('assignClaims', 'POST', '/claims/bulk/assign', { chosen, to: me }));
    expect(await answered('undoBulk', 'POST', `/claims/bulk/${given.id}/undo`)).toMatchObject({ done: 1, undone: true });
    const run = async (name: string, part: string): Promise<void> => {
      const act = BulkShape.parse(await answered(name, 'POST', `/claims/bulk/${part}`, { chosen }));
      expect(act).toMatchObject({ total: 1, waiting: 1 });
      await runBulk(api.product.desk, { organisation, bulkId: act.id });
      expect(await answered('bulkAct', 'GET', `/claims/bulk/${act.id}`)).toMatchObject({ waiting: 0, done: 1, refused: 0 });
    };
    await run('redraftClaims', 'drafts');
    await run('askApprovals', 'approval');
  });

  it('what people add to a claim and to its order: files, facts, and second thoughts', async () => {
    const photo = await picture('#c03020').jpeg().toBuffer();
    const form = (name: string, bytes: Uint8Array, code: string) =>
      aForm([{ name, bytes }], { code, zone: 'Europe/Berlin', at: '2026-09-12T12:28:00Z' });
    const { files } = FilesAdded.parse(await answered('claimEvidence', 'POST', `${path}/evidence`, form('photo.jpg', photo, 'DELIVERY_PHOTO')));
    const recordId = files[0]?.recordId ?? '';
    expect((await file('evidenceFile', 'GET', `/files/${recordId}`)).equals(photo)).toBe(true);
    await file('evidencePreview', 'GET', `/files/${recordId}/preview`);
    expect(await answered('evidenceCheck', 'GET', `/files/${recordId}/check`)).toEqual({ original: 'whole', preview: 'whole' });
    const bundle = BundlePage.parse(await answered('orderBundle', 'GET', `/orders/${orderId}/bundle`));
    expect(bundle.items.find(({ code }) => code === 'DELIVERY_PHOTO')).toMatchObject({
      pii: 'document',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    const { versions } = BundleReplay.parse(await answered('orderBundleReplay', 'GET', `/orders/${orderId}/bundle/replay`));
    expect(new Set(versions.map(({ outcome }) => outcome))).toEqual(new Set(['same']));
    const fact = { fact: 'claimsProtectedLabel', yes: true, why: 'badge seen' };
    const { recordId: told } = EntryKept.parse(await answered('addClaimFact', 'POST', `${path}/facts`, fact));
    expect(await answered('takeBackEntry', 'POST', `/evidence/${told}/take-back`)).toEqual({ recordId: expect.any(String) as string });
    const removed = async () =>
      ClaimEvidence.parse(await answered('claimEvidence', 'GET', `${path}/evidence`)).told.map(({ recordId: id, removedAt }) => [id, removedAt]);
    expect(await removed()).toEqual([[told, '2026-09-20T08:00:00Z']]);
    await answered('putBackEntry', 'POST', `/evidence/${told}/put-back`);
    expect(await removed()).toEqual([[told, null]]);
    await answered(
      'orderEvidence',
      'POST',
      `/orders/${orderId}/evidence`,
      form('signed.png', await picture('#2040c0').png().toBuffer(), 'SIGNATURE_POD'),
    );
    await answered('addOrderFact', 'POST', `/orders/${orderId}/facts`, { ...fact, why: 'seen once more', yes: false });
    const added = AddedEvidence.parse(await answered('orderEvidence', 'GET', `/orders/${orderId}/evidence`));
    expect(added.files.map(({ name }) => name)).toEqual(expect.arrayContaining(['photo.jpg', 'signed.png']));
  });

  it('the organisation’s own wording, tried on a claim and kept', async () => {
    const asked = 'kind=a-to-z-answer&language=en';
    const { parts } = LetterTemplates.parse(await answered('letterTemplates', 'GET', `/letter-templates?${asked}`));
    expect(parts.map(({ part }) => part)).toContain('opening');
    const place = { kind: 'a-to-z-answer', part: 'delivered', language: 'en' };
    const source = 'The carrier brought the parcel on {{ at | when }} to {{ place }}.';
    const { claims } = TemplateClaims.parse(await answered('templateClaims', 'GET', `/letter-templates/claims?${asked}`));
    const preview = { ...place, source, claimId: claims[0]?.id ?? null };
    expect(TemplatePreview.parse(await answered('previewTemplate', 'POST', '/letter-templates/preview', preview)).problems).toEqual([]);
    await answered('letterTemplates', 'POST', '/letter-templates', { ...place, source, version: 0 });
    const { versions } = TemplateHistory.parse(await answered('templateHistory', 'GET', `/letter-templates/history?${asked}&part=delivered`));
    expect(versions).toEqual([{ version: 1, source, by: 'Sanne de Vries', at: '2026-09-20T08:00:00Z' }]);
  });

  it('its letters, and what a newer composition would change in one that somebody wrote', async () => {
    const written = ClaimPage.parse(await answered('writeDraft', 'POST', `${path}/draft`, { revision: await seen(), language: 'en' }));
    const paragraphs = (written.draft?.paragraphs ?? []).map(({ id, text, gap }) => ({ id, text: `${text} `, leftOut: gap !== null }));
    await answered('saveDraft', 'PUT', `${path}/draft`, { revision: written.revision, language: 'en', paragraphs });
    const parcel = {
      fact: 'trackingNumber',
      why: 'on the receipt of the carrier',
      at: '2026-09-03T10:00:00Z',
      trackingNumber: NUMBER,
      carrier: 'DHL',
    };
    await answered('addClaimFact', 'POST', `${path}/facts`, parcel);
    await sanne.json('POST', '/imports', { body: aForm([{ name: 'scans.csv', bytes: SCANS }], { accountId }) });
    await workOff(api.product, organisation);
    const newer = NewerLetterShape.parse(await answered('newerLetter', 'GET', `${path}/letters/newer`));
    const take = newer.paragraphs.filter(({ changed }) => changed).map(({ id }) => id);
    expect(take).toContain('delivered');
    const body = { revision: await seen(), composition: newer.composition, take };
    expect(ClaimPage.parse(await answered('newerLetter', 'POST', `${path}/letters/newer`, body)).draft?.newerFacts).toBe(false);
    const { letters } = ClaimLetters.parse(await answered('claimLetters', 'GET', `${path}/letters`));
    expect(letters.map(({ letter, state }) => [letter, state])).toEqual(expect.arrayContaining([['answer', 'draft']]));
  });

  it('the files that go with the answer: chosen, looked at, mended, saved', async () => {
    const set = ClaimAttachments.parse(await answered('claimAttachments', 'GET', `${path}/attachments`));
    const keys = set.choices.filter(({ kind }) => kind === 'file').map(({ key }) => key);
    const chosen = { seen: set.hash, files: keys.map((add) => ({ add })) };
    const kept = ClaimAttachments.parse(await answered('claimAttachments', 'PUT', `${path}/attachments`, chosen));
    expect([kept.state, kept.files.length]).toEqual(['saved', keys.length]);
    const shown = kept.files.find(({ mediaType }) => mediaType.startsWith('image/'))?.id ?? '';
    await file('attachmentFile', 'GET', `${path}/attachments/${shown}`);
    await file('attachmentThumbnail', 'GET', `${path}/attachments/${shown}/thumbnail`);
    await file('attachmentFax', 'GET', `${path}/attachments/${shown}/fax?page=1`);
    const zip = await file('attachmentsZip', 'GET', `${path}/attachments.zip`);
    expect(kept.files.every(({ name }) => zip.includes(name))).toBe(true);
    const mended = ClaimAttachments.parse(
      await answered('fixAttachment', 'POST', `${path}/attachments/fix`, { seen: kept.hash, file: shown, fix: 'leave-out' }),
    );
    expect(mended.files.map(({ id }) => id)).toEqual(kept.files.map(({ id }) => id).filter((id) => id !== shown));
  });

  it('sent: asked of a connector, taken out again, sent by hand with a proof, and that taken back', async () => {
    const approved = { revision: await seen(), leaveGapsOut: true, reasons: FACTS };
    const { revision } = ClaimPage.parse(await answered('approveDraft', 'POST', `${path}/approve`, approved));
    expect(ClaimSending.parse(await answered('claimSending', 'GET', `${path}/sending`))).toMatchObject({ canSend: true, outbox: null, sent: null });
    const waits = ClaimPage.parse(await answered('sendAnswer', 'POST', `${path}/send`, { revision }));
    expect(await answered('claimSending', 'GET', `${path}/sending`)).toMatchObject({ outbox: { state: 'waiting', by: 'Sanne de Vries' } });
    const out = ClaimPage.parse(await answered('settleSending', 'POST', `${path}/send/settle`, { revision: waits.revision, found: 'by-hand' }));
    expect(out.work).toBe('approved');
    const sent = ClaimPage.parse(await answered('markSent', 'POST', `${path}/sent`, { revision: out.revision }));
    const shot = await picture('#2040c0').png().toBuffer();
    const proven = ClaimSending.parse(await answered('sentProof', 'POST', `${path}/sent/proof`, aForm([{ name: 'sent.png', bytes: shot }])));
    expect(proven.sent).toMatchObject({ way: 'hand', by: 'Sanne de Vries', hasProof: true });
    expect((await file('sentProof', 'GET', `${path}/sent/proof`)).equals(shot)).toBe(true);
    const undone = ClaimPage.parse(await answered('undoSent', 'POST', `${path}/sent/undo`, { revision: await seen() }));
    expect([sent.work, undone.work]).toEqual(['answered', 'approved']);
    await answered('markSent', 'POST', `${path}/sent`, { revision: undone.revision });
  });

  it('what is at stake, how it ended, and whether there is an appeal', async () => {
    const { metrics, amount } = ClaimStake.parse(await answered('claimStake', 'GET', `${path}/at-stake`));
    expect([metrics.map(({ metric }) => metric), amount]).toEqual([expect.arrayContaining(['amazon.odr']), { minor: 1299, currency: 'EUR' }]);
    expect(ClaimAppeal.parse(await answered('claimAppeal', 'GET', `${path}/appeal`)).state).toBe('not-decided');
    await answered('recordOutcome', 'POST', `${path}/outcome`, { revision: await seen(), work: 'lost', fundedBy: 'SELLER', saysMetric: 'COUNTED' });
    const ended = ClaimOutcome.parse(await answered('recordOutcome', 'GET', `${path}/outcome`));
    expect(ended).toMatchObject({ work: 'lost', fundedBy: 'SELLER', metric: 'YES', words: [{ by: 'person', work: 'lost' }] });
    expect(ClaimAppeal.parse(await answered('claimAppeal', 'GET', `${path}/appeal`)).state).toBe('offered');
  });

  it('its money, to the bank and back, and what is still due', async () => {
    const entry = { kind: 'credit', party: 'marketplace', stage: 'claimed', amount: { minor: 1299, currency: 'EUR' }, day: '2026-09-20' };
    const entered = ClaimMoney.parse(await answered('claimMoney', 'POST', `${path}/money`, entry));
    const entryId = entered.lines.find(({ by }) => by === 'person')?.entryId;
    const due = MoneyDueList.parse(await answered('moneyDue', 'GET', `/money?account=${accountId}`));
    expect(due.sums).toMatchObject([{ channel: 'amazon', party: 'marketplace', stage: 'claimed', minor: 1299, claims: 1 }]);
    expect(lines(await file('moneyDueCsv', 'GET', `/money.csv?account=${accountId}`))).toHaveLength(1 + due.lines.length);
    const withdrawn = ClaimMoney.parse(await answered('withdrawMoney', 'POST', `${path}/money/withdraw`, { entryId }));
    expect(withdrawn.former).toMatchObject([{ id: entryId, by: 'Sanne de Vries' }]);
    expect(await answered('claimMoney', 'GET', `${path}/money`)).toEqual(withdrawn);
  });

  it('what was learnt: lessons, trends, and claims like this one', async () => {
    await workOff(api.product, organisation);
    const { rows } = Lessons.parse(await answered('lessons', 'GET', `/lessons?account=${accountId}`));
    expect(rows[0]).toMatchObject({ channel: 'amazon', reason: 'INR_DELIVERED', metric: { share: { denominator: 1 } } });
    expect(lines(await file('lessonsCsv', 'GET', `/lessons.csv?account=${accountId}`))).toHaveLength(1 + rows.length);
    const trends = ClaimTrends.parse(await answered('claimTrends', 'GET', `/lessons/trends?account=${accountId}&by=reason`));
    expect(trends.rows).toMatchObject([{ value: 'INR_DELIVERED', total: 2 }]);
    const outcomes = ClaimTrends.parse(await answered('claimTrends', 'GET', `/lessons/trends?account=${accountId}&by=outcome`));
    expect(outcomes.rows.reduce((all, { total }) => all + total, 0)).toBe(2);
    expect(outcomes.rows.map(({ value }) => value)).toContain('lost');
    expect(lines(await file('claimTrendsCsv', 'GET', `/lessons/trends.csv?account=${accountId}&by=reason`)).length).toBeGreaterThan(1);
    expect(ClaimsAlike.parse(await answered('claimAlike', 'GET', `${path}/alike`))).toMatchObject({
      channel: 'amazon',
      reason: 'INR_DELIVERED',
      carrier: 'dhl_unified',
      claims: 0, // it is of none like itself
    });
  });

  it('every route of the desk was asked and kept its promise, and all of them are routes', () => {
    expect(missing(DESK_ROUTES)).toEqual([]);
    expect(DESK_ROUTES.filter((route) => !everyRoute().includes(route))).toEqual([]);
  });
});
