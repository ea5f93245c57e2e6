import { addDays, dayOf } from '@weerwoord/kernel';
import type { Chance } from './chance';
import { trackingExport } from './carrier-file';
import { chanceOf } from './chance';
import type { AccountClaims } from './claims/desk-of-claims';
import { yearFiles } from './claims/story-files';
import { aliexpressDispute, aliexpressLost, aliexpressWithdrawn, paypalCase, shopComplaint, stripeDispute } from './dispute-mails';
import { sellerHubReport, shopifyExport } from './ebay-and-shop-files';
import { standardsReport } from './ebay-standards-file';
import { emlOf, mboxOf } from './mails';
import { hours } from './sale';
import type { Sale } from './sale';
import { ebayOrderId, postnlNumber, salesOf } from './selling';
import { orderListExport, shipmentsExport } from './shipping-files';
import { daysAgo, soldAgo } from './sold-ago';
import { ebayNotReceived, ebayReturnOpened } from './story-mails';
import { ORDER_LIST_PROFILE, SHIPPING_TOOL_PROFILE } from './world';
import type { WorldAccount, WorldFile } from './world';

export const EBAY: WorldAccount = { name: 'ebay.nl', channel: 'ebay', site: 'EBAY_NL', zone: 'Europe/Amsterdam' };
export const SHOP: WorldAccount = { name: 'vlierdal.example', channel: 'shop', site: 'vlierdal.example', zone: 'Europe/Amsterdam' };
export const ALIEXPRESS: WorldAccount = { name: 'AliExpress', channel: 'aliexpress', site: 'aliexpress.com', zone: 'Europe/Amsterdam' };

const DUTCH = { zone: 'Europe/Amsterdam', country: 'NL', marketplaceShare: 0, carrier: 'PostNL', trackingNumber: postnlNumber } as const;
const NIEUWEGEIN = { city: 'Nieuwegein', country: 'NL' };
/** Of parcels older than this the carrier keeps two events only. */
const older = (now: Date) => (sale: Sale) => daysAgo(sale, now) > 30;

/** First scanned after the last promised day, and delivered later still: late by every reading of eBay's table. */
function trulyLate(sale: Sale, now: Date): Sale {
  const later = (at: Date | null, by: number): Date | null => (at === null || hours(at, by) > now ? null : hours(at, by));
  return {
    ...sale,
    confirmedAt: later(sale.confirmedAt, 7 * 24),
    firstScanAt: later(sale.firstScanAt, 7 * 24),
    deliveredAt: later(sale.deliveredAt, 8 * 24),
  };
}

export function ebayAccount(now: Date, claims: AccountClaims): WorldFile[] {
  const claimed = claims.stories.map(({ sale }) => sale);
  const made = salesOf({ ...DUTCH, perDay: 4, days: 110, lateShare: 0.03, orderId: ebayOrderId }, now, chanceOf(47));
  const sales = made.map((sale, index) => (index % 33 === 7 && daysAgo(sale, now) > 25 ? trulyLate(sale, now) : sale));
  const taken = new Set<string>();
  return [
    { account: EBAY.name, path: 'ebay-all-orders.csv', content: sellerHubReport([...claimed, ...sales], EBAY.zone, 'vlierdal_wonen') },
    { account: EBAY.name, path: 'postnl-scans.csv', content: trackingExport(sales, NIEUWEGEIN, () => false, now, older(now)) },
    { account: EBAY.name, path: 'ebay-seller-standards.json', content: standardsReport(dayOf(now, EBAY.zone)) },
    { account: EBAY.name, path: 'ebay-niet-ontvangen.eml', content: emlOf(ebayNotReceived(soldAgo(sales, 12, now, taken), hours(now, -15))) },
    { account: EBAY.name, path: 'ebay-retour.eml', content: emlOf(ebayReturnOpened(soldAgo(sales, 18, now, taken), hours(now, -40))) },
    ...yearFiles(EBAY, claims, now),
  ];
}

/** "Nov 28, 2026", as card schemes and processors write a day. */
const dayInWords = (day: string, locale: string, month: 'short' | 'long'): string =>
  new Intl.DateTimeFormat(locale, { year: 'numeric', month, day: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));

export function shopAccount(now: Date, claims: AccountClaims): WorldFile[] {
  const claimed = claims.stories.map(({ sale }) => sale);
  let number = 1000;
  const orderId = (): string => `#${String((number += 1))}`;
  const sales = salesOf({ ...DUTCH, perDay: 3, days: 90, lateShare: 0.02, orderId }, now, chanceOf(59));
  const taken = new Set<string>();
  const sold = (ago: number): Sale => soldAgo(sales, ago, now, taken);
  const today = dayOf(now, SHOP.zone);
  const mails = [
    stripeDispute(sold(34), hours(now, -30), dayInWords(addDays(today, 8), 'en-US', 'short')),
    paypalCase(sold(26), hours(now, -52), dayInWords(addDays(today, 7), 'nl-NL', 'long')),
    shopComplaint(sold(9), hours(now, -21)),
  ];
  return [
    { account: SHOP.name, path: 'shopify-orders_export.csv', content: shopifyExport([...sales, ...claimed]) },
    { account: SHOP.name, path: 'shipping-tool-shop.csv', content: shipmentsExport([...sales, ...claimed]), profile: SHIPPING_TOOL_PROFILE },
    {
      account: SHOP.name,
      path: 'postnl-scans-shop.csv',
      content: trackingExport(sales, NIEUWEGEIN, (s) => s.orderId.endsWith('4'), now, older(now)),
    },
    { account: SHOP.name, path: 'disputes-shop.mbox', content: mboxOf(mails) },
    ...yearFiles(SHOP, claims, now),
  ];
}

const aliexpressOrderId = (chance: Chance): string => `81${String(10_000_000 + chance.below(89_999_999))}${String(100_000 + chance.below(899_999))}`;

/** A small account beside the others: two orders a day to Belgium, four disputes in ten weeks. */
export function aliexpressAccount(now: Date, claims: AccountClaims): WorldFile[] {
  const claimed = claims.stories.map(({ sale }) => sale);
  const sales = salesOf({ ...DUTCH, country: 'BE', perDay: 2, days: 70, lateShare: 0.05, orderId: aliexpressOrderId }, now, chanceOf(71));
  const taken = new Set<string>();
  const sold = (ago: number): Sale => soldAgo(sales, ago, now, taken);
  const [lost, withdrawn] = [sold(40), sold(33)];
  const mails = [
    aliexpressDispute(lost, hours(now, -24 * 25), 'item not as described'),
    aliexpressLost(lost, hours(now, -24 * 13)),
    aliexpressDispute(withdrawn, hours(now, -24 * 18), 'package not received'),
    aliexpressWithdrawn(withdrawn, hours(now, -24 * 16)),
    aliexpressDispute(sold(24), hours(now, -60), 'package not received'),
    aliexpressDispute(sold(15), hours(now, -11), 'item damaged, not as described'),
  ];
  // A dispute on an order no file holds yet: it waits for its order, and its clock runs.
  const stray = aliexpressDispute({ ...sold(12), orderId: '8189920113604417' }, hours(now, -17), 'item damaged, not as described');
  return [
    { account: ALIEXPRESS.name, path: 'aliexpress-orders.csv', content: orderListExport([...sales, ...claimed]), profile: ORDER_LIST_PROFILE },
    { account: ALIEXPRESS.name, path: 'postnl-scans-aliexpress.csv', content: trackingExport(sales, NIEUWEGEIN, () => false, now, older(now)) },
    { account: ALIEXPRESS.name, path: 'aliexpress-disputes.mbox', content: mboxOf(mails) },
    { account: ALIEXPRESS.name, path: 'aliexpress-one-more.eml', content: emlOf(stray) },
    ...yearFiles(ALIEXPRESS, claims, now),
  ];
}
