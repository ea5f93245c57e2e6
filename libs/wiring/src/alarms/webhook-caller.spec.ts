import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isOutside } from './addresses-outside';
import { signatureOf, webhookCaller } from './webhook-caller';

it.each([
  ['a public address', '93.184.216.34', true],
  ['a public IPv6 address', '2606:2800:220:1:248:1893:25c8:1946', true],
  ['ourselves', '127.0.0.1', false],
  ['ourselves, another of 16 million', '127.8.9.10', false],
  ['any', '0.0.0.0', false],
  ['private, 10', '10.0.0.7', false],
  ['private, the last of 172.16', '172.31.255.255', false],
  ['the first after it', '172.32.0.0', true],
  ['private, 192.168', '192.168.1.1', false],
  ['link-local: the metadata of a cloud', '169.254.169.254', false],
  ['a provider’s own', '100.64.0.1', false],
  ['multicast', '224.0.0.1', false],
  ['everybody', '255.255.255.255', false],
  ['IPv6 ourselves', '::1', false],
  ['IPv6 any', '::', false],
  ['IPv6 unique local', 'fd00::1', false],
  ['IPv6 link-local', 'fe80::1', false],
  ['IPv4 in IPv6, mapped', '::ffff:127.0.0.1', false],
  ['IPv4 in IPv6, mapped and public: no honest name leads there', '::ffff:8.8.8.8', false],
  ['IPv4 in IPv6, 6to4', '2002:7f00:1::', false],
  ['IPv4 in IPv6, translated', '64:ff9b::7f00:1', false],
  ['with a zone', 'fe80::1%eth0', false],
  ['no address', 'example.org', false],
])('outside? %s', (_edge, address, expected) => expect(isOutside(address)).toBe(expected));

const caller = webhookCaller(['chat.internal:8065', 'vouched']);
it.each([
  ['https outside', 'https://hooks.example.org/x', null],
  ['plain http', 'http://hooks.example.org/x', 'not-https'],
  ['no address at all', 'hooks', 'not-a-url'],
  ['another kind of address', 'file:///etc/passwd', 'not-a-url'],
  ['a log-in in it', 'https://user:secret@hooks.example.org/', 'not-a-url'],
  ['ourselves by name', 'https://localhost/x', 'not-allowed'],
  ['a name of the house', 'https://intranet/x', 'not-allowed'],
  ['ourselves by number', 'https://127.0.0.1/x', 'not-allowed'],
  ['ourselves, written as one number', 'https://2130706433/x', 'not-allowed'],
  ['ourselves, in hexadecimal', 'https://0x7f.1/x', 'not-allowed'],
  ['ourselves in IPv6', 'https://[::1]/x', 'not-allowed'],
  ['mapped', 'https://[::ffff:10.0.0.1]/x', 'not-allowed'],
  ['a host somebody vouches for, with its port', 'http://chat.internal:8065/hooks/1', null],
  ['at another port nobody does', 'http://chat.internal:22/', 'not-https'],
  ['vouched for at any port', 'http://vouched:9999/', null],
])('address: %s', (_edge, url, expected) => expect(caller.problemOf(url)).toBe(expected));

it('a receiver checks the signature with the secret alone', () => {
  const at = new Date('2026-11-20T08:00:00.900Z');
  const [, seconds = '', mac] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signatureOf('s3cret', at, '{"a":1}')) ?? [];
  expect([seconds, mac]).toEqual(['1795161600', createHmac('sha256', 's3cret').update('1795161600.{"a":1}').digest('hex')]);
});

describe('called for real', () => {
  let server: Server;
  let answer: (request: IncomingMessage, response: ServerResponse) => void = (_request, response) => response.end('ok');
  const seen: IncomingMessage[] = [];
  let host = '';
  beforeAll(async () => {
    server = createServer((request, response) => {
      seen.push(request);
      answer(request, response);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const call = (limitMs?: number) =>
    webhookCaller([host], limitMs).call({ url: `http://${host}/hook`, secret: 's', id: 'alarm-1', at: new Date('2026-11-20T08:00:00Z'), body: '{}' });

  it.each([
    ['taken', 204, '', { ok: true, answer: '204' }],
    ['refused for good', 404, 'no_service', { ok: false, answer: '404 no_service', final: true }],
    ['too many: later', 429, 'slow down', { ok: false, answer: '429 slow down', final: false }],
    ['their fault: later', 500, 'oops', { ok: false, answer: '500 oops', final: false }],
  ])('%s', async (_edge, status, words, expected) => {
    answer = (_request, response) => response.writeHead(status).end(words);
    expect(await call()).toEqual(expected);
  });

  it('a redirect is not followed: it could lead inside', async () => {
    seen.length = 0;
    answer = (_request, response) => response.writeHead(302, { location: `http://${host}/elsewhere` }).end();
    expect(await call()).toEqual({ ok: false, answer: '302', final: true });
    expect(seen.map(({ url, headers }) => [url, headers['x-weerwoord-id'], headers['idempotency-key']])).toEqual([['/hook', 'alarm-1', 'alarm-1']]);
  });

  it('nobody waits for ever', async () => {
    answer = () => undefined;
    expect(await call(200)).toEqual({ ok: false, answer: 'no answer within 0.2 s', final: false });
  });

  it('a long answer is cut', async () => {
    answer = (_request, response) => response.end('x'.repeat(100_000));
    expect((await call()).answer).toHaveLength(304);
  });

  it.each([
    ['the metadata of a cloud', ['169.254.169.254']],
    ['one address outside and one inside', ['93.184.216.34', '127.0.0.1']],
    ['IPv6 of ourselves', ['::1']],
    ['nowhere', []],
  ])('a name that leads to %s is refused when it is looked up', async (_edge, addresses) => {
    const known = () => Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
    const outcome = await webhookCaller([], 1_000, known).call({
      url: 'https://rebind.example.org/x',
      secret: 's',
      id: '1',
      at: new Date(),
      body: '{}',
    });
    expect(outcome).toEqual({ ok: false, answer: 'not-allowed', final: true });
  });
});
