import type { TableRow } from '../decision-table';

export type TrackingClass = 'VALID' | 'MISSED' | 'EXCLUDED' | 'PENDING';
export type TrackingOutcome = { readonly trackingClass: TrackingClass; readonly reason: string };

/** What the table looks at. Null: not known. */
export type TrackingFacts = {
  readonly neverShipped: boolean;
  readonly noCarrier: boolean;
  readonly ebayHoldOrCancel: boolean;
  /** The tracking number was on the order by the last second of the handling time; null when a number is there and nobody knows since when. */
  readonly uploadedInTime: boolean | null;
  readonly deadlineKnown: boolean;
  readonly pastDeadline: boolean;
  readonly hasPhysicalScan: boolean;
  readonly delivered: boolean;
  /** The last promised day is over: a number still without a scan will hardly get one. */
  readonly pastMaxEdd: boolean;
};

const of = (trackingClass: TrackingClass, reason: string): TrackingOutcome => ({ trackingClass, reason });

/**
 * "Tracking uploaded on time and validated" (ebay.md §3.2): a number by the end of the handling time and at least one scan of the carrier. First row
 * that fits. Which transactions eBay leaves out is not published; those that never travelled are left out as in the late table (our convention).
 */
export const EBAY_TRACKING_TABLE: readonly TableRow<TrackingFacts, TrackingOutcome>[] = [
  { id: '3.2/not-shipped', outcome: of('EXCLUDED', 'not-shipped'), when: (f) => f.neverShipped },
  { id: '3.2/no-carrier', outcome: of('EXCLUDED', 'no-carrier'), when: (f) => f.noCarrier },
  { id: '3.2/held', outcome: of('EXCLUDED', 'ebay-hold-or-cancel'), when: (f) => f.ebayHoldOrCancel },
  { id: '3.2/no-deadline', outcome: of('EXCLUDED', 'no-ship-by'), when: (f) => !f.deadlineKnown },
  { id: '3.2/before-deadline', outcome: of('PENDING', 'undecided'), when: (f) => f.uploadedInTime === false && !f.pastDeadline },
  { id: '3.2/uploaded-late', outcome: of('MISSED', 'uploaded-late'), when: (f) => f.uploadedInTime === false },
  { id: '3.2/upload-unknown', outcome: of('PENDING', 'upload-unknown'), when: (f) => f.uploadedInTime === null },
  { id: '3.2/validated', outcome: of('VALID', 'validated'), when: (f) => f.hasPhysicalScan },
  { id: '3.2/not-validated', outcome: of('MISSED', 'not-validated'), when: (f) => f.delivered || f.pastMaxEdd },
  { id: '3.2/waits-for-scan', outcome: of('PENDING', 'undecided'), when: () => true },
];
