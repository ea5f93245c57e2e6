import { signedHeaders } from '@weerwoord/carriers/testing';
import * as fc from 'fast-check';
import { memberText } from './seventeentrack-v1';
import { sha256Hex, toBytes } from './signatures';
import { verifyWebhook, WEBHOOK_PROVIDERS } from './verify-webhook';
import type { WebhookMessage } from './verify-webhook';

const BODY = '{"event":"TRACKING_UPDATED","data":{"number":"RB123456785GB","weight":614.0}}';
const SECRET = 'sécret';
const HEADER_SIGNED = WEBHOOK_PROVIDERS.filter((provider) => provider !== '17track_v1');
const check = (over: Partial<WebhookMessage> & Pick<WebhookMessage, 'provider' | 'headers'>) =>
  verifyWebhook({ rawBody: BODY, secret: SECRET, ...over });

describe.each(HEADER_SIGNED)('%s', (provider) => {
  const headers = signedHeaders(provider, BODY, SECRET);
  const [name = '', value = ''] = Object.entries(headers)[0] ?? [];

  it('signed by the provider', () => expect(check({ provider, headers })).toEqual({ valid: true }));
  it('bytes or text, it is the same body', () => expect(check({ provider, headers, rawBody: Buffer.from(BODY, 'utf8') })).toEqual({ valid: true }));
  it('header names in any case (R-T11)', () => {
    expect(check({ provider, headers: { [name.toUpperCase()]: value } })).toEqual({ valid: true });
    expect(check({ provider, headers: { [name.toLowerCase()]: [value] } })).toEqual({ valid: true });
  });
  it.each([
    ['no header', {}, 'missing_header'],
    ['an empty header', { [name]: ' ' }, 'missing_header'],
    ['another secret', signedHeaders(provider, BODY, 'other'), 'bad_signature'],
    ['a signature cut short', { [name]: value.slice(0, -1) }, 'bad_signature'],
  ])('%s', (_edge, given, reason) => expect(check({ provider, headers: given })).toEqual({ valid: false, reason }));
  it('no secret set up here refuses everything', () =>
    expect(check({ provider, headers: signedHeaders(provider, BODY, ''), secret: '' })).toEqual({ valid: false, reason: 'missing_secret' }));
});

it.each(HEADER_SIGNED.filter((provider) => provider !== 'ship24'))('%s: any other body is refused', (provider) => {
  const headers = signedHeaders(provider, BODY, SECRET);
  fc.assert(
    fc.property(fc.string(), (rawBody) => {
      fc.pre(rawBody !== BODY);
      expect(check({ provider, headers, rawBody })).toEqual({ valid: false, reason: 'bad_signature' });
    }),
  );
});

describe('what differs between them', () => {
  it('EasyPost: a secret typed as one letter or as two is one key', () => {
    const headers = signedHeaders('easypost', BODY, 'se\u0301cret');
    expect(check({ provider: 'easypost', headers, secret: 's\u00e9cret' })).toEqual({ valid: true });
  });
  it('EasyPost: a body written anew is another body: 614.0 became 614', () => {
    const headers = signedHeaders('easypost', BODY, SECRET);
    expect(check({ provider: 'easypost', headers, rawBody: JSON.stringify(JSON.parse(BODY)) })).toEqual({ valid: false, reason: 'bad_signature' });
  });
  it('hex in capitals is the same hex, base64 in another case is not the same', () => {
    const hex = signedHeaders('17track_v2', BODY, SECRET);
    expect(check({ provider: '17track_v2', headers: { sign: hex['sign']?.toUpperCase() } })).toEqual({ valid: true });
    const base64 = signedHeaders('aftership_tracking', BODY, SECRET)['aftership-hmac-sha256'] ?? '';
    expect(check({ provider: 'aftership_tracking', headers: { 'aftership-hmac-sha256': base64.toLowerCase() } })).toEqual({
      valid: false,
      reason: 'bad_signature',
    });
  });
  it.each([
    ['easypost', 'x-hmac-signature', 'c973d903'],
    ['aftership_old', 'am-webhook-signature', 'abc'],
    ['ship24', 'authorization', `Basic ${SECRET}`],
    ['ship24', 'authorization', 'Bearer '],
  ])('%s: a header %s of another form', (provider, name, value) =>
    expect(check({ provider, headers: { [name]: value } })).toEqual({ valid: false, reason: 'malformed_header' }),
  );
  it('17TRACK: the header the account shows', () => {
    const sign = signedHeaders('17track_v2', BODY, SECRET)['sign'] ?? '';
    expect(check({ provider: '17track_v2', headers: { '17Token-Sign': sign }, headerName: '17token-sign' })).toEqual({ valid: true });
  });
  it('AfterShip: one product does not accept the other’s header', () =>
    expect(check({ provider: 'aftership_returns', headers: signedHeaders('aftership_tracking', BODY, SECRET) })).toEqual({
      valid: false,
      reason: 'missing_header',
    }));
  it('a provider we do not know', () => expect(check({ provider: 'pigeon', headers: {} })).toEqual({ valid: false, reason: 'unknown_provider' }));
  it('a name every object has is no provider', () =>
    expect(check({ provider: 'constructor', headers: {} })).toEqual({ valid: false, reason: 'unknown_provider' }));
});

describe('17TRACK v1 signs inside the body', () => {
  const signed = (data: string): string =>
    `{"sign":"${sha256Hex(toBytes(`TRACKING_UPDATED/${data}/${SECRET}`))}","event":"TRACKING_UPDATED","data":${data}}`;
  it.each([
    ['as it stands', signed('{"number":"RB1","weight":614.0}')],
    ['with a brace in a text', signed('{"text":"a } and a \\" and ,"}')],
  ])('%s', (_edge, rawBody) => expect(check({ provider: '17track_v1', headers: {}, rawBody })).toEqual({ valid: true }));
  it('a body laid out with blanks', () => {
    const plain = signed('{"number":"RB1"}');
    expect(check({ provider: '17track_v1', headers: {}, rawBody: JSON.stringify(JSON.parse(plain), null, 2) })).toEqual({ valid: true });
  });
  it.each([
    ['a changed number', signed('{"number":"RB1"}').replace('RB1', 'RB2')],
    ['no sign', '{"event":"TRACKING_UPDATED","data":{}}'],
    ['no JSON', 'TRACKING_UPDATED'],
    ['a list', '[]'],
  ])('%s', (_edge, rawBody) => expect(check({ provider: '17track_v1', headers: {}, rawBody })).toEqual({ valid: false, reason: 'bad_signature' }));

  it('a member’s text is what stands in the outermost object', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (others, data) => {
        const json = JSON.stringify({ ...others, data }, null, 1);
        expect(JSON.parse(memberText(json, 'data') ?? '"none"')).toEqual(JSON.parse(JSON.stringify(data)));
      }),
    );
  });
});
