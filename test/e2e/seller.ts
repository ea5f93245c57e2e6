import {
  allOrdersReport,
  amazonOrderId,
  chanceOf,
  claimFiled,
  dhlNumber,
  emlOf,
  feedbackReport,
  mboxOf,
  salesOf,
  shippingToolExport,
  trackingExport,
  unshippedReport,
} from '@weerwoord/worlds';
import type { Mail, Sale } from '@weerwoord/worlds';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ZONE = 'Europe/Berlin';

export type SellerFile = { readonly name: string; readonly text: string };
export type Seller = {
  /** The orders whose buyers claim; both were delivered. */
  readonly claimed: Sale;
  readonly claimedToo: Sale;
  /** Others that came to a claim, each on a day of its own; their mails are {@link Seller.more}. */
  readonly others: readonly Sale[];
  /** The orders whose buyers were unhappy: the defects. */
  readonly unhappy: readonly Sale[];
  readonly allOrders: SellerFile;
  readonly unshipped: SellerFile;
  readonly shippingTool: SellerFile;
  readonly feedback: SellerFile;
  readonly scans: SellerFile;
  /** The buyer's question and our answer, as the mail program exports a folder. */
  readonly mailbox: SellerFile;
  /** As it stands in the mail program when it is copied: a few headers, then the words. */
  readonly claimMail: string;
  readonly claimMailToo: string;
  /** Claim mails of the others. */
  readonly more: readonly string[];
  /** A claim on an order that is in none of the files. */
  readonly strayMail: string;
};

/**
 * A small seller on amazon.de: three orders a day over eleven weeks, told from `now`, so that the claim is open today.
 *
 * @param seed another seller for another number
 */
export function aSeller(now: Date, seed: number): Seller {
  const chance = chanceOf(seed);
  const shop = {
    zone: ZONE,
    country: 'DE',
    perDay: 3,
    days: 77,
    lateShare: 0.02,
    marketplaceShare: 0,
    carrier: 'DHL',
    orderId: amazonOrderId,
    trackingNumber: dhlNumber,
  } as const;
  const sales = salesOf(shop, now, chance);
  const soldAgo = (days: number): Sale => {
    const found = sales.find((sale) => sale.deliveredAt !== null && !sale.cancelled && now.getTime() - sale.placedAt.getTime() <= days * DAY);
    if (!found) throw new Error(`no delivered sale ${String(days)} days ago`);
    return found;
  };
  const claimed = soldAgo(21);
  const claimedToo = soldAgo(18);
  const others = [16, 14, 12, 10].map(soldAgo);
  const unhappy = [52, 44, 37].map(soldAgo);
  const feedback = unhappy.map((sale, i) => ({
    sale,
    stars: 1 + (i % 2),
    at: new Date(sale.placedAt.getTime() + (5 + i) * DAY),
    words: 'Arrived badly packed',
  }));
  const claimOn = (sale: Sale, hoursAgo: number): string =>
    emlOf(claimFiled(sale, new Date(now.getTime() - hoursAgo * HOUR), 'the buyer states that the package was not received.'));
  return {
    claimed,
    claimedToo,
    others,
    unhappy,
    allOrders: { name: 'all-orders.txt', text: withUnreadableRow(allOrdersReport(sales, 'Amazon.de')) },
    unshipped: { name: 'unshipped.txt', text: unshippedReport(sales) },
    shippingTool: { name: 'shipping-tool.csv', text: shippingToolExport(sales) },
    feedback: { name: 'feedback.txt', text: feedbackReport(feedback, ZONE, '.') },
    scans: { name: 'dhl-scans.csv', text: trackingExport(sales, { city: 'Krefeld', country: 'DE' }, () => false, now) },
    mailbox: { name: 'mailbox.mbox', text: mboxOf(threadOf(claimed, now)) },
    claimMail: claimOn(claimed, 20),
    claimMailToo: claimOn(claimedToo, 30),
    more: others.map((sale, nth) => claimOn(sale, 4 + nth)),
    strayMail: claimOn({ ...claimed, orderId: STRAY_ORDER }, 10),
  };
}

const US = 'Vlierdal Wonen <verkoop@vlierdal.example>';
const relayOf = ({ buyer, handle }: Pick<Sale, 'buyer' | 'handle'>): string => `"${buyer} - Amazon Marketplace" <${handle}@marketplace.amazon.de>`;

/** A buyer asks where the parcel is. */
export const questionOf = ({ orderId, buyer, handle }: Pick<Sale, 'orderId' | 'buyer' | 'handle'>, at: Date): Mail => ({
  from: relayOf({ buyer, handle }),
  to: US,
  subject: `Inquiry from Amazon customer about order ${orderId}`,
  at,
  id: `ask-${orderId}`,
  text: `Order ID: ${orderId}\n\nWhere is my parcel?\n`,
});

/** A question a week ago, and our answer half a day later. */
function threadOf({ orderId, buyer, handle }: Sale, now: Date): Mail[] {
  const them = relayOf({ buyer, handle });
  const asked = new Date(now.getTime() - 7 * DAY);
  const answered = new Date(asked.getTime() + 12 * HOUR);
  return [
    questionOf({ orderId, buyer, handle }, asked),
    {
      from: US,
      to: them,
      subject: `Re: Inquiry from Amazon customer about order ${orderId}`,
      at: answered,
      id: `answer-${orderId}`,
      text: `Order ID: ${orderId}\n\nDHL recorded the delivery at your address. Could you please check with your neighbours?\n`,
    },
  ];
}

/** An order no file of the seller holds. */
export const STRAY_ORDER = '302-0000000-0000001';

/** What the row that cannot be read says instead of its day. */
export const UNREADABLE = '2026-02-30T08:00:00+00:00';

/** A last row, of an order of its own, whose day does not exist. */
function withUnreadableRow(report: string): string {
  const lines = report.replace(/\n$/, '').split('\n');
  const cells = (lines.at(-1) ?? '').split('\t');
  cells[0] = '302-9999999-9999999';
  cells[2] = UNREADABLE;
  return [...lines, cells.join('\t'), ''].join('\n');
}

/** Rows of a table, without its header. */
export const rowsIn = ({ text }: SellerFile): number => text.replace(/\r?\n$/, '').split(/\r?\n/).length - 1;

/** A name nobody has yet: a story that starts over makes its shop and people anew. */
export const fresh = (name: string): string => `${name} ${String(Date.now() % 1_000_000)}`;
