import { instantAt, isoText } from '@weerwoord/kernel';
import { addressMatch, comparableCity, comparablePostcode, judgeShippedOnTime, proofLevel, reduceShipment, signedFor } from '@weerwoord/tracking';
import type { Scan, ScanPlace, TzSource } from '@weerwoord/tracking';
import type { Given } from '../adapter';
import { readEvent, scanCode } from './events';
import { flag, moment, place, record, records, text } from './told';

const iso = (at: Date | null): string | null => (at === null ? null : isoText(at));
const keyOf = ({ city, postcode, country }: ScanPlace): string =>
  [city ? comparableCity(city) : '', postcode ? comparablePostcode(postcode) : '', country ?? ''].join('|');

function scanOf(given: Given, index: number, order: ScanPlace | null): Scan {
  const at = moment(given, 'utc', 'at', 'timestamp', 'time');
  if (at === null) throw new TypeError(`event ${index}: no time`);
  const meaning = readEvent(given);
  const where = place(given, 'place', 'location') ?? (text(given, 'city', 'postcode', 'country') === null ? null : place({ place: given }, 'place'));
  const ownOrder = given['order'];
  return {
    id: `${at.toISOString()}|${String(index).padStart(6, '0')}`,
    trackingNumber: text(given, 'trackingNumber', 'number') ?? 'parcel',
    carrier: text(given, 'carrier', 'source'),
    ...meaning,
    at,
    dateOnly: flag(given, 'dateOnly') ?? false,
    country: where?.country ?? null,
    placeKey: where ? keyOf(where) : text(given, 'place', 'location'),
    placeMatch: addressMatch(where, order),
    signed: signedFor({
      ...meaning,
      signedBy: text(given, 'signedBy', 'signed_by'),
      onFile: flag(given, 'signed') ?? false,
      text: scanCode(given).text ?? null,
    }),
    code: text(given, 'code'),
    photo: flag(given, 'photo') ?? false,
    ...(typeof ownOrder === 'number' ? { order: ownOrder } : {}),
  };
}

export function reduce(given: Given): unknown {
  const order = place(given, 'orderAddress', 'order', 'address', 'shipTo', 'destination');
  const scans = records(given['events'] ?? given['scans']).map((event, index) => scanOf(event, index, order));
  const days = given['staleDays'] ?? given['staleAfterDays'];
  const facts = reduceShipment(scans, moment(given, 'now', 'asOf'), ...(typeof days === 'number' ? [days] : []));
  const proof = record(given, 'proof') ?? given;
  return {
    labelCreatedAt: iso(facts.labelCreatedAt),
    firstPhysicalScanAt: iso(facts.firstPhysicalScanAt),
    firstAttemptAt: iso(facts.firstAttemptAt),
    deliveredAt: iso(facts.deliveredAt),
    current: facts.current,
    sub: facts.currentSub,
    final: facts.final,
    events: facts.scans.length,
    signature: facts.signature,
    needsReview: facts.needsReview,
    stale: facts.stale,
    deliveredElsewhere: facts.deliveredElsewhere,
    delivered_elsewhere: facts.deliveredElsewhere,
    flags: facts.deliveredElsewhere ? ['delivered_elsewhere'] : [],
    addressMatch: facts.deliveredScan?.placeMatch ?? null,
    proofLevel: proofLevel(facts, {
      photo: flag(proof, 'photo') ?? false,
      podDocument: flag(proof, 'podDocument', 'pod', 'podUrl') ?? text(proof, 'podUrl', 'podDocument') !== null,
      deliveryCode: flag(proof, 'deliveryCode') ?? text(proof, 'deliveryCode') !== null,
    }),
  };
}

export function shippedOnTime(given: Given): unknown {
  const zone = text(given, 'timeZone', 'zone') ?? 'UTC';
  const [day = '', time = '23:59:59'] = (text(given, 'shipByLocal') ?? '').split('T');
  const shipBy = day === '' ? moment(given, 'shipByUtc', 'shipBy') : instantAt(day, time.length === 5 ? `${time}:00` : time, zone);
  if (shipBy === null) throw new TypeError('no ship-by');
  const at = moment(given, 'firstPhysicalScanAt');
  const tzSource = text(given, 'tzSource') as TzSource | null;
  const scan = at && {
    at,
    dateOnly: flag(given, 'dateOnly', 'firstPhysicalScanDateOnly') ?? false,
    tzAmbiguous: flag(given, 'tzAmbiguous') ?? false,
    ...(tzSource === null ? {} : { tzSource }),
  };
  return { shipByUtc: isoText(shipBy), ...judgeShippedOnTime(scan, shipBy) };
}

export const matchAddress = (given: Given): unknown => {
  const match = addressMatch(place(given, 'scan', 'place', 'scanPlace'), place(given, 'order', 'orderAddress', 'address'));
  return { match, deliveredElsewhere: match === 'different' };
};
