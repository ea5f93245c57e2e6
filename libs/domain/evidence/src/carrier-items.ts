import { dayOf } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import type { Scan } from '@weerwoord/tracking';
import { shippedOnTime } from '@weerwoord/tracking';
import type { EvidenceCode, EvidenceItem } from './bundle';
import type { FactSources } from './fact-sources';
import { recordsBehind } from './fact-sources';
import type { Figures } from './figures';
import { figuresOf } from './figures';
import { keptPromise } from './promise';
import { checkDeliveryProof } from './proof-of-delivery';
import type { Shipment } from './shipments';

/** `mustBeSigned` null: not known, so only a signed delivery is sure to pass eBay's test. */
export type CarrierContext = { readonly zone: string; readonly mustBeSigned: boolean | null };

/** Where the words find a scan's town and postcode once the vault is open; when the key is gone they do without. */
export const placeReferences = (scanId: string): Figures => ({ postcode: `vault:places.${scanId}.postcode`, city: `vault:places.${scanId}.city` });

/** Ship-by times are told in seconds, so scans are compared in seconds (ruling R-M17). */
const toTheSecond = (scan: Scan): Scan => ({ ...scan, at: new Date(Math.floor(scan.at.getTime() / 1000) * 1000) });

const scanFigures = (scan: Scan, shipment: Shipment): Figures =>
  figuresOf({
    at: scan.at,
    dateOnly: scan.dateOnly,
    status: scan.status,
    sub: scan.sub,
    carrier: shipment.carrier,
    trackingNumber: shipment.trackingNumber,
    country: scan.country,
  });

/**
 * What the carrier and the confirmation show of one parcel. The first parcel's items have the bare code as id, the others
 * `<code>#<n>`.
 *
 * A signed scan gives SIGNATURE_POD with `pointer: true`: it says that the carrier holds a signature, which is not yet the
 * document Amazon wants (amazon §8.1).
 */
export function carrierItems(facts: OrderFacts, sources: FactSources, shipment: Shipment, place: number, context: CarrierContext): EvidenceItem[] {
  const { zone } = context;
  const items: EvidenceItem[] = [];
  const add = (code: EvidenceCode, at: Date | null, records: EvidenceItem['records'], figures: Figures): void => {
    items.push({ id: place === 1 ? code : `${code}#${place}`, code, at, records, figures });
  };
  const { carrier, trackingNumber, firstPhysical, lastPhysical, delivered, returned } = shipment;
  const parcelRecords = recordsBehind(sources, `parcel:${trackingNumber ?? ''}`, 'confirmedAt');
  const scanRecords = (...scans: readonly Scan[]): EvidenceItem['records'] => recordsBehind(sources, ...scans.map((scan) => `scan:${scan.id}`));
  const confirmedAt = shipment.confirmedAt ?? (shipment.onOrder ? numberlessConfirmation(facts) : null);

  if (confirmedAt)
    add('SHIP_CONFIRMATION', confirmedAt, parcelRecords, figuresOf({ at: confirmedAt, carrier, trackingNumber, shipBy: facts.shipBy }));
  if (trackingNumber !== null && shipment.onOrder) {
    add('TRACKING_UPLOADED', shipment.uploadedAt, parcelRecords, figuresOf({ at: shipment.uploadedAt, carrier, trackingNumber }));
  }
  if (firstPhysical && lastPhysical) {
    const inTime = facts.shipBy === null ? null : shippedOnTime(toTheSecond(firstPhysical), facts.shipBy);
    const records = [...new Set([...scanRecords(firstPhysical), ...recordsBehind(sources, 'shipBy')])];
    const figures = { ...scanFigures(firstPhysical, shipment), ...figuresOf({ shipBy: facts.shipBy, inTime }) };
    add('FIRST_SCAN', firstPhysical.at, records, figures);
    if (inTime === true) add('FIRST_SCAN_ON_TIME', firstPhysical.at, records, figures);
    add('SCAN_HISTORY', lastPhysical.at, scanRecords(...shipment.scans), {
      ...scanFigures(lastPhysical, shipment),
      scans: shipment.scans.length,
      ...placeReferences(lastPhysical.id),
    });
    if (inTime === true && facts.flags['claimsProtectedLabel'] === true) {
      add('CLAIMS_PROTECTED_LABEL', firstPhysical.at, [...records, ...recordsBehind(sources, 'flag:claimsProtectedLabel')], figures);
    }
  }
  if (delivered) {
    const match = delivered.placeMatch;
    const promise = { promise: keptPromise(delivered.at, facts, zone), ...figuresOf({ deliverFrom: facts.deliverFrom, deliverBy: facts.deliverBy }) };
    const figures = {
      ...scanFigures(delivered, shipment),
      ...promise,
      ...placeReferences(delivered.id),
      ...figuresOf({ placeMatch: match, signed: shipment.signed, needsReview: shipment.needsReview }),
    };
    add('DELIVERY_SCAN', delivered.at, scanRecords(delivered), figures);
    if (match === 'postcode' || match === 'city') {
      add(
        'ADDRESS_MATCH',
        delivered.at,
        [...new Set([...scanRecords(delivered), ...recordsBehind(sources, 'shipToCountry', 'placedAt')])],
        figuresOf({ level: match }),
      );
    }
    if (shipment.signed) add('SIGNATURE_POD', delivered.at, scanRecords(delivered), { ...scanFigures(delivered, shipment), pointer: true });
  }
  if (returned) add('RETURN_EVENT', returned.at, scanRecords(returned), scanFigures(returned, shipment));
  if (facts.channel === 'ebay') items.push(...deliveryProofItem(facts, shipment, place, context, scanRecords));
  return items;
}

/** eBay's own test of the proof of delivery; present only when it passes, so a failed one stays a line to mend. */
function deliveryProofItem(
  facts: OrderFacts,
  shipment: Shipment,
  place: number,
  { zone, mustBeSigned }: CarrierContext,
  scanRecords: (...scans: readonly Scan[]) => EvidenceItem['records'],
): EvidenceItem[] {
  const { delivered } = shipment;
  if (!delivered) return [];
  const { valid, flags } = checkDeliveryProof({
    uploadedOn: shipment.uploadedAt ? dayOf(shipment.uploadedAt, zone) : null,
    maxEdd: facts.deliverBy ? dayOf(facts.deliverBy, zone) : null,
    delivered: true,
    deliveredOn: dayOf(delivered.at, zone),
    postcodeMatches: delivered.placeMatch === 'postcode',
    signatureRequired: mustBeSigned,
    signature: shipment.signed,
  });
  if (!valid) return [];
  const figures = {
    ...scanFigures(delivered, shipment),
    ...placeReferences(delivered.id),
    ...figuresOf({ uploadedAt: shipment.uploadedAt, late: flags.includes('LATE_DELIVERY') }),
  };
  return [{ id: place === 1 ? 'POD_VALID' : `POD_VALID#${place}`, code: 'POD_VALID', at: delivered.at, records: scanRecords(delivered), figures }];
}

/** A confirmation some file tells without the number it belongs to. */
function numberlessConfirmation(facts: OrderFacts): Date | null {
  const confirmed = facts.parcels.flatMap((parcel) => (parcel.trackingNumber === null && parcel.confirmedAt ? [parcel.confirmedAt] : []));
  return confirmed.reduce<Date | null>((latest, at) => (latest === null || at > latest ? at : latest), null);
}
