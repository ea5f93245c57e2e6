import { ClaimList, ClaimPage, ErrorBody, ImportBatch, OrderList, PackShape, Team } from '@weerwoord/contracts';
import type { AccountId, PersonId } from '@weerwoord/kernel';
import { addPerson, changePerson, setPassword } from '@weerwoord/pipeline';
import type { MembershipRole, RightGiven } from '@weerwoord/ports';
import { hashPassword } from '@weerwoord/wiring';
import { describeWithPostgres } from '@weerwoord/wiring/testing';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aForm } from '../../testing/form';
import { aRunningApi } from '../../testing/a-running-api';
import type { RunningApi, Visitor } from '../../testing/a-running-api';
import { workOff } from '../../testing/work-off';
import { routes } from '../openapi/route-shapes';

const PASSWORD = 'a password for specs';
const fixture = (name: string): Buffer => readFileSync(join(process.cwd(), 'test', 'fixtures', name));
/** Names, towns, mail and words that stand nowhere else: whoever may not see them sees none of them. */
const CANARIES = ['Kanarienvogel', 'Zeisig', 'Piepmatz', 'Vogelsang', 'Nistkasten', '99423', 'kanarie@vogel.example', 'gezwitscher'];

type Everything = {
  readonly accountId: string;
  readonly claimId: string;
  readonly orderId: string;
  readonly packId: string;
  readonly recordId: string;
  readonly batchId: string;
  readonly fileId: string;
  readonly externalId: string;
};
/** Parts of an address that name something of an account. */
const NAMED = ['accountId', 'claimId', 'orderId', 'packId', 'recordId', 'batchId', 'fileId'];

describeWithPostgres('rights', () => {
  let api: RunningApi;
  let owner: Awaited<ReturnType<RunningApi['addOrganisation']>>;
  let sanne: Visitor;
  let [a, b] = [{}, {}] as [Everything, Everything];

  /** A desk with one order, claim, pack and import, under a buyer nobody else is called like. */
  async function fill(name: string): Promise<Everything> {
    const accountId = (await api.addAccount(owner.organisation, { name })).id;
    const lines = fixture('amazon/ok/all-orders-21-columns.txt').toString('utf8').split(/\r?\n/);
    const mail = [
      'From: A-to-z Guarantee <atoz-guarantee-no-reply@amazon.de>',
      'To: kanarie@vogel.example',
      'Subject: Action required: A-to-z Guarantee claim on order 302-7654321-1234567',
      'Date: Sat, 19 Sep 2026 10:00:00 +0000',
      'Message-ID: <gezwitscher@vogel.example>',
      '',
      'Philomena Kanarienvogel, Vogelsang 7, 99423 Piepmatz says gezwitscher about Nistkasten.',
    ].join('\n');
    const batch = ImportBatch.parse(
      await sanne.json('POST', '/imports', {
        body: aForm(
          [
            { name: 'orders.txt', bytes: lines.join('\n') },
            { name: 'Zeisig.eml', bytes: mail },
          ],
          { accountId },
        ),
      }),
    );
    await workOff(api.product, owner.organisation);
    const { orders } = OrderList.parse(await sanne.json('GET', `/orders?account=${accountId}`));
    const [order] = orders;
    const form = {
      accountId,
      kind: 'A_TO_Z',
      externalOrderId: order?.externalId,
      reason: 'INR_DELIVERED',
      amount: { minor: 4_900, currency: 'EUR' },
      receivedAt: '2026-09-19T10:00:00Z',
      respondBy: null,
      note: 'Philomena Kanarienvogel from Piepmatz: gezwitscher',
    };
    const claim = ClaimPage.parse(await sanne.json('POST', '/claims', { body: form }));
    await personalOf(accountId, order?.externalId ?? '');
    await workOff(api.product, owner.organisation);
    await sanne.json('POST', `/claims/${claim.id}/draft`, {
      body: { revision: ClaimPage.parse(await sanne.json('GET', `/claims/${claim.id}`)).revision, language: 'de' },
    });
    const pack = PackShape.parse(await sanne.json('POST', `/claims/${claim.id}/pack`));
    const recordId =
      ClaimPage.parse(await sanne.json('GET', `/claims/${claim.id}`)).timeline.find((entry) => entry.recordId !== null)?.recordId ?? '';
    return {
      accountId,
      claimId: claim.id,
      orderId: order?.id ?? '',
      packId: pack.id,
      recordId,
      batchId: batch.id,
      fileId: batch.files[0]?.id ?? '',
      externalId: order?.externalId ?? '',
    };
  }

  /** The buyer’s own data, by a tab-separated file of Amazon’s “new orders”. */
  async function personalOf(accountId: string, order: string): Promise<void> {
    const [header = ''] = fixture('amazon/ok/new-orders-2009-layout.txt').toString('utf8').split(/\r?\n/);
    const said: Record<string, string> = {
      'order-id': order,
      'order-item-id': '1',
      'purchase-date': '2026-09-01T08:00:00+00:00',
      'payments-date': '2026-09-01T08:00:00+00:00',
      'buyer-email': 'kanarie@vogel.example',
      'buyer-name': 'Philomena Kanarienvogel',
      'recipient-name': 'Philomena Zeisig',
      'ship-address-1': 'Vogelsang 7',
      'ship-address-2': 'Nistkasten',
      'ship-city': 'Piepmatz',
      'ship-postal-code': '99423',
      'ship-country': 'DE',
      sku: 'S',
      'product-name': 'Lamp',
      'quantity-purchased': '1',
    };
    const row = header
      .split('\t')
      .map((column) => said[column] ?? '')
      .join('\t');
    await sanne.json('POST', '/imports', { body: aForm([{ name: 'new.txt', bytes: `${header}\n${row}\n` }], { accountId }) });
    await workOff(api.product, owner.organisation);
  }

  async function somebody(
    name: string,
    role: MembershipRole,
    accountId: string | null,
    rights: RightGiven[] = [],
  ): Promise<Visitor & { readonly id: PersonId }> {
    const email = `${name}@example.org`;
    const on = { organisation: owner.organisation, actor: 'cli' };
    const added = await addPerson(api.product, {
      ...on,
      person: { name, email, language: 'en', roles: [{ role, accountId: accountId as AccountId | null }], linkHash: null },
    });
    if (!added.ok) throw new Error(added.problem.code);
    const { personId } = added.value;
    await changePerson(api.product, { ...on, personId, to: { rights } });
    await setPassword(api.product, { ...on, personId, passwordHash: await hashPassword(PASSWORD) });
    return { ...(await api.logIn({ email, password: PASSWORD })), id: personId };
  }

  beforeAll(async () => {
    api = await aRunningApi({ clock: { now: () => new Date('2026-09-20T08:00:00Z') } });
    owner = await api.addOrganisation('owner@example.org');
    sanne = await api.logIn(owner);
    a = await fill('amazon.de');
    b = await fill('amazon.fr');
  }, 60_000);
  afterAll(() => api.leave());

  const concrete = (path: string, ids: Everything): string =>
    path.replace(
      /:(\w+)/g,
      (_, param: string) =>
        (ids as Readonly<Record<string, string>>)[param] ?? (param === 'metric' ? 'amazon.odr' : '00000000-0000-8000-8000-000000000000'),
    );
  const refusal = async (response: Response): Promise<string> => {
    const { code, fields } = ErrorBody.parse(await response.json());
    return [code, ...fields.filter(({ path }) => path === 'right').map(({ problem }) => problem)].join(' ');
  };

  describe('one account of two', () => {
    let youssef: Visitor;
    beforeAll(async () => {
      youssef = await somebody('youssef', 'support', a.accountId);
    });

    it('is theirs to work in', async () => {
      expect(ClaimList.parse(await youssef.json('GET', '/claims?work=all')).claims.map(({ id }) => id)).toContain(a.claimId);
      expect((await youssef.ask('GET', `/claims/${a.claimId}`)).status).toBe(200);
    });

    it('what another one assigned is not theirs to take back', async () => {
      const me = ((await sanne.json('GET', '/colleagues')) as { people: { id: string; me: boolean }[] }).people.find((person) => person.me)?.id;
      const { id } = (await sanne.json('POST', '/claims/bulk/assign', { body: { chosen: { ids: [b.claimId] }, to: me } })) as { id: string };
      expect((await youssef.ask('POST', `/claims/bulk/${id}/undo`)).status).toBe(403);
      expect(await sanne.json('POST', `/claims/bulk/${id}/undo`)).toMatchObject({ done: 1, undone: true });
    });

    const reads = routes().filter(({ method, name }) => method === 'GET' && name !== 'events');
    it.each(reads.map((route) => [`${route.method} ${route.path}`, route] as const))('%s tells nothing of the other', async (_name, { path }) => {
      const address = concrete(path, b);
      const response = await youssef.ask('GET', address);
      const text = await response.text();
      if (path.includes(':') && address.includes('-') && Object.values(b).some((id) => address.includes(id)))
        expect([403, 404]).toContain(response.status);
      for (const id of Object.values(b).filter((value) => value !== b.externalId)) expect(text).not.toContain(id);
      expect(text).not.toContain('amazon.fr');
    });

    it.each([
      ['orders', 'orders'],
      ['claims', 'claims'],
    ])('a search among %s finds nothing of the other', async (path) => {
      expect(
        await (
          await youssef.ask('GET', `/${path}?account=${b.accountId}&work=all`.replace('&work=all', path === 'claims' ? '&work=all' : ''))
        ).text(),
      ).not.toContain(b.accountId);
      expect(await (await youssef.ask('GET', `/${path}?q=${b.externalId}`)).text()).not.toContain(b.orderId);
    });

    const writes = routes().filter(({ method, path }) => method !== 'GET' && path.includes(':') && NAMED.some((id) => path.includes(`:${id}`)));
    it.each(writes.map((route) => [`${route.method} ${route.path}`, route] as const))('%s is not found', async (_name, { method, path }) => {
      expect((await youssef.ask(method, concrete(path, b), { body: {} })).status).toBe(404);
    });

    it('nothing is put into the other', async () => {
      const upload = await youssef.ask('POST', '/imports', { body: aForm([{ name: 'x.txt', bytes: 'x' }], { accountId: b.accountId }) });
      expect(upload.status).toBe(404);
    });
    it('people and new accounts are beyond them', async () => {
      expect([
        await refusal(await youssef.ask('GET', '/team')),
        await refusal(await youssef.ask('POST', '/accounts', { body: { name: 'x', channel: 'shop', site: '' } })),
      ]).toEqual(['not-allowed manage', 'not-allowed manage']);
    });
  });

  describe('each right apart', () => {
    it.each<[string, MembershipRole, RightGiven[], string, string, string]>([
      ['a contractor approves nothing', 'contractor', [], 'POST', 'approve', 'not-allowed approve'],
      ['a contractor sends nothing', 'contractor', [], 'POST', 'sent', 'not-allowed submit'],
      ['a contractor makes no pack', 'contractor', [], 'POST', 'pack', 'not-allowed export'],
      ['who may look only writes nothing', 'contractor', [{ right: 'draft', accountId: null, given: false }], 'PUT', 'draft', 'not-allowed draft'],
      ['support without approval asks', 'support', [{ right: 'approve', accountId: null, given: false }], 'POST', 'approve', 'not-allowed approve'],
      ['a right that was added is there', 'contractor', [{ right: 'approve', accountId: null, given: true }], 'POST', 'approve', 'bad-input'],
    ])('%s', async (name, role, rights, method, path, expected) => {
      const someone = await somebody(name.replace(/\W+/g, '.'), role, null, rights);
      expect(await refusal(await someone.ask(method, `/claims/${a.claimId}/${path}`, { body: {} }))).toBe(expected);
    });
    it('a right taken in one account stays in the other', async () => {
      const someone = await somebody('half', 'support', null, [{ right: 'approve', accountId: a.accountId as AccountId, given: false }]);
      const tries = await Promise.all(
        [a, b].map(async ({ claimId }) => refusal(await someone.ask('POST', `/claims/${claimId}/approve`, { body: {} }))),
      );
      expect(tries).toEqual(['not-allowed approve', 'bad-input']);
    });
    it('a role for one account is none for overruling in another', async () => {
      const someone = await somebody('overruler', 'support', null, [{ right: 'manage', accountId: b.accountId as AccountId, given: true }]);
      const { revision } = ClaimPage.parse(await sanne.json('GET', `/claims/${a.claimId}`));
      const body = { revision, leaveGapsOut: true, overrule: 'because I say so, and at length' };
      expect(await refusal(await someone.ask('POST', `/claims/${a.claimId}/approve`, { body }))).toBe('not-allowed manage');
    });
  });

  describe('without personal data', () => {
    let milan: Visitor;
    beforeAll(async () => {
      milan = await somebody('milan', 'contractor', null);
    });

    it('the canaries are there for who may see them', async () => {
      const text = JSON.stringify([await sanne.json('GET', `/orders/${a.orderId}`), await sanne.json('GET', `/claims/${a.claimId}`)]);
      expect(CANARIES.filter((word) => text.includes(word)).length).toBeGreaterThan(2);
    });

    const reads = routes().filter(({ method, name }) => method === 'GET' && name !== 'events');
    it.each(reads.map((route) => [route.path, route] as const))('%s shows no buyer', async (_name, { path }) => {
      const response = await milan.ask('GET', concrete(path, a));
      const text = await response.text();
      expect(CANARIES.filter((word) => text.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
    });
    it('nobody is found by who they are', async () => {
      for (const q of ['Philomena Kanarienvogel', 'kanarie@vogel.example', 'gezwitscher', 'Piepmatz'])
        for (const path of ['orders', 'claims']) {
          const text = await (await milan.ask('GET', `/${path}?q=${encodeURIComponent(q)}`)).text();
          expect([q, path, text.includes(a.orderId), text.includes(a.claimId)]).toEqual([q, path, false, false]);
        }
    });
    it.each(['pack.zip', 'pack.pdf'])('%s is refused', async (file) => {
      const someone = await somebody(`export.${file}`, 'contractor', null, [{ right: 'export', accountId: null, given: true }]);
      expect(await refusal(await someone.ask('GET', `/packs/${a.packId}/${file}`))).toBe('not-allowed personal');
    });
    it('a letter is written under masks, and read with its names by who may', async () => {
      const claim = ClaimPage.parse(await milan.json('GET', `/claims/${a.claimId}`));
      const paragraphs = claim.draft?.paragraphs.map(({ id, text, leftOut }) => ({ id, text, leftOut })) ?? [];
      const saved = ClaimPage.parse(
        await milan.json('PUT', `/claims/${a.claimId}/draft`, { body: { revision: claim.revision, language: claim.draft?.language, paragraphs } }),
      );
      expect(CANARIES.filter((word) => JSON.stringify(saved).includes(word))).toEqual([]);
      const theirs = ClaimPage.parse(await sanne.json('GET', `/claims/${a.claimId}`));
      expect([theirs.draft?.text.includes('•'), theirs.draft?.version]).toEqual([false, saved.draft?.version]);
    });
  });

  describe('people', () => {
    it('who is switched off is out at once', async () => {
      const someone = await somebody('gone', 'support', null);
      const team = Team.parse(await sanne.json('GET', '/team'));
      const id = team.people.find(({ email }) => email === 'gone@example.org')?.id ?? '';
      await sanne.json('PATCH', `/team/${id}`, { body: { off: true } });
      expect((await someone.ask('GET', '/session')).status).toBe(401);
      expect((await api.visitor().ask('POST', '/session', { body: { email: 'gone@example.org', password: PASSWORD } })).status).toBe(401);
    });
    it('the last owner stays', async () => {
      const you = Team.parse(await sanne.json('GET', '/team')).people.find(({ isYou }) => isYou);
      const [demoted, off] = await Promise.all(
        [{ roles: [{ role: 'support', accountId: null }] }, { off: true }].map((body) => sanne.ask('PATCH', `/team/${you?.id ?? ''}`, { body })),
      );
      expect([demoted?.status, off?.status, you?.isLastOwner]).toEqual([409, 409, true]);
    });
    it('a manager makes no owner', async () => {
      const manager = await somebody('manager', 'manager', null);
      expect(
        await refusal(
          await manager.ask('POST', '/team', { body: { name: 'N', email: 'n@example.org', roles: [{ role: 'owner', accountId: null }] } }),
        ),
      ).toBe('not-allowed owner');
    });
    it('a link sets a password once', async () => {
      const { link } = (await sanne.json('POST', '/team', {
        body: { name: 'New', email: 'new@example.org', roles: [{ role: 'support', accountId: null }] },
      })) as { link: { token: string } };
      const body = { token: link.token, password: 'a good long password' };
      const [first, second] = [await api.visitor().ask('POST', '/password', { body }), await api.visitor().ask('POST', '/password', { body })];
      expect([first.status, second.status]).toEqual([204, 404]);
      await api.logIn({ email: 'new@example.org', password: 'a good long password' });
    });
    it('of two who use a link at the same time, one sets the password', async () => {
      const { link } = (await sanne.json('POST', '/team', {
        body: { name: 'Twice', email: 'twice@example.org', roles: [{ role: 'support', accountId: null }] },
      })) as { link: { token: string } };
      const asks = ['the first long password', 'the second long password', 'the third long password'].map(async (password) => ({
        password,
        status: (await api.visitor().ask('POST', '/password', { body: { token: link.token, password } })).status,
      }));
      const answers = await Promise.all(asks);
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 404, 404]);
      await api.logIn({ email: 'twice@example.org', password: answers.find(({ status }) => status === 204)?.password ?? '' });
    });
    it('one’s own password: the old one is asked, and other sessions end', async () => {
      await somebody('own', 'support', null);
      const [here, elsewhere] = [
        await api.logIn({ email: 'own@example.org', password: PASSWORD }),
        await api.logIn({ email: 'own@example.org', password: PASSWORD }),
      ];
      expect((await here.ask('PUT', '/me/password', { body: { current: 'wrong', next: 'another long password' } })).status).toBe(422);
      expect((await here.ask('PUT', '/me/password', { body: { current: PASSWORD, next: 'another long password' } })).status).toBe(204);
      expect([(await here.ask('GET', '/session')).status, (await elsewhere.ask('GET', '/session')).status]).toEqual([200, 401]);
    });
  });
});
