import type { ClaimKind, ClaimReason } from '@weerwoord/claims';
import type { AccountId, ClaimId, OrderId } from '@weerwoord/kernel';
import type { PackFormat } from '@weerwoord/packs';
import type { KeptPack, PackStore } from '@weerwoord/ports';
import type { Tx } from '../tx';

export type PackLine = {
  id: string;
  claim_id: ClaimId;
  order_id: OrderId;
  account_id: AccountId;
  external_order_id: string;
  kind: ClaimKind;
  reason: ClaimReason;
  sealed_at: Date;
  sealed_by: string;
  sealed_by_name: string;
  hash: string;
  bytes: number;
  exhibits: number;
  pages: number;
  bundle_version: number;
  format: PackFormat;
  crc32: number | null;
  erased_at: Date | null;
};
const ERASED = '(select e.erased_at from pack_erased e where e.pack_id = p.id)';
/** Everything but the ZIP: lists must not carry it. Sizes are those of what is given out. */
export const PACK_COLUMNS =
  'p.id, p.claim_id, p.order_id, p.account_id, p.external_order_id, p.kind, p.reason, p.sealed_at, p.sealed_by, p.sealed_by_name, p.hash, ' +
  `coalesce((select e.bytes from pack_erased e where e.pack_id = p.id), p.bytes)::float8 as bytes, coalesce((select e.crc32 from pack_erased e where e.pack_id = p.id), p.crc32)::float8 as crc32, ${ERASED} as erased_at, p.exhibits, p.pages, p.bundle_version, p.format`;
export const toPack = (line: PackLine): KeptPack => ({
  id: line.id,
  claimId: line.claim_id,
  orderId: line.order_id,
  accountId: line.account_id,
  externalOrderId: line.external_order_id,
  kind: line.kind,
  reason: line.reason,
  sealedAt: line.sealed_at,
  sealedBy: line.sealed_by,
  sealedByName: line.sealed_by_name,
  hash: line.hash,
  bytes: line.bytes,
  exhibits: line.exhibits,
  pages: line.pages,
  bundleVersion: line.bundle_version,
  format: line.format,
  crc32: line.crc32,
  erasedAt: line.erased_at,
});

export function packStore(tx: Tx): PackStore {
  return {
    async add(p, subject, sealedZip, sealedShell = null) {
      await tx.run(
        `insert into pack (organisation_id, id, claim_id, order_id, account_id, external_order_id, kind, reason, sealed_at, sealed_by, sealed_by_name, hash, bytes, exhibits, pages, bundle_version, subject, zip_sealed, format, crc32, shell_sealed)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21) on conflict (id) do nothing`,
        [
          tx.organisation,
          p.id,
          p.claimId,
          p.orderId,
          p.accountId,
          p.externalOrderId,
          p.kind,
          p.reason,
          p.sealedAt,
          p.sealedBy,
          p.sealedByName,
          p.hash,
          p.bytes,
          p.exhibits,
          p.pages,
          p.bundleVersion,
          subject,
          sealedZip,
          p.format,
          p.crc32,
          sealedShell,
        ],
      );
    },
    async byId(id) {
      const line = await tx.row<PackLine & { subject: string; zip_sealed: Buffer; shell: Buffer | null }>(
        `select ${PACK_COLUMNS}, p.subject, p.zip_sealed, coalesce((select e.shell_sealed from pack_erased e where e.pack_id = p.id), p.shell_sealed) as shell from pack p where p.id = $1`,
        [id],
      );
      return line && { pack: toPack(line), subject: line.subject, sealedZip: line.zip_sealed, sealedShell: line.shell };
    },
    async erase(erasures) {
      for (const { packId, accountId, at, bytes, crc32, sealedShell } of erasures)
        await tx.run(
          'insert into pack_erased (organisation_id, pack_id, account_id, erased_at, bytes, crc32, shell_sealed) values ($1, $2, $3, $4, $5, $6, $7) on conflict (pack_id) do nothing',
          [tx.organisation, packId, accountId, at, bytes, crc32, sealedShell],
        );
    },
    async ofClaim(claimId) {
      return (
        await tx.rows<PackLine>(`select ${PACK_COLUMNS} from pack p where p.claim_id = $1 order by p.sealed_at desc, p.id desc`, [claimId])
      ).map(toPack);
    },
  };
}
