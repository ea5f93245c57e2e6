import type { Money } from '@weerwoord/kernel';
import type { ReadContext, ReadStatement } from '@weerwoord/ports';
import type { Cells } from '../table/cells';
import { lineKey, newest, recipient, statement } from '../table/statement-parts';
import type { FileFacts, TableKind } from '../table/table-kind';
import { wooStatus, wooWord } from './woo-statuses';

/**
 * Orders as WooCommerce's export plug-ins write them: a row per line item, totals only on an order's first row, times in the
 * site's zone without an offset.
 * @source web shop sheet §5
 */
export const WOOCOMMERCE_ORDERS: TableKind = {
  kind: 'woocommerce-orders',
  ordersOf: 'shop',
  columns: {
    order: ['order-number', 'order-id'],
    placedAt: ['order-date'],
    paidAt: ['paid-date'],
    completedAt: ['completed-date'],
    modifiedAt: ['modified-date'],
    status: ['status', 'order-status'],
    payment: ['payment-method-title', 'payment-method'],
    currency: ['order-currency', 'currency'],
    shipping: ['shipping-total', 'order-shipping-amount'],
    tax: ['tax-total'],
    discount: ['discount-total'],
    total: ['order-total', 'order-total-amount'],
    refunded: ['refunded-total', 'refund-total', 'order-refund-amount'],
    customerEmail: ['customer-email'],
    note: ['customer-note'],
    billingFirst: ['billing-first-name', 'first-name-billing'],
    billingLast: ['billing-last-name', 'last-name-billing'],
    billingEmail: ['billing-email', 'email-billing'],
    phone: ['billing-phone', 'phone-billing'],
    billingCountry: ['billing-country', 'country-code-billing'],
    first: ['shipping-first-name', 'first-name-shipping'],
    last: ['shipping-last-name', 'last-name-shipping'],
    company: ['shipping-company'],
    line1: ['shipping-address-1', 'address-1-2-shipping'],
    line2: ['shipping-address-2'],
    city: ['shipping-city', 'city-shipping'],
    region: ['shipping-state', 'state-code-shipping'],
    postcode: ['shipping-postcode', 'postcode-shipping'],
    country: ['shipping-country', 'country-code-shipping'],
    title: ['product-name', 'item-name'],
    sku: ['sku'],
    quantity: ['quantity', 'quantity-refund'],
    price: ['item-total', 'line-total', 'item-cost', 'order-line-subtotal'],
  },
  needs: ['order', 'placedAt', 'status', ['title', 'total'], ['billingFirst', 'billingLast', 'billingEmail', 'customerEmail', 'currency']],
  factsOf: (rows) => ({ currency: rows.map((row) => row.text('currency')).find((currency) => currency !== null) ?? null }),
  read: readWooRow,
};

function readWooRow(row: Cells, _context: ReadContext, facts: FileFacts): ReadStatement[] {
  const externalOrderId = row.need('order');
  const at = { placedAt: row.needAt('placedAt'), paidAt: row.at('paidAt'), completedAt: row.at('completedAt'), modifiedAt: row.at('modifiedAt') };
  const money = (column: string): Money | null => row.amount(column, { currency: row.text('currency') ?? facts.currency, decimal: '.' });
  const total = money('total');
  const refunded = money('refunded');
  const statusRaw = row.text('status');
  const word = wooWord(statusRaw);
  const status = wooStatus(word);
  const amount = refunded && refunded.minor !== 0 ? { ...refunded, minor: Math.abs(refunded.minor) } : word === 'refunded' ? total : null;
  return [
    statement({
      externalOrderId,
      statedAt: newest(...Object.values(at)),
      fields: {
        placedAt: at.placedAt,
        paidAt: at.paidAt,
        status,
        statusRaw,
        cancellation: status === 'cancelled' ? { at: null, by: null, reason: null } : null,
        total,
        shipToCountry: row.country('country'),
      },
      lists: {
        lines: lineOf(row, money('price')),
        refunds: amount ? [{ key: 'orders export', at: null, amount, by: 'seller' }] : [],
      },
      personal: personalOf(row),
    }),
  ];
}

function lineOf(row: Cells, price: Money | null) {
  const title = row.text('title');
  const sku = row.text('sku');
  if (title === null && sku === null) return [];
  return [{ key: lineKey(sku, title, row.text('price')), sku, title, quantity: row.whole('quantity') ?? 1, price, shipBy: null, seller: null }];
}

const joined = (...parts: readonly (string | null)[]): string | null => parts.filter((part) => part !== null).join(' ') || null;

function personalOf(row: Cells) {
  const note = row.text('note');
  return {
    buyerName: joined(row.text('billingFirst'), row.text('billingLast')),
    email: row.text('billingEmail') ?? row.text('customerEmail'),
    phone: row.text('phone'),
    recipient: recipient({
      name: joined(row.text('first'), row.text('last')),
      lines: [row.text('company'), row.text('line1'), row.text('line2')],
      postcode: row.text('postcode'),
      city: row.text('city'),
      region: row.text('region'),
      country: row.text('country'),
    }),
    texts: note === null ? {} : { note },
  };
}
