import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openApp, refuses } from '../../testing/open-app';
import type { Asked } from '../../testing/open-app';

const ACCOUNT = '00000000-0000-4000-8000-00000000000a';
const person = (over: object) => ({
  id: '00000000-0000-4000-8000-000000000001',
  name: 'Sanne de Vries',
  email: 'sanne@example.test',
  initials: 'SV',
  language: 'en',
  role: 'owner',
  roles: [{ role: 'owner', accountId: null }],
  rights: [],
  since: '2026-01-01T08:00:00Z',
  offSince: null,
  passwordSet: true,
  isYou: true,
  isLastOwner: true,
  ...over,
});
const youssef = person({
  id: '00000000-0000-4000-8000-000000000002',
  name: 'Youssef',
  email: 'youssef@example.test',
  initials: 'Y',
  role: 'support',
  roles: [{ role: 'support', accountId: ACCOUNT }],
  passwordSet: false,
  isYou: false,
  isLastOwner: false,
});
const team = (people: readonly object[] = [person({}), youssef]) => ({
  people,
  accounts: [{ id: ACCOUNT, name: 'Amazon Germany' }],
  bundles: {
    owner: ['look', 'draft', 'approve', 'submit', 'export', 'personal', 'manage'],
    manager: ['look'],
    support: ['look', 'draft', 'approve'],
    contractor: ['look', 'draft'],
  },
  mayMakeOwners: true,
});

it('everybody with role, accounts and state', async () => {
  openApp('/settings/team', { 'GET /team': team() });
  const row = await screen.findByRole('row', { name: /Youssef/ });
  expect(within(row).getByText('Support')).toBeInTheDocument();
  expect(within(row).getByText('Amazon Germany')).toBeInTheDocument();
  expect(within(row).getByText('no password set yet')).toBeInTheDocument();
});

it('a person who is being added stays typed when the team is asked again and nobody answers', async () => {
  let up = true;
  const { queries } = openApp('/settings/team', { 'GET /team': () => (up ? team() : refuses(500, 'our-fault')) });
  await userEvent.click(await screen.findByRole('button', { name: 'Add a person' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Milan');
  up = false;
  await queries.invalidateQueries({ queryKey: ['team'] });
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('Milan');
});

it('a new person gets a link that is shown once', async () => {
  const { asked } = openApp('/settings/team', {
    'GET /team': team(),
    'POST /team': { team: team(), link: { token: 'the-token', expiresAt: '2026-11-27T08:00:00Z' } },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Add a person' }));
  await userEvent.click(screen.getByRole('button', { name: 'Add a person' }));
  expect(screen.getByText('Give a name.')).toBeInTheDocument();
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Milan');
  await userEvent.type(screen.getByRole('textbox', { name: 'E-mail address' }), 'milan@example.test');
  await userEvent.click(screen.getByRole('radio', { name: 'These accounts only' }));
  await userEvent.click(screen.getByRole('button', { name: 'Add a person' }));
  expect(screen.getByText('Choose at least one account.')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Amazon Germany' }));
  await userEvent.click(screen.getByRole('button', { name: 'Add a person' }));
  expect(await screen.findByText(/\/set-password#the-token$/)).toBeInTheDocument();
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({
    name: 'Milan',
    email: 'milan@example.test',
    language: 'en',
    roles: [{ role: 'support', accountId: ACCOUNT }],
  });
});

it('a single right is added in one account, and only what changed is sent', async () => {
  const { asked } = openApp('/settings/team', { 'GET /team': team(), [`PATCH /team/${youssef.id}`]: (_: Asked) => team() });
  await userEvent.click(await screen.findByRole('button', { name: 'Change Youssef' }));
  const rights = await screen.findByRole('radiogroup', { name: 'see personal data' });
  await userEvent.click(within(rights).getByRole('radio', { name: 'added' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(asked.find(({ method }) => method === 'PATCH')?.body).toEqual({
    name: 'Youssef',
    rights: [{ right: 'personal', accountId: null, given: true }],
  });
});

it('the only owner cannot be switched off, and it says why', async () => {
  openApp('/settings/team', { 'GET /team': team() });
  await userEvent.click(await screen.findByRole('button', { name: 'Change Sanne de Vries' }));
  expect(await screen.findByText(/^The only owner: stays owner/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Switch off' })).not.toBeInTheDocument();
});

it('who may not manage people is told whom to ask', async () => {
  openApp('/settings/team', {
    'GET /session': {
      person: { name: 'Milan', email: 'm@example.test', initials: 'M', language: 'en', role: 'contractor' },
      organisation: { name: 'V', zone: 'UTC' },
      managers: ['Sanne', 'Eva'],
    },
    'GET /team': refuses(403, 'not-allowed', [{ path: 'right', problem: 'manage' }]),
  });
  expect(await screen.findByText('You have no right to change settings here. Ask Sanne or another manager.')).toBeInTheDocument();
});
