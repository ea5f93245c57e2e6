import { isObject, objectOf, objectsOf, textOf } from './json';
import type { Json } from './json';
import type { ToldEvent, ToldParcel } from './parcel-news';

/**
 * EasyPost: a tracker event (`result` is the tracker) or a tracker alone.
 *
 * Where a detail carries the carrier's own code, the carrier's table reads it: EasyPost calls FedEx "picked up" an arrival.
 *
 * @source tracking.md §3
 */
export function easypostParcels(body: Json): ToldParcel[] {
  const tracker = isObject(body['result']) ? body['result'] : body;
  const number = textOf(tracker['tracking_code']);
  if (number === null || !Array.isArray(tracker['tracking_details'])) return [];
  const carrier = textOf(tracker['carrier']);
  return [
    {
      source: 'easypost',
      number,
      carrier,
      messageId: textOf(body['id']),
      events: objectsOf(tracker['tracking_details']).map((detail) => eventOf(detail, carrier, textOf(tracker['signed_by']))),
    },
  ];
}

function eventOf(detail: Json, carrier: string | null, signedBy: string | null): ToldEvent {
  const place = objectOf(detail['tracking_location']);
  const status = textOf(detail['status']);
  return {
    readAs: carrier,
    code: {
      code: textOf(detail['carrier_code']),
      status,
      detail: textOf(detail['status_detail']),
      text: textOf(detail['message']) ?? textOf(detail['description']),
    },
    timeSource: 'easypost',
    timeFields: detail,
    place: { city: textOf(place['city']), state: textOf(place['state']), postcode: textOf(place['zip']), country: textOf(place['country']) },
    signedBy: status === 'delivered' ? signedBy : null,
  };
}
