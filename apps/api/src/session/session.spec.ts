import { ErrorBody, SessionShape } from '@weerwoord/contracts';
import { describeWithPostgres } from '@weerwoord/wiring/testing';
import { aRunningApi } from '../../testing/a-running-api';
import type { RunningApi } from '../../testing/a-running-api';

const DAY = 86_400_000;
const code = async (response: Response): Promise<string> => ErrorBody.parse(await response.json()).code;

describeWithPostgres('sessions', () => {
  let api: RunningApi;
  let now = new Date('2026-11-20T08:00:00Z');
  let sanne: { email: string; password: string };
  beforeAll(async () => {
    api = await aRunningApi({ clock: { now: () => now } });
    sanne = await api.addOrganisation('sanne@example.org');
  });
  afterAll(() => api.leave());

  it('a log-in gives a cookie no script can read and no other site sends', async () => {
    const response = await api.visitor().ask('POST', '/session', { body: { ...sanne, email: 'Sanne@Example.org' } });
    expect(SessionShape.parse(await response.json())).toMatchObject({
      person: { name: 'Sanne de Vries', initials: 'SV' },
      organisation: { zone: 'Europe/Amsterdam' },
    });
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^weerwoord_session=[\w-]{43}; Max-Age=2592000; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/);
  });

  it('the token itself is kept nowhere', async () => {
    const visitor = await api.logIn(sanne);
    const token = (visitor.cookie() ?? '').split('=')[1] ?? '';
    const kept: unknown = await api.product.dataSource.query(`select encode(token_hash, 'base64') as hash, token_hash from session`);
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  it.each([
    ['a wrong password', 'sanne@example.org', 'not this one'],
    ['an unknown address', 'nobody@example.org', 'a password for specs'],
  ])('%s gives the same answer and no cookie', async (_edge, email, password) => {
    const response = await api.visitor().ask('POST', '/session', { body: { email, password } });
    expect([response.status, await code(response), response.headers.getSetCookie()]).toEqual([401, 'wrong-log-in', []]);
  });

  it('logging out ends the session for whoever holds the cookie', async () => {
    const visitor = await api.logIn(sanne);
    const cookie = visitor.cookie() ?? '';
    expect((await visitor.ask('DELETE', '/session')).status).toBe(204);
    const thief = await api.visitor().ask('GET', '/session', { headers: { cookie } });
    expect([thief.status, await code(thief)]).toEqual([401, 'not-logged-in']);
  });

  it('a made-up cookie opens nothing', async () => {
    expect((await api.visitor().ask('GET', '/session', { headers: { cookie: `weerwoord_session=${'A'.repeat(43)}` } })).status).toBe(401);
  });

  it('a session in use slides; one that is not ends after 30 days', async () => {
    const began = now;
    const [inUse, left] = [await api.logIn(sanne), await api.logIn(sanne)];
    now = new Date(began.getTime() + 20 * DAY);
    const response = await inUse.ask('GET', '/session');
    expect(response.headers.getSetCookie()[0]).toContain('Max-Age=2592000');
    now = new Date(began.getTime() + 31 * DAY);
    expect([(await inUse.ask('GET', '/session')).status, (await left.ask('GET', '/session')).status]).toEqual([200, 401]);
    now = began;
  });

  it('the language follows the person', async () => {
    const visitor = await api.logIn(sanne);
    await visitor.json('PATCH', '/me', { body: { language: 'nl' } });
    expect(SessionShape.parse(await (await api.logIn(sanne)).json('GET', '/session')).person.language).toBe('nl');
  });

  it('guessing is slowed down, per address and also with the right password; an hour later it is not', async () => {
    const began = now;
    const victim = await api.addOrganisation('victim@example.org');
    for (let tries = 0; tries < 10; tries += 1) await api.visitor().ask('POST', '/session', { body: { email: victim.email, password: 'guess' } });
    const response = await api.visitor().ask('POST', '/session', { body: { email: victim.email, password: victim.password } });
    expect([response.status, await code(response), Number(response.headers.get('retry-after'))]).toEqual([429, 'too-many-tries', 900]);
    expect((await api.visitor().ask('POST', '/session', { body: sanne })).status).toBe(200);
    now = new Date(began.getTime() + 3_600_000);
    expect((await api.visitor().ask('POST', '/session', { body: { email: victim.email, password: victim.password } })).status).toBe(200);
    now = began;
  });
});
