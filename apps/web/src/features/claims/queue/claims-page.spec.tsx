import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openScreen } from '../page/desk-screen';
import { fakeDesk } from '../page/fake-desk';
import type { Desk } from '../page/fake-desk';
import { NEXT_CLAIM, sampleLine } from '../page/sample-claim';

const realFetch = globalThis.fetch;
let desk: Desk;
beforeEach(() => {
  localStorage.clear();
  desk = fakeDesk();
  globalThis.fetch = desk.answer;
});
afterEach(() => {
  globalThis.fetch = realFetch;
});
const rows = async () => {
  const table = await screen.findByRole('table', { name: /^Claims (by safe deadline|op veilige termijn)/ });
  await waitFor(() => expect(table).not.toHaveAttribute('aria-busy'));
  return within(table).getAllByRole('row').slice(1);
};

test('lists claims as the server orders them, with time left, reason in words and money', async () => {
  openScreen('/claims');
  const [first] = await rows();
  expect(first).toHaveTextContent('3 h 12 m');
  expect(first).toHaveTextContent('today 11:24');
  expect(first).toHaveTextContent('A-to-z claim');
  expect(first).toHaveTextContent('Not received, shown as delivered');
  expect(first).toHaveTextContent('302-4471926-8850317');
  expect(first).toHaveTextContent('€84.90');
  expect(first).toHaveTextContent('2 of 3 items of evidence');
  expect(first).toHaveTextContent('Draft ready');
  expect(await screen.findByText('1 must be answered today.')).toBeInTheDocument();
});

test('speaks Dutch', async () => {
  openScreen('/claims', 'nl');
  expect(await screen.findByRole('heading', { level: 1, name: 'Claims' })).toBeInTheDocument();
  expect((await rows())[0]).toHaveTextContent('3 u 12 m');
  expect((await rows())[0]).toHaveTextContent(/€\s84,90/);
  expect(screen.getByText(/2 vragen actie/)).toBeInTheDocument();
});

test.each([
  ['Approved', 'work=approved'],
  ['Marketplace decides', 'work=answered'],
  ['Closed', 'work=won%2Clost%2Cexpired%2Cwithdrawn'],
  ['All', 'work=all'],
])('the view %s asks the server for its states and stands in the address', async (view, query) => {
  const { history } = openScreen('/claims');
  await rows();
  await userEvent.click(screen.getByRole('button', { name: new RegExp(`^${view}`) }));
  await waitFor(() => expect(desk.asked.some(({ what }) => what === `GET /claims?${query}`)).toBe(true));
  expect(history.location.search).toContain('view=');
});

test('finds by order number, in the address too, and says when nothing fits', async () => {
  const { history } = openScreen('/claims');
  await rows();
  await userEvent.type(screen.getByRole('searchbox', { name: 'Order number' }), '14-122');
  expect(await screen.findByText('1 of 1')).toBeInTheDocument();
  expect(history.location.search).toContain('q=14-122');
  await userEvent.type(screen.getByRole('searchbox', { name: 'Order number' }), 'x');
  expect(await screen.findByText('No claim fits this view and these words.')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Show all claims' }));
  expect(await screen.findByText('2 of 2')).toBeInTheDocument();
});

test('more than one page is fetched when asked for', async () => {
  desk.lines.push(sampleLine({ id: '66666666-6666-4666-8666-666666666666', externalOrderId: '303-1' }));
  openScreen('/claims');
  expect(await rows()).toHaveLength(2);
  await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
  expect(await screen.findByText('303-1')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
});

test('a row opens its claim by Enter', async () => {
  const { history } = openScreen('/claims');
  const [first] = await rows();
  first?.focus();
  await userEvent.keyboard('j{Enter}');
  await waitFor(() => expect(history.location.pathname).toBe(`/claims/${NEXT_CLAIM}`));
});

test('without any claim it says how they come', async () => {
  desk.lines = [];
  openScreen('/claims?view=all');
  expect(await screen.findByText('No claims yet')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Import a claim mail' })).toHaveAttribute('href', '/import');
});

test('a failed answer says what to do, and asking again helps', async () => {
  desk.refuse = (_method, path) => (path === '/claims' ? [500, { code: 'our-fault', reference: 'r-7' }] : null);
  openScreen('/claims');
  expect(await screen.findByRole('alert')).toHaveTextContent('r-7');
  desk.refuse = null;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await rows()).toHaveLength(2);
});

test('claims whose clock is not ours show none', async () => {
  desk.lines = [sampleLine({ work: 'answered' })];
  openScreen('/claims?view=answered');
  const [only] = await rows();
  expect(only).toHaveTextContent('No clock');
  expect(only).not.toHaveTextContent('3 h 12 m');
});

test('kinds, reasons and states this build does not know are told in general words', async () => {
  desk.lines = [sampleLine({ kind: 'NEW_KIND', reason: 'NEW_REASON', work: 'new_state' })];
  openScreen('/claims?view=all');
  const [only] = await rows();
  expect(only).toHaveTextContent('Other reason');
  expect(only?.textContent).not.toMatch(/NEW_|new_/);
});

describe('the short form', () => {
  const open = async () => {
    openScreen('/claims');
    await rows();
    await userEvent.click(screen.getByRole('button', { name: 'Add claim' }));
    return within(await screen.findByRole('dialog', { name: 'Add claim' }));
  };
  test('opens a claim and leads to it', async () => {
    const form = await open();
    await userEvent.type(form.getByRole('textbox', { name: 'Order number' }), ' 302-1 ');
    await userEvent.type(form.getByRole('textbox', { name: 'Amount' }), '84,90');
    await userEvent.click(form.getByRole('button', { name: 'Open claim' }));
    await waitFor(() => expect(desk.asked.some(({ what }) => what === 'POST /claims')).toBe(true));
    expect(desk.asked.find(({ what }) => what === 'POST /claims')?.body).toMatchObject({
      kind: 'A_TO_Z',
      reason: 'INR',
      externalOrderId: '302-1',
      amount: { minor: 8490, currency: 'EUR' },
      receivedAt: '2026-11-20T07:12:00.000Z',
      respondBy: null,
    });
    expect(await screen.findByRole('heading', { level: 1, name: /A-to-z claim/ })).toBeInTheDocument();
  });
  test('what is missing or wrong is said at its field and nothing is sent', async () => {
    const form = await open();
    await userEvent.type(form.getByRole('textbox', { name: 'Amount' }), 'a lot');
    await userEvent.click(form.getByRole('button', { name: 'Open claim' }));
    expect(form.getByText('Fill this in.')).toBeInTheDocument();
    expect(form.getByText('Write an amount such as 84.90.')).toBeInTheDocument();
    expect(desk.asked.some(({ what }) => what === 'POST /claims')).toBe(false);
  });
});
