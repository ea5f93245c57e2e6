import { buildCounterProposal, buyerClears, NOTHING_KNOWN, parcelState, REASON_FAMILIES, recommendation, returnCauseOf } from '@weerwoord/claims';
import type { DisputeFacts, ReasonFamily, SolutionType } from '@weerwoord/claims';
import type { Adapters, Given } from '../adapter';
import { amountOf, moneyOf, numberOf, part, SETTINGS, textOf, told, yesOrNo } from './given';

const familyOf = (value: unknown): ReasonFamily | null => REASON_FAMILIES.find((family) => family === value) ?? null;
const typeOf = (value: unknown): SolutionType | null => (value === 'refund' || value === 'return_and_refund' ? value : null);
const oneOf = <Word extends string>(value: unknown, ...words: readonly Word[]): Word | null => words.find((word) => word === value) ?? null;

/** Amounts of `recommend` name no currency: they are all in the buyer's. */
const LOCAL = 'EUR';
const MEDIA: Readonly<Record<string, NonNullable<DisputeFacts['buyerMedia']>>> = {
  other_item: 'other-item',
  transit_damage: 'transit-damage',
  packaging_damage: 'transit-damage',
  defect_video: 'defect',
  functional_defect: 'defect',
};
const mediaOf = (value: unknown): DisputeFacts['buyerMedia'] => {
  if (!Array.isArray(value)) return null;
  const known = value.map((word) => MEDIA[String(word)]).find((word) => word !== undefined);
  return known ?? (value.length === 0 ? 'none' : 'unclear');
};

function factsOf(given: Given): DisputeFacts {
  const tracking = part(given, 'tracking');
  const sub = textOf(tracking['sub']);
  const parcel = parcelState(textOf(tracking['final']), textOf(tracking['current']));
  const cause = oneOf(given['returnCause'], 'carrier_or_unknown', 'buyer_refused_or_not_collected');
  return {
    ...NOTHING_KNOWN,
    family: familyOf(given['reasonFamily']),
    proofLevel: numberOf(given['proofLevel']),
    placeMatches: yesOrNo(given['deliveredPlaceMatch']),
    parcel,
    returnCause: cause ?? (parcel === 'returned' ? returnCauseOf(sub) : null),
    promiseExpired: yesOrNo(given['promiseExpired']),
    buyerMustClearCustoms: yesOrNo(told(given, 'buyerMustAct', 'buyerMustClearCustoms')) ?? buyerClears(sub),
    carrierConfirmed: yesOrNo(given['carrierConfirmed']) ?? false,
    hoursLeft: numberOf(told(given, 'hoursLeft', 'hoursToDue', 'dueInHours')),
    decided: yesOrNo(given['decided']) ?? false,
    asked: moneyOf(given['buyerAskedAmount'], LOCAL),
    max: moneyOf(given['maxLocal'], LOCAL),
    severity: given['severity'] === 'major' || given['severity'] === 'severe' ? 'large' : oneOf(given['severity'], 'minor', 'large'),
    valueEur: numberOf(told(given, 'itemValueEur', 'orderValueEur', 'valueEur')),
    sellerProof: oneOf(given['sellerProof'], 'strong', 'weak'),
    buyerMedia: mediaOf(given['buyerEvidence']),
    packedWhole: yesOrNo(told(given, 'packedWhole', 'weightMatches')),
  };
}

/** What to answer and with which amount (aliexpress.md §4). */
export const ANSWER_ADAPTERS: Adapters = {
  recommend: (given) => {
    const { range, extra, ...said } = recommendation(factsOf(given), SETTINGS);
    return { ...said, extra, ...(range && { suggestedRange: [range.from.toFixed(2), range.to.toFixed(2)] }) };
  },
  buildCounterProposal: (given) => {
    const issue = part(given, 'issue');
    const offer = part(given, 'offer');
    const offered = moneyOf(offer['amount'], offer['currency']);
    if (offered === null) throw new TypeError('given.offer is no amount');
    const built = buildCounterProposal({
      maxima: {
        max: moneyOf(issue['refund_money_max'], issue['refund_money_max_currency']),
        maxLocal: moneyOf(issue['refund_money_max_local'], issue['refund_money_max_local_currency']),
      },
      family: familyOf(given['reasonFamily']),
      offer: offered,
      type: typeOf(given['type']) ?? 'refund',
      buyersType: typeOf(told(given, 'buyerType', 'buyerSolutionType')),
      returnAddressId: textOf(told(given, 'return_good_address_id', 'returnAddressId')),
    });
    if (!built.ok) return { ok: false, error: built.problem.code, computed: amountOf(built.problem.computed), max: amountOf(built.problem.max) };
    const { refund, type, returnAddressId } = built.value;
    return {
      ok: true,
      refund_amount: amountOf(refund),
      refund_amount_currency: refund.currency,
      add_solution_type: type,
      return_good_address_id: returnAddressId,
    };
  },
};
