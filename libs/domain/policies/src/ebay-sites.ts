import type { Confidence } from './policy-row';

export const EBAY_PROGRAMMES = ['PROGRAM_US', 'PROGRAM_UK', 'PROGRAM_DE', 'PROGRAM_GLOBAL'] as const;
export type EbayProgramme = (typeof EBAY_PROGRAMMES)[number];

export type EbaySite = {
  readonly site: string;
  readonly country: string;
  /** Zone of day boundaries. Canada has one per province; Toronto stands for it (not verified). */
  readonly zone: string;
  /** Programme of a seller registered there, and of orders whose destination is unknown. */
  readonly programme: EbayProgramme;
  /** Order total from which a signature is asked, in minor units of the site's currency. */
  readonly signatureFrom: { readonly minor: number; readonly currency: string };
  readonly confidence: Confidence;
};

/** ebay.md §1.1. */
export const EBAY_SITES: readonly EbaySite[] = [
  {
    site: 'EBAY_NL',
    country: 'NL',
    zone: 'Europe/Amsterdam',
    programme: 'PROGRAM_GLOBAL',
    signatureFrom: { minor: 55_000, currency: 'EUR' },
    confidence: 'verified',
  },
  {
    site: 'EBAY_BE',
    country: 'BE',
    zone: 'Europe/Brussels',
    programme: 'PROGRAM_GLOBAL',
    signatureFrom: { minor: 55_000, currency: 'EUR' },
    confidence: 'not-verified',
  },
  {
    site: 'EBAY_DE',
    country: 'DE',
    zone: 'Europe/Berlin',
    programme: 'PROGRAM_DE',
    signatureFrom: { minor: 55_000, currency: 'EUR' },
    confidence: 'not-verified',
  },
  {
    site: 'EBAY_AT',
    country: 'AT',
    zone: 'Europe/Vienna',
    programme: 'PROGRAM_DE',
    signatureFrom: { minor: 55_000, currency: 'EUR' },
    confidence: 'verified',
  },
  {
    site: 'EBAY_CH',
    country: 'CH',
    zone: 'Europe/Zurich',
    programme: 'PROGRAM_DE',
    signatureFrom: { minor: 70_000, currency: 'CHF' },
    confidence: 'verified',
  },
  {
    site: 'EBAY_GB',
    country: 'GB',
    zone: 'Europe/London',
    programme: 'PROGRAM_UK',
    signatureFrom: { minor: 45_000, currency: 'GBP' },
    confidence: 'verified',
  },
  {
    site: 'EBAY_IE',
    country: 'IE',
    zone: 'Europe/Dublin',
    programme: 'PROGRAM_UK',
    signatureFrom: { minor: 55_000, currency: 'EUR' },
    confidence: 'verified',
  },
  {
    site: 'EBAY_US',
    country: 'US',
    zone: 'America/Los_Angeles',
    programme: 'PROGRAM_US',
    signatureFrom: { minor: 75_000, currency: 'USD' },
    confidence: 'verified',
  },
  {
    site: 'EBAY_CA',
    country: 'CA',
    zone: 'America/Toronto',
    programme: 'PROGRAM_GLOBAL',
    signatureFrom: { minor: 75_000, currency: 'CAD' },
    confidence: 'not-verified',
  },
  {
    site: 'EBAY_AU',
    country: 'AU',
    zone: 'Australia/Sydney',
    programme: 'PROGRAM_GLOBAL',
    signatureFrom: { minor: 75_000, currency: 'AUD' },
    confidence: 'verified',
  },
];

const bySite = new Map(EBAY_SITES.map((entry) => [entry.site, entry]));

/** The site by eBay's own spelling, in any case; null when we do not know it. */
export const ebaySite = (site: string): EbaySite | null => bySite.get(site.trim().toUpperCase()) ?? null;

const PROGRAMME_OF_COUNTRY: Readonly<Record<string, EbayProgramme>> = {
  US: 'PROGRAM_US',
  GB: 'PROGRAM_UK',
  IE: 'PROGRAM_UK',
  DE: 'PROGRAM_DE',
  AT: 'PROGRAM_DE',
  CH: 'PROGRAM_DE',
};

/**
 * The standards programme of a transaction: it follows the destination, not the seller. Everything unnamed, also NL and BE, is
 * GLOBAL.
 * @source eBay, global seller performance policy (id 4351); ebay.md §1.2
 */
export const programmeOf = (destinationCountry: string): EbayProgramme => PROGRAMME_OF_COUNTRY[destinationCountry.toUpperCase()] ?? 'PROGRAM_GLOBAL';

/** Is a signature asked for an order of this total? Null when no threshold is known in that currency: a person is asked (R-E10). */
export function signatureAsked(total: { readonly minor: number; readonly currency: string }, site: string): boolean | null {
  const from = ebaySite(site)?.signatureFrom;
  const threshold =
    from?.currency === total.currency ? from : EBAY_SITES.find((entry) => entry.signatureFrom.currency === total.currency)?.signatureFrom;
  return threshold ? total.minor >= threshold.minor : null;
}
