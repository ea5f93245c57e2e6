import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ErrorBody } from '@weerwoord/contracts';
import { describeWithPostgres } from '@weerwoord/wiring/testing';
import { z } from 'zod';
import { aRunningApi } from '../../testing/a-running-api';
import type { RunningApi, Visitor } from '../../testing/a-running-api';
import { attachment } from './download';
import { csvLine } from './csv';

describeWithPostgres('answers', () => {
  let api: RunningApi;
  let sanne: Visitor;
  beforeAll(async () => {
    api = await aRunningApi();
    sanne = await api.logIn(await api.addOrganisation('sanne@example.org'));
    const web = api.product.settings.WEERWOORD_WEB;
    await mkdir(join(web, 'assets'), { recursive: true });
    await Promise.all([
      writeFile(join(web, 'index.html'), '<!doctype html>the page'),
      writeFile(join(web, 'assets', 'index-abc123.js'), 'export {}'),
      writeFile(join(web, 'favicon.svg'), '<svg/>'),
    ]);
  });
  afterAll(() => api.leave());
  const error = async (response: Response) => ({ status: response.status, ...ErrorBody.parse(await response.json()) });

  describe('errors', () => {
    it('broken JSON', async () => {
      expect(await error(await sanne.ask('POST', '/accounts', { body: '{"name":', headers: { 'content-type': 'application/json' } }))).toMatchObject({
        status: 422,
        code: 'bad-input',
      });
    });
    it('a body of another kind', async () => {
      expect(await error(await sanne.ask('POST', '/accounts', { body: 'name=x', headers: { 'content-type': 'text/plain' } }))).toMatchObject({
        status: 422,
        code: 'bad-input',
      });
    });
    it('names every wrong field', async () => {
      const { fields } = await error(await sanne.ask('POST', '/accounts', { body: { name: ' ', channel: 'fax', zone: 7 } }));
      expect(fields).toEqual([
        { path: 'name', problem: 'missing' },
        { path: 'channel', problem: 'not-a-choice' },
        { path: 'site', problem: 'missing' },
        { path: 'zone', problem: 'wrong-kind' },
      ]);
    });
    it.each([
      ['a site we do not know', { name: 'a', channel: 'amazon', site: 'amazon.example' }, 422, 'bad-input'],
      ['a name with a zero byte', { name: 'a\u0000b', channel: 'shop', site: '' }, 422, 'bad-input'],
      ['a zone that is none', { name: 'a', channel: 'shop', site: '', zone: 'Mars/Base' }, 422, 'bad-input'],
    ])('%s', async (_edge, body, status, code) => {
      expect(await error(await sanne.ask('POST', '/accounts', { body }))).toMatchObject({ status, code });
    });
    it('a name that is taken', async () => {
      await sanne.json('POST', '/accounts', { body: { name: 'twice', channel: 'shop', site: '' } });
      expect(await error(await sanne.ask('POST', '/accounts', { body: { name: 'twice', channel: 'shop', site: '' } }))).toMatchObject({
        status: 409,
        code: 'name-taken',
      });
    });
    it('too much text', async () => {
      const body = { accountId: '00000000-0000-8000-8000-000000000000', text: 'x'.repeat(10 * 1024 * 1024) };
      expect(await error(await sanne.ask('POST', '/imports/paste', { body }))).toMatchObject({ status: 413, code: 'too-large' });
    });
    it.each(['/nothing', '/orders/not-an-id', '/orders/00000000-0000-8000-8000-000000000000'])('%s is not found', async (path) => {
      expect(await error(await sanne.ask('GET', path))).toMatchObject({ status: 404, code: 'not-found', reference: null });
    });
    it('our own fault gives a reference and nothing of what broke', async () => {
      await api.product.dataSource.query('alter table orders rename to hidden');
      const response = await sanne.ask('GET', '/orders');
      await api.product.dataSource.query('alter table hidden rename to orders');
      const text = await response.text();
      expect(ErrorBody.parse(JSON.parse(text))).toMatchObject({ code: 'our-fault', reference: expect.stringMatching(/^[0-9a-f]{8}$/) as string });
      expect([response.status, /relation|select|\.ts|at /i.test(text)]).toEqual([500, false]);
    });
  });

  describe('headers', () => {
    it('no script but our own, no framing by others, no sniffing', async () => {
      const { headers } = await sanne.ask('GET', '/session');
      expect(headers.get('content-security-policy')).toContain("script-src 'self';");
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
      expect([headers.get('x-content-type-options'), headers.get('cache-control'), headers.get('x-powered-by'), headers.get('etag')]).toEqual([
        'nosniff',
        'no-store',
        null,
        null,
      ]);
    });
    it('no other origin is invited', async () => {
      const response = await fetch(`${api.url}/api/v1/session`, {
        method: 'OPTIONS',
        headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-weerwoord' },
      });
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    });
  });

  describe('the dashboard', () => {
    it.each(['/', '/claims', '/orders/some-order', '/claims/x.y'])('%s is the page, asked for anew each time', async (path) => {
      const response = await fetch(`${api.url}${path}`);
      expect([response.status, await response.text(), response.headers.get('cache-control')]).toEqual([200, '<!doctype html>the page', 'no-cache']);
    });
    it('a file with a fingerprint in its name may be kept for good, others not', async () => {
      const [script, icon] = await Promise.all([fetch(`${api.url}/assets/index-abc123.js`), fetch(`${api.url}/favicon.svg`)]);
      expect([script.headers.get('cache-control'), icon.headers.get('cache-control')]).toEqual(['public, max-age=31536000, immutable', 'no-cache']);
    });
    it('a script of an older build is not the page: a browser would run it', async () => {
      expect((await fetch(`${api.url}/assets/index-old.js`)).status).toBe(404);
    });
    it.each(['/../settings.ts', '/%2e%2e/vault.key', '/assets/..%2f..%2fvault.key'])('%s leads nowhere', async (path) => {
      const response = await fetch(`${api.url}${path}`);
      expect(await response.text()).not.toMatch(/[0-9a-f]{64}/);
    });
  });

  it('the API describes itself', async () => {
    const document = z
      .object({ openapi: z.literal('3.1.0'), paths: z.record(z.string(), z.record(z.string(), z.object({ operationId: z.string() }))) })
      .parse(await (await fetch(`${api.url}/api/openapi.json`)).json());
    const ids = Object.values(document.paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId));
    expect(new Set(ids).size).toBe(ids.length);
    expect(document.paths['/api/v1/orders/{orderId}']).toBeDefined();
  });

  it('is ready while database and queue answer', async () => {
    expect([(await fetch(`${api.url}/api/health/live`)).status, (await fetch(`${api.url}/api/health/ready`)).status]).toEqual([200, 200]);
  });
});

it.each([
  ['plain', ['a', 1, null], 'a,1,\r\n'],
  ['quotes and separators', ['a"b', 'c,d', 'e\nf'], '"a""b","c,d","e\nf"\r\n'],
  ['what a spreadsheet would run', ['=1+1', '@x', '-5', '+49'], "'=1+1,'@x,'-5,'+49\r\n"],
])('a CSV line: %s', (_edge, cells, line) => expect(csvLine(cells)).toBe(line));

it.each([
  ['letters beyond ASCII', 'Ü b.csv', `attachment; filename="_ b.csv"; filename*=UTF-8''%C3%9C%20b.csv`],
  ['a quote that would end the name', 'a".csv', `attachment; filename="a_.csv"; filename*=UTF-8''a%22.csv`],
])('a name of a download with %s', (_edge, name, header) => expect(attachment(name)).toBe(header));
