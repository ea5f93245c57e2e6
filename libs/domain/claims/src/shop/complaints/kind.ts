import type { KindRules } from '../../kind-rules';
import { PLAIN_STATES, plainOutcome } from '../../kind-rules';
import { complaintAdvice } from './complaint-advice';
import { complaintClock } from './complaint-clock';
import { complaintType } from './complaint-facts';
import { complaintGuard } from './complaint-guard';
import { COMPLAINT_ENDS, COMPLAINT_MOVES, complaintStage } from './complaint-states';
import { complaintBuyerLetter, complaintDraftKind, complaintRecipe } from './complaint-letters';

/** A complaint at an own shop, by WebwinkelKeur and DigiDispuut to its end. */
export const SHOP_COMPLAINT: KindRules = {
  openState: 'COMPLAINT',
  moves: COMPLAINT_MOVES,
  ends: COMPLAINT_ENDS,
  stateFor: plainOutcome(PLAIN_STATES),
  clock: complaintClock,
  advice: complaintAdvice,
  guard: complaintGuard,
  draftKind: complaintDraftKind,
  recipe: complaintRecipe,
  buyerLetter: complaintBuyerLetter,
  // Every complaint counts in the shop's own dispute rate; to withdraw inside the window is a right and no complaint (webshop §8).
  metric: ({ reason }) => ({ verdict: complaintType(reason) === 'withdrawal' ? 'NO' : 'YES', rule: 'generic.disputes' }),
  isOrderFact: true,
  stage: complaintStage,
};
