import type { Channel } from '@weerwoord/kernel';
import { amazonMarketplace, ebaySite } from '@weerwoord/policies';

const OF_COUNTRY: Readonly<Record<string, string>> = {
  US: 'USD',
  GB: 'GBP',
  CA: 'CAD',
  AU: 'AUD',
  CH: 'CHF',
  PL: 'PLN',
  HK: 'HKD',
  SG: 'SGD',
  MY: 'MYR',
  PH: 'PHP',
};

/** The currency a line of money is drawn in for an account: its site's. AliExpress and shops keep to euros unless a person says otherwise. */
export function currencyOf(channel: Channel, site: string): string {
  if (channel === 'amazon') return amazonMarketplace(site)?.currency ?? 'EUR';
  return channel === 'ebay' ? (OF_COUNTRY[ebaySite(site)?.country ?? ''] ?? 'EUR') : 'EUR';
}
