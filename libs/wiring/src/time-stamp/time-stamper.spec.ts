import type { Manner, TestAuthority } from '../../testing';
import { anAuthority } from '../../testing';
import { timeStamperAt } from './time-stamper';

const at = new Date('2026-11-20T02:00:00Z');
const bytes = Buffer.from('{"format":"weerwoord-anchor/1"}');

describe('a time-stamp authority', () => {
  let authority: TestAuthority;
  beforeAll(async () => {
    authority = await anAuthority(at);
  });
  afterAll(() => authority.close());
  const stamper = (ca = authority.ca) => timeStamperAt({ url: authority.url, ca, patienceMs: 300 });
  const stampedIn = (manner: Manner, ca?: string) => {
    authority.manner = manner;
    return stamper(ca).stamp(bytes);
  };

  it('stamps, and its token holds later too, for these bytes only', async () => {
    const stamped = await stampedIn('honest');
    if (!stamped.ok) throw new Error(stamped.problem);
    expect(stamped.value).toMatchObject({ at, by: 'Test Stamps 1' });
    const later = timeStamperAt({ ca: authority.ca });
    expect(later.isSet).toBe(false);
    expect(await later.check(stamped.value.token, bytes)).toEqual({ ok: true, value: { at, by: 'Test Stamps 1' } });
    expect(await later.check(stamped.value.token, Buffer.from('other'))).toMatchObject({ problem: 'other-imprint' });
    const turned = Uint8Array.from(stamped.value.token, (byte, place) => (place === stamped.value.token.length - 1 ? byte ^ 1 : byte));
    expect(await later.check(turned, bytes)).toMatchObject({ problem: 'bad-signature' });
  });

  it.each<[Manner, string]>([
    ['other-nonce', 'other-nonce'],
    ['other-imprint', 'other-imprint'],
    ['foreign-certificate', 'foreign-certificate'],
    ['not-for-time-stamps', 'foreign-certificate'],
    ['broken-signature', 'bad-signature'],
    ['refuses', 'refused'],
    ['garbage', 'unreadable'],
    ['silent', 'silent'],
  ])('that is %s is not believed', async (manner, problem) => expect(await stampedIn(manner)).toEqual({ ok: false, problem }));

  it('without roots any certificate for time stamps will do, and is named', async () => {
    expect(await stampedIn('foreign-certificate', '')).toMatchObject({ value: { by: 'Foreign Stamps' } });
    expect(await stampedIn('not-for-time-stamps', '')).toMatchObject({ problem: 'foreign-certificate' });
  });
  it('nobody there is silence', async () =>
    expect(await timeStamperAt({ url: 'http://127.0.0.1:9/' }).stamp(bytes)).toEqual({ ok: false, problem: 'silent' }));
});
