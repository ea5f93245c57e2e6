import type { Day, Money } from '@weerwoord/kernel';
import { policyFor } from './policies';
import type { Confidence, PolicyRow } from './policy-row';

export const EBAY_PROGRAMMES = ['PROGRAM_US', 'PROGRAM_UK', 'PROGRAM_DE', 'PROGRAM_GLOBAL'] as const;
export type EbayProgramme = (typeof EBAY_PROGRAMMES)[number];

export type EbaySite = {
  readonly site: string;
  readonly country: string;
  /** Zone of day boundaries. Canada has one per province; Toronto stands for it (not verified). */
  readonly zone: string;
  /** Programme of a seller registered there, and of orders whose destination is unknown. */
  readonly programme: EbayProgramme;
  readonly confidence: Confidence;
};

/** ebay.md §1.1. */
export const EBAY_SITES: readonly EbaySite[] = [
  {
    site: 'EBAY_NL',
    country: 'NL',
    zone: 'Europe/Amsterdam',
    programme: 'PROGRAM_GLOBAL',
    confidence: 'verified',
  },
  {
    site: 'EBAY_BE',
    country: 'BE',
    zone: 'Europe/Brussels',
    programme: 'PROGRAM_GLOBAL',
    confidence: 'not-verified',
  },
  {
    site: 'EBAY_DE',
    country: 'DE',
    zone: 'Europe/Berlin',
    programme: 'PROGRAM_DE',
    confidence: 'not-verified',
  },
  {
    site: 'EBAY_AT',
    country: 'AT',
    zone: 'Europe/Vienna',
    programme: 'PROGRAM_DE',
    confidence: 'verified',
  },
  {
    site: 'EBAY_CH',
    country: 'CH',
    zone: 'Europe/Zurich',
    programme: 'PROGRAM_DE',
    confidence: 'verified',
  },
  {
    site: 'EBAY_GB',
    country: 'GB',
    zone: 'Europe/London',
    programme: 'PROGRAM_UK',
    confidence: 'verified',
  },
  {
    site: 'EBAY_IE',
    country: 'IE',
    zone: 'Europe/Dublin',
    programme: 'PROGRAM_UK',
    confidence: 'verified',
  },
  {
    site: 'EBAY_US',
    country: 'US',
    zone: 'America/Los_Angeles',
    programme: 'PROGRAM_US',
    confidence: 'verified',
  },
  {
    site: 'EBAY_CA',
    country: 'CA',
    zone: 'America/Toronto',
    programme: 'PROGRAM_GLOBAL',
    confidence: 'not-verified',
  },
  {
    site: 'EBAY_AU',
    country: 'AU',
    zone: 'Australia/Sydney',
    programme: 'PROGRAM_GLOBAL',
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

export type SignatureAsk = {
  /** Programmes in which eBay carries the parcel on: no signature is asked for (ebay.md §1.1, ruling R-E13). */
  readonly gsp?: boolean;
  readonly ukSimpleDelivery?: boolean;
  /** Day whose rows are in force; absent: the newest rows. */
  readonly day?: Day;
  readonly overrides?: readonly PolicyRow[];
};

/**
 * Must an order of this total be signed for on delivery? The total counts items, shipping and tax, and the amount itself already asks for it. The
 * amount is the site's in the currency of checkout; in another currency that of the first site that publishes one.
 *
 * @returns null when nobody publishes an amount in that currency: a person is asked (ruling R-E10)
 * @source eBay, signature confirmation (id 5154); ebay.md §1.1, MB-22
 */
export function signatureAsked(total: Money, site: string, { gsp, ukSimpleDelivery, day = LATEST, overrides }: SignatureAsk = {}): boolean | null {
  if (gsp === true || ukSimpleDelivery === true) return false;
  const currencyOf = (row: PolicyRow | null): string | null => (row?.unit.startsWith('minor:') ? row.unit.slice('minor:'.length) : null);
  const own = policyFor('ebay.signature.from', 'ebay', site.trim().toUpperCase(), day, overrides);
  const inCurrency = (row: PolicyRow | null): boolean => currencyOf(row) === total.currency && typeof row?.value === 'number';
  const row = inCurrency(own)
    ? own
    : EBAY_SITES.map((entry) => policyFor('ebay.signature.from', 'ebay', entry.site, day, overrides)).find((other) => inCurrency(other));
  return row && typeof row.value === 'number' ? total.minor >= row.value : null;
}

/** After every row's first day. */
const LATEST: Day = '9999-12-31';
