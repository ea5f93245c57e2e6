import 'reflect-metadata';
import { RequestMethod } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import { ErrorBody, ROUTES } from '@weerwoord/contracts';
import { describeWithPostgres } from '@weerwoord/wiring/testing';
import { aRunningApi } from '../testing/a-running-api';
import type { RunningApi } from '../testing/a-running-api';
import { CONTROLLERS } from './api.module';
import { routes } from './openapi/route-shapes';
import { OPEN_TO_ALL } from './session/caller';
import { ABOUT_ONESELF, NEEDS, NEEDS_EVERYWHERE } from './session/needs';

type Handler = { readonly route: string; readonly open: boolean; readonly says: boolean };

/** What Nest will register, read from the decorators themselves. */
const handlersOf = (controller: Type): Handler[] =>
  Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
    if (name === 'constructor') return []; // the class itself, which carries the base path
    const method = (controller.prototype as Record<string, unknown>)[name];
    if (typeof method !== 'function' || Reflect.getMetadata('path', method) === undefined) return [];
    const [base, path] = [Reflect.getMetadata('path', controller) as string, Reflect.getMetadata('path', method) as string];
    const verb = RequestMethod[Reflect.getMetadata('method', method) as number] ?? '';
    const open = [method, controller].some((place) => Reflect.getMetadata(OPEN_TO_ALL, place) === true);
    const says = [NEEDS, NEEDS_EVERYWHERE, ABOUT_ONESELF].some((key) =>
      [method, controller].some((place) => Reflect.getMetadata(key, place) !== undefined),
    );
    return [{ says, route: `${verb} /api/${[base, path].filter((part) => part !== '/' && part !== '').join('/')}`, open }];
  });
const HANDLERS = CONTROLLERS.flatMap(handlersOf);

it('every route of the contract has a controller, and no controller has another', () => {
  const promised = routes().map(({ method, path }) => `${method} /api/v1${path}`);
  expect(
    HANDLERS.map(({ route }) => route)
      .filter((route) => route.startsWith('GET /api/v1') || !route.startsWith('GET /api/'))
      .sort(),
  ).toEqual(promised.sort());
});

it('these and no others are open to all', () => {
  expect(HANDLERS.filter(({ open }) => open).map(({ route }) => route)).toEqual([
    'GET /api/health/live',
    'GET /api/health/ready',
    'GET /api/openapi.json',
    'POST /api/v1/session',
    'POST /api/v1/password',
  ]);
});

it('every handler says which right it takes', () => {
  expect(HANDLERS.filter(({ open, says }) => !open && !says).map(({ route }) => route)).toEqual([]);
});

it('every method a line of ROUTES names has its shapes', () => {
  expect(routes()).toHaveLength(Object.values(ROUTES).reduce((sum, line) => sum + line.split(' /')[0]!.split(' ').length, 0));
});

describeWithPostgres('the guards, asked', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await aRunningApi();
  });
  afterAll(() => api.leave());
  const someId = '00000000-0000-8000-8000-000000000000';
  const concrete = (path: string): string => path.replace(/:(\w+Id)/g, someId).replace(/:\w+/g, 'x');
  const all = routes().map(({ method, path }) => [method, concrete(path)] as const);

  it.each(all.filter(([method, path]) => !(method === 'POST' && ['/session', '/password'].includes(path))))(
    '%s %s asks who is there',
    async (method, path) => {
      const response = await api.visitor().ask(method, path);
      expect([response.status, ErrorBody.parse(await response.json()).code]).toEqual([401, 'not-logged-in']);
    },
  );

  it.each(all.filter(([method]) => method !== 'GET'))('%s %s refuses what a foreign page could send', async (method, path) => {
    const sanne = await api.addOrganisation(`sanne+${Math.random().toString(36).slice(2)}@example.org`);
    const cookie = (await api.logIn(sanne)).cookie() ?? '';
    const response = await fetch(`${api.url}/api/v1${path}`, {
      method,
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'a=1',
    });
    expect([response.status, ErrorBody.parse(await response.json()).code]).toEqual([403, 'not-allowed']);
  });
});
