import type { OrderFacts } from '@weerwoord/orders';
import type { Scan } from '@weerwoord/tracking';
import { SCAN_STATUSES } from '@weerwoord/tracking';
import type { ProofLevel } from './bundle';

/** One parcel as the carrier tells it. */
export type Shipment = {
  readonly trackingNumber: string | null;
  readonly carrier: string | null;
  readonly confirmedAt: Date | null;
  readonly uploadedAt: Date | null;
  /** All scans, oldest first; two of one minute in rank order. */
  readonly scans: readonly Scan[];
  readonly firstPhysical: Scan | null;
  readonly lastPhysical: Scan | null;
  /** null again when the parcel came back or moved on after it was called delivered. */
  readonly delivered: Scan | null;
  readonly returned: Scan | null;
  readonly lost: Scan | null;
  /** The carrier recorded a signature (a pointer to the document, not the document). */
  readonly signed: boolean;
  readonly proofLevel: ProofLevel;
};

const MINUTE_MS = 60_000;
const minuteOf = (scan: Scan): number => Math.floor(scan.at.getTime() / MINUTE_MS);
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byTimeThenRank = (a: Scan, b: Scan): number =>
  minuteOf(a) - minuteOf(b) || SCAN_STATUSES.indexOf(a.status) - SCAN_STATUSES.indexOf(b.status) || compareText(a.id, b.id);

const MOVING = new Set(['accepted', 'in_transit', 'customs', 'out_for_delivery', 'delivery_attempted', 'available_for_pickup']);

/** Level of what the scans prove; tracking §2, rulings R-T1 (a signature without a place is 3) and R-T12 (came back: 2). */
function levelOf(shipment: Omit<Shipment, 'proofLevel'>): ProofLevel {
  const { delivered, firstPhysical, scans, signed } = shipment;
  if (delivered) {
    const placed = delivered.placeMatch === 'postcode' || delivered.placeMatch === 'city';
    if (!placed || delivered.needsReview) return 3;
    return signed ? 5 : 4;
  }
  if (firstPhysical) return 2;
  return scans.length > 0 ? 1 : 0;
}

/** Reads one parcel's scans. Arrival order does not matter. */
export function shipmentOf(parcel: Pick<Shipment, 'trackingNumber' | 'carrier' | 'confirmedAt' | 'uploadedAt'>, unordered: readonly Scan[]): Shipment {
  const scans = [...unordered].sort(byTimeThenRank);
  const physical = scans.filter((scan) => scan.physical);
  const handedOver = scans.find((scan) => scan.status === 'delivered' || scan.status === 'signature') ?? null;
  const after = handedOver ? scans.slice(scans.indexOf(handedOver) + 1) : [];
  const cameBack = scans.filter((scan) => scan.status === 'returned').at(-1) ?? null;
  // A misdelivery put right: the parcel moved on and only a delivery after the last movement counts.
  const lastMove = after.filter((scan) => scan.physical && MOVING.has(scan.status)).at(-1);
  const again = lastMove ? (after.slice(after.indexOf(lastMove)).find((scan) => scan.status === 'delivered') ?? null) : handedOver;
  const returned = cameBack && (!again || byTimeThenRank(cameBack, again) > 0) ? cameBack : null;
  const delivered = returned ? null : again;
  const facts = {
    ...parcel,
    scans,
    firstPhysical: physical[0] ?? null,
    lastPhysical: physical.at(-1) ?? null,
    delivered,
    returned,
    lost: scans.at(-1)?.status === 'lost' ? (scans.at(-1) ?? null) : null,
    signed: delivered !== null && scans.some((scan) => (scan.signed || scan.status === 'signature') && minuteOf(scan) >= minuteOf(delivered)),
  };
  return { ...facts, proofLevel: levelOf(facts) };
}

/**
 * The parcels of an order, the one that decides first: an order is only as proven as its least proven parcel, so a second
 * parcel that never arrived is never hidden behind the first one's delivery.
 */
export function shipmentsOf(facts: OrderFacts): readonly Shipment[] {
  const numbers = [...new Set([...facts.parcels.map((p) => p.trackingNumber), ...facts.scans.map((s) => s.trackingNumber)])];
  const all = numbers.map((number) => {
    const scans = number === null ? [] : facts.scans.filter((scan) => scan.trackingNumber === number);
    const parcels = facts.parcels.filter((parcel) => parcel.trackingNumber === number);
    const carrier = parcels.find((p) => p.carrier !== null)?.carrier ?? scans.find((s) => s.carrier !== null)?.carrier ?? null;
    return shipmentOf({ trackingNumber: number, carrier, confirmedAt: latest(parcels.map((p) => p.confirmedAt)), uploadedAt: earliest(parcels.map((p) => p.uploadedAt)) }, scans);
  });
  // A confirmation without a number beside a numbered parcel is the same parcel told twice by two files, not an unproven second one.
  const numbered = all.filter((s) => s.trackingNumber !== null);
  const counted = numbered.length > 0 ? numbered : all;
  return [...counted].sort((a, b) => a.proofLevel - b.proofLevel || compareText(a.trackingNumber ?? '', b.trackingNumber ?? ''));
}

const times = (dates: readonly (Date | null)[]): Date[] => dates.filter((d): d is Date => d !== null).sort((a, b) => a.getTime() - b.getTime());
const latest = (dates: readonly (Date | null)[]): Date | null => times(dates).at(-1) ?? null;
const earliest = (dates: readonly (Date | null)[]): Date | null => times(dates)[0] ?? null;
