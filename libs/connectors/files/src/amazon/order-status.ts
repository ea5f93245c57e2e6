import type { OrderStatus } from '@weerwoord/orders';

/** First row whose words begin the status decides. Amazon §6.4, and the Easy Ship statuses of amazon.in. */
const STATUSES: readonly { readonly begins: string; readonly status: OrderStatus }[] = [
  { begins: 'shipped - delivered to buyer', status: 'delivered' },
  { begins: 'shipped', status: 'shipped' }, // also returned, rejected, lost …: the raw words are kept
  { begins: 'shipping', status: 'partly-shipped' },
  { begins: 'partiallyshipped', status: 'partly-shipped' },
  { begins: 'partially shipped', status: 'partly-shipped' },
  { begins: 'unshipped', status: 'open' },
  { begins: 'pending - waiting for pick up', status: 'open' }, // packed and released, the courier has not come
  { begins: 'pending', status: 'pending' },
  { begins: 'invoiceunconfirmed', status: 'open' },
  { begins: 'cancel', status: 'cancelled' },
  { begins: 'unfulfillable', status: 'unavailable' },
];

/** What an order status of a report means; null for words nobody has seen yet (they are kept as written). */
export const amazonStatus = (words: string): OrderStatus | null =>
  STATUSES.find(({ begins }) => words.toLowerCase().startsWith(begins))?.status ?? null;
