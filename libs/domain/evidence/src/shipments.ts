import type { OrderFacts } from '@weerwoord/orders';
import { trackingKey } from '@weerwoord/orders';
import type { Scan } from '@weerwoord/tracking';
import { proofLevel, reduceShipment } from '@weerwoord/tracking';
import type { ProofLevel } from './bundle';

/** One parcel of an order: what the seller confirmed and what the carrier's scans say together. */
export type Shipment = {
  readonly trackingNumber: string | null;
  readonly carrier: string | null;
  readonly confirmedAt: Date | null;
  readonly uploadedAt: Date | null;
  /** The seller put this number on the order; false for a number only the carrier's file told. */
  readonly onOrder: boolean;
  /** All scans, oldest first, duplicates joined. */
  readonly scans: readonly Scan[];
  readonly firstPhysical: Scan | null;
  readonly lastPhysical: Scan | null;
  /** The delivery that stands; null again when the parcel came back or moved on after it was called delivered. */
  readonly delivered: Scan | null;
  /** Newest scan of the way back, while the parcel is on it. */
  readonly returned: Scan | null;
  /** The carrier recorded a signature (a pointer to the document, not the document). */
  readonly signed: boolean;
  readonly needsReview: boolean;
  readonly proofLevel: ProofLevel;
};

type Confirmed = Pick<Shipment, 'trackingNumber' | 'carrier' | 'confirmedAt' | 'uploadedAt' | 'onOrder'>;

/** Reads one parcel's scans; arrival order does not matter. */
export function shipmentOf(parcel: Confirmed, unordered: readonly Scan[]): Shipment {
  const facts = reduceShipment(unordered);
  const { scans, deliveredScan, final } = facts;
  return {
    ...parcel,
    scans,
    firstPhysical: facts.firstPhysicalScan,
    lastPhysical: scans.filter((scan) => scan.physical).at(-1) ?? null,
    delivered: deliveredScan,
    returned: final === 'returned' ? (scans.filter((scan) => scan.status === 'returned').at(-1) ?? null) : null,
    signed: facts.signature,
    needsReview: facts.needsReview,
    proofLevel: proofLevel(facts),
  };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const keyOf = (number: string | null): string => (number === null ? '' : trackingKey(number));
const inTime = (dates: readonly (Date | null)[]): Date[] => dates.filter((d): d is Date => d !== null).sort((a, b) => a.getTime() - b.getTime());

/**
 * The parcels of an order, the one that decides first: an order is only as proven as its least proven parcel, so a second
 * parcel that never arrived is never hidden behind the first one's delivery. Parcels of equal proof follow by number.
 */
export function shipmentsOf(facts: OrderFacts): readonly Shipment[] {
  const keys = [...new Set([...facts.parcels.map((p) => keyOf(p.trackingNumber)), ...facts.scans.map((s) => keyOf(s.trackingNumber))])];
  const all = keys.map((key) => {
    const scans = key === '' ? [] : facts.scans.filter((scan) => keyOf(scan.trackingNumber) === key);
    const parcels = facts.parcels.filter((parcel) => keyOf(parcel.trackingNumber) === key);
    return shipmentOf(
      {
        trackingNumber: parcels[0]?.trackingNumber ?? scans[0]?.trackingNumber ?? null,
        carrier: parcels.find((p) => p.carrier !== null)?.carrier ?? scans.find((s) => s.carrier !== null)?.carrier ?? null,
        confirmedAt: inTime(parcels.map((p) => p.confirmedAt)).at(-1) ?? null,
        uploadedAt: inTime(parcels.map((p) => p.uploadedAt))[0] ?? null,
        onOrder: parcels.length > 0,
      },
      scans,
    );
  });
  // A confirmation without a number beside a numbered parcel is the same parcel told by two files, not an unproven second one.
  const numbered = all.filter((shipment) => shipment.trackingNumber !== null);
  return [...(numbered.length > 0 ? numbered : all)].sort(
    (a, b) => a.proofLevel - b.proofLevel || compareText(a.trackingNumber ?? '', b.trackingNumber ?? ''),
  );
}
