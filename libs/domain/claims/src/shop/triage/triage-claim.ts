import type { Day, Money } from '@weerwoord/kernel';
import type { PolicyRow } from '@weerwoord/policies';
import { policyFor } from '@weerwoord/policies';
import { shopNumber } from '../shop-number';
import type { ComplaintFacts, ConflictBand, TriageNumbers } from './conflict-score';
import { conflictScore } from './conflict-score';

export const TRIAGE_ACTIONS = [
  'accept_withdrawal',
  'human_withdrawal_late',
  'resend_or_refund',
  'carrier_investigation',
  'present_evidence',
  'present_evidence_and_request_carrier_statement',
  'request_carrier_statement',
  'ask_evidence',
  'offer_repair_replace_refund',
  'human_review',
] as const;
export type TriageAction = (typeof TRIAGE_ACTIONS)[number];

export type TriageRow = {
  readonly id: string;
  readonly action: TriageAction;
  readonly when: (facts: ComplaintFacts, band: ConflictBand) => boolean;
};
const lost = ({ type }: ComplaintFacts): boolean => type === 'not_received';
const broken = ({ type }: ComplaintFacts): boolean => type === 'damaged' || type === 'not_as_described';

/** First row that fits; together they leave no complaint without an action. @source webshop §2, second table */
export const TRIAGE_ROWS: readonly TriageRow[] = [
  { id: '2/1', action: 'accept_withdrawal', when: (f) => f.type === 'withdrawal' && f.inWithdrawalWindow },
  { id: '2/1', action: 'human_withdrawal_late', when: (f) => f.type === 'withdrawal' },
  { id: '2/2', action: 'resend_or_refund', when: (f) => lost(f) && f.proofLevel <= 1 },
  { id: '2/3', action: 'carrier_investigation', when: (f) => lost(f) && (f.proofLevel <= 3 || f.placeDiffers || f.handedToOther) },
  { id: '2/4', action: 'present_evidence', when: (f, band) => lost(f) && band === 'conflict' && f.proofLevel === 5 },
  { id: '2/5', action: 'present_evidence_and_request_carrier_statement', when: (f, band) => lost(f) && band === 'conflict' },
  { id: '2/6', action: 'request_carrier_statement', when: lost },
  { id: '2/7', action: 'ask_evidence', when: (f) => broken(f) && !f.customerEvidence },
  { id: '2/8', action: 'present_evidence', when: (f, band) => broken(f) && band === 'conflict' },
  { id: '2/9', action: 'offer_repair_replace_refund', when: (f) => broken(f) && f.withinPresumption },
  { id: '2/10', action: 'human_review', when: () => true },
];

export type Triage = {
  readonly score: number;
  readonly band: ConflictBand;
  readonly reasons: readonly (readonly [reason: string, points: number])[];
  readonly action: TriageAction;
  /** Row of the sheet's table that decided. */
  readonly row: string;
  readonly suggestMediation: boolean;
  /** `senior`: a second person looks before anything is decided. */
  readonly depth: 'normal' | 'senior';
  /** A goods category that is often claimed falsely: a longer checklist, nothing else. */
  readonly riskCategory: boolean;
};

/**
 * What to do first with a complaint at an own shop, and how closely to look. Money is never moved by it.
 *
 * A second person looks from the limit on (exactly at it too), in its own currency only; a risk category alone asks for none.
 * @source webshop §2; ruling R-W1; vectors W01 to W11
 */
export function triageClaim(facts: ComplaintFacts, numbers: TriageNumbers): Triage {
  const { score, band, rows } = conflictScore(facts, numbers);
  const row = TRIAGE_ROWS.find((candidate) => candidate.when(facts, band));
  const { orderValue, riskCategory } = facts;
  return {
    score,
    band,
    reasons: rows.map(({ reason, points }) => [reason, points]),
    action: row?.action ?? 'human_review',
    row: row?.id ?? '2/10',
    suggestMediation: band === 'conflict' && facts.persists,
    depth: orderValue !== null && atLeast(orderValue, numbers.seniorReviewFrom) ? 'senior' : 'normal',
    riskCategory: riskCategory !== null && numbers.riskCategories.has(riskCategory.toLowerCase()),
  };
}

const atLeast = (value: Money, limit: Money): boolean => value.currency === limit.currency && value.minor >= limit.minor;

/** The shop's own lines in force on `day`. */
export function triageNumbers(day: Day, overrides: readonly PolicyRow[] = []): TriageNumbers {
  const number = (id: string): number => shopNumber(id, day, overrides);
  return {
    unclearFrom: number('shop.triage.unclear-from'),
    conflictFrom: number('shop.triage.conflict-from'),
    evidenceDays: number('shop.complaint.evidence-days'),
    priorClaims: number('shop.triage.prior-claims'),
    seniorReviewFrom: { minor: number('shop.triage.senior-review-from'), currency: 'EUR' },
    riskCategories: new Set(String(policyFor('shop.triage.risk-categories', 'shop', '*', day, overrides)?.value ?? '').split(' ')),
  };
}
