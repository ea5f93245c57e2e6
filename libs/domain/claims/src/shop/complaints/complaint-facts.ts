import type { EvidenceBundle } from '@weerwoord/evidence';
import type { Day } from '@weerwoord/kernel';
import { dayOf, daysBetween } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import { isHoliday } from '@weerwoord/policies';
import type { AdviceFacts } from '../../advice/advice-facts';
import { conformityPresumption } from '../consumer-law/conformity-presumption';
import { withdrawalWindow } from '../consumer-law/withdrawal-window';
import { reviewAsEvidence } from '../reviews/review-as-evidence';
import type { ComplaintFacts, ComplaintType } from '../triage/conflict-score';
import { complaintStage } from './complaint-states';

/** What a complaint is, in the sheet's types. Sending back without a reason, or money for what was sent back, is the right to withdraw. */
export function complaintType(reason: string): ComplaintType | null {
  if (reason.startsWith('INR')) return 'not_received';
  if (reason === 'DAMAGED') return 'damaged';
  if (reason === 'SNAD' || reason === 'MISSING_PARTS') return 'not_as_described';
  return reason === 'REMORSE' || reason === 'RETURN_REFUSED' || reason === 'RETURN_NOT_REFUNDED' ? 'withdrawal' : null;
}

/** Words of carriers for a parcel that somebody else than the addressee took, or that nobody did. */
const HANDED_TO_OTHER = /neighbour|pickup|locker|other_person|safe_place/;

const zoneOf = (bundle: EvidenceBundle): string => bundle.zone ?? 'UTC';
/** Holidays of the shop's country where the sheet or the site knows them; an unknown day counts as working: the customer's end comes no later than shown. */
const isDayOff = (day: Day): boolean => isHoliday('NL', day) === true;

/** The newest rating of this order that still stands. Imported ratings name their order, so they are joined already. */
function reviewUse({ facts, claim, bundle, item, overrides }: AdviceFacts): ComplaintFacts['review'] {
  const standing = facts?.feedback.filter(({ removedAt }) => removedAt === null) ?? [];
  const newest = standing.reduce<(typeof standing)[number] | null>((found, each) => (found === null || each.at > found.at ? each : found), null);
  if (newest === null) return null;
  const zone = zoneOf(bundle);
  const { use } = reviewAsEvidence(
    {
      join: 'matched',
      deliveredAt: item('DELIVERY_SCAN')?.at ?? null,
      ratingDay: dayOf(newest.at, zone),
      claimDay: dayOf(claim.clock.startedAt, zone),
      stars: newest.stars,
    },
    zone,
    overrides,
  );
  return use === 'supports' || use === 'contradicts' ? use : null;
}

const toldOfArrival = (facts: OrderFacts | null, deliveredAt: Date | null): boolean =>
  deliveredAt !== null &&
  (facts?.messages.some(({ from, at, about }) => from === 'buyer' && at >= deliveredAt && about?.includes('arrived')) ?? false);

/** Until when the customer may withdraw, and whether the shop must prove that a defect came later; told of the day of the complaint. */
function lawOn(
  day: Day,
  { facts, bundle, item, overrides = [] }: AdviceFacts,
  handedToOther: boolean,
): Pick<ComplaintFacts, 'inWithdrawalWindow' | 'withinPresumption'> {
  const zone = zoneOf(bundle);
  const deliveredAt = item('DELIVERY_SCAN')?.at ?? facts?.deliveredAt ?? null;
  const receivedOn = deliveredAt === null ? null : dayOf(deliveredAt, zone);
  const window = withdrawalWindow({ receivedOn: [receivedOn], receivedBy: handedToOther ? 'someone-else' : 'consumer', isDayOff, overrides });
  // Before a delivery the year cannot have begun later than the order.
  const began = receivedOn ?? (facts?.placedAt ? dayOf(facts.placedAt, zone) : null);
  return {
    inWithdrawalWindow: window.state === 'not-started' || (window.state === 'running-or-over' && day <= window.acceptUntil),
    withinPresumption: began !== null && conformityPresumption({ deliveredOn: began, defectOn: day, overrides }).presumedPresent,
  };
}

/**
 * What the triage asks, from the claim, its order and what can be shown of it. What only a person can see (another serial number, a known
 * defect, earlier complaints of the same customer) is not among it and speaks for neither side.
 * @returns null for a complaint of no type the sheet knows
 */
export function complaintFactsOf(f: AdviceFacts): ComplaintFacts | null {
  const type = complaintType(f.claim.reason);
  if (type === null) return null;
  const { claim, facts, bundle } = f;
  const zone = zoneOf(bundle);
  const scan = f.item('DELIVERY_SCAN');
  const handedToOther = HANDED_TO_OTHER.test(String(scan?.figures['sub'] ?? ''));
  const day = dayOf(claim.clock.startedAt, zone);
  return {
    type,
    proofLevel: bundle.proofLevel,
    placeDiffers: f.deliveredElsewhere,
    handedToOther,
    investigationOpen: f.item('CARRIER_INVESTIGATION')?.figures['open'] === true,
    customerConfirmedReceipt: toldOfArrival(facts, scan?.at ?? null),
    review: reviewUse(f),
    serialDiffers: false,
    itemDiffers: false,
    packPhotoComplete: f.has('PRODUCT_PROOF'),
    knownDefect: false,
    customerEvidence: f.has('BUYER_EVIDENCE_REVIEW'),
    evidenceAskedDaysAgo: claim.marketplaceState === 'EVIDENCE_REQUESTED' ? Math.max(0, daysBetween(day, dayOf(f.now, zone))) : null,
    priorClaims: 0,
    ...lawOn(day, f, handedToOther),
    persists: complaintStage(claim.marketplaceState) !== 'answer',
    orderValue: facts?.total ?? claim.amount,
    riskCategory: facts?.lines.find(({ category }) => category !== undefined && category !== null)?.category ?? null,
  };
}
