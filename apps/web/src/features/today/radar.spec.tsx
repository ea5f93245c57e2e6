import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anOverview, IDS } from '../../testing/answers';
import { openApp, refuses } from '../../testing/open-app';

const finding = (over: object = {}) => ({
  orderId: IDS.order,
  externalId: '302-0000002-0000002',
  account: 'amazon.de',
  accountId: IDS.account,
  channel: 'amazon',
  zone: 'Europe/Berlin',
  rule: 'amazon-no-scan-yet',
  step: 'hand-over-or-check-number',
  since: '2026-11-19T17:00:00Z',
  until: '2026-11-20T17:00:00Z',
  late: false,
  figures: {},
  sheet: 'amazon.md §4.5',
  confidence: 'convention',
  title: 'Lamp',
  total: { minor: 8490, currency: 'EUR' },
  mark: null,
  ...over,
});
const list = {
  orders: 4,
  marked: 1,
  groups: [
    { rule: 'amazon-no-scan-yet', step: 'hand-over-or-check-number', orders: 3, soonest: '2026-11-20T17:00:00Z' },
    { rule: 'amazon-delivered-elsewhere', step: 'ask-carrier-which-address', orders: 1, soonest: null },
    { rule: 'a-rule-of-tomorrow', step: 'x', orders: 1, soonest: null },
  ],
  findings: [
    finding(),
    finding({ rule: 'amazon-question-unanswered', step: 'answer-buyer', late: true, until: '2026-11-20T05:00:00Z', confidence: 'verified' }),
  ],
  next: null,
};
const full = { 'GET /overview': anOverview(), 'GET /radar': list };

test('Today says how many orders would be lost, by rule, and leads to each', async () => {
  openApp('/', full);
  const card = await screen.findByRole('region', { name: /Would lose without a look/ });
  expect(within(card).getByText('No carrier scan, ship-by is near')).toBeInTheDocument();
  expect(within(card).getByRole('link', { name: 'List 3 orders: No carrier scan, ship-by is near' })).toHaveAttribute(
    'href',
    '/radar?rule=amazon-no-scan-yet',
  );
  expect(within(card).getByText('by today 18:00')).toBeInTheDocument();
  expect(within(card).queryByText(/a-rule-of-tomorrow/)).not.toBeInTheDocument();
});
test('nothing to lose is one calm line', async () => {
  openApp('/', { 'GET /overview': anOverview() });
  expect(await screen.findByText('No order would lose a claim for want of a look.')).toBeInTheDocument();
});
test('the radar fails and the rest of the day stays', async () => {
  openApp('/', { ...full, 'GET /radar': refuses(500, 'our-fault') });
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  expect(await screen.findByText('12 of 1,464 orders, limit 1%')).toBeInTheDocument();
});
test('the list says what would be lost, what saves it, until when, and where the rule stands', async () => {
  const { asked } = openApp('/radar?rule=amazon-no-scan-yet', full);
  const table = await screen.findByRole('table', { name: 'Orders that would lose a claim, soonest first' });
  expect(await within(table).findByText('Hand the parcel over, or check the number')).toBeInTheDocument();
  expect(within(table).getByText('Our convention')).toBeInTheDocument();
  expect(within(table).queryByText(/amazon\.md/)).not.toBeInTheDocument();
  expect(within(table).getAllByRole('link', { name: '302-0000002-0000002' })[0]).toHaveAttribute('href', `/orders/${IDS.order}`);
  expect(within(table).getByText(/was due/)).toBeInTheDocument();
  expect(asked.find(({ path }) => path === '/radar')?.query.get('rule')).toBe('amazon-no-scan-yet');
});
test('in Dutch', async () => {
  openApp('/', full, 'nl');
  expect(await screen.findByText('Geen scan van de vervoerder, verzenden voor is nabij')).toBeInTheDocument();
});
test('a finding is worked off with one press, and taken back with another', async () => {
  const { asked } = openApp('/radar', { ...full, 'POST /radar/marks': {} });
  const user = userEvent.setup();
  await user.click((await screen.findAllByRole('button', { name: 'Done: 302-0000002-0000002' }))[0] as HTMLElement);
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  const said = { orderId: IDS.order, rule: 'amazon-no-scan-yet', until: null };
  expect(asked.filter(({ path }) => path === '/radar/marks').map(({ body }) => body)).toEqual([
    { ...said, mark: 'done' },
    { ...said, mark: null },
  ]);
});
test('what was worked off stands apart, with who did it and the way back', async () => {
  const marked = finding({ mark: { mark: 'done', until: null, by: 'Sanne', at: '2026-11-20T06:00:00Z' } });
  openApp('/radar', { ...full, 'GET /radar': { ...list, findings: [marked] } });
  expect(await screen.findByText(/Sanne, today/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'To be done again: 302-0000002-0000002' })).toBeInTheDocument();
  expect(screen.getByText('Worked off (1)')).toBeInTheDocument();
});
