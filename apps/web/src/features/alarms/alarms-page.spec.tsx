import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openApp, refuses } from '../../testing/open-app';
import { hoursTyped } from './plan-form';

const MINE = { inApp: true, byMail: true, quiet: null, zone: 'Europe/Amsterdam', email: 'sanne@example.test', mailReady: true };
const HOOK = {
  id: '33333333-3333-4333-8333-333333333333',
  body: 'slack',
  shown: 'hooks.slack.com/…k4Tz',
  addedBy: 'Sanne',
  addedAt: '2026-11-02T09:00:00Z',
};
const SETTINGS = { plan: { stepHours: [24, 8, 2], hardHours: 8 }, usual: { stepHours: [24, 8, 2], hardHours: 8 }, webhooks: [] };
const ANSWERS = { 'GET /alarms/mine': MINE, 'GET /alarms/settings': SETTINGS };
const open = (over: Record<string, unknown> = {}) => openApp('/settings/alarms', { ...ANSWERS, ...over });
const part = async (name: string) => within(await screen.findByRole('region', { name }));

it('quiet hours are set with their zone', async () => {
  const { asked } = open({ 'PUT /alarms/mine': { ...MINE, quiet: { from: '22:00', to: '07:00' } } });
  const mine = await part('How you are told');
  await userEvent.click(mine.getByRole('checkbox', { name: 'Quiet hours' }));
  expect(mine.getByLabelText('From')).toHaveValue('22:00');
  await userEvent.click(mine.getByRole('button', { name: 'Save' }));
  expect(await mine.findByText('Saved')).toBeInTheDocument();
  expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual({
    inApp: true,
    byMail: true,
    quiet: { from: '22:00', to: '07:00' },
    zone: 'Europe/Amsterdam',
  });
});

it('whoever switches everything off reads what that means', async () => {
  open();
  const mine = await part('How you are told');
  await userEvent.click(mine.getByRole('checkbox', { name: 'In the app' }));
  await userEvent.click(mine.getByRole('checkbox', { name: 'By mail' }));
  expect(mine.getByText(/With both off you are told of nothing/)).toBeInTheDocument();
});

it('a test shows what the mail server really said', async () => {
  open({ 'POST /alarms/mine/test': { ok: false, answer: 'connect ECONNREFUSED' } });
  const mine = await part('How you are told');
  await userEvent.click(mine.getByRole('button', { name: 'By mail: Send me a test' }));
  expect(await mine.findByText('It did not get through.')).toBeInTheDocument();
  expect(mine.getByText('Answer: connect ECONNREFUSED')).toBeInTheDocument();
});

it('without a mail server it says what is missing, and offers no test', async () => {
  open({ 'GET /alarms/mine': { ...MINE, mailReady: false } });
  const mine = await part('How you are told');
  expect(mine.getByText(/No mail server is set up yet/)).toBeInTheDocument();
  expect(mine.queryByRole('button', { name: 'By mail: Send me a test' })).toBeNull();
});

it('steps are checked before they are sent', async () => {
  const { asked } = open({ 'PUT /alarms/settings': { ...SETTINGS, plan: { stepHours: [36, 4], hardHours: 8 } } });
  const plan = await part('When everybody is told');
  const steps = plan.getByLabelText('Hours before the safe deadline');
  await userEvent.clear(steps);
  await userEvent.type(steps, '36, soon');
  await userEvent.click(plan.getByRole('button', { name: 'Save' }));
  expect(plan.getByText(/Enter one to six whole hours/)).toBeInTheDocument();
  expect(asked.some(({ method }) => method === 'PUT')).toBe(false);
  await userEvent.clear(steps);
  await userEvent.type(steps, '36 4');
  await userEvent.click(plan.getByRole('button', { name: 'Save' }));
  expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual({ stepHours: [36, 4], hardHours: 8 });
});

it('a webhook shows its secret once, and never its address', async () => {
  const { asked } = open({ 'POST /alarms/webhooks': { settings: { ...SETTINGS, webhooks: [HOOK] }, secret: 'only-now' } });
  const hooks = await part('Webhooks');
  expect(hooks.getByText('No webhook yet')).toBeInTheDocument();
  await userEvent.type(hooks.getByLabelText('Address'), 'https://hooks.slack.com/services/T0/B0/secretk4Tz');
  await userEvent.click(hooks.getByRole('button', { name: 'Add webhook' }));
  expect(await hooks.findByText('only-now')).toBeInTheDocument();
  expect(hooks.getByText('hooks.slack.com/…k4Tz')).toBeInTheDocument();
  expect(hooks.getByLabelText('Address')).toHaveValue('');
  expect(asked.find(({ path }) => path === '/alarms/webhooks')?.body).toMatchObject({ body: 'slack' });
});

it('an address inside the house is refused beside its field', async () => {
  open({ 'POST /alarms/webhooks': refuses(422, 'bad-input', [{ path: 'url', problem: 'not-allowed' }]) });
  const hooks = await part('Webhooks');
  await userEvent.type(hooks.getByLabelText('Address'), 'https://10.0.0.1/x');
  await userEvent.click(hooks.getByRole('button', { name: 'Add webhook' }));
  expect(await hooks.findByText(/inside a private network/)).toBeInTheDocument();
});

it('removing one asks first', async () => {
  const { asked } = open({ 'GET /alarms/settings': { ...SETTINGS, webhooks: [HOOK] }, [`DELETE /alarms/webhooks/${HOOK.id}`]: SETTINGS });
  await userEvent.click(await screen.findByRole('button', { name: 'hooks.slack.com/…k4Tz: Remove' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Remove this webhook?' }));
  expect(asked.some(({ method }) => method === 'DELETE')).toBe(false);
  await userEvent.click(dialog.getByRole('button', { name: 'Remove' }));
  expect(await screen.findByText('No webhook yet')).toBeInTheDocument();
});

it.each([
  ['24, 8, 2', [24, 8, 2]],
  ['24 8;2', [24, 8, 2]],
  ['', []],
])('hours typed as "%s"', (typed, hours) => expect(hoursTyped(typed)).toEqual(hours));
it('what is no whole number fits nowhere', () => expect(hoursTyped('2.5, x')).toEqual([Number.NaN, Number.NaN]));
