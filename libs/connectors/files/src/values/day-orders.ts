import type { DayOrder } from './moments';

/** Sites that write the month or the year first; all others write the day first. Amazon §6.5, and the same habit on eBay. */
const ORDERS: readonly { readonly sites: RegExp; readonly order: DayOrder }[] = [
  { sites: /^(amazon\.com|ebay_us)$/i, order: 'mdy' },
  { sites: /^(amazon\.(co\.jp|se)|ebay_jp)$/i, order: 'ymd' },
];

/** In which order a site's exports write the numbers of a date: `amazon.com` month first, `amazon.nl` day first. */
export const dayOrderOf = (site: string): DayOrder => ORDERS.find(({ sites }) => sites.test(site))?.order ?? 'dmy';
