import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fireEvent } from '@testing-library/react';
import { IDS } from '../../testing/answers';
import { openApp } from '../../testing/open-app';

const path = `/accounts/${IDS.account}/policies`;
const at = `/accounts/${IDS.account}/rules`;
const limit = {
  id: 'amazon.odr.limit',
  site: '*',
  unit: 'share',
  settable: true,
  choices: null,
  published: { value: 0.01, source: 'Amazon, Order Defect Rate (A1, A2)', readOn: '2026-11-14', confidence: 'verified', validFrom: '2016-01-01' },
  own: null,
};
const lag = {
  id: 'amazon.odr.window-lag-days',
  site: '*',
  unit: 'days',
  settable: true,
  choices: null,
  published: { value: 15, source: 'inferred from a sample', readOn: '2026-11-14', confidence: 'not-verified', validFrom: '2016-01-01' },
  own: null,
};
const anchor = {
  ...lag,
  id: 'brand.new',
  unit: 'text',
  settable: false,
  published: { ...lag.published, value: 'latestShipDate', source: 'A page of theirs' },
};
const answer = (...policies: object[]) => ({
  account: { id: IDS.account, name: 'amazon.de', channel: 'amazon', site: 'amazon.de' },
  day: '2026-11-20',
  policies,
});
const own = { value: 0.02, reason: 'Agreed with our manager', by: 'Sanne de Vries', at: '2026-11-19T09:00:00Z', validFrom: '2026-11-01' };

test('rules are found by words as they are typed, all of them', async () => {
  openApp(at, { [`GET ${path}`]: answer(limit, lag) });
  await screen.findByRole('row', { name: /Order defect rate: limit/ });
  await userEvent.type(screen.getByRole('searchbox', { name: 'Find a rule' }), 'limit');
  expect(screen.getByRole('searchbox', { name: 'Find a rule' })).toHaveValue('limit');
  await waitFor(() => expect(window.location.search).toContain('find=limit'));
});

test('each value stands with its source, the day it was read, and how sure it is', async () => {
  openApp(at, { [`GET ${path}`]: answer(limit, lag, anchor) });
  const row = await screen.findByRole('row', { name: /Order defect rate: limit/ });
  expect(screen.queryByText('amazon.odr.limit')).not.toBeInTheDocument();
  expect(screen.getByText('Figures and their limits')).toBeInTheDocument();
  expect(row).toHaveTextContent('1%Amazon, Order Defect RateRead at the sourceRead on Sat 14 Nov 2026');
  expect(screen.getByRole('row', { name: /days the report lags/ })).toHaveTextContent(/15 days.*Not verified/);
});
test('a source is cited in its own language; what names no page is told in the reader’s', async () => {
  openApp(at, { [`GET ${path}`]: answer(limit, lag) }, 'nl');
  expect(await screen.findByText('Amazon, Order Defect Rate')).toHaveAttribute('lang', 'en');
  expect(screen.getByText('afgeleid uit een voorbeeld van het rapport')).not.toHaveAttribute('lang');
});
test('a rule of code is shown and not set; one this build has no words for shows neither its id nor its text', async () => {
  openApp(at, { [`GET ${path}`]: answer(anchor) });
  const row = await screen.findByRole('row', { name: /A page of theirs/ });
  expect(row).toHaveTextContent('A value this version does not know');
  expect(row).not.toHaveTextContent('brand.new');
  expect(within(row).queryByRole('button')).not.toBeInTheDocument();
});
test('an own value asks for a number that can be, a day and a reason, and is then shown with them', async () => {
  const { asked } = openApp(at, { [`GET ${path}`]: answer(limit), [`POST ${path}`]: answer({ ...limit, own }) });
  await userEvent.click(await screen.findByRole('button', { name: 'Set an own value: Order defect rate: limit' }));
  const value = screen.getByLabelText('Value in percent');
  expect(value).toHaveValue('1');
  fireEvent.change(value, { target: { value: '200' } });
  await userEvent.click(screen.getByRole('button', { name: 'Set and judge anew' }));
  expect(await screen.findByText(/a share at most 100/)).toBeInTheDocument();
  expect(screen.getByText('Say why, so that others understand it later.')).toBeInTheDocument();
  expect(asked.some(({ method }) => method === 'POST')).toBe(false);
  fireEvent.change(value, { target: { value: '2' } });
  fireEvent.change(screen.getByLabelText('Why'), { target: { value: 'Agreed with our manager' } });
  await userEvent.click(screen.getByRole('button', { name: 'Set and judge anew' }));
  expect(await screen.findByText('from Sun 1 Nov 2026 on, instead of 1%')).toBeInTheDocument();
  expect(screen.getByText(/“Agreed with our manager” Sanne de Vries, Thu 19 Nov/)).toBeInTheDocument();
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({
    id: 'amazon.odr.limit',
    site: '*',
    validFrom: '2026-11-20',
    value: 0.02,
    reason: 'Agreed with our manager',
  });
});
test('a word is chosen from those there are', async () => {
  const lsr = { ...anchor, id: 'amazon.lsr.anchor', settable: true, choices: ['latestShipDate', 'purchaseDate'] };
  const { asked } = openApp(at, { [`GET ${path}`]: answer(lsr), [`POST ${path}`]: answer({ ...lsr, own: { ...own, value: 'purchaseDate' } }) });
  await userEvent.click(await screen.findByRole('button', { name: /^Set an own value/ }));
  await userEvent.click(screen.getByRole('combobox', { name: 'Value' }));
  await userEvent.click(screen.getByRole('option', { name: 'the day of the order' }));
  fireEvent.change(screen.getByLabelText('Why'), { target: { value: 'So does our report' } });
  await userEvent.click(screen.getByRole('button', { name: 'Set and judge anew' }));
  expect(await screen.findByText('from Sun 1 Nov 2026 on, instead of the ship-by')).toBeInTheDocument();
  expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({ id: 'amazon.lsr.anchor', value: 'purchaseDate' });
});
test('the way back to the published value', async () => {
  const { asked } = openApp(at, { [`GET ${path}`]: answer({ ...limit, own }), [`POST ${path}/restore`]: answer(limit) });
  await userEvent.click(await screen.findByRole('button', { name: 'Back to the published value' }));
  await waitFor(() => expect(screen.queryByText(/instead of/)).not.toBeInTheDocument());
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ id: 'amazon.odr.limit', site: '*', validFrom: '2026-11-01' });
});
test('a limit nobody publishes: none until it is set, and none again', async () => {
  const ours = { ...limit, id: 'generic.lsr.limit', published: null };
  openApp(at, { [`GET ${path}`]: answer({ ...ours, id: 'generic.cancel.limit' }, { ...ours, own }) });
  expect(await screen.findByRole('row', { name: /Cancellations: limit/ })).toHaveTextContent(/none.*Nothing is published for it/);
  expect(screen.getByText('from Sun 1 Nov 2026 on, instead of none')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Take it away again' })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Set an own value: Cancellations: limit' }));
  expect(screen.getByLabelText('Value in percent')).toHaveValue('');
});
test('a rule is found by its words, and what is not there is said', async () => {
  openApp(`${at}?find=limit`, { [`GET ${path}`]: answer(limit, lag) });
  expect(await screen.findByRole('row', { name: /Order defect rate: limit/ })).toBeInTheDocument();
  expect(screen.queryByRole('row', { name: /report lags/ })).not.toBeInTheDocument();
  fireEvent.change(screen.getByLabelText('Find a rule'), { target: { value: 'nothing like it' } });
  expect(await screen.findByText('No such rule')).toBeInTheDocument();
});
