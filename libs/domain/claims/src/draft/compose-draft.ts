import type { Claim } from '../claim';
import { rulesOf } from '../kind-table';
import { buyerLetter } from './buyer-letters';
import type { DraftKind, DraftParagraph, DraftPlan } from './draft-plan';
import { decisionGap, requiredGaps, strongGap } from './draft-gaps';
import type { DraftInput } from './draft-sources';
import type { Recipe, Step } from './recipe';

/** Which letter a claim is answered with. */
export const draftKindFor = ({
  kind,
  reason,
  marketplaceState,
}: Pick<Claim, 'kind' | 'reason'> & Partial<Pick<Claim, 'marketplaceState'>>): DraftKind => rulesOf(kind).draftKind(reason, marketplaceState);

/** The claim's own letter, or a message to the buyer beside it. */
const recipeFor = (kind: DraftKind, claim: Claim): Recipe =>
  kind === 'buyer-message' ? (rulesOf(claim.kind).buyerLetter ?? buyerLetter)(claim.reason) : rulesOf(claim.kind).recipe(claim.reason);

function taken(step: Step, input: DraftInput): readonly (DraftParagraph | null)[] {
  if (typeof step === 'function') return [step(input)];
  if (step === 'strong-gap') return [strongGap(input)];
  if (step === 'required-gaps') return requiredGaps(input);
  const decided = input.bundle.items.some((item) => item.code === 'REFUND_PROOF' || item.code === 'RETURN_OFFER');
  return decided ? [] : [decisionGap(step)];
}

/**
 * The letter as kinds of statement with figures and citations, no words: the deciding fact first, then the dated facts, the messages,
 * and a clear request on both axes. What is missing is a gap paragraph, never a guess; a sentence whose item is missing is not there.
 *
 * @param kind another letter than the claim's own, say a message to the buyer
 * @source amazon §9; ebay §11 "Drafts"
 */
export function composeDraft(input: DraftInput & { readonly kind?: DraftKind }): DraftPlan {
  const kind = input.kind ?? draftKindFor(input.claim);
  const seen = new Set<string>();
  const paragraphs = recipeFor(kind, input.claim)
    .flatMap((step) => taken(step, input))
    .filter((paragraph): paragraph is DraftParagraph => {
      if (paragraph === null || seen.has(paragraph.id)) return false;
      seen.add(paragraph.id);
      return true;
    });
  return { kind, paragraphs, ...(input.bundle.zone === undefined ? {} : { zone: input.bundle.zone }) };
}
