import type { Wanted } from './amazon-wants';
import type { EvidenceCode } from './bundle';

/** Columns of the checklist in webshop §9, with the mediation column told apart by what the complaint is about, and DigiDispuut's file (§4, §8). */
export const SHOP_COLUMNS = [
  'NOT_RECEIVED',
  'GOODS',
  'WITHDRAWAL',
  'MEDIATION_NOT_RECEIVED',
  'MEDIATION_GOODS',
  'DIGIDISPUUT_NOT_RECEIVED',
  'DIGIDISPUUT_GOODS',
] as const;
export type ShopColumn = (typeof SHOP_COLUMNS)[number];

/**
 * One line per item, one letter per column: R must, S must for the strongest proof (or recommended to the mediator), U helpful, - not asked.
 * A sent-back order asks for the return itself; the sheet has no column for it.
 */
const TABLE: readonly (readonly [EvidenceCode, string])[] = [
  // NOT_R GOODS WITHDR M_NR M_GO D_NR D_GO
  ['ORDER_FACTS', 'RRRRRRR'],
  ['SCAN_HISTORY', 'RUURRRR'],
  ['ADDRESS_MATCH', 'R--SSR-'],
  ['MESSAGE_LOG', 'RRRRRRR'],
  ['SIGNATURE_POD', 'SU-SSSU'],
  ['DELIVERY_PHOTO', 'SU-SSSU'],
  ['BUYER_ACK', 'UU-SSSS'],
  ['LISTING_SNAPSHOT', '-R-SSUR'],
  ['PRODUCT_PROOF', 'URUUUUS'],
  ['BUYER_EVIDENCE_REVIEW', '-R--R-R'],
  ['POLICY_TEXT', '-RUSSUR'],
  ['CARRIER_INVESTIGATION', 'UU-UUSU'],
  ['RETURN_RECORD', '--R-U-U'],
  ['RETURN_TRACKING', '-US-U-U'],
  ['RETURN_INSPECTION', '-US-U-S'],
  ['REFUND_PROOF', 'UUSUUUU'],
];

/** Which column a complaint is judged by. @param stage 'mediation' and 'digidispuut' have columns of their own, everything else is the answer */
export function shopColumn(reason: string, stage: string): ShopColumn {
  const lost = reason.startsWith('INR');
  if (stage === 'digidispuut') return lost ? 'DIGIDISPUUT_NOT_RECEIVED' : 'DIGIDISPUUT_GOODS';
  if (stage === 'mediation') return lost ? 'MEDIATION_NOT_RECEIVED' : 'MEDIATION_GOODS';
  if (lost) return 'NOT_RECEIVED';
  return reason === 'REMORSE' || reason.startsWith('RETURN_') ? 'WITHDRAWAL' : 'GOODS';
}

/** What is asked for, ranked as the sheet ranks it. */
export function shopWants(column: ShopColumn): Wanted {
  const at = SHOP_COLUMNS.indexOf(column);
  const pick = (letter: string): EvidenceCode[] => TABLE.filter(([, letters]) => letters[at] === letter).map(([code]) => code);
  return { required: pick('R'), strong: pick('S'), supporting: pick('U') };
}

/** A delivery alone proves little before the committee: a signature, the carrier's word or the customer's own is wanted beside it (webshop §8). */
export const strongDecidesIn = (column: ShopColumn): boolean => column === 'DIGIDISPUUT_NOT_RECEIVED';
