import type { ClaimEvent, OrderFacts } from '@weerwoord/orders';

/** Disputes that a shop's own orders know. */
const KINDS: ReadonlySet<ClaimEvent['kind']> = new Set(['SHOP_COMPLAINT', 'STRIPE_DISPUTE', 'PAYPAL_DISPUTE', 'CHARGEBACK', 'PAYMENT_DISPUTE']);
/** To send something back inside the window, and to ask for the money of it, is a right and no dispute (webshop §8). */
const BY_RIGHT: ReadonlySet<string> = new Set(['REMORSE', 'RETURN_REFUSED', 'RETURN_NOT_REFUNDED']);
const raisedAt = ({ openedAt, at }: ClaimEvent): Date => openedAt ?? at;

/**
 * The first dispute ever raised about an order, and how many there were; null when none was. How it ended changes nothing: the figure says
 * how often customers find reason to complain, not who was right.
 * @source webshop §1 row 18, §8 "return at own risk"
 */
export function disputeOf(
  order: Pick<OrderFacts, 'claims'>,
): { readonly kind: string; readonly state: string; readonly raisedAt: Date; readonly disputes: number } | null {
  const disputes = order.claims.filter(({ kind, reason }) => KINDS.has(kind) && !BY_RIGHT.has(reason ?? ''));
  const first = disputes.reduce<ClaimEvent | null>((found, each) => (found === null || raisedAt(each) < raisedAt(found) ? each : found), null);
  return first && { kind: first.kind, state: first.state, raisedAt: raisedAt(first), disputes: disputes.length };
}
