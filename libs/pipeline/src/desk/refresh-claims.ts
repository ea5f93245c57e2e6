import type { ClaimId, OrganisationId } from '@weerwoord/kernel';
import type { DeskStores, KeptClaim, KeptDraft } from '@weerwoord/ports';
import type { ClaimMaterial } from './claim-material';
import { claimMaterial } from './claim-material';
import type { DeskTools } from './desk-tools';
import { claimAct } from './desk-tools';
import type { Composed } from './draft-words';
import { composed, draftSubject, languageFor, saysOtherwise, sealWords } from './draft-words';
import { keepBundle } from './rebuild-bundle';

const AT_MOST = 200;
const ACTOR = 'step:refresh-claims';
/** Work in which a letter is still wanted; what is decided keeps the letter that was sent. */
const WANTS_LETTER = new Set(['open', 'drafting', 'approved']);

/**
 * Follows the orders: claims whose order came or changed since get their reason, evidence and bundle anew, and a draft. A letter nobody
 * has touched is replaced; beside a person's words the newer one is only laid.
 */
export async function refreshClaims(tools: DeskTools, { organisation, limit = AT_MOST }: { readonly organisation: OrganisationId; readonly limit?: number }): Promise<ClaimId[]> {
  const due = await tools.units(organisation, async ({ claims }) => [...new Set([...(await claims.stale(limit)), ...(await claims.withoutDraft(limit))])]);
  const changed: ClaimId[] = [];
  for (const claimId of due) if (await refreshClaim(tools, { organisation, claimId })) changed.push(claimId);
  return changed;
}

/** One claim, all of it. False when there was nothing to do, or somebody was faster: the sweep then finds what is left. */
export async function refreshClaim(tools: DeskTools, { organisation, claimId }: { readonly organisation: OrganisationId; readonly claimId: ClaimId }): Promise<boolean> {
  const found = await claimMaterial(tools, organisation, claimId);
  if (!found?.facts) return false;
  const fresh = WANTS_LETTER.has(found.kept.work) ? composed(tools.letters, { ...found, facts: found.facts }, found.personal, found.current?.language ?? languageFor(found.kept)) : null;
  const sealed = fresh && (await sealWords(tools.vault, organisation, draftSubject(found.kept), fresh.words));
  return tools.units(organisation, async (stores) => {
    const now = tools.clock.now();
    const stored = await stores.claims.lock(claimId);
    if (!stored || stored.revision !== found.kept.revision) return false;
    await keepBundle(stores, found.bundle, found.inputHash, now);
    const drafted = fresh && sealed ? await keepDraft(stores, found, { ...fresh, sealed }, now) : null;
    const next: KeptClaim = { ...found.kept, ...(drafted?.current ? { draftLanguage: drafted.current.language, revision: stored.revision + 1 } : {}) };
    await stores.claims.save(next);
    return true;
  });
}

/** Where the fresh letter goes: in place of an untouched one, beside a person's, or nowhere when it says the same. */
async function keepDraft({ drafts, acts }: DeskStores, { current, beside, kept: claim }: ClaimMaterial, fresh: Composed & { readonly sealed: Uint8Array }, now: Date): Promise<{ readonly current: KeptDraft | null }> {
  if (current && !saysOtherwise(current, fresh)) {
    if (beside) await drafts.dropBeside(claim.id); // the facts came back to what the letter says
    return { current: null };
  }
  const touched = current !== null && (current.by !== null || current.state !== 'draft');
  if (touched && beside && !saysOtherwise(beside, fresh)) return { current: null };
  const draft: KeptDraft = {
    claimId: claim.id, letter: 'answer', wording: {}, version: (await drafts.lastVersion(claim.id)) + 1, language: current?.language ?? languageFor(claim), kind: fresh.plan.kind, plan: fresh.plan,
    subject: draftSubject(claim), sealed: fresh.sealed, state: touched ? 'beside' : 'draft', by: null, at: now, composedFrom: fresh.composedFrom, approvedBy: null, approvedAt: null, sentAt: null,
  };
  await drafts.dropBeside(claim.id);
  await drafts.add(draft);
  await acts.record([claimAct(claim, ACTOR, touched ? 'draft.newer-facts' : 'draft.composed', now, { version: draft.version, language: draft.language })]);
  return { current: touched ? null : draft };
}
