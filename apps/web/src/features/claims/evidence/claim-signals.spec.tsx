import { screen, within } from '@testing-library/react';
import { openApp } from '../../../testing/open-app';
import { sampleClaim } from '../page/sample-claim';

const claim = sampleClaim();
const otherOrder = '00000000-0000-4000-8000-000000000099';
const signals = {
  signals: [
    {
      what: 'claims-of-buyer',
      figures: { claims: 3, orders: 4, since: '2026-03-02T10:00:00Z' },
      orders: [
        { id: claim.orderId, externalId: '302-1' },
        { id: otherOrder, externalId: '302-2' },
      ],
      records: [],
      sheet: 'webshop.md §2',
    },
    { what: 'a-signal-of-tomorrow', figures: {}, orders: [], records: [], sheet: '' },
  ],
};
const opened = (answer: unknown, language: 'en' | 'nl' = 'en') =>
  openApp(`/claims/${claim.id}`, { [`GET /claims/${claim.id}`]: claim, [`GET /claims/${claim.id}/signals`]: answer }, language);

test('says what the records say, with links to the orders, and that it is for the person alone', async () => {
  opened(signals);
  const card = await screen.findByRole('region', { name: 'What the records say' });
  expect(within(card).getByText('3 claims on 4 orders of this buyer since 2 Mar.')).toBeInTheDocument();
  expect(within(card).getByRole('link', { name: '302-2' })).toHaveAttribute('href', `/orders/${otherOrder}`);
  expect(within(card).getByText(/no letter and no pack/)).toBeInTheDocument();
  expect(within(card).queryByText(/tomorrow/)).not.toBeInTheDocument();
});
test('nothing to say is no card', async () => {
  opened({ signals: [] });
  expect((await screen.findAllByText('Evidence')).length).toBeGreaterThan(0);
  expect(screen.queryByText('What the records say')).not.toBeInTheDocument();
});
test('in Dutch', async () => {
  opened(signals, 'nl');
  expect(await screen.findByText(/3 claims op 4 bestellingen van deze koper sinds/)).toBeInTheDocument();
});
