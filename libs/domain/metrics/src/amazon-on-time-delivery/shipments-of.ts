import { trackingKey } from '@weerwoord/orders';
import type { OrderFacts } from '@weerwoord/orders';
import { reduceShipment } from '@weerwoord/tracking';
import type { Scan } from '@weerwoord/tracking';

export type DeliveryShipment = {
  readonly units: number;
  readonly firstAttemptAt: Date | null;
  readonly underWay: boolean;
};

/**
 * The shipments of an order with their units: its parcels where each says how many units it holds, else all parcels as one, which came
 * when the last of them came (our convention). An order whose lines nobody states weighs one unit.
 */
export function shipmentsOf(order: OrderFacts): DeliveryShipment[] {
  const unitsOf = Math.max(1, order.unitsOrdered);
  // Most orders, by far: one parcel at most and no scans.
  if (order.scans.length === 0 && order.parcels.length <= 1)
    return [{ units: order.parcels[0]?.units ?? unitsOf, firstAttemptAt: order.deliveredAt, underWay: false }];
  const parcels = parcelsOf(order);
  if (parcels.length > 0 && parcels.every(({ units }) => units !== null)) return parcels.map((parcel) => ({ ...parcel, units: parcel.units ?? 1 }));
  const attempts = parcels.map(({ firstAttemptAt }) => firstAttemptAt);
  const last = attempts.every((at) => at !== null) ? attempts.reduce((a, b) => (a !== null && b !== null && a > b ? a : b)) : null;
  return [{ units: unitsOf, firstAttemptAt: last, underWay: last === null && parcels.some(({ underWay }) => underWay) }];
}

type ParcelSeen = Omit<DeliveryShipment, 'units'> & { readonly units: number | null };

/** Each parcel of the order, also those that only a tracking file names. */
function parcelsOf(order: OrderFacts): ParcelSeen[] {
  if (order.scans.length === 0)
    return order.parcels.map((parcel) => ({ units: parcel.units ?? null, firstAttemptAt: order.deliveredAt, underWay: false }));
  const scans = new Map<string, Scan[]>();
  for (const parcel of order.parcels) if (parcel.trackingNumber !== null) scans.set(trackingKey(parcel.trackingNumber), []);
  for (const scan of order.scans) {
    const key = trackingKey(scan.trackingNumber);
    const known = scans.get(key);
    if (known) known.push(scan);
    else scans.set(key, [scan]);
  }
  const units = new Map(order.parcels.map(({ trackingNumber, units: held }) => [trackingNumber && trackingKey(trackingNumber), held ?? null]));
  return [...scans].map(([key, own]) => ({ units: units.get(key) ?? null, ...attemptOf(own) }));
}

/** The first attempt by the carrier, or the delivery that stands; what went back without either never came. */
function attemptOf(scans: readonly Scan[]): Omit<DeliveryShipment, 'units'> {
  const { deliveredAt, final, firstPhysicalScan } = reduceShipment(scans);
  let first = deliveredAt;
  for (const { status, at } of scans) if (status === 'delivery_attempted' && (first === null || at < first)) first = at;
  return { firstAttemptAt: first, underWay: first === null && final === null && firstPhysicalScan !== null };
}
