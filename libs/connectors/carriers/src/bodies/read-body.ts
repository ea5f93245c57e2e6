import { failed, ok } from '@weerwoord/kernel';
import type { Result } from '@weerwoord/kernel';
import { aftershipParcels } from './aftership';
import { dhlUnifiedParcels } from './dhl-unified';
import { easypostParcels } from './easypost';
import { fedexParcels } from './fedex';
import { isObject } from './json';
import type { Json } from './json';
import { parcelNews } from './parcel-news';
import type { ParcelNews, ToldParcel } from './parcel-news';
import { seventeentrackParcels } from './seventeentrack';
import { ship24Parcels } from './ship24';
import { upsParcels } from './ups';
import { uspsParcels } from './usps';

const READERS = {
  easypost: easypostParcels,
  aftership: aftershipParcels,
  seventeentrack: seventeentrackParcels,
  ship24: ship24Parcels,
  ups: upsParcels,
  fedex: fedexParcels,
  usps: uspsParcels,
  dhl_unified: dhlUnifiedParcels,
} as const satisfies Readonly<Record<string, (body: Json) => ToldParcel[]>>;

/** Sources whose bodies (webhook message or answer) we can read. */
export type BodySource = keyof typeof READERS;
export const BODY_SOURCES = Object.keys(READERS) as BodySource[];

export type BodyProblem = 'not-json' | 'no-parcel';

/**
 * What a webhook message or an answer of a carrier tells, parcel by parcel. Verify a webhook on its raw bytes first: this reads whatever it is
 * given.
 *
 * @returns `not-json` for what is no JSON, `no-parcel` for JSON without a parcel where this source has it
 */
export function readBody(source: BodySource, rawBody: Uint8Array | string): Result<readonly ParcelNews[], BodyProblem> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(typeof rawBody === 'string' ? rawBody : Buffer.from(rawBody).toString('utf8'));
  } catch {
    return failed('not-json');
  }
  const bodies: unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  const parcels = bodies.filter(isObject).flatMap((body): ToldParcel[] => READERS[source](body));
  return parcels.length === 0 ? failed('no-parcel') : ok(parcels.map(parcelNews));
}
