import {
  BulkShape,
  ClaimPage,
  HoldShape,
  ImportBatch,
  OrderList,
  PackSetShape,
  PackShape,
  RequestPage,
  SavedViews,
  WebhookAdded,
} from '@weerwoord/contracts';
import { describeWithPostgres, fixture } from '@weerwoord/wiring/testing';
import { aForm } from '../testing/form';
import { aRunningApi } from '../testing/a-running-api';
import type { RunningApi, Visitor } from '../testing/a-running-api';
import { workOff } from '../testing/work-off';
import { routes } from './openapi/route-shapes';

/** Two sellers in one database: one has everything, the other tries every door with the other's ids. */
describeWithPostgres('walls between organisations', () => {
  let api: RunningApi;
  let stranger: Visitor;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    api = await aRunningApi({ clock: { now: () => new Date('2026-09-20T08:00:00Z') } });
    const [owner, other] = [await api.addOrganisation('owner@example.org'), await api.addOrganisation('stranger@example.org')];
    const sanne = await api.logIn(owner);
    stranger = await api.logIn(other);
    const accountId = (await api.addAccount(owner.organisation)).id;
    const batch = ImportBatch.parse(
      await sanne.json('POST', '/imports', {
        body: aForm([{ name: 'bad.txt', bytes: fixture('amazon/not-ok/all-orders-bad-cells.txt') }], { accountId }),
      }),
    );
    await workOff(api.product, owner.organisation);
    const [order] = OrderList.parse(await sanne.json('GET', '/orders')).orders;
    const form = {
      accountId,
      kind: 'A_TO_Z',
      externalOrderId: order?.externalId,
      reason: 'INR_DELIVERED',
      amount: null,
      receivedAt: '2026-09-19T10:00:00Z',
      respondBy: null,
    };
    const claim = ClaimPage.parse(await sanne.json('POST', '/claims', { body: form }));
    const pack = PackShape.parse(await sanne.json('POST', `/claims/${claim.id}/pack`));
    const bulk = BulkShape.parse(await sanne.json('POST', '/claims/bulk/assign', { body: { chosen: { ids: [claim.id] }, to: null } }));
    const set = PackSetShape.parse(await sanne.json('POST', '/pack-sets', { body: { chosen: { ids: [claim.id] }, language: 'en' } }));
    const on = { of: 'order', orderId: order?.id };
    const until = '2027-01-01T00:00:00Z';
    const hold = HoldShape.parse(await sanne.json('POST', '/personal/holds', { body: { on, basis: 'legal-claims', words: '', until }, status: 201 }));
    const asked = { kind: 'erase', askedAt: '2026-09-19T10:00:00Z', language: 'en', typed: { orderNumber: order?.externalId } };
    const orders = [{ orderId: order?.id, why: ['order-number'] }];
    const request = RequestPage.parse(await sanne.json('POST', '/buyers/requests', { body: { ...asked, orders }, status: 201 }));
    const { webhooks } = WebhookAdded.parse(
      await sanne.json('POST', '/alarms/webhooks', { body: { url: 'https://hooks.example.org/services/T0/B0/abcdef', body: 'slack' }, status: 201 }),
    ).settings;
    const { views } = SavedViews.parse(
      await sanne.json('POST', '/views', { body: { name: 'mine alone', shared: true, filters: { view: 'all' } }, status: 201 }),
    );
    const recordId = claim.timeline.find((entry) => entry.recordId !== null)?.recordId ?? '';
    Object.assign(ids, {
      accountId,
      orderId: order?.id,
      recordId,
      batchId: batch.id,
      fileId: batch.files[0]?.id,
      claimId: claim.id,
      packId: pack.id,
      bulkId: bulk.id,
      viewId: views[0]?.id,
      attachmentId: pack.id,
      setId: set.id,
      holdId: hold.id,
      requestId: request.id,
      webhookId: webhooks[0]?.id,
      personId: owner.person,
      metric: 'amazon.odr',
    });
    for (const name of Object.keys(ids)) expect([name, ids[name]]).toEqual([name, expect.stringMatching(/./)]);
    // The ids are right: their owner is let in with them.
    expect((await sanne.ask('GET', `/records/${recordId}`)).status).toBe(200);
  });
  afterAll(() => api.leave());

  const BODIES: Readonly<Record<string, unknown>> = {
    removePerson: { name: 'Sanne de Vries' },
    eraseBuyer: { number: 1 },
    exportBuyer: { language: 'en' },
    mendRows: { rows: [{ problemId: '00000000-0000-8000-8000-000000000000', value: 'x' }] },
    overruleKind: { kind: 'mail' },
    saveMapping: { name: 'm', columns: { a: 'order.id' }, zone: 'UTC', dates: 'iso', decimal: '.' },
    writeDraft: { revision: 1, language: 'en' },
    saveDraft: { revision: 1, language: 'en', paragraphs: [] },
    approveDraft: { revision: 1, leaveGapsOut: true },
    reopenDraft: { revision: 1 },
    markSent: { revision: 1 },
    undoSent: { revision: 1 },
    sendAnswer: { revision: 1 },
    settleSending: { revision: 1, found: 'arrived' },
    claimAttachments: { seen: '', files: [] },
    fixAttachment: { seen: '', file: null, fix: 'fit' },
    recordOutcome: { revision: 1, work: 'won' },
    savedView: { name: 'theirs', shared: false, filters: {} },
    refundAnyway: { revision: 1, reason: 'long enough to be a reason' },
    policies: { id: 'amazon.odr.limit', site: '*', validFrom: '2026-01-01', value: 0.02, reason: 'theirs' },
    restorePolicy: { id: 'amazon.odr.limit', site: '*', validFrom: '2026-01-01' },
  };
  const named = routes().filter(({ path }) => path.includes(':'));

  it.each(named.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s is not found by a stranger',
    async (_name, { name, method, path }) => {
      const concrete = path.replace(/:(\w+)/g, (_, param: string) => ids[param] ?? `no ${param} to try this door with`);
      expect(concrete).not.toContain(' '); // a word of no form is no id, and would be found nowhere for that alone
      const response = await stranger.ask(method, concrete, method === 'GET' ? {} : { body: BODIES[name] ?? {} });
      expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([404, 'not-found']);
    },
  );

  const LISTS = ['/accounts', '/overview', '/orders', '/imports', '/claims', '/packs', '/pack-sets', '/views', '/colleagues'];
  const PEOPLE = ['/personal/holds', '/personal/settings', '/buyers/requests', '/buyers/notices', '/team', '/alarms/settings', '/audit'];
  it.each([...LISTS, ...PEOPLE])('%s holds nothing of the other', async (path) => {
    const text = JSON.stringify(await stranger.json('GET', path));
    for (const id of Object.values(ids).filter((value) => value !== 'amazon.odr')) expect(text).not.toContain(id);
  });

  it('an upload into the other’s account is not possible, nor a claim', async () => {
    const upload = await stranger.ask('POST', '/imports', { body: aForm([{ name: 'x.txt', bytes: 'x' }], { accountId: ids['accountId'] ?? '' }) });
    const form = {
      accountId: ids['accountId'],
      kind: 'A_TO_Z',
      externalOrderId: '302-0000001-0000001',
      reason: 'INR_DELIVERED',
      amount: null,
      receivedAt: '2026-09-19T10:00:00Z',
      respondBy: null,
    };
    const claim = await stranger.ask('POST', '/claims', { body: form });
    expect([upload.status, claim.status >= 400 && claim.status < 500]).toEqual([404, true]);
  });
});
