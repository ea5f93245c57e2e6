import * as fc from 'fast-check';
import type { OrderId } from '@weerwoord/kernel';
import { aVerdict } from '@weerwoord/metrics/testing';
import { reconcile } from './reconcile';
import type { ReconcileInput } from './reconcile';

const RANGE = { from: '2026-09-07', to: '2026-11-05' };
const asked = (over: Partial<ReconcileInput> & { numerator?: number | null; denominator?: number | null } = {}): ReconcileInput => {
  const { numerator = 11, denominator = 1464, ...rest } = over;
  return {
    theirs: { range: RANGE, numerator, denominator, seenOn: '2026-11-12' },
    ours: { numerator: 12, denominator: 1464 },
    part: 'MFN',
    sense: 'under',
    near: [],
    ...rest,
  };
};
const order = (id: string, over: Parameters<typeof aVerdict>[0] = {}) => aVerdict({ orderId: id as OrderId, ...over });
const why = (input: ReconcileInput, side: 'against' | 'counted' = 'against') =>
  reconcile(input)[side]?.explained.map(({ reason, explains, orders }) => [reason, explains, ...orders]);

it('the same figure needs no explanation', () => expect(why(asked({ numerator: 12 }))).toEqual([]));

it.each<[string, ReconcileInput, unknown]>([
  [
    'ours was decided after their report',
    asked({ near: [order('late-news', { hit: true, marks: [{ day: '2026-11-13', hit: 1, worst: 1 }] })] }),
    [['turned-later', -1, 'late-news']],
  ],
  [
    'one that was withdrawn after it still stood in it',
    asked({
      numerator: 13,
      near: [
        order('withdrawn', {
          marks: [
            { day: '2026-10-02', hit: 1, worst: 1 },
            { day: '2026-11-14', hit: -1, worst: -1 },
          ],
        }),
      ],
    }),
    [['turned-later', 1, 'withdrawn']],
  ],
  ['they may count what is not decided yet', asked({ numerator: 13, near: [order('open', { worstHit: true })] }), [['undecided', 1, 'open']]],
  [
    'the day before theirs may be inside in their zone',
    asked({ numerator: 13, near: [order('before', { day: '2026-09-06', hit: true })] }),
    [['window-edge', 1, 'before']],
  ],
  ['their last day may be outside in their zone', asked({ near: [order('last', { day: '2026-11-05', hit: true })] }), [['window-edge', -1, 'last']]],
  [
    'counted under the other fulfilment',
    asked({ numerator: 13, near: [order('theirs', { part: 'AFN', hit: true })] }),
    [['other-part', 1, 'theirs']],
  ],
  [
    'more than we can explain lies in what we do not have',
    asked({ numerator: 14, near: [order('open', { worstHit: true })] }),
    [
      ['undecided', 1, 'open'],
      ['not-here', 1],
    ],
  ],
  ['less than we have, and no order explains it', asked(), [['only-here', -1]]],
  ['three less than we have', asked({ numerator: 9 }), [['only-here', -3]]],
  ['three more than we have', asked({ numerator: 15 }), [['not-here', 3]]],
  ['a hit in the middle of the window that both knew explains nothing', asked({ near: [order('known', { hit: true })] }), [['only-here', -1]]],
])('%s', (_edge, input, expected) => expect(why(input)).toEqual(expected));

it.each<[string, ReconcileInput, unknown]>([
  [
    'orders left out by our reading of the rules',
    asked({ denominator: 1466, near: [order('cancelled', { counted: false, worstCounted: false, setAside: 'cancelled' })] }),
    [
      ['set-aside', 1, 'cancelled'],
      ['not-here', 1],
    ],
  ],
  ['orders at the edge of the window', asked({ denominator: 1463, near: [order('last', { day: '2026-11-05' })] }), [['window-edge', -1, 'last']]],
])('of the orders counted: %s', (_edge, input, expected) => expect(why(input, 'counted')).toEqual(expected));

it('an order of several may explain more than is asked of it', () => {
  const weights = { counted: 3, hit: 3, worstCounted: 3, worstHit: 3 };
  const near = [order('many', { day: '2026-11-05', hit: true, worstHit: true, weights })];
  expect(reconcile(asked({ near })).against?.explained).toEqual([{ reason: 'window-edge', explains: -1, upTo: -3, orders: ['many'] }]);
  expect(reconcile(asked({ numerator: 8, near })).against?.explained).toEqual([
    { reason: 'window-edge', explains: -3, upTo: -3, orders: ['many'] },
    { reason: 'only-here', explains: -1, upTo: -1, orders: [] },
  ]);
});
it('an order set aside by our rules explains nothing outside their window, nor in another part', () => {
  const aside = { counted: false, worstCounted: false, setAside: 'cancelled' };
  const explained = (over: Parameters<typeof aVerdict>[0]) => why(asked({ denominator: 1465, near: [order('x', { ...aside, ...over })] }), 'counted');
  expect([explained({}), explained({ day: '2026-11-07' }), explained({ part: 'AFN' })]).toEqual([
    [['set-aside', 1, 'x']],
    [['not-here', 1]],
    [['not-here', 1]],
  ]);
});
it('of a minimum the misses are compared, not the good ones', () => {
  const input = asked({ sense: 'at-least', numerator: 95, denominator: 100, ours: { numerator: 96, denominator: 100 } });
  expect(reconcile(input).against).toMatchObject({ theirs: 5, ours: 4, difference: 1 });
});
it('a rate alone cannot be taken apart', () =>
  expect(reconcile(asked({ numerator: null, denominator: null }))).toEqual({ against: null, counted: null }));

it('whatever lies between, the reasons add up to the difference and their figure stands', () => {
  const near = fc.array(
    fc.record({
      day: fc.constantFrom('2026-09-06', '2026-09-07', '2026-10-01', '2026-11-05', '2026-11-06'),
      part: fc.constantFrom('MFN', 'AFN'),
      hit: fc.boolean(),
      worstHit: fc.boolean(),
      markDay: fc.constantFrom('2026-10-01', '2026-11-13'),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(near, fc.nat(30), fc.integer({ min: 1450, max: 1480 }), (orders, numerator, denominator) => {
      const rows = orders.map(({ markDay, hit, worstHit, ...rest }, index) =>
        order(`o-${index}`, { ...rest, hit, worstHit: hit || worstHit, marks: hit ? [{ day: markDay, hit: 1, worst: 1 }] : [] }),
      );
      const { against, counted } = reconcile(asked({ numerator, denominator, near: rows }));
      for (const side of [against, counted]) expect(side?.explained.reduce((sum, { explains }) => sum + explains, 0)).toBe(side?.difference);
      expect([against?.theirs, counted?.theirs]).toEqual([numerator, denominator]);
    }),
  );
});
