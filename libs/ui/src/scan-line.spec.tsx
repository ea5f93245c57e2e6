import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ScanLine } from './scan-line';
import { instantsBetween, placeLabels } from './scan-line-scale';

const labels = {
  name: 'Four scans from 28 to 30 October',
  showTable: 'Show as a table',
  hideTable: 'Hide the table',
  when: 'When',
  what: 'What',
  closed: 'weekend or holiday',
};
const scans = [
  { id: 'a', at: '2026-10-28T17:06:00Z', what: 'Handed over', when: '28 Oct 18:06', mark: 'first' as const },
  { id: 'b', at: '2026-10-30T12:27:00Z', what: 'Delivered', when: '30 Oct 13:27', mark: 'delivered' as const },
];

it('has a name, and the same as a table on demand', async () => {
  render(<ScanLine scans={scans} ship={null} deliver={null} closed={[]} days={[]} labels={labels} />);
  expect(screen.getByRole('img', { name: labels.name })).toBeInTheDocument();
  expect(screen.queryByRole('table')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Show as a table' }));
  expect(
    within(screen.getByRole('table'))
      .getAllByRole('row')
      .map((row) => row.textContent),
  ).toEqual(['WhenWhat', '28 Oct 18:06Handed over', '30 Oct 13:27Delivered']);
});

describe('where things stand', () => {
  it.each([
    ['the first at the left edge', '2026-10-28T00:00:00Z', 10],
    ['the last at the right edge', '2026-10-30T00:00:00Z', 190],
    ['half way in the middle', '2026-10-29T00:00:00Z', 100],
    ['before all of them at the left edge', '2026-10-01T00:00:00Z', 10],
  ])('%s', (_edge, at, expected) => {
    expect(instantsBetween(['2026-10-28T00:00:00Z', '2026-10-30T00:00:00Z'], 200, 10)(at)).toBe(expected);
  });
  it('one instant alone stands in the middle', () => {
    expect(instantsBetween(['2026-10-28T00:00:00Z'], 200, 10)('2026-10-28T00:00:00Z')).toBe(100);
  });
  it('words never lie over each other, and the newest stays', () => {
    const placed = placeLabels(
      [
        { id: 'a', x: 5, text: 'Handed over' },
        { id: 'b', x: 20, text: 'On its way' },
        { id: 'c', x: 195, text: 'Delivered' },
      ],
      200,
    );
    expect(placed.map(({ id, anchor }) => [id, anchor])).toEqual([
      ['a', 'start'],
      ['c', 'end'],
    ]);
  });
});
