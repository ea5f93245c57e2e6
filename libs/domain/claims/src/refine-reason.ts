import type { OrderFacts } from '@weerwoord/orders';
import type { Shipment } from '@weerwoord/evidence';
import { shipmentsOf } from '@weerwoord/evidence';
import type { ClaimReason } from './claim';

/**
 * `reason` 'INR' only says that the parcel did not come; which of the five it is follows from the carrier's facts.
 * @param facts null while the claim waits for its order: then nothing usable is known of the parcel
 */
export function refineReason(
  reason: ClaimReason | 'INR' | null,
  facts: OrderFacts | null,
  shipments: readonly Shipment[] = facts ? shipmentsOf(facts) : [],
): ClaimReason {
  if (reason === null) return 'OTHER';
  if (reason !== 'INR') return reason;
  if (facts === null) return 'INR_NO_TRACKING';
  const [deciding] = shipments;
  // No parcel at all: not shipped when the order itself says so, else shipped without a number.
  if (!deciding) return facts.status === 'shipped' || facts.status === 'delivered' || facts.dispatchedAt ? 'INR_NO_TRACKING' : 'INR_NOT_SHIPPED';
  if (deciding.returned) return 'INR_RETURNING';
  if (deciding.delivered) return 'INR_DELIVERED';
  if (deciding.firstPhysical) return 'INR_IN_TRANSIT';
  const confirmed = deciding.confirmedAt !== null || facts.status === 'shipped' || facts.status === 'delivered';
  return confirmed ? 'INR_NO_TRACKING' : 'INR_NOT_SHIPPED';
}
