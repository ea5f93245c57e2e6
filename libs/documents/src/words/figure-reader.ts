/** Figures of a message id, read with care: what is absent, of another type or still an unopened vault reference is null. */
export class FigureReader {
  constructor(private readonly figures: Readonly<Record<string, string | number | boolean>>) {}

  text(name: string): string | null {
    const value = this.figures[name];
    return typeof value === 'string' && value !== '' && !value.startsWith('vault:') ? value : null;
  }
  count(name: string): number | null {
    const value = this.figures[name];
    return typeof value === 'number' ? value : null;
  }
  is(name: string): boolean {
    return this.figures[name] === true;
  }
  at(name: string): Date | null {
    const text = this.text(name);
    const at = text === null ? Number.NaN : Date.parse(text);
    return Number.isNaN(at) ? null : new Date(at);
  }
  /** `50672 Köln`, `Köln`, or null; the two halves of "6211 CX" stay on one line. */
  get place(): string | null {
    const parts = [this.text('postcode')?.replace(/ /g, '\u00a0') ?? null, this.text('city')].filter((part) => part !== null);
    return parts.length === 0 ? null : parts.join('\u00a0');
  }
  get carrier(): string | null {
    const key = this.text('carrier');
    return key === null ? null : carrierName(key);
  }
}

const CARRIERS: Readonly<Record<string, string>> = {
  dhl_paket_de: 'DHL',
  dhl: 'DHL',
  dhl_unified: 'DHL',
  dhl_ecommerce: 'DHL eCommerce',
  amazon_logistics: 'Amazon Logistics',
  dhl_express: 'DHL Express',
  dhl_parcel_nl: 'DHL',
  postnl: 'PostNL',
  dpd: 'DPD',
  dpd_de: 'DPD',
  gls: 'GLS',
  gls_nl: 'GLS',
  ups: 'UPS',
  usps: 'USPS',
  fedex: 'FedEx',
  royal_mail: 'Royal Mail',
  bpost: 'bpost',
  la_poste: 'La Poste',
  colissimo: 'Colissimo',
  china_post: 'China Post',
  hermes: 'Hermes',
  evri: 'Evri',
  poste_italiane: 'Poste Italiane',
  correos: 'Correos',
};

/** The carrier's own spelling of its name for a key of the tracking sheet; an unknown key as it was written. */
export const carrierName = (key: string): string =>
  CARRIERS[key] ?? (/^post_[a-z]{2}$/.test(key) ? `Post ${key.slice(5).toUpperCase()}` : key.replace(/_/g, ' '));

const EBAY_DOMAINS: Readonly<Record<string, string>> = {
  US: 'ebay.com',
  GB: 'ebay.co.uk',
  AU: 'ebay.com.au',
  AT: 'ebay.at',
  CH: 'ebay.ch',
  IE: 'ebay.ie',
  CA: 'ebay.ca',
  MOTOR: 'ebay.com',
};

/** `EBAY_NL` → `ebay.nl`; other sites are already written as people read them. */
export function siteName(site: string): string {
  const country = /^EBAY_([A-Z]+)$/.exec(site)?.[1];
  return country === undefined ? site : (EBAY_DOMAINS[country] ?? `ebay.${country.toLowerCase()}`);
}
/** `Amazon`, `eBay`, else the site itself: who holds the buyer's name. */
export function marketplaceName(site: string): string {
  if (site.startsWith('amazon')) return 'Amazon';
  return site.startsWith('EBAY_') ? 'eBay' : site;
}
