import type { CounterOffer, DraftKind, DraftPlan, Letter } from '@weerwoord/claims';
import { draftKindFor, letterKindFor } from '@weerwoord/claims';
import type { EvidenceBundle } from '@weerwoord/evidence';
import type { ClaimId } from '@weerwoord/kernel';
import type { DeskStores, KeptTemplate } from '@weerwoord/ports';
import type { ClaimMaterial } from '../claim-material';
import type { ComposedFrom } from '../draft-words';
import { bundleVersionOf } from '../draft-words';

/** What letters are composed from beside their claims: the organisation's words, and for appeals what was shown before. */
export type LetterSources = {
  readonly templates: readonly KeptTemplate[];
  readonly shownBefore: ReadonlyMap<ClaimId, Pick<EvidenceBundle, 'items'>>;
};
export const NO_SOURCES: LetterSources = { templates: [], shownBefore: new Map() };

/** Reads them for some claims: two small questions, and one more for each appeal. */
export async function letterSources(
  { templates, drafts, bundles }: Pick<DeskStores, 'templates' | 'drafts' | 'bundles'>,
  claims: readonly Pick<ClaimMaterial, 'claim'>[],
): Promise<LetterSources> {
  const shownBefore = new Map<ClaimId, Pick<EvidenceBundle, 'items'>>();
  for (const { claim } of claims) {
    if (claim.orderId === null || draftKindFor(claim) !== 'appeal') continue;
    // The answer to the claim itself: an appeal sent before was shown to the same reader too.
    const answered = (await drafts.sent(claim.id)).filter(({ letter }) => letter === 'answer').at(-1);
    const bundle = answered && (await bundles.version(claim.orderId, bundleVersionOf(answered)));
    if (bundle) shownBefore.set(claim.id, bundle);
  }
  return { templates: await templates.inForce(), shownBefore };
}

/** The offer a person made, as its letter keeps it: it stays when the letter is composed anew. */
export function offerIn(plan: Pick<DraftPlan, 'paragraphs'> | undefined): CounterOffer | null {
  const figures = plan?.paragraphs.find(({ says }) => says === 'counter-offer')?.figures;
  if (typeof figures?.['amountMinor'] !== 'number' || typeof figures['currency'] !== 'string') return null;
  const until = figures['until'];
  return {
    amount: { minor: figures['amountMinor'], currency: figures['currency'] },
    returns: figures['returns'] === true,
    until: typeof until === 'string' ? new Date(until) : null,
  };
}

/** Everything one letter of a claim is composed from; null while there is no order. */
export function inputFor(found: ClaimMaterial, letter: Letter, sources: LetterSources, offer: CounterOffer | null): ComposedFrom | null {
  if (!found.facts) return null;
  const kind: DraftKind = letterKindFor(letter, found.claim);
  const { claim, facts, bundle, checklist } = found;
  return {
    claim,
    facts,
    bundle,
    checklist,
    offer,
    shownBefore: sources.shownBefore.get(claim.id) ?? null,
    // An offer chooses the kind of its answer itself.
    ...(letter === 'answer' && offer ? {} : { kind }),
  };
}
