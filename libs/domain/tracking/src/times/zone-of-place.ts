import { countryAlpha2, zoneOfCountry } from './zones-of-countries';
import { zoneOfPostcode } from './zones-of-postcodes';
import { zoneOfState } from './zones-of-states';

/** Where a scan took place, as far as its source says. */
export type ScanPlace = {
  readonly city?: string | null;
  readonly state?: string | null;
  readonly postcode?: string | null;
  readonly country?: string | null;
};

/**
 * Zone of the clocks where a scan took place, or null when the place does not tell: by country, in countries with several clocks by
 * state, else postcode. A country alone says nothing there.
 *
 * @source tracking.md §5
 */
export function zoneOfPlace(place: ScanPlace | null | undefined): string | null {
  const country = countryAlpha2(place?.country);
  if (country === null) return null;
  return (
    zoneOfCountry(country) ??
    (place?.state ? zoneOfState(country, place.state) : null) ??
    (place?.postcode ? zoneOfPostcode(country, place.postcode) : null)
  );
}
