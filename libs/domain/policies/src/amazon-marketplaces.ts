import type { Confidence } from './policy-row';

export type AmazonMarketplace = {
  /** Our spelling of the site: the host without "www.". */
  readonly site: string;
  readonly marketplaceId: string;
  /** ISO 3166 alpha-2 of the store; a return address must lie inside it. */
  readonly country: string;
  /** Zone in which ship-by days end and calendar-day deadlines run. */
  readonly zone: string;
  readonly currency: string;
  readonly confidence: Confidence;
};

type Listed = readonly [site: string, marketplaceId: string, country: string, zone: string, currency: string];
const sheet = ([site, marketplaceId, country, zone, currency]: Listed): AmazonMarketplace => ({
  site,
  marketplaceId,
  country,
  zone,
  currency,
  confidence: 'convention',
});
const beyond = (listed: Listed): AmazonMarketplace => ({ ...sheet(listed), confidence: 'not-verified' });

/** amazon.md §6.9 first; below it, stores the sheet does not name (ids from Amazon's list of marketplace ids, from memory). */
export const AMAZON_MARKETPLACES: readonly AmazonMarketplace[] = [
  sheet(['amazon.com', 'ATVPDKIKX0DER', 'US', 'America/Los_Angeles', 'USD']),
  sheet(['amazon.co.uk', 'A1F83G8C2ARO7P', 'GB', 'Europe/London', 'GBP']),
  sheet(['amazon.nl', 'A1805IZSGTT6HS', 'NL', 'Europe/Amsterdam', 'EUR']),
  sheet(['amazon.de', 'A1PA6795UKMFR9', 'DE', 'Europe/Berlin', 'EUR']),
  sheet(['amazon.fr', 'A13V1IB3VIYZZH', 'FR', 'Europe/Paris', 'EUR']),
  sheet(['amazon.it', 'APJ6JRA9NG5V4', 'IT', 'Europe/Rome', 'EUR']),
  sheet(['amazon.es', 'A1RKKUPIHCS9HS', 'ES', 'Europe/Madrid', 'EUR']),
  sheet(['amazon.com.be', 'AMEN7PMS3EDWL', 'BE', 'Europe/Brussels', 'EUR']),
  sheet(['amazon.se', 'A2NODRKZP88ZB9', 'SE', 'Europe/Stockholm', 'SEK']),
  sheet(['amazon.pl', 'A1C3SOZRARQ6R3', 'PL', 'Europe/Warsaw', 'PLN']),
  beyond(['amazon.ca', 'A2EUQ1WTGCTBG2', 'CA', 'America/Los_Angeles', 'CAD']),
  beyond(['amazon.com.mx', 'A1AM78C64UM0Y8', 'MX', 'America/Los_Angeles', 'MXN']),
  beyond(['amazon.in', 'A21TJRUUN4KGV', 'IN', 'Asia/Kolkata', 'INR']),
  beyond(['amazon.co.jp', 'A1VC38T7YXB528', 'JP', 'Asia/Tokyo', 'JPY']),
  beyond(['amazon.com.au', 'A39IBJ37TRP1C6', 'AU', 'Australia/Sydney', 'AUD']),
  beyond(['amazon.ie', 'A28R8C7NBKEWEA', 'IE', 'Europe/Dublin', 'EUR']),
  beyond(['amazon.com.tr', 'A33AVAJ2PDY3EV', 'TR', 'Europe/Istanbul', 'TRY']),
];

const bySite = new Map(AMAZON_MARKETPLACES.map((marketplace) => [marketplace.site, marketplace]));
const byMarketplaceId = new Map(AMAZON_MARKETPLACES.map((marketplace) => [marketplace.marketplaceId, marketplace]));

/** Finds a store by its site ("amazon.de", "Amazon.de", "www.amazon.de") or its marketplace id; null when we do not know it. */
export function amazonMarketplace(siteOrId: string): AmazonMarketplace | null {
  const host = siteOrId
    .trim()
    .toLowerCase()
    .replace(/^www\./, '');
  return byMarketplaceId.get(siteOrId.trim()) ?? bySite.get(host) ?? null;
}
