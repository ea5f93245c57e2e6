import { verifyWebhook } from '@weerwoord/carriers';
import { isoText } from '@weerwoord/kernel';
import { chooseCarrier, detectCarrier, parseScanTime } from '@weerwoord/tracking';
import type { Adapter, Adapters, Given } from './adapter';
import { normaliseEvent } from './tracking/events';
import { matchAddress, reduce, shippedOnTime } from './tracking/parcels';
import { place, record, text } from './tracking/told';

const scanTime: Adapter = (given) => {
  const read = parseScanTime(text(given, 'source') ?? '', {
    fields: given,
    place: place(given, 'location', 'place', 'scanLocation', 'tracking_location') ?? place({ place: given }, 'place'),
    carrier: text(given, 'carrier', 'slug'),
  });
  if (read === null) return { utc: null };
  const { at, candidates, local, offset, tzSource, tzAmbiguous, dateOnly, needsReview } = read;
  return {
    utc: isoText(at),
    chosen: isoText(at),
    utcCandidates: candidates.map(isoText),
    local,
    offset,
    tzSource,
    tzAmbiguous,
    dateOnly,
    needsReview,
  };
};

const webhook: Adapter = (given) =>
  verifyWebhook({
    provider: text(given, 'provider') ?? '',
    secret: text(given, 'secret', 'apiKey') ?? '',
    rawBody: text(given, 'rawBody') ?? '',
    headers: (record(given, 'header', 'headers') ?? {}) as Readonly<Record<string, string>>,
  });

const number = (given: Given): string => text(given, 'number', 'trackingNumber') ?? '';

/** The rules of tracking.md, in the words of its vectors. */
export const TRACKING_ADAPTERS: Adapters = {
  detectCarrier: (given) => detectCarrier(number(given)),
  chooseCarrier: (given) =>
    chooseCarrier(number(given), {
      ofOrder: text(given, 'orderCarrier', 'carrier'),
      shippedFrom: text(given, 'shipFrom', 'shipFromCountry', 'shippedFrom'),
      ofAggregator: text(given, 'aggregatorCarrier', 'aggregator'),
    }),
  normaliseEvent,
  parseScanTime: scanTime,
  reduceShipment: reduce,
  proofLevel: reduce,
  addressMatch: matchAddress,
  shippedOnTime,
  verifyWebhook: webhook,
};
