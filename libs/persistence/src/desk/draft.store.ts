import type { DraftKind, DraftLanguage, DraftPlan, Letter } from '@weerwoord/claims';
import type { ClaimId } from '@weerwoord/kernel';
import type { DraftState, DraftStore, KeptDraft, StandingAnswer } from '@weerwoord/ports';
import type { Tx } from '../tx';

type DraftLine = {
  claim_id: ClaimId;
  letter: Letter;
  version: number;
  language: DraftLanguage;
  kind: DraftKind;
  plan: DraftPlan;
  subject: string;
  sealed: Buffer;
  state: DraftState;
  written_by: string | null;
  at: Date;
  composed_from: string;
  wording: Record<string, number>;
  approved_by: string | null;
  approved_at: Date | null;
  sent_at: Date | null;
};
const toDraft = (line: DraftLine): KeptDraft => ({
  claimId: line.claim_id,
  letter: line.letter,
  version: line.version,
  language: line.language,
  kind: line.kind,
  plan: line.plan,
  subject: line.subject,
  sealed: line.sealed,
  state: line.state,
  by: line.written_by,
  at: line.at,
  composedFrom: line.composed_from,
  wording: line.wording,
  approvedBy: line.approved_by,
  approvedAt: line.approved_at,
  sentAt: line.sent_at,
});

export function draftStore(tx: Tx): DraftStore {
  const newest = async (claimId: ClaimId, letter: Letter, where: string): Promise<KeptDraft | null> => {
    const line = await tx.row<DraftLine>(`select * from draft where claim_id = $1 and letter = $2 and ${where} order by version desc limit 1`, [
      claimId,
      letter,
    ]);
    return line && toDraft(line);
  };
  const addAll: DraftStore['addAll'] = async (drafts) => {
    if (drafts.length === 0) return;
    const of = <Value>(value: (draft: KeptDraft) => Value): Value[] => drafts.map(value);
    await tx.run(
      `insert into draft (organisation_id, claim_id, letter, version, language, kind, plan, subject, sealed, state, written_by, at, composed_from, wording, approved_by, approved_at, sent_at)
       select $1, * from unnest($2::uuid[], $3::text[], $4::int[], $5::text[], $6::text[], $7::jsonb[], $8::text[], $9::bytea[], $10::text[], $11::text[], $12::timestamptz[], $13::text[], $14::jsonb[], $15::text[],
         $16::timestamptz[], $17::timestamptz[])`,
      [
        tx.organisation,
        of((d) => d.claimId),
        of((d) => d.letter),
        of((d) => d.version),
        of((d) => d.language),
        of((d) => d.kind),
        of((d) => JSON.stringify(d.plan)),
        of((d) => d.subject),
        of((d) => Buffer.from(d.sealed)),
        of((d) => d.state),
        of((d) => d.by),
        of((d) => d.at),
        of((d) => d.composedFrom),
        of((d) => JSON.stringify(d.wording)),
        of((d) => d.approvedBy),
        of((d) => d.approvedAt),
        of((d) => d.sentAt),
      ],
    );
  };
  return {
    current: (claimId, letter = 'answer') => newest(claimId, letter, `state <> 'beside'`),
    beside: (claimId, letter = 'answer') => newest(claimId, letter, `state = 'beside'`),
    async lastVersion(claimId, letter = 'answer') {
      return (
        (await tx.row<{ last: number | null }>('select max(version) as last from draft where claim_id = $1 and letter = $2', [claimId, letter]))
          ?.last ?? 0
      );
    },
    async answers(claimIds) {
      const lines = await tx.rows<DraftLine & { last: number }>(
        `select distinct on (claim_id, state = 'beside') *, max(version) over (partition by claim_id) as last from draft
         where claim_id = any($1::uuid[]) and letter = 'answer' order by claim_id, state = 'beside', version desc`,
        [claimIds],
      );
      const found = new Map<ClaimId, StandingAnswer>(claimIds.map((id) => [id, { current: null, beside: null, lastVersion: 0 }]));
      for (const line of lines) {
        const known = found.get(line.claim_id);
        if (known) found.set(line.claim_id, { ...known, [line.state === 'beside' ? 'beside' : 'current']: toDraft(line), lastVersion: line.last });
      }
      return found;
    },
    add: (draft) => addAll([draft]),
    addAll,
    async setState(claimId, version, to, letter = 'answer') {
      const columns = { state: to.state, approved_by: to.approvedBy, approved_at: to.approvedAt, sent_at: to.sentAt };
      const changed = Object.entries(columns).filter(([, value]) => value !== undefined);
      if (changed.length === 0) return;
      await tx.run(
        `update draft set ${changed.map(([name], place) => `${name} = $${place + 4}`).join(', ')} where claim_id = $1 and letter = $2 and version = $3`,
        [claimId, letter, version, ...changed.map(([, value]) => value)],
      );
    },
    async dropBeside(claimId, letter = 'answer') {
      await tx.run(`delete from draft where claim_id = $1 and letter = $2 and state = 'beside'`, [claimId, letter]);
    },
    async sent(claimId) {
      return (await tx.rows<DraftLine>('select * from draft where claim_id = $1 and sent_at is not null order by sent_at, version', [claimId])).map(
        toDraft,
      );
    },
  };
}
