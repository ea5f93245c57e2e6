import type { OrderFacts } from '@weerwoord/orders';
import type { Claim } from '../claim';
import { rulesOf } from '../kind-table';
import { appealLetter } from './appeal';
import { buyerLetter } from './buyer-letters';
import { CARRIER_LETTER } from './carrier-letter';
import type { DraftKind, DraftParagraph, DraftPlan, Letter } from './draft-plan';
import { decisionGap, requiredGaps, strongGap } from './draft-gaps';
import type { DraftInput } from './draft-sources';
import type { Recipe, Step } from './recipe';
import { shortened } from '../aliexpress/short-letter';

/** Which letter a claim is answered with. */
export const draftKindFor = ({
  kind,
  reason,
  marketplaceState,
}: Pick<Claim, 'kind' | 'reason'> & Partial<Pick<Claim, 'marketplaceState'>>): DraftKind => rulesOf(kind).draftKind(reason, marketplaceState);

/** Which letter of a claim is which kind. */
export const letterKindFor = (letter: Letter, claim: Parameters<typeof draftKindFor>[0]): DraftKind =>
  letter === 'buyer' ? 'buyer-message' : letter === 'carrier' ? 'carrier-investigation' : draftKindFor(claim);

/** Letters the buyer reads: where the answer is one, there is none beside it. */
export const TO_THE_BUYER: ReadonlySet<DraftKind> = new Set<DraftKind>(['ebay-inr-answer', 'ebay-return-answer', 'buyer-message']);

/** Letters there may be: the answer; one to the buyer where the answer goes to somebody else; one to the carrier where there is a parcel to look for. */
export function lettersFor(claim: Parameters<typeof draftKindFor>[0], facts: Pick<OrderFacts, 'parcels' | 'scans'> | null): readonly Letter[] {
  const parcel = facts !== null && (facts.scans.length > 0 || facts.parcels.some(({ trackingNumber }) => trackingNumber !== null));
  return ['answer', ...(TO_THE_BUYER.has(draftKindFor(claim)) ? [] : (['buyer'] as const)), ...(parcel ? (['carrier'] as const) : [])];
}

/** The claim's own letter, or one beside it. */
function recipeFor(kind: DraftKind, claim: Claim): Recipe {
  const rules = rulesOf(claim.kind);
  if (kind === 'buyer-message') return (rules.buyerLetter ?? buyerLetter)(claim.reason);
  if (kind === 'carrier-investigation') return CARRIER_LETTER;
  return kind === 'appeal' ? appealLetter(claim.reason) : rules.recipe(claim.reason, kind);
}

function taken(step: Step, input: DraftInput): readonly (DraftParagraph | null)[] {
  if (typeof step === 'function') return [step(input)];
  if (step === 'strong-gap') return [strongGap(input)];
  if (step === 'required-gaps') return requiredGaps(input);
  // Only a person gives up the state court (webshop §4).
  if (step === 'accept-binding-advice') return [decisionGap(step)];
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
  // An offer is an answer of its own; only a person makes one.
  const kind = input.kind ?? (input.offer && input.claim.kind === 'ALIEXPRESS_DISPUTE' ? 'counter-proposal' : draftKindFor(input.claim));
  const seen = new Set<string>();
  const paragraphs = recipeFor(kind, input.claim)
    .flatMap((step) => taken(step, input))
    .filter((paragraph): paragraph is DraftParagraph => {
      if (paragraph === null || seen.has(paragraph.id)) return false;
      seen.add(paragraph.id);
      return true;
    });
  return {
    kind,
    paragraphs: input.claim.kind === 'ALIEXPRESS_DISPUTE' ? shortened(kind, paragraphs) : paragraphs,
    ...(input.bundle.zone === undefined ? {} : { zone: input.bundle.zone }),
  };
}
