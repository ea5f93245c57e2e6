import type { Channel } from '@weerwoord/kernel';
import { addDays, dayOf } from '@weerwoord/kernel';
import { allOrdersReport, feedbackReport, healthReport, shippingToolExport, unshippedReport } from './amazon-files';
import type { FeedbackGiven } from './amazon-files';
import { trackingExport } from './carrier-file';
import { chanceOf } from './chance';
import { sellerHubReport, shopifyExport } from './ebay-and-shop-files';
import { emlOf, mboxOf } from './mails';
import type { Mail } from './mails';
import type { Sale } from './sale';
import { hours } from './sale';
import { amazonOrderId, dhlNumber, ebayOrderId, postnlNumber, salesOf } from './selling';
import { chargebackOpened, claimFiled, claimGranted, ebayNotReceived, ebayReturnOpened, urgentThread } from './story-mails';

export type WorldAccount = { readonly name: string; readonly channel: Channel; readonly site: string; readonly zone: string };
/** A file or mail as the seller would drop it. `profile` names the mapping of a file no marketplace made. */
export type WorldFile = { readonly account: string; readonly path: string; readonly content: string; readonly profile?: string };
export type World = { readonly organisation: string; readonly accounts: readonly WorldAccount[]; readonly files: readonly WorldFile[] };

/** Name of the mapping the shipping tool's export needs; the reader's side owns the mapping itself. */
export const SHIPPING_TOOL_PROFILE = 'shipping-tool';

const DE: WorldAccount = { name: 'amazon.de', channel: 'amazon', site: 'amazon.de', zone: 'Europe/Berlin' };
const NL: WorldAccount = { name: 'amazon.nl', channel: 'amazon', site: 'amazon.nl', zone: 'Europe/Amsterdam' };
const EBAY: WorldAccount = { name: 'ebay.nl', channel: 'ebay', site: 'EBAY_NL', zone: 'Europe/Amsterdam' };
const SHOP: WorldAccount = { name: 'vlierdal.example', channel: 'shop', site: 'vlierdal.example', zone: 'Europe/Amsterdam' };

const daysAgo = (sale: Sale, now: Date): number => Math.floor((now.getTime() - sale.placedAt.getTime()) / 86_400_000);
/** The first delivered own sale placed that many days ago; the story hangs its defects on such sales. */
function soldAgo(sales: readonly Sale[], ago: number, now: Date, taken: Set<string>): Sale {
  const fits = sales.filter((s) => !s.byMarketplace && !s.cancelled && s.deliveredAt && !taken.has(s.orderId));
  const nearest = [...fits].sort((a, b) => Math.abs(daysAgo(a, now) - ago) - Math.abs(daysAgo(b, now) - ago))[0];
  if (!nearest) throw new Error(`no delivered sale about ${String(ago)} days ago: the world is too small for its story`);
  taken.add(nearest.orderId);
  return nearest;
}

/** The German account: close to its limit, twelve counted defects in the window, three claims open. */
function germanAccount(now: Date): WorldFile[] {
  const chance = chanceOf(20_261_120);
  const sales = salesOf(
    {
      zone: DE.zone,
      country: 'DE',
      perDay: 24.4,
      days: 165,
      lateShare: 0.019,
      marketplaceShare: 0.12,
      carrier: 'DHL',
      orderId: amazonOrderId,
      trackingNumber: dhlNumber,
    },
    now,
    chance,
  );
  const taken = new Set<string>();
  const at = (ago: number): Sale => soldAgo(sales, ago, now, taken);
  const urgent = at(24);
  const feedback: FeedbackGiven[] = [66, 52, 49, 37, 88, 103, 126, 150].map((ago, i) => {
    const sale = at(ago);
    return {
      sale,
      stars: 1 + (i % 2),
      at: hours(sale.placedAt, 24 * (4 + i)),
      words: ['Arrived late and badly packed', 'Not what I expected', 'No reply to my question', 'Colour differs from the photo'][i % 4] ?? '',
    };
  });
  const neutral: FeedbackGiven[] = [30, 41, 58].map((ago) => ({ sale: at(ago), stars: 3, at: hours(at(ago).placedAt, 150), words: 'It was fine' }));
  const granted = [69, 60, 57, 43, 38, 37, 36, 80, 95, 110, 133, 141].map(at).flatMap((sale, i): Mail[] => {
    const filed = hours(sale.deliveredAt ?? sale.placedAt, 24 * (5 + (i % 4)));
    return [claimFiled(sale, filed, 'the buyer states that the package was not received.'), claimGranted(sale, hours(filed, 24 * 5), i !== 9)];
  });
  const returnRefused = at(21);
  const open = [
    claimFiled(returnRefused, hours(now, -20), 'the buyer states that the item is not as described.'),
    chargebackOpened(at(17), hours(now, -50)),
  ];
  const scanned = sales.filter((s) => daysAgo(s, now) <= 45 || taken.has(s.orderId));
  const today = dayOf(now, 'UTC');
  const health = [35, 28, 21, 14, 7, 0].map((weeks, i) => {
    const day = addDays(today, -weeks);
    return {
      account: DE.name,
      path: `account-health-${day}.json`,
      content: healthReport({
        marketplaceId: 'A1PA6795UKMFR9',
        from: addDays(day, -74),
        to: addDays(day, -15),
        orders: 1288 + i * 3,
        defects: [6, 7, 8, 8, 9, 10][i] ?? 0,
        lateFrom: addDays(day, -29),
        lateTo: day,
        lateOrders: 640,
        late: 12 + i,
      }),
    };
  });
  return [
    { account: DE.name, path: 'all-orders-amazon-de.txt', content: allOrdersReport(sales, 'Amazon.de') },
    { account: DE.name, path: 'unshipped-orders-amazon-de.txt', content: unshippedReport(sales) },
    { account: DE.name, path: 'shipping-tool-de.csv', content: shippingToolExport(sales), profile: SHIPPING_TOOL_PROFILE },
    {
      account: DE.name,
      path: 'dhl-scans.csv',
      content: trackingExport(scanned, { city: 'Krefeld', country: 'DE' }, (s) => s.orderId.endsWith('7'), now),
    },
    { account: DE.name, path: 'feedback-amazon-de.txt', content: feedbackReport([...feedback, ...neutral], DE.zone, '.') },
    ...health,
    { account: DE.name, path: 'claims-amazon-de.mbox', content: mboxOf([...granted, ...open, ...urgentThread(urgent, now)]) },
  ];
}

function dutchAccount(now: Date): WorldFile[] {
  const sales = salesOf(
    {
      zone: NL.zone,
      country: 'NL',
      perDay: 9,
      days: 120,
      lateShare: 0.012,
      marketplaceShare: 0,
      carrier: 'PostNL',
      orderId: amazonOrderId,
      trackingNumber: postnlNumber,
    },
    now,
    chanceOf(31),
  );
  const taken = new Set<string>();
  const feedback = [40, 63].map((ago) => ({
    sale: soldAgo(sales, ago, now, taken),
    stars: 2,
    at: hours(now, -24 * (ago - 6)),
    words: 'Pakket kwam later dan beloofd',
  }));
  return [
    { account: NL.name, path: 'all-orders-amazon-nl.txt', content: allOrdersReport(sales, 'Amazon.nl') },
    { account: NL.name, path: 'unshipped-orders-amazon-nl.txt', content: unshippedReport(sales) },
    { account: NL.name, path: 'shipping-tool-nl.csv', content: shippingToolExport(sales), profile: SHIPPING_TOOL_PROFILE },
    { account: NL.name, path: 'feedback-amazon-nl.txt', content: feedbackReport(feedback, NL.zone, '/') },
  ];
}

function ebayAccount(now: Date): WorldFile[] {
  const sales = salesOf(
    {
      zone: EBAY.zone,
      country: 'NL',
      perDay: 4,
      days: 110,
      lateShare: 0.03,
      marketplaceShare: 0,
      carrier: 'PostNL',
      orderId: ebayOrderId,
      trackingNumber: postnlNumber,
    },
    now,
    chanceOf(47),
  );
  const taken = new Set<string>();
  return [
    { account: EBAY.name, path: 'ebay-all-orders.csv', content: sellerHubReport(sales, EBAY.zone, 'vlierdal_wonen') },
    { account: EBAY.name, path: 'postnl-scans.csv', content: trackingExport(sales, { city: 'Nieuwegein', country: 'NL' }, () => false, now) },
    { account: EBAY.name, path: 'ebay-niet-ontvangen.eml', content: emlOf(ebayNotReceived(soldAgo(sales, 12, now, taken), hours(now, -15))) },
    { account: EBAY.name, path: 'ebay-retour.eml', content: emlOf(ebayReturnOpened(soldAgo(sales, 18, now, taken), hours(now, -40))) },
  ];
}

function shopAccount(now: Date): WorldFile[] {
  let number = 1000;
  const orderId = (): string => `#${String((number += 1))}`;
  const sales = salesOf(
    {
      zone: SHOP.zone,
      country: 'NL',
      perDay: 3,
      days: 90,
      lateShare: 0,
      marketplaceShare: 0,
      carrier: 'PostNL',
      orderId,
      trackingNumber: postnlNumber,
    },
    now,
    chanceOf(59),
  );
  return [{ account: SHOP.name, path: 'shopify-orders_export.csv', content: shopifyExport(sales) }];
}

/**
 * Vlierdal Wonen, a made-up Dutch house-linen seller, told as the files and mails it would drop on the import page.
 * Everything hangs on `now`, so that the claims of the story are open today; the same `now` tells the same world.
 */
export const vlierdal = (now: Date): World => ({
  organisation: 'Vlierdal Wonen',
  accounts: [DE, NL, EBAY, SHOP],
  files: [...germanAccount(now), ...dutchAccount(now), ...ebayAccount(now), ...shopAccount(now)],
});
