import { createHash } from 'node:crypto';
import type { PersonalData } from '@weerwoord/ports';
import { carrierKey, certainCarrier, plainNumber, readScanCode, scanIdentity, signedFor } from '@weerwoord/tracking';
import type { Scan } from '@weerwoord/tracking';
import { countryCode } from '../values/countries';
import type { ScanMoment } from './scan-time';

/** One event of one parcel as any source words it. */
export type CarrierEvent = {
  readonly time: ScanMoment;
  /** The source contradicts itself about the time. */
  readonly doubtful?: boolean;
  readonly trackingNumber: string;
  readonly carrier: string | null;
  readonly code?: string | null;
  readonly status?: string | null;
  readonly detail?: string | null;
  readonly text?: string | null;
  readonly city?: string | null;
  readonly postcode?: string | null;
  readonly country?: string | null;
  readonly signedBy?: string | null;
};

type Places = NonNullable<PersonalData['places']>;
export type ReadScans = { readonly scans: readonly Scan[]; readonly places: Places };

/** Events as scans, and apart from them the places and signatures: those are the buyer's and go into the vault. */
export function scansOf(events: readonly CarrierEvent[]): ReadScans {
  const scans = new Map<string, Scan>();
  const places: Record<string, Places[string]> = {};
  for (const event of events) {
    const scan = scanOf(event);
    if (!scans.has(scan.id)) scans.set(scan.id, scan);
    const place = {
      ...(event.city ? { city: event.city } : {}),
      ...(event.postcode ? { postcode: event.postcode } : {}),
      ...(scan.country ? { country: scan.country } : {}),
      ...(event.signedBy ? { signedBy: event.signedBy } : {}),
    };
    if (Object.keys(place).length > 0) places[scan.id] = { ...places[scan.id], ...place };
  }
  return { scans: [...scans.values()], places };
}

function scanOf(event: CarrierEvent): Scan {
  const { code, status, detail, text, time, trackingNumber } = event;
  const carrier = carrierOf(event.carrier, trackingNumber);
  const meaning = readScanCode({
    carrier,
    code: code ?? null,
    status: status ?? null,
    detail: detail ?? null,
    text: text ?? null,
    placeGiven: Boolean(event.city ?? event.postcode),
  });
  const country = event.country ? countryCode(event.country) : null;
  const identity = scanIdentity({ ...meaning, carrier, trackingNumber, at: time.at, country });
  return {
    id: createHash('sha256').update(identity).digest('hex').slice(0, 32),
    trackingNumber,
    carrier,
    ...meaning,
    needsReview: meaning.needsReview || event.doubtful === true,
    ...time,
    country,
    placeMatch: null,
    signed: signedFor({ ...meaning, signedBy: event.signedBy ?? null, text: text ?? null }),
    code: code ?? null,
  };
}

/** The carrier as written, by its key where we know one; where the file names none, what the number alone makes certain. */
export const carrierOf = (written: string | null, trackingNumber: string): string | null =>
  written === null ? certainCarrier(trackingNumber) : (carrierKey(written) ?? written);

/** Tracking numbers are compared without blanks and hyphens, in capitals. */
export const plainTrackingNumber = plainNumber;
