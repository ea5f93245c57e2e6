import type { OrderId } from '@weerwoord/kernel';
import type { Feedback, OrderFacts, OrderLine, OrderStatus } from '@weerwoord/orders';
import { anOrder } from '@weerwoord/orders/testing';
import { recordsOf } from './delimited';
import { referenceText } from './reference-data';

const STATUS: Readonly<Record<string, OrderStatus>> = {
  canceled: 'cancelled',
  unavailable: 'unavailable',
  delivered: 'delivered',
  shipped: 'shipped',
};

/** Olist's times have no zone and are compared as they stand: read as UTC, they keep their day and order. */
const momentOf = (text: string | undefined): Date | null => (text ? new Date(`${text.replace(' ', 'T')}Z`) : null);
const table = (name: string): Record<string, string>[] => recordsOf(referenceText('data', 'olist', `olist_${name}_dataset.csv.gz`));

function byOrder<Entry>(records: readonly Record<string, string>[], entryOf: (record: Record<string, string>) => Entry): Map<string, Entry[]> {
  const grouped = new Map<string, Entry[]>();
  for (const record of records) {
    const id = record['order_id'] ?? '';
    const known = grouped.get(id);
    if (known) known.push(entryOf(record));
    else grouped.set(id, [entryOf(record)]);
  }
  return grouped;
}

/** Every Olist order as facts, straight from its tables: the short way, to check the long one against. */
export function olistOrders(): OrderFacts[] {
  const lines = byOrder(table('order_items'), (item): OrderLine => ({
    key: item['order_item_id'] ?? '',
    sku: item['product_id'] ?? null,
    title: null,
    quantity: 1,
    price: null,
    shipBy: momentOf(item['shipping_limit_date']),
    seller: item['seller_id'] ?? null,
  }));
  const reviews = byOrder(table('order_reviews'), (review): Feedback => ({
    key: review['review_id'] ?? '',
    stars: Number(review['review_score']),
    at: momentOf(review['review_creation_date']) ?? new Date(Number.NaN),
    removedAt: null,
  }));
  return table('orders').map((order) => {
    const id = order['order_id'] ?? '';
    return anOrder({
      id: id as OrderId,
      externalId: id,
      channel: 'generic',
      site: '',
      fulfilment: null,
      status: STATUS[order['order_status'] ?? ''] ?? 'open',
      statusRaw: order['order_status'] ?? null,
      placedAt: momentOf(order['order_purchase_timestamp']),
      shipBy: null,
      deliverBy: momentOf(order['order_estimated_delivery_date']),
      dispatchedAt: momentOf(order['order_delivered_carrier_date']),
      deliveredAt: momentOf(order['order_delivered_customer_date']),
      lines: lines.get(id) ?? [],
      parcels: [],
      feedback: (reviews.get(id) ?? []).sort((a, b) => a.at.getTime() - b.at.getTime()),
    });
  });
}
