import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openApp } from '../../testing/open-app';

const ID = '11111111-1111-4111-8111-111111111111';
const order = (over: Record<string, unknown> = {}) => ({
  id: ID,
  externalId: '302-1',
  account: 'amazon.de',
  channel: 'amazon',
  placedAt: '2026-10-27T08:14:00Z',
  title: 'Linen bed set',
  claims: 1,
  packs: 0,
  why: ['email'],
  erasedAt: null,
  holds: [],
  ...over,
});
const NAMESAKE = order({ id: '22222222-2222-4222-8222-222222222222', externalId: '302-2', why: ['name-only'] });
const LINE = {
  id: ID,
  number: 7,
  kind: 'erase',
  state: 'open',
  askedAt: '2026-11-20T07:00:00Z',
  dueAt: '2026-12-20T22:59:59Z',
  notedBy: 'Sanne',
  language: 'en',
  doneAt: null,
  orders: 1,
  erased: 0,
  held: 0,
};
const PAGE = {
  ...LINE,
  beyondReach: 0,
  lines: [{ orderId: ID, externalId: '302-1', account: 'amazon.de', state: 'waiting', why: ['email'], erased: false, holds: [] }],
};
const NO_HOOKS = { hooks: [], keysSetUp: false, addressSetUp: false, counts: { unproven: 0, proven: 0, settled: 0 }, recent: [] };
const ANSWERS = { 'GET /buyers/requests': { requests: [], now: '2026-11-20T07:12:00Z' }, 'GET /buyers/notices': NO_HOOKS };
const open = (over: Record<string, unknown> = {}) => openApp('/settings/buyers', { ...ANSWERS, ...over });
const find = async () => {
  await userEvent.type(await screen.findByLabelText('E-mail address'), 'marie@example.org');
  await userEvent.click(screen.getByRole('button', { name: 'Find orders' }));
};

it('what is typed goes in a body and stands in no address; a namesake is not ticked', async () => {
  const { asked } = open({ 'POST /buyers/find': { orders: [order(), NAMESAKE], more: false } });
  await find();
  expect(await screen.findByRole('checkbox', { name: 'Order 302-1 is this buyer’s' })).toBeChecked();
  expect(screen.getByRole('checkbox', { name: 'Order 302-2 is this buyer’s' })).not.toBeChecked();
  expect(screen.getByText('name equal only: check')).toBeInTheDocument();
  expect(asked.find(({ path }) => path === '/buyers/find')?.body).toEqual({ email: 'marie@example.org' });
  expect(
    [
      ...asked.map(({ path, query }) => `${path}?${query.toString()}`),
      window.location.href,
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
    ].join(' '),
  ).not.toContain('marie');
});

it('nothing is looked for without a word', async () => {
  const { asked } = open();
  await userEvent.click(await screen.findByRole('button', { name: 'Find orders' }));
  expect(screen.getByText('Give at least an e-mail address, an order number or a name.')).toBeInTheDocument();
  expect(asked.some(({ path }) => path === '/buyers/find')).toBe(false);
});

it('erasing is said twice: what goes, what stays, and the number of the request', async () => {
  const { asked } = open({
    'POST /buyers/find': { orders: [order()], more: false },
    'POST /buyers/requests': PAGE,
    [`GET /buyers/requests/${ID}`]: PAGE,
    [`POST /buyers/requests/${ID}/erase`]: { ...PAGE, state: 'running' },
  });
  await find();
  await userEvent.click(await screen.findByRole('button', { name: 'Note: they ask for erasure' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Erase…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Erase by request 7?' }));
  expect(dialog.getByText(/Nothing brings them back/)).toBeInTheDocument();
  await userEvent.type(dialog.getByLabelText('Number of the request'), '8');
  await userEvent.click(dialog.getByRole('button', { name: 'Erase for good' }));
  expect(dialog.getByText('This is not the number of this request.')).toBeInTheDocument();
  expect(asked.some(({ path }) => path.endsWith('/erase'))).toBe(false);
  await userEvent.clear(dialog.getByLabelText('Number of the request'));
  await userEvent.type(dialog.getByLabelText('Number of the request'), '7');
  await userEvent.click(dialog.getByRole('button', { name: 'Erase for good' }));
  expect(await screen.findByText('being erased')).toBeInTheDocument();
  expect(asked.find(({ path }) => path.endsWith('/erase'))?.body).toEqual({ number: 7 });
});

it('a request whose month is over stands out', async () => {
  open({ 'GET /buyers/requests': { requests: [{ ...LINE, dueAt: '2026-11-18T22:59:59Z' }], now: '2026-11-20T07:12:00Z' } });
  expect(await screen.findByText(/overdue since/)).toBeInTheDocument();
});

it('a hold is told with its ground, and how it ends', async () => {
  open({
    'GET /buyers/requests': { requests: [LINE], now: '2026-11-20T07:12:00Z' },
    [`GET /buyers/requests/${ID}`]: {
      ...PAGE,
      lines: [{ ...PAGE.lines[0], holds: [{ holdId: 'h', basis: 'legal-duty', until: '2027-01-01T00:00:00Z' }] }],
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: /Request 7/ }));
  expect(await screen.findByText(/held: a legal duty \(GDPR art\. 17\(3\)\(b\)\), until/)).toBeInTheDocument();
  expect(screen.getByText(/can only be overridden by releasing it/)).toBeInTheDocument();
});

it('the token of an address is shown once, with the address and what is missing', async () => {
  const hook = { accountId: ID, account: 'ebay.de', endpoint: 'https://desk.example.com/hooks/ebay/x', madeAt: null, challengedAt: null };
  const hooks = { ...NO_HOOKS, hooks: [hook], addressSetUp: true };
  open({ 'GET /buyers/notices': hooks, [`POST /accounts/${ID}/notice-hook`]: { token: 'T'.repeat(64), endpoint: hook.endpoint, hooks } });
  expect(await screen.findByText(/Without WEERWOORD_EBAY_CLIENT_ID/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Make address and token' }));
  expect(await screen.findByText('T'.repeat(64))).toBeInTheDocument();
});

it('in Dutch', async () => {
  openApp('/settings/buyers', { ...ANSWERS, 'GET /buyers/requests': { requests: [LINE], now: '2026-11-20T07:12:00Z' } }, 'nl');
  expect(await screen.findByRole('button', { name: 'Verzoek 7 wissen' })).toBeInTheDocument();
});
