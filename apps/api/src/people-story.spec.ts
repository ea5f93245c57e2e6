import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  AddedPerson,
  BuyerFoundShape,
  ClaimPage,
  ErrorBody,
  HoldList,
  HoldShape,
  NoticeHookMade,
  OrderList,
  OrderPersonal,
  PersonalSettingsShape,
  RequestList,
  RequestPage,
  RetentionChecked,
  Team,
} from '@weerwoord/contracts';
import type { OrganisationId } from '@weerwoord/kernel';
import { eraseWhatIsDue, runErasure } from '@weerwoord/pipeline';
import { describeWithPostgres, fixture } from '@weerwoord/wiring/testing';
import { aForm } from '../testing/form';
import { aRunningApi } from '../testing/a-running-api';
import type { RunningApi, Visitor } from '../testing/a-running-api';
import { aKeeper, everyRoute } from '../testing/keeper';
import { PEOPLE_ROUTES } from '../testing/story-routes';
import { workOff } from '../testing/work-off';

const NOW = '2026-09-20T08:00:00Z';
const EMAIL = 'buyer1@marketplace.amazon.example';
/** What nobody may read who must not see personal data. */
const NAMES = /Voorbeeld|buyer\d@|3511 AB|asked by phone/;

describeWithPostgres('people over the wire: how long their data stays, and what they may ask about themselves', () => {
  let api: RunningApi;
  /** The file came in days before the story: what has only just come stays for a while whatever is set. */
  let now = new Date('2026-09-14T08:00:00Z');
  /** How this house is called from outside: one door before the API, as a proxy would be. */
  let door: Server;
  let sanne: Visitor;
  /** Works on claims, but must not see who the buyers are. */
  let masked: Visitor;
  let organisation: OrganisationId;
  let [accountId, claimId] = ['', ''];
  /** Orders of the same buyer and of another, by their numbers. */
  let orderId: (number: string) => string;
  const { answered, file, missing } = aKeeper(() => sanne);
  const MINE = '402-0000002-0000001';

  beforeAll(async () => {
    door = createServer((request, response) => {
      void fetch(`${api.url}${request.url ?? ''}`).then(async (answer) =>
        response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' }).end(await answer.text()),
      );
    });
    await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${String((door.address() as AddressInfo).port)}`;
    api = await aRunningApi({ clock: { now: () => now }, settings: { WEERWOORD_PUBLIC_URL: address } });
    const person = await api.addOrganisation('sanne@example.org');
    organisation = person.organisation;
    sanne = await api.logIn(person);
    accountId = (await api.addAccount(organisation)).id;
    await sanne.json('POST', '/imports', { body: aForm([{ name: 'unshipped.txt', bytes: fixture('amazon/ok/unshipped.txt') }], { accountId }) });
    await settled();
    now = new Date(NOW);
    const { orders } = OrderList.parse(await sanne.json('GET', '/orders'));
    orderId = (number) => orders.find(({ externalId }) => externalId === number)?.id ?? '';
    masked = await joined('Youssef', 'youssef@example.org', 'contractor');
  });
  afterAll(async () => {
    await api.leave();
    door.closeAllConnections();
    await new Promise((resolve) => door.close(resolve));
  });

  /** What a worker does: work that waits, clocks, holds of claims that may be fought. */
  const settled = async (): Promise<void> => {
    await workOff(api.product, organisation);
    await eraseWhatIsDue(api.product.desk, { organisation });
  };
  /** A colleague who was added, chose a password and logged in. */
  const joined = async (name: string, email: string, role: 'contractor' | 'manager'): Promise<Visitor> => {
    const { link } = AddedPerson.parse(await sanne.json('POST', '/team', { body: { name, email, roles: [{ role, accountId: null }] } }));
    await api.visitor().json('POST', '/password', { body: { token: link.token, password: `a password of ${name}` } });
    return api.logIn({ email, password: `a password of ${name}` });
  };
  const refused = async (who: Visitor, method: string, path: string, body?: unknown) => {
    const answer = await who.ask(method, path, body === undefined ? {} : { body });
    const { code, fields } = ErrorBody.parse(await answer.json());
    return [answer.status, code, ...(fields ?? []).map(({ path: at, problem }) => `${at} ${problem}`)];
  };

  it('how long data stays: what is published, and a value of one’s own that is looked at before it is taken', async () => {
    const { rules } = PersonalSettingsShape.parse(await answered('personalSettings', 'GET', `/personal/settings?account=${accountId}`));
    expect(rules.find(({ scope }) => scope === accountId)).toMatchObject({ inForce: { afterDelivery: 30 }, setBy: { afterDelivery: 'default' } });
    const setting = { scope: accountId, afterDelivery: 20, undelivered: null, loose: null, autoHolds: null };
    const { erasesAtOnce } = RetentionChecked.parse(await answered('checkRetention', 'POST', '/personal/settings/check', setting));
    const saved = PersonalSettingsShape.parse(await answered('personalSettings', 'PUT', '/personal/settings', { ...setting, erasesAtOnce }));
    expect(saved.rules.find(({ scope }) => scope === accountId)).toMatchObject({ own: { afterDelivery: 20 }, setBy: { afterDelivery: 'account' } });
    const cold = { ...setting, undelivered: 1, erasesAtOnce: 0 };
    expect(await answered('checkRetention', 'POST', '/personal/settings/check', { ...setting, undelivered: 1 })).toEqual({ erasesAtOnce: 3 });
    expect(await refused(sanne, 'PUT', '/personal/settings', cold)).toEqual([409, 'changed-meanwhile']); // more than was told
    expect(await refused(sanne, 'PUT', '/personal/settings', { ...cold, scope: 'nowhere' })).toEqual([422, 'bad-input', 'scope unknown']);
    expect(await refused(masked, 'GET', '/personal/settings')).toEqual([403, 'not-allowed', 'right manage']);
  });

  it('an order and its claim say what becomes of their data; a hold keeps it, with words only some may read', async () => {
    const form = {
      accountId,
      kind: 'A_TO_Z',
      externalOrderId: MINE,
      reason: 'INR',
      amount: null,
      receivedAt: '2026-09-19T10:00:00Z',
      respondBy: null,
    };
    claimId = ClaimPage.parse(await sanne.json('POST', '/claims', { body: form })).id;
    await settled();
    const hold = { on: { of: 'order', orderId: orderId(MINE) }, basis: 'legal-claims', words: 'asked by phone', until: '2027-01-01T00:00:00Z' };
    expect(await refused(sanne, 'POST', '/personal/holds', { ...hold, until: NOW })).toEqual([422, 'bad-input', 'until until-in-the-past']);
    expect(await refused(masked, 'POST', '/personal/holds', hold)).toEqual([403, 'not-allowed', 'right manage']);
    const placed = HoldShape.parse(await answered('holds', 'POST', '/personal/holds', hold));
    expect(placed).toMatchObject({ words: 'asked by phone', byName: 'Sanne de Vries', standing: true });
    const ofOrder = OrderPersonal.parse(await answered('orderPersonal', 'GET', `/orders/${orderId(MINE)}/personal`));
    expect([ofOrder.erased, ofOrder.holds.map(({ words }) => words)]).toEqual([null, expect.arrayContaining(['asked by phone'])]);
    expect(await answered('claimPersonal', 'GET', `/claims/${claimId}/personal`)).toEqual(ofOrder);
    const seen = OrderPersonal.parse(await masked.json('GET', `/claims/${claimId}/personal`));
    expect(seen.holds.map(({ id, words }) => [id, words])).toContainEqual([placed.id, null]);
    const list = HoldList.parse(await answered('holds', 'GET', `/personal/holds?account=${accountId}&state=standing`));
    expect(list.holds.map(({ id, externalOrderId }) => [id, externalOrderId])).toContainEqual([placed.id, MINE]);
    const csv = (await file('holdsCsv', 'GET', '/personal/holds.csv')).toString();
    expect([csv.includes(MINE), NAMES.test(csv)]).toEqual([true, false]);
  });

  it('a buyer is found by words that stand in a body, never by a name alone, and by nobody who must not know them', async () => {
    const found = BuyerFoundShape.parse(await answered('findBuyer', 'POST', '/buyers/find', { email: ` ${EMAIL.toUpperCase()}` }));
    expect(found.orders.map(({ externalId, why, claims, holds }) => [externalId, why, claims, holds.length > 0])).toEqual([
      [MINE, ['email'], 1, true],
    ]);
    const named = BuyerFoundShape.parse(await sanne.json('POST', '/buyers/find', { body: { name: 'Eva Voorbeeld' } }));
    expect(new Set(named.orders.flatMap(({ why }) => why))).toEqual(new Set(['name-only']));
    expect(await refused(sanne, 'POST', '/buyers/find', { postcode: '3511 AB' })).toEqual([422, 'bad-input', 'email missing']);
    expect(await refused(masked, 'POST', '/buyers/find', { email: EMAIL })).toEqual([403, 'not-allowed', 'right personal']);
  });

  const note = (kind: 'export' | 'erase', over: object = {}) => ({
    ...{ kind, askedAt: '2026-09-01T08:00:00Z', language: 'nl', typed: { email: EMAIL }, orders: [{ orderId: orderId(MINE), why: ['email'] }] },
    ...over,
  });

  it('what a buyer asked for is noted with its month; a copy is handed over, with a receipt', async () => {
    expect(await refused(sanne, 'POST', '/buyers/requests', note('export', { askedAt: '2026-12-01T08:00:00Z' }))).toEqual([
      422,
      'bad-input',
      'askedAt in-the-future',
    ]);
    expect(await refused(masked, 'POST', '/buyers/requests', note('export'))).toEqual([403, 'not-allowed', 'right personal']);
    const nobodys = [{ orderId: '00000000-0000-8000-8000-000000000000', why: [] }];
    expect(await refused(sanne, 'POST', '/buyers/requests', note('export', { orders: nobodys }))).toEqual([404, 'not-found']);
    const noted = RequestPage.parse(await answered('buyerRequests', 'POST', '/buyers/requests', note('export')));
    expect(noted).toMatchObject({ number: 1, state: 'open', notedBy: 'Sanne de Vries', dueAt: '2026-10-01T21:59:59Z', beyondReach: 0 });
    const path = `/buyers/requests/${noted.id}`;
    const zip = await file('exportBuyer', 'POST', `${path}/export.zip`, { language: 'nl' });
    expect(zip.length).toBeGreaterThan(1_000);
    expect(RequestPage.parse(await answered('buyerRequest', 'GET', path))).toMatchObject({
      state: 'done',
      lines: [{ externalId: MINE, state: 'given', erased: false }],
    });
    await file('receiptPdf', 'GET', `${path}/receipt.pdf?language=nl`);
    const text = (await file('receiptText', 'GET', `${path}/receipt.txt?language=de`)).toString();
    expect([text.includes('Betroffene Bestellungen: 1'), NAMES.test(text)]).toEqual([true, false]);
    for (const way of ['', '/receipt.pdf', '/receipt.txt'])
      expect(await refused(masked, 'GET', `${path}${way}`)).toEqual([403, 'not-allowed', 'right personal']);
    expect(await refused(masked, 'POST', `${path}/export.zip`, { language: 'nl' })).toEqual([403, 'not-allowed', 'right personal']);
  });

  it('erasing is said twice; a hold keeps what it keeps, and when it ends everything goes', async () => {
    const mistaken = RequestPage.parse(await answered('buyerRequests', 'POST', '/buyers/requests', note('erase')));
    expect(await answered('requestsDue', 'GET', '/buyers/due')).toEqual({ due: 0, overdue: 0 });
    expect(await answered('withdrawRequest', 'POST', `/buyers/requests/${mistaken.id}/withdraw`)).toMatchObject({ state: 'withdrawn' });
    expect((await refused(sanne, 'POST', `/buyers/requests/${mistaken.id}/erase`, { number: mistaken.number }))[1]).toBe('not-possible-now');
    const { id, number } = RequestPage.parse(
      await answered('buyerRequests', 'POST', '/buyers/requests', note('erase', { askedAt: '2026-08-25T08:00:00Z' })),
    );
    expect(await answered('requestsDue', 'GET', '/buyers/due')).toEqual({ due: 1, overdue: 0 });
    const erase = `/buyers/requests/${id}/erase`;
    expect(await refused(sanne, 'POST', erase, { number: number + 1 })).toEqual([422, 'bad-input', 'number wrong']);
    expect(await refused(masked, 'POST', erase, { number })).toEqual([403, 'not-allowed', 'right personal']);
    const worker = await joined('Noor', 'noor@example.org', 'contractor');
    const { people } = Team.parse(await sanne.json('GET', '/team'));
    const noor = people.find(({ name }) => name === 'Noor')?.id ?? '';
    await sanne.json('PATCH', `/team/${noor}`, { body: { rights: [{ right: 'personal', accountId: null, given: true }] } });
    expect(await refused(worker, 'POST', erase, { number })).toEqual([403, 'not-allowed', 'right manage']);
    expect(await answered('eraseBuyer', 'POST', erase, { number })).toMatchObject({ state: 'running' });
    await runErasure(api.product.rights, { organisation, requestId: id });
    expect(RequestPage.parse(await answered('buyerRequest', 'GET', `/buyers/requests/${id}`))).toMatchObject({
      state: 'held',
      lines: [{ state: 'held', erased: false }],
    });
    const { holds } = HoldList.parse(await sanne.json('GET', '/personal/holds?state=standing'));
    for (const hold of holds) expect(await answered('releaseHold', 'DELETE', `/personal/holds/${hold.id}`)).toMatchObject({ standing: false });
    await runErasure(api.product.rights, { organisation, requestId: id });
    await settled();
    const gone = OrderPersonal.parse(await answered('orderPersonal', 'GET', `/orders/${orderId(MINE)}/personal`));
    expect(gone).toMatchObject({ erased: { at: NOW, why: 'buyer-asked' }, due: null, holds: [] });
    const { requests } = RequestList.parse(await answered('buyerRequests', 'GET', '/buyers/requests'));
    expect(requests.map(({ number: one, state }) => [one, state]).sort()).toEqual([
      [1, 'done'],
      [2, 'withdrawn'],
      [3, 'done'],
    ]);
    expect(await answered('requestsDue', 'GET', '/buyers/due')).toEqual({ due: 0, overdue: 0 });
    expect(JSON.stringify(await sanne.json('GET', `/orders/${orderId(MINE)}`))).not.toMatch(/Eva|Utrecht/);
    expect(BuyerFoundShape.parse(await sanne.json('POST', '/buyers/find', { body: { email: EMAIL } })).orders).toEqual([]);
  });

  it('addresses for eBay’s notices: made, tried from outside, taken away', async () => {
    const ebay = (await api.addAccount(organisation, { name: 'ebay.de', channel: 'ebay', site: 'EBAY_DE' })).id;
    const path = `/accounts/${ebay}/notice-hook`;
    expect(await answered('noticeHooks', 'GET', '/buyers/notices')).toMatchObject({
      hooks: [{ account: 'ebay.de', madeAt: null }],
      addressSetUp: true,
    });
    expect(await answered('testNoticeHook', 'POST', `${path}/test`)).toEqual({ outcome: 'no-address' });
    const made = NoticeHookMade.parse(await answered('noticeHook', 'POST', path));
    expect([made.token.length >= 32, made.hooks.hooks[0]?.madeAt]).toEqual([true, NOW]);
    expect(await answered('testNoticeHook', 'POST', `${path}/test`)).toEqual({ outcome: 'ok' });
    expect(JSON.stringify(await answered('noticeHooks', 'GET', '/buyers/notices'))).not.toContain(made.token);
    expect(await refused(sanne, 'POST', `/accounts/${accountId}/notice-hook`)).toEqual([409, 'not-possible-now']);
    for (const [method, at] of [
      ['GET', '/buyers/notices'],
      ['POST', path],
      ['DELETE', path],
      ['POST', `${path}/test`],
    ] as const)
      expect(await refused(masked, method, at)).toEqual([403, 'not-allowed', 'right manage']);
    expect(await answered('noticeHook', 'DELETE', path)).toMatchObject({ hooks: [{ madeAt: null }] });
    expect(await refused(sanne, 'DELETE', path)).toEqual([404, 'not-found']);
  });

  it('what is kept about oneself can be taken away by everybody, also by who sees no buyer', async () => {
    await file('myData', 'POST', '/me/data.zip');
    const own = await masked.ask('POST', '/me/data.zip');
    expect([
      own.status,
      Buffer.from(await own.arrayBuffer())
        .subarray(0, 2)
        .toString('latin1'),
    ]).toEqual([200, 'PK']);
  });

  it('colleagues leave: by themselves with their password, or by their name said twice; the last owner stays', async () => {
    const idOf = async (email: string): Promise<string> =>
      Team.parse(await sanne.json('GET', '/team')).people.find((one) => one.email === email)?.id ?? '';
    const [youssef, me] = [await idOf('youssef@example.org'), await idOf('sanne@example.org')];
    const remove = `/team/${youssef}/remove`;
    expect(await refused(masked, 'POST', remove, { name: 'Youssef' })).toEqual([403, 'not-allowed', 'right manage']);
    expect(await refused(sanne, 'POST', remove, { name: 'Yusuf' })).toEqual([422, 'bad-input', 'name wrong']);
    expect((await refused(sanne, 'POST', `/team/${me}/remove`, { name: 'Sanne de Vries' }))[1]).toBe('not-possible-now');
    const left = Team.parse(await answered('removePerson', 'POST', remove, { name: ' youssef ' }));
    expect(JSON.stringify(left)).not.toContain('youssef@example.org');
    expect((await masked.ask('GET', '/session')).status).toBe(401);
    expect(await refused(sanne, 'POST', '/me/remove', { password: 'not it at all' })).toEqual([422, 'bad-input', 'password wrong-password']);
    expect((await refused(sanne, 'POST', '/me/remove', { password: 'a password for specs' }))[1]).not.toBe('not-found'); // the only owner
    const noor = await api.logIn({ email: 'noor@example.org', password: 'a password of Noor' });
    const keeper = aKeeper(() => noor);
    await keeper.answered('removeMe', 'POST', '/me/remove', { password: 'a password of Noor' });
    expect((await noor.ask('GET', '/session')).status).toBe(401);
    expect((await api.visitor().ask('POST', '/session', { body: { email: 'noor@example.org', password: 'a password of Noor' } })).status).toBe(401);
    expect(missing(PEOPLE_ROUTES)).toEqual(['removeMe POST']);
    expect(keeper.missing(['removeMe POST'])).toEqual([]);
    expect(PEOPLE_ROUTES.filter((route) => !everyRoute().includes(route))).toEqual([]);
  });
});
