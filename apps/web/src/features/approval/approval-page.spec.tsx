import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openApp } from '../../testing/open-app';
import { minorOf, plainAmount } from './amount-typed';

const ACCOUNT = '00000000-0000-4000-8000-00000000000a';
const line = (over: object = {}) => ({
  accounts: [
    {
      accountId: ACCOUNT,
      account: 'Amazon Germany',
      channel: 'amazon',
      site: 'amazon.de',
      currency: 'EUR',
      rule: { mode: 'none', above: null, oneShot: false },
      mayChange: true,
      ...over,
    },
  ],
});

it('an amount is asked for where it matters, and sent in minor units', async () => {
  const { asked } = openApp('/settings/approval', { 'GET /approval': line(), [`PUT /accounts/${ACCOUNT}/approval`]: line() });
  await userEvent.click(await screen.findByRole('radio', { name: 'letters above an amount' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByText('An amount above zero, such as 150.')).toBeInTheDocument();
  await userEvent.type(screen.getByRole('textbox', { name: 'Above (EUR)' }), '149,50');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('The rule of Amazon Germany is saved')).toBeInTheDocument();
  expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual({ mode: 'above', oneShot: false, above: { minor: 14_950, currency: 'EUR' } });
});
it('who may not manage the account reads its rule', async () => {
  openApp('/settings/approval', { 'GET /approval': line({ mayChange: false }) });
  expect(await screen.findByText('Only who may manage this account changes its rule.')).toBeInTheDocument();
  expect(screen.getByRole('radio', { name: 'every letter' })).toBeDisabled();
});

it.each([
  ['150', 'EUR', 15_000],
  ['149,5', 'EUR', 14_950],
  ['0', 'EUR', null],
  ['-3', 'EUR', null],
  ['1.234,00', 'EUR', null],
  ['500', 'JPY', 500],
])('%s %s typed is %s', (text, currency, minor) => expect(minorOf(text, currency)).toBe(minor));
it('an amount stands in its field as it is typed', () =>
  expect([plainAmount({ minor: 15_000, currency: 'EUR' }), plainAmount({ minor: 14_950, currency: 'EUR' })]).toEqual(['150', '149.50']));
