import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openApp } from '../../testing/open-app';

const CLAIM = '00000000-0000-4000-8000-0000000000c1';
const act = (seq: number, over: object = {}) => ({
  seq,
  at: '2026-11-20T02:00:00Z',
  actor: 'person:p',
  byName: 'Sanne',
  what: 'draft.approved',
  class: 'approval',
  subject: 'claim',
  claimId: CLAIM,
  orderId: null,
  hash: 'a'.repeat(64),
  ...over,
});
const acts = (list: readonly object[], next: string | null = null) => ({
  acts: list,
  next,
  actors: [
    { actor: 'person:p', byName: 'Sanne' },
    { actor: 'step:judge', byName: 'step:judge' },
  ],
});
const state = (over: object = {}) => ({
  acts: 12_345,
  anchors: 3,
  lastAnchor: {
    seq: 12_000,
    at: '2026-11-20T02:00:00Z',
    key: 'k',
    stampedAt: '2026-11-20T02:00:01Z',
    stampedBy: 'Test Stamps 1',
    stampProblem: null,
  },
  stampIsSet: true,
  key: { id: 'k', name: 'vlierdal-2026-1', since: '2026-01-01T00:00:00Z' },
  ...over,
});

it('who did what in words, with a way to the claim; steps and unknown names too', async () => {
  openApp('/settings/audit', {
    'GET /audit': acts([
      act(3),
      act(2, { what: 'brand.new-act', class: null, actor: 'step:judge', byName: 'step:judge', claimId: null }),
      act(1, { actor: 'cli', byName: 'cli', what: 'session.refused', class: 'log-in', claimId: null }),
    ]),
    'GET /audit/state': state(),
  });
  const row = await screen.findByRole('row', { name: /Letter approved/ });
  expect(within(row).getByText('Sanne')).toBeInTheDocument();
  expect(within(row).getByRole('link', { name: 'To the claim' })).toHaveAttribute('href', `/claims/${CLAIM}`);
  expect(screen.getByRole('row', { name: /Something a newer version did.*Weerwoord/ })).toBeInTheDocument();
  expect(screen.getByRole('row', { name: /Log-in refused.*Command line/ })).toBeInTheDocument();
  expect(await screen.findByText(/Last anchored .* at act 12,000\. Time-stamped by Test Stamps 1/)).toBeInTheDocument();
});

it('a check says that all is whole, or which acts are not', async () => {
  let ok = true;
  openApp('/settings/audit', {
    'GET /audit': acts([]),
    'GET /audit/state': state(),
    'POST /audit/check': () =>
      ok
        ? { ok, acts: 12_345, intactUpTo: 12_345, anchoredUpTo: 12_000, anchors: 3, stamps: 1, findings: [], more: 0 }
        : {
            ok,
            acts: 12_345,
            intactUpTo: 41,
            anchoredUpTo: 0,
            anchors: 3,
            stamps: 1,
            findings: [
              { problem: 'changed', seq: 42, to: 42 },
              { problem: 'cut', seq: 90, to: 99 },
            ],
            more: 2,
          },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Check now' }));
  expect(await screen.findByText('Intact up to act 12,345')).toBeInTheDocument();
  ok = false;
  await userEvent.click(screen.getByRole('button', { name: 'Check now' }));
  expect(await screen.findByText('Not intact: everything fits up to act 41')).toBeInTheDocument();
  expect(screen.getByText('Act 42: What it says is not what was written')).toBeInTheDocument();
  expect(screen.getByText('Acts 90 to 99: An anchor has seen them, and they are gone')).toBeInTheDocument();
});

it('narrowed by a number nothing was done on, it says so and can be cleared', async () => {
  const { asked } = openApp('/settings/audit', {
    'GET /audit': acts([]),
    'GET /audit/state': state({ lastAnchor: null, stampIsSet: false, acts: 0 }),
  });
  expect(await screen.findByText(/Not anchored yet.*No time-stamp authority is set/)).toBeInTheDocument();
  await userEvent.type(screen.getByRole('searchbox', { name: 'Order or claim number' }), '302-1{Enter}');
  expect(await screen.findByRole('button', { name: 'Clear' })).toBeInTheDocument();
  expect(asked.some(({ query }) => query.get('about') === '302-1')).toBe(true);
  expect(screen.getByText('Nothing was done that fits these filters.')).toBeInTheDocument();
});
