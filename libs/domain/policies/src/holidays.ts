import type { Day } from '@weerwoord/kernel';
import { amazonMarketplace } from './amazon-marketplaces';
import { ebaySite } from './ebay-sites';

/**
 * Days that are no business days, by country and year (ebay.md §1.3, computed; weekends included where they are holidays).
 * NL: Good Friday, 24 and 31 December are working days; King's Day moves off a Sunday. DE: nationwide only. US: federal, observed.
 */
export const HOLIDAYS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  NL: {
    2026: ['01-01', '04-05', '04-06', '04-27', '05-14', '05-24', '05-25', '12-25', '12-26'],
    2027: ['01-01', '03-28', '03-29', '04-27', '05-06', '05-16', '05-17', '12-25', '12-26'],
  },
  DE: {
    2026: ['01-01', '04-03', '04-06', '05-01', '05-14', '05-25', '10-03', '12-25', '12-26'],
    2027: ['01-01', '03-26', '03-29', '05-01', '05-06', '05-17', '10-03', '12-25', '12-26'],
  },
  GB: {
    2026: ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'],
    2027: ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'],
  },
  US: {
    2026: ['01-01', '01-19', '02-16', '05-25', '06-19', '07-03', '09-07', '10-12', '11-11', '11-26', '12-25'],
    2027: ['01-01', '01-18', '02-15', '05-31', '06-18', '07-05', '09-06', '10-11', '11-11', '11-25', '12-24', '12-31'],
  },
};

/** Holidays of places and years the sheet does not cover, from a library at the edge; undefined where it has none either. */
export type MoreHolidays = (country: string, year: number) => readonly Day[] | undefined;

/**
 * Country of an Amazon or eBay site, or of a bare ISO code; null for shops and generic accounts. An eBay site we keep no row of
 * (EBAY_FR, EBAY_PL) names its country itself.
 */
export function countryOfSite(site: string): string | null {
  return amazonMarketplace(site)?.country ?? ebaySite(site)?.country ?? /^(?:EBAY_)?([A-Z]{2})$/.exec(site)?.[1] ?? null;
}

/**
 * Is `day` a holiday where `site` is? 'unknown' when neither the sheet nor `more` knows that year there (ruling R-E7): count
 * weekends only, and say that holidays are unknown.
 */
export function isHoliday(site: string, day: Day, more?: MoreHolidays): boolean | 'unknown' {
  const country = countryOfSite(site);
  if (country === null) return 'unknown';
  const year = day.slice(0, 4);
  const ours = HOLIDAYS[country]?.[year];
  if (ours) return ours.includes(day.slice(5));
  const theirs = more?.(country, Number(year));
  return theirs ? theirs.includes(day) : 'unknown';
}
