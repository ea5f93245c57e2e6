import { objectsOf, textOf } from './json';
import type { Json } from './json';
import type { ToldEvent, ToldParcel } from './parcel-news';

/** USPS tracking v3: `trackingEvents[]`, local time with offset and GMT beside it. A place is a ZIP or a town. */
export function uspsParcels(body: Json): ToldParcel[] {
  const number = textOf(body['trackingNumber']) ?? textOf(body['uniqueMailPieceID']);
  if (number === null || !Array.isArray(body['trackingEvents'])) return [];
  const events = objectsOf(body['trackingEvents']).map((event): ToldEvent => {
    const agent = event['authorizedAgent'] === true || event['authorizedAgent'] === 'true';
    return {
      readAs: 'usps',
      code: { code: textOf(event['eventCode']), text: textOf(event['eventType']) },
      timeSource: 'usps',
      timeFields: event,
      place: {
        city: textOf(event['eventCity']),
        state: textOf(event['eventState']),
        postcode: textOf(event['eventZIP']),
        country: textOf(event['eventCountry']) ?? (textOf(event['eventZIP']) ? 'US' : null),
      },
      // An agent's name is the post's own, not the buyer's.
      signedBy: agent ? null : textOf(event['name']),
    };
  });
  return [{ source: 'usps', number, carrier: 'usps', messageId: null, events }];
}
