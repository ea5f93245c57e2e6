import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aClaim, IDS } from '../testing/answers';
import { openApp, refuses } from '../testing/open-app';

const found = (claims: readonly object[]) => ({ claims, total: claims.length, counts: { open: 0, dueToday: 0, overdue: 0 }, next: null });
const box = () => screen.findByRole('combobox', { name: 'Order, buyer or screen' });

test('finds claims by words, which go to the server in a body, and Enter opens the first', async () => {
  const { asked } = openApp('/', { 'POST /claims/search': found([aClaim()]) });
  await userEvent.type(await box(), 'jansen');
  expect(await screen.findByRole('option', { name: /302-4471926-8850317/ })).toHaveAttribute('aria-selected', 'true');
  expect(asked.find(({ path }) => path === '/claims/search')?.body).toEqual({ view: 'all', q: 'jansen' });
  expect(asked.find(({ path }) => path === '/orders/search')?.body).toEqual({ q: 'jansen' });
  expect(asked.some(({ query }) => query.toString().includes('jansen'))).toBe(false);
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(window.location.pathname).toBe(`/claims/${IDS.claim}`));
});
test('whoever searches on before the page has its title goes on writing', async () => {
  let arrive: (answer: unknown) => void = () => undefined;
  const late = new Promise((resolve) => (arrive = resolve));
  openApp('/', { 'POST /claims/search': found([aClaim()]), [`GET /claims/${IDS.claim}`]: () => late });
  await userEvent.type(await box(), 'jansen');
  await screen.findByRole('option', { name: /302-4471926-8850317/ });
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(document.getElementById('page')).toHaveFocus());
  await userEvent.type(await box(), 'smi');
  arrive(refuses(404, 'not-found'));
  await screen.findByRole('heading', { level: 1 });
  await userEvent.keyboard('th');
  expect(await box()).toHaveValue('smith');
});
test('leads to a screen by its name', async () => {
  openApp('/', { 'POST /claims/search': found([]) });
  await userEvent.type(await box(), 'impo');
  await userEvent.click(await screen.findByRole('option', { name: 'Import' }));
  await waitFor(() => expect(window.location.pathname).toBe('/import'));
});
test('all claims with the words: in no part of the history', async () => {
  openApp('/', { 'POST /claims/search': found([]) });
  await userEvent.type(await box(), 'jansen');
  await userEvent.click(await screen.findByRole('option', { name: 'All claims with “jansen”' }));
  expect(await screen.findByRole('searchbox', { name: 'Order, buyer or words' })).toHaveValue('jansen');
  expect([window.location.pathname, window.location.search, window.location.hash]).toEqual(['/claims', '?view=all', '']);
  expect(JSON.stringify(window.history.state)).not.toContain('jansen');
});
test('Ctrl K goes to it, Escape leaves it', async () => {
  openApp('/', {});
  const field = await box();
  await userEvent.keyboard('{Control>}k{/Control}');
  expect(field).toHaveFocus();
  expect(await screen.findByRole('option', { name: 'Claims' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('option')).not.toBeInTheDocument();
});
