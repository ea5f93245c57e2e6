import { addDays, dayOf, endOfDay } from '@weerwoord/kernel';
import { signatureAsked } from '@weerwoord/policies';
import type { RadarFacts } from './radar-facts';
import type { RadarRow } from './radar-row';
import { deliveredElsewhere, noScan, standsStill, stillNoScan } from './radar-row';

/** Last second of the last promised day: from the next one the buyer may report (BT-6). */
const promiseEnd = ({ order, zone }: RadarFacts): Date | null => (order.deliverBy === null ? null : endOfDay(dayOf(order.deliverBy, zone), zone));
const needsSignature = ({ order, overrides, day }: RadarFacts): boolean =>
  order.total !== null && signatureAsked(order.total, order.site, { overrides, day }) === true;

/** What fails eBay's proof of delivery, or its guarantee, for want of a look (ebay §4, §6, §7.1). */
export const EBAY_RADAR: readonly RadarRow[] = [
  {
    id: 'ebay-no-tracking',
    source: { sheet: 'ebay.md §6, MB-18: uploaded before the delivery day shown', confidence: 'verified' },
    step: 'add-tracking',
    topic: 'shipping',
    holds: (f) => {
      if (!f.untracked || f.deliveredAt !== null || f.order.deliverBy === null) return null;
      // On the day itself it is too late: the upload must be before it.
      return { from: f.order.shipBy ?? f.order.placedAt ?? new Date(0), until: endOfDay(addDays(dayOf(f.order.deliverBy, f.zone), -1), f.zone) };
    },
  },
  {
    id: 'ebay-no-scan-yet',
    source: { sheet: 'ebay.md §4, L3: scan by the handling deadline', confidence: 'verified' },
    step: 'hand-over-or-check-number',
    topic: 'scan-due',
    needsScans: true,
    holds: noScan,
  },
  {
    id: 'ebay-no-scan',
    source: { sheet: 'ebay.md §4, L5, L9; MB-19', confidence: 'convention' },
    step: 'hand-over-or-check-number',
    topic: 'no-scan',
    needsScans: true,
    holds: (f) => stillNoScan(f, promiseEnd(f)),
  },
  {
    id: 'ebay-stands-still',
    source: { sheet: 'ebay.md §7.1: no movement for 7 days', confidence: 'verified' },
    step: 'ask-carrier-where',
    topic: 'still',
    needsScans: true,
    holds: (f) => standsStill(f, f.number('ebay.no-movement.days'), promiseEnd(f)),
  },
  {
    id: 'ebay-delivered-elsewhere',
    source: { sheet: 'ebay.md §6, MB-21: postcode of the order', confidence: 'verified' },
    step: 'ask-carrier-which-address',
    topic: 'address',
    holds: deliveredElsewhere,
  },
  {
    id: 'ebay-signature-to-come',
    source: { sheet: 'ebay.md §6, MB-22; §1.1', confidence: 'verified' },
    step: 'ask-carrier-to-take-signature',
    topic: 'signature',
    holds: (f) =>
      f.shipped && f.tracked && f.deliveredAt === null && !f.over && needsSignature(f) && f.order.flags['signatureService'] !== true
        ? { from: f.firstScanAt ?? f.order.placedAt ?? new Date(0), until: f.order.deliverBy }
        : null,
  },
  {
    id: 'ebay-signature-missing',
    source: { sheet: 'ebay.md §6, MB-22; §1.1', confidence: 'verified' },
    step: 'ask-carrier-for-signature',
    topic: 'signature',
    holds: (f) => (f.deliveredAt !== null && needsSignature(f) && !f.signed ? { from: f.deliveredAt, until: promiseEnd(f) } : null),
  },
];
