import type { Wanted } from './amazon-wants';
import type { EvidenceCode } from './bundle';

/** Columns of the table in ebay §11; the last is ours, from §3.4: a buyer who wants to cancel. */
export const EBAY_COLUMNS = [
  'INR',
  'SNAD',
  'RETURN_REFUND',
  'WITHDRAWAL',
  'PD_NOT_RECEIVED',
  'PD_FRAUD',
  'PD_SNAD',
  'PD_CREDIT',
  'APPEAL',
  'CANCELLATION',
] as const;
export type EbayColumn = (typeof EBAY_COLUMNS)[number];

/**
 * ebay §11, one line per item, one letter per column: R required, r required only when a refund was made, s required only
 * when the order must be signed for, i required only for a parcel said not to have come, S strong, U supporting, - not asked.
 * The statement is the answer itself: it becomes an item when a person approves the draft.
 */
const TABLE: readonly (readonly [EvidenceCode, string])[] = [
  // INR SNAD RETURN WITHDR PD_NR PD_FR PD_SNAD PD_CR APPEAL CANCEL
  ['ORDER_FACTS', 'RRRRRRRRRR'],
  ['TRACKING_UPLOADED', 'RUUURRUUSS'],
  ['SCAN_HISTORY', 'RUUURSUUSS'],
  ['POD_VALID', 'R---RRS-i-'],
  ['SIGNATURE_POD', 's---ss--s-'],
  ['LISTING_SNAPSHOT', 'URSS-UR-S-'],
  ['PRODUCT_PROOF', 'USRS-US-S-'],
  ['RETURN_INSPECTION', '-SRS--S-S-'],
  ['RETURN_TRACKING', '-SRR--SSS-'],
  ['MESSAGE_LOG', 'SSSSSSSSSR'],
  ['POLICY_TEXT', '-SSR--SSU-'],
  ['REFUND_PROOF', 'rrrrr-rRrr'],
  ['RETURN_ADDRESS', '-RRR--R---'],
  ['ANNOUNCED_DISRUPTION', 'S---S---S-'],
  ['CARRIER_INVESTIGATION', 'S---S---S-'],
  ['NEW_EVIDENCE', '--------R-'],
  ['SELLER_STATEMENT', 'RRRRRRRRRR'],
];

/** Which column a claim is judged by. @param reason our normalised reason; @param stage 'appeal', 'return-refund' and 'withdrawal' have columns of their own */
export function ebayColumn(kind: string, reason: string, stage: string): EbayColumn {
  if (kind === 'EBAY_CANCELLATION') return 'CANCELLATION';
  if (stage === 'appeal') return 'APPEAL';
  if (kind === 'PAYMENT_DISPUTE') {
    if (reason === 'FRAUD') return 'PD_FRAUD';
    if (reason === 'RETURN_NOT_REFUNDED') return 'PD_CREDIT';
    return reason === 'SNAD' ? 'PD_SNAD' : 'PD_NOT_RECEIVED';
  }
  if (stage === 'withdrawal') return 'WITHDRAWAL';
  if (stage === 'return-refund' || reason === 'RETURN_NOT_REFUNDED') return 'RETURN_REFUND';
  if (kind === 'EBAY_INR' || reason.startsWith('INR')) return 'INR';
  return reason === 'REMORSE' ? 'WITHDRAWAL' : 'SNAD';
}

/** @param conditions was a refund made, must the delivery be signed for (not known counts as yes), is it about a parcel that did not come? */
export function ebayWants(
  column: EbayColumn,
  conditions: { readonly refunded: boolean; readonly signature: boolean; readonly notReceived: boolean },
): Wanted {
  const at = EBAY_COLUMNS.indexOf(column);
  const needOf = (letters: string): keyof Wanted | null => {
    const letter = letters[at];
    const asked = { R: true, r: conditions.refunded, s: conditions.signature, i: conditions.notReceived }[letter ?? ''];
    if (asked) return 'required';
    return letter === 'S' ? 'strong' : letter === 'U' ? 'supporting' : null;
  };
  const pick = (need: keyof Wanted): EvidenceCode[] => TABLE.filter(([, letters]) => needOf(letters) === need).map(([code]) => code);
  return { required: pick('required'), strong: pick('strong'), supporting: pick('supporting') };
}
