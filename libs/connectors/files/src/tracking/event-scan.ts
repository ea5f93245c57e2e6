import { createHash } from 'node:crypto';
import type { PersonalData } from '@weerwoord/ports';
import { carrierKey, readScanCode } from '@weerwoord/tracking';
import type { Scan } from '@weerwoord/tracking';
import { countryCode } from '../values/countries';

/** One event of one parcel as any source words it. */
export type CarrierEvent = {
  readonly trackingNumber: string;
  readonly carrier: string | null;
  readonly code?: string | null;
  readonly status?: string | null;
  readonly detail?: string | null;
  readonly text?: string | null;
  readonly at: Date;
  readonly dateOnly: boolean;
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
  const { code, status, detail, text, at, trackingNumber } = event;
  const carrier = event.carrier === null ? null : (carrierKey(event.carrier) ?? event.carrier);
  const meaning = readScanCode({
    carrier,
    code: code ?? null,
    status: status ?? null,
    detail: detail ?? null,
    text: text ?? null,
    placeGiven: Boolean(event.city ?? event.postcode),
  });
  const country = event.country ? countryCode(event.country) : null;
  const id = scanId([carrier ?? '', trackingNumber, at.toISOString().slice(0, 16), meaning.status, meaning.sub ?? '', country ?? '']);
  return {
    id,
    trackingNumber,
    carrier,
    ...meaning,
    at,
    dateOnly: event.dateOnly,
    country,
    placeMatch: null,
    signed: Boolean(event.signedBy) || meaning.status === 'signature' || meaning.sub === 'signed',
  };
}

/**
 * The same event read twice has one id (tracking sheet §1: carrier, number, minute, status, sub, place).
 * Of the place only the country goes in: a plain hash over a town, all else being known, could be tried out town by town.
 */
const scanId = (parts: readonly string[]): string => createHash('sha256').update(parts.join('|')).digest('hex').slice(0, 32);

/** Tracking numbers are compared without blanks and hyphens, in capitals. */
export const plainTrackingNumber = (text: string): string => text.replace(/[\s-]/g, '').toUpperCase();
