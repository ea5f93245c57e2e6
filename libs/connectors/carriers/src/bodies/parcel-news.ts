import { createHash } from 'node:crypto';
import { carrierKey, countryAlpha2, parseScanTime, plainNumber, readScanCode, scanIdentity, signedFor } from '@weerwoord/tracking';
import type { Scan, ScanCode, ScanPlace } from '@weerwoord/tracking';
import type { Json } from './json';

/** One event as a body words it, translated into our words but not yet judged. */
export type ToldEvent = {
  readonly code: Omit<ScanCode, 'carrier' | 'placeGiven'>;
  /** Which table reads the code: the carrier's where its own code is passed on, else the aggregator's. */
  readonly readAs: string | null;
  /** Source of the time, and its fields under their own names. */
  readonly timeSource: string;
  readonly timeFields: Json;
  readonly place: ScanPlace;
  readonly signedBy?: string | null;
  readonly signatureOnFile?: boolean;
  readonly photo?: boolean;
  readonly order?: number;
};

/** What a body tells of one parcel. Towns, postcodes and signers stand apart from the scans: they are the buyer's and belong in a vault. */
export type ParcelNews = {
  readonly trackingNumber: string;
  readonly carrier: string | null;
  /** The provider's id of this message: the same one twice is one. */
  readonly messageId: string | null;
  readonly scans: readonly Scan[];
  readonly places: Readonly<Record<string, ScanPlace & { readonly signedBy?: string }>>;
  /** Events without a time that can be read. */
  readonly unreadable: number;
};

export type ToldParcel = {
  readonly source: string;
  readonly number: string;
  readonly carrier: string | null;
  readonly messageId: string | null;
  readonly events: readonly ToldEvent[];
};

/** Judges the events of one parcel. An event without a readable time is counted, never placed somewhere. */
export function parcelNews({ source, number, carrier: written, messageId, events }: ToldParcel): ParcelNews {
  const trackingNumber = plainNumber(number);
  const carrier = written === null ? null : (carrierKey(written) ?? written);
  const scans = new Map<string, Scan>();
  const places: Record<string, ParcelNews['places'][string]> = {};
  let unreadable = 0;
  for (const event of events) {
    const scan = scanOf(event, { source, trackingNumber, carrier });
    if (scan === null) {
      unreadable += 1;
      continue;
    }
    if (!scans.has(scan.id)) scans.set(scan.id, scan);
    const signer = event.signedBy ? { signedBy: event.signedBy } : {};
    const told = Object.entries({ ...event.place, ...signer }).filter(([, value]) => value !== null && value !== undefined);
    if (told.length > 0) places[scan.id] = { ...places[scan.id], ...Object.fromEntries(told) };
  }
  return { trackingNumber, carrier, messageId, scans: [...scans.values()], places, unreadable };
}

function scanOf(event: ToldEvent, parcel: { source: string; trackingNumber: string; carrier: string | null }): Scan | null {
  const { carrier, trackingNumber, source } = parcel;
  const time = parseScanTime(event.timeSource, { fields: event.timeFields, place: event.place, carrier });
  if (time === null) return null;
  const { city, postcode } = event.place;
  const meaning = readScanCode({ ...event.code, carrier: event.readAs, placeGiven: Boolean(city ?? postcode) });
  const { at, dateOnly, tzSource, tzAmbiguous, local, offset } = time;
  const country = countryAlpha2(event.place.country);
  return {
    id: createHash('sha256')
      .update(scanIdentity({ ...meaning, carrier, trackingNumber, at, country }))
      .digest('hex')
      .slice(0, 32),
    trackingNumber,
    carrier,
    ...meaning,
    needsReview: meaning.needsReview || time.needsReview,
    at,
    dateOnly,
    country,
    placeMatch: null,
    signed: signedFor({
      ...meaning,
      signedBy: event.signedBy ?? null,
      onFile: event.signatureOnFile ?? false,
      text: event.code.text ?? null,
    }),
    source,
    code: event.code.code ?? event.code.statusCode ?? null,
    tzSource,
    tzAmbiguous,
    local,
    offset,
    ...(event.order === undefined ? {} : { order: event.order }),
    ...(event.photo === true ? { photo: true } : {}),
  };
}
