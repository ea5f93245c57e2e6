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
  expect(screen.getByText(/2 vragen actie, samen/)).toBeInTheDocument();
});

test.each([
  ['Today', 'view=today'],
  ['Waits for approval', 'view=approval'],
  ['Mine', 'view=mine'],
  ['Marketplace decides', 'view=answered'],
  ['Appeal possible', 'view=appeal'],
  ['Closed', 'view=closed'],
  ['All', 'view=all'],
])('the view %s asks the server for it and stands in the address', async (view, query) => {
  const { history } = openScreen('/claims');
  await rows();
  await userEvent.click(screen.getByRole('button', { name: new RegExp(`^${view}`) }));
  await waitFor(() => expect(desk.asked.some(({ what }) => what === `GET /claims?${query}`)).toBe(true));
  expect(history.location.search).toContain(query);
});
test('every view has its number', async () => {
  openScreen('/claims');
  await rows();
  expect(screen.getByRole('button', { name: /^Closed/ })).toHaveTextContent('412');
  expect(screen.getByText(/claims need action, €1,014.90 in all/)).toBeInTheDocument();
});

test('words are searched for in a body, stand in no address, and it says when nothing fits', async () => {
  const { history } = openScreen('/claims');
  await rows();
  const field = screen.getByRole('searchbox', { name: 'Order, buyer or words' });
  await userEvent.type(field, '14-122');
  expect(await screen.findByText('1 of 1')).toBeInTheDocument();
  expect(desk.asked.find(({ what }) => what === 'POST /claims/search')?.body).toEqual({ q: '14-122' });
  expect(JSON.stringify(history.location)).not.toContain('14-122');
  await userEvent.type(field, 'x');
  expect(await screen.findByText('No claim fits this view, these filters and these words.')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Show all claims' }));
  expect(await screen.findByText('2 of 2')).toBeInTheDocument();
});

test('filters are chosen from what there is, stand in the address, and go again', async () => {
  desk.queue.lines.push(sampleLine({ id: '66666666-6666-4666-8666-666666666666', channel: 'ebay', site: 'EBAY_NL', externalOrderId: '12-1' }));
  desk.queue.page = 9;
  const { history } = openScreen('/claims');
  expect(await rows()).toHaveLength(3);
  await userEvent.click(screen.getByRole('button', { name: 'Channel: all' }));
  await userEvent.click(await screen.findByRole('checkbox', { name: /^eBay/ }));
  await waitFor(() => expect(history.location.search).toContain('channel=ebay'));
  expect(await screen.findByText('1 of 1')).toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await userEvent.click(screen.getByRole('button', { name: 'Clear filters (1)' }));
  expect(await screen.findByText('3 of 3')).toBeInTheDocument();
});

test('an address somebody typed: what it does not understand is left out', async () => {
  const { history } = openScreen('/claims?view=nonsense&channel=fax,amazon&min=abc&sort=amount&desc=true');
  await screen.findByRole('table', { name: 'Claims by amount, each currency apart' });
  await waitFor(() => expect(desk.asked.map(({ what }) => what)).toContain('GET /claims?channel=amazon&sort=amount&desc=true'));
  expect(history.location.pathname).toBe('/claims');
});

test('is put in order by its columns', async () => {
  openScreen('/claims');
  await rows();
  await userEvent.click(screen.getByRole('button', { name: 'Amount' }));
  await waitFor(() => expect(desk.asked.some(({ what }) => what === 'GET /claims?sort=amount&desc=true')).toBe(true));
  expect(await screen.findByRole('table', { name: 'Claims by amount, each currency apart' })).toBeInTheDocument();
});

test('the next page comes by itself near the end, and each row knows its place in the whole', async () => {
  desk.queue.lines.push(sampleLine({ id: '66666666-6666-4666-8666-666666666666', externalOrderId: '303-1' }));
  openScreen('/claims');
  expect(await screen.findByText('303-1')).toBeInTheDocument();
  const table = screen.getByRole('table', { name: /^Claims by safe deadline/ });
  expect(table).toHaveAttribute('aria-rowcount', '4');
  expect(
    within(table)
      .getAllByRole('row')
      .map((row) => row.getAttribute('aria-rowindex')),
  ).toEqual(['1', '2', '3', '4']);
});

test('why the clock says what it says: both deadlines, here and there, and who says so', async () => {
  openScreen('/claims');
  const [first] = await rows();
  expect(first).toHaveTextContent(/Safe deadline today 11:24 \(Fri 20 Nov 2026 11:24 CET there\)/);
  expect(first).toHaveTextContent(/Last possible moment Sat 21 Nov 11:24/);
});

describe('many at once', () => {
  const choose = async (...keys: string[]) => {
    const [first] = await rows();
    first?.focus();
    await userEvent.keyboard(keys.join(''));
  };
  test('chosen by keys, assigned to a colleague, and taken back', async () => {
    openScreen('/claims');
    await choose('x', 'j', 'x');
    expect(screen.getByRole('region', { name: '2 chosen, €169.80' })).toBeInTheDocument();
    await userEvent.keyboard('a');
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Youssef Amrani' }));
    expect(await screen.findByText('2 claims assigned.')).toBeInTheDocument();
    await waitFor(async () => expect((await rows())[0]).toHaveTextContent('Youssef Amrani'));
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(/Taken back/)).toBeInTheDocument();
    await waitFor(async () => expect((await rows())[0]).not.toHaveTextContent('Youssef Amrani'));
  });
  test('a run of rows with Shift', async () => {
    desk.queue.lines.push(sampleLine({ id: '66666666-6666-4666-8666-666666666666', externalOrderId: '303-1' }));
    desk.queue.page = 9;
    openScreen('/claims');
    await choose('x', 'jj', '{Shift>}x{/Shift}');
    expect(screen.getByRole('region', { name: /^3 chosen/ })).toBeInTheDocument();
  });
  test('everything in the view, also what is not loaded, with its honest number', async () => {
    desk.queue.total = 412;
    const { history } = openScreen('/claims');
    await rows();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Choose all claims shown' }));
    await userEvent.click(screen.getByRole('button', { name: 'Choose all 412 of this view' }));
    expect(screen.getByRole('region', { name: /^412 chosen/ })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Make packs' }));
    await waitFor(() => expect(desk.asked.find(({ what }) => what === 'POST /pack-sets')?.body).toEqual({ chosen: { view: {} }, language: 'en' }));
    await waitFor(() => expect(history.location.pathname).toBe('/packs')); // where it shows how far it is
  });
  test('what was refused is told with why', async () => {
    openScreen('/claims');
    await choose('x', 'j', 'x');
    await userEvent.click(screen.getByRole('button', { name: 'Draft anew' }));
    expect(await screen.findByText('Letters: 1 of 2 drafted anew.')).toBeInTheDocument();
    await userEvent.click(screen.getByText('Which, and why'));
    expect(screen.getByText('somebody wrote in this letter; open it to draft anew')).toBeInTheDocument();
  });
  test('Escape chooses none', async () => {
    openScreen('/claims');
    await choose('x', '{Escape}');
    expect(screen.queryByRole('region', { name: /chosen/ })).not.toBeInTheDocument();
  });
});

describe('views people keep', () => {
  test('kept under a name, shown, and removed with a way back', async () => {
    const { history } = openScreen('/claims?channel=amazon');
    await rows();
    await userEvent.click(screen.getByRole('button', { name: 'Save view' }));
    await userEvent.type(await screen.findByRole('textbox', { name: 'Name' }), 'Only Amazon');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('button', { name: 'Only Amazon' })).toHaveAttribute('aria-pressed', 'true');
    expect(desk.queue.views[0]?.filters).toEqual({ channel: 'amazon' });
    expect(history.location.search).toContain('saved=');
    await userEvent.click(screen.getByRole('button', { name: 'Change or remove the view Only Amazon' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    expect(await screen.findByText('The view Only Amazon is removed.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('button', { name: 'Only Amazon' })).toBeInTheDocument();
  });
  test('a name that is taken is told at its field', async () => {
    desk.queue.views = [
      { id: '88888888-8888-4888-8888-888888888888', name: 'Mornings', shared: true, own: true, owner: 'Sanne', filters: {}, mayChange: true },
    ];
    openScreen('/claims');
    await rows();
    await userEvent.click(screen.getByRole('button', { name: 'Save view' }));
    await userEvent.type(await screen.findByRole('textbox', { name: 'Name' }), 'Mornings');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('You have a view of this name. Choose another.')).toBeInTheDocument();
  });
});

test('the keys are listed on ?', async () => {
  openScreen('/claims');
  await rows();
  await userEvent.keyboard('?');
  expect(await screen.findByText('choose everything up to here')).toBeInTheDocument();
});

test('a row opens its claim by Enter', async () => {
  const { history } = openScreen('/claims');
  const [first] = await rows();
  first?.focus();
  await userEvent.keyboard('j{Enter}');
  await waitFor(() => expect(history.location.pathname).toBe(`/claims/${NEXT_CLAIM}`));
});

test('without any claim it says how they come', async () => {
  desk.queue.lines = [];
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
  desk.queue.lines = [sampleLine({ work: 'answered' })];
  openScreen('/claims?view=answered');
  const [only] = await rows();
  expect(only).toHaveTextContent('No clock');
  expect(only).not.toHaveTextContent('3 h 12 m');
});

test('kinds, reasons and states this build does not know are told in general words', async () => {
  desk.queue.lines = [sampleLine({ kind: 'NEW_KIND', reason: 'NEW_REASON', work: 'new_state' })];
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
