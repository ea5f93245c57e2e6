import { reduceShipment } from './reduce-shipment';
import type { ShipmentFacts } from './reduce-shipment';
import type { Scan } from './scan';

/** The scans of an order parcel by parcel, in order of tracking number. */
export function reduceByParcel(scans: readonly Scan[], asOf: Date | null = null, staleDays = 7): ReadonlyMap<string, ShipmentFacts> {
  const byNumber = new Map<string, Scan[]>();
  for (const scan of scans) {
    const known = byNumber.get(scan.trackingNumber);
    if (known) known.push(scan);
    else byNumber.set(scan.trackingNumber, [scan]);
  }
  return new Map(
    [...byNumber].sort(([a], [b]) => (a < b ? -1 : 1)).map(([trackingNumber, own]) => [trackingNumber, reduceShipment(own, asOf, staleDays)]),
  );
}

/** First moment the carrier had any parcel of the order; null without a physical scan. */
export function firstPossession(parcels: Iterable<ShipmentFacts>): Scan | null {
  let first: Scan | null = null;
  for (const { firstPhysicalScan } of parcels) {
    if (firstPhysicalScan && (first === null || firstPhysicalScan.at < first.at)) first = firstPhysicalScan;
  }
  return first;
}

/** When the last parcel of the order was delivered; null while one of them is not, or none was ever scanned. */
export function lastDelivery(parcels: Iterable<ShipmentFacts>): Scan | null {
  let last: Scan | null = null;
  for (const { deliveredScan } of parcels) {
    if (deliveredScan === null) return null;
    if (last === null || deliveredScan.at > last.at) last = deliveredScan;
  }
  return last;
}
