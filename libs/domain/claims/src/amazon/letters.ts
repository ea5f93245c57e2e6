import type { ClaimReason } from '../claim';
import type { Recipe } from '../draft/recipe';
import { DISPATCH, MESSAGES } from '../draft/recipe';
import * as ask from '../draft/requests';
import * as say from '../draft/statements';

const NOT_AS_DESCRIBED: Recipe = [
  say.opening,
  say.listingSaid,
  say.productProof,
  say.returnRequested,
  say.returnOffered,
  say.returnNotSent,
  say.returnInspected,
  say.buyerEvidenceRead,
  'strong-gap',
  say.buyerAcknowledged,
  ...MESSAGES,
  'required-gaps',
  ask.requestBothAxes,
];

/** Answers to Amazon, one recipe per reason: what decides stands first (amazon §9, letters). */
export const A_TO_Z_LETTERS: Readonly<Record<ClaimReason, Recipe>> = {
  INR_DELIVERED: [
    say.opening,
    say.delivered,
    say.signedFor,
    say.photoOfDelivery,
    say.buyerAcknowledged,
    say.protectedLabel,
    'strong-gap',
    ...DISPATCH,
    say.carrierInvestigation,
    ...MESSAGES,
    'required-gaps',
    ask.requestBothAxes,
    say.sentToBuyer,
  ],
  INR_IN_TRANSIT: [
    say.opening,
    say.protectedLabel,
    ...DISPATCH,
    say.stillMoving,
    say.carrierInvestigation,
    'strong-gap',
    ...MESSAGES,
    'required-gaps',
    ask.requestBothAxes,
  ],
  INR_RETURNING: [say.opening, say.returning, ...DISPATCH, 'strong-gap', ...MESSAGES, 'required-gaps', ask.requestMetric],
  INR_NOT_SHIPPED: [say.opening, ...DISPATCH, say.buyerAcknowledged, 'strong-gap', 'required-gaps', ask.requestBothAxes],
  INR_NO_TRACKING: [say.opening, ...DISPATCH, say.buyerAcknowledged, 'strong-gap', 'required-gaps', ask.requestBothAxes],
  SNAD: NOT_AS_DESCRIBED,
  DAMAGED: NOT_AS_DESCRIBED,
  MISSING_PARTS: NOT_AS_DESCRIBED,
  RETURN_REFUSED: [
    say.opening,
    say.returnRequested,
    say.returnOutOfPolicy,
    say.returnOffered,
    say.returnNotSent,
    'strong-gap',
    ...MESSAGES,
    'required-gaps',
    ask.requestBothAxes,
  ],
  RETURN_NOT_REFUNDED: [
    say.opening,
    say.refundMade,
    say.returnRequested,
    say.returnArrived,
    say.returnInspected,
    say.returnNotSent,
    'strong-gap',
    ...MESSAGES,
    'required-gaps',
    ask.requestBothAxes,
  ],
  REMORSE: [say.opening, say.returnRequested, say.returnOutOfPolicy, say.returnOffered, ...MESSAGES, 'required-gaps', ask.requestOnRecord],
  FRAUD: [say.opening, say.delivered, ...DISPATCH, ...MESSAGES, 'required-gaps', ask.requestOnRecord],
  OTHER: [say.opening, say.delivered, ...DISPATCH, ...MESSAGES, 'required-gaps', ask.requestOnRecord],
  // Another programme with its own handlers: nothing is argued here, a person takes it (amazon §4.1).
  INJURY_DAMAGE: [say.opening, 'required-gaps'],
};

export const CHARGEBACK_LETTER: Recipe = [
  say.opening,
  say.refundMade,
  say.delivered,
  say.signedFor,
  say.photoOfDelivery,
  say.buyerAcknowledged,
  'strong-gap',
  ...DISPATCH,
  say.stillMoving,
  say.listingSaid,
  say.productProof,
  ...MESSAGES,
  'required-gaps',
  ask.requestDispute,
];
export const SAFE_T_LETTER: Recipe = [
  say.opening,
  say.refundMade,
  say.returnRequested,
  say.returnInspected,
  say.returnNotSent,
  'strong-gap',
  'required-gaps',
  ask.requestReimburse,
];
