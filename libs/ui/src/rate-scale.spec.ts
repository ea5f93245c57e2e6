import { endRoom } from './rate-ends';
import { dayTicks, rateScale, spreadLabels } from './rate-scale';
import type { RatePoint } from './rate-scale';

const at = (rate: number | null, over: Partial<RatePoint> = {}): RatePoint => ({ day: '2026-11-01', rate, hits: 1, counted: 100, ...over });

test('ends a quarter above the limit, with ticks at nothing, half and the limit', () => {
  expect(rateScale([at(0.004)], 0.01, 'most')).toEqual({ bottom: 0, top: 0.0125, ticks: [0, 0.005, 0.01] });
});

test('a history far above the limit is not cut off', () => {
  const { top, ticks } = rateScale([at(0.035)], 0.01, 'most');
  expect(top).toBeGreaterThan(0.035);
  expect(ticks).toContain(0.01);
});

it.each([
  ['a history a hundred times its limit', [at(0.39)], 0.003, [0, 0.1, 0.2, 0.3, 0.4]],
  ['six times its limit', [at(0.055)], 0.01, [0, 0.02, 0.04]],
  ['no limit', [at(0.063)], null, [0, 0.02, 0.04, 0.06]],
])('round numbers beside the axis: %s', (_edge, points, limit, ticks) => {
  rateScale(points, limit, 'most').ticks.forEach((tick, index) => expect(tick).toBeCloseTo(ticks[index] ?? -1, 9));
  expect(rateScale(points, limit, 'most').ticks).toHaveLength(ticks.length);
});

test('the worst case counts for the height too', () => {
  expect(rateScale([at(0.008, { worst: 0.02 })], 0.01, 'most').top).toBeGreaterThan(0.02);
});

test('without a limit the highest point sets the height', () => {
  expect(rateScale([at(0.04)], null, 'most').top).toBeCloseTo(0.05, 5);
});

test('no scale passes 100 %, and a rate that is good when high begins below its lowest', () => {
  expect(rateScale([at(0.9)], null, 'most').top).toBe(1);
  const { bottom, top } = rateScale([at(1), at(0.97)], null, 'least');
  expect(top).toBe(1);
  expect(bottom).toBeGreaterThan(0.9);
  expect(bottom).toBeLessThan(0.97);
});

test('nothing counted and no limit still gives a scale', () => {
  expect(rateScale([at(null)], null, 'most').top).toBeGreaterThan(0);
});

test('a limit that must not be undershot keeps the lowest point in sight', () => {
  const { bottom, top } = rateScale([at(0.91)], 0.95, 'least');
  expect(bottom).toBeLessThan(0.91);
  expect(top).toBe(1);
});

const days = (from: string, count: number) =>
  Array.from({ length: count }, (_, by) => new Date(Date.parse(from) + by * 86_400_000).toISOString().slice(0, 10));

it.each([
  ['firsts and the last day', days('2026-08-22', 91), 622, ['2026-09-01', '2026-10-01', '2026-11-01', '2026-11-20']],
  ['a first too near the end gives way', days('2026-08-22', 75), 622, ['2026-09-01', '2026-10-01', '2026-11-04']],
  ['one day', ['2026-11-20'], 622, ['2026-11-20']],
  ['no days', [], 622, []],
])('ticks: %s', (_edge, list, width, ticks) => {
  expect(dayTicks(list, width)).toEqual(ticks);
});

test('a year has no more ticks than fit', () => {
  expect(dayTicks(days('2025-11-20', 366), 320).length).toBeLessThanOrEqual(5);
});

test('labels keep their order and at least 16 pixels', () => {
  const y = (value: number) => 200 - value * 100;
  const placed = spreadLabels(
    [
      { id: 'ours', text: '', value: 0.82 },
      { id: 'limit', text: '', value: 1 },
      { id: 'worst', text: '', value: 1.02 },
      { id: 'theirs', text: '', value: 0.75 },
    ],
    y,
    300,
  );
  expect(placed.map(({ id }) => id)).toEqual(['worst', 'limit', 'ours', 'theirs']);
  for (const [at, label] of placed.entries()) if (at > 0) expect(label.y - (placed[at - 1]?.y ?? 0)).toBeGreaterThanOrEqual(16);
});

test('labels near the bottom stay inside the plot', () => {
  const placed = spreadLabels(
    [
      { id: 'a', text: '', value: 0 },
      { id: 'b', text: '', value: 0 },
      { id: 'c', text: '', value: 0 },
    ],
    () => 100,
    100,
  );
  expect(placed.map(({ y }) => y)).toEqual([68, 84, 100]);
});

test('the longest word at the right end is not cut, and a short one leaves the plot its width', () => {
  expect(endRoom([{ text: 'ours 0.82%' }])).toBe(118);
  expect(endRoom([{ text: 'wij 0,85%' }, { text: 'slechtste geval 1,39%' }])).toBeGreaterThan(150);
  expect(endRoom([])).toBe(118);
});
