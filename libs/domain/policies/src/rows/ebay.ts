import { rowsOf } from './stated-row';
import type { StatedRow } from './stated-row';

const PERFORMANCE = 'eBay, seller performance standards (id 4080, 4351)';
const OLD_PAGE = 'eBay, seller performance standards, older page';

type Level = 'top-rated' | 'above-standard';
/** A limit and the count that never hurts, as the page prints them: "2 % / 4". */
const limits = (
  metric: 'tdr' | 'cases' | 'late',
  level: Level,
  programmes: readonly string[],
  max: number,
  allowance: number,
  how: Pick<StatedRow, 'source' | 'confidence'>,
): StatedRow[] =>
  programmes.flatMap((site) => [
    { id: `ebay.${metric}.max.${level}`, site, value: max, unit: 'share', ...how },
    { id: `ebay.${metric}.allowance.${level}`, site, value: allowance, unit: metric === 'tdr' ? 'buyers' : 'transactions', ...how },
  ]);

const read = { source: PERFORMANCE, confidence: 'verified' } as const;
const heard = { source: OLD_PAGE, confidence: 'second-hand' } as const;
const unsure = { source: `${OLD_PAGE}; ruling R-E5`, confidence: 'not-verified' } as const;

const GLOBAL = ['PROGRAM_GLOBAL'];
const UK = ['PROGRAM_UK'];

/** eBay.md §3.3. `site` holds the programme: one seller is measured once per programme of the destination country. */
const THRESHOLDS: readonly StatedRow[] = [
  ...limits('tdr', 'top-rated', ['PROGRAM_US'], 0.005, 3, read),
  ...limits('tdr', 'top-rated', UK, 0.005, 3, unsure),
  ...limits('tdr', 'top-rated', ['PROGRAM_DE', ...GLOBAL], 0.005, 3, heard),
  ...limits('tdr', 'above-standard', ['PROGRAM_US'], 0.02, 4, read),
  ...limits('tdr', 'above-standard', UK, 0.02, 4, unsure),
  ...limits('tdr', 'above-standard', ['PROGRAM_DE', ...GLOBAL], 0.02, 4, heard),
  ...limits('cases', 'top-rated', ['PROGRAM_US'], 0.003, 2, read),
  ...limits('cases', 'top-rated', UK, 0.003, 2, unsure),
  ...limits('cases', 'top-rated', ['PROGRAM_DE', ...GLOBAL], 0.003, 2, heard),
  ...limits('cases', 'above-standard', ['PROGRAM_US', 'PROGRAM_DE'], 0.003, 2, read),
  ...limits('cases', 'above-standard', UK, 0.003, 2, unsure),
  ...limits('cases', 'above-standard', GLOBAL, 0.003, 2, heard),
  ...limits('late', 'top-rated', ['PROGRAM_US'], 0.03, 5, read),
  ...limits('late', 'top-rated', ['PROGRAM_DE'], 0.03, 6, heard),
  ...limits('late', 'top-rated', GLOBAL, 0.05, 5, heard),
  ...limits('late', 'above-standard', GLOBAL, 0.1, 8, heard),
];

export const EBAY_POLICIES = rowsOf('ebay', [
  ...THRESHOLDS,
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
  {
    id: 'ebay.return.refund-business-days',
    value: 2,
    unit: 'business-days',
    source: 'eBay, Money Back Guarantee (RETURN_REFUND)',
    confidence: 'verified',
  },
  {
    id: 'ebay.refund-overdue.claim-business-days',
    value: 10,
    unit: 'business-days',
    source: 'eBay.nl, Geld-terug-garantie (REFUND_OVERDUE_CLAIM)',
    confidence: 'verified',
  },
  { id: 'ebay.decision.appeal-days', value: 30, unit: 'days', source: 'eBay, Money Back Guarantee (DECISION_APPEAL)', confidence: 'verified' },
  { id: 'ebay.inr.report-days', value: 30, unit: 'days', source: 'eBay, Money Back Guarantee (INR_REPORT)', confidence: 'verified' },
  { id: 'ebay.escalate.days', value: 30, unit: 'days', source: 'eBay.nl, Geld-terug-garantie; other sites R-E8', confidence: 'second-hand' },
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
]);
