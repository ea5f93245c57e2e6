import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anOrder, IDS } from '../../testing/answers';
import { openApp } from '../../testing/open-app';

const HASH = 'ab'.repeat(32);
const item = (over: object = {}) => ({
  id: 'DELIVERY_SCAN',
  code: 'DELIVERY_SCAN',
  at: '2026-10-30T12:27:00Z',
  capturedAt: '2026-11-20T08:00:00Z',
  hash: HASH,
  pii: 'place',
  proves: ['carrier-delivered-it'],
  lines: null,
  records: [{ id: IDS.record, source: 'tracking-csv', hash: 'cd'.repeat(32) }],
  ...over,
});
const bundle = (over: object = {}) => ({ version: 3, madeAt: '2026-11-20T08:01:00Z', hash: 'ef'.repeat(32), items: [item()], ...over });
const replay = (outcome: string, over: object = {}) => ({
  versions: [{ version: 3, madeAt: '2026-11-20T08:01:00Z', outcome, hash: 'ef'.repeat(32), erased: 0, differing: [], ...over }],
});

const opened = async (answers: Record<string, unknown>): Promise<HTMLElement> => {
  openApp(`/orders/${IDS.order}`, { [`GET /orders/${IDS.order}`]: anOrder(), [`GET /orders/${IDS.order}/bundle`]: bundle(), ...answers });
  const card = await screen.findByRole('region', { name: 'Where the evidence comes from' });
  await userEvent.click(within(card).getByRole('button', { name: 'Show items' }));
  return card;
};

test('an item says what it shows, when it came in, what it holds of people, and its fingerprint', async () => {
  const card = within(await opened({}));
  const row = within((await card.findAllByRole('listitem'))[0] as HTMLElement);
  expect(row.getByText(/^Shows that the carrier/)).toBeInTheDocument();
  expect(row.getByText('holds a place')).toBeInTheDocument();
  expect(row.getByText(/came in .+ · whole order/)).toBeInTheDocument();
  expect(row.getByRole('button', { name: /^Copy the whole fingerprint of/ })).toHaveAttribute('title', HASH);
  expect(row.getByRole('button', { name: /^Record of .*tracking file cdcdcdcd$/ })).toBeInTheDocument();
});

test.each([
  ['same', {}, /Version 3 replays to the same fingerprint/],
  ['same', { erased: 4 }, /4 deleted records stand in/],
  ['differs', { differing: [{ itemId: 'DELIVERY_SCAN', why: 'record-damaged' }] }, /its record was damaged in storage/],
])('made again: %s %j', async (outcome, over, words) => {
  const card = within(await opened({ [`GET /orders/${IDS.order}/bundle/replay`]: replay(outcome, over) }));
  await userEvent.click(await card.findByRole('button', { name: 'Make all versions again' }));
  expect(await card.findByText(words)).toBeInTheDocument();
});

test('nothing is kept yet: no version, and nothing to make again', async () => {
  const card = within(await opened({ [`GET /orders/${IDS.order}/bundle`]: bundle({ version: null, madeAt: null, items: [] }) }));
  expect(await card.findByText(/Nothing can be shown yet/)).toBeInTheDocument();
  expect(card.queryByRole('button', { name: 'Make all versions again' })).toBeNull();
});
