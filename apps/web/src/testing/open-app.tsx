import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { configure, render } from '@testing-library/react';
import { theme } from '@weerwoord/ui';
import { LanguageProvider } from '../app/language';
import { FixedNow } from '../app/now';
import { createQueryClient } from '../app/query-client';
import { createAppRouter } from '../app/router';

// Several people share a machine: a page with a chart may take longer than the usual second.
configure({ asyncUtilTimeout: 5000 });
jest.setTimeout(30_000);

/** The story's moment: Friday 20 November 2026, 08:12 in Amsterdam. */
export const NOW = new Date('2026-11-20T07:12:00Z');

export type Asked = { readonly method: string; readonly path: string; readonly query: URLSearchParams; readonly body: unknown };
/** Answers by "GET /accounts"; a function `(asked: Asked) => answer` decides when it is asked, also later (a promise). What `refuses` makes is an error of the API. */
export type Answers = Readonly<Record<string, unknown>>;

class Refusal {
  constructor(
    readonly status: number,
    readonly body: unknown,
  ) {}
}
export const refuses = (status: number, code: string, fields: readonly { path: string; problem: string }[] = []): Refusal =>
  new Refusal(status, { code, fields, reference: 'log-17' });

const SESSION = {
  person: { name: 'Sanne de Vries', email: 'sanne@example.test', initials: 'SV', language: 'en' },
  organisation: { name: 'Vlierdal Wonen', zone: 'Europe/Amsterdam' },
};
const QUIET: Answers = {
  'GET /session': SESSION,
  'GET /accounts': { accounts: [] },
  'GET /overview': { asOf: '2026-11-20', accounts: [], dueToday: 0, closeToLimit: 0, rowsToFix: 0, lastDataAt: null },
  'GET /claims': { claims: [], total: 0, counts: { open: 0, dueToday: 0, overdue: 0 }, next: null },
  'GET /views': { views: [] },
  'GET /colleagues': { people: [] },
  'POST /claims/facets': { channel: [], site: [], reason: [], kind: [], work: [], who: [], currencies: [] },
  'GET /notifications': { unread: 0, notifications: [] },
  'GET /imports': { imports: [], next: null },
  'GET /buyers/due': { due: 0, overdue: 0 },
  'GET /radar': { orders: 0, groups: [], marked: 0, findings: [], next: null },
};

/**
 * Opens the whole app at an address, against a server that speaks the contracts: whatever it says is parsed as in the
 * browser, so an answer of another shape shows as the error it is.
 *
 * @returns everything that was asked, in order, and the cache it is kept in
 */
export function openApp(
  at: string,
  answers: Answers,
  language: 'en' | 'nl' = 'en',
): { readonly asked: readonly Asked[]; readonly queries: QueryClient } {
  localStorage.clear();
  localStorage.setItem('weerwoord-language', language);
  window.history.replaceState({}, '', at);
  const asked: Asked[] = [];
  const all: Answers = { ...QUIET, ...answers };
  globalThis.fetch = async (input, init) => {
    const url = new URL(input as string, 'http://weerwoord.test');
    const one: Asked = {
      method: init?.method ?? 'GET',
      path: url.pathname.replace('/api/v1', ''),
      query: url.searchParams,
      body: typeof init?.body === 'string' ? (JSON.parse(init.body) as unknown) : (init?.body ?? null),
    };
    asked.push(one);
    const given = all[`${one.method} ${one.path}`];
    const answer = typeof given === 'function' ? await (given as (asked: Asked) => unknown)(one) : given;
    if (answer instanceof Refusal) return new Response(JSON.stringify(answer.body), { status: answer.status });
    if (answer === undefined) return new Response(JSON.stringify({ code: 'not-found' }), { status: 404 });
    return new Response(JSON.stringify(answer), { status: 200 });
  };
  const queryClient = createQueryClient(() => undefined);
  const router = createAppRouter(queryClient);
  render(
    <MantineProvider theme={theme} env="test">
      <QueryClientProvider client={queryClient}>
        <FixedNow value={NOW}>
          <LanguageProvider zone="Europe/Amsterdam">
            <RouterProvider router={router} />
          </LanguageProvider>
        </FixedNow>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { asked, queries: queryClient };
}
