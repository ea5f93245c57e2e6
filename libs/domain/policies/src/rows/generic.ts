import { rowsOf } from './stated-row';

/** Our own defaults for accounts whose marketplace publishes no rules here: every one is a setting of the account. */
export const GENERIC_POLICIES = rowsOf('generic', [
  { id: 'generic.alert-level', value: 0.7, unit: 'share', source: 'our own: warn at 70 % of a limit (amazon.md §2.5)', confidence: 'convention' },
  { id: 'generic.negative-stars', value: 2, unit: 'stars', source: 'our own: 1 and 2 stars, as Amazon and Olist', confidence: 'convention' },
  { id: 'generic.stale-scan-days', value: 7, unit: 'days', source: 'our own (tracking.md §2, stale)', confidence: 'convention' },
]);
