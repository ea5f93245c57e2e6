import type { AdviceFacts } from '../advice/advice-facts';
import type { ClaimReason } from '../claim';
import type { ReasonFamily } from './counter-proposal';
import type { DisputeFacts } from './dispute-facts';
import { buyerClears, parcelState, returnCauseOf } from './dispute-facts';

const FAMILIES: Partial<Readonly<Record<ClaimReason, ReasonFamily>>> = {
  SNAD: 'not_as_described',
  DAMAGED: 'damaged_or_defective',
  MISSING_PARTS: 'missing_parts',
};
/** What AliExpress’s buyer complains of, from our reason; null for a reason its disputes do not have. */
export const familyOf = (reason: ClaimReason): ReasonFamily | null => (reason.startsWith('INR') ? 'not_received' : (FAMILIES[reason] ?? null));

const HOUR_MS = 3_600_000;
/** While a person works on the answer nothing is decided; once it is approved or sent, it is. */
const UNDECIDED: ReadonlySet<string> = new Set(['open', 'drafting']);
/** What a person noted of the buyer’s pictures. */
const MEDIA = {
  buyerSentNoMedia: 'none',
  buyerMediaOtherItem: 'other-item',
  transitDamageShown: 'transit-damage',
  defectShown: 'defect',
} as const satisfies Record<string, DisputeFacts['buyerMedia']>;

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/**
 * What is known of a claim, as the decision table asks for it. Nothing is guessed: a parcel without scans is not "label only" unless its label was
 * scanned, a value in another currency than the euro is not known, and pictures nobody described are unclear.
 */
export function disputeFactsOf(f: AdviceFacts): DisputeFacts {
  const figures = (code: Parameters<AdviceFacts['item']>[0]) => f.item(code)?.figures ?? {};
  const [delivery, history, order, back] = [figures('DELIVERY_SCAN'), figures('SCAN_HISTORY'), figures('ORDER_FACTS'), figures('RETURN_EVENT')];
  const flags = f.facts?.flags ?? {};
  const flagged = (name: string): boolean => flags[name] === true;
  const final = f.has('RETURN_EVENT') ? 'returned' : f.has('DELIVERY_SCAN') ? 'delivered' : null;
  const parcel = parcelState(final, textOf(history['status']) ?? (f.bundle.proofLevel === 1 ? 'label_created' : null));
  const match = textOf(delivery['placeMatch']);
  const deliverBy = textOf(order['deliverBy']);
  const total = numberOf(order['totalMinor']);
  const shown = (Object.keys(MEDIA) as (keyof typeof MEDIA)[]).find(flagged);
  return {
    family: familyOf(f.claim.reason),
    proofLevel: f.bundle.proofLevel,
    placeMatches: match === 'different' ? false : match === 'postcode' || match === 'city' ? true : null,
    parcel,
    returnCause: parcel === 'returned' ? returnCauseOf(textOf(back['sub'])) : null,
    promiseExpired: deliverBy === null ? null : f.now >= new Date(deliverBy),
    buyerMustClearCustoms: buyerClears(textOf(history['sub'])),
    carrierConfirmed: f.has('CARRIER_INVESTIGATION'),
    hoursLeft: (f.claim.clock.hardDeadline.getTime() - f.now.getTime()) / HOUR_MS,
    decided: !UNDECIDED.has(f.claim.work),
    asked: f.claim.amount,
    // The most that may be refunded is on AliExpress’s page only; an answer is checked against it when it is built.
    max: null,
    severity: flagged('deviationLarge') ? 'large' : flagged('deviationMinor') ? 'minor' : null,
    valueEur: total !== null && order['currency'] === 'EUR' ? total / 100 : null,
    sellerProof: f.has('LISTING_SNAPSHOT') && f.has('PRODUCT_PROOF') ? 'strong' : 'weak',
    buyerMedia: shown ? MEDIA[shown] : f.has('BUYER_EVIDENCE_REVIEW') ? 'unclear' : null,
    packedWhole: f.has('PACK_WEIGHTS') && f.has('PRODUCT_PROOF'),
  };
}
