import type { ClaimReason } from '../../claim';
import type { DraftKind } from '../../draft/draft-plan';
import type { Statement } from '../../draft/draft-sources';
import { plain } from '../../draft/draft-sources';
import type { Recipe } from '../../draft/recipe';
import { DISPATCH, MESSAGES } from '../../draft/recipe';
import * as say from '../../draft/statements';
import { complaintStage } from './complaint-states';

/** Asks whoever decides: the mediator to weigh the facts, the committee to rule on them. */
const requestDecision: Statement = ({ claim }) =>
  plain(complaintStage(claim.marketplaceState) === 'digidispuut' ? 'request-ruling' : 'request-mediation');

/** Dated facts with the numbers of their exhibits and no adjective: what a mediator reads (webshop §1, 16). */
const NOT_RECEIVED: Recipe = [
  say.opening,
  say.delivered,
  say.signedFor,
  say.photoOfDelivery,
  say.returning,
  ...DISPATCH,
  say.stillMoving,
  say.carrierInvestigation,
  say.buyerAcknowledged,
  ...MESSAGES,
  say.refundMade,
  'required-gaps',
  requestDecision,
];
const ABOUT_THE_GOODS: Recipe = [
  say.opening,
  say.listingSaid,
  say.productProof,
  say.buyerEvidenceRead,
  say.returnRequested,
  say.returnOffered,
  say.returnArrived,
  say.returnInspected,
  say.buyerAcknowledged,
  ...MESSAGES,
  say.refundMade,
  'required-gaps',
  requestDecision,
];

/** The statement for mediator or committee; to the customer goes a message. */
export const complaintRecipe = (reason: ClaimReason): Recipe => (reason.startsWith('INR') ? NOT_RECEIVED : ABOUT_THE_GOODS);
export const complaintDraftKind = (_reason: ClaimReason, state = ''): DraftKind =>
  complaintStage(state) === 'answer' ? 'buyer-message' : 'mediation-statement';
