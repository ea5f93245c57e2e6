import type { StatedRow } from './stated-row';

const LIMITS = 'eBay, Fulfillment API: payment dispute evidence (PD-7)';

/** What eBay takes as evidence in a payment dispute (ebay.md §8): the API's limits, which are the stricter ones. */
export const EBAY_DISPUTE_ROWS: readonly StatedRow[] = [
  { id: 'ebay.dispute.files', value: 5, unit: 'files', source: LIMITS, confidence: 'verified' },
  { id: 'ebay.dispute.file-bytes', value: 1_500_000, unit: 'bytes', source: LIMITS, confidence: 'verified' },
  {
    id: 'ebay.dispute.total-bytes',
    value: 1_500_000,
    unit: 'bytes',
    source: `${LIMITS}, error 33104; the byte meaning of 1.5 MB is not published`,
    confidence: 'not-verified',
  },
  { id: 'ebay.dispute.name-characters', value: 255, unit: 'characters', source: LIMITS, confidence: 'verified' },
  { id: 'ebay.dispute.note-characters', value: 1000, unit: 'characters', source: LIMITS, confidence: 'verified' },
];
