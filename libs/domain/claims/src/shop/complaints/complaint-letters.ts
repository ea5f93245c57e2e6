import type { ClaimReason } from '../../claim';
import { buyerLetter } from '../../draft/buyer-letters';
import type { DraftKind } from '../../draft/draft-plan';
import type { Statement } from '../../draft/draft-sources';
import { itemOf, plain, stated } from '../../draft/draft-sources';
import type { Recipe } from '../../draft/recipe';
import { DISPATCH, MESSAGES } from '../../draft/recipe';
import { figuresOf } from '@weerwoord/evidence';
import * as say from '../../draft/statements';
import { complaintStage } from './complaint-states';
import { mediationItemCodes } from './digidispuut-file';

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

/** What the file holds, in the order of the mediator's bundle, each with its exhibit (webshop §4). */
const fileHolds: Statement = ({ bundle }) =>
  stated(
    'file-holds',
    mediationItemCodes().map((code) => itemOf(bundle, code)),
    {},
  );
/** What is in dispute: below the least interest nobody hears it. */
const interest: Statement = ({ claim }) =>
  claim.amount === null ? null : plain('interest', figuresOf({ amountMinor: claim.amount.minor, currency: claim.amount.currency }));

/** Cover statement of a file for DigiDispuut: the facts as the mediator had them, what lies with it, what is in dispute, and what is asked. */
const digiDispuut = (facts: Recipe): Recipe => {
  const [first, ...rest] = facts.filter((step) => step !== requestDecision);
  return [...(first ? [first] : []), say.productSold, ...rest, fileHolds, interest, 'accept-binding-advice', requestDecision];
};

/** The statement for mediator or committee; to the customer goes a message. */
export const complaintRecipe = (reason: ClaimReason, letter: DraftKind): Recipe => {
  const facts = reason.startsWith('INR') ? NOT_RECEIVED : ABOUT_THE_GOODS;
  return letter === 'digidispuut-statement' ? digiDispuut(facts) : facts;
};
/** To the customer: the letter about what they wrote of, and by when they hear from us again (webshop §10). */
export const complaintBuyerLetter = (reason: ClaimReason): Recipe => {
  const letter = buyerLetter(reason);
  return [...letter.slice(0, -1), nextStepBy, ...letter.slice(-1)];
};
const nextStepBy: Statement = ({ claim }) => plain('next-step-by', figuresOf({ by: claim.clock.hardDeadline }));
export const complaintDraftKind = (_reason: ClaimReason, state = ''): DraftKind =>
  (({ answer: 'buyer-message', mediation: 'mediation-statement', digidispuut: 'digidispuut-statement' }) as const)[complaintStage(state)];
