import type { TableRow } from '../decision-table';

export type LateClass = 'ON_TIME' | 'LATE' | 'EXCLUDED' | 'PENDING' | 'PENDING_AT_RISK';
export type LateOutcome = { readonly lateClass: LateClass; readonly reason: string };

/** What the table looks at. Null: not known, or not yet. */
export type LateFacts = {
  readonly neverShipped: boolean;
  /** Digital, local pick-up, click & collect. */
  readonly noCarrier: boolean;
  readonly ebayHoldOrCancel: boolean;
  readonly abusiveBuyer: boolean;
  readonly announcedDisruption: boolean;
  readonly scannedInHandling: boolean | null;
  readonly international: boolean;
  /** Scanned in time in the country it left from; asked of international parcels only. */
  readonly domesticScanInHandling: boolean | null;
  /** By calendar day, so the promised day itself is in time; null while not delivered. */
  readonly deliveredByEdd: boolean | null;
  readonly scannedByEdd: boolean | null;
  readonly hasPhysicalScan: boolean;
  readonly buyerAnswer: 'ON_TIME' | 'LATE' | null;
  /** The promised day has passed; asked only while not delivered. */
  readonly pastMaxEdd: boolean;
  /** Site rule: a mere scan by the last promised day counts (EBAY_NL, EBAY_BE). */
  readonly scanByEddCounts: boolean;
};

const of = (lateClass: LateClass, reason: string): LateOutcome => ({ lateClass, reason });
const deliveredLate = (f: LateFacts): boolean => f.deliveredByEdd === false;

/**
 * eBay's late-shipment table (ebay.md §4), first match wins, under the sheet's ids. eBay classifies by itself: ours is a
 * projection to reconcile with its numerator and denominator.
 */
export const EBAY_LATE_TABLE: readonly TableRow<LateFacts, LateOutcome>[] = [
  { id: 'L0a', outcome: of('EXCLUDED', 'NOT_SHIPPED'), when: (f) => f.neverShipped },
  { id: 'L0b', outcome: of('EXCLUDED', 'NO_CARRIER'), when: (f) => f.noCarrier },
  { id: 'L1', outcome: of('EXCLUDED', 'EBAY_HOLD_OR_CANCEL'), when: (f) => f.ebayHoldOrCancel },
  { id: 'L2', outcome: of('EXCLUDED', 'ABUSIVE_BUYER'), when: (f) => f.abusiveBuyer },
  { id: 'L3', outcome: of('ON_TIME', 'SCAN_IN_HANDLING'), when: (f) => f.scannedInHandling === true },
  { id: 'L4', outcome: of('ON_TIME', 'DOMESTIC_SCAN_IN_HANDLING'), when: (f) => f.international && f.domesticScanInHandling === true },
  { id: 'L5', outcome: of('ON_TIME', 'DELIVERED_BY_EDD'), when: (f) => f.deliveredByEdd === true },
  { id: 'L6', outcome: of('ON_TIME', 'BUYER_CONFIRMED'), when: (f) => f.buyerAnswer === 'ON_TIME' },
  { id: 'L7', outcome: of('ON_TIME', 'SCAN_BY_LAST_EDD'), when: (f) => f.scanByEddCounts && f.scannedByEdd === true },
  { id: 'L8', outcome: of('EXCLUDED', 'ANNOUNCED_DISRUPTION'), when: (f) => f.announcedDisruption },
  { id: 'L9', outcome: of('LATE', 'BUYER_SAYS_LATE_NO_TRACKING'), when: (f) => !f.hasPhysicalScan && f.buyerAnswer === 'LATE' },
  { id: 'L10', outcome: of('EXCLUDED', 'NO_SIGNAL'), when: (f) => !f.hasPhysicalScan },
  { id: 'L11', outcome: of('LATE', 'DELIVERED_LATE'), when: (f) => deliveredLate(f) && f.scannedInHandling === false },
  { id: 'L12', outcome: of('PENDING', 'IN_TRANSIT'), when: (f) => f.deliveredByEdd === null && !f.pastMaxEdd },
  { id: 'L13', outcome: of('PENDING_AT_RISK', 'OVERDUE_IN_TRANSIT'), when: (f) => f.deliveredByEdd === null && f.pastMaxEdd },
  // Ours: without a handling deadline nobody can say that the scan missed it.
  { id: 'none', outcome: of('PENDING', 'DEADLINE_UNKNOWN'), when: () => true },
];
