import type { StatedFields } from '@weerwoord/orders';
import type { PersonalData, ReadStatement } from '@weerwoord/ports';
import type { Cells } from '../table/cells';
import { newest, recipient, statement } from '../table/statement-parts';
import type { TableKind } from '../table/table-kind';
import { businessFlags } from './all-orders';
import { amazonLineKey, amazonOrderNumber, siteOfChannel } from './order-number';

const SHIPPING_COLUMNS = {
  order: ['order-id', 'amazon-order-id'],
  item: ['order-item-id'],
  placedAt: ['purchase-date'],
  paidAt: ['payments-date'],
  email: ['buyer-email'],
  buyer: ['buyer-name'],
  buyerPhone: ['buyer-phone-number'],
  sku: ['sku'],
  title: ['product-name'],
  quantity: ['quantity-purchased'],
  salesChannel: ['sales-channel'],
  serviceLevel: ['ship-service-level'],
  name: ['recipient-name'],
  line1: ['ship-address-1'],
  line2: ['ship-address-2'],
  line3: ['ship-address-3'],
  city: ['ship-city'],
  region: ['ship-state'],
  postcode: ['ship-postal-code'],
  country: ['ship-country'],
  phone: ['ship-phone-number'],
  business: ['is-business-order'],
  purchaseOrder: ['purchase-order-number'],
  priceDesignation: ['price-designation'],
  prime: ['is-prime'],
  buyerCancels: ['is-buyer-requested-cancellation'],
  cancelReason: ['buyer-requested-cancel-reason'],
  deliverFrom: ['delivery-start-date', 'earliest-delivery-date'],
  deliverBy: ['delivery-end-date', 'latest-delivery-date'],
} as const;

/**
 * `GET_FLAT_FILE_ACTIONABLE_ORDER_DATA_SHIPPING`: what the seller still has to ship, and the only report with the promise.
 * @source Amazon sheet §6.4
 */
export const AMAZON_UNSHIPPED: TableKind = {
  kind: 'amazon-unshipped',
  ordersOf: 'amazon',
  columns: {
    ...SHIPPING_COLUMNS,
    reportedAt: ['reporting-date'],
    shipBy: ['promise-date'],
    daysPast: ['days-past-promise'],
    shipped: ['quantity-shipped'],
    toShip: ['quantity-to-ship'],
    vergeOfCancellation: ['verge-of-cancellation'],
    vergeOfLateShipment: ['verge-of-lateshipment', 'verge-of-late-shipment'],
    signature: ['signature-confirmation-recommended'],
  },
  needs: ['order', 'item', ['shipBy', 'toShip']],
  read: readUnshipped,
};

/** `GET_FLAT_FILE_ORDERS_DATA`: new orders, with prices and without a promise. The layout of 2009 is still the same by name. */
export const AMAZON_NEW_ORDERS: TableKind = {
  kind: 'amazon-new-orders',
  ordersOf: 'amazon',
  columns: {
    ...SHIPPING_COLUMNS,
    currency: ['currency'],
    price: ['item-price'],
    deliveryZone: ['delivery-time-zone'],
    latestShip: ['latest-ship-date'],
    shipBy: ['promise-date'],
    toShip: ['quantity-to-ship'],
  },
  needs: ['order', 'item', 'placedAt', 'quantity'],
  not: ['shipBy', 'toShip'],
  read: readNewOrder,
};

function readUnshipped(row: Cells): ReadStatement[] {
  const externalOrderId = amazonOrderNumber(row, 'order');
  const shipBy = row.until('shipBy');
  const reportedAt = row.at('reportedAt');
  const placedAt = row.at('placedAt');
  const paidAt = row.at('paidAt');
  const shipped = row.whole('shipped');
  const toShip = row.whole('toShip');
  const flags = {
    ...businessFlags(row),
    ...flagsOf(row, {
      vergeOfCancellation: 'vergeOfCancellation',
      vergeOfLateShipment: 'vergeOfLateShipment',
      buyerRequestedCancel: 'buyerCancels',
      signatureRecommended: 'signature',
    }),
  };
  return [
    statement({
      externalOrderId,
      statedAt: reportedAt ?? newest(placedAt, paidAt),
      fields: {
        ...orderFields(row),
        placedAt,
        paidAt,
        shipBy,
        deliverFrom: row.at('deliverFrom'),
        deliverBy: row.until('deliverBy'),
        status: (shipped ?? 0) > 0 ? 'partly-shipped' : 'open',
        // The report has a row per line; a line with nothing left to ship must not hide that another one waits.
        unitsUnconfirmed: toShip === 0 ? null : toShip,
      },
      lists: { lines: [lineOf(row, null, shipBy)], flags },
      personal: personalOf(row),
    }),
  ];
}

function readNewOrder(row: Cells): ReadStatement[] {
  const externalOrderId = amazonOrderNumber(row, 'order');
  const placedAt = row.at('placedAt');
  const paidAt = row.at('paidAt');
  const price = row.amount('price', { currency: row.text('currency') });
  return [
    statement({
      externalOrderId,
      statedAt: newest(placedAt, paidAt),
      fields: {
        ...orderFields(row),
        placedAt,
        paidAt,
        shipBy: row.until('latestShip'),
        deliverFrom: row.at('deliverFrom'),
        deliverBy: row.until('deliverBy'),
      },
      lists: { lines: [lineOf(row, price, null)], flags: { ...businessFlags(row), ...flagsOf(row, { buyerRequestedCancel: 'buyerCancels' }) } },
      personal: personalOf(row),
    }),
  ];
}

/** Both reports hold seller-fulfilled orders only. */
const orderFields = (row: Cells): { [Key in keyof StatedFields]: StatedFields[Key] | null } => ({
  fulfilment: 'MFN',
  site: siteOfChannel(row.text('salesChannel')),
  shipToCountry: row.country('country'),
});

function lineOf(row: Cells, price: ReturnType<Cells['amount']>, shipBy: Date | null) {
  const sku = row.text('sku');
  const title = row.text('title');
  return { key: amazonLineKey(sku, title, row.text('item')), sku, title, quantity: row.whole('quantity') ?? 0, price, shipBy, seller: null };
}

function flagsOf(row: Cells, columns: Readonly<Record<string, string>>): Record<string, boolean> {
  const flags: Record<string, boolean> = {};
  for (const [flag, column] of Object.entries(columns)) {
    const value = row.yes(column);
    if (value !== null) flags[flag] = value;
  }
  return flags;
}

const personalOf = (row: Cells): { [Key in keyof PersonalData]: PersonalData[Key] | null } => ({
  buyerName: row.text('buyer'),
  email: row.text('email'),
  phone: row.text('phone') ?? row.text('buyerPhone'),
  recipient: recipient({
    name: row.text('name'),
    lines: [row.text('line1'), row.text('line2'), row.text('line3')],
    postcode: row.text('postcode'),
    city: row.text('city'),
    region: row.text('region'),
    country: row.text('country'),
  }),
});
