import { ok } from '@weerwoord/kernel';
import type { Result } from '@weerwoord/kernel';
import { localInstants, zoneOfPlace } from '@weerwoord/tracking';
import type { Scan } from '@weerwoord/tracking';
import { countryCode } from '../values/countries';
import { readMoment } from '../values/moments';
import type { MomentReading } from '../values/moments';

/** When a scan was made, and who says so. No `tzSource`: the file's own zone, which is the account's. */
export type ScanMoment = Pick<Scan, 'at' | 'dateOnly'> & Partial<Pick<Scan, 'tzSource' | 'tzAmbiguous' | 'local' | 'offset'>>;

/** Where the row says that it was made, as written. */
export type WrittenPlace = { readonly country: string | null; readonly postcode: string | null };

/**
 * Reads the time of a scan in a file: by what the text says of its zone, else by the clocks of the place, else by the account's. A time that
 * happens twice in autumn is the earlier one and marked; one that is skipped in spring moves forward by the gap.
 *
 * @source tracking.md §5
 */
export const scanMoment =
  ({ country, postcode }: WrittenPlace) =>
  (text: string, moments: MomentReading): Result<ScanMoment, string> => {
    const read = readMoment(text, { ...moments, zone: 'UTC' });
    if (!read.ok) return read;
    const { at, dayOnly, zoned } = read.value;
    if (zoned) return ok({ at, dateOnly: false, tzSource: 'provider_offset' });
    const there = zoneOfPlace({ country: country === null ? null : countryCode(country), postcode });
    const { instants } = localInstants(at.getTime(), there ?? moments.zone);
    return ok({
      at: instants[0],
      dateOnly: dayOnly,
      tzAmbiguous: instants.length > 1 && !dayOnly,
      ...(there === null ? {} : { tzSource: 'location_country' as const }),
    });
  };
