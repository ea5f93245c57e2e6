import type { Claim } from '@weerwoord/claims';
import type { EvidenceBundle, EvidenceCode, EvidenceItem } from '@weerwoord/evidence';
import { REPLY_MINUTES, decidingItem, isPointerOnly } from '@weerwoord/evidence';
import type { DecidingPoint } from './pack-plan';

/** One question a reader asks: the items that may answer it, best first, and when an item does. `instead`: a smaller question the item can still answer. */
type Question = {
  readonly says: string;
  readonly instead?: (item: EvidenceItem) => string | null;
  readonly items: readonly EvidenceCode[];
  readonly shows: (item: EvidenceItem) => boolean;
};

const onFile = (): boolean => true;
const answered: Question = {
  says: 'answered-in-time',
  items: ['MESSAGE_LOG'],
  shows: ({ figures }) => typeof figures['replyMinutes'] === 'number' && figures['replyMinutes'] <= REPLY_MINUTES,
};

/** A parcel that is said not to have come: five points in the order in which a reader asks. */
const DELIVERY: readonly Question[] = [
  { says: 'right-address', items: ['ADDRESS_MATCH'], shows: onFile },
  { says: 'handed-over-in-time', items: ['FIRST_SCAN'], shows: ({ figures }) => figures['inTime'] === true },
  {
    says: 'delivered-as-promised',
    // No promised day on file: that it was delivered can be shown, that it was in time cannot.
    instead: ({ figures }) => (figures['deliverBy'] === undefined ? 'delivered' : null),
    items: ['DELIVERY_SCAN'],
    shows: ({ figures }) =>
      (figures['deliverBy'] === undefined || ['first-day', 'within', 'early'].includes(String(figures['promise']))) &&
      figures['placeMatch'] !== 'different',
  },
  { says: 'signed', items: ['SIGNATURE_POD'], shows: (item) => !isPointerOnly(item) },
  answered,
];
/** An item that is said to be wrong, or a return: what was sold, what was sent, what was offered, where it is now. */
const RETURN: readonly Question[] = [
  { says: 'listing-shown', items: ['LISTING_SNAPSHOT'], shows: onFile },
  { says: 'item-shown', items: ['PRODUCT_PROOF', 'RETURN_INSPECTION', 'BUYER_EVIDENCE_REVIEW'], shows: onFile },
  { says: 'return-offered', items: ['RETURN_OFFER', 'RETURN_OUT_OF_POLICY'], shows: onFile },
  { says: 'return-state', items: ['REFUND_PROOF', 'RETURN_NOT_SHIPPED', 'RETURN_TRACKING'], shows: onFile },
  answered,
];

const RETURN_REASONS = /^(?:SNAD|DAMAGED|MISSING_PARTS|REMORSE|RETURN.*)$/;
const questionsFor = (reason: Claim['reason']): readonly Question[] => (RETURN_REASONS.test(reason) ? RETURN : DELIVERY);
const answerTo = ({ items }: Question, bundle: EvidenceBundle): EvidenceItem | undefined =>
  items.map((code) => bundle.items.find((other) => other.code === code && !other.id.includes('#'))).find((found) => found !== undefined);

/** Items behind the points that are shown: a point a reader cannot look up would be a mere word. */
export const decidingItems = (claim: Pick<Claim, 'reason'>, bundle: EvidenceBundle): ReadonlySet<string> =>
  new Set(
    questionsFor(claim.reason).flatMap((question) => {
      const item = answerTo(question, bundle);
      return item && question.shows(item) ? [item.id] : [];
    }),
  );

/** The five points of page one, of the parcel that decides: shown with their exhibit, or openly not shown. */
export function decidingPoints(claim: Pick<Claim, 'reason'>, bundle: EvidenceBundle, numbers: ReadonlyMap<string, number>): DecidingPoint[] {
  return questionsFor(claim.reason).map((question) => {
    const { says, instead, shows } = question;
    const item = answerTo(question, bundle);
    const shown = item !== undefined && shows(item);
    return {
      says: (item && instead?.(item)) ?? says,
      shown,
      exhibit: item && shown ? (numbers.get(item.id) ?? null) : null,
      figures: item?.figures ?? (says === 'right-address' ? deliveredTo(bundle) : {}),
    };
  });
}

/** A parcel that went somewhere else is no missing record: page one says where it stands. */
const deliveredTo = (bundle: EvidenceBundle): DecidingPoint['figures'] => {
  const match = decidingItem(bundle, 'DELIVERY_SCAN')?.figures['placeMatch'];
  return match === 'different' ? { placeMatch: match } : {};
};
