import { eraseDue } from './erase-due';
import type { ErasableFacts } from './erase-due';

const utc = (iso: string): Date => new Date(iso);
const days = { afterDelivery: 30, undelivered: 90, loose: 30, arrival: 3 };
const nothing: ErasableFacts = { placedAt: null, shipBy: null, dispatchedAt: null, deliveredAt: null, scans: [] };
const delivered = (at: string) => ({ status: 'delivered' as const, at: utc(at) });
const HEARD = utc('2026-01-05T00:00:00Z');

it.each<[string, Partial<ErasableFacts>, string, string]>([
  [
    'told by the marketplace',
    { deliveredAt: utc('2026-02-01T12:00:00Z'), placedAt: utc('2026-01-20T00:00:00Z') },
    '2026-03-03T12:00:00.000Z',
    'delivered',
  ],
  ['over a change of the clocks: 30 times 24 hours', { deliveredAt: utc('2026-03-20T12:00:00Z') }, '2026-04-19T12:00:00.000Z', 'delivered'],
  ['told by a scan only', { scans: [delivered('2026-02-01T12:00:00Z')] }, '2026-03-03T12:00:00.000Z', 'delivered'],
  [
    'two parcels: the last one',
    { scans: [delivered('2026-02-01T12:00:00Z'), delivered('2026-02-04T12:00:00Z')] },
    '2026-03-06T12:00:00.000Z',
    'delivered',
  ],
  [
    'marketplace and carrier differ: the earlier',
    { deliveredAt: utc('2026-02-02T00:00:00Z'), scans: [delivered('2026-02-01T00:00:00Z')] },
    '2026-03-03T00:00:00.000Z',
    'delivered',
  ],
  [
    'on its way: the cap after the last of placed, ship-by and sent',
    { placedAt: utc('2026-01-01T00:00:00Z'), shipBy: utc('2026-01-03T00:00:00Z'), dispatchedAt: utc('2026-01-02T00:00:00Z') },
    '2026-04-03T00:00:00.000Z',
    'undelivered',
  ],
  [
    'scans, none of them a delivery',
    { placedAt: utc('2026-01-01T00:00:00Z'), scans: [{ status: 'in_transit', at: utc('2026-01-04T00:00:00Z') }] },
    '2026-04-01T00:00:00.000Z',
    'undelivered',
  ],
  [
    'delivered long before it came in: three days to look at it',
    { deliveredAt: utc('2025-10-01T00:00:00Z') },
    '2026-01-08T00:00:00.000Z',
    'received',
  ],
  ['due within these days: the same', { deliveredAt: utc('2025-12-07T00:00:00Z') }, '2026-01-08T00:00:00.000Z', 'received'],
  ['due on their last moment: by its delivery', { deliveredAt: utc('2025-12-09T00:00:00Z') }, '2026-01-08T00:00:00.000Z', 'delivered'],
  ['nothing known', {}, '2026-04-05T00:00:00.000Z', 'received'],
])('%s', (_edge, facts, at, because) => {
  const due = eraseDue({ ...nothing, ...facts }, HEARD, days);
  expect([due.at.toISOString(), due.because]).toEqual([at, because]);
});

it('no days at all: at the moment of delivery', () =>
  expect(eraseDue({ ...nothing, deliveredAt: utc('2026-02-01T12:00:00Z') }, HEARD, { ...days, afterDelivery: 0 }).at).toEqual(
    utc('2026-02-01T12:00:00Z'),
  ));
