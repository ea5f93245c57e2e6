import { isObject, objectOf, objectsOf, textOf } from './json';
import type { Json } from './json';
import type { ToldEvent, ToldParcel } from './parcel-news';

/** Divisions of DHL as `service` names them; another one stays DHL as a whole. */
const DIVISIONS: Readonly<Record<string, string>> = {
  express: 'dhl_express',
  'parcel-de': 'dhl_paket_de',
  'parcel-nl': 'dhl_parcel_nl',
  ecommerce: 'dhl_ecommerce',
};

/** DHL Unified Tracking: five coarse codes, read after the wording. Events have local times, only the shipment's own status has a Z. */
export function dhlUnifiedParcels(body: Json): ToldParcel[] {
  return objectsOf(body['shipments']).flatMap((shipment): ToldParcel[] => {
    const number = textOf(shipment['id']);
    if (number === null) return [];
    const carrier = DIVISIONS[textOf(shipment['service'])?.toLowerCase() ?? ''] ?? 'dhl_unified';
    const proof = objectOf(objectOf(shipment['details'])['proofOfDelivery']);
    const events = objectsOf(shipment['events']).map((event) => eventOf(event, isObject(proof['signed']) || textOf(proof['signed']) !== null));
    return [{ source: 'dhl_unified', number, carrier, messageId: null, events }];
  });
}

function eventOf(event: Json, signatureOnFile: boolean): ToldEvent {
  const address = objectOf(objectOf(event['location'])['address']);
  const code = textOf(event['statusCode']);
  return {
    readAs: 'dhl_unified',
    code: { code, text: [textOf(event['description']), textOf(event['status'])].filter((part) => part !== null).join('. ') || null },
    timeSource: 'dhl_unified',
    timeFields: event,
    place: { city: textOf(address['addressLocality']), postcode: textOf(address['postalCode']), country: textOf(address['countryCode']) },
    signatureOnFile: signatureOnFile && code === 'delivered',
  };
}
