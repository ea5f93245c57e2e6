import type { ShipmentFacts } from './reduce-shipment';
import { isAtOrderAddress } from './story';

/** 0 nothing · 1 label only · 2 carrier had it · 3 delivered, place unknown or not the order's · 4 delivered at the order's town · 5 and signed for. */
export type ProofLevel = 0 | 1 | 2 | 3 | 4 | 5;

/** Proof beyond the scans themselves, kept with the order. */
export type DeliveryProof = { readonly podDocument?: boolean; readonly photo?: boolean; readonly deliveryCode?: boolean };

/**
 * How much the tracking of one parcel proves (tracking.md §2).
 *
 * Never more than is shown: a signature without a place stays 3 (R-T1), a returned parcel is possession only (R-T12), and one that a person
 * should look at is at most 3. A delivery in another town is 3 as well: `deliveredElsewhere` says what is wrong with it, and whoever weighs
 * the level weighs that apart (webshop §2 takes three points for the place; W04 and A16 pair both).
 */
export function proofLevel(shipment: ShipmentFacts, proof: DeliveryProof = {}): ProofLevel {
  const { deliveredScan } = shipment;
  if (deliveredScan === null) {
    if (shipment.firstPhysicalScan !== null) return 2;
    return shipment.labelCreatedAt === null ? 0 : 1;
  }
  if (!isAtOrderAddress(deliveredScan) || deliveredScan.needsReview) return 3;
  return shipment.signature || shipment.photo || proof.podDocument === true || proof.photo === true || proof.deliveryCode === true ? 5 : 4;
}
