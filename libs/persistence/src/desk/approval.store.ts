import type { ClaimId, Day } from '@weerwoord/kernel';
import type { ApprovalStore, ApprovalVoided, KeptApproval } from '@weerwoord/ports';
import type { Tx } from '../tx';

type ApprovalLine = {
  id: string;
  claim_id: ClaimId;
  letter: string;
  version: number;
  approved_by: string;
  at: Date;
  text_hash: string;
  bundle_version: number;
  bundle_hash: string;
  facts_hash: string | null;
  policy_day: Day;
  rules_version: string;
  attachments_hash: string | null;
  reasons: string[];
  subject: string;
  reasons_sealed: Buffer | null;
  hash: string;
};
type VoidedLine = { voided_at: Date | null; voided_by: string; why: ApprovalVoided['why'] };

const toApproval = (line: ApprovalLine): KeptApproval => ({
  id: line.id,
  claimId: line.claim_id,
  letter: line.letter,
  version: line.version,
  approvedBy: line.approved_by,
  at: line.at,
  textHash: line.text_hash,
  bundleVersion: line.bundle_version,
  bundleHash: line.bundle_hash,
  factsHash: line.facts_hash,
  policyDay: line.policy_day,
  rulesVersion: line.rules_version,
  attachmentsHash: line.attachments_hash,
  reasons: line.reasons,
  subject: line.subject,
  reasonsSealed: line.reasons_sealed,
  hash: line.hash,
});

/** Who asked for approval, and what was approved. */
export function approvalStore(tx: Tx): ApprovalStore {
  return {
    async asked(claimId) {
      const line = await tx.row<{
        asked: string | null;
        asked_at: Date | null;
        declined: string | null;
        declined_at: Date | null;
        note: Buffer | null;
        subject: string | null;
      }>(
        `select approval_asked_by as asked, approval_asked_at as asked_at, approval_declined_by as declined, approval_declined_at as declined_at,
           approval_note_sealed as note, approval_note_subject as subject from claim where id = $1`,
        [claimId],
      );
      const note = line?.note ? { subject: line.subject, sealed: line.note } : null;
      if (line?.asked && line.asked_at) return { state: 'asked', by: line.asked, at: line.asked_at, note };
      if (line?.declined && line.declined_at) return { state: 'declined', by: line.declined, at: line.declined_at, note };
      return null;
    },
    async setAsked(claimId, to) {
      const [asked, declined] = to?.state === 'asked' ? [to, null] : [null, to];
      await tx.run(
        `update claim set approval_asked_by = $2, approval_asked_at = $3, approval_declined_by = $4, approval_declined_at = $5, approval_note_sealed = $6, approval_note_subject = $7
         where id = $1`,
        [
          claimId,
          asked?.by ?? null,
          asked?.at ?? null,
          declined?.by ?? null,
          declined?.at ?? null,
          to?.note?.sealed ?? null,
          to?.note?.subject ?? null,
        ],
      );
    },
    async add(a) {
      await tx.run(
        `insert into approval (organisation_id, id, claim_id, letter, version, approved_by, at, text_hash, bundle_version, bundle_hash, facts_hash, policy_day,
           rules_version, attachments_hash, reasons, subject, reasons_sealed, hash)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
        [
          tx.organisation,
          a.id,
          a.claimId,
          a.letter,
          a.version,
          a.approvedBy,
          a.at,
          a.textHash,
          a.bundleVersion,
          a.bundleHash,
          a.factsHash,
          a.policyDay,
          a.rulesVersion,
          a.attachmentsHash,
          a.reasons,
          a.subject,
          a.reasonsSealed,
          a.hash,
        ],
      );
    },
    async newest(claimId, letter = 'answer') {
      const line = await tx.row<ApprovalLine & VoidedLine>(
        `select a.*, v.at as voided_at, v.actor as voided_by, v.why from approval a left join approval_voided v on v.approval_id = a.id
         where a.claim_id = $1 and a.letter = $2 order by a.at desc, a.version desc limit 1`,
        [claimId, letter],
      );
      return line && { approval: toApproval(line), voided: line.voided_at && { at: line.voided_at, actor: line.voided_by, why: line.why } };
    },
    async makeVoid({ id, claimId }, { at, actor, why }) {
      const added = await tx.run(
        'insert into approval_voided (organisation_id, approval_id, claim_id, at, actor, why) values ($1, $2, $3, $4, $5, $6) on conflict do nothing',
        [tx.organisation, id, claimId, at, actor, why],
      );
      return added === 1;
    },
  };
}
