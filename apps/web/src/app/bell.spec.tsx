import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openApp } from '../testing/open-app';

const CLAIM = '11111111-1111-4111-8111-111111111111';
const one = (id: string, over: Record<string, unknown> = {}) => ({
  id: `0000000${id}-0000-4000-8000-000000000000`,
  kind: 'alarm.before-safe',
  claimId: CLAIM,
  claim: { kind: 'A_TO_Z', reason: 'INR_DELIVERED', site: 'amazon.de', externalOrderId: '302-4471926-8850317' },
  figures: { stage: 'answer', safe: '2026-11-20T10:24:00Z', hard: '2026-11-21T10:24:00Z' },
  at: '2026-11-20T02:24:00Z',
  readAt: null,
  ...over,
});

it('says how many are new, and tells the time that is left now', async () => {
  openApp('/accounts', {
    'GET /notifications': { unread: 2, notifications: [one('1'), one('2', { kind: 'alarm.test', claimId: null, claim: null, figures: {} })] },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Alarms, 2 new' }));
  const link = await screen.findByRole('link', { name: /3 h 12 m left to the safe deadline/ });
  expect(link).toHaveAttribute('href', `/claims/${CLAIM}`);
  expect(link).toHaveTextContent('A-to-z claim, not received, shown as delivered, 302-4471926-8850317');
  expect(link).toHaveTextContent('answer by Sat 21 Nov 11:24 at the latest · told today 03:24 new');
  expect(screen.getByRole('button', { name: /Test: alarms reach you in the app/ })).toBeInTheDocument();
});

it.each([
  ['past the safe deadline', { safe: '2026-11-20T07:12:00Z', hard: '2026-11-20T09:00:00Z' }, 'Safe deadline passed, 1 h 48 m left'],
  ['when it is over', { safe: '2026-11-20T05:00:00Z', hard: '2026-11-20T07:12:00Z' }, 'The last possible moment has passed'],
])('%s it says so', async (_edge, figures, expected) => {
  openApp('/accounts', { 'GET /notifications': { unread: 1, notifications: [one('1', { figures: { stage: 'answer', ...figures } })] } });
  await userEvent.click(await screen.findByRole('button', { name: 'Alarms, 1 new' }));
  expect(await screen.findByText(expected)).toBeInTheDocument();
});

it('all are marked as read at once', async () => {
  const { asked } = openApp('/accounts', {
    'GET /notifications': { unread: 1, notifications: [one('1')] },
    'POST /notifications/read': { unread: 0, notifications: [one('1', { readAt: '2026-11-20T07:12:00Z' })] },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Alarms, 1 new' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Mark all as read' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Mark all as read' })).toBeNull());
  expect(asked.find(({ path }) => path === '/notifications/read')?.body).toEqual({ ids: null });
});

it('with nothing to tell it says what would be here, and where it is set', async () => {
  openApp('/accounts', {});
  await userEvent.click(await screen.findByRole('button', { name: 'Alarms, none new' }));
  expect(await screen.findByText('Nothing has alarmed you yet')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'When and how you are told' })).toHaveAttribute('href', '/settings/alarms');
});

it('in Dutch', async () => {
  openApp('/accounts', { 'GET /notifications': { unread: 1, notifications: [one('1')] } }, 'nl');
  await userEvent.click(await screen.findByRole('button', { name: 'Meldingen, 1 nieuwe' }));
  expect(await screen.findByText('Nog 3 u 12 m tot de veilige termijn')).toBeInTheDocument();
});
