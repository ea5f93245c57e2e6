import { figuresOf } from '@weerwoord/evidence';
import type { ClaimReason } from '../claim';
import { decisionGap } from '../draft/draft-gaps';
import type { DraftKind } from '../draft/draft-plan';
import type { Statement } from '../draft/draft-sources';
import { itemOf, plain } from '../draft/draft-sources';
import { DISPATCH } from '../draft/recipe';
import type { Recipe } from '../draft/recipe';
import * as say from '../draft/statements';

/** From this proof on the carrier shows delivery at the order’s own place (tracking.md §2). */
const AT_THE_ADDRESS = 4;

/**
 * What we propose: nothing, where the records carry it, and until when. Otherwise a person decides first: an answer is a proposal of money, and
 * none is made by itself (aliexpress.md §4, §8).
 */
const ourProposal: Statement = ({ bundle, facts, claim }) => {
  if (itemOf(bundle, 'REFUND_PROOF')) return null;
  const about = claim.reason.startsWith('INR');
  if (about && bundle.proofLevel >= AT_THE_ADDRESS) return plain('request-no-refund');
  if (about && itemOf(bundle, 'SCAN_HISTORY') && !itemOf(bundle, 'DELIVERY_SCAN') && !itemOf(bundle, 'RETURN_EVENT'))
    return facts.deliverBy !== null && facts.deliverBy > claim.clock.startedAt
      ? plain('request-wait', figuresOf({ deliverBy: facts.deliverBy }))
      : decisionGap('decide-refund');
  if (!about && itemOf(bundle, 'LISTING_SNAPSHOT') && itemOf(bundle, 'PRODUCT_PROOF')) return plain('request-no-refund');
  return decisionGap('decide-refund');
};

/** The offer a person made; without one there is no counter-proposal. */
const counterOffer: Statement = ({ offer }) =>
  offer
    ? plain(
        'counter-offer',
        figuresOf({ amountMinor: offer.amount.minor, currency: offer.amount.currency, returns: offer.returns, until: offer.until }),
      )
    : decisionGap('decide-refund');

const NOT_RECEIVED: Recipe = [
  say.opening,
  say.delivered,
  say.signedFor,
  say.photoOfDelivery,
  ...DISPATCH,
  say.stillMoving,
  say.returning,
  say.carrierInvestigation,
  say.buyerAskedWeAnswered,
  'required-gaps',
  ourProposal,
];
const GOODS: Recipe = [
  say.opening,
  say.listingSaid,
  say.productProof,
  say.buyerEvidenceRead,
  say.refundMade,
  say.returnOffered,
  say.returnInspected,
  say.buyerAskedWeAnswered,
  'required-gaps',
  ourProposal,
];

/**
 * The answer that stands beside our proposal in the dispute, read by buyer and platform: order, what the records show, what we propose; one fact
 * a sentence, no emotion, nothing outside the platform (aliexpress.md §8).
 */
export const disputeLetter = (reason: ClaimReason, letter: DraftKind): Recipe => {
  const recipe = reason.startsWith('INR') ? NOT_RECEIVED : GOODS;
  return letter === 'counter-proposal' ? recipe.map((step) => (step === ourProposal ? counterOffer : step)) : recipe;
};
