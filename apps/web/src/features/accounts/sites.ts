import { AMAZON_MARKETPLACES, EBAY_SITES } from '@weerwoord/policies';

export const CHANNEL_IDS = ['amazon', 'ebay', 'shop', 'aliexpress', 'generic'] as const;
export type ChannelId = (typeof CHANNEL_IDS)[number];
/** A site as the API takes it, as people write it, and the zone in which its days end. */
export type SiteChoice = { readonly id: string; readonly word: string; readonly zone: string };

/** EBAY_NL reads "ebay.nl" to everyone but eBay's own programs. */
const ebayHost = (site: string): string => {
  const country = site.replace(/^EBAY_/, '').toLowerCase();
  return `ebay.${{ us: 'com', gb: 'co.uk', au: 'com.au' }[country] ?? country}`;
};

/** The sites of a channel; null where the person types the address (own shop, other source). */
export function sitesOf(channel: ChannelId): readonly SiteChoice[] | null {
  if (channel === 'amazon') return AMAZON_MARKETPLACES.map(({ site, zone }) => ({ id: site, word: site, zone }));
  if (channel === 'ebay') return EBAY_SITES.map(({ site, zone }) => ({ id: site, word: ebayHost(site), zone }));
  return null;
}

/** A site as people write it, for lists: "ebay.nl", "amazon.de", the shop's host as it is. */
export const siteWord = (site: string): string => (site.startsWith('EBAY_') ? ebayHost(site) : site);
