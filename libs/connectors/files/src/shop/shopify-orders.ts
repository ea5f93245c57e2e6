import type { Money } from '@weerwoord/kernel';
import type { OrderStatus } from '@weerwoord/orders';
import type { ReadContext, ReadStatement } from '@weerwoord/ports';
import type { Cells } from '../table/cells';
import { lineKey, newest, recipient, statement } from '../table/statement-parts';
import type { FileFacts, TableKind } from '../table/table-kind';

/**
 * Shopify's orders export: a row per line item, what concerns the order only on its first row. 10 to 79 columns were seen, so
 * they go by name.
 *
 * The order's key is `Name` (#1001): continuation rows have no `Id`, and shuffled rows must still meet. `Fulfilled at` is the
 * seller's act, not a carrier's scan, and there is no tracking number in this file.
 * @source web shop sheet §5, vector W43
 */
export const SHOPIFY_ORDERS: TableKind = {
  kind: 'shopify-orders',
  ordersOf: 'shop',
  columns: {
    name: ['name'],
    id: ['id'],
    email: ['email'],
    financial: ['financial-status'],
    fulfilment: ['fulfillment-status'],
    placedAt: ['created-at'],
    paidAt: ['paid-at'],
    fulfilledAt: ['fulfilled-at'],
    cancelledAt: ['cancelled-at'],
    currency: ['currency'],
    subtotal: ['subtotal'],
    shipping: ['shipping'],
    taxes: ['taxes'],
    total: ['total'],
    discount: ['discount-amount'],
    refunded: ['refunded-amount'],
    quantity: ['lineitem-quantity'],
    title: ['lineitem-name'],
    price: ['lineitem-price'],
    sku: ['lineitem-sku'],
    lineFulfilment: ['lineitem-fulfillment-status'],
    billingName: ['billing-name'],
    billingPostcode: ['billing-zip'],
    billingCity: ['billing-city'],
    billingCountry: ['billing-country'],
    shipName: ['shipping-name'],
    shipCompany: ['shipping-company'],
    line1: ['shipping-address1'],
    line2: ['shipping-address2'],
    street: ['shipping-street'],
    city: ['shipping-city'],
    postcode: ['shipping-zip'],
    region: ['shipping-province'],
    country: ['shipping-country'],
    shipPhone: ['shipping-phone'],
    phone: ['phone'],
    notes: ['notes'],
    noteAttributes: ['note-attributes'],
    shippingMethod: ['shipping-method'],
    paymentMethod: ['payment-method'],
    paymentReference: ['payment-reference'],
    tags: ['tags'],
    source: ['source'],
    vendor: ['vendor'],
  },
  needs: ['name', 'placedAt', ['total', 'title'], ['financial', 'title', 'billingPostcode', 'subtotal']],
  factsOf: (rows) => ({ currency: rows.map((row) => row.text('currency')).find((currency) => currency !== null) ?? null }),
  read: readShopifyRow,
};

function readShopifyRow(row: Cells, _context: ReadContext, facts: FileFacts): ReadStatement[] {
  const externalOrderId = row.need('name');
  const at = { placedAt: row.at('placedAt'), paidAt: row.at('paidAt'), fulfilledAt: row.at('fulfilledAt'), cancelledAt: row.at('cancelledAt') };
  // A shop sells in one currency; continuation rows do not repeat it.
  const currency = row.text('currency') ?? facts.currency;
  const money = (column: string): Money | null => row.amount(column, { currency, decimal: '.' });
  const refunded = money('refunded');
  const isFirst = row.text('financial') !== null || row.text('id') !== null || row.text('total') !== null;
  return [
    statement({
      externalOrderId,
      statedAt: newest(...Object.values(at)),
      fields: {
        placedAt: at.placedAt,
        paidAt: at.paidAt,
        status: isFirst ? statusOf(row, at.cancelledAt) : null,
        statusRaw: isFirst ? [row.text('financial'), row.text('fulfilment')].filter((word) => word !== null).join(' / ') || null : null,
        cancellation: at.cancelledAt ? { at: at.cancelledAt, by: null, reason: null } : null,
        total: money('total'),
        shipToCountry: row.country('country'),
      },
      lists: {
        lines: lineOf(row, money('price')),
        parcels: at.fulfilledAt ? [{ trackingNumber: null, carrier: null, confirmedAt: at.fulfilledAt, uploadedAt: null }] : [],
        refunds: refunded && refunded.minor > 0 ? [{ key: 'orders export', at: null, amount: refunded, by: 'seller' }] : [],
      },
      personal: personalOf(row),
    }),
  ];
}

function statusOf(row: Cells, cancelledAt: Date | null): OrderStatus {
  if (cancelledAt) return 'cancelled';
  const fulfilment = row.text('fulfilment');
  if (fulfilment === 'fulfilled') return 'shipped';
  if (fulfilment === 'partial') return 'partly-shipped';
  return row.text('financial') === 'pending' ? 'pending' : 'open';
}

function lineOf(row: Cells, price: Money | null) {
  const title = row.text('title');
  const sku = row.text('sku');
  if (title === null && sku === null) return [];
  return [{ key: lineKey(sku, title, row.text('price')), sku, title, quantity: row.whole('quantity') ?? 1, price, shipBy: null, seller: null }];
}

/** Shopify guards zips and phones against Excel with an apostrophe; one is taken off. Neither ever begins with one; a street may ('t Hof). */
export const unguarded = (text: string | null): string | null => text?.replace(/^'/, '') ?? null;

function personalOf(row: Cells) {
  const lines = [row.text('shipCompany'), row.text('line1') ?? row.text('street'), row.text('line2')];
  const texts: Record<string, string> = {};
  for (const [name, column] of [
    ['note', 'notes'],
    ['note attributes', 'noteAttributes'],
  ] as const) {
    const text = row.text(column);
    if (text !== null) texts[name] = text;
  }
  return {
    buyerName: row.text('billingName') ?? row.text('shipName'),
    email: row.text('email'),
    phone: unguarded(row.text('shipPhone') ?? row.text('phone')),
    recipient: recipient({
      name: row.text('shipName'),
      lines,
      postcode: unguarded(row.text('postcode')),
      city: row.text('city'),
      region: row.text('region'),
      country: row.text('country'),
    }),
    texts,
  };
}
