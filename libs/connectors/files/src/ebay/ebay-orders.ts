import type { Money } from '@weerwoord/kernel';
import type { OrderStatus, Parcel } from '@weerwoord/orders';
import type { ReadContext, ReadStatement } from '@weerwoord/ports';
import type { Cells } from '../table/cells';
import { lineKey, newest, recipient, statement } from '../table/statement-parts';
import type { TableKind } from '../table/table-kind';
import { carrierOf, plainTrackingNumber } from '../tracking/event-scan';
import { dollarOf } from '../values/currencies';
import { EBAY_COLUMNS } from './ebay-columns';

/** Last lines of the download: "13 record(s) downloaded,…" and "Seller ID : …", in the languages seen. */
const FOOTER = /^\s*"?\s*(\d+\s*,?\s*(record\(?s?\)?|datens|enregistrement|resultat)|record\(s\)|seller id|verk\u00e4ufer|id du vendeur|verkoper)/i;

/**
 * eBay's order downloads. One row per item; an order of several items has a row with its total and no item before them. All rows
 * of one order share its number (or, in old files without one, the sales record number) and state what they hold.
 *
 * Times are the seller's own clock. A promised day lasts until its end. The download has no cancellations of its own, so a
 * status column only speaks where the file has one.
 * @source eBay sheet §10.8
 */
export const EBAY_ORDERS: TableKind = {
  kind: 'ebay-orders',
  ordersOf: 'ebay',
  columns: EBAY_COLUMNS,
  needs: [
    ['record', 'order'],
    ['item', 'title'],
    ['placedAt', 'paidAt'],
    ['price', 'total'],
  ],
  isFooter: (cells) => FOOTER.test(cells.slice(0, 2).join(',')),
  read: readEbayRow,
};

function readEbayRow(row: Cells, context: ReadContext): ReadStatement[] {
  const externalOrderId = row.text('order') ?? row.text('record');
  if (externalOrderId === null) row.need(row.has('order') ? 'order' : 'record');
  const dates = { placedAt: row.needAt('placedAt'), paidAt: row.at('paidAt'), confirmedAt: row.at('confirmedAt') };
  const money = (column: string): Money | null => row.amount(column, { currency: null, dollar: dollarOf(context.site) });
  const refunded = money('refund');
  const total = money('total');
  const status = statusOf(row, dates);
  return [
    statement({
      externalOrderId,
      statedAt: newest(...Object.values(dates), row.at('checkoutAt')),
      fields: {
        placedAt: dates.placedAt,
        paidAt: dates.paidAt,
        shipBy: row.until('shipBy'),
        deliverFrom: row.at('deliverFrom'),
        deliverBy: row.until('deliverBy'),
        status,
        statusRaw: row.text('status'),
        cancellation: status === 'cancelled' ? { at: null, by: null, reason: null } : null,
        total,
        shipToCountry: row.country('shipCountry') ?? row.country('buyerCountry'),
      },
      lists: {
        lines: lineOf(row, money('price')),
        parcels: parcelsOf(row, dates.confirmedAt, firstSeen(row.until('deliverBy'), context.receivedAt)),
        refunds: refunded && refunded.minor > 0 ? [{ key: 'order download', at: null, amount: refunded, by: null }] : [],
      },
      personal: personalOf(row),
    }),
  ];
}

/** The status column where there is one (some tools add it), else what the dates say: shipped, paid, or waiting for payment. */
function statusOf(row: Cells, { paidAt, confirmedAt }: { paidAt: Date | null; confirmedAt: Date | null }): OrderStatus {
  const words = row.text('status') ?? '';
  if (/cancel|storniert|annul|geannuleerd/i.test(words)) return 'cancelled';
  if (confirmedAt || /shipped|dispatched|versendet|verschickt|exp\u00e9di/i.test(words)) return 'shipped';
  return paidAt || /^(paid|bezahlt|pay\u00e9|betaald)/i.test(words) ? 'open' : 'pending';
}

function lineOf(row: Cells, price: Money | null) {
  const item = row.text('item');
  const title = row.text('title');
  if (item === null && title === null) return []; // the summary row of an order with several items
  const sku = row.text('sku');
  const transaction = row.text('transaction');
  const masked = transaction === null || transaction.includes('*');
  const key = masked ? lineKey(item, row.text('variation') ?? sku, row.text('price')) : transaction;
  return [{ key, sku: sku ?? item, title, quantity: row.whole('quantity') ?? 1, price, shipBy: null, seller: null }];
}

/**
 * eBay tells nobody when a tracking number was put on an order; our first sight of it stands in (eBay sheet §10.2). It only proves something while the
 * promised day is not over: a file read weeks later would make every number look late.
 */
const firstSeen = (deliverBy: Date | null, receivedAt: Date): Date | null => (deliverBy !== null && receivedAt <= deliverBy ? receivedAt : null);

/** One cell may hold several numbers. The shipped date is the seller's own mark, not the carrier's scan. */
function parcelsOf(row: Cells, confirmedAt: Date | null, uploadedAt: Date | null): Parcel[] {
  const numbers = (row.text('tracking') ?? '').split(/[,;\s]+/).filter((number) => /^[0-9A-Za-z-]{6,40}$/.test(number));
  if (numbers.length === 0) return confirmedAt ? [{ trackingNumber: null, carrier: null, confirmedAt, uploadedAt: null }] : [];
  return [...new Set(numbers.map(plainTrackingNumber))].map((trackingNumber) => ({
    trackingNumber,
    carrier: carrierOf(null, trackingNumber), // the report names none
    confirmedAt,
    uploadedAt,
  }));
}

function personalOf(row: Cells) {
  const to = (row.text('shipPostcode') ?? row.text('shipCity') ?? row.text('shipLine1')) ? 'ship' : 'buyer';
  const texts: Record<string, string> = {};
  const note = row.text('note');
  if (note !== null) texts['buyer note'] = note;
  return {
    buyerName: row.text('buyer'),
    buyerHandle: row.text('username'),
    email: row.text('email'),
    phone: row.text('phone'),
    recipient: recipient({
      name: row.text('shipName') ?? row.text('buyer'),
      lines: [row.text(`${to}Line1`), row.text(`${to}Line2`)],
      postcode: row.text(`${to}Postcode`),
      city: row.text(`${to}City`),
      region: row.text(`${to}Region`),
      country: row.text(`${to}Country`),
    }),
    texts,
  };
}
