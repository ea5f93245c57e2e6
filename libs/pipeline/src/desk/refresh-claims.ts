import type { ClaimId, OrganisationId } from '@weerwoord/kernel';
import type { DeskStores, KeptClaim, KeptDraft } from '@weerwoord/ports';
import { keepMoney } from './after/ledger';
import type { ClaimMaterial } from './claim-material';
import { claimMaterials } from './claim-material';
import type { DeskTools } from './desk-tools';
import { claimAct } from './desk-tools';
import type { Composed } from './draft-words';
import { composed, languageFor, plainWords, saysOtherwise } from './draft-words';
import { eachOrAlone } from './each-or-alone';
import { inputFor, letterSources, NO_SOURCES, offerIn } from './letters/letter-sources';
import { wordsSubjects } from './words-subject';

const AT_MOST = 200;
const ACTOR = 'step:refresh-claims';
/** Work in which a letter is still wanted; what is decided keeps the letter that was sent. */
const WANTS_LETTER = new Set(['open', 'drafting', 'approved']);

/**
 * Follows the orders: claims whose order came or changed since get their reason, evidence and bundle anew, and a draft. A letter nobody
 * has touched is replaced; beside a person's words the newer one is only laid.
 */
export async function refreshClaims(
  tools: DeskTools,
  { organisation, limit = AT_MOST }: { readonly organisation: OrganisationId; readonly limit?: number },
): Promise<ClaimId[]> {
  const due = await tools.units(organisation, async ({ claims }) => [
    ...new Set([...(await claims.stale(limit)), ...(await claims.withoutDraft(limit))]),
  ]);
  return refreshSome(tools, { organisation, claimIds: due });
}

/** One claim, all of it. False when there was nothing to do, or somebody was faster: the sweep then finds what is left. */
export async function refreshClaim(
  tools: DeskTools,
  { organisation, claimId }: { readonly organisation: OrganisationId; readonly claimId: ClaimId },
): Promise<boolean> {
  return (await refreshSome(tools, { organisation, claimIds: [claimId] })).length > 0;
}

/** Claims written in one transaction. */
const PER_UNIT = 50;

/**
 * These claims, all of them. Their letters are composed and sealed outside of any transaction, some at a time.
 *
 * @returns those that were written
 * @throws AggregateError when some could not be; all the others were
 */
export async function refreshSome(
  tools: DeskTools,
  { organisation, claimIds }: { readonly organisation: OrganisationId; readonly claimIds: readonly ClaimId[] },
): Promise<ClaimId[]> {
  return (await eachOrAlone(claimIds, PER_UNIT, (some) => refreshUnit(tools, organisation, some))).flat();
}

type Fresh = { readonly found: ClaimMaterial; readonly letter: (Composed & Sealed) | null };
type Sealed = { readonly subject: string; readonly sealed: Uint8Array };

async function refreshUnit(tools: DeskTools, organisation: OrganisationId, claimIds: readonly ClaimId[]): Promise<ClaimId[]> {
  const made: { found: ClaimMaterial; letter: Composed | null }[] = [];
  const materials = [...(await claimMaterials(tools, organisation, claimIds)).values()].filter(({ facts }) => facts !== null);
  const wanted = materials.filter(({ kept }) => WANTS_LETTER.has(kept.work));
  const sources = wanted.length === 0 ? NO_SOURCES : await tools.units(organisation, (stores) => letterSources(stores, wanted));
  for (const found of materials) {
    const from = WANTS_LETTER.has(found.kept.work) ? inputFor(found, 'answer', sources, offerIn(found.current?.plan)) : null;
    made.push({
      found,
      letter: from && composed(tools.letters, from, found.personal, found.current?.language ?? languageFor(found.kept), sources.templates),
    });
  }
  const lettered = made.flatMap(({ found, letter }) => (letter ? [{ found, letter }] : []));
  const subjectOf = await wordsSubjects(
    tools,
    organisation,
    lettered.map(({ found }) => found.kept),
  );
  const sealed = await tools.vault.seal(
    organisation,
    lettered.map(({ found, letter }) => ({ subject: subjectOf(found.kept), plain: plainWords(letter.words) })),
  );
  const bytesOf = new Map(lettered.map(({ found }, place) => [found.kept.id, sealed[place]]));
  const fresh = new Map(
    made.map(({ found, letter }): [ClaimId, Fresh] => {
      const bytes = bytesOf.get(found.kept.id);
      return [found.kept.id, { found, letter: letter && bytes ? { ...letter, subject: subjectOf(found.kept), sealed: bytes } : null }];
    }),
  );
  if (fresh.size === 0) return [];
  return tools.units(organisation, (stores) => writeUnit(stores, fresh, tools.clock.now()));
}

async function writeUnit(stores: DeskStores, fresh: ReadonlyMap<ClaimId, Fresh>, now: Date): Promise<ClaimId[]> {
  const locked = await stores.claims.lockAll([...fresh.keys()]);
  const newest = await stores.bundles.newestOf([
    ...new Set([...fresh.values()].flatMap(({ found }) => (found.bundleKept ? [] : [found.bundle.orderId]))),
  ]);
  const unchanged = locked.flatMap(({ id, revision }) => {
    const one = fresh.get(id);
    // Somebody wrote meanwhile, the claim or a bundle of its order: the sweep comes back.
    if (
      one?.found.kept.revision !== revision ||
      ((newest.get(one.found.bundle.orderId)?.bundle.version ?? 0) >= one.found.bundle.version &&
        newest.get(one.found.bundle.orderId)?.inputHash !== one.found.inputHash)
    )
      return [];
    return [one];
  });
  const bundles = new Map(
    unchanged.flatMap(({ found }) =>
      found.bundleKept ? [] : [[found.bundle.orderId, { bundle: found.bundle, inputHash: found.inputHash, made: found.made }] as const],
    ),
  );
  await stores.bundles.addAll([...bundles.values()], now);
  const kept = unchanged.map(({ found, letter }) => ({ found, letter: letter && letterFor(found, letter, now) }));
  for (const { found, letter } of kept) if (letter && found.beside) await stores.drafts.dropBeside(found.kept.id);
  const drafts = kept.flatMap(({ letter }) => (letter?.draft ? [letter.draft] : []));
  await stores.drafts.addAll(drafts);
  await stores.claims.saveAll(
    kept.map(({ found: { kept: claim }, letter }): KeptClaim =>
      letter?.draft?.state === 'draft' ? { ...claim, draftLanguage: letter.draft.language, revision: claim.revision + 1 } : claim,
    ),
  );
  await keepMoney(
    stores,
    kept.map(({ found }) => found),
    now,
  );
  const claimOfDraft = new Map(kept.map(({ found }) => [found.kept.id, found.kept]));
  await stores.acts.record(
    drafts.flatMap((draft) => {
      const claim = claimOfDraft.get(draft.claimId);
      return claim
        ? [
            claimAct(claim, ACTOR, draft.state === 'beside' ? 'draft.newer-facts' : 'draft.composed', now, {
              version: draft.version,
              language: draft.language,
            }),
          ]
        : [];
    }),
  );
  return kept.map(({ found }) => found.kept.id);
}

/**
 * Where the fresh letter goes: in place of an untouched one, beside a person's, or nowhere when it says the same. Null: what lies beside stays too; a
 * draft that is null: the facts came back to what the letter says, so that nothing need lie beside it.
 */
function letterFor(
  { current, beside, kept: claim, lastVersion }: ClaimMaterial,
  fresh: Composed & Sealed,
  now: Date,
): { readonly draft: KeptDraft | null } | null {
  if (current && !saysOtherwise(current, fresh)) return { draft: null };
  const touched = current !== null && (current.by !== null || current.state !== 'draft');
  if (touched && beside && !saysOtherwise(beside, fresh)) return null;
  return {
    draft: {
      claimId: claim.id,
      letter: 'answer',
      version: lastVersion + 1,
      language: current?.language ?? languageFor(claim),
      kind: fresh.plan.kind,
      plan: fresh.plan,
      subject: fresh.subject,
      sealed: fresh.sealed,
      state: touched ? 'beside' : 'draft',
      by: null,
      at: now,
      composedFrom: fresh.composedFrom,
      wording: fresh.wording,
      approvedBy: null,
      approvedAt: null,
      sentAt: null,
    },
  };
}
