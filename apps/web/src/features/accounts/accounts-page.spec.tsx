import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openApp, refuses } from '../../testing/open-app';
import { anAccount, IDS } from '../../testing/answers';

const form = async () => {
  await userEvent.click(await screen.findByRole('button', { name: 'Add the first account' }));
  await userEvent.click(screen.getByRole('combobox', { name: 'Site' }));
  await userEvent.click(await screen.findByRole('option', { name: 'amazon.de' }));
};

test('on first use there is one button, and the site proposes name and zone', async () => {
  let accounts: unknown[] = [];
  const { asked } = openApp('/accounts', {
    'GET /accounts': () => ({ accounts }),
    'POST /accounts': () => {
      accounts = [anAccount()];
      return anAccount();
    },
  });
  await form();
  expect(screen.getByLabelText('Name')).toHaveValue('amazon.de');
  expect(screen.getByRole('combobox', { name: 'Time zone' })).toHaveValue('Europe/Berlin');
  await userEvent.click(screen.getByRole('button', { name: 'Add account' }));
  expect(await screen.findByText('amazon.de is added')).toBeInTheDocument();
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({
    name: 'amazon.de',
    channel: 'amazon',
    site: 'amazon.de',
    zone: 'Europe/Berlin',
  });
  expect(await screen.findByRole('row', { name: /amazon\.de.*1,464/ })).toBeInTheDocument();
  expect(screen.getAllByRole('link', { name: 'Import files into amazon.de' })[0]).toHaveAttribute('href', `/import?account=${IDS.account}`);
});

test('a name in use is said beside the name', async () => {
  openApp('/accounts', { 'POST /accounts': refuses(409, 'name-taken', [{ path: 'name', problem: 'taken' }]) });
  await form();
  await userEvent.click(screen.getByRole('button', { name: 'Add account' }));
  expect(await screen.findByLabelText('Name')).toBeInvalid();
  expect(screen.getByText('You have an account of this name. Choose another one.')).toBeInTheDocument();
});

test('nothing is sent without a site', async () => {
  const { asked } = openApp('/accounts', {});
  await userEvent.click(await screen.findByRole('button', { name: 'Add the first account' }));
  await userEvent.type(screen.getByLabelText('Name'), 'Shop');
  await userEvent.click(screen.getByRole('button', { name: 'Add account' }));
  expect(screen.getByText('Choose where it sells.')).toBeInTheDocument();
  expect(asked.some(({ method }) => method === 'POST')).toBe(false);
});

test('a failed list says so and can be asked again', async () => {
  let broken = true;
  openApp('/accounts', { 'GET /accounts': () => (broken ? refuses(500, 'our-fault') : { accounts: [anAccount()] }) });
  expect(await screen.findByRole('alert')).toHaveTextContent('log-17');
  broken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('row', { name: /Europe\/Berlin/ })).toBeInTheDocument();
});

test('an eBay site is written as people write it, in Dutch words', async () => {
  openApp('/accounts', { 'GET /accounts': { accounts: [anAccount({ name: 'Winkel', channel: 'ebay', site: 'EBAY_GB' })] } }, 'nl');
  expect(await screen.findByText('ebay.co.uk')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Account toevoegen' })).toBeInTheDocument();
});
