import { screen, within } from '@testing-library/react';

import { openApp, refuses } from '../../testing/open-app';
import { aClaim, aFigure, anAccount, anOverview, aReading, IDS } from '../../testing/answers';

const second = '00000000-0000-4000-8000-000000000055';
const claims = {
  claims: [
    aClaim(),
    aClaim({
      id: second,
      kind: 'EBAY_RETURN',
      reason: 'brand-new-reason',
      externalOrderId: '14-12277',
      clock: { ...aClaim().clock, safeDeadline: '2026-11-24T13:00:00Z', hardDeadline: '2026-11-25T13:00:00Z' },
    }),
  ],
  total: 14,
  counts: { open: 14, dueToday: 3, overdue: 0 },
  next: null,
};
const full = {
  'GET /overview': anOverview(),
  'GET /claims': claims,
  [`GET /accounts/${IDS.account}/metrics/amazon.odr`]: aFigure(),
};

test('the most urgent claim is the only filled button of the page', async () => {
  openApp('/', full);
  expect(await screen.findByText('3 h 12 m')).toBeInTheDocument();
  const filled = document.querySelectorAll('.ww-btn-primary');
  expect(filled).toHaveLength(1);
  expect(filled[0]).toHaveAttribute('href', `/claims/${IDS.claim}`);
  expect(filled[0]).toHaveAccessibleName('Open A-to-z claim, not received 302-4471926-8850317');
});

test('says the day in one line: what is due, what is close, how old the data is', async () => {
  openApp('/', full);
  expect(await screen.findByText('3 answers due today')).toBeInTheDocument();
  expect(screen.getByText(/amazon.de close to a limit, last data 4 min ago/)).toBeInTheDocument();
  expect(screen.getByRole('heading', { level: 1, name: 'Good morning, Sanne' })).toBeInTheDocument();
});

test('the worst rate stands with its orders, the room left and what happens when all is lost', async () => {
  openApp('/', full);
  const health = await screen.findByRole('region', { name: 'Account health' });
  expect(within(health).getByText('12 of 1,464 orders, limit 1%')).toBeInTheDocument();
  expect(await within(health).findByText(/Room for 2 more/)).toHaveTextContent(
    'Room for 2 more. If all 3 open ones count, it is 1.02%. Next roll-off Thu 26 Nov (−1).',
  );
  expect(within(health).getByRole('link', { name: 'amazon.de, order defect rate' })).toHaveAttribute(
    'href',
    `/metrics/${IDS.account}/amazon.odr?part=MFN&window=60d`,
  );
  expect(within(health).getByRole('link', { name: /0.82%.*Order defect rate: Close to the limit/ })).toBeInTheDocument();
});

test('rows to fix lead to the import', async () => {
  openApp('/', full);
  expect(await screen.findByRole('link', { name: 'rows to fix' })).toHaveAttribute('href', '/import');
});

test('an unknown reason is left out, never shown raw', async () => {
  openApp('/', full);
  expect(await screen.findByText('eBay return')).toBeInTheDocument();
  expect(screen.queryByText(/brand-new/)).not.toBeInTheDocument();
});

test('before the first account there is one button', async () => {
  openApp('/', {});
  expect(await screen.findByRole('link', { name: 'Add an account' })).toHaveAttribute('href', '/accounts');
});

test('without claims and orders both cards say what would be here', async () => {
  openApp('/', { 'GET /overview': anOverview({ accounts: [{ ...anAccount({ orders: 0 }), readings: [] }] }) });
  expect(await screen.findByText('Nothing needs you')).toBeInTheDocument();
  expect(await screen.findByText('No rate yet')).toBeInTheDocument();
});

test('the claims fail and the rates stay', async () => {
  openApp('/', { ...full, 'GET /claims': refuses(500, 'our-fault') });
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  expect(await screen.findByText('12 of 1,464 orders, limit 1%')).toBeInTheDocument();
});

test('narrowed to an account only its rates stand there, in Dutch', async () => {
  const other = { ...anAccount({ id: second, name: 'amazon.nl' }), readings: [aReading({ rate: 0.003, status: 'safe' })] };
  openApp(
    `/?account=${second}`,
    {
      ...full,
      'GET /overview': anOverview({ accounts: [...anOverview().accounts, other] }),
      [`GET /accounts/${second}/metrics/amazon.odr`]: aFigure(),
    },
    'nl',
  );
  const table = await screen.findByRole('table', { name: 'Accounts met elk percentage' });
  expect(within(table).queryByText('amazon.de')).not.toBeInTheDocument();
  expect(within(table).getByText('0,30%')).toBeInTheDocument();
});

const late = (name: string, status: 'breach' | 'watch' | 'safe' | 'unknown', id: string) => ({
  ...anAccount({ id, name }),
  readings: [aReading({ status })],
});
const third = '00000000-0000-4000-8000-000000000066';
it.each([
  ['one over, one close', ['breach', 'watch'] as const, 'No answer due today, ebay.nl over a limit, amazon.nl close to a limit'],
  ['both over', ['breach', 'breach'] as const, 'No answer due today, ebay.nl and amazon.nl over a limit'],
  ['both within', ['safe', 'safe'] as const, 'No answer due today, no rate close to its limit'],
  ['nothing that has a limit', ['unknown', 'unknown'] as const, 'No answer due today'],
])('is my account in danger: %s', async (_edge, [first, last], words) => {
  openApp('/', {
    'GET /overview': anOverview({ dueToday: 0, lastDataAt: null, accounts: [late('ebay.nl', first, second), late('amazon.nl', last, third)] }),
  });
  expect((await screen.findByText('No answer due today')).parentElement).toHaveTextContent(new RegExp(`${words}$`));
});

test('claims by week opened, with what was won of what was decided', async () => {
  const { asked } = openApp('/', {
    ...full,
    'GET /lessons/trends': {
      by: 'outcome',
      zone: 'Europe/Amsterdam',
      weeks: ['2026-11-09', '2026-11-16'],
      rows: [
        { value: 'won', claims: [4, 0], total: 4 },
        { value: 'lost', claims: [2, 0], total: 2 },
        { value: 'open', claims: [0, 3], total: 3 },
      ],
      other: null,
    },
  });
  const card = await screen.findByRole('region', { name: 'Claims by week opened' });
  expect(within(card).getByText('won in 12 months, 4 of 6 decided')).toBeInTheDocument();
  expect(within(card).getByText('67%')).toBeInTheDocument();
  expect(within(card).getAllByRole('row')).toHaveLength(1 + 8);
  expect(within(card).getByRole('row', { name: '16 Nov 0 0 0 3' })).toBeInTheDocument();
  expect(within(card).getByRole('link', { name: 'All weeks' })).toHaveAttribute('href', '/claims/lessons?by=outcome');
  expect(asked.find(({ path }) => path === '/lessons/trends')?.query.get('from')).toBe('2025-11-24');
});
