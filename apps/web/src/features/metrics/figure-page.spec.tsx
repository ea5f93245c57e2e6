import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openApp, refuses } from '../../testing/open-app';
import { aFigure, anOverview, aReading, behindOne, IDS } from '../../testing/answers';

const path = `/accounts/${IDS.account}/metrics/amazon.odr`;
const at = `/metrics/${IDS.account}/amazon.odr`;
const full = { [`GET ${path}`]: aFigure(), [`GET ${path}/orders`]: behindOne() };
const last = (asked: readonly { path: string; query: URLSearchParams }[], of: string) => asked.filter((one) => one.path === of).at(-1)?.query;

test('the title is the figure with its limit, the line under it the window in words', async () => {
  openApp(at, full);
  expect(await screen.findByRole('heading', { level: 1, name: 'Order defect rate on amazon.de, limit 1%' })).toBeInTheDocument();
  expect(screen.getByText('Orders placed 7 Sep to 5 Nov (60 days, ends 15 days before, as Amazon reports it), days in UTC')).toBeInTheDocument();
  expect(screen.getByText('12 of 1,464 orders, 38 set aside')).toBeInTheDocument();
  expect(screen.getByText('2 more')).toBeInTheDocument();
  expect(screen.getByText('26 Nov, −1')).toBeInTheDocument();
});

test('every order of the figure leads to its page, with the fact that decided', async () => {
  openApp(at, full);
  const link = await screen.findByRole('link', { name: '305-6612083-4417750' });
  expect(link).toHaveAttribute('href', `/orders/${IDS.order}`);
  expect(screen.getByText('A-to-z claim, granted, we paid, Thu 24 Sep.')).toBeInTheDocument();
  expect(screen.getByRole('tab', { name: /Orders behind it 12/ })).toHaveAttribute('aria-selected', 'true');
});

test('a tab asks for its side, stands in the address, and its file is the same', async () => {
  const { asked } = openApp(at, { ...full, [`GET ${path}/orders`]: behindOne({ setAside: 'brand-new', outcome: 'brand-new' }) });
  await userEvent.click(await screen.findByRole('tab', { name: /Set aside/ }));
  expect(await screen.findByText('For another reason')).toBeInTheDocument();
  expect(last(asked, `${path}/orders`)?.get('side')).toBe('set-aside');
  expect(window.location.search).toContain('side=set-aside');
  expect(screen.getByRole('link', { name: 'Set aside as CSV' })).toHaveAttribute(
    'href',
    `/api/v1${path}/orders.csv?part=MFN&window=60d&side=set-aside`,
  );
  expect(screen.queryByText(/brand-new/)).not.toBeInTheDocument();
});

test('says why orders are set aside, and how many for which reason', async () => {
  openApp(`${at}?side=set-aside`, full);
  const reasons = await screen.findByRole('list', { name: 'Why orders are set aside' });
  expect(
    within(reasons)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['Cancelled 30', 'A replacement, or sold elsewhere 8']);
});

test.each([
  ['3.3/no-promise', '3.3'],
  ['7.1/10', '7.1/10'],
  ['generic.disputes', 'own measure'],
])('the row %s is cited as people would: %s', async (rule, cited) => {
  openApp(at, { ...full, [`GET ${path}/orders`]: behindOne({ rule }) });
  expect(await screen.findByText(cited)).toBeInTheDocument();
});

test('part and day stand in the address and are asked for', async () => {
  const { asked } = openApp(`${at}?part=AFN&asOf=2026-10-01`, full);
  await screen.findByText(/As it stood on Thu 1 Oct 2026/);
  expect(Object.fromEntries(last(asked, path) ?? [])).toEqual({ part: 'AFN', asOf: '2026-10-01', days: '90' });
  fireEvent.change(screen.getByLabelText('As of day'), { target: { value: '2026-10-02' } });
  await waitFor(() => expect(window.location.search).toContain('asOf=2026-10-02'));
  await userEvent.click(await screen.findByRole('button', { name: 'Back to today' }));
  await waitFor(() => expect(window.location.search).not.toContain('asOf'));
});

test('as known shows what was known on the day', async () => {
  openApp(at, full);
  await userEvent.click(await screen.findByRole('radio', { name: 'As known' }));
  expect(await screen.findByText('11 of 1,464 orders, as known on that day')).toBeInTheDocument();
});

test('a day of the chart opens the orders of that day', async () => {
  openApp(at, full);
  await userEvent.click(await screen.findByRole('button', { name: 'Show as table' }));
  await userEvent.click(screen.getByRole('button', { name: '13 of 1,455' }));
  await waitFor(() => expect(window.location.search).toContain('asOf=2026-11-19'));
});

test('beside the marketplace’s own figure stands what lies between', async () => {
  openApp(at, full);
  const card = await screen.findByRole('region', { name: 'Beside Amazon’s own report' });
  expect(within(card).getByText('−1 order')).toBeInTheDocument();
  const rests = await screen.findByRole('region', { name: 'What this figure rests on' });
  expect(rests).toHaveTextContent('Order defect rate: limit 1%Amazon, Order Defect RateRead at the source · Read on Sat 14 Nov 2026');
  expect(rests).toHaveTextContent('1 value is not read at the source.');
});

test('a report over other days than ours says so', async () => {
  openApp(at, { ...full, [`GET ${path}`]: aFigure({ official: { ...aFigure().official, from: '2026-08-31', to: '2026-10-29' } }) });
  const card = await screen.findByRole('region', { name: 'Beside Amazon’s own report' });
  expect(card).toHaveTextContent('Amazon tells 31 Aug to 29 Oct: other days than ours.');
});

test('no hits in the window is said, not an empty table', async () => {
  openApp(at, { ...full, [`GET ${path}/orders`]: { orders: [], total: 0, next: null } });
  expect(await screen.findByText('Nothing counts against you in this window')).toBeInTheDocument();
});

test('a figure without a limit and without orders claims nothing', async () => {
  const empty = { numerator: 0, denominator: 0 };
  const reading = aReading({ rate: null, limit: null, status: 'unknown', confirmed: empty, worst: empty, asKnown: empty, metric: 'brand.new' });
  openApp(at, {
    ...full,
    [`GET ${path}`]: aFigure({ reading, headroom: null, nextRollOff: null, official: null, rule: null, alert: null, series: [] }),
  });
  expect(await screen.findByRole('heading', { level: 1, name: 'Another figure on amazon.de' })).toBeInTheDocument();
  expect(screen.getByText('No verdict')).toBeInTheDocument();
  expect(screen.queryByText('0.00%')).not.toBeInTheDocument();
  expect(screen.getByText(/^It needs more of your orders\./)).toHaveTextContent(
    '38 orders were looked at and set aside:Cancelled: 30A replacement, or sold elsewhere: 8',
  );
  expect(screen.queryByRole('region', { name: 'What if' })).not.toBeInTheDocument();
});

test('an account without any order of this figure leads to the import', async () => {
  openApp(at, { [`GET ${path}`]: refuses(422, 'bad-input', [{ path: 'part', problem: 'not-a-choice' }]) });
  expect(await screen.findByRole('link', { name: 'Import orders' })).toHaveAttribute('href', '/import');
});

test('a failed figure says so with the way on', async () => {
  openApp(at, { [`GET ${path}`]: refuses(500, 'our-fault') });
  expect(await screen.findByRole('alert')).toHaveTextContent('log-17');
  expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
});

test('the list of figures has every rate against its limit', async () => {
  openApp('/metrics', { 'GET /overview': anOverview() }, 'nl');
  const row = await screen.findByRole('row', { name: /Percentage defecte bestellingen/ });
  expect(row).toHaveTextContent('0,82%');
  expect(row).toHaveTextContent('12 van 1.464');
  expect(row).toHaveTextContent('Dicht bij de grens');
});

test('without figures the list leads to the import', async () => {
  openApp('/metrics', {});
  expect(await screen.findByText('No figures yet')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Import orders' })).toHaveAttribute('href', '/import');
});
