import type { OrganisationId } from '@weerwoord/kernel';
import type { ErasureReason } from '@weerwoord/packs';
import type { PackErasure } from '@weerwoord/ports';
import type { DeskTools } from './desk-tools';
import { packShellSubject, signerOfPack } from './pack-signer';

/**
 * Makes the form packs have without their personal parts: shell and signed notice. Writes nothing: `stores.packs.erase` does, in the unit of work in which
 * the key is destroyed. Packs of format 1 have no such form, erased ones have theirs, and what is not there is passed over: none of them is in the answer.
 *
 * Ask before that unit of work is opened: signing opens its own.
 */
export async function preparePackErasures(
  { units, vault, packs, sealer }: Pick<DeskTools, 'units' | 'vault' | 'packs' | 'sealer'>,
  {
    organisation,
    packIds,
    at,
    why,
  }: { readonly organisation: OrganisationId; readonly packIds: readonly string[]; readonly at: Date; readonly why: ErasureReason },
): Promise<PackErasure[]> {
  const erasures: PackErasure[] = [];
  for (const packId of packIds) {
    const kept = await units(organisation, (stores) => stores.packs.byId(packId));
    if (!kept?.sealedShell || kept.pack.erasedAt) continue;
    const subject = packShellSubject(packId);
    const [shell] = await vault.open(organisation, [{ subject, sealed: kept.sealedShell }]);
    if (!shell) continue;
    const erased = await packs.erasureNotice(shell, { at, why }, (keyId) => signerOfPack(sealer, organisation, keyId));
    const [sealedShell] = await vault.seal(organisation, [{ subject, plain: erased.shell }]);
    if (!sealedShell) throw new Error('the vault gave nothing back');
    erasures.push({ packId, accountId: kept.pack.accountId, at, bytes: erased.bytes, crc32: erased.crc32, sealedShell });
  }
  return erasures;
}
