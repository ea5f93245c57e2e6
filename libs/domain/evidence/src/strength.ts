import type { Channel } from '@weerwoord/kernel';
import type { EvidenceBundle, EvidenceCode, EvidenceItem } from './bundle';

const HIGH: readonly EvidenceCode[] = ['SIGNATURE_POD', 'CLAIMS_PROTECTED_LABEL', 'REFUND_PROOF'];
const MEDIUM: readonly EvidenceCode[] = [
  'BUYER_ACK',
  'PRODUCT_PROOF',
  'RETURN_INSPECTION',
  'RETURN_NOT_SHIPPED',
  'CARRIER_INVESTIGATION',
  'DELIVERY_PHOTO',
];

/** A signature the carrier merely mentions is not the document that decides. */
export const isPointerOnly = (item: EvidenceItem): boolean => item.code === 'SIGNATURE_POD' && item.figures['pointer'] === true;

/**
 * The item of that code that decides: of the parcel that decides, never of another one of the order. That a first parcel arrived
 * says nothing of the second, which the buyer is waiting for. A mere pointer to a document we do not hold is none.
 */
export const decidingItem = (bundle: Pick<EvidenceBundle, 'items'>, code: EvidenceCode): EvidenceItem | undefined =>
  bundle.items.find((item) => item.code === code && !item.id.includes('#') && !isPointerOnly(item));

/** Is there any such item at all, of whichever parcel? Pointers do not count. */
export const holds = (bundle: Pick<EvidenceBundle, 'items'>, code: EvidenceCode): boolean =>
  bundle.items.some((item) => item.code === code && !isPointerOnly(item));

/**
 * What the best item is worth, never a promise of winning.
 * On eBay a proof of delivery that passes eBay's own test weighs like a signature on Amazon (our convention; eBay publishes none).
 * @source amazon §8.2, last paragraph
 */
export function strengthOf(items: readonly EvidenceItem[], channel: Channel): 'high' | 'medium' | 'low' {
  const has = (codes: readonly EvidenceCode[]): boolean => items.some((item) => codes.includes(item.code) && !isPointerOnly(item));
  if (has(HIGH) || (channel === 'ebay' && has(['POD_VALID']))) return 'high';
  return has(MEDIUM) ? 'medium' : 'low';
}
