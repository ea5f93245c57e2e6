import type { Day } from '@weerwoord/kernel';
import { dayOf } from '@weerwoord/kernel';
import type { PolicyRow } from '@weerwoord/policies';
import { shopNumber } from '../shop-number';
import type { ReviewJoin } from './join-reviews';

export type ReviewUse = {
  /** `info`: shown, but it says nothing for or against the claim. */
  readonly use: 'supports' | 'neutral' | 'contradicts' | 'info' | 'unusable';
  readonly because: 'not-matched' | 'no-delivery' | 'no-rating' | 'before-delivery' | 'after-claim' | 'rating';
};

type Asked = {
  readonly join: ReviewJoin['status'];
  /** Delivered scan; null when the carrier has none. */
  readonly deliveredAt: Date | null;
  readonly ratingDay: Day;
  /** Day of the claim; null before there is one. */
  readonly claimDay: Day | null;
  /** 1 to 5; null when not given. */
  readonly stars: number | null;
};
type Lines = { readonly deliveredOn: Day; readonly supportsFrom: number; readonly contradictsTo: number };
type Row = ReviewUse & { readonly when: (asked: Asked & Lines & { readonly stars: number }) => boolean };

/** First that fits, once the review is joined, delivered and rated. A rating has a day only: the day of the delivery itself counts as after. */
const REVIEW_TABLE: readonly Row[] = [
  { use: 'unusable', because: 'before-delivery', when: (r) => r.ratingDay < r.deliveredOn },
  { use: 'info', because: 'after-claim', when: (r) => r.claimDay !== null && r.ratingDay > r.claimDay },
  { use: 'supports', because: 'rating', when: (r) => r.stars >= r.supportsFrom },
  { use: 'contradicts', because: 'rating', when: (r) => r.stars <= r.contradictsTo },
  { use: 'neutral', because: 'rating', when: () => true },
];

/**
 * What does a customer's review say about a claim? It supports and never proves: only one written after delivery and before the claim weighs.
 *
 * @param zone the shop's; the delivery's local day is compared with the rating's
 * @source webshop §3 reviewAsEvidence
 */
export function reviewAsEvidence(asked: Asked, zone: string, overrides: readonly PolicyRow[] = []): ReviewUse {
  const { join, deliveredAt, ratingDay, stars } = asked;
  if (join !== 'matched') return { use: 'unusable', because: 'not-matched' };
  if (deliveredAt === null) return { use: 'unusable', because: 'no-delivery' };
  if (stars === null || stars < 1) return { use: 'unusable', because: 'no-rating' };
  const lines: Lines = {
    deliveredOn: dayOf(deliveredAt, zone),
    supportsFrom: shopNumber('shop.review.supports-from', ratingDay, overrides),
    contradictsTo: shopNumber('shop.review.contradicts-to', ratingDay, overrides),
  };
  const row = REVIEW_TABLE.find(({ when }) => when({ ...asked, ...lines, stars }));
  return row ? { use: row.use, because: row.because } : { use: 'neutral', because: 'rating' };
}
