import { dayOf } from '@weerwoord/kernel';
import { policyNumber } from '@weerwoord/policies';
import type { PolicyRow } from '@weerwoord/policies';
import type { Wanted } from './amazon-wants';
import type { EvidenceBundle, EvidenceCode } from './bundle';
import type { Wants, WantsAsk } from './channel-wants';
import { decidingItem } from './strength';

/** Columns: what the customer says, and at which provider where the two ask for different things. */
export const SHOP_PAYMENT_COLUMNS = ['NOT_RECEIVED', 'GOODS', 'STRIPE_FRAUD', 'PAYPAL_UNAUTHORISED', 'CREDIT', 'OTHER', 'APPEAL'] as const;
export type ShopPaymentColumn = (typeof SHOP_PAYMENT_COLUMNS)[number];

/**
 * webshop §9 with the least that Stripe's and PayPal's reasons need (§6, §7), one letter per column: R required, r required only when a
 * refund was made, s required only when PayPal expects a signature for the amount, S strong, U supporting, - not asked.
 */
const TABLE: readonly (readonly [EvidenceCode, string])[] = [
  // NOTREC GOODS FRAUD UNAUTH CREDIT OTHER APPEAL
  ['NEW_EVIDENCE', '------R'],
  ['ORDER_FACTS', 'RRRRRRR'],
  ['FIRST_SCAN', 'RURR-UU'],
  ['SCAN_HISTORY', 'RURR-UU'],
  ['DELIVERY_SCAN', 'SUSS-UU'],
  ['ADDRESS_MATCH', 'R-RR-UU'],
  ['SIGNATURE_POD', 'sURS-US'],
  ['DELIVERY_PHOTO', 'SUUU-US'],
  ['MESSAGE_LOG', 'RRUURRU'],
  ['ACCOUNT_HISTORY', '--RR-UU'],
  ['LISTING_SNAPSHOT', '-R---UU'],
  ['PRODUCT_PROOF', 'UR---US'],
  ['BUYER_EVIDENCE_REVIEW', '-R---UU'],
  ['POLICY_TEXT', '-R--RUU'],
  ['REFUND_PROOF', 'rrrrSrr'],
  ['RETURN_NOT_SHIPPED', '-U--S-U'],
  ['RETURN_OUT_OF_POLICY', '-U--S-U'],
  ['RETURN_RECORD', '-U--R-U'],
  ['RETURN_INSPECTION', '-S--U-S'],
  ['RETURN_TRACKING', '-U--U-U'],
  ['CARRIER_INVESTIGATION', 'UU---US'],
  ['BUYER_ACK', 'UUUU-US'],
];

const GOODS: ReadonlySet<string> = new Set(['SNAD', 'DAMAGED', 'MISSING_PARTS']);

/** @param reason our normalised reason; an appeal has a column of its own */
export function shopPaymentColumn(kind: string, reason: string, stage: string): ShopPaymentColumn {
  if (stage === 'appeal') return 'APPEAL';
  if (reason.startsWith('INR')) return 'NOT_RECEIVED';
  if (GOODS.has(reason)) return 'GOODS';
  if (reason === 'FRAUD') return kind === 'STRIPE_DISPUTE' ? 'STRIPE_FRAUD' : 'PAYPAL_UNAUTHORISED';
  return reason === 'RETURN_NOT_REFUNDED' || reason === 'RETURN_REFUSED' ? 'CREDIT' : 'OTHER';
}

/** PayPal expects a signature above an amount it publishes in dollars; of another currency nothing is published, so none is demanded. */
function signatureExpected(kind: string, bundle: EvidenceBundle, overrides: readonly PolicyRow[] = []): boolean {
  const order = bundle.items.find((item) => item.code === 'ORDER_FACTS');
  const total = order?.figures['totalMinor'];
  if (kind !== 'PAYPAL_DISPUTE' || typeof total !== 'number' || order?.figures['currency'] !== 'USD' || !order.at) return false;
  const above = policyNumber('shop.paypal.signature-from', 'shop', '*', dayOf(order.at, bundle.zone ?? 'UTC'), overrides);
  return above !== null && total > above;
}

/** What a column asks for. */
export function shopPaymentWanted(column: ShopPaymentColumn, conditions: { readonly refunded: boolean; readonly signature: boolean }): Wanted {
  const at = SHOP_PAYMENT_COLUMNS.indexOf(column);
  const needOf = (letters: string): keyof Wanted | null => {
    const letter = letters[at];
    if (letter === 'r') return conditions.refunded ? 'required' : null;
    if (letter === 's') return conditions.signature ? 'required' : 'strong';
    return letter === 'R' ? 'required' : letter === 'S' ? 'strong' : letter === 'U' ? 'supporting' : null;
  };
  const pick = (need: keyof Wanted): EvidenceCode[] => TABLE.filter(([, letters]) => needOf(letters) === need).map(([code]) => code);
  return { required: pick('required'), strong: pick('strong'), supporting: pick('supporting') };
}

/**
 * What Stripe or PayPal wants for a dispute; null for a claim of another kind. A bundle without a strong item is weaker, not incomplete:
 * neither provider publishes such a rule.
 * @source webshop §6 (minimum fields), §7 (evidence order, signature), §9
 */
export function shopPaymentWants({ kind, reason, stage, bundle, overrides }: WantsAsk): Wants | null {
  if (kind !== 'STRIPE_DISPUTE' && kind !== 'PAYPAL_DISPUTE') return null;
  const conditions = { refunded: decidingItem(bundle, 'REFUND_PROOF') !== undefined, signature: signatureExpected(kind, bundle, overrides) };
  const wanted = shopPaymentWanted(shopPaymentColumn(kind, reason, stage), conditions);
  return { wanted, oneStrong: wanted.strong, strongDecides: false };
}
