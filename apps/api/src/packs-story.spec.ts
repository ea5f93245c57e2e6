import { createHash } from 'node:crypto';
import { AddedPerson, ClaimPage, ClaimTargets, ErrorBody, MonthOfPacks, OrderList, PackSetList, PackSetShape, TargetFit } from '@weerwoord/contracts';
import type { OrganisationId } from '@weerwoord/kernel';
import { runSet } from '@weerwoord/pipeline';
import { describeWithPostgres, fixture } from '@weerwoord/wiring/testing';
import { aForm } from '../testing/form';
import { aRunningApi } from '../testing/a-running-api';
import type { RunningApi, Visitor } from '../testing/a-running-api';
import { aKeeper, everyRoute } from '../testing/keeper';
import { PACKS_ROUTES } from '../testing/story-routes';
import { workOff } from '../testing/work-off';

const ORDER = '302-0000001-0000001';

describeWithPostgres('packs over the wire: many in one file, and answers in the shape of a form', () => {
  let api: RunningApi;
  let sanne: Visitor;
  /** May export, but must not see who the buyers are. */
  let masked: Visitor;
  let organisation: OrganisationId;
  let [accountId, claimId, other] = ['', '', ''];
  const { answered, file, missing } = aKeeper(() => sanne);

  beforeAll(async () => {
    api = await aRunningApi({ clock: { now: () => new Date('2026-09-20T08:00:00Z') } });
    const person = await api.addOrganisation('sanne@example.org');
    organisation = person.organisation;
    sanne = await api.logIn(person);
    accountId = (await api.addAccount(organisation)).id;
    const orders = { name: 'orders.txt', bytes: fixture('amazon/ok/all-orders-34-columns.txt') };
    await sanne.json('POST', '/imports', { body: aForm([orders], { accountId }) });
    await workOff(api.product, organisation);
    const numbers = OrderList.parse(await sanne.json('GET', '/orders')).orders.map(({ externalId }) => externalId);
    const form = { accountId, kind: 'A_TO_Z', reason: 'INR_DELIVERED', amount: null, receivedAt: '2026-09-19T10:00:00Z', respondBy: null };
    const open = async (externalOrderId: string | undefined) =>
      ClaimPage.parse(await sanne.json('POST', '/claims', { body: { ...form, externalOrderId } })).id;
    claimId = await open(ORDER);
    other = await open(numbers.find((number) => number !== ORDER));
    await workOff(api.product, organisation);
    const rights = [{ right: 'export', accountId: null, given: true }];
    const roles = [{ role: 'contractor', accountId: null }];
    const { team, link } = AddedPerson.parse(await sanne.json('POST', '/team', { body: { name: 'Youssef', email: 'youssef@example.org', roles } }));
    await sanne.json('PATCH', `/team/${team.people.find(({ name }) => name === 'Youssef')?.id ?? ''}`, { body: { rights } });
    await api.visitor().json('POST', '/password', { body: { token: link.token, password: 'a password of Youssef' } });
    masked = await api.logIn({ email: 'youssef@example.org', password: 'a password of Youssef' });
  });
  afterAll(() => api.leave());

  const refused = async (who: Visitor, method: string, path: string, body?: unknown) => {
    const answer = await who.ask(method, path, body === undefined ? {} : { body });
    const { code, fields } = ErrorBody.parse(await answer.json());
    return [answer.status, code, ...(fields ?? []).map(({ path: at, problem }) => `${at} ${problem}`)];
  };
  const ask = async (body: unknown) => PackSetShape.parse(await answered('packSets', 'POST', '/pack-sets', body));
  const look = async (id: string) => PackSetShape.parse(await answered('packSet', 'GET', `/pack-sets/${id}`));

  it('a month is counted first; one without claims is refused', async () => {
    const counted = MonthOfPacks.parse(await answered('packsOfMonth', 'GET', `/pack-sets/month?month=2026-09&account=${accountId}`));
    expect(counted).toEqual({ zone: 'Europe/Amsterdam', decided: none, filed: two, either: two });
    const month = { month: '2026-08', account: null, belongs: 'either', language: 'en' };
    expect((await refused(sanne, 'POST', '/pack-sets', month)).slice(0, 1)).toEqual([422]);
    expect((await refused(sanne, 'GET', '/pack-sets/month?month=2026-13')).slice(0, 2)).toEqual([422, 'bad-input']);
    expect(await ask({ ...month, month: '2026-09', account: accountId })).toMatchObject({
      month: { month: '2026-09', account: 'amazon.de' },
      total: 2,
      state: 'making',
    });
  });
  const none = { claims: 0, withOrder: 0 };
  const two = { claims: 2, withOrder: 2 };

  it('chosen claims are asked for, made by a worker, and read from any byte on', async () => {
    const asked = await ask({ chosen: { ids: [claimId, other] }, language: 'nl' });
    expect(asked).toMatchObject({ month: null, by: 'Sanne de Vries', state: 'making', total: 2, done: 0, hash: null });
    const path = `/pack-sets/${asked.id}/packs.zip`;
    expect((await sanne.ask('GET', path)).status).toBe(404); // not ready
    await runSet(api.product.packSets, { organisation, setId: asked.id });
    const ready = await look(asked.id);
    expect(ready).toMatchObject({ state: 'ready', done: 2, made: 2, refused: 0, erased: 0 });
    const zip = await file('packSetZip', 'GET', path);
    const part = await sanne.ask('GET', path, { headers: { range: 'bytes=100-199' } });
    expect([zip.length, part.status, Buffer.from(await part.arrayBuffer()).equals(zip.subarray(100, 200))]).toEqual([ready.bytes, 206, true]);
    expect((await sanne.ask('GET', path, { headers: { range: `bytes=${String(zip.length)}-` } })).status).toBe(416);
    const again = await file('packSetZip', 'GET', path);
    expect(createHash('sha256').update(again).digest('hex')).toBe(createHash('sha256').update(zip).digest('hex'));
    expect(await refused(masked, 'GET', path)).toEqual([403, 'not-allowed', 'right personal']);
  });

  it('one that is not wanted any more is called off, once', async () => {
    const { id } = await ask({ chosen: { ids: [claimId] }, language: 'en' });
    expect(await answered('cancelPackSet', 'POST', `/pack-sets/${id}/cancel`)).toMatchObject({ state: 'cancelled' });
    expect(await refused(sanne, 'POST', `/pack-sets/${id}/cancel`)).toEqual([409, 'not-possible-now']);
    const { sets } = PackSetList.parse(await answered('packSets', 'GET', '/pack-sets'));
    expect(sets.map(({ state }) => state).sort()).toEqual(['cancelled', 'making', 'ready']);
    const seen = PackSetList.parse(await masked.json('GET', '/pack-sets'));
    expect(seen.sets.map(({ total, done, state }) => [total, done, state])).toEqual(sets.map(({ total, done, state }) => [total, done, state]));
  });

  it('a claim’s answer in the shape of the form of its marketplace: looked at, then taken', async () => {
    const path = `/claims/${claimId}`;
    const { revision } = ClaimPage.parse(await sanne.json('GET', path));
    await sanne.json('POST', `${path}/draft`, { body: { revision, language: 'en' } });
    const { targets } = ClaimTargets.parse(await answered('claimTargets', 'GET', `${path}/targets`));
    expect(targets[0]).toEqual({ target: 'amazon', own: true });
    const fit = TargetFit.parse(await answered('targetFit', 'GET', `${path}/target-fit?target=amazon`));
    expect([fit.target, fit.state, fit.texts.length > 0]).toEqual(['amazon', 'draft', true]);
    await file('targetExport', 'GET', `${path}/target-export?target=amazon&language=en`);
    expect((await refused(sanne, 'GET', `${path}/target-fit?target=elsewhere`)).slice(0, 2)).toEqual([422, 'bad-input']);
    expect((await masked.ask('GET', `${path}/target-fit?target=amazon`)).status).toBe(200);
    expect(await refused(masked, 'GET', `${path}/target-export?target=amazon`)).toEqual([403, 'not-allowed', 'right personal']);
  });

  it('every route of packs was asked and kept its promise, and all of them are routes', () => {
    expect(missing(PACKS_ROUTES)).toEqual([]);
    expect(PACKS_ROUTES.filter((route) => !everyRoute().includes(route))).toEqual([]);
  });
});
