import { utc } from '@weerwoord/orders/testing';
import { marksOf } from './marks';
import type { Turn } from './marks';

const turn = (iso: string, hit: -1 | 0 | 1, worst: -1 | 0 | 1 = hit): Turn => ({ at: utc(iso), hit, worst });

it.each<[string, Turn[], unknown[]]>([
  ['nothing', [], []],
  [
    'two bad ratings are one mark, on the day of the first',
    [turn('2026-03-12T10:00:00Z', 1), turn('2026-03-10T10:00:00Z', 1)],
    [{ day: '2026-03-10', hit: 1, worst: 1 }],
  ],
  [
    'one of two removed changes nothing, the second takes it back',
    [turn('2026-03-10T10:00:00Z', 1), turn('2026-03-11T10:00:00Z', 1), turn('2026-03-12T10:00:00Z', -1), turn('2026-03-14T10:00:00Z', -1)],
    [
      { day: '2026-03-10', hit: 1, worst: 1 },
      { day: '2026-03-14', hit: -1, worst: -1 },
    ],
  ],
  ['given and removed on one day never showed', [turn('2026-03-10T10:00:00Z', 1), turn('2026-03-10T12:00:00Z', -1)], []],
  [
    'a claim first weighs in the worst case only',
    [turn('2026-03-10T10:00:00Z', 0, 1), turn('2026-03-20T10:00:00Z', 1, 0)],
    [
      { day: '2026-03-10', hit: 0, worst: 1 },
      { day: '2026-03-20', hit: 1, worst: 0 },
    ],
  ],
])('%s', (_edge, turns, marks) => {
  expect(marksOf(turns, 'UTC')).toEqual(marks);
});

it('the day is that of the zone', () => {
  expect(marksOf([turn('2026-03-10T23:30:00Z', 1)], 'Europe/Amsterdam')[0]?.day).toBe('2026-03-11');
});
