import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aFigure, anAhead, aReading, aReconciled, behindOne, IDS } from '../../testing/answers';
import { openApp } from '../../testing/open-app';

const path = `/accounts/${IDS.account}/metrics/amazon.odr`;
const at = `/metrics/${IDS.account}/amazon.odr`;
const full = {
  [`GET ${path}`]: aFigure(),
  [`GET ${path}/orders`]: behindOne(),
  [`GET ${path}/ahead`]: anAhead(),
  [`GET ${path}/reconcile`]: aReconciled(),
};

describe('roll-off', () => {
  test('the days on which something leaves stand in a calendar, the next one in words', async () => {
    openApp(at, full);
    const card = await screen.findByRole('region', { name: 'Roll-off' });
    expect(within(card).getByRole('table', { name: /Days on which something leaves/ })).toBeInTheDocument();
    expect(within(card).getByRole('cell', { name: 'Thu 26 Nov: 7 leave' })).toBeInTheDocument();
    expect(within(card).getByRole('cell', { name: 'Sun 17 Jan 2027: 3 undecided' })).toBeInTheDocument();
    expect(card).toHaveTextContent('Thu 26 Nov: −7, of 12 Sep.');
    expect(card).toHaveTextContent('60 days after the order, 15 days lag');
  });
  test('whole months leave at once: a list', async () => {
    const rollOffs = [{ day: '2026-12-01', against: 3, undecided: 1, anchors: { from: '2025-11-02', to: '2025-11-28' }, entered: true }];
    openApp(at, { ...full, [`GET ${path}/ahead`]: anAhead({ window: { key: '12m', kind: 'months', months: 12 }, rollOffs }) });
    const card = await screen.findByRole('region', { name: 'Roll-off' });
    expect(within(card).getByRole('listitem')).toHaveTextContent('1 Dec−3 and 1 undecided, of 2 Nov 2025 to 28 Nov 2025');
  });
  test('nothing against the seller: nothing to roll off', async () => {
    openApp(at, { ...full, [`GET ${path}/ahead`]: anAhead({ rollOffs: [] }) });
    expect(await screen.findByText('Nothing to roll off')).toBeInTheDocument();
  });
});

describe('what if', () => {
  const move = (name: string, value: number) => fireEvent.change(screen.getByRole('slider', { name }), { target: { value } });
  test('it begins as it goes now, with everything undecided lost', async () => {
    openApp(at, full);
    const card = await screen.findByRole('region', { name: 'What if' });
    expect(within(card).getByRole('slider', { name: 'Clean orders a day' })).toHaveAttribute('aria-valuetext', '24');
    expect(within(card).getByRole('slider', { name: 'Undecided ones won' })).toHaveAttribute('aria-valuetext', '0 of 3');
    expect(within(card).getByRole('status')).toHaveTextContent('Highest 1.02%. Back within the line from 25 Nov.');
  });
  test('what is won and sold changes the curve, and there is a way back', async () => {
    openApp(at, full);
    const card = await screen.findByRole('region', { name: 'What if' });
    move('Undecided ones won', 3);
    expect(within(card).getByRole('status')).toHaveTextContent('Highest 0.82%.');
    expect(within(card).getByRole('status')).toHaveTextContent('As it goes now: highest 1.02%.');
    move('New ones against you a week', 5);
    expect(within(card).getByRole('slider', { name: 'New ones against you a week' })).toHaveAttribute('aria-valuetext', '5');
    await userEvent.click(within(card).getByRole('button', { name: 'Reset to now' }));
    expect(within(card).getByRole('status')).toHaveTextContent('Highest 1.02%.');
  });
  test('without a limit there is no line', async () => {
    openApp(at, { ...full, [`GET ${path}/ahead`]: anAhead({ limit: null, headroom: null }) });
    expect(await screen.findByText(/Nobody publishes a limit/)).toBeInTheDocument();
  });
});

test('over the line it says how many clean orders would bring the figure back', async () => {
  openApp(at, { ...full, [`GET ${path}/ahead`]: anAhead({ headroom: { allowed: 10, left: -2, cleanOrdersToRecover: 137 } }) });
  expect(await screen.findByText('137 orders without a fault would bring the figure back today.')).toBeInTheDocument();
});
test('eBay’s next look has its day and its months', async () => {
  const evaluation = {
    day: '2026-12-20',
    windowKey: '12m',
    from: '2025-12-01',
    to: '2026-11-30',
    closed: false,
    share: { numerator: 3, denominator: 520 },
  };
  openApp(at, { ...full, [`GET ${path}/ahead`]: anAhead({ evaluation }) });
  const card = await screen.findByRole('region', { name: 'eBay’s next look' });
  expect(card).toHaveTextContent('On Sun 20 Dec, at 1 Dec 2025 to 30 Nov. 3 of 520 so far. Those months are not over yet.'.replaceAll('. ', '.'));
});

describe('reconcile', () => {
  const open = async (answer: unknown, figure = aFigure()) => {
    openApp(`${at}?side=reconcile`, { ...full, [`GET ${path}`]: figure, [`GET ${path}/reconcile`]: answer });
    return screen.findByRole('tabpanel');
  };
  test('theirs, ours over the same days, and the orders between', async () => {
    const panel = await open(aReconciled());
    expect(await within(panel).findByRole('row', { name: /^Amazon 11 1,466 0.75%/ })).toBeInTheDocument();
    expect(within(panel).getByRole('row', { name: /^Between us −1 \+2/ })).toBeInTheDocument();
    expect(within(panel).getByText(/decided after Amazon made its report/)).toBeInTheDocument();
    expect(within(panel).getByText(/known to Amazon and not to us: an import is missing/)).toBeInTheDocument();
    expect(within(panel).getAllByRole('link', { name: '303-8841027-6600514' })[0]).toHaveAttribute('href', `/orders/${IDS.order}`);
    expect(within(panel).getByText(/On 1 of these days we have no order at all/)).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: /as CSV/ })).not.toBeInTheDocument();
  });
  test('no report yet: what would be here and how to get it', async () => {
    const panel = await open(aReconciled({ theirs: null, ours: null, against: null, counted: null, daysWithout: [] }));
    expect(await within(panel).findByText('No report of Amazon’s own yet')).toBeInTheDocument();
    expect(within(panel).getByRole('link', { name: 'Import a report' })).toHaveAttribute('href', '/import');
  });
  test('a rate alone cannot be taken apart', async () => {
    const panel = await open(aReconciled({ against: null, counted: null }));
    expect(await within(panel).findByText('Amazon gives a rate and no counts: it cannot be taken apart.')).toBeInTheDocument();
  });
});

test('behind a minimum stand the misses, counted as such', async () => {
  const reading = aReading({
    metric: 'amazon.vtr',
    sense: 'at-least',
    limit: 0.95,
    confirmed: { numerator: 96, denominator: 100 },
    worst: { numerator: 90, denominator: 100 },
  });
  openApp(at, { ...full, [`GET ${path}`]: aFigure({ reading }) });
  expect(await screen.findByRole('tab', { name: /Orders behind it 4/ })).toBeInTheDocument();
  expect(screen.getByRole('tab', { name: /Worst case 10/ })).toBeInTheDocument();
});
test('a day the server cannot count is today', async () => {
  const { asked } = openApp(`${at}?asOf=0000-01-01`, full);
  await screen.findByRole('heading', { level: 1 });
  expect(asked.filter(({ query }) => query.has('asOf'))).toEqual([]);
});
