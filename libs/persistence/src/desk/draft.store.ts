import type { DraftKind, DraftLanguage, DraftPlan, Letter } from '@weerwoord/claims';
import type { ClaimId } from '@weerwoord/kernel';
import type { DraftState, DraftStore, KeptDraft } from '@weerwoord/ports';
import type { Tx } from '../tx';

type DraftLine = {
  claim_id: ClaimId; letter: Letter; version: number; language: DraftLanguage; kind: DraftKind; plan: DraftPlan; subject: string; sealed: Buffer; state: DraftState; written_by: string | null; at: Date; composed_from: string;
  wording: Record<string, number>; approved_by: string | null; approved_at: Date | null; sent_at: Date | null;
};
const toDraft = (line: DraftLine): KeptDraft => ({
  claimId: line.claim_id, letter: line.letter, version: line.version, language: line.language, kind: line.kind, plan: line.plan, subject: line.subject, sealed: line.sealed, state: line.state, by: line.written_by, at: line.at,
  composedFrom: line.composed_from, wording: line.wording, approvedBy: line.approved_by, approvedAt: line.approved_at, sentAt: line.sent_at,
});

export function draftStore(tx: Tx): DraftStore {
  const newest = async (claimId: ClaimId, letter: Letter, where: string): Promise<KeptDraft | null> => {
    const line = await tx.row<DraftLine>(`select * from draft where claim_id = $1 and letter = $2 and ${where} order by version desc limit 1`, [claimId, letter]);
    return line && toDraft(line);
  };
  return {
    current: (claimId, letter = 'answer') => newest(claimId, letter, `state <> 'beside'`),
    beside: (claimId, letter = 'answer') => newest(claimId, letter, `state = 'beside'`),
    async lastVersion(claimId, letter = 'answer') {
      return (await tx.row<{ last: number | null }>('select max(version) as last from draft where claim_id = $1 and letter = $2', [claimId, letter]))?.last ?? 0;
    },
    async add(d) {
      await tx.run(
        `insert into draft (organisation_id, claim_id, letter, version, language, kind, plan, subject, sealed, state, written_by, at, composed_from, wording, approved_by, approved_at, sent_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
        [tx.organisation, d.claimId, d.letter, d.version, d.language, d.kind, JSON.stringify(d.plan), d.subject, d.sealed, d.state, d.by, d.at, d.composedFrom, JSON.stringify(d.wording), d.approvedBy, d.approvedAt, d.sentAt]);
    },
    async setState(claimId, version, to, letter = 'answer') {
      const columns = { state: to.state, approved_by: to.approvedBy, approved_at: to.approvedAt, sent_at: to.sentAt };
      const changed = Object.entries(columns).filter(([, value]) => value !== undefined);
      if (changed.length === 0) return;
      await tx.run(`update draft set ${changed.map(([name], place) => `${name} = $${place + 4}`).join(', ')} where claim_id = $1 and letter = $2 and version = $3`, [claimId, letter, version, ...changed.map(([, value]) => value)]);
    },
    async dropBeside(claimId, letter = 'answer') {
      await tx.run(`delete from draft where claim_id = $1 and letter = $2 and state = 'beside'`, [claimId, letter]);
    },
    async sent(claimId) {
      return (await tx.rows<DraftLine>('select * from draft where claim_id = $1 and sent_at is not null order by sent_at, version', [claimId])).map(toDraft);
    },
  };
}
