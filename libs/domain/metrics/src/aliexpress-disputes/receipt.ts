import type { OrderFacts } from '@weerwoord/orders';
import { lastDelivery, reduceByParcel } from '@weerwoord/tracking';

/** When the buyer had the goods. `estimated`: the carrier says so; the receipt is confirmed, or confirms itself, after it. */
export type Receipt = { readonly at: Date; readonly estimated: boolean };

/**
 * The confirmed receipt of an order, as far as our files tell one: the day the order's own file calls it received, else the carrier's
 * delivery, which the confirmation follows. Null for an order nobody has received, and for one that was cancelled (our convention).
 */
export function receiptOf(order: OrderFacts): Receipt | null {
  if (order.status === 'cancelled' || order.status === 'unavailable') return null;
  if (order.deliveredAt !== null) return { at: order.deliveredAt, estimated: false };
  const delivered = order.scans.length === 0 ? null : lastDelivery(reduceByParcel(order.scans).values());
  return delivered ? { at: delivered.at, estimated: true } : null;
}
