import type { EvidenceCode } from '@weerwoord/evidence';
import type { AccountId, ClaimId, OrderId, RecordId } from '@weerwoord/kernel';
import type { EvidenceFileStore, KeptFile } from '@weerwoord/ports';
import type { Tx } from '../tx';

type FileLine = {
  record_id: RecordId;
  account_id: AccountId;
  order_id: OrderId | null;
  claim_id: ClaimId | null;
  subject: string;
  media_type: string;
  bytes: number;
  sha256: string;
  pages: number | null;
  width: number | null;
  height: number | null;
  code: EvidenceCode;
  at: Date | null;
  zone: string;
  words_sealed: Buffer;
  has_preview: boolean;
  scanned_by: string | null;
  added_by: string;
  added_at: Date;
  removed_at: Date | null;
  removed_by: string | null;
};
/** Everything but the bytes: lists must not carry them. */
const COLUMNS =
  'record_id, account_id, order_id, claim_id, subject, media_type, bytes, sha256, pages, width, height, code, at, zone, words_sealed, preview_sealed is not null as has_preview, scanned_by, added_by, added_at, removed_at, removed_by';
const toFile = (line: FileLine): KeptFile => ({
  recordId: line.record_id,
  accountId: line.account_id,
  orderId: line.order_id,
  claimId: line.claim_id,
  subject: line.subject,
  mediaType: line.media_type,
  bytes: line.bytes,
  sha256: line.sha256,
  pages: line.pages,
  width: line.width,
  height: line.height,
  code: line.code,
  at: line.at,
  zone: line.zone,
  sealedWords: line.words_sealed,
  hasPreview: line.has_preview,
  scannedBy: line.scanned_by,
  addedBy: line.added_by,
  addedAt: line.added_at,
  removedAt: line.removed_at,
  removedBy: line.removed_by,
});

export function evidenceFileStore(tx: Tx): EvidenceFileStore {
  return {
    async add(f, { original, preview }) {
      const added = await tx.run(
        `insert into evidence_file (organisation_id, record_id, account_id, order_id, claim_id, subject, media_type, bytes, sha256, pages, width, height, code, at, zone, words_sealed, original_sealed, preview_sealed, scanned_by, added_by, added_at,
           removed_at, removed_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23) on conflict (record_id) do nothing`,
        [
          tx.organisation,
          f.recordId,
          f.accountId,
          f.orderId,
          f.claimId,
          f.subject,
          f.mediaType,
          f.bytes,
          f.sha256,
          f.pages,
          f.width,
          f.height,
          f.code,
          f.at,
          f.zone,
          f.sealedWords,
          original,
          preview,
          f.scannedBy,
          f.addedBy,
          f.addedAt,
          f.removedAt,
          f.removedBy,
        ],
      );
      return added === 1;
    },
    async of({ orderId, claimId }) {
      return (
        await tx.rows<FileLine>(`select ${COLUMNS} from evidence_file where order_id = $1 or claim_id = $2 order by added_at, record_id`, [
          orderId,
          claimId,
        ])
      ).map(toFile);
    },
    async byRecord(recordId) {
      const line = await tx.row<FileLine>(`select ${COLUMNS} from evidence_file where record_id = $1`, [recordId]);
      return line && toFile(line);
    },
    async sealed(recordId) {
      const line = await tx.row<{ original_sealed: Buffer; preview_sealed: Buffer | null }>(
        'select original_sealed, preview_sealed from evidence_file where record_id = $1',
        [recordId],
      );
      return line && { original: line.original_sealed, preview: line.preview_sealed };
    },
    async setRemoved(recordId, removed) {
      await tx.run('update evidence_file set removed_at = $2, removed_by = $3 where record_id = $1', [
        recordId,
        removed?.at ?? null,
        removed?.by ?? null,
      ]);
    },
    async join(claimId, orderId) {
      return (
        await tx.rows<{ record_id: RecordId }>(
          'update evidence_file set order_id = $2 where claim_id = $1 and order_id is null returning record_id',
          [claimId, orderId],
        )
      ).map(({ record_id: id }) => id);
    },
  };
}
