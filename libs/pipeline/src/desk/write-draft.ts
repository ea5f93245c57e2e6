import type { DraftLanguage } from '@weerwoord/claims';
import { mayMove, WORK_MOVES } from '@weerwoord/claims';
import type { ClaimId, Result } from '@weerwoord/kernel';
import { ok } from '@weerwoord/kernel';
import type { KeptDraft } from '@weerwoord/ports';
import { claimMaterial } from './claim-material';
import type { Asked, DeskRefusal, DeskTools } from './desk-tools';
import { claimAct, refused, unseen } from './desk-tools';
import { composed, draftSubject, sealWords } from './draft-words';
import { keepBundle } from './rebuild-bundle';

/**
 * Composes the answer anew from all facts, in the language asked for, and puts it in the place of what was there. After a lost decision that
 * is the appeal. Refused while there is no order to speak of, and once the claim is closed.
 *
 * @param revision what the person saw; absent on the command line
 */
export async function writeDraft(tools: DeskTools, { organisation, claimId, language, actor, revision }: Asked & { readonly claimId: ClaimId; readonly language: DraftLanguage; readonly revision?: number }): Promise<Result<{ readonly revision: number; readonly version: number }, DeskRefusal>> {
  const found = await claimMaterial(tools, organisation, claimId);
  if (!found) return refused('not-found');
  const { work } = found.kept;
  const next = work === 'open' || work === 'drafting' ? work : 'drafting';
  if (!found.facts || (next !== work && !mayMove(WORK_MOVES, work, next))) return refused('not-possible-now');
  const fresh = composed(tools.letters, { ...found, facts: found.facts }, found.personal, language);
  const sealed = await sealWords(tools.vault, organisation, draftSubject(found.kept), fresh.words);
  return tools.units(organisation, async (stores) => {
    const now = tools.clock.now();
    const stored = await stores.claims.lock(claimId);
    const problem = unseen(stored, revision ?? found.kept.revision);
    if (problem) return problem;
    const standing = work === 'approved' ? await stores.approvals.newest(claimId) : null;
    if (standing) await stores.approvals.makeVoid(standing.approval, { at: now, actor, why: 'words-changed' });
    await keepBundle(stores, found.bundle, found.inputHash, now);
    const draft: KeptDraft = {
      claimId, letter: 'answer', wording: {}, version: (await stores.drafts.lastVersion(claimId)) + 1, language, kind: fresh.plan.kind, plan: fresh.plan, subject: draftSubject(found.kept), sealed, state: 'draft', by: null, at: now,
      composedFrom: fresh.composedFrom, approvedBy: null, approvedAt: null, sentAt: null,
    };
    await stores.drafts.dropBeside(claimId);
    await stores.drafts.add(draft);
    const claim = { ...found.kept, work: next, draftLanguage: language, revision: found.kept.revision + 1 };
    await stores.claims.save(claim);
    await stores.acts.record([claimAct(claim, actor, 'draft.written', now, { version: draft.version, language })]);
    return ok({ revision: claim.revision, version: draft.version });
  });
}
