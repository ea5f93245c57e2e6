import { EBAY_DISPUTE_ROWS } from './ebay-disputes';
import { EBAY_SIGNATURES } from './ebay-signatures';
import { EBAY_STANDARDS } from './ebay-standards';
import { rowsOf } from './stated-row';
import type { StatedRow } from './stated-row';

const PERFORMANCE = 'eBay, seller performance standards (id 4080, 4351)';
const GUARANTEE = 'eBay, Money Back Guarantee';
const DUTCH_GUARANTEE = 'eBay.nl, Geld-terug-garantie';
const CANCELLATION = 'eBay, order cancellation policy';

/** Read on eBay.nl only: sure there, second hand on every other site unless `elsewhere` says less (ebay.md §1.1, last column). */
const readOnNl = (row: Omit<StatedRow, 'site' | 'confidence'>, elsewhere: StatedRow['confidence'] = 'second-hand'): readonly StatedRow[] => [
  { ...row, confidence: elsewhere },
  { ...row, site: 'EBAY_NL', confidence: 'verified' },
];

export const EBAY_POLICIES = rowsOf('ebay', [
  ...EBAY_STANDARDS,
  ...EBAY_SIGNATURES,
  ...EBAY_DISPUTE_ROWS,
  { id: 'ebay.lookback.transactions', value: 400, unit: 'transactions', source: `${PERFORMANCE}; SS-3`, confidence: 'verified' },
  { id: 'ebay.lookback.short-months', value: 3, unit: 'months', source: `${PERFORMANCE}; SS-3`, confidence: 'verified' },
  { id: 'ebay.lookback.long-months', value: 12, unit: 'months', source: `${PERFORMANCE}; SS-3`, confidence: 'verified' },
  { id: 'ebay.evaluation.day-of-month', value: 20, unit: 'day', source: `${PERFORMANCE}; SS-2`, confidence: 'verified' },
  {
    id: 'ebay.late.scan-by-edd-counts',
    value: false,
    unit: 'flag',
    source: 'eBay, late shipment rate: a delivery scan by the last estimated day (L7)',
    confidence: 'verified',
  },
  {
    id: 'ebay.late.scan-by-edd-counts',
    site: 'EBAY_NL',
    value: true,
    unit: 'flag',
    source: 'eBay.nl, Verkopersbescherming: "een scan" (L7)',
    confidence: 'second-hand',
  },
  { id: 'ebay.late.scan-by-edd-counts', site: 'EBAY_BE', value: true, unit: 'flag', source: 'as EBAY_NL (L7)', confidence: 'not-verified' },
  {
    id: 'ebay.claim.response-business-days',
    value: 3,
    unit: 'business-days',
    source: 'eBay, Money Back Guarantee (SELLER_RESPOND)',
    confidence: 'verified',
  },
  ...readOnNl({ id: 'ebay.return.refund-business-days', value: 2, unit: 'business-days', source: `${DUTCH_GUARANTEE} (RETURN_REFUND)` }),
  ...readOnNl({
    id: 'ebay.refund-overdue.claim-business-days',
    value: 10,
    unit: 'business-days',
    source: `${DUTCH_GUARANTEE} (REFUND_OVERDUE_CLAIM)`,
  }),
  { id: 'ebay.decision.appeal-days', value: 30, unit: 'days', source: 'eBay, Money Back Guarantee (DECISION_APPEAL)', confidence: 'verified' },
  ...readOnNl({ id: 'ebay.inr.report-days', value: 30, unit: 'days', source: `${DUTCH_GUARANTEE} (INR_REPORT)` }),
  ...readOnNl({ id: 'ebay.escalate.days', value: 30, unit: 'days', source: `${DUTCH_GUARANTEE} (ESCALATE_BY); other sites R-E8` }, 'not-verified'),
  {
    id: 'ebay.escalate.business-days',
    site: 'EBAY_US',
    value: 21,
    unit: 'business-days',
    source: 'eBay.com, Money Back Guarantee',
    confidence: 'second-hand',
  },
  { id: 'ebay.escalate.business-days', site: 'EBAY_GB', value: 21, unit: 'business-days', source: 'assumed as EBAY_US', confidence: 'not-verified' },
  { id: 'ebay.payment-dispute.response-days', value: 5, unit: 'days', source: 'eBay, payment disputes (PAYMENT_DISPUTE)', confidence: 'verified' },
  ...readOnNl({ id: 'ebay.return.report-days', value: 30, unit: 'days', source: `${DUTCH_GUARANTEE} (RETURN_REPORT)` }),
  { id: 'ebay.decision.typical-hours', value: 48, unit: 'hours', source: `${GUARANTEE} (EBAY_DECISION): typical, no right`, confidence: 'verified' },
  { id: 'ebay.delivered.auto-close-hours', value: 24, unit: 'hours', source: 'reseller guides (AUTO_CLOSE_DELIVERED)', confidence: 'second-hand' },
  { id: 'ebay.no-movement.days', value: 7, unit: 'days', source: 'eBay UK help: a parcel without movement (ebay.md §7.1)', confidence: 'verified' },
  {
    id: 'ebay.handling.same-day-cutoff',
    value: '14:00',
    choices: ['10:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00', '17:00', '18:00'],
    unit: 'text',
    source: 'eBay, handling time (HT-3): default of the seller',
    confidence: 'verified',
  },
  { id: 'ebay.cancel.request-minutes', value: 60, unit: 'minutes', source: `${CANCELLATION} (CANCEL_REQ_BUYER)`, confidence: 'verified' },
  { id: 'ebay.cancel.response-days', value: 3, unit: 'days', source: `${CANCELLATION} (CANCEL_RESPOND)`, confidence: 'verified' },
  { id: 'ebay.cancel.seller-max-days', value: 30, unit: 'days', source: `${CANCELLATION} (SELLER_CANCEL_MAX)`, confidence: 'verified' },
  { id: 'ebay.unpaid.cancel-after-days', value: 4, unit: 'days', source: 'eBay, unpaid items (UNPAID_CANCEL_FROM)', confidence: 'verified' },
]);
