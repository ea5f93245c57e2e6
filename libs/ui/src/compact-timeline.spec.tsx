import { render, screen } from '@testing-library/react';
import { CompactTimeline } from './compact-timeline';

const lanes = { buyer: 'Buyer', us: 'Us', carrier: 'Carrier', market: 'Marketplace' };
const listOf = (when: string) => {
  render(
    <CompactTimeline
      entries={[{ id: '1', lane: 'us', when, instant: '2025-11-27T20:36:00Z', text: 'Order placed' }]}
      laneNames={lanes}
      numberName={String}
    />,
  );
  return screen.getByRole('list');
};

it.each([
  ['this year', '28 Oct 18:06', false],
  ['this year, in a language with longer months', '28 sept 18:06', false],
  ['another year', '27 Nov 2025 21:36', true],
  ['a day of another year', '27 Nov 2025', false],
])('the times are not drawn over the points: %s', (_edge, when, wide) => {
  expect(listOf(when).classList.contains('ww-tl-years')).toBe(wide);
});
