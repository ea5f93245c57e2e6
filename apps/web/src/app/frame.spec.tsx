import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { MantineProvider } from '@mantine/core';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PageHeader, theme } from '@weerwoord/ui';
import { frameRoute } from './frame-route';
import { LanguageProvider } from './language';
import { logInRoute } from './log-in-route';
import { createQueryClient } from './query-client';
import { rootRoute } from './root-route';

const account = {
  id: '0b6f3c8e-6f0e-4c5e-9d6e-1f2a3b4c5d6e',
  name: 'amazon.de',
  channel: 'amazon',
  site: 'amazon.de',
  zone: 'UTC',
  orders: 5,
  lastDataAt: null,
  openClaims: 14,
};
const session = {
  person: { name: 'Sanne', email: 'sanne@example.test', initials: 'SA', language: 'en' },
  organisation: { name: 'Vlierdal Wonen', zone: 'Europe/Amsterdam' },
};
const ANSWERS: Readonly<Record<string, unknown>> = {
  '/api/v1/session': session,
  '/api/v1/accounts': { accounts: [account] },
  '/api/v1/overview': { asOf: '2026-11-20', accounts: [{ ...account, readings: [] }], dueToday: 3, closeToLimit: 1, rowsToFix: 0, lastDataAt: null },
};
let loggedIn = true;
const realFetch = globalThis.fetch;
beforeEach(() => {
  loggedIn = true;
  localStorage.clear();
  // A server that speaks the contracts.
  globalThis.fetch = (url, init) => {
    const path = (url as string).split('?')[0] ?? '';
    if (path === '/api/v1/session' && init?.method === 'POST') loggedIn = true;
    const json = (status: number, body: unknown) => Promise.resolve(new Response(JSON.stringify(body), { status }));
    if (!loggedIn) return json(401, { code: 'not-logged-in' });
    return json(path in ANSWERS ? 200 : 404, ANSWERS[path] ?? { code: 'not-found' });
  };
});
afterEach(() => {
  globalThis.fetch = realFetch;
});

function start(at: string) {
  const page = (path: string, title: string) =>
    createRoute({ getParentRoute: () => frameRoute, path, component: () => <PageHeader title={title} /> });
  const queryClient = createQueryClient(() => undefined);
  const history = createMemoryHistory({ initialEntries: [at] });
  const router = createRouter({
    routeTree: rootRoute.addChildren([logInRoute, frameRoute.addChildren([page('/', 'Good morning'), page('/claims', 'The claims')])]),
    context: { queryClient },
    history,
  });
  // The screens of this test are its own, so the router's registered type does not fit.
  const App = RouterProvider as unknown as (props: { router: unknown }) => React.JSX.Element;
  render(
    <MantineProvider theme={theme} env="test">
      <QueryClientProvider client={queryClient}>
        <LanguageProvider zone="Europe/Amsterdam">
          <App router={router} />
        </LanguageProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { history };
}

test('offers the screens that exist, marks the one that is open and counts the claims', async () => {
  start('/claims');
  const rail = (await screen.findAllByRole('navigation', { name: 'Screens' }))[0] as HTMLElement;
  expect(
    within(rail)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  ).toEqual(['/', '/claims']);
  expect(within(rail).getByRole('link', { name: /Claims/ })).toHaveAttribute('aria-current', 'page');
  expect(await within(rail).findByText('14 open claims')).toBeInTheDocument();
});

test('moves the focus to the title of the next page and names the tab after it', async () => {
  start('/');
  await screen.findByRole('heading', { name: 'Good morning' });
  expect(screen.getByRole('heading', { level: 1 })).not.toHaveFocus();
  await userEvent.click(screen.getAllByRole('link', { name: /Claims/ })[0] as HTMLElement);
  const title = await screen.findByRole('heading', { name: 'The claims' });
  await waitFor(() => expect(title).toHaveFocus());
  expect(document.title).toBe('The claims · Weerwoord');
});

test('the first thing Tab reaches leads past the frame', async () => {
  start('/');
  await screen.findByRole('heading', { name: 'Good morning' });
  await userEvent.tab();
  expect(screen.getByRole('link', { name: 'Skip to the page' })).toHaveFocus();
});

test('the account filter stands in the address and stays there on the next screen', async () => {
  const { history } = start('/');
  await userEvent.click(await screen.findByRole('combobox', { name: 'Account' }));
  await userEvent.click(await screen.findByRole('option', { name: 'amazon.de' }));
  expect(history.location.search).toBe(`?account=${account.id}`);
  await userEvent.click(screen.getAllByRole('link', { name: /Claims/ })[0] as HTMLElement);
  expect(history.location.href).toBe(`/claims?account=${account.id}`);
});

test('changes the language of everything at once and remembers it', async () => {
  start('/');
  await userEvent.click(await screen.findByRole('button', { name: /Sanne/ }));
  await userEvent.click(await screen.findByRole('menuitemradio', { name: 'Nederlands' }));
  expect(screen.getAllByRole('link', { name: /Vandaag/ })[0]).toBeInTheDocument();
  expect(document.documentElement.lang).toBe('nl');
  expect(localStorage.getItem('weerwoord-language')).toBe('nl');
});

test('without a session one is asked to log in and then stands where one wanted to go', async () => {
  loggedIn = false;
  start('/claims');
  await userEvent.type(await screen.findByLabelText('E-mail address'), 'sanne@example.test');
  await userEvent.type(screen.getByLabelText('Password'), 'secret');
  await userEvent.click(screen.getByRole('button', { name: 'Log in' }));
  expect(await screen.findByRole('heading', { name: 'The claims' })).toBeInTheDocument();
});
