import type { Cell } from './series';
import { seriesOf } from './series';

const cell = (over: Partial<Cell>): Cell => ({
  day: '2026-03-02',
  knownDay: '2026-03-02',
  counted: 0,
  hit: 0,
  worstCounted: 0,
  worstHit: 0,
  ...over,
});
const cells = [
  cell({ counted: 10, worstCounted: 10 }),
  cell({ knownDay: '2026-03-05', hit: 1, worstHit: 1 }),
  cell({ knownDay: '2026-03-08', hit: -1, worstHit: -1 }),
  cell({ day: '2026-03-04', knownDay: '2026-03-04', counted: 5, worstCounted: 5 }),
];
const at = (asOf: string, from: string): ReturnType<typeof seriesOf>[number] | undefined => seriesOf(cells, [{ asOf, from, to: asOf }])[0];

it('a hit is known from its mark on, final hits are the sum of all marks', () => {
  expect(at('2026-03-04', '2026-03-01')).toMatchObject({ counted: 15, hits: 0, knownHits: 0 });
  expect(at('2026-03-05', '2026-03-01')).toMatchObject({ knownHits: 1, hits: 0 });
  expect(at('2026-03-08', '2026-03-01')).toMatchObject({ knownHits: 0, hits: 0 });
});
it.each([
  ['2026-03-02', 15],
  ['2026-03-03', 5],
  ['2026-03-05', 0],
])('a window from %s on counts %i', (from, counted) => {
  expect(at('2026-03-09', from)?.counted).toBe(counted);
});
