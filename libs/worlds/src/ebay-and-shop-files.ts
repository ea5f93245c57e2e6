import { localTime } from '@weerwoord/kernel';
import type { Sale } from './sale';
import { csv, euros } from './sale';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const two = (n: number): string => String(n).padStart(2, '0');
const ebayDay = (at: Date | null, zone: string): string => {
  if (!at) return '';
  const t = localTime(at, zone);
  return `${MONTHS[t.month - 1] ?? ''}-${two(t.day)}-${two(t.year % 100)}`;
};

/** Seller Hub "All orders": comma line, header, comma line, rows, footer; dates are the seller's local days. */
export function sellerHubReport(sales: readonly Sale[], zone: string, seller: string): string {
  const header = [
    'Sales Record Number',
    'Order Number',
    'Buyer Username',
    'Buyer Name',
    'Ship To Name',
    'Ship To City',
    'Ship To Zip',
    'Ship To Country',
    'Item Number',
    'Item Title',
    'Custom Label',
    'Quantity',
    'Sold For',
    'Shipping And Handling',
    'Total Price',
    'Sale Date',
    'Paid On Date',
    'Ship By Date',
    'Minimum Estimated Delivery Date',
    'Maximum Estimated Delivery Date',
    'Shipped On Date',
    'Tracking Number',
    'Transaction ID',
  ];
  const blank = header.map(() => '');
  const rows = sales
    .filter((s) => !s.cancelled)
    .map((s, index) => [
      String(5001 + index),
      s.orderId,
      s.handle,
      s.buyer,
      s.buyer,
      s.place.city,
      s.place.postcode,
      'Netherlands',
      s.itemId.slice(0, 12),
      s.good.title,
      s.good.sku,
      String(s.quantity),
      `EUR ${euros(s.good.cents).replace('.', ',')}`,
      'EUR 0,00',
      `EUR ${euros(s.good.cents * s.quantity).replace('.', ',')}`,
      ebayDay(s.placedAt, zone),
      ebayDay(s.placedAt, zone),
      ebayDay(s.shipBy, zone),
      ebayDay(s.deliverFrom, zone),
      ebayDay(s.deliverBy, zone),
      ebayDay(s.confirmedAt, zone),
      s.confirmedAt ? s.trackingNumber : '',
      s.itemId,
    ]);
  const first = sales[0]?.placedAt ?? null;
  const last = sales.at(-1)?.placedAt ?? null;
  return (
    csv([blank, header, blank, ...rows]) +
    `\r\n${String(rows.length)},record(s) downloaded,from ${ebayDay(first, zone)} to ${ebayDay(last, zone)}\r\nSeller ID : ${seller}\r\n`
  );
}

const offsetTime = (at: Date): string => `${at.toISOString().slice(0, 19).replace('T', ' ')} +0000`;

/** Shopify admin orders export, the columns a shop of today writes that matter here; one row per order. */
export function shopifyExport(sales: readonly Sale[]): string {
  const header = [
    'Name',
    'Email',
    'Financial Status',
    'Paid at',
    'Fulfillment Status',
    'Fulfilled at',
    'Accepts Marketing',
    'Currency',
    'Subtotal',
    'Shipping',
    'Taxes',
    'Total',
    'Discount Code',
    'Discount Amount',
    'Shipping Method',
    'Created at',
    'Lineitem quantity',
    'Lineitem name',
    'Lineitem price',
    'Lineitem compare at price',
    'Lineitem sku',
    'Lineitem requires shipping',
    'Lineitem taxable',
    'Lineitem fulfillment status',
    'Shipping Name',
    'Shipping Street',
    'Shipping City',
    'Shipping Zip',
    'Shipping Country',
    'Notes',
    'Cancelled at',
    'Payment Method',
    'Refunded Amount',
    'Id',
    'Source',
  ];
  return csv([
    header,
    ...sales.map((s, index) => {
      const total = euros(s.good.cents * s.quantity);
      const cells: Record<string, string> = {
        Name: s.orderId,
        Email: `${s.handle}@example.org`,
        'Financial Status': s.cancelled ? 'voided' : 'paid',
        'Paid at': s.cancelled ? '' : offsetTime(s.placedAt),
        'Fulfillment Status': s.confirmedAt ? 'fulfilled' : 'unfulfilled',
        'Fulfilled at': s.confirmedAt ? offsetTime(s.confirmedAt) : '',
        'Accepts Marketing': 'no',
        Currency: 'EUR',
        Subtotal: total,
        Shipping: '4.95',
        Taxes: '0.00',
        Total: total,
        'Discount Amount': '0.00',
        'Shipping Method': 'Standard',
        'Created at': offsetTime(s.placedAt),
        'Lineitem quantity': String(s.quantity),
        'Lineitem name': s.good.title,
        'Lineitem price': euros(s.good.cents),
        'Lineitem sku': s.good.sku,
        'Lineitem requires shipping': 'true',
        'Lineitem taxable': 'true',
        'Lineitem fulfillment status': s.confirmedAt ? 'fulfilled' : 'pending',
        'Shipping Name': s.buyer,
        'Shipping Street': 'Kerkstraat 12',
        'Shipping City': s.place.city,
        'Shipping Zip': `'${s.place.postcode}`,
        'Shipping Country': s.place.country,
        'Cancelled at': s.cancelled ? offsetTime(s.placedAt) : '',
        'Payment Method': 'iDEAL',
        'Refunded Amount': '0.00',
        Id: String(5_500_000_000_001 + index),
        Source: 'web',
      };
      return header.map((name) => cells[name] ?? '');
    }),
  ]);
}
