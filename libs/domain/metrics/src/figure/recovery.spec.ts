import { addDays } from '@weerwoord/kernel';
import { headroom } from '../limit';
import { alertLine, isNear } from './alert';
import { outlookOf } from './recovery';
import type { Line } from './recovery';
import { whatIf } from './what-if';

const ODR: Line = { limit: 0.01, sense: 'under', alertLevel: 0.7 };
const VTR: Line = { limit: 0.95, sense: 'at-least', alertLevel: 0.7 };
const points = (shares: readonly (readonly [number, number])[]) =>
  shares.map(([numerator, denominator], step) => ({ day: addDays('2026-11-20', step), share: { numerator, denominator } }));

it.each([
  ['70 % of a maximum', 0.01, 0.7, 'under' as const, 0.007],
  ['of a minimum 70 % of the misses it allows', 0.95, 0.7, 'at-least' as const, 0.965],
  ['a level of one is the limit', 0.04, 1, 'under' as const, 0.04],
])('the line to warn at: %s', (_edge, limit, level, sense, line) => expect(alertLine(limit, level, sense)).toBe(line));

it.each([
  ['exactly on the line', 7, 1000, 'under' as const, 0.01, true],
  ['one short of it', 6, 1000, 'under' as const, 0.01, false],
  ['a minimum exactly on the line', 965, 1000, 'at-least' as const, 0.95, true],
  ['a minimum one better', 966, 1000, 'at-least' as const, 0.95, false],
  ['nothing against a seller is never near, not even to a limit of nothing', 0, 10, 'under' as const, 0, false],
])('%s', (_edge, numerator, denominator, sense, limit, near) => expect(isNear({ numerator, denominator }, limit, sense, 0.7)).toBe(near));

describe('what a row of days comes to', () => {
  it('over the line, then near it, then calm', () =>
    expect(
      outlookOf(
        points([
          [9, 1000],
          [10, 1000],
          [8, 1000],
          [6, 1000],
        ]),
        ODR,
      ),
    ).toEqual({
      worst: { day: '2026-11-21', share: { numerator: 10, denominator: 1000 } },
      failsOn: '2026-11-21',
      passesFrom: '2026-11-22',
      calmFrom: '2026-11-23',
    }));
  it('of a minimum the lowest day is the worst', () =>
    expect(
      outlookOf(
        points([
          [96, 100],
          [94, 100],
          [99, 100],
        ]),
        VTR,
      ),
    ).toMatchObject({ worst: { day: '2026-11-21' }, failsOn: '2026-11-21', passesFrom: '2026-11-22', calmFrom: '2026-11-22' }));
  it('still over it on the last day: no end is in sight', () =>
    expect(
      outlookOf(
        points([
          [20, 1000],
          [20, 1000],
        ]),
        ODR,
      ),
    ).toMatchObject({ passesFrom: null, calmFrom: null, failsOn: '2026-11-20' }));
  it('a count within the allowance never fails', () =>
    expect(outlookOf(points([[2, 10]]), { limit: 0.003, sense: 'at-most', allowance: 2, alertLevel: 1 }).failsOn).toBeNull());
  it('without orders there is nothing to fail by', () =>
    expect(
      outlookOf(
        points([
          [0, 0],
          [0, 0],
        ]),
        ODR,
      ),
    ).toEqual({ worst: null, failsOn: null, passesFrom: '2026-11-20', calmFrom: '2026-11-20' }));
});

it('the clean orders to recover, and no fewer, bring the figure back', () => {
  const share = { numerator: 12, denominator: 1100 };
  const needed = headroom(share, ODR.limit, ODR.sense).cleanOrdersToRecover ?? 0;
  const after = (clean: number) =>
    outlookOf(
      whatIf(
        {
          window: { key: '30d', kind: 'days', days: 30, lag: 0 },
          sense: 'under',
          asOf: '2026-11-20',
          days: [{ day: '2026-11-20', counted: share.denominator, hit: share.numerator }],
          plan: { cleanPerDay: clean, againstPerWeek: 0, lost: [] },
        },
        2,
      ),
      ODR,
    ).passesFrom;
  expect(needed).toBe(101);
  expect([after(needed), after(needed - 1)]).toEqual(['2026-11-21', null]);
});
