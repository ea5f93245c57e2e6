import type { Letter } from '@weerwoord/claims';
import type { ClaimId, OrganisationId } from '@weerwoord/kernel';
import type { ApprovalVoided, DeskStores, KeptApproval } from '@weerwoord/ports';
import { claimAct } from '../desk-tools';
import type { DeskTools } from '../desk-tools';
import { hashIn } from '../attachments/attachment-set';

/**
 * Ends what was approved because its words or its files are others now: the letter is a draft again, and the act says why. Part of the caller's unit of
 * work, under the lock of the claim. Does nothing where nothing is approved.
 */
export async function voidApproval(
  stores: DeskStores,
  claimId: ClaimId,
  { why, actor, at }: ApprovalVoided,
  letter: Letter = 'answer',
): Promise<boolean> {
  const [standing, draft, claim] = [
    await stores.approvals.newest(claimId, letter),
    await stores.drafts.current(claimId, letter),
    await stores.claims.byId(claimId),
  ];
  if (!standing || standing.voided || !claim) return false;
  if (!(await stores.approvals.makeVoid(standing.approval, { at, actor, why }))) return false;
  if (draft?.state === 'approved') {
    const version = (await stores.drafts.lastVersion(claimId, letter)) + 1;
    await stores.drafts.add({ ...draft, version, at, state: 'draft', approvedBy: null, approvedAt: null, sentAt: null });
    const work = letter === 'answer' && claim.work === 'approved' ? 'drafting' : claim.work;
    await stores.claims.save({ ...claim, work, revision: claim.revision + 1 });
  }
  await stores.acts.record([
    claimAct(claim, actor, 'approval.voided', at, { why, version: standing.approval.version, ...(letter === 'answer' ? {} : { letter }) }),
  ]);
  return true;
}

/** How what was approved stands to what there is now. */
export type ApprovalStanding = { readonly approval: KeptApproval; readonly voided: ApprovalVoided | null; readonly filesChanged: boolean };

/** The newest approval of a letter; null when there never was one. `filesChanged`: another set of files goes with it than was approved. */
export async function approvalStanding(
  tools: DeskTools,
  { organisation, claimId, letter = 'answer' }: { readonly organisation: OrganisationId; readonly claimId: ClaimId; readonly letter?: Letter },
): Promise<ApprovalStanding | null> {
  return tools.units(organisation, async (stores) => {
    const newest = await stores.approvals.newest(claimId, letter);
    return newest && { ...newest, filesChanged: (await hashIn(stores, claimId, letter)) !== newest.approval.attachmentsHash };
  });
}
