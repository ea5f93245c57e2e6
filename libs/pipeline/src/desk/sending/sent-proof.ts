import type { ClaimId, OrganisationId, Result } from '@weerwoord/kernel';
import { ok } from '@weerwoord/kernel';
import type { FileInspector } from '@weerwoord/ports';
import { sha256 } from '../../identity/id-for';
import type { Asked, DeskRefusal, DeskTools } from '../desk-tools';
import { claimAct, refused } from '../desk-tools';
import { homeNow, homeOfClaim } from '../words-subject';

/** What a proof of sending may be: a screenshot, or the page printed. */
const PROOFS: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'application/pdf']);

/** Keeps a screenshot that shows the answer was sent: sealed with the claim, no exhibit and in no pack. Another one replaces it. */
export async function addSentProof(
  tools: DeskTools & { readonly inspect: FileInspector },
  { organisation, claimId, actor, bytes }: Asked & { readonly claimId: ClaimId; readonly bytes: Uint8Array },
): Promise<Result<{ readonly sha256: string }, DeskRefusal>> {
  const inspected = await tools.inspect.inspect(bytes);
  if (!inspected.ok) return refused('bad-input', { fields: [{ path: 'files.0', problem: inspected.problem }] });
  if (!PROOFS.has(inspected.value.mediaType)) return refused('bad-input', { fields: [{ path: 'files.0', problem: 'file-kind-not-taken' }] });
  const claim = await tools.units(organisation, ({ claims }) => claims.byId(claimId));
  if (!claim) return refused('not-found');
  const subject = await homeNow(tools, organisation, homeOfClaim(claim));
  const [sealed] = await tools.vault.seal(organisation, [{ subject, plain: bytes }]);
  if (!sealed) throw new Error('the vault gave nothing back');
  const hash = sha256(bytes).toString('hex');
  return tools.units(organisation, async (stores) => {
    await stores.claims.lock(claimId);
    if (!(await stores.personal.holdKey(subject))) return refused('changed-meanwhile');
    const sending = await stores.sendings.newest(claimId, 'answer');
    if (!sending || sending.undoneAt !== null) return refused('not-possible-now');
    await stores.sendings.addProof(claimId, 'answer', sending.version, { subject, sealed, mediaType: inspected.value.mediaType, sha256: hash });
    await stores.acts.record([
      claimAct({ id: claimId }, actor, 'claim.sent-proof', tools.clock.now(), { version: sending.version, hash: hash.slice(0, 12) }),
    ]);
    return ok({ sha256: hash });
  });
}

/** The screenshot as it came; null where there is none or its key has been destroyed. */
export async function sentProof(
  { units, vault }: Pick<DeskTools, 'units' | 'vault'>,
  { organisation, claimId }: { readonly organisation: OrganisationId; readonly claimId: ClaimId },
): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | null> {
  const kept = await units(organisation, ({ sendings }) => sendings.proof(claimId, 'answer'));
  const [bytes] = kept ? await vault.open(organisation, [kept]) : [];
  return kept && bytes ? { bytes, mediaType: kept.mediaType } : null;
}
