import type { Letter } from '@weerwoord/claims';
import type { ClaimId } from '@weerwoord/kernel';
import type { KeptSending, SendingStore } from '@weerwoord/ports';
import type { Tx } from '../tx';

type SendingLine = {
  claim_id: ClaimId;
  letter: Letter;
  version: number;
  way: 'hand' | 'api';
  sent_at: Date;
  marked_at: Date;
  by: string;
  late: boolean;
  one_shot: string | null;
  undone_at: Date | null;
  has_proof: boolean;
};
type ProofLine = { proof_subject: string; proof_sealed: Buffer; proof_media_type: string; proof_sha256: string };
const toSending = (line: SendingLine): KeptSending => ({
  claimId: line.claim_id,
  letter: line.letter,
  version: line.version,
  way: line.way,
  sentAt: line.sent_at,
  markedAt: line.marked_at,
  by: line.by,
  late: line.late,
  oneShot: line.one_shot,
  undoneAt: line.undone_at,
  hasProof: line.has_proof,
});

export function sendingStore(tx: Tx): SendingStore {
  return {
    async note({ claimId, letter, version, way, sentAt, markedAt, by, late, oneShot }) {
      await tx.run(
        `insert into sending (organisation_id, claim_id, letter, version, way, sent_at, marked_at, by, late, one_shot) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (claim_id, letter, version) do update set way = excluded.way, sent_at = excluded.sent_at, marked_at = excluded.marked_at, by = excluded.by, late = excluded.late, one_shot = excluded.one_shot,
           undone_at = null, undone_by = null, proof_subject = null, proof_sealed = null, proof_media_type = null, proof_sha256 = null`,
        [tx.organisation, claimId, letter, version, way, sentAt, markedAt, by, late, oneShot],
      );
    },
    async newest(claimId, letter) {
      const line = await tx.row<SendingLine>(
        `select claim_id, letter, version, way, sent_at, marked_at, by, late, one_shot, undone_at, proof_sealed is not null as has_proof from sending where claim_id = $1 and letter = $2 order by version desc limit 1`,
        [claimId, letter],
      );
      return line && toSending(line);
    },
    async undo(claimId, letter, version, { at, by }) {
      await tx.run('update sending set undone_at = $4, undone_by = $5 where claim_id = $1 and letter = $2 and version = $3', [
        claimId,
        letter,
        version,
        at,
        by,
      ]);
    },
    async addProof(claimId, letter, version, { subject, sealed, mediaType, sha256 }) {
      const added = await tx.run(
        'update sending set proof_subject = $4, proof_sealed = $5, proof_media_type = $6, proof_sha256 = $7 where claim_id = $1 and letter = $2 and version = $3 and undone_at is null',
        [claimId, letter, version, subject, sealed, mediaType, sha256],
      );
      return added === 1;
    },
    async proof(claimId, letter) {
      const line = await tx.row<ProofLine>(
        'select proof_subject, proof_sealed, proof_media_type, proof_sha256 from sending where claim_id = $1 and letter = $2 and proof_sealed is not null and undone_at is null order by version desc limit 1',
        [claimId, letter],
      );
      return line && { subject: line.proof_subject, sealed: line.proof_sealed, mediaType: line.proof_media_type, sha256: line.proof_sha256 };
    },
  };
}
