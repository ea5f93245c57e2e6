import { SCAN_STATUSES } from './scan';
import type { Scan, ScanStatus } from './scan';

/** What the scans of one parcel say together. All moments UTC. */
export type ShipmentFacts = {
  readonly labelCreatedAt: Date | null;
  /** First time a person or machine of the carrier touched the parcel: a missed acceptance scan is proven by the next hub. */
  readonly firstPhysicalScan: Scan | null;
  readonly firstPhysicalScanAt: Date | null;
  readonly lastPhysicalScanAt: Date | null;
  /** The delivery that still stands; null after a return, or after a later movement showed it wrong. */
  readonly deliveredScan: Scan | null;
  readonly deliveredAt: Date | null;
  readonly final: 'delivered' | 'returned' | 'lost' | null;
  /** Status of the newest scan that is not `info`; `signature` shows as delivered. Null without such a scan. */
  readonly current: ScanStatus | null;
  readonly currentSub: string | null;
  /** Signed for at the delivery that stands. The signer of a return is not the buyer. */
  readonly signature: boolean;
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
const MINUTE_MS = 60_000;
const RANK: Readonly<Record<ScanStatus, number>> = Object.fromEntries(SCAN_STATUSES.map((status, rank) => [status, rank])) as Record<
  ScanStatus,
  number
>;

/** Statuses that say the parcel is on its way again. An `exception` after delivery (damage reported) does not. */
const MOVEMENT: ReadonlySet<ScanStatus> = new Set([
  'accepted',
  'in_transit',
  'customs',
  'out_for_delivery',
  'delivery_attempted',
  'available_for_pickup',
]);

const isDelivery = (scan: Scan): boolean => scan.status === 'delivered' || scan.status === 'signature';
/** A town or postcode equal to the order's. */
export const isAtOrderAddress = (scan: Scan): boolean => scan.placeMatch === 'postcode' || scan.placeMatch === 'city';

/**
 * The state of one parcel from its scans (tracking.md §2). Whatever order they arrived in, they are read by minute, then rank.
 *
 * @param scans of ONE tracking number; see `reduceByParcel` for an order's
 * @param asOf the moment `stale` is asked for; null: not asked
 * @param staleDays days without physical scan after which a parcel is stale (policy row `generic.stale-scan-days`)
 */
export function reduceShipment(scans: readonly Scan[], asOf: Date | null = null, staleDays = 7): ShipmentFacts {
  const read = inReadingOrder(scans);
  const state = { delivery: null as Scan | null, corrected: false, returning: false, current: null as Scan | null, signature: false };
  for (const scan of read) {
    if (scan.status === 'info') continue;
    readOne(scan, state);
  }
  const physical = read.filter((scan) => scan.physical);
  const current = state.current;
  const firstPhysical = physical[0] ?? null;
  const lastPhysicalScanAt = physical.at(-1)?.at ?? null;
  const final = state.delivery ? 'delivered' : current?.status === 'returned' || current?.status === 'lost' ? current.status : null;
  const lastSeen = lastPhysicalScanAt ?? read[0]?.at ?? null;
  return {
    labelCreatedAt: read.find((scan) => scan.status === 'label_created')?.at ?? null,
    firstPhysicalScan: firstPhysical,
    firstPhysicalScanAt: firstPhysical?.at ?? null,
    lastPhysicalScanAt,
    deliveredScan: state.delivery,
    deliveredAt: state.delivery?.at ?? null,
    final,
    current: current === null ? null : current.status === 'signature' ? 'delivered' : current.status,
    currentSub: current?.sub ?? null,
    signature: state.delivery !== null && state.signature,
    needsReview: state.corrected || read.some((scan) => scan.needsReview),
    stale: asOf !== null && final === null && lastSeen !== null && asOf.getTime() - lastSeen.getTime() >= staleDays * DAY_MS,
    deliveredElsewhere: state.delivery?.placeMatch === 'different',
    scans: read,
  };
}

type State = { delivery: Scan | null; corrected: boolean; returning: boolean; current: Scan | null; signature: boolean };

/** Reads one more scan into the state; called in reading order. */
function readOne(scan: Scan, state: State): void {
  if (isDelivery(scan)) {
    // "Delivered" after a return is the hand-back to the sender, unless it is at the buyer's own address.
    if (state.returning && !isAtOrderAddress(scan)) {
      state.corrected = true;
      return;
    }
    state.returning = false;
    state.delivery = firstOrBetterPlaced(state.delivery, scan);
    state.signature ||= scan.status === 'signature' || scan.signed;
  } else if (scan.status === 'returned') {
    state.delivery = null;
    state.signature = false;
    state.returning = true;
  } else if (state.delivery) {
    if (!scan.physical) return; // R-T9: label data and forecasts after the delivery change nothing
    if (MOVEMENT.has(scan.status)) {
      state.delivery = null;
      state.signature = false;
      state.corrected = true;
    }
  }
  state.current = scan;
}

/** The first delivery scan is the delivery; a signature scan right after it may know the place the first one lacks. */
function firstOrBetterPlaced(held: Scan | null, next: Scan): Scan {
  if (held === null) return next;
  return held.placeMatch === null && next.placeMatch !== null ? { ...held, placeMatch: next.placeMatch } : held;
}

/**
 * By minute, then rank, then id; a scan that names only a day stands at that day's end when it closes the story and at its
 * start otherwise, so that the morning's hub scan does not seem to follow the day's delivery. Scans of one minute with equal
 * status, sub and place are one event, the earliest kept (R-T10).
 */
function inReadingOrder(scans: readonly Scan[]): Scan[] {
  const readAt = (scan: Scan): number => {
    const minute = Math.floor(scan.at.getTime() / MINUTE_MS);
    return scan.dateOnly && RANK[scan.status] >= RANK.delivered ? minute + DAY_MS / MINUTE_MS - 1 : minute;
  };
  const byTime = [...scans].sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1));
  const events = new Map<string, Scan>();
  for (const scan of byTime) {
    const key = [scan.trackingNumber, Math.floor(scan.at.getTime() / MINUTE_MS), scan.status, scan.sub, scan.country].join('|');
    const first = events.get(key);
    if (!first) events.set(key, scan);
    else events.set(key, { ...first, placeMatch: first.placeMatch ?? scan.placeMatch, signed: first.signed || scan.signed });
  }
  return [...events.values()].sort((a, b) => readAt(a) - readAt(b) || RANK[a.status] - RANK[b.status] || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
