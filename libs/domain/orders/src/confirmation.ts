import type { OrderFacts } from './order-facts';

export type Confirmation =
  /** Nothing confirmed yet. */
  | { readonly state: 'none' }
  /** Some units confirmed, some still to ship; `at` is the last confirmation so far. */
  | { readonly state: 'part'; readonly at: Date | null }
  /** All confirmed; `at` is the last package (amazon §3.1, `multiPackageRule: last`). */
  | { readonly state: 'all'; readonly at: Date }
  /** The source says shipped and gives no moment; at most a bound: it was confirmed at `noLaterThan` or before. */
  | { readonly state: 'moment-unknown'; readonly noLaterThan: Date | null };

/**
 * How far the seller has confirmed shipment in the marketplace's system.
 *
 * A confirmation after the cancellation is ignored (ruling R-M15). `unitsUnconfirmed` above zero, or the status
 * `partly-shipped`, means something is still to ship; on a cancelled, shipped or delivered order nothing is.
 */
export function confirmationOf(
  order: Pick<OrderFacts, 'parcels' | 'status' | 'unitsOrdered' | 'unitsUnconfirmed' | 'cancellation' | 'shippedNoLaterThan'>,
): Confirmation {
  const cancelledAt = order.status === 'cancelled' ? (order.cancellation?.at ?? null) : null;
  let last: Date | null = null;
  for (const { confirmedAt } of order.parcels) {
    if (confirmedAt === null || (cancelledAt !== null && confirmedAt > cancelledAt)) continue;
    if (last === null || confirmedAt > last) last = confirmedAt;
  }
  // No later report takes back an unshipped report's count. Two things outdate it: a status that says shipped, and, where nothing had
  // shipped yet, a confirmation.
  const closed = order.status === 'cancelled' || order.status === 'shipped' || order.status === 'delivered';
  const units = order.unitsUnconfirmed ?? 0;
  const outdated = last !== null && order.unitsOrdered > 0 && units >= order.unitsOrdered;
  const open = !closed && ((units > 0 && !outdated) || order.status === 'partly-shipped');
  if (open && (last !== null || order.status === 'partly-shipped')) return { state: 'part', at: last };
  if (last !== null) return { state: 'all', at: last };
  return order.status === 'shipped' || order.status === 'delivered'
    ? { state: 'moment-unknown', noLaterThan: order.shippedNoLaterThan ?? null }
    : { state: 'none' };
}
