import type { ClaimId, OrganisationId } from '@weerwoord/kernel';
import type { KeptPack } from '@weerwoord/ports';
import { claimMaterial } from '../claim-material';
import type { DeskTools } from '../desk-tools';
import { bundleVersionOf } from '../draft-words';

/**
 * The claim's newest pack, where it still shows all there is: the evidence a new one would show, and the answer as it was approved. An erased one stays the one there
 * is: a new pack could show no more. null: a new one is to be made.
 */
export async function currentPack(
  tools: DeskTools,
  { organisation, claimId }: { readonly organisation: OrganisationId; readonly claimId: ClaimId },
): Promise<KeptPack | null> {
  const { newest, isErased } = await tools.units(organisation, async ({ packs, packSets }) => {
    const [pack] = await packs.ofClaim(claimId);
    return { newest: pack, isErased: pack !== undefined && (await packSets.erasedAmong([pack.id])).length > 0 };
  });
  if (!newest || isErased) return newest ?? null;
  const found = await claimMaterial(tools, organisation, claimId);
  if (!found) return null;
  const { current, bundle } = found;
  const answer = current?.state === 'approved' || current?.state === 'sent' ? current : null;
  // A pack is sealed at a whole second: an answer approved earlier in the same one is in it.
  const isNewerAnswer = answer?.approvedAt !== null && answer !== null && answer.approvedAt.getTime() >= newest.sealedAt.getTime() + 1000;
  return newest.bundleVersion === (answer ? bundleVersionOf(answer) : bundle.version) && !isNewerAnswer ? newest : null;
}
