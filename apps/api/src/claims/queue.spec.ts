import { BulkShape, ClaimList, ClaimPage, Colleagues, ErrorBody, QueueFacets, SavedViews } from '@weerwoord/contracts';
import type { OrganisationId } from '@weerwoord/kernel';
import { indexClaims, runBulk } from '@weerwoord/pipeline';
import { describeWithPostgres, fixture } from '@weerwoord/wiring/testing';
import type { z } from 'zod';
import { aForm } from '../../testing/form';
import { aRunningApi } from '../../testing/a-running-api';
import type { RunningApi, Visitor } from '../../testing/a-running-api';
import { workOff } from '../../testing/work-off';

/** Three claims: one with its order (from a mail), one with a note that names somebody, one far ahead whose order nobody knows. */
describeWithPostgres('the queue', () => {
  let api: RunningApi;
  let organisation: OrganisationId;
  let sanne: Visitor;
  beforeAll(async () => {
    api = await aRunningApi({ clock: { now: () => new Date('2026-11-19T08:00:00Z') } });
    const owner = await api.addOrganisation('owner@example.org');
    organisation = owner.organisation;
    sanne = await api.logIn(owner);
    const accountId = (await api.addAccount(organisation)).id;
    const files = [
      { name: 'orders.txt', bytes: fixture('amazon/ok/all-orders-34-columns.txt') },
      { name: 'claim.eml', bytes: fixture('mail/ok/a-to-z-claim.eml') },
    ];
    await sanne.json('POST', '/imports', { body: aForm(files, { accountId }) });
    await workOff(api.product, organisation);
    const form = {
      accountId,
      kind: 'A_TO_Z',
      reason: 'SNAD',
      amount: { minor: 50_000, currency: 'GBP' },
      receivedAt: '2026-11-18T10:00:00Z',
      respondBy: null,
    };
    await sanne.json('POST', '/claims', { body: { ...form, externalOrderId: '306-7777777-0000001', note: '=Frau Zwetschge rief an' } });
    await sanne.json('POST', '/claims', {
      body: { ...form, kind: 'CHARGEBACK', reason: 'FRAUD', amount: null, externalOrderId: '307-1-1', respondBy: '2026-12-18T10:00:00Z' },
    });
    await indexClaims(api.product.desk, { organisation });
  });
  afterAll(() => api.leave());
  const list = async (query = ''): Promise<z.infer<typeof ClaimList>> => ClaimList.parse(await sanne.json('GET', `/claims${query}`));
  const search = async (q: string) => ClaimList.parse(await sanne.json('POST', '/claims/search', { body: { view: 'all', q } }));
  const wrong = async (method: string, path: string, body?: unknown) => {
    const response = await sanne.ask(method, path, body === undefined ? {} : { body });
    return [response.status, ErrorBody.parse(await response.json()).fields.map(({ path: field }) => field)];
  };

  it('lists what needs action with its counts, and what is at stake in each money', async () => {
    const { claims, total, views, atStake, counts } = await list();
    expect([claims.length, total, counts.open, views.all]).toEqual([3, 3, 3, 3]);
    expect(atStake).toEqual([
      { minor: 50_000, currency: 'GBP' },
      { minor: 1_299, currency: 'EUR' },
    ]);
    expect(claims.find(({ orderId }) => orderId !== null)?.advised).toEqual(expect.any(String));
    expect(claims.find(({ kind }) => kind === 'CHARGEBACK')?.advised).toBeNull();
  });
  it.each([
    ['a reason', '?reason=SNAD', 1],
    ['two reasons', '?reason=SNAD,FRAUD', 2],
    ['an amount of one money', '?currency=GBP&min=100', 1],
    ['a last moment soon', '?within=72', 2],
    ['nobody’s', '?who=nobody', 3],
    ['mine', '?who=me', 0],
    ['another view', '?view=closed', 0],
    ['a state inside a view', '?view=action&work=lost', 0],
  ])('narrows by %s', async (_what, query, found) => expect((await list(query)).total).toBe(found));
  it.each([
    ['a reason that is none', 'GET', '/claims?reason=NONSENSE', ['reason']],
    ['a state that is none', 'GET', '/claims?work=asleep', ['work']],
    ['a view that is none', 'GET', '/claims?view=all-of-them', ['view']],
    ['an amount without its money', 'GET', '/claims?min=5', ['currency']],
    ['an amount that is none', 'GET', '/claims?currency=EUR&min=abc', ['min']],
    ['hours that are none', 'GET', '/claims?within=0', ['within']],
    ['somebody who is nobody', 'GET', '/claims?who=sanne', ['who']],
    ['an order that is none', 'GET', '/claims?sort=random', ['sort']],
    ['a made-up cursor', 'GET', '/claims?cursor=abc', ['cursor']],
    ['a cursor of nonsense dates', 'GET', `/claims?cursor=${Buffer.from('["2026-99-99","x"]').toString('base64url')}`, ['cursor']],
    ['orders by a made-up cursor', 'GET', '/orders?cursor=abc', ['cursor']],
    ['imports by a made-up cursor', 'GET', '/imports?cursor=abc', ['cursor']],
    ['packs by a made-up cursor', 'GET', '/packs?cursor=abc', ['cursor']],
    ['the radar by a made-up cursor', 'GET', '/radar?cursor=abc', ['cursor']],
  ])('refuses %s and names the field', async (_what, method, path, fields) => expect(await wrong(method, path)).toEqual([422, fields]));
  it.each(['', '/ahead', '/reconcile', '/orders'])('days that are none are refused by a figure%s', async (part) => {
    const [account] = (await list()).claims;
    expect(await wrong('GET', `/accounts/${account?.accountId ?? ''}/metrics/amazon.odr${part}?days=abc`)).toEqual([422, ['days']]);
  });

  it.each([
    ['the beginning of an order number', '306-77', 1],
    ['an order number without its signs', '30677777770000001', 1],
    ['a word of the mail that opened it', 'guarantee', 1],
    ['a name in a note, by its beginning', 'zwetsch', 1],
    ['a title', 'kaffeebecher', 1],
    ['two words of which one fits nothing', 'zwetschge kaffeebecher', 0],
    ['signs of patterns, taken as they stand', '%', 3],
  ])('finds by %s', async (_what, q, found) => expect((await search(q)).total).toBe(found));
  it('an order number with a typing mistake finds what looks alike, and says so', async () => {
    const { found, claims } = await search('306-7777778');
    expect([found?.how, claims.map(({ externalOrderId }) => externalOrderId)]).toEqual(['similar', ['306-7777777-0000001']]);
  });
  it('what is kept for finding names nobody', async () => {
    const [{ text } = { text: '' }] = await api.product.dataSource.query<{ text: string }[]>(
      `select string_agg(words::text || ' ' || clear, ' ') as text from claim_search`,
    );
    expect(text).toContain('kaffeebecher');
    expect(text.toLowerCase()).not.toMatch(/zwetsch|guarantee|frau/);
  });
  it('when the key of the order is destroyed and its words are made again, the name finds nothing and the number still does', async () => {
    const [claim] = (await search('zwetschge')).claims;
    await api.product.vault.destroy(organisation, await api.product.readers.orders.subjects(organisation, claim?.orderId as never).catch(() => []));
    const [{ subject } = { subject: '' }] = await api.product.dataSource.query<{ subject: string }[]>(
      `select r.subject from source_record r join order_statement s on s.record_id = r.id where s.external_order_id = '306-7777777-0000001'`,
    );
    await api.product.vault.destroy(organisation, [subject]);
    await api.product.desk.units(organisation, (stores) => stores.search.again([claim?.id as never]));
    await indexClaims(api.product.desk, { organisation });
    expect([(await search('zwetschge')).total, (await search('306-7777777')).total]).toEqual([0, 1]);
  });

  it('beside each filter stands what choosing it gives, with the others as they are', async () => {
    const facets = QueueFacets.parse(await sanne.json('POST', '/claims/facets', { body: { reason: 'SNAD' } }));
    expect(facets.reason.map(({ id, claims }) => [id, claims])).toEqual(
      expect.arrayContaining([
        ['SNAD', 1],
        ['FRAUD', 1],
      ]),
    );
    expect(facets.kind).toEqual([{ id: 'A_TO_Z', word: null, claims: 1 }]);
    expect(facets.currencies).toEqual(['EUR', 'GBP']);
  });

  it('the present view as CSV, formulas taken out', async () => {
    await sanne.json('POST', '/claims', {
      body: {
        accountId: (await list()).claims[0]?.accountId,
        kind: 'A_TO_Z',
        externalOrderId: '=1+1',
        reason: 'SNAD',
        amount: null,
        receivedAt: '2026-11-18T11:00:00Z',
        respondBy: null,
      },
    });
    const response = await sanne.ask('POST', '/claims/export.csv', { body: { reason: 'SNAD' } });
    const lines = (await response.text()).trim().split('\r\n');
    expect([response.headers.get('content-type'), lines.length]).toEqual(['text/csv; charset=utf-8', 3]);
    expect(lines.some((line) => line.startsWith("'=1+1,"))).toBe(true);
  });

  it('a view is kept, named once, changed by nobody else, and removed', async () => {
    const kept = SavedViews.parse(
      await sanne.json('POST', '/views', {
        body: { name: 'Fraud', shared: true, filters: { reason: 'FRAUD', min: 5, currency: 'EUR' } },
        status: 201,
      }),
    );
    expect(kept.views).toMatchObject([{ name: 'Fraud', own: true, filters: { reason: 'FRAUD', min: '5', currency: 'EUR' } }]);
    expect(await wrong('POST', '/views', { name: 'fraud', shared: false, filters: {} })).toEqual([422, ['name']]);
    expect(await wrong('POST', '/views', { name: 'x', shared: false, filters: { reason: 'NONSENSE' } })).toEqual([422, ['filters.reason']]);
    const id = kept.views[0]?.id ?? '';
    const changed = SavedViews.parse(
      await sanne.json('PUT', `/views/${id}`, { body: { name: 'Fraud!', shared: false, filters: { view: 'all', q: 'Zwetschge' } } }),
    );
    expect(changed.views).toMatchObject([{ name: 'Fraud!', filters: { view: 'all' } }]);
    expect(JSON.stringify(changed)).not.toContain('Zwetschge');
    expect(SavedViews.parse(await sanne.json('DELETE', `/views/${id}`)).views).toEqual([]);
  });

  it('many claims are given to somebody and taken back; who has them already is told', async () => {
    const { people } = Colleagues.parse(await sanne.json('GET', '/colleagues'));
    const me = people.find((person) => person.me)?.id;
    const before = await list();
    const act = BulkShape.parse(await sanne.json('POST', '/claims/bulk/assign', { body: { chosen: { view: {} }, to: me } }));
    expect(act).toMatchObject({ total: before.total, done: before.total, refused: 0, canUndo: true });
    expect((await list('?view=mine')).total).toBe(before.total);
    const again = BulkShape.parse(await sanne.json('POST', '/claims/bulk/assign', { body: { chosen: { ids: [before.claims[0]?.id] }, to: me } }));
    expect(again).toMatchObject({ done: 0, refused: 1, refusals: [{ why: 'theirs-already' }], canUndo: false });
    const undone = BulkShape.parse(await sanne.json('POST', `/claims/bulk/${act.id}/undo`));
    expect([undone.undone, undone.canUndo, (await list('?view=mine')).total]).toEqual([true, false, 0]);
    expect((await sanne.ask('POST', `/claims/bulk/${act.id}/undo`)).status).toBe(409);
    expect(await wrong('POST', '/claims/bulk/assign', { chosen: { view: {} }, to: '00000000-0000-8000-8000-000000000000' })).toEqual([422, ['to']]);
    const page = ClaimPage.parse(await sanne.json('GET', `/claims/${before.claims[0]?.id ?? ''}`));
    expect(page.history.map(({ what }) => what)).toEqual(expect.arrayContaining(['claim.assigned', 'claim.unassigned']));
  });

  it('letters of many claims are drafted anew, but never over somebody’s words; approval is asked for them', async () => {
    const [claim] = (await search('kaffeebecher')).claims;
    const chosen = { ids: [claim?.id] };
    const run = async (what: string) => {
      const { id } = BulkShape.parse(await sanne.json('POST', `/claims/bulk/${what}`, { body: { chosen } }));
      await runBulk(api.product.desk, { organisation, bulkId: id });
      return BulkShape.parse(await sanne.json('GET', `/claims/bulk/${id}`));
    };
    expect(await run('drafts')).toMatchObject({ done: 1, refused: 0 });
    expect(await run('approval')).toMatchObject({ done: 1, refused: 0 });
    expect((await list('?view=approval')).total).toBe(1);
    const page = ClaimPage.parse(await sanne.json('GET', `/claims/${claim?.id ?? ''}`));
    const [first] = page.draft?.paragraphs ?? [];
    await sanne.json('PUT', `/claims/${page.id}/draft`, {
      body: { revision: page.revision, language: page.draft?.language, paragraphs: [{ id: first?.id, text: 'Our own words.', leftOut: false }] },
    });
    expect(await run('drafts')).toMatchObject({ done: 0, refused: 1, refusals: [{ why: 'person-wrote' }] });
  });
});
