import type { ClaimKind, ClaimReason } from '../claim';
import type { DraftKind } from '../draft/draft-plan';
import type { Recipe } from '../draft/recipe';
import { briefly } from '../draft/briefly';
import type { Statement } from '../draft/draft-sources';
import { GOODS_FACTS, PARCEL_FACTS } from '../draft/recipe';
import * as ask from '../draft/requests';
import * as say from '../draft/statements';
import { ebayStage } from './states';

/** To a buyer who wants to cancel: what has happened to the order by now; whether to cancel a person decides. */
export const CANCELLATION_LETTER: Recipe = [
  say.greeting,
  say.yourRefundMade,
  say.yourParcelHandedOver,
  say.yourTrackingNumber,
  'decide-refund',
  'required-gaps',
  say.signOff,
];

/** To eBay once it has been asked in: dated facts, then both axes (ebay §7.1, §7.4). The buyer's own letter stands beside it. */
export const caseLetter = (reason: ClaimReason): Recipe => [
  say.opening,
  ...(reason.startsWith('INR') || reason === 'FRAUD' || reason === 'OTHER' ? PARCEL_FACTS : GOODS_FACTS),
  'strong-gap',
  'required-gaps',
  ask.requestCase,
];

/** Without the promise and the ship-by time: a bank asks whether it came. */
const bare =
  (statement: Statement): Statement =>
  (input) => {
    const told = statement(input);
    return told && briefly(told);
  };

/** The note beside the evidence of a payment dispute: at most 1,000 characters, so without the messages (ebay §8, PD-7). */
export const paymentNote = (reason: ClaimReason): Recipe => [
  say.opening,
  say.refundMade,
  bare(say.delivered),
  say.signedFor,
  say.photoOfDelivery,
  ...(reason.startsWith('INR') || reason === 'FRAUD' || reason === 'OTHER'
    ? [say.buyerAcknowledged, bare(say.handedOver), say.trackingOnOrder, bare(say.stillMoving)]
    : [say.listingSaid, say.productProof, say.returnOffered, say.returnNotSent, say.returnInspected]),
  'strong-gap',
  'required-gaps',
  ask.requestDispute,
];

/** With eBay, or decided there: no longer a letter to the buyer (ebay §7). */
export function ebayDraftKind(kind: ClaimKind, answer: DraftKind): (reason: ClaimReason, state?: string) => DraftKind {
  return (_reason, state = '') => {
    const stage = ebayStage(kind, state);
    if (stage.startsWith('decided-') || stage === 'appealed' || stage === 'lost') return 'appeal';
    return stage === 'case' ? 'ebay-case-answer' : answer;
  };
}
