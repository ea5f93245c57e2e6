import { confirmationOf, shipByOf } from '@weerwoord/orders';
import type { OrderFacts } from '@weerwoord/orders';
import { lastDelivery, reduceByParcel } from '@weerwoord/tracking';

/** The few moments every generic metric looks at, for the whole order or for one seller's share of it. */
export type GenericFacts = {
  readonly placedAt: Date | null;
  readonly shipBy: Date | null;
  readonly dispatchedAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly promisedBy: Date | null;
  readonly live: boolean;
  readonly cancelled: boolean;
};

/**
 * Reads the moments of an order. A file that states them wins over what scans or confirmations suggest; ship-by is the
 * seller's own where lines have one, everything else belongs to the order as a whole.
 */
export function genericFacts(order: OrderFacts, seller: string | null): GenericFacts {
  return {
    placedAt: order.placedAt,
    shipBy: shipByOf(order, seller),
    dispatchedAt: order.dispatchedAt ?? fullyConfirmedAt(order),
    deliveredAt: order.deliveredAt ?? (order.scans.length === 0 ? null : (lastDelivery(reduceByParcel(order.scans).values())?.at ?? null)),
    promisedBy: order.deliverBy,
    live: order.status !== 'cancelled' && order.status !== 'unavailable',
    cancelled: order.status === 'cancelled',
  };
}

function fullyConfirmedAt(order: OrderFacts): Date | null {
  if (order.parcels.length === 0) return null;
  const confirmation = confirmationOf(order);
  return confirmation.state === 'all' ? confirmation.at : null;
}
