import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IDS } from '../../testing/answers';
import { openApp } from '../../testing/open-app';

const lesson = (numerator: number, denominator: number, tooFew = false) => ({
  share: { numerator, denominator },
  rate: tooFew ? null : numerator / denominator,
  interval: tooFew ? null : { from: 0.42, to: 0.87 },
  tooFew,
});
const of = { channel: 'amazon', reason: 'INR_DELIVERED' };
const lessons = {
  rows: [
    { ...of, item: null, shown: null, metric: lesson(9, 13), money: lesson(3, 13) },
    { ...of, item: 'SIGNATURE_POD', shown: true, metric: lesson(2, 2, true), money: lesson(2, 2, true) },
  ],
  least: 5,
};
const trends = {
  by: 'reason',
  zone: 'Europe/Amsterdam',
  weeks: ['2026-11-09', '2026-11-16'],
  rows: [{ value: 'INR_DELIVERED', claims: [2, 5], total: 7 }],
  other: null,
};
const due = {
  lines: [
    {
      claimId: IDS.order,
      externalOrderId: '302-1',
      accountId: IDS.account,
      account: 'amazon.de',
      channel: 'amazon',
      kind: 'credit',
      party: 'marketplace',
      stage: 'granted',
      amount: { minor: 8490, currency: 'EUR' },
      since: '2026-10-10T08:00:00Z',
      age: 41,
      due: null,
      step: 'ask-where-money-is',
    },
  ],
  sums: [{ channel: 'amazon', party: 'marketplace', stage: 'granted', currency: 'EUR', minor: 8490, claims: 3, oldest: 41 }],
};
const finding = {
  account: 'amazon.de',
  accountId: IDS.account,
  trait: 'product',
  value: 'LAMP',
  measure: 'late',
  share: { numerator: 20, denominator: 100 },
  rate: 0.2,
  interval: { from: 0.133, to: 0.289 },
  peers: { numerator: 30, denominator: 1900 },
  peersRate: 0.0158,
  above: 18.4,
  step: 'more-handling-time',
  sheet: 'amazon.md §3.1',
};
const prevention = { findings: [finding], from: '2026-05-24', leastOrders: 30, falseShare: 0.1 };

test('lessons: every rate with its base and interval, a small base told to be too small, and claims per week', async () => {
  const { asked } = openApp('/claims/lessons', { 'GET /lessons': lessons, 'GET /lessons/trends': trends });
  const table = await screen.findByRole('table', { name: 'Outcome by channel, reason and what was shown' });
  expect(await within(table).findByText('9 of 13')).toBeInTheDocument();
  expect(within(table).getAllByText('too few')).toHaveLength(2);
  expect(within(table).queryByText('100%')).not.toBeInTheDocument();
  expect(await screen.findByRole('table', { name: 'Claims per week' })).toBeInTheDocument();
  expect(asked.find(({ path }) => path === '/lessons')?.query.get('from')).toBe('2025-11-20');
});
test('nothing learned yet says where lessons come from', async () => {
  openApp('/claims/lessons', { 'GET /lessons': { rows: [], least: 5 }, 'GET /lessons/trends': { ...trends, weeks: [], rows: [] } });
  expect(await screen.findByText('Nothing learned yet')).toBeInTheDocument();
  expect(await screen.findByText('No claims in this period.')).toBeInTheDocument();
});
test('money to come: how much from whom, how old, and what to do', async () => {
  openApp('/money', { 'GET /money': due });
  expect(await screen.findByText('€84.90 from Amazon for 3 claims, oldest 41 days')).toBeInTheDocument();
  expect(screen.getByText('Look whether it came; ask where it is')).toBeInTheDocument();
});
test('prevention: rate, base, interval, the rest, the step; the orders behind it on a press', async () => {
  openApp('/prevention', {
    'GET /prevention': prevention,
    'GET /prevention/orders': { orders: [{ orderId: IDS.order, externalId: '302-9', claimId: null }] },
  });
  expect(await screen.findByText('Product LAMP')).toBeInTheDocument();
  expect(screen.getByText('20 of 100 orders')).toBeInTheDocument();
  expect(screen.getByText('13.3% to 28.9%')).toBeInTheDocument();
  expect(screen.getByText('Give more handling time, or stock it')).toBeInTheDocument();
  expect(screen.queryByText(/amazon\.md/)).not.toBeInTheDocument();
  await userEvent.setup().click(screen.getByRole('button', { name: 'Orders behind Product LAMP' }));
  expect(await screen.findByRole('link', { name: '302-9' })).toHaveAttribute('href', `/orders/${IDS.order}`);
});
test('in Dutch', async () => {
  openApp('/prevention', { 'GET /prevention': { ...prevention, findings: [] } }, 'nl');
  expect(await screen.findByText('Niets valt op')).toBeInTheDocument();
});
