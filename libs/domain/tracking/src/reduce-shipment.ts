import { inReadingOrder } from './reading-order';
import type { Scan, ScanStatus } from './scan';
import { isDelivery, readStory } from './story';

/** What the scans of one parcel say together. All moments UTC. */
export type ShipmentFacts = {
  readonly labelCreatedAt: Date | null;
  /** First time a person or machine of the carrier touched the parcel: a missed acceptance scan is proven by the next hub. */
  readonly firstPhysicalScan: Scan | null;
  readonly firstPhysicalScanAt: Date | null;
  readonly lastPhysicalScanAt: Date | null;
  /** First time the carrier stood at a door: an attempt, or the delivery itself when none is told before it (R-M13). */
  readonly firstAttempt: Scan | null;
  readonly firstAttemptAt: Date | null;
  /** The delivery that still stands; null after a return, or after a later movement showed it wrong. */
  readonly deliveredScan: Scan | null;
  readonly deliveredAt: Date | null;
  readonly final: 'delivered' | 'returned' | 'lost' | null;
  /** Status of the newest scan that is not `info`; `signature` shows as delivered. Null without such a scan. */
  readonly current: ScanStatus | null;
  readonly currentSub: string | null;
  /** Signed for at the delivery that stands. The signer of a return is not the buyer. */
  readonly signature: boolean;
  /** The carrier photographed the delivery that stands. */
  readonly photo: boolean;
  /** A person should look: an unknown code, or a delivery that was corrected. Stays until a person clears it (R-T7). */
  readonly needsReview: boolean;
  /** No physical scan for the given number of days and not at an end: ask the carrier for an investigation. */
  readonly stale: boolean;
  /** The delivery that stands is in another town than the order's (the buyer may prove it): never proof of delivery. */
  readonly deliveredElsewhere: boolean;
  /** All scans in reading order, duplicates joined. */
  readonly scans: readonly Scan[];
};

const DAY_MS = 86_400_000;

/**
 * The state of one parcel from its scans. Whatever order they arrived in, they are read by minute, then rank.
 *
 * @param scans of ONE tracking number; see `reduceByParcel` for an order's
 * @param asOf the moment `stale` is asked for; null: not asked
 * @param staleDays days without physical scan after which a parcel is stale (policy row `generic.stale-scan-days`)
 * @source tracking.md §2; rulings R-T1, R-T7 to R-T10
 */
export function reduceShipment(scans: readonly Scan[], asOf: Date | null = null, staleDays = 7): ShipmentFacts {
  const read = inReadingOrder(scans);
  const { delivery, current, corrected, signature, photo } = readStory(read);
  const physical = read.filter((scan) => scan.physical);
  const firstPhysical = physical[0] ?? null;
  const firstAttempt = read.find((scan) => scan.status === 'delivery_attempted' || isDelivery(scan)) ?? null;
  const lastPhysicalScanAt = physical.at(-1)?.at ?? null;
  const final = delivery ? 'delivered' : current?.status === 'returned' || current?.status === 'lost' ? current.status : null;
  const lastSeen = lastPhysicalScanAt ?? read[0]?.at ?? null;
  return {
    labelCreatedAt: read.find((scan) => scan.status === 'label_created')?.at ?? null,
    firstPhysicalScan: firstPhysical,
    firstPhysicalScanAt: firstPhysical?.at ?? null,
    lastPhysicalScanAt,
    firstAttempt,
    firstAttemptAt: firstAttempt?.at ?? null,
    deliveredScan: delivery,
    deliveredAt: delivery?.at ?? null,
    final,
    current: current === null ? null : current.status === 'signature' ? 'delivered' : current.status,
    currentSub: current?.sub ?? null,
    signature: delivery !== null && signature,
    photo: delivery !== null && photo,
    needsReview: corrected || read.some((scan) => scan.needsReview),
    stale: asOf !== null && final === null && lastSeen !== null && asOf.getTime() - lastSeen.getTime() >= staleDays * DAY_MS,
    deliveredElsewhere: delivery?.placeMatch === 'different',
    scans: read,
  };
}
