import type { Sale } from './sale';
import { csv, euros } from './sale';

const at = (moment: Date | null): string => (moment === null ? '' : `${moment.toISOString().slice(0, 19)}Z`);

/** What the seller's shipping tool exports where the shop hands it the promises too: ship-by, promised delivery, confirmation, number and carrier. */
export function shipmentsExport(sales: readonly Sale[]): string {
  const shipped = sales.filter(({ confirmedAt, byMarketplace }) => confirmedAt !== null && !byMarketplace);
  return csv([
    ['Order number', 'Confirmed at', 'Tracking number', 'Carrier', 'Ship by', 'Deliver by'],
    ...shipped.map((s) => [s.orderId, at(s.confirmedAt), s.trackingNumber, s.carrier, at(s.shipBy), at(s.deliverBy)]),
  ]);
}

/** The order list of a marketplace that has no format of its own here, as a listing tool writes it: what an AliExpress seller would drop. */
export function orderListExport(sales: readonly Sale[]): string {
  const status = (s: Sale): string => (s.cancelled ? 'Cancelled' : s.deliveredAt ? 'Finished' : s.confirmedAt ? 'Sent' : 'To send');
  return csv([
    [
      'Order ID',
      'Order time',
      'Order status',
      'SKU',
      'Quantity',
      'Amount',
      'Country',
      'Send before',
      'Sent on',
      'Promised by',
      'Received on',
      'Tracking',
      'Logistics',
      'Product',
    ],
    ...sales.map((s) => [
      s.orderId,
      at(s.placedAt),
      status(s),
      s.good.sku,
      String(s.quantity),
      euros(s.good.cents * s.quantity),
      s.place.country,
      at(s.shipBy),
      at(s.confirmedAt),
      at(s.deliverBy),
      at(s.deliveredAt),
      s.confirmedAt ? s.trackingNumber : '',
      s.confirmedAt ? s.carrier : '',
      s.good.title,
    ]),
  ]);
}
