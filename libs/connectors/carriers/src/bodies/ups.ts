import { sameTown } from '@weerwoord/tracking';
import { objectOf, objectsOf, textOf } from './json';
import type { Json } from './json';
import type { ToldEvent, ToldParcel } from './parcel-news';

/** UPS Tracking: packages of a shipment with their activities. The package's current status and its origin tell a hand-back apart. */
export function upsParcels(body: Json): ToldParcel[] {
  const shipments = objectsOf(objectOf(body['trackResponse'])['shipment']);
  return shipments
    .flatMap((shipment) => objectsOf(shipment['package']))
    .flatMap((parcel): ToldParcel[] => {
      const number = textOf(parcel['trackingNumber']);
      if (number === null) return [];
      return [
        { source: 'ups', number, carrier: 'ups', messageId: null, events: objectsOf(parcel['activity']).map((one) => activityOf(one, parcel)) },
      ];
    });
}

function activityOf(activity: Json, parcel: Json): ToldEvent {
  const status = objectOf(activity['status']);
  const address = objectOf(objectOf(activity['location'])['address']);
  const delivery = objectOf(parcel['deliveryInformation']);
  const isDelivery = textOf(status['type']) === 'D';
  const city = textOf(address['city']);
  return {
    readAs: 'ups',
    code: {
      type: textOf(status['type']),
      code: textOf(status['code']),
      statusCode: textOf(status['statusCode']),
      currentStatusCode: threeDigits(objectOf(parcel['currentStatus'])),
      text: textOf(status['description']),
      atOrigin: sameTown(city, originOf(parcel)) === true,
      logicalScan: activity['logicalScan'] === true,
    },
    timeSource: 'ups',
    timeFields: activity,
    place: {
      city,
      state: textOf(address['stateProvince']),
      postcode: textOf(address['postalCode']),
      country: textOf(address['countryCode']) ?? textOf(address['country']),
    },
    signedBy: isDelivery ? textOf(delivery['receivedBy']) : null,
    signatureOnFile: isDelivery && textOf(objectOf(delivery['signature'])['image']) !== null,
    photo: isDelivery && textOf(objectOf(delivery['deliveryPhoto'])['photo']) !== null,
  };
}

const threeDigits = (status: Json): string | null =>
  [textOf(status['statusCode']), textOf(status['code'])].find((code) => /^\d{3}$/.test(code ?? '')) ?? null;

function originOf(parcel: Json): string | null {
  const origin = objectsOf(parcel['packageAddress']).find((place) => textOf(place['type']) === 'ORIGIN');
  return textOf(objectOf(origin?.['address'])['city']);
}
