import { rowsOf } from './stated-row';

/** What follows a decision, on Amazon. */
export const AMAZON_AFTER_POLICIES = rowsOf('amazon', [
  {
    id: 'amazon.claim.appeal-effect-days',
    value: 7,
    unit: 'days',
    source: 'Amazon, Steps to appeal (A7): until a won appeal shows',
    confidence: 'verified',
  },
]);

/** Money to be had back, what was learned, and what is above its peers: our own numbers, every one a setting. */
export const AFTER_POLICIES = rowsOf('generic', [
  {
    id: 'generic.carrier-claim.days',
    value: 30,
    unit: 'days',
    source: 'from memory: carriers take claims for weeks after hand-over, each its own; ask the carrier (no sheet tells)',
    confidence: 'not-verified',
  },
  { id: 'generic.lessons.least-claims', value: 5, unit: 'claims', source: 'our own: fewer decided claims tell nothing', confidence: 'convention' },
  {
    id: 'generic.lessons.alike-months',
    value: 12,
    unit: 'months',
    source: 'our own: how far back claims like this one are looked for',
    confidence: 'convention',
  },
  { id: 'generic.prevention.least-orders', value: 30, unit: 'orders', source: 'our own: fewer orders tell nothing', confidence: 'convention' },
  { id: 'generic.prevention.days', value: 180, unit: 'days', source: 'our own: orders placed so far back are compared', confidence: 'convention' },
  {
    id: 'generic.prevention.false-share',
    value: 0.1,
    unit: 'share',
    source: 'our own: share of findings that may be chance (Benjamini and Hochberg)',
    confidence: 'convention',
  },
]);
