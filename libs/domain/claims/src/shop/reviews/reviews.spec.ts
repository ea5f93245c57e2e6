import fc from 'fast-check';
import { joinReviews } from './join-reviews';
import { normaliseRating } from './normalise-rating';
import { reviewAsEvidence } from './review-as-evidence';

const sent = (order: string, sentAt: string | null, email = 'a@example.nl') => ({ email, order, sentAt });
const rated = (day: string, over: object = {}) => ({ email: 'a@example.nl', day, quarantine: false, ...over });

describe('which order a rating is about', () => {
  it.each([
    ['sent the same day', [sent('1', '2026-05-06 23:59:59')], rated('2026-05-06'), 'matched', ['1']],
    ['sent a day later', [sent('1', '2026-05-07 00:00:00')], rated('2026-05-06'), 'none', []],
    ['planned and not sent', [sent('1', null)], rated('2026-05-06'), 'none', []],
    ['another spelling of the address', [sent('1', '2026-05-01 09:00:00', ' A@Example.NL ')], rated('2026-05-06'), 'matched', ['1']],
    ['two orders: newest first', [sent('1', '2026-05-01 09:00:00'), sent('2', '2026-05-03 09:00:00')], rated('2026-05-06'), 'ambiguous', ['2', '1']],
    ['two orders, one invited after it', [sent('1', '2026-05-01 09:00:00'), sent('2', '2026-05-09 09:00:00')], rated('2026-05-06'), 'matched', ['1']],
    ['one order invited twice', [sent('1', '2026-05-01 09:00:00'), sent('1', '2026-05-03 09:00:00')], rated('2026-05-06'), 'matched', ['1']],
    ['quarantined, although it would match', [sent('1', '2026-05-01 09:00:00')], rated('2026-05-06', { quarantine: true }), 'ignored-quarantine', []],
    ['no address', [sent('1', '2026-05-01 09:00:00', '')], rated('2026-05-06', { email: ' ' }), 'none', []],
  ])('%s', (_edge, invitations, rating, status, orders) => {
    expect(joinReviews(invitations, [rating])).toEqual([{ status, orders }]);
  });
  it('the order in which invitations come changes nothing', () => {
    const invitations = [
      sent('1', '2026-05-01 09:00:00'),
      sent('2', '2026-05-03 09:00:00'),
      sent('3', '2026-05-04 09:00:00'),
      sent('4', '2026-06-04 09:00:00'),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(invitations, { minLength: 4, maxLength: 4 }), (shuffled) => {
        expect(joinReviews(shuffled, [rated('2026-05-06')])).toEqual([{ status: 'ambiguous', orders: ['3', '2', '1'] }]);
      }),
    );
  });
});

describe('what it says about a claim', () => {
  const asked = {
    join: 'matched',
    deliveredAt: new Date('2026-05-04T22:30:00Z'),
    ratingDay: '2026-05-06',
    claimDay: '2026-05-20',
    stars: 5,
  } as const;
  it.each([
    ['five stars', {}, 'supports', 'rating'],
    ['four', { stars: 4 }, 'supports', 'rating'],
    ['three', { stars: 3 }, 'neutral', 'rating'],
    ['two', { stars: 2 }, 'contradicts', 'rating'],
    ['no stars', { stars: null }, 'unusable', 'no-rating'],
    ['the local day of delivery counts as after it', { ratingDay: '2026-05-05' }, 'supports', 'rating'],
    ['the UTC day of delivery, which is the day before', { ratingDay: '2026-05-04' }, 'unusable', 'before-delivery'],
    ['the day of the claim', { ratingDay: '2026-05-20' }, 'supports', 'rating'],
    ['after the claim', { ratingDay: '2026-05-21', stars: 1 }, 'info', 'after-claim'],
    ['no claim yet', { ratingDay: '2026-05-21', claimDay: null }, 'supports', 'rating'],
    ['not delivered', { deliveredAt: null }, 'unusable', 'no-delivery'],
    ['two orders fit', { join: 'ambiguous' as const }, 'unusable', 'not-matched'],
  ])('%s', (_edge, over, use, because) => expect(reviewAsEvidence({ ...asked, ...over }, 'Europe/Amsterdam')).toEqual({ use, because }));
});

it.each([
  ['not given is not zero', { stars: 4, parts: { price: 0, speed: 5 } }, 8, { price: null, speed: 10 }],
  ['nothing given', { stars: 0, parts: {} }, null, {}],
])('of ten: %s', (_edge, rating, score10, parts10) => expect(normaliseRating(rating)).toEqual({ score10, parts10 }));
