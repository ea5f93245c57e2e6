/** What a cell of the refund guard says of the metric: the claim counts, does not, or stays as it stands; null where it says neither. */
export type MetricEffect = 'counted' | 'not-counted' | 'as-it-stands';

const METRIC: Readonly<Record<string, MetricEffect>> = {
  'counts-at-once': 'counted',
  'counts-all-the-same': 'counted',
  'counts-if-after-filing': 'counted',
  'counts-if-service-and-lost': 'counted',
  'claim-may-count': 'counted',
  'dispute-counted': 'counted',
  'ebay-defect-if-case-lost': 'counted',
  'counted-already': 'as-it-stands',
  'decision-stands': 'as-it-stands',
  'not-counted': 'not-counted',
  'not-counted-if-accepted': 'not-counted',
  'no-claim-no-defect': 'not-counted',
  'ebay-no-defect': 'not-counted',
  'ebay-no-defect-if-proof-holds': 'not-counted',
  'appeal-may-reverse': 'not-counted',
};

/** Which of the two figures a cell stands for. A cell that says "not published" stands for none. */
export const metricEffectOf = (cell: string): MetricEffect | null => METRIC[cell] ?? null;
