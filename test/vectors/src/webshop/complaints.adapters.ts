import {
  conformityPresumption,
  digiDispuutAdmissible,
  digiDispuutClocks,
  joinReviews,
  mediationBundle,
  mediationClocks,
  normaliseRating,
  reviewAsEvidence,
  withdrawalRefund,
  withdrawalWindow,
} from '@weerwoord/claims';
import type { ReceivedBy, ReviewJoin } from '@weerwoord/claims';
import type { Adapters } from '../adapter';
import { ANY_DAY, listOf, recordOf } from './given';
import { eurosOf, textOf, textOfMoney, utcOf, utcText, words } from './sheet-words';

/** The sheet's shop: in the Netherlands. */
const ZONE = 'Europe/Amsterdam';

/** Who took the parcel, in the sheet's words (webshop §2, §8). Words it does not have are somebody else. */
const RECEIVED_BY: Readonly<Record<string, ReceivedBy>> = {
  consumer: 'consumer',
  customer: 'consumer',
  buyer: 'consumer',
  addressee: 'consumer',
  recipient: 'consumer',
  home: 'consumer',
  door: 'consumer',
  named_by_consumer: 'named-by-consumer',
  named_neighbour: 'named-by-consumer',
};
const receivedBy = (given: unknown): ReceivedBy => (typeof given === 'string' ? (RECEIVED_BY[given] ?? 'someone-else') : 'consumer');

/** Complaints, reviews and consumer law of webshop.md §3, §4, §8, in the words of its vectors. */
export const COMPLAINT_ADAPTERS: Adapters = {
  withdrawalWindow: ({ parcelsReceived, informed, deliveredTo, holidays }) => {
    const off = new Set(listOf(holidays).map(String));
    const { state, lastDay, acceptUntil } = withdrawalWindow({
      receivedOn: listOf(parcelsReceived).map(textOf),
      receivedBy: receivedBy(deliveredTo),
      informed: informed !== false,
      isDayOff: (day) => off.has(day),
    });
    return { state: words(state), lastDay, acceptUntil };
  },
  withdrawalRefund: ({ declaredOn, itemPrice, outboundShipping, goodsBackOrProofOn }) => {
    const answer = withdrawalRefund({
      declaredOn: String(declaredOn),
      itemPrice: eurosOf(itemPrice),
      outboundShipping: outboundShipping === undefined || outboundShipping === null ? null : eurosOf(outboundShipping),
      goodsBackOrProofOn: textOf(goodsBackOrProofOn),
    });
    return { ...answer, refund: textOfMoney(answer.refund) };
  },
  conformityPresumption: ({ deliveredDate, defectDate, saleDate }) => {
    const sold = textOf(saleDate);
    return conformityPresumption({ deliveredOn: String(deliveredDate), defectOn: String(defectDate), ...(sold === null ? {} : { soldOn: sold }) });
  },
  joinReviews: ({ invitations, ratings }) => {
    const rated = listOf(ratings).map(recordOf);
    const joins = joinReviews(
      listOf(invitations)
        .map(recordOf)
        .map(({ email, order, datetimes }) => ({ email: textOf(email) ?? '', order: String(order), sentAt: textOf(recordOf(datetimes)['sent']) })),
      rated.map(({ email, date, quarantine }) => ({ email: textOf(email) ?? '', day: String(date), quarantine: quarantine === true })),
    );
    return joins.map(({ status, orders }, place) => ({ ratingEmail: rated[place]?.['email'], status: words(status), orders }));
  },
  reviewAsEvidence: ({ join, deliveredAt, ratingDate, claimDate, rating }) => {
    const stars = typeof rating === 'number' ? rating : null;
    const { use, because } = reviewAsEvidence(
      {
        join: String(join).replace('_', '-') as ReviewJoin['status'],
        deliveredAt: utcOf(deliveredAt),
        ratingDay: String(ratingDate),
        claimDay: textOf(claimDate),
        stars,
      },
      ZONE,
    );
    return { use, because: because === 'rating' ? `rating_${stars}` : words(because) };
  },
  normaliseRating: ({ rating }) => {
    const { rating: stars, ratings } = recordOf(rating);
    const { score10, parts10 } = normaliseRating({
      stars: typeof stars === 'number' ? stars : null,
      parts: Object.fromEntries(Object.entries(recordOf(ratings)).map(([part, given]) => [part, typeof given === 'number' ? given : null])),
    });
    return { score10, sub10: parts10 };
  },
  mediationClocks: ({ event, at }) => {
    const { selfSolveDue, target } = mediationClocks(event === 'dispute_mail' ? 'dispute-mail' : 'mediator-mail', utcOf(at) ?? new Date(Number.NaN), {
      zone: ZONE,
    });
    return { shopSelfSolveDueUtc: utcText(selfSolveDue), internalTargetUtc: utcText(target) };
  },
  digiDispuutClocks: ({ mediationEndedAt, claimFiledAt, defenceInvitedAt }) => {
    const facts = { mediationEndedAt: utcOf(mediationEndedAt), claimFiledAt: utcOf(claimFiledAt), defenceInvitedAt: utcOf(defenceInvitedAt) };
    const { filingDue, defenceDue, rulingTarget } = digiDispuutClocks(facts, { zone: ZONE });
    return { filingDueUtc: utcText(filingDue), defenceDueUtc: utcText(defenceDue), rulingTargetUtc: utcText(rulingTarget) };
  },
  digiDispuutAdmissible: ({ interestEur, firstPutToOtherParty, pendingElsewhere, law }) => {
    const { admissible, grounds, fee } = digiDispuutAdmissible(
      {
        interest: eurosOf(interestEur),
        firstPutToOtherParty: firstPutToOtherParty !== false,
        pendingElsewhere: pendingElsewhere === true,
        law: textOf(law) ?? 'NL',
      },
      ANY_DAY,
    );
    return {
      admissible,
      errors: grounds.map((ground) => (ground === 'interest-too-small' ? 'interest_below_25' : words(ground))),
      feeEur: textOfMoney(fee),
    };
  },
  mediationBundle: ({ items }) => {
    const { ready, missing, recommendedMissing } = mediationBundle(listOf(items).map((item) => String(item).replace(/_/g, '-')));
    return { ready, missing: missing.map(words), recommendedMissing: recommendedMissing.map(words) };
  },
};
