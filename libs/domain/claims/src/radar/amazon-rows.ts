import { hoursLater } from '../clocks/clock-rule';
import { inrEligibility } from '../amazon/clocks';
import type { RadarFacts } from './radar-facts';
import type { RadarRow } from './radar-row';
import { deliveredElsewhere, noScan, standsStill, stillNoScan, unansweredFor } from './radar-row';

const READ = 'verified' as const;
const OWN = 'convention' as const;

/** From when the buyer may file for a parcel that did not come, should he have written already (amazon §4.1, R-M8). */
const mayFileFrom = ({ order, deliveredAt, zone }: RadarFacts): Date | null =>
  order.deliverBy === null
    ? null
    : inrEligibility({ maxEdd: order.deliverBy, deliveredAt, firstContactAt: null, contactWaived: true, zone }).earliest;

/** What Amazon decides by itself when nobody looks (amazon §4.4), and what takes its protections away (§2.4, §4.5, §8.1). */
export const AMAZON_RADAR: readonly RadarRow[] = [
  {
    id: 'amazon-question-unanswered',
    source: { sheet: 'amazon.md §4.4, row 2; §4.3', confidence: READ },
    step: 'answer-buyer',
    topic: 'question',
    holds: (f) => unansweredFor(f, f.askedWhere, f.number('amazon.buyer-message.reply-hours')),
  },
  {
    id: 'amazon-return-unanswered',
    source: { sheet: 'amazon.md §4.4, row 2; §4.3', confidence: READ },
    step: 'answer-return',
    topic: 'return',
    holds: (f) =>
      f.askedReturn
        ? {
            from: f.askedReturn.at,
            until: hoursLater(f.askedReturn.at, f.number('amazon.buyer-message.reply-hours')),
            figures: { hours: f.number('amazon.buyer-message.reply-hours') },
          }
        : null,
  },
  {
    id: 'amazon-not-confirmed',
    source: { sheet: 'amazon.md §4.4, row 3', confidence: READ },
    step: 'confirm-shipment',
    topic: 'shipping',
    holds: (f) =>
      f.shipped || f.order.shipBy === null
        ? null
        : { from: hoursLater(f.order.shipBy, -f.number('generic.radar.ship-by-ahead-hours')), until: f.order.shipBy },
  },
  {
    id: 'amazon-no-tracking',
    source: { sheet: 'amazon.md §4.4, row 1; §3.3', confidence: READ },
    step: 'add-tracking',
    topic: 'shipping',
    holds: (f) => (f.untracked && f.deliveredAt === null ? { from: f.order.shipBy ?? f.order.placedAt ?? new Date(0), until: mayFileFrom(f) } : null),
  },
  {
    id: 'amazon-no-scan-yet',
    source: { sheet: 'amazon.md §4.5 (2): first scan by the ship-by', confidence: OWN },
    step: 'hand-over-or-check-number',
    topic: 'scan-due',
    needsScans: true,
    holds: noScan,
  },
  {
    id: 'amazon-no-scan',
    source: { sheet: 'amazon.md §3.3, §4.4 row 1', confidence: OWN },
    step: 'hand-over-or-check-number',
    topic: 'no-scan',
    needsScans: true,
    holds: (f) => stillNoScan(f, mayFileFrom(f)),
  },
  {
    id: 'amazon-protection-lost',
    source: { sheet: 'amazon.md §4.5 (2), R-M17', confidence: READ },
    step: 'write-to-buyer',
    topic: 'protection',
    holds: (f) =>
      f.order.flags['claimsProtectedLabel'] === true &&
      f.firstScanAt !== null &&
      f.order.shipBy !== null &&
      f.deliveredAt === null &&
      Math.floor(f.firstScanAt.getTime() / 1000) > Math.floor(f.order.shipBy.getTime() / 1000)
        ? { from: f.firstScanAt, until: mayFileFrom(f) }
        : null,
  },
  {
    id: 'amazon-stands-still',
    source: { sheet: 'amazon.md §4.4, row 5; tracking.md §2', confidence: OWN },
    step: 'ask-carrier-where',
    topic: 'still',
    needsScans: true,
    holds: (f) => standsStill(f, f.number('generic.stale-scan-days'), mayFileFrom(f)),
  },
  {
    id: 'amazon-delivered-elsewhere',
    source: { sheet: 'amazon.md §8.1, ADDRESS_MATCH', confidence: READ },
    step: 'ask-carrier-which-address',
    topic: 'address',
    holds: deliveredElsewhere,
  },
  {
    id: 'amazon-signature-missing',
    source: { sheet: 'amazon.md §4.7 (A11): signature recommended', confidence: READ },
    step: 'ask-carrier-for-signature',
    topic: 'signature',
    holds: (f) =>
      f.order.flags['signatureRecommended'] === true && f.deliveredAt !== null && !f.signed ? { from: f.deliveredAt, until: mayFileFrom(f) } : null,
  },
  {
    id: 'amazon-feedback-strikable',
    source: { sheet: 'amazon.md §2.4: struck through, Buy Shipping', confidence: 'not-verified' },
    step: 'ask-to-strike-feedback',
    topic: 'feedback',
    holds: (f) => {
      const low = f.order.feedback.find(({ stars, removedAt }) => removedAt === null && stars <= f.number('amazon.odr.negative-stars'));
      const inTime = f.firstScanAt !== null && f.order.shipBy !== null && f.firstScanAt <= f.order.shipBy;
      if (!low || !inTime || f.order.flags['claimsProtectedLabel'] !== true) return null;
      const until = hoursLater(low.at, 24 * f.number('generic.radar.feedback-days'));
      return { from: low.at, until, ends: until, figures: { stars: low.stars } };
    },
  },
];
