import { rowsOf } from './stated-row';

/** How long scans stay to be seen. `site` holds the carrier; a carrier without a row keeps them for a time that nobody told us. */
export const TRACKING_POLICIES = rowsOf('generic', [
  {
    id: 'generic.carrier-keeps-scans.days',
    site: 'usps',
    value: 120,
    unit: 'days',
    source: 'from memory: USPS keeps the scans of a parcel for about 120 days (tracking.md §7)',
    confidence: 'not-verified',
  },
  {
    id: 'generic.carrier-keeps-scans.days',
    site: 'seventeentrack',
    value: 90,
    unit: 'days',
    source: '17TRACK keeps numbers it no longer follows for 90 days (tracking.md §7)',
    confidence: 'second-hand',
  },
]);
