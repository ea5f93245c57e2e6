import { render } from '@testing-library/react';
import { LaneTimeline } from './lane-timeline';
import type { LaneItem } from './lane-timeline';

const lanes = { buyer: 'Buyer', us: 'Us', carrier: 'Carrier', market: 'Marketplace' };
const entry = (day: string | null): LaneItem => ({
  kind: 'entry',
  id: 'e',
  lane: 'us',
  day,
  time: '21:34',
  instant: '2025-11-27T20:34:00Z',
  title: 'Shipment confirmed',
});

it.each([
  ['this year', [entry('Thu 27 Nov')], false],
  ['another year', [entry('Thu 27 Nov 2025')], true],
  ['a deadline of another year', [{ kind: 'deadline', id: 'd', of: 'ship', day: 'Fri 28 Nov 2025', text: 'Ship by 23:59' } as const], true],
  ['days without anything', [{ kind: 'quiet', id: 'q', text: '344 days without anything' } as const, entry(null)], false],
])('days are not drawn over the lanes: %s', (_edge, items, wide) => {
  const { container } = render(<LaneTimeline items={items} bands={[]} laneNames={lanes} zone="CET" numberName={String} />);
  // The lanes, and the one column of a phone.
  expect(container.querySelectorAll('.ww-lanes-years')).toHaveLength(wide ? 2 : 0);
});
