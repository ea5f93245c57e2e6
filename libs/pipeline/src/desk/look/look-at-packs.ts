import { targetsFor } from '@weerwoord/claims';
import type { PackList } from '@weerwoord/contracts';
import type { OrganisationId } from '@weerwoord/kernel';
import { isoText } from '@weerwoord/kernel';
import type { z } from 'zod';
import type { DeskTools } from '../desk-tools';
import { packFilter } from '../packs/pack-filter';
import type { PacksAsked } from '../packs/pack-filter';
import { packShellSubject } from '../pack-signer';

const PAGE = 50;

/** Sealed packs, newest first; `newerEvidence` where more can be shown by now. */
export function lookAtPacks(
  { units }: Pick<DeskTools, 'units'>,
  {
    organisation,
    cursor = null,
    limit = PAGE,
    ...asked
  }: { readonly organisation: OrganisationId; readonly cursor?: string | null; readonly limit?: number } & PacksAsked,
): Promise<z.infer<typeof PackList>> {
  return units(organisation, async ({ desk, people }) => {
    const { rows, next } = await desk.packs({ after: cursor, limit, filter: packFilter(asked, (await people.organisation())?.zone ?? 'UTC') });
    return {
      packs: rows.map(({ pack, account, newerEvidence, held }) => ({
        id: pack.id,
        claimId: pack.claimId,
        orderId: pack.orderId,
        externalOrderId: pack.externalOrderId,
        kind: pack.kind,
        reason: pack.reason,
        account,
        sealedAt: isoText(pack.sealedAt),
        by: pack.sealedByName,
        hash: pack.hash,
        bytes: pack.bytes,
        exhibits: pack.exhibits,
        pages: pack.pages,
        newerEvidence,
        held,
        target: targetsFor(pack.kind, 'answer', false)[0]?.name ?? null,
        erasedAt: pack.erasedAt && isoText(pack.erasedAt),
      })),
      next,
    };
  });
}

/**
 * The bytes of a sealed pack, or of the PDF in it, as they were sealed; null when there is no such pack or it cannot be read any more. Of a pack whose personal
 * parts were erased the ZIP is what stays, with the signed notice; its PDF is gone: null, and `packErasedAt` says since when.
 * The file's name holds the order's number and the beginning of the hash: two packs of one order do not overwrite each other.
 */
export async function packBytes(
  { units, vault, packs: maker }: Pick<DeskTools, 'units' | 'vault' | 'packs'>,
  { organisation, packId, as }: { readonly organisation: OrganisationId; readonly packId: string; readonly as: 'zip' | 'pdf' },
): Promise<{ readonly bytes: Uint8Array; readonly fileName: string } | null> {
  const kept = await units(organisation, ({ packs }) => packs.byId(packId));
  if (!kept) return null;
  const fileName = `pack-${kept.pack.externalOrderId.replace(/[^\w-]+/g, '_')}-${kept.pack.hash.slice(0, 8)}.${as}`;
  if (kept.pack.erasedAt && kept.sealedShell) {
    const [shell] = await vault.open(organisation, [{ subject: packShellSubject(packId), sealed: kept.sealedShell }]);
    const bytes = shell && as === 'zip' ? maker.erasedZip(shell) : null;
    return bytes && { bytes, fileName };
  }
  const [zip] = await vault.open(organisation, [{ subject: kept.subject, sealed: kept.sealedZip }]);
  return zip ? { bytes: as === 'zip' ? zip : await maker.pdfOf(zip), fileName } : null;
}

/** Since when a pack is without its personal parts; null while it has them, or there is no such pack. */
export const packErasedAt = async (
  { units }: Pick<DeskTools, 'units'>,
  { organisation, packId }: { readonly organisation: OrganisationId; readonly packId: string },
): Promise<Date | null> => (await units(organisation, ({ packs }) => packs.byId(packId)))?.pack.erasedAt ?? null;
