import { objectOf, objectsOf, textOf } from './json';
import type { Json } from './json';
import type { ToldEvent, ToldParcel } from './parcel-news';

/**
 * Ship24: several parcels per message, only events that are new since the last one. `statusMilestone` is the state of the shipment and not
 * read as the event's meaning.
 */
export function ship24Parcels(body: Json): ToldParcel[] {
  return objectsOf(body['trackings']).flatMap((tracking): ToldParcel[] => {
    const events = objectsOf(tracking['events']);
    const number = textOf(objectOf(tracking['tracker'])['trackingNumber']) ?? textOf(events[0]?.['trackingNumber']);
    if (number === null) return [];
    return [
      {
        source: 'ship24',
        number,
        carrier: textOf(events[0]?.['courierCode']),
        messageId: textOf(objectOf(tracking['metadata'])['messageId']),
        events: events.map((event): ToldEvent => {
          const order = event['order'];
          return {
            readAs: 'ship24',
            code: { code: textOf(event['statusCode']), text: textOf(event['status']) },
            timeSource: 'ship24',
            timeFields: event,
            place: placeOf(event['location']),
            ...(typeof order === 'number' ? { order } : {}),
          };
        }),
      },
    ];
  });
}

/** A location is a text nobody promised a form of; only a country written by its two letters is taken from its end. */
function placeOf(location: unknown): ToldEvent['place'] {
  const country = /(?:^|,\s*)([A-Z]{2})$/.exec(textOf(location) ?? '')?.[1];
  return country === undefined ? {} : { country };
}
