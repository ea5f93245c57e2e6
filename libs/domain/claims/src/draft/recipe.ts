import type { Statement } from './draft-sources';
import * as say from './statements';

/** A place in the letter: a statement, or one of the gaps. */
export type Step = Statement | 'strong-gap' | 'required-gaps' | 'decide-refund' | 'decide-return-offer' | 'accept-binding-advice';
export type Recipe = readonly Step[];

/** Parts that many letters share. */
export const MESSAGES: Recipe = [say.buyerAskedWeAnswered];
export const DISPATCH: Recipe = [say.handedOver, say.trackingOnOrder];
/** Whether the parcel came: what decides stands first. For readers who are neither the buyer nor Amazon. */
export const PARCEL_FACTS: Recipe = [
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
];
/** What was sold, what was offered, what came back. */
export const GOODS_FACTS: Recipe = [
  say.listingSaid,
  say.productProof,
  say.buyerEvidenceRead,
  say.returnRequested,
  say.returnOffered,
  say.returnNotSent,
  say.returnArrived,
  say.returnInspected,
  say.buyerAcknowledged,
  ...MESSAGES,
  say.refundMade,
];
