import { z } from 'zod';
import { api, ApiError, apiPath, troubleCode } from './api';

const Shape = z.object({ orders: z.number() });
const realFetch = globalThis.fetch;
let asked: { url: string; init: RequestInit }[] = [];
/** A server that gives one answer. */
const answer = (status: number, body: unknown) => {
  globalThis.fetch = (url, init) => {
    asked.push({ url: url as string, init: init ?? {} });
    return Promise.resolve(
      new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } }),
    );
  };
};
beforeEach(() => {
  asked = [];
});
afterEach(() => {
  globalThis.fetch = realFetch;
});
const trouble = async (promise: Promise<unknown>) =>
  promise.then(
    () => 'no trouble',
    (error: unknown) => error as ApiError,
  );

test('a path leaves out inputs that say nothing, and writes the others safely', () => {
  expect(apiPath('/orders', { account: null, q: 'A&B 1', cursor: undefined, late: false, kind: '' })).toBe('/api/v1/orders?q=A%26B+1&late=false');
});

test('an answer of the promised shape is handed on', async () => {
  answer(200, { orders: 7, more: 'left out' });
  await expect(api.get('/x', { shape: Shape })).resolves.toEqual({ orders: 7 });
});

it.each([
  ['another shape', { orders: 'seven' }],
  ['no JSON', 'oops'],
])('an answer of %s is a trouble of its own', async (_edge, body) => {
  answer(200, body);
  expect(await trouble(api.get('/x', { shape: Shape }))).toMatchObject({ code: 'other-shape' });
});

it.each([
  [
    'the API’s own code, fields and reference',
    422,
    { code: 'bad-input', fields: [{ path: 'name', problem: 'missing' }], reference: 'r-1' },
    { code: 'bad-input', reference: 'r-1', fields: [{ path: 'name', problem: 'missing' }] },
  ],
  ['a bare 401 means logged out', 401, '', { code: 'not-logged-in' }],
  ['a bare 404', 404, '<html>', { code: 'not-found' }],
  ['a proxy that finds nobody', 502, '<html>', { code: 'not-ready' }],
  ['a code of a newer server is our fault', 500, { code: 'brand-new' }, { code: 'our-fault' }],
])('a failed answer: %s', async (_edge, status, body, error) => {
  answer(status, body);
  expect(await trouble(api.get('/x', { shape: Shape }))).toMatchObject(error);
});

test('no answer at all is said as such', async () => {
  globalThis.fetch = () => Promise.reject(new TypeError('failed to fetch'));
  expect(await trouble(api.get('/x', { shape: Shape }))).toMatchObject({ code: 'unreachable' });
});

test('a question taken back is not a trouble', async () => {
  const controller = new AbortController();
  globalThis.fetch = (_url, init) => {
    controller.abort();
    return Promise.reject(init?.signal?.reason as Error);
  };
  expect(await trouble(api.get('/x', { shape: Shape, signal: controller.signal }))).not.toBeInstanceOf(ApiError);
});

test('writes carry our header and JSON, reads do not', async () => {
  answer(200, { orders: 1 });
  await api.get('/x', { shape: Shape });
  await api.tell('POST', '/x', { body: { a: 1 } });
  expect(asked.map(({ init }) => init.headers)).toEqual([
    { accept: 'application/json' },
    { accept: 'application/json', 'x-weerwoord': '1', 'content-type': 'application/json' },
  ]);
  expect(asked[1]?.init.body).toBe('{"a":1}');
});

test('a form goes as it is: the browser writes its boundary', async () => {
  answer(200, '');
  const form = new FormData();
  await api.tell('POST', '/imports', { body: form });
  expect(asked[0]?.init.body).toBe(form);
  expect(asked[0]?.init.headers).not.toHaveProperty('content-type');
});

test('anything thrown that is not ours counts as our fault', () => {
  expect([troubleCode(new Error('x')), troubleCode(null)]).toEqual(['our-fault', 'our-fault']);
});
