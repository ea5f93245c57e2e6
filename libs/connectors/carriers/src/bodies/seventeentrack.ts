import { objectOf, objectsOf, textOf } from './json';
import type { Json } from './json';
import type { ToldEvent, ToldParcel } from './parcel-news';

/** 17TRACK: events per provider (first mile, last mile) of one number; `carrier` is a number of its own list and names nobody here. */
export function seventeentrackParcels(body: Json): ToldParcel[] {
  const data = objectOf(body['data']);
  const number = textOf(data['number']);
  if (number === null) return [];
  const providers = objectsOf(objectOf(objectOf(data['track_info'])['tracking'])['providers']);
  return [
    {
      source: 'seventeentrack',
      number,
      carrier: providers.map((provider) => textOf(objectOf(provider['provider'])['name'])).find((name) => name !== null) ?? null,
      messageId: null,
      events: providers
        .flatMap((provider) => objectsOf(provider['events']))
        .map((event): ToldEvent => {
          const address = objectOf(event['address']);
          const stage = textOf(event['sub_status']) ?? textOf(event['stage']);
          return {
            readAs: 'seventeentrack',
            code: { code: stage, status: stage?.split('_')[0] ?? null, text: textOf(event['description']) },
            timeSource: 'seventeentrack',
            timeFields: event,
            place: {
              city: textOf(address['city']),
              state: textOf(address['state']),
              postcode: textOf(address['postal_code']),
              country: textOf(address['country']),
            },
          };
        }),
    },
  ];
}
