import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openApp, refuses } from '../../testing/open-app';
import { IDS } from '../../testing/answers';

const line = (over: object = {}) => ({
  id: IDS.order,
  externalId: '302-4471926-8850317',
  account: 'amazon.de',
  accountId: IDS.account,
  channel: 'amazon',
  site: 'amazon.de',
  status: 'shipped',
  placedAt: '2026-10-27T08:14:00Z',
  shipBy: '2026-10-29T22:59:59Z',
  total: { minor: 8490, currency: 'EUR' },
  late: 'late',
  hasClaim: true,
  title: 'Linen bed set',
  ...over,
});
const list = (...orders: object[]) => ({ orders, total: orders.length, next: null });

test('an order is one row with its shipping verdict and opens on Enter', async () => {
  openApp('/orders', { 'GET /orders': list(line()) });
  const row = await screen.findByRole('row', { name: /302-4471926-8850317/ });
  expect(row).toHaveTextContent('Late');
  expect(row).toHaveTextContent('€84.90');
  row.focus();
  await userEvent.keyboard('{Enter}');
  expect(window.location.pathname).toBe(`/orders/${IDS.order}`);
});

test('what is searched for stands in no address and is asked for in a body', async () => {
  const { asked } = openApp('/orders', { 'GET /orders': list(), 'POST /orders/search': list(line()) });
  await userEvent.type(await screen.findByRole('searchbox', { name: /Order or tracking number, article/ }), ' 00340434161094042557 ');
  await userEvent.click(screen.getByRole('button', { name: 'Find' }));
  expect(await screen.findByText('1 order for “00340434161094042557”')).toBeInTheDocument();
  expect(asked.find(({ path }) => path === '/orders/search')?.body).toEqual({ q: '00340434161094042557' });
  expect([window.location.pathname + window.location.search + window.location.hash, asked.every(({ query }) => !query.has('q'))]).toEqual([
    '/orders',
    true,
  ]);
  expect(JSON.stringify(window.history.state)).not.toContain('00340434161094042557');
  await userEvent.click(screen.getByRole('radio', { name: 'Late' }));
  await waitFor(() => expect(asked.at(-1)?.body).toEqual({ q: '00340434161094042557', late: 'late' }));
});

test('after a search one goes on writing in the field', async () => {
  openApp('/orders', { 'GET /orders': list(line()), 'POST /orders/search': list(line()) });
  await screen.findByRole('row', { name: /302-4471926-8850317/ });
  const field = screen.getByRole('searchbox');
  await userEvent.type(field, 'jan{Enter}');
  await screen.findByRole('button', { name: 'Show all' });
  await userEvent.keyboard('sen');
  expect(screen.getByRole('searchbox')).toHaveValue('jansen');
});

test('late orders only', async () => {
  const { asked } = openApp('/orders', { 'GET /orders': list(line()) });
  await userEvent.click(await screen.findByRole('radio', { name: 'Late' }));
  expect(window.location.search).toContain('late=late');
  expect(
    asked
      .filter(({ path }) => path === '/orders')
      .at(-1)
      ?.query.get('late'),
  ).toBe('late');
});

test('a status this build does not know has a word of its own', async () => {
  openApp('/orders', { 'GET /orders': list(line({ status: 'brand-new', total: null, placedAt: null })) }, 'nl');
  expect(await screen.findByText('Anders')).toBeInTheDocument();
  expect(screen.queryByText('brand-new')).not.toBeInTheDocument();
});

test('no orders at all lead to the import, no orders that fit to all of them', async () => {
  openApp('/orders', { 'GET /orders': list() });
  expect(await screen.findByRole('link', { name: 'Import orders' })).toHaveAttribute('href', '/import');
});
test('a search without a result offers all', async () => {
  openApp('/orders', { 'GET /orders': list(line()), 'POST /orders/search': list() });
  await userEvent.type(await screen.findByRole('searchbox', { name: /Order or tracking number, article/ }), 'nothing{Enter}');
  expect(await screen.findByText('No order fits')).toBeInTheDocument();
});
test.each(['/orders?q=jansen', '/orders?late=late&q=jansen', '/orders#q=jansen'])(
  'an address of an older build, %s: its words are searched for and leave it',
  async (address) => {
    const { asked } = openApp(address, { 'POST /orders/search': list(line()) });
    expect(await screen.findByText('1 order for “jansen”')).toBeInTheDocument();
    expect(asked.find(({ path }) => path === '/orders/search')?.body).toMatchObject({ q: 'jansen' });
    expect(window.location.href).not.toContain('jansen');
  },
);
test('a failed list says so', async () => {
  openApp('/orders', { 'GET /orders': refuses(503, 'not-allowed') });
  expect(await screen.findByRole('alert')).toBeInTheDocument();
});
