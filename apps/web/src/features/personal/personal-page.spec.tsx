import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openApp, refuses } from '../../testing/open-app';

const ID = '11111111-1111-4111-8111-111111111111';
const RULE = {
  scope: 'amazon',
  accountName: null,
  channel: 'amazon',
  own: { afterDelivery: null, undelivered: null, loose: null, autoHolds: null },
  inForce: { afterDelivery: 30, undelivered: 90, loose: 30, autoHolds: true },
  setBy: { afterDelivery: 'default', undelivered: 'default', loose: 'default', autoHolds: 'default' },
  published: { afterDelivery: 30, undelivered: 90, loose: 30 },
};
const HOLD = {
  id: ID,
  of: 'order',
  orderId: ID,
  claimId: null,
  externalOrderId: '302-1',
  account: 'amazon.de',
  basis: 'authority',
  words: null,
  automatic: false,
  byName: 'Sanne',
  placedAt: '2026-11-19T10:00:00Z',
  until: '2027-01-31T22:59:59Z',
  releasedAt: null,
  standing: true,
};
const SETTINGS = {
  rules: [RULE, { ...RULE, scope: ID, accountName: 'amazon.de', setBy: { ...RULE.setBy, afterDelivery: 'channel' } }],
  due: [{ day: '2026-11-23', due: 12, held: 2 }],
  erased: [{ month: '2026-10', why: 'clock', orders: 41 }],
};
const NOTHING = { rules: [RULE], due: [], erased: [] };
const open = (over: Record<string, unknown> = {}, language: 'en' | 'nl' = 'en') =>
  openApp('/settings/personal-data', { 'GET /personal/settings': SETTINGS, 'GET /personal/holds': { holds: [HOLD], next: null }, ...over }, language);
const region = async (name: string) => within(await screen.findByRole('region', { name }));

it('shows days with where they come from, what goes next, what is held and what went', async () => {
  open();
  expect(within(await screen.findByRole('table', { name: 'Days for each channel and account' })).getAllByText('as the channel')).toHaveLength(1);
  const due = within(screen.getByRole('table', { name: 'Due in the next 30 days' }));
  expect(due.getAllByRole('row')[1]).toHaveTextContent(/23 Nov.*12.*2/);
  const hold = within(await screen.findByRole('table', { name: 'Holds on personal data' }));
  expect(await hold.findByRole('link', { name: '302-1' })).toHaveAttribute('href', `/orders/${ID}`);
  expect(within(screen.getByRole('table', { name: 'Destroyed' })).getByText('its time was over')).toBeInTheDocument();
});

it('says so where there is nothing', async () => {
  open({ 'GET /personal/settings': NOTHING, 'GET /personal/holds': { holds: [], next: null } });
  expect(await screen.findByText('Nothing is due in the next 30 days')).toBeInTheDocument();
  expect(await screen.findByText('There are no holds')).toBeInTheDocument();
  expect(screen.getByText('Nothing has been destroyed yet')).toBeInTheDocument();
});

it('is named while it loads', async () => {
  open({ 'GET /personal/settings': () => new Promise(() => undefined) });
  expect(await screen.findByLabelText('Loading settings of personal data')).toBeInTheDocument();
});

it.each(['GET /personal/settings', 'GET /personal/holds'])('%s that fails says so and can be asked again', async (route) => {
  open({ [route]: refuses(500, 'unexpected') });
  const trouble = await screen.findByRole('alert');
  expect(within(trouble).getByRole('button')).toBeEnabled();
});

it('holds are narrowed by what they are; ending one says what follows', async () => {
  const { asked } = open({ [`DELETE /personal/holds/${ID}`]: { ...HOLD, standing: false } });
  const card = await region('Holds');
  await userEvent.click(await card.findByRole('button', { name: 'End hold' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'End this hold?' }));
  expect(dialog.getByText(/words of this hold are destroyed/)).toBeInTheDocument();
  await userEvent.click(dialog.getByRole('button', { name: 'End hold' }));
  await waitFor(() => expect(asked.some(({ method }) => method === 'DELETE')).toBe(true));
});

it('a setting that would destroy is counted first, told, and not what Enter does', async () => {
  const { asked } = open({ 'POST /personal/settings/check': { erasesAtOnce: 412 }, 'PUT /personal/settings': SETTINGS });
  const [change] = await screen.findAllByRole('button', { name: 'Change' });
  if (!change) throw new Error('no rule to change');
  change.focus();
  await userEvent.keyboard('{Enter}');
  const days = await screen.findByRole('textbox', { name: /^Days after delivery/ });
  await userEvent.type(days, '1x');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByText('A whole number of days, 0 to 3650, or empty')).toBeInTheDocument();
  await userEvent.clear(days);
  await userEvent.type(days, '5{Enter}');
  const sure = within(await screen.findByRole('dialog', { name: 'Destroy the personal data of 412 orders now?' }));
  await waitFor(() => expect(sure.getByRole('button', { name: 'Do not save' })).toHaveFocus());
  expect(asked.some(({ method }) => method === 'PUT')).toBe(false);
  await userEvent.click(sure.getByRole('button', { name: 'Save and destroy' }));
  await waitFor(() =>
    expect(asked.find(({ method }) => method === 'PUT')?.body).toMatchObject({ scope: 'amazon', afterDelivery: 5, erasesAtOnce: 412 }),
  );
});

it('in Dutch', async () => {
  open({}, 'nl');
  expect(await screen.findByRole('table', { name: 'Vernietigd' })).toBeInTheDocument();
});
