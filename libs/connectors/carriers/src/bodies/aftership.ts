import { objectOf, objectsOf, textOf } from './json';
import type { Json } from './json';
import type { ToldEvent, ToldParcel } from './parcel-news';

/** AfterShip: `msg` is the tracking. A checkpoint's time may lack its offset; `created_at` is when AfterShip saw it and is never used. */
export function aftershipParcels(body: Json): ToldParcel[] {
  const tracking = objectOf(body['msg']);
  const number = textOf(tracking['tracking_number']);
  if (number === null) return [];
  const signedBy = textOf(tracking['signed_by']);
  return [
    {
      source: 'aftership',
      number,
      carrier: textOf(tracking['slug']),
      messageId: textOf(body['event_id']),
      events: objectsOf(tracking['checkpoints']).map((checkpoint): ToldEvent => {
        const tag = textOf(checkpoint['tag']);
        return {
          readAs: 'aftership',
          code: { code: textOf(checkpoint['subtag']), status: tag, text: textOf(checkpoint['message']) },
          timeSource: 'aftership',
          timeFields: checkpoint,
          place: {
            city: textOf(checkpoint['city']),
            state: textOf(checkpoint['state']),
            postcode: textOf(checkpoint['zip']),
            country: textOf(checkpoint['country_region']) ?? textOf(checkpoint['country_iso3']),
          },
          signedBy: tag === 'Delivered' ? signedBy : null,
        };
      }),
    },
  ];
}
