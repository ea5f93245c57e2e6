import type { ClaimReason } from '../claim';
import type { Recipe } from './recipe';
import * as say from './statements';

/** To the buyer (on eBay through the request): polite, the whereabouts, what happens next. */
const WHERE_IS_IT: Partial<Readonly<Record<ClaimReason, Recipe>>> = {
  INR_DELIVERED: [
    say.greeting,
    say.yourParcelDelivered,
    say.signedFor,
    'required-gaps',
    say.yourParcelHandedOver,
    say.yourTrackingNumber,
    say.pleaseCheckNearby,
    say.tellUsHere,
    say.signOff,
  ],
  INR_IN_TRANSIT: [
    say.greeting,
    say.yourParcelHandedOver,
    say.yourParcelMoving,
    say.yourTrackingNumber,
    'required-gaps',
    say.tellUsHere,
    say.signOff,
  ],
  INR_RETURNING: [say.greeting, say.yourParcelReturning, say.yourTrackingNumber, 'decide-refund', 'required-gaps', say.signOff],
};
const WE_LOOK_INTO_IT: Recipe = [
  say.greeting,
  say.yourRefundMade,
  say.yourTrackingNumber,
  say.weLookIntoIt,
  'decide-refund',
  'required-gaps',
  say.signOff,
];
export const NOT_AS_DESCRIBED_LETTER: Recipe = [
  say.greeting,
  say.yourPhotosRead,
  say.yourListingSaid,
  say.yourRefundMade,
  say.yourReturnOffered,
  'decide-return-offer',
  'required-gaps',
  say.returnThroughRequest,
  say.signOff,
];

/** Where the parcel is, as far as we know. */
export const notReceivedLetter = (reason: ClaimReason): Recipe => WHERE_IS_IT[reason] ?? WE_LOOK_INTO_IT;
/** A message to the buyer about what they wrote of. */
export const buyerLetter = (reason: ClaimReason): Recipe => (reason.startsWith('INR') ? notReceivedLetter(reason) : NOT_AS_DESCRIBED_LETTER);
