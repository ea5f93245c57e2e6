import { isDay } from '@weerwoord/kernel';
import type { Day } from '@weerwoord/kernel';
import { isJson, textAt } from './json-values';
import type { Json } from './json-values';

/** A parcel as a tracking plug-in keeps it on the order. */
export type WooParcel = {
  /** The carrier in the plug-in's spelling, or as the seller wrote it; null when neither says. */
  readonly carrier: string | null;
  readonly number: string;
  /** The day the seller typed as the day of shipping: no scan, and no proof. */
  readonly sellerShipDay: Day | null;
};

/** The plug-ins keep a typed day as midnight UTC, in seconds; some as `YYYY-MM-DD`. */
function typedDay(written: string | null): Day | null {
  if (written === null) return null;
  if (isDay(written)) return written;
  const at = /^\d{9,10}$/.test(written) ? new Date(Number(written) * 1000) : null;
  return at === null ? null : at.toISOString().slice(0, 10);
}

const parcel = (number: string | null, carrier: string | null, day: string | null): WooParcel[] =>
  number === null ? [] : [{ carrier, number, sellerShipDay: typedDay(day) }];

const listed = (value: unknown, of: (item: Json) => WooParcel[]): WooParcel[] => (Array.isArray(value) ? value.filter(isJson).flatMap(of) : []);

/** Each way in which plug-ins keep parcels in an order's meta data. A key that stands there twice was written again: the last counts. */
const PLUG_INS: readonly ((meta: Json) => WooParcel[])[] = [
  (meta) =>
    listed(meta['_wc_shipment_tracking_items'], (item) =>
      parcel(
        textAt(item, 'tracking_number'),
        textAt(item, 'tracking_provider') ?? textAt(item, 'custom_tracking_provider'),
        textAt(item, 'date_shipped'),
      ),
    ),
  (meta) =>
    listed(meta['_aftership_tracking_items'], (item) =>
      parcel(textAt(item, 'tracking_number'), textAt(item, 'slug') ?? textAt(item, 'carrier_name'), null),
    ),
  (meta) =>
    parcel(
      textAt(meta, 'ywot_tracking_code'),
      textAt(meta, 'ywot_carrier_name') ?? textAt(meta, 'ywot_carrier_id'),
      textAt(meta, 'ywot_pick_up_date'),
    ),
  (meta) => parcel(textAt(meta, '_tracking_number'), textAt(meta, '_tracking_provider'), textAt(meta, '_date_shipped')),
];

/**
 * Parcels in an order's `meta_data`: WooCommerce itself keeps none, four plug-ins do. A number that two of them keep is one parcel.
 * @source web shop sheet §5 "tracking"
 */
export function wooParcels(metaData: readonly Json[]): readonly WooParcel[] {
  const meta = Object.fromEntries(metaData.map((entry) => [textAt(entry, 'key') ?? '', entry['value']]));
  const found = new Map<string, WooParcel>();
  for (const read of PLUG_INS) for (const each of read(meta)) if (!found.has(each.number)) found.set(each.number, each);
  return [...found.values()];
}
