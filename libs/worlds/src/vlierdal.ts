import { addDays, dayOf } from '@weerwoord/kernel';
import { allOrdersReport, feedbackReport, healthReport, unshippedReport } from './amazon-files';
import type { FeedbackGiven } from './amazon-files';
import { trackingExport } from './carrier-file';
import { claimsOf, PLANS } from './claims/desk-of-claims';
import type { AccountClaims } from './claims/desk-of-claims';
import { yearFiles } from './claims/story-files';
import { chanceOf } from './chance';
import { mboxOf } from './mails';
import type { Mail } from './mails';
import type { Sale } from './sale';
import { hours } from './sale';
import { amazonOrderId, dhlNumber, postnlNumber, salesOf } from './selling';
import { shipmentsExport } from './shipping-files';
import { ALIEXPRESS, aliexpressAccount, EBAY, ebayAccount, SHOP, shopAccount } from './smaller-accounts';
import { daysAgo, soldAgo } from './sold-ago';
import { chargebackOpened, claimFiled, claimGranted, urgentThread } from './story-mails';
import { SHIPPING_TOOL_PROFILE } from './world';
import type { World, WorldAccount, WorldFile } from './world';

const DE: WorldAccount = { name: 'amazon.de', channel: 'amazon', site: 'amazon.de', zone: 'Europe/Berlin' };
const NL: WorldAccount = { name: 'amazon.nl', channel: 'amazon', site: 'amazon.nl', zone: 'Europe/Amsterdam' };

/** The German account: close to its limit, twelve counted defects in the window, three claims open. */
function germanAccount(now: Date, claims: AccountClaims): WorldFile[] {
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
  // Debited and not counted: nobody's rate moves, and the money can still be appealed for.
  const appealable = [
    [48, 26],
    [40, 9],
  ].flatMap(([ago = 0, decided = 0]): Mail[] => {
    const sale = at(ago);
    return [
      claimFiled(sale, hours(now, -24 * (decided + 5)), 'the buyer states that the package was not received.'),
      claimGranted(sale, hours(now, -24 * decided), false),
    ];
  });
  const returnRefused = at(21);
  const open = [
    claimFiled(returnRefused, hours(now, -20), 'the buyer states that the item is not as described.'),
    chargebackOpened(at(17), hours(now, -50)),
  ];
  // As far back as a buyer may still claim; of older parcels the carrier keeps two events, of those of the story all.
  const scanned = sales.filter((s) => daysAgo(s, now) <= 100 || taken.has(s.orderId));
  // A label that was printed and never seen again: what valid tracking and the radar are about.
  const unseen = (s: Sale): boolean => daysAgo(s, now) <= 40 && !taken.has(s.orderId) && /(?:33|77)$/.test(s.orderId);
  const brief = (s: Sale): boolean => daysAgo(s, now) > 25 && !taken.has(s.orderId);
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
  const all = [...claims.stories.map(({ sale }) => sale), ...sales];
  return [
    { account: DE.name, path: 'all-orders-amazon-de.txt', content: allOrdersReport(all, 'Amazon.de') },
    { account: DE.name, path: 'unshipped-orders-amazon-de.txt', content: unshippedReport(all) },
    { account: DE.name, path: 'shipping-tool-de.csv', content: shipmentsExport(all), profile: SHIPPING_TOOL_PROFILE },
    {
      account: DE.name,
      path: 'dhl-scans.csv',
      content: trackingExport(
        scanned.map((s) => (unseen(s) ? { ...s, firstScanAt: null, deliveredAt: null } : s)),
        { city: 'Krefeld', country: 'DE' },
        (s) => s.orderId.endsWith('7'),
        now,
        brief,
      ),
    },
    { account: DE.name, path: 'feedback-amazon-de.txt', content: feedbackReport([...feedback, ...neutral], DE.zone, '.') },
    ...health,
    { account: DE.name, path: 'claims-amazon-de.mbox', content: mboxOf([...granted, ...appealable, ...open, ...urgentThread(urgent, now)]) },
    ...yearFiles(DE, claims, now),
  ];
}

function dutchAccount(now: Date, claims: AccountClaims): WorldFile[] {
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
  const all = [...claims.stories.map(({ sale }) => sale), ...sales];
  return [
    { account: NL.name, path: 'all-orders-amazon-nl.txt', content: allOrdersReport(all, 'Amazon.nl') },
    { account: NL.name, path: 'unshipped-orders-amazon-nl.txt', content: unshippedReport(all) },
    { account: NL.name, path: 'shipping-tool-nl.csv', content: shipmentsExport(all), profile: SHIPPING_TOOL_PROFILE },
    {
      account: NL.name,
      path: 'postnl-scans-nl.csv',
      content: trackingExport(
        sales,
        { city: 'Nieuwegein', country: 'NL' },
        () => false,
        now,
        (s) => daysAgo(s, now) > 14,
      ),
    },
    { account: NL.name, path: 'feedback-amazon-nl.txt', content: feedbackReport(feedback, NL.zone, '/') },
    ...yearFiles(NL, claims, now),
  ];
}

/**
 * Vlierdal Wonen, a made-up Dutch house-linen seller, told as the files and mails it would drop on the import page.
 * Everything hangs on `now`, so that the claims of the story are open today; the same `now` tells the same world.
 */
export function vlierdal(now: Date): World {
  const claims = {
    de: claimsOf(PLANS.AMAZON_DE, now, 101),
    nl: claimsOf(PLANS.AMAZON_NL, now, 103),
    ebay: claimsOf(PLANS.EBAY, now, 107),
    shop: claimsOf(PLANS.SHOP, now, 109),
    aliexpress: claimsOf(PLANS.ALIEXPRESS, now, 113),
  };
  return {
    organisation: 'Vlierdal Wonen',
    accounts: [DE, NL, EBAY, SHOP, ALIEXPRESS],
    files: [
      ...germanAccount(now, claims.de),
      ...dutchAccount(now, claims.nl),
      ...ebayAccount(now, claims.ebay),
      ...shopAccount(now, claims.shop),
      ...aliexpressAccount(now, claims.aliexpress),
    ],
    forms: Object.values(claims).flatMap(({ forms }) => forms),
    plays: Object.values(claims).flatMap(({ plays }) => plays),
  };
}
