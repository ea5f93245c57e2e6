import { hoursLater } from '../clocks/clock-rule';
import type { RadarFacts } from './radar-facts';
import type { RadarRow } from './radar-row';
import { deliveredElsewhere, standsStill, stillNoScan, unansweredFor } from './radar-row';

/** When the last parcel was sent: what a promise is counted from. */
const sentAt = ({ order }: RadarFacts): Date | null =>
  order.parcels.reduce<Date | null>(
    (last, { confirmedAt }) => (confirmedAt !== null && (last === null || confirmedAt > last) ? confirmedAt : last),
    null,
  ) ?? order.dispatchedAt;
/** Worth a signature; the amount is in euro, and another currency asks for none. */
const dear = ({ order: { total }, number }: RadarFacts): boolean =>
  total !== null && total.currency === 'EUR' && total.minor >= number('shop.parcel.signature-from');

/** AliExpress: the buyer is told to act before the protection ends, so the seller has to act before that (aliexpress.md §1). */
export const ALIEXPRESS_RADAR: readonly RadarRow[] = [
  {
    id: 'aliexpress-chat-unanswered',
    source: { sheet: 'aliexpress.md §1, rows 6 and 8', confidence: 'second-hand' },
    step: 'answer-buyer',
    topic: 'question',
    holds: (f) => unansweredFor(f, f.askedWhere, f.number('aliexpress.chat.answer-hours')),
  },
  {
    id: 'aliexpress-protection-ends',
    source: { sheet: 'aliexpress.md §1, row 9; §3', confidence: 'convention' },
    step: 'offer-extension',
    topic: 'promise',
    holds: (f) =>
      f.shipped && f.deliveredAt === null && !f.over && f.order.deliverBy !== null
        ? {
            from: hoursLater(f.order.deliverBy, -24 * f.number('aliexpress.protection.write-days')),
            until: f.order.deliverBy,
            figures: { days: f.number('aliexpress.protection.write-days') },
          }
        : null,
  },
  {
    id: 'aliexpress-promise-runs-out',
    source: { sheet: 'aliexpress.md §1, row 2: alert at 70 % without a delivery scan', confidence: 'convention' },
    step: 'ask-carrier-where',
    topic: 'promise-used',
    needsScans: true,
    holds: (f) => {
      const sent = sentAt(f);
      if (sent === null || f.order.deliverBy === null || f.deliveredAt !== null || f.over) return null;
      const share = f.number('aliexpress.promise.alert-first');
      const whole = f.order.deliverBy.getTime() - sent.getTime();
      return whole <= 0 ? null : { from: new Date(sent.getTime() + Math.round(whole * share)), until: f.order.deliverBy, figures: { share } };
    },
  },
  {
    id: 'aliexpress-label-only',
    source: { sheet: 'aliexpress.md §4, label only', confidence: 'second-hand' },
    step: 'hand-over-or-check-number',
    topic: 'no-scan',
    needsScans: true,
    holds: (f) => stillNoScan(f, f.order.deliverBy),
  },
  {
    id: 'aliexpress-delivered-elsewhere',
    source: { sheet: 'aliexpress.md §1, row 15; §4', confidence: 'second-hand' },
    step: 'ask-carrier-which-address',
    topic: 'address',
    holds: deliveredElsewhere,
  },
];

/** Own shop: the seller has to prove receipt, and a track-and-trace code alone is not enough (webshop.md §8). */
export const SHOP_RADAR: readonly RadarRow[] = [
  {
    id: 'shop-question-unanswered',
    source: { sheet: 'webshop.md §2: acknowledge within 24 hours', confidence: 'convention' },
    step: 'answer-buyer',
    topic: 'question',
    holds: (f) => unansweredFor(f, f.askedWhere, f.number('shop.complaint.acknowledge-hours')),
  },
  {
    id: 'shop-signature-to-come',
    source: { sheet: 'webshop.md §1, row 7', confidence: 'not-verified' },
    step: 'ask-carrier-to-take-signature',
    topic: 'signature',
    holds: (f) =>
      f.shipped && f.tracked && f.deliveredAt === null && !f.over && dear(f) && f.order.flags['signatureService'] !== true
        ? { from: f.firstScanAt ?? f.order.placedAt ?? new Date(0), until: f.order.deliverBy }
        : null,
  },
  {
    id: 'shop-stands-still',
    source: { sheet: 'webshop.md §8: risk of transport; tracking.md §2', confidence: 'convention' },
    step: 'ask-carrier-where',
    topic: 'still',
    needsScans: true,
    holds: (f) => standsStill(f, f.number('generic.stale-scan-days'), f.order.deliverBy),
  },
  {
    id: 'shop-delivered-elsewhere',
    source: { sheet: 'webshop.md §2, triage: place differs', confidence: 'second-hand' },
    step: 'ask-carrier-which-address',
    topic: 'address',
    holds: deliveredElsewhere,
  },
];
