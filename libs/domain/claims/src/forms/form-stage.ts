import type { ClaimKind } from '../claim';
import type { DraftKind } from '../draft/draft-plan';
import { endOf } from '../kind-table';
import { complaintStage } from '../shop/complaints/complaint-states';

/** Before whom a claim is answered: the first answer, an appeal, WebwinkelKeur's mediator, DigiDispuut's committee. */
export const FORM_STAGES = ['answer', 'appeal', 'mediation', 'digidispuut'] as const;
export type FormStage = (typeof FORM_STAGES)[number];

const OF_LETTER: Readonly<Partial<Record<DraftKind, FormStage>>> = {
  appeal: 'appeal',
  'mediation-statement': 'mediation',
  'digidispuut-statement': 'digidispuut',
};

/**
 * Which of its forms the next letter of a claim goes into. The kind of letter says it where it is one of its own; else where the claim stands:
 * what is decided against the seller can only be appealed.
 *
 * @param marketplaceState in the words of the sheets
 */
export function formStageOf(
  { kind, marketplaceState }: { readonly kind: ClaimKind; readonly marketplaceState: string },
  letter?: DraftKind,
): FormStage {
  if (kind === 'SHOP_COMPLAINT') return complaintStage(marketplaceState);
  const ofLetter = letter && OF_LETTER[letter];
  if (ofLetter) return ofLetter;
  return endOf(kind, marketplaceState)?.work === 'lost' ? 'appeal' : 'answer';
}
