import { rowsOf } from './stated-row';

/** Our own defaults for accounts whose marketplace publishes no rules here: every one is a setting of the account. */
export const GENERIC_POLICIES = rowsOf('generic', [
  { id: 'generic.alert-level', value: 0.7, unit: 'share', source: 'our own: warn at 70 % of a limit (amazon.md §2.5)', confidence: 'convention' },
  { id: 'generic.negative-stars', value: 2, unit: 'stars', source: 'our own: 1 and 2 stars, as Amazon and Olist', confidence: 'convention' },
  { id: 'generic.stale-scan-days', value: 7, unit: 'days', source: 'our own (tracking.md §2, stale)', confidence: 'convention' },
  {
    id: 'generic.radar.ship-by-ahead-hours',
    value: 24,
    unit: 'hours',
    source: 'our own: how long before the ship-by an order without a scan is shown',
    confidence: 'convention',
  },
  {
    id: 'generic.radar.no-scan-hours',
    value: 24,
    unit: 'hours',
    source: 'our own: hours after the ship-by until a missing scan is shown',
    confidence: 'convention',
  },
  {
    id: 'generic.radar.promise-ahead-hours',
    value: 48,
    unit: 'hours',
    source: 'our own: how long before the end of the promise a parcel that stands still is shown',
    confidence: 'convention',
  },
  {
    id: 'generic.radar.forget-days',
    value: 90,
    unit: 'days',
    source: 'our own: after it nothing is shown, where no channel publishes until when a buyer may complain',
    confidence: 'convention',
  },
  {
    id: 'generic.radar.feedback-days',
    value: 90,
    unit: 'days',
    source: 'Amazon, removing feedback: age limit told by third parties only (amazon.md §2.4)',
    confidence: 'not-verified',
  },
]);
