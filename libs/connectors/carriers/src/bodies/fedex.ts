import { objectOf, objectsOf, textOf } from './json';
import type { Json } from './json';
import type { ToldEvent, ToldParcel } from './parcel-news';

/** FedEx Track: `eventType` says what happened; `derivedStatusCode` is coarser and not read. The exception text tells what DE and DL mean. */
export function fedexParcels(body: Json): ToldParcel[] {
  return objectsOf(objectOf(body['output'])['completeTrackResults']).flatMap((complete) =>
    objectsOf(complete['trackResults']).flatMap((result): ToldParcel[] => {
      const number = textOf(objectOf(result['trackingNumberInfo'])['trackingNumber']) ?? textOf(complete['trackingNumber']);
      const events = objectsOf(result['scanEvents']);
      if (number === null || events.length === 0) return [];
      const signedBy = textOf(objectOf(result['deliveryDetails'])['receivedByName']);
      return [{ source: 'fedex', number, carrier: 'fedex', messageId: null, events: events.map((event) => scanEvent(event, signedBy)) }];
    }),
  );
}

function scanEvent(event: Json, signedBy: string | null): ToldEvent {
  const location = objectOf(event['scanLocation']);
  const code = textOf(event['eventType']);
  return {
    readAs: 'fedex',
    code: { code, text: textOf(event['exceptionDescription']) ?? textOf(event['eventDescription']) },
    timeSource: 'fedex',
    timeFields: event,
    place: {
      city: textOf(location['city']),
      state: textOf(location['stateOrProvinceCode']),
      postcode: textOf(location['postalCode']),
      country: textOf(location['countryCode']),
    },
    signedBy: code === 'DL' ? signedBy : null,
  };
}
