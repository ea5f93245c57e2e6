import type { Claim, ClaimReason } from '../claim';
import type { DraftKind, DraftParagraph, DraftPlan } from './draft-plan';
import { decisionGap, requiredGaps, strongGap } from './draft-gaps';
import type { DraftInput, Statement } from './draft-sources';
import * as ask from './requests';
import * as say from './statements';

/** A place in the letter: a statement, or one of the gaps. */
type Step = Statement | 'strong-gap' | 'required-gaps' | 'decide-refund' | 'decide-return-offer';
type Recipe = readonly Step[];

const MESSAGES: Recipe = [say.buyerAskedWeAnswered];
const DISPATCH: Recipe = [say.handedOver, say.trackingOnOrder];

/** Answers to Amazon, one recipe per reason: what decides stands first (amazon §9, letters). */
const A_TO_Z: Readonly<Record<ClaimReason, Recipe>> = {
  INR_DELIVERED: [say.opening, say.delivered, say.signedFor, say.photoOfDelivery, say.buyerAcknowledged, say.protectedLabel, 'strong-gap', ...DISPATCH, say.carrierInvestigation, ...MESSAGES, 'required-gaps', ask.requestBothAxes, say.sentToBuyer],
  INR_IN_TRANSIT: [say.opening, say.protectedLabel, ...DISPATCH, say.stillMoving, say.carrierInvestigation, 'strong-gap', ...MESSAGES, 'required-gaps', ask.requestBothAxes],
  INR_RETURNING: [say.opening, say.returning, ...DISPATCH, 'strong-gap', ...MESSAGES, 'required-gaps', ask.requestMetric],
  INR_NOT_SHIPPED: [say.opening, ...DISPATCH, say.buyerAcknowledged, 'strong-gap', 'required-gaps', ask.requestBothAxes],
  INR_NO_TRACKING: [say.opening, ...DISPATCH, say.buyerAcknowledged, 'strong-gap', 'required-gaps', ask.requestBothAxes],
  SNAD: [say.opening, say.listingSaid, say.productProof, say.returnRequested, say.returnOffered, say.returnNotSent, say.returnInspected, say.buyerEvidenceRead, 'strong-gap', say.buyerAcknowledged, ...MESSAGES, 'required-gaps', ask.requestBothAxes],
  RETURN_REFUSED: [say.opening, say.returnRequested, say.returnOutOfPolicy, say.returnOffered, say.returnNotSent, 'strong-gap', ...MESSAGES, 'required-gaps', ask.requestBothAxes],
  RETURN_NOT_REFUNDED: [say.opening, say.refundMade, say.returnRequested, say.returnArrived, say.returnInspected, say.returnNotSent, 'strong-gap', ...MESSAGES, 'required-gaps', ask.requestBothAxes],
  REMORSE: [say.opening, say.returnRequested, say.returnOutOfPolicy, say.returnOffered, ...MESSAGES, 'required-gaps', ask.requestOnRecord],
  FRAUD: [say.opening, say.delivered, ...DISPATCH, ...MESSAGES, 'required-gaps', ask.requestOnRecord],
  OTHER: [say.opening, say.delivered, ...DISPATCH, ...MESSAGES, 'required-gaps', ask.requestOnRecord],
  // Another programme with its own handlers: nothing is argued here, a person takes it (amazon §4.1).
  INJURY_DAMAGE: [say.opening, 'required-gaps'],
};

/** To the buyer, through eBay's request: polite, the whereabouts, what happens next. */
const EBAY_INR: Partial<Readonly<Record<ClaimReason, Recipe>>> = {
  INR_DELIVERED: [say.greeting, say.yourParcelDelivered, say.signedFor, 'required-gaps', say.yourParcelHandedOver, say.yourTrackingNumber, say.pleaseCheckNearby, say.tellUsHere, say.signOff],
  INR_IN_TRANSIT: [say.greeting, say.yourParcelHandedOver, say.yourParcelMoving, say.yourTrackingNumber, 'required-gaps', say.tellUsHere, say.signOff],
  INR_RETURNING: [say.greeting, say.yourParcelReturning, say.yourTrackingNumber, 'decide-refund', 'required-gaps', say.signOff],
};
const EBAY_INR_OTHERWISE: Recipe = [say.greeting, say.yourRefundMade, say.yourTrackingNumber, say.weLookIntoIt, 'decide-refund', 'required-gaps', say.signOff];
const EBAY_RETURN: Recipe = [say.greeting, say.yourPhotosRead, say.yourListingSaid, say.yourRefundMade, say.yourReturnOffered, 'decide-return-offer', 'required-gaps', say.returnThroughRequest, say.signOff];

const CHARGEBACK: Recipe = [say.opening, say.refundMade, say.delivered, say.signedFor, say.photoOfDelivery, say.buyerAcknowledged, 'strong-gap', ...DISPATCH, say.stillMoving, say.listingSaid, say.productProof, ...MESSAGES, 'required-gaps', ask.requestDispute];
const SAFE_T: Recipe = [say.opening, say.refundMade, say.returnRequested, say.returnInspected, say.returnNotSent, 'strong-gap', 'required-gaps', ask.requestReimburse];

/** Which letter a claim is answered with. */
export function draftKindFor({ kind, reason }: Pick<Claim, 'kind' | 'reason'>): DraftKind {
  switch (kind) {
    case 'A_TO_Z':
    case 'SAFE_T':
      return 'a-to-z-answer';
    case 'CHARGEBACK':
    case 'PAYMENT_DISPUTE':
      return 'chargeback-answer';
    case 'EBAY_INR':
      return 'ebay-inr-answer';
    case 'EBAY_RETURN':
      return 'ebay-return-answer';
    case 'EBAY_CASE':
      return reason.startsWith('INR') ? 'ebay-inr-answer' : 'ebay-return-answer';
    case 'SHOP_COMPLAINT':
      return 'buyer-message';
  }
}

function recipeFor(kind: DraftKind, { kind: claimKind, reason }: Claim): Recipe {
  switch (kind) {
    case 'a-to-z-answer':
      return claimKind === 'SAFE_T' ? SAFE_T : A_TO_Z[reason];
    case 'chargeback-answer':
      return CHARGEBACK;
    case 'ebay-return-answer':
      return EBAY_RETURN;
    case 'ebay-inr-answer':
    case 'buyer-message':
      return reason.startsWith('INR') || kind === 'ebay-inr-answer' ? (EBAY_INR[reason] ?? EBAY_INR_OTHERWISE) : EBAY_RETURN;
  }
}

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
