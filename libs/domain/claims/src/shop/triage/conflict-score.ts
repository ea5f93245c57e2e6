import type { Money } from '@weerwoord/kernel';

export const COMPLAINT_TYPES = ['withdrawal', 'not_received', 'damaged', 'not_as_described'] as const;
export type ComplaintType = (typeof COMPLAINT_TYPES)[number];

/** What is known of a complaint, as facts with yes or no. What nobody knows is absent or false: it then speaks for neither side. */
export type ComplaintFacts = {
  readonly type: ComplaintType;
  /** 0 nothing … 5 signed for at the order's address (tracking §2). */
  readonly proofLevel: number;
  /** Delivered somewhere else than the order says. */
  readonly placeDiffers: boolean;
  /** Handed to a neighbour, a pick-up point or a parcel locker. */
  readonly handedToOther: boolean;
  readonly investigationOpen: boolean;
  /** The customer wrote after the delivery that it arrived. */
  readonly customerConfirmedReceipt: boolean;
  readonly review: 'supports' | 'contradicts' | null;
  readonly serialDiffers: boolean;
  readonly itemDiffers: boolean;
  readonly packPhotoComplete: boolean;
  readonly knownDefect: boolean;
  /** The customer sent a photo, a video, or another concrete proof. */
  readonly customerEvidence: boolean;
  /** Whole days since evidence was asked for; null: it was not. */
  readonly evidenceAskedDaysAgo: number | null;
  /** Earlier claims of this customer inside the look-back (`shop.triage.prior-claims-months`). */
  readonly priorClaims: number;
  readonly withinPresumption: boolean;
  readonly inWithdrawalWindow: boolean;
  /** The customer keeps claiming after the evidence was shown. */
  readonly persists: boolean;
  /** null when unknown: nothing then asks for a second person. */
  readonly orderValue: Money | null;
  readonly riskCategory: string | null;
};

/** The shop's own lines for the score; `triageNumbers` reads them from the policy rows. */
export type TriageNumbers = {
  readonly unclearFrom: number;
  readonly conflictFrom: number;
  readonly evidenceDays: number;
  readonly priorClaims: number;
  readonly seniorReviewFrom: Money;
  readonly riskCategories: ReadonlySet<string>;
};

export type ConflictRow = {
  readonly reason: string;
  readonly points: number;
  readonly when: (facts: ComplaintFacts, numbers: TriageNumbers) => boolean;
};
const notReceived = ({ type }: ComplaintFacts): boolean => type === 'not_received';
const aboutTheItem = ({ type }: ComplaintFacts): boolean => type === 'damaged' || type === 'not_as_described';

/**
 * How far a complaint contradicts the records; never whether somebody means harm. Internal: it stands in no letter and no pack.
 * In the order of the sheet; every row that fits counts. The points are our own choice, not verified by anybody.
 * @source webshop §2, conflict score
 */
export const CONFLICT_ROWS: readonly ConflictRow[] = [
  { reason: 'proof_5', points: 4, when: (f) => notReceived(f) && f.proofLevel === 5 },
  { reason: 'proof_4', points: 3, when: (f) => notReceived(f) && f.proofLevel === 4 },
  { reason: 'proof_3', points: 1, when: (f) => notReceived(f) && f.proofLevel === 3 },
  { reason: 'place_mismatch', points: -3, when: (f) => notReceived(f) && f.placeDiffers },
  { reason: 'handed_to_other', points: -1, when: (f) => notReceived(f) && f.handedToOther },
  { reason: 'investigation_open', points: -2, when: (f) => notReceived(f) && f.investigationOpen },
  { reason: 'buyer_confirmed_receipt', points: 4, when: (f) => f.customerConfirmedReceipt },
  { reason: 'review_supports', points: 2, when: (f) => f.review === 'supports' },
  { reason: 'review_contradicts', points: -1, when: (f) => f.review === 'contradicts' },
  { reason: 'serial_mismatch', points: 4, when: (f) => aboutTheItem(f) && f.serialDiffers },
  { reason: 'item_mismatch', points: 4, when: (f) => aboutTheItem(f) && f.itemDiffers && !f.serialDiffers },
  { reason: 'pack_photo', points: 1, when: (f) => aboutTheItem(f) && f.packPhotoComplete },
  { reason: 'known_defect', points: -2, when: (f) => aboutTheItem(f) && f.knownDefect },
  {
    reason: 'no_evidence',
    points: 1,
    when: (f, { evidenceDays }) => f.evidenceAskedDaysAgo !== null && f.evidenceAskedDaysAgo >= evidenceDays && !f.customerEvidence,
  },
  { reason: 'prior_claims', points: 1, when: (f, { priorClaims }) => f.priorClaims >= priorClaims },
];

export type ConflictBand = 'genuine' | 'unclear' | 'conflict';

/** The score with the rows behind it, in their order, and the band it falls into. */
export function conflictScore(
  facts: ComplaintFacts,
  numbers: TriageNumbers,
): { readonly score: number; readonly band: ConflictBand; readonly rows: readonly ConflictRow[] } {
  const rows = CONFLICT_ROWS.filter((row) => row.when(facts, numbers));
  const score = rows.reduce((sum, { points }) => sum + points, 0);
  return { score, band: score >= numbers.conflictFrom ? 'conflict' : score >= numbers.unclearFrom ? 'unclear' : 'genuine', rows };
}
