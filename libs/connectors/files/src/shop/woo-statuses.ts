import type { OrderStatus } from '@weerwoord/orders';

/** WooCommerce statuses. `completed` is set by hand or by a plug-in: the shop's word, no proof of shipment or delivery. */
const STATUSES: Readonly<Record<string, OrderStatus>> = {
  pending: 'pending',
  'on-hold': 'pending',
  failed: 'pending',
  processing: 'open',
  completed: 'shipped',
  cancelled: 'cancelled',
  trash: 'cancelled',
};

/** A status as exports and the API write it (`wc-completed`, `On hold`), in WooCommerce's own spelling. */
export const wooWord = (written: string | null): string =>
  (written ?? '')
    .toLowerCase()
    .replace(/^wc-/, '')
    .replace(/[\s_]+/g, '-');

/** Our status; null for `refunded`, which says nothing about the parcel, and for words of plug-ins. */
export const wooStatus = (word: string): OrderStatus | null => STATUSES[word] ?? null;
