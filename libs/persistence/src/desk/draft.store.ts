import type { DraftKind, DraftLanguage, DraftPlan } from '@weerwoord/claims';
import type { ClaimId } from '@weerwoord/kernel';
import type { DraftState, DraftStore, KeptDraft } from '@weerwoord/ports';
import type { Tx } from '../tx';

type DraftLine = {
  claim_id: ClaimId; version: number; language: DraftLanguage; kind: DraftKind; plan: DraftPlan; subject: string; sealed: Buffer; state: DraftState; written_by: string | null; at: Date; composed_from: string;
  approved_by: string | null; approved_at: Date | null; sent_at: Date | null;
};
const toDraft = (line: DraftLine): KeptDraft => ({
  claimId: line.claim_id, version: line.version, language: line.language, kind: line.kind, plan: line.plan, subject: line.subject, sealed: line.sealed, state: line.state, by: line.written_by, at: line.at,
  composedFrom: line.composed_from, approvedBy: line.approved_by, approvedAt: line.approved_at, sentAt: line.sent_at,
});

export function draftStore(tx: Tx): DraftStore {
  const newest = async (claimId: ClaimId, where: string): Promise<KeptDraft | null> => {
    const line = await tx.row<DraftLine>(`select * from draft where claim_id = $1 and ${where} order by version desc limit 1`, [claimId]);
    return line && toDraft(line);
  };
  return {
    current: (claimId) => newest(claimId, `state <> 'beside'`),
    beside: (claimId) => newest(claimId, `state = 'beside'`),
    async lastVersion(claimId) {
      return (await tx.row<{ last: number | null }>('select max(version) as last from draft where claim_id = $1', [claimId]))?.last ?? 0;
    },
    async add(d) {
      await tx.run(
        `insert into draft (organisation_id, claim_id, version, language, kind, plan, subject, sealed, state, written_by, at, composed_from, approved_by, approved_at, sent_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
        [tx.organisation, d.claimId, d.version, d.language, d.kind, JSON.stringify(d.plan), d.subject, d.sealed, d.state, d.by, d.at, d.composedFrom, d.approvedBy, d.approvedAt, d.sentAt]);
    },
    async setState(claimId, version, to) {
      const columns = { state: to.state, approved_by: to.approvedBy, approved_at: to.approvedAt, sent_at: to.sentAt };
      const changed = Object.entries(columns).filter(([, value]) => value !== undefined);
      if (changed.length === 0) return;
      await tx.run(`update draft set ${changed.map(([name], place) => `${name} = $${place + 3}`).join(', ')} where claim_id = $1 and version = $2`, [claimId, version, ...changed.map(([, value]) => value)]);
    },
    async dropBeside(claimId) {
      await tx.run(`delete from draft where claim_id = $1 and state = 'beside'`, [claimId]);
    },
  };
}
