import type { StandsNow } from './at-stake';
import { atStake } from './at-stake';

const undecided: StandsNow = { counted: 1, hit: 0, hitAnyway: false, wouldHit: 1, wouldCount: 1 };
const odr = (numerator: number, denominator: number, order: StandsNow | null) =>
  atStake({ confirmed: { numerator, denominator }, limit: 0.01, sense: 'under', alertLevel: 0.7, order });
const told = ({ counted, notCounted }: ReturnType<typeof odr>) =>
  [counted, notCounted].map(({ share, left, status }) => [share.numerator, share.denominator, left, status]);

// amazon §2.5: ceil(0.01 × 1464) − 1 = 14 orders may be hit.
it.each([
  [
    'undecided: one more, or as it stands',
    12,
    1464,
    undecided,
    [
      [13, 1464, 1, 'watch'],
      [12, 1464, 2, 'watch'],
    ],
  ],
  [
    'counted already: as it stands, or one less',
    13,
    1464,
    { ...undecided, hit: 1 },
    [
      [13, 1464, 1, 'watch'],
      [12, 1464, 2, 'watch'],
    ],
  ],
  [
    'hit by a rating too: the claim decides nothing',
    13,
    1464,
    { ...undecided, hit: 1, hitAnyway: true },
    [
      [13, 1464, 1, 'watch'],
      [13, 1464, 1, 'watch'],
    ],
  ],
  [
    'outside the window: nothing changes',
    12,
    1464,
    null,
    [
      [12, 1464, 2, 'watch'],
      [12, 1464, 2, 'watch'],
    ],
  ],
  [
    'not counted yet, and counted with its defect',
    12,
    1463,
    { ...undecided, counted: 0 },
    [
      [13, 1464, 1, 'watch'],
      [12, 1463, 2, 'watch'],
    ],
  ],
  [
    'the one that breaks it',
    14,
    1464,
    undecided,
    [
      [15, 1464, -1, 'breach'],
      [14, 1464, 0, 'watch'],
    ],
  ],
  [
    'the first of few orders breaks it at once',
    0,
    100,
    undecided,
    [
      [1, 100, -1, 'breach'],
      [0, 100, 0, 'safe'],
    ],
  ],
])('%s', (_edge, numerator, denominator, order, expected) => expect(told(odr(numerator, denominator, order))).toEqual(expected));

it('without a limit, or without orders, it says so', () => {
  const bare = { sense: 'under', alertLevel: 0.7, order: null } as const;
  expect(atStake({ ...bare, confirmed: { numerator: 1, denominator: 9 }, limit: null }).counted).toMatchObject({ left: null, status: 'unknown' });
  expect(atStake({ ...bare, confirmed: { numerator: 0, denominator: 0 }, limit: 0.01 }).counted.status).toBe('unknown');
});
it('an allowance is room too (eBay: two cases never hurt)', () => {
  const { counted } = atStake({
    confirmed: { numerator: 1, denominator: 40 },
    limit: 0.003,
    allowance: 2,
    sense: 'at-most',
    alertLevel: 0.7,
    order: undecided,
  });
  expect([counted.share.numerator, counted.left, counted.status === 'breach']).toEqual([2, 0, false]);
});
