import { labelRows, timelineScale } from './timeline-scale';

const at = (iso: string): Date => new Date(iso);
const zone = 'Europe/Berlin';

it('draws near days to one scale and breaks a long silence', () => {
  const { stretches } = timelineScale([at('2026-10-27T08:00:00Z'), at('2026-10-30T12:00:00Z'), at('2026-11-18T10:00:00Z')], [], 500, zone);
  expect(stretches.map(({ from, days }) => [from, days])).toEqual([
    ['2026-10-27', 4],
    ['2026-11-18', 1],
  ]);
});
it.each([
  ['three empty days are drawn', '2026-10-31T08:00:00Z', 1],
  ['four are a break', '2026-11-01T09:00:00Z', 2],
])('%s', (_edge, second, stretches) => {
  expect(timelineScale([at('2026-10-27T08:00:00Z'), at(second)], [], 500, zone).stretches).toHaveLength(stretches);
});
it('never breaks a promised window, and ends it on its last day though it is written as the next midnight', () => {
  const { stretches } = timelineScale(
    [at('2026-10-01T08:00:00Z')],
    [{ from: at('2026-10-01T22:00:00Z'), to: at('2026-10-20T22:00:00Z') }],
    500,
    zone,
  );
  expect(stretches.map(({ from, days }) => [from, days])).toEqual([['2026-10-01', 20]]);
});
it('places a moment by the clock of its day, also on the day of 25 hours', () => {
  const { x, stretches } = timelineScale([at('2026-10-25T00:00:00Z'), at('2026-10-26T12:00:00Z')], [], 500, zone);
  const day = (stretches[0]?.width ?? 0) / 2;
  expect(x(at('2026-10-24T22:00:00Z'))).toBeCloseTo(0);
  expect(x(at('2026-10-25T10:30:00Z'))).toBeCloseTo(day / 2); // half of 25 hours
  expect(x(at('2026-10-25T23:00:00Z'))).toBeCloseTo(day);
});
it('stays inside its width for a story of a year', () => {
  const days = Array.from({ length: 60 }, (_, n) => new Date(Date.UTC(2026, 0, 1 + n * 6)));
  const { stretches } = timelineScale(days, [], 480, zone);
  const last = stretches.at(-1);
  expect(Math.min(...stretches.map((stretch) => stretch.width))).toBeGreaterThan(0);
  expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(480.001);
});

const label = (x: number, width: number, weight = 1): { x: number; width: number; weight: number } => ({ x, width, weight });
it.each([
  ['far apart share the lowest row', [label(0, 40), label(50, 40)], [0, 0]],
  ['a label that would run into the next pin hangs higher', [label(0, 60), label(50, 40)], [1, 0]],
  ['three in one place stand in steps', [label(0, 60), label(1, 60), label(2, 60)], [2, 1, 0]],
  ['a fourth loses the least telling one', [label(0, 60, 2), label(1, 60, 0), label(2, 60), label(3, 60, 2)], [2, null, 1, 0]],
])('%s', (_edge, labels, rows) => {
  expect(labelRows(labels, 3)).toEqual(rows);
});
