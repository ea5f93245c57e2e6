import type { Letter } from '@weerwoord/claims';
import type { ClaimId } from '@weerwoord/kernel';
import type { AttachmentStore } from '@weerwoord/ports';
import type { Tx } from '../tx';

type SetLine = {
  claim_id: ClaimId;
  letter: Letter;
  version: number;
  subject: string;
  sealed: Buffer;
  hash: string;
  saved_by: string;
  saved_at: Date;
};
type DerivedLine = {
  claim_id: ClaimId;
  key: string;
  subject: string;
  sealed: Buffer;
  media_type: string;
  bytes: number;
  pages: number | null;
  contrast: number | null;
  sha256: string;
  made_at: Date;
};

export function attachmentStore(tx: Tx): AttachmentStore {
  return {
    async newest(claimId, letter, version) {
      const line = await tx.row<SetLine>(
        'select * from attachment_set where claim_id = $1 and letter = $2 and version <= $3 order by version desc limit 1',
        [claimId, letter, version],
      );
      return (
        line && {
          claimId: line.claim_id,
          letter: line.letter,
          version: line.version,
          subject: line.subject,
          sealed: line.sealed,
          hash: line.hash,
          savedBy: line.saved_by,
          savedAt: line.saved_at,
        }
      );
    },
    async save({ claimId, letter, version, subject, sealed, hash, savedBy, savedAt }) {
      await tx.run(
        `insert into attachment_set (organisation_id, claim_id, letter, version, subject, sealed, hash, saved_by, saved_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (claim_id, letter, version) do update set subject = excluded.subject, sealed = excluded.sealed, hash = excluded.hash, saved_by = excluded.saved_by, saved_at = excluded.saved_at`,
        [tx.organisation, claimId, letter, version, subject, sealed, hash, savedBy, savedAt],
      );
    },
    async derived(claimId, key) {
      const line = await tx.row<DerivedLine>('select * from derived_file where claim_id = $1 and key = $2', [claimId, key]);
      return (
        line && {
          claimId: line.claim_id,
          key: line.key,
          subject: line.subject,
          sealed: line.sealed,
          mediaType: line.media_type,
          bytes: line.bytes,
          pages: line.pages,
          contrast: line.contrast,
          sha256: line.sha256,
          madeAt: line.made_at,
        }
      );
    },
    async keepDerived({ claimId, key, subject, sealed, mediaType, bytes, pages, contrast, sha256, madeAt }) {
      await tx.run(
        `insert into derived_file (organisation_id, claim_id, key, subject, sealed, media_type, bytes, pages, contrast, sha256, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing`,
        [tx.organisation, claimId, key, subject, sealed, mediaType, bytes, pages, contrast, sha256, madeAt],
      );
    },
  };
}
