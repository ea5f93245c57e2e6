import { rulesOf } from '@weerwoord/claims';
import type { Action, ClaimClock, ClaimKind, ClaimReason, DraftLanguage, WorkState } from '@weerwoord/claims';
import type { AccountId, ClaimId, OrderId, PersonId } from '@weerwoord/kernel';
import type { KeptClaim } from '@weerwoord/ports';

/** A row of `claim` as the driver gives it. */
export type ClaimLine = {
  id: ClaimId;
  account_id: AccountId;
  kind: ClaimKind;
  external_order_id: string | null;
  external_claim_id: string | null;
  order_id: OrderId | null;
  site: string;
  language: string | null;
  reason: ClaimReason;
  amount_minor: number | string | null;
  currency: string | null;
  filed_at: Date;
  started_at: Date;
  safe_deadline: Date;
  hard_deadline: Date;
  clock_basis: ClaimClock['basis'];
  clock_rule: string;
  holidays_known: boolean;
  clock_differs_hours: number | null;
  work: WorkState;
  marketplace_state: string;
  funded_by: KeptClaim['fundedBy'];
  says_metric: KeptClaim['saysMetric'];
  evidence_present: number;
  evidence_wanted: number;
  draft_language: DraftLanguage | null;
  facts_hash: Buffer | null;
  revision: number;
  advice: Action | null;
  assigned_to: PersonId | null;
  appeal_until: Date | null;
  decided_at: Date | null;
  seller_pays_minor: number | string | null;
  carrier: string | null;
  proof_level: number | null;
};

/** Columns a save leaves as they are once the claim is there: they have a step of their own, which needs no revision. */
export const SET_ONCE: ReadonlySet<string> = new Set(['assigned_to']);

/** Column and its value, in one list for insert and update. */
export const claimColumns = (claim: KeptClaim): readonly (readonly [string, unknown])[] => [
  ['account_id', claim.accountId],
  ['kind', claim.kind],
  ['external_order_id', claim.externalOrderId],
  ['external_claim_id', claim.externalClaimId],
  ['order_id', claim.orderId],
  ['site', claim.site],
  ['language', claim.language],
  ['reason', claim.reason],
  ['amount_minor', claim.amount?.minor ?? null],
  ['currency', claim.amount?.currency ?? null],
  ['filed_at', claim.filedAt],
  ['started_at', claim.clock.startedAt],
  ['safe_deadline', claim.clock.safeDeadline],
  ['hard_deadline', claim.clock.hardDeadline],
  ['clock_basis', claim.clock.basis],
  ['clock_rule', claim.clock.rule],
  ['holidays_known', claim.clock.holidaysKnown],
  ['clock_differs_hours', claim.clock.differsHours ?? null],
  ['work', claim.work],
  ['marketplace_state', claim.marketplaceState],
  ['funded_by', claim.fundedBy],
  ['says_metric', claim.saysMetric],
  ['evidence_present', claim.evidencePresent],
  ['evidence_wanted', claim.evidenceWanted],
  ['draft_language', claim.draftLanguage],
  ['facts_hash', claim.factsHash],
  ['revision', claim.revision],
  ['advice', claim.advice],
  ['assigned_to', claim.assignedTo],
  ['appeal_until', claim.work === 'answered' ? null : claim.after.appealUntil],
  ['decided_at', claim.after.decidedAt],
  ['seller_pays_minor', claim.after.sellerPays?.minor ?? null],
  ['carrier', claim.after.carrier],
  ['proof_level', claim.after.proofLevel],
  ['counts', rulesOf(claim.kind).metric(claim).verdict],
];

export const CLAIM_COLUMNS = `c.id, c.account_id, c.kind, c.external_order_id, c.external_claim_id, c.order_id, c.site, c.language, c.reason, c.amount_minor, c.currency, c.filed_at, c.started_at, c.safe_deadline, c.hard_deadline,
  c.clock_basis, c.clock_rule, c.holidays_known, c.clock_differs_hours, c.work, c.marketplace_state, c.funded_by, c.says_metric, c.evidence_present, c.evidence_wanted, c.draft_language, c.facts_hash, c.revision, c.advice, c.assigned_to,
  c.appeal_until, c.decided_at, c.seller_pays_minor, c.carrier, c.proof_level`;

export const toClaim = (line: ClaimLine): KeptClaim => ({
  id: line.id,
  accountId: line.account_id,
  kind: line.kind,
  externalOrderId: line.external_order_id,
  externalClaimId: line.external_claim_id,
  orderId: line.order_id,
  site: line.site,
  language: line.language,
  reason: line.reason,
  amount: line.amount_minor === null || line.currency === null ? null : { minor: Number(line.amount_minor), currency: line.currency },
  filedAt: line.filed_at,
  clock: {
    startedAt: line.started_at,
    safeDeadline: line.safe_deadline,
    hardDeadline: line.hard_deadline,
    basis: line.clock_basis,
    rule: line.clock_rule,
    holidaysKnown: line.holidays_known,
    ...(line.clock_differs_hours === null ? {} : { differsHours: line.clock_differs_hours }),
  },
  work: line.work,
  marketplaceState: line.marketplace_state,
  fundedBy: line.funded_by,
  saysMetric: line.says_metric,
  evidencePresent: line.evidence_present,
  evidenceWanted: line.evidence_wanted,
  draftLanguage: line.draft_language,
  advice: line.advice,
  assignedTo: line.assigned_to,
  factsHash: line.facts_hash,
  revision: line.revision,
  after: {
    appealUntil: line.appeal_until,
    decidedAt: line.decided_at,
    carrier: line.carrier,
    proofLevel: line.proof_level,
    sellerPays: line.seller_pays_minor === null || line.currency === null ? null : { minor: Number(line.seller_pays_minor), currency: line.currency },
  },
});
