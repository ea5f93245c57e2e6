import { aContext } from '@weerwoord/metrics/testing';
import { aClaim, aFeedback, anOrder, aReturn, utc } from '@weerwoord/orders/testing';
import type { OrderFacts } from '@weerwoord/orders';
import { judgeOdr } from './judge-odr';

const rowsOf = (over: Partial<OrderFacts>) => judgeOdr(anOrder(over), aContext()).rows;
const whole = (over: Partial<OrderFacts>) => rowsOf(over)[0];

it.each<[string, Partial<OrderFacts>, string, string, [counted: boolean, hit: boolean, worstCounted: boolean, worstHit: boolean]]>([
  ['nothing against it', {}, 'clean', '2.3', [true, false, true, false]],
  ['one star', { feedback: [aFeedback()] }, 'defect', '7.1/1', [true, true, true, true]],
  ['three stars', { feedback: [aFeedback({ stars: 3 })] }, 'clean', '7.1/2', [true, false, true, false]],
  ['removed', { feedback: [aFeedback({ removedAt: utc('2026-03-20T09:00:00Z') })] }, 'clean', '7.1/3', [true, false, true, false]],
  ['a claim under review', { claims: [aClaim()] }, 'undecided', '7.1/5', [true, false, true, true]],
  ['a claim denied', { claims: [aClaim({ state: 'DENIED' })] }, 'clean', '7.1/8', [true, false, true, false]],
  ['refunded after filing', { claims: [aClaim({ state: 'REFUNDED_BY_SELLER_AFTER_FILING' })] }, 'defect', '7.1/9', [true, true, true, true]],
  [
    'granted, "will not count"',
    { claims: [aClaim({ state: 'GRANTED_SELLER_FUNDED', saysMetric: 'NOT_COUNTED' })] },
    'clean',
    '7.1/11',
    [true, false, true, false],
  ],
  [
    '"counts", in whatever state (R-M1)',
    { claims: [aClaim({ state: 'DENIED', saysMetric: 'COUNTED' })] },
    'defect',
    '7.1/says',
    [true, true, true, true],
  ],
  [
    'a service chargeback still open',
    { claims: [aClaim({ kind: 'CHARGEBACK', type: 'SERVICE', state: 'OPEN' })] },
    'undecided',
    '7.1/19',
    [true, false, true, true],
  ],
  ['a fraud chargeback', { claims: [aClaim({ kind: 'CHARGEBACK', type: 'FRAUD', state: 'LOST' })] }, 'clean', '7.1/18', [true, false, true, false]],
  ['a SAFE-T claim is no part of it', { claims: [aClaim({ kind: 'SAFE_T', state: 'OPEN' })] }, 'clean', '2.3', [true, false, true, false]],
  ['the returns report flags a claim nobody mailed', { returns: [aReturn({ claimFlag: true })] }, 'undecided', '7.1/5', [true, false, true, true]],
  [
    'flagged, and the claim is known and denied',
    { returns: [aReturn({ claimFlag: true })], claims: [aClaim({ state: 'DENIED' })] },
    'clean',
    '7.1/8',
    [true, false, true, false],
  ],
  ['confirmed beats undecided', { feedback: [aFeedback()], claims: [aClaim()] }, 'defect', '7.1/1', [true, true, true, true]],
  ['cancelled', { status: 'cancelled' }, 'excluded', '2.3', [false, false, false, false]],
  [
    'cancelled, with a defect: always among the orders',
    { status: 'cancelled', feedback: [aFeedback()] },
    'defect',
    '7.1/1',
    [true, true, true, true],
  ],
  [
    'cancelled, with a claim under review: in the worst case only',
    { status: 'cancelled', claims: [aClaim()] },
    'undecided',
    '7.1/5',
    [false, false, true, true],
  ],
  ['pending', { status: 'pending' }, 'excluded', '2.3', [false, false, false, false]],
  ['a replacement', { isReplacement: true }, 'excluded', '2.3', [false, false, false, false]],
  ['sold elsewhere', { onChannel: false }, 'excluded', '2.3', [false, false, false, false]],
  ['sold on another site of Amazon', { site: 'amazon.de' }, 'excluded', '2.3', [false, false, false, false]],
  ['another site, and a defect: it weighs there', { site: 'amazon.de', feedback: [aFeedback()] }, 'excluded', '2.3', [false, false, false, false]],
])('%s', (_edge, over, outcome, rule, sides) => {
  const row = whole(over);
  expect([row?.outcome, row?.rule]).toEqual([outcome, rule]);
  expect([row?.counted, row?.hit, row?.worstCounted, row?.worstHit]).toEqual(sides);
  expect(row?.setAside === null).toBe(row?.counted);
});

it('stands on the UTC day it was placed, in the part of its fulfilment', () => {
  expect(whole({ placedAt: utc('2026-03-02T23:30:00Z'), fulfilment: 'AFN' })).toMatchObject({ day: '2026-03-02', part: 'AFN' });
  expect(whole({ fulfilment: null })?.part).toBe('MFN');
  expect(judgeOdr(anOrder({ placedAt: null }), aContext()).rows).toEqual([]);
});

it('two defects are one defective order; each cause lists it once', () => {
  const rows = rowsOf({ feedback: [aFeedback(), aFeedback({ key: 'f-2', stars: 2 })], claims: [aClaim({ state: 'GRANTED_SELLER_FUNDED' })] });
  expect(rows.map((row) => [row.metric, row.hit])).toEqual([
    ['amazon.odr', true],
    ['amazon.odr.a-to-z', true],
    ['amazon.odr.feedback', true],
  ]);
  expect(rows[0]?.deciding.figures).toEqual({ stars: 1, feedbackDefects: 2, claimDefects: 1 });
});

it('a cause without a defect has no row; an undecided one stands in the worst case', () => {
  expect(rowsOf({ feedback: [aFeedback({ stars: 5 })] }).map((row) => row.metric)).toEqual(['amazon.odr']);
  expect(rowsOf({ claims: [aClaim()] })[1]).toMatchObject({
    metric: 'amazon.odr.a-to-z',
    counted: false,
    hit: false,
    worstCounted: true,
    worstHit: true,
  });
});

describe('when it was known', () => {
  it('a removed rating counted from its day until its removal', () => {
    expect(whole({ feedback: [aFeedback({ removedAt: utc('2026-03-20T09:00:00Z') })] })?.marks).toEqual([
      { day: '2026-03-10', hit: 1, worst: 1 },
      { day: '2026-03-20', hit: -1, worst: -1 },
    ]);
  });
  it('a lost claim: worst case from the day it was heard of, confirmed from the decision', () => {
    const claim = aClaim({ state: 'GRANTED_SELLER_FUNDED', openedAt: utc('2026-03-12T09:00:00Z'), at: utc('2026-03-18T09:00:00Z') });
    expect(whole({ claims: [claim] })?.marks).toEqual([
      { day: '2026-03-12', hit: 0, worst: 1 },
      { day: '2026-03-18', hit: 1, worst: 0 },
    ]);
  });
  it('a denied claim leaves the worst case on the day of the decision', () => {
    const claim = aClaim({ state: 'DENIED', openedAt: utc('2026-03-12T09:00:00Z'), at: utc('2026-03-18T09:00:00Z') });
    expect(whole({ claims: [claim] })?.marks).toEqual([
      { day: '2026-03-12', hit: 0, worst: 1 },
      { day: '2026-03-18', hit: 0, worst: -1 },
    ]);
  });
});
