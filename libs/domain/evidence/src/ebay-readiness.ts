import type { Checklist, EvidenceBundle, EvidenceCode } from './bundle';
import type { EbayColumn } from './ebay-wants';
import { holds } from './strength';

export type EbayReadiness = {
  /** Enough to answer before the clock ends; a parcel on its way is that, and never complete (EV-0). */
  readonly respondable: boolean;
  /** Everything required is there and valid, nothing contradicts itself, and the deadline is not over (EV-1). */
  readonly complete: boolean;
  /** Complete but for the answer itself, and it proves the point (EV-2). Not defensible: refund or accept, and say why. */
  readonly defensible: boolean;
  /** 0..100, for display only, never a promise of winning (EV-3). */
  readonly score: number;
};

/** Columns that are about a delivery: only a valid proof of it defends. */
const ABOUT_DELIVERY: ReadonlySet<EbayColumn> = new Set(['INR', 'PD_NOT_RECEIVED']);
/** What defends the others: the listing, photos, the way back. */
const DEFENDS_GOODS: ReadonlySet<EvidenceCode> = new Set(['LISTING_SNAPSHOT', 'PRODUCT_PROOF', 'RETURN_INSPECTION', 'RETURN_TRACKING']);
/** What can be sent to a bank as a file (PD-10: the tracking itself cannot). */
const AS_FILE: readonly EvidenceCode[] = [
  'SIGNATURE_POD',
  'DELIVERY_PHOTO',
  'LISTING_SNAPSHOT',
  'PRODUCT_PROOF',
  'RETURN_INSPECTION',
  'POLICY_TEXT',
  'REFUND_PROOF',
  'CARRIER_INVESTIGATION',
  'MESSAGE_LOG',
];

/**
 * How ready a bundle is for eBay. The answer itself (`SELLER_STATEMENT`) is there once a person approves it, so it is asked of what is to be sent and not
 * of what can be defended.
 *
 * @param deadlinePassed is the last moment to answer over?
 * @source ebay §11, EV-0 to EV-3
 */
export function ebayReadiness(column: EbayColumn, checklist: Checklist, bundle: EvidenceBundle, deadlinePassed: boolean): EbayReadiness {
  const has = (code: EvidenceCode): boolean => holds(bundle, code);
  const provable = checklist.missing.every((code) => code === 'SELLER_STATEMENT') && checklist.blocking.length === 0 && !deadlinePassed;
  const proves = ABOUT_DELIVERY.has(column)
    ? has('POD_VALID')
    : checklist.lines.some(({ code, need, state }) => need !== 'supporting' && state === 'present' && DEFENDS_GOODS.has(code));
  return {
    respondable: has('ORDER_FACTS') && has('SELLER_STATEMENT') && answersWith(column, has) && !deadlinePassed,
    complete: checklist.complete && !deadlinePassed,
    defensible: provable && proves,
    score: Math.round(60 * shareOf(checklist, 'required') + 30 * shareOf(checklist, 'strong') + 10 * shareOf(checklist, 'supporting')),
  };
}

/** EV-0: tracking or a refund; a decision and an address; a file, or tracking and a note. */
function answersWith(column: EbayColumn, has: (code: EvidenceCode) => boolean): boolean {
  if (column === 'INR' || column === 'CANCELLATION') return has('TRACKING_UPLOADED') || has('REFUND_PROOF');
  if (column.startsWith('PD_')) return AS_FILE.some(has) || has('TRACKING_UPLOADED');
  if (column === 'APPEAL') return has('NEW_EVIDENCE');
  return (has('RETURN_OFFER') || has('REFUND_PROOF')) && (has('RETURN_ADDRESS') || has('REFUND_PROOF'));
}

/** Share of the lines of one need that are there; nothing asked is all of it. */
function shareOf({ lines }: Checklist, need: 'required' | 'strong' | 'supporting'): number {
  const asked = lines.filter((line) => line.need === need && line.state !== 'cannot-exist');
  return asked.length === 0 ? 1 : asked.filter(({ state }) => state === 'present').length / asked.length;
}
