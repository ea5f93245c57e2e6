import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openApp, refuses } from '../../testing/open-app';
import type { Asked } from '../../testing/open-app';
import { anOrder, IDS } from '../../testing/answers';

const at = `/orders/${IDS.order}`;
const path = `GET /orders/${IDS.order}`;

test('title, verdict with its rule and fact, money, masked buyer, claim', async () => {
  openApp(at, { [path]: anOrder() });
  expect(await screen.findByRole('heading', { level: 1, name: 'Order 302-4471926-8850317' })).toBeInTheDocument();
  const verdicts = within(screen.getByRole('region', { name: 'Verdict per metric' }));
  expect(verdicts.getByText('Confirmed Wed 28 Oct 11:20, before ship-by.')).toBeInTheDocument();
  expect(verdicts.getByText('rules of 14 Nov, version b255acc7')).toBeInTheDocument();
  expect(screen.getByRole('region', { name: 'Buyer' })).toHaveTextContent('M. •••••••, 50672 Köln');
  expect(screen.getByText('nothing')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Open the claim' })).toHaveAttribute('href', `/claims/${IDS.claim}`);
  expect(document.querySelectorAll('.ww-btn-primary')).toHaveLength(1);
});

test('the verdicts as they would be by the rules of another day, and back', async () => {
  const now = anOrder();
  const { verdicts: [verdict] = [] } = now as { verdicts?: object[] };
  const then = anOrder({ verdicts: [{ ...verdict, outcome: 'late', rulesVersion: '2026-11-14.b255acc7+77ab01de' }] });
  const { asked } = openApp(at, { [path]: (one: Asked) => (one.query.has('policyDay') ? then : now) });
  const card = within(await screen.findByRole('region', { name: 'Verdict per metric' }));
  fireEvent.change(card.getByLabelText('Judge by the rules of'), { target: { value: '2025-01-01' } });
  expect(await card.findByText('rules of 14 Nov, version b255acc7+77ab01de')).toBeInTheDocument();
  expect(asked.at(-1)?.query.get('policyDay')).toBe('2025-01-01');
  await userEvent.click(card.getByRole('button', { name: 'As it was judged' }));
  expect(await card.findByText('rules of 14 Nov, version b255acc7')).toBeInTheDocument();
});

test('a source chip opens the record as it came', async () => {
  const record = {
    id: IDS.record,
    source: 'amazon-all-orders',
    fileName: 'orders.txt',
    row: 7,
    receivedAt: '2026-11-20T07:04:00Z',
    hash: 'ab12',
    header: 'order-id',
    raw: '302-4471926',
  };
  openApp(at, { [path]: anOrder(), [`GET /records/${IDS.record}`]: record });
  await userEvent.click((await screen.findAllByRole('button', { name: 'Amazon' }))[0] as HTMLElement);
  const drawer = await screen.findByRole('dialog', { name: 'As it came' });
  expect(await within(drawer).findByText('302-4471926')).toBeInTheDocument();
  expect(within(drawer).getByText('orders.txt')).toBeInTheDocument();
});

test('a record whose text was deleted says so', async () => {
  const record = {
    id: IDS.record,
    source: 'mail',
    fileName: null,
    row: null,
    receivedAt: '2026-11-20T07:04:00Z',
    hash: 'ab12',
    header: null,
    raw: null,
  };
  openApp(at, { [path]: anOrder(), [`GET /records/${IDS.record}`]: record });
  await userEvent.click((await screen.findAllByRole('button', { name: 'Amazon' }))[0] as HTMLElement);
  expect(await screen.findByText(/Its fingerprint stays/)).toBeInTheDocument();
});

test('deleted people, no money, no verdicts, nothing known: each says so', async () => {
  openApp(at, { [path]: anOrder({ buyer: null, total: null, verdicts: [], timeline: [], messages: [], claims: [], lines: [], parcels: [] }) });
  expect(await screen.findByText('The buyer’s data has been deleted.')).toBeInTheDocument();
  expect(screen.getByText('amount unknown')).toBeInTheDocument();
  expect(screen.getByText('No figure judges this order.')).toBeInTheDocument();
  expect(screen.getByText('Nothing is known yet')).toBeInTheDocument();
});

test('unknown events, outcomes and claims have general words', async () => {
  const event = { ...anOrder().timeline[0], what: 'brand-new', source: 'brand-new' };
  const verdict = { ...anOrder().verdicts[0], metric: 'brand-new', outcome: 'brand-new', fact: 'brand-new' };
  openApp(at, { [path]: anOrder({ status: 'brand-new', timeline: [event], verdicts: [verdict] }) }, 'nl');
  expect((await screen.findAllByText(/Er gebeurde iets/))[0]).toBeInTheDocument();
  expect(document.body).not.toHaveTextContent('brand-new');
});

test('an order that is not there says so', async () => {
  openApp(at, { [path]: refuses(404, 'not-found') });
  expect(await screen.findByRole('alert')).toHaveTextContent('It is no longer there.');
});
