import { paypalCarrier } from './paypal-carriers';

export type PaypalLimits = { readonly notesCharacters: number; readonly numberCharacters: number };
export type TrackedParcel = {
  /** Our carrier key. */
  readonly carrier: string;
  readonly number: string;
  /** The carrier's name as people know it; needed when PayPal has no word for it. */
  readonly carrierName?: string | null;
  readonly url?: string | null;
  readonly shipTo?: string | null;
  readonly shipFrom?: string | null;
  /** UTF-16 characters of the notes that go with it. */
  readonly notesLength?: number;
};
/** As PayPal spells it: this goes out as JSON. */
export type PaypalTrackingInfo = {
  readonly carrier_name: string;
  readonly carrier_name_other?: string;
  readonly tracking_number: string;
  readonly tracking_url?: string;
};
export type PaypalTrackingCheck = { readonly ok: boolean; readonly errors: readonly string[]; readonly trackingInfo: PaypalTrackingInfo };

/**
 * One entry of `tracking_info`, and everything PayPal would refuse about it: `carrier_name_other_required`, `tracking_number_missing`,
 * `tracking_number_over_<n>`, `notes_over_<n>`, in that order. A text at its limit passes.
 * @source webshop §7, evidence and carrier mapping; vectors W37, W38; ruling R-W2
 */
export function paypalTrackingInfo(parcel: TrackedParcel, { notesCharacters, numberCharacters }: PaypalLimits): PaypalTrackingCheck {
  const { carrier, number, url, shipTo = null, shipFrom = null, notesLength = 0 } = parcel;
  const other = parcel.carrierName?.trim() ?? '';
  const carrierName = paypalCarrier(carrier, [shipTo, shipFrom]);
  const errors = [
    ...(carrierName === 'OTHER' && other === '' ? ['carrier_name_other_required'] : []),
    ...(number.trim() === '' ? ['tracking_number_missing'] : []),
    ...(number.length > numberCharacters ? [`tracking_number_over_${numberCharacters}`] : []),
    ...(notesLength > notesCharacters ? [`notes_over_${notesCharacters}`] : []),
  ];
  const trackingInfo: PaypalTrackingInfo = {
    carrier_name: carrierName,
    ...(carrierName === 'OTHER' && other !== '' ? { carrier_name_other: other } : {}),
    tracking_number: number,
    ...(url ? { tracking_url: url } : {}),
  };
  return { ok: errors.length === 0, errors, trackingInfo };
}
