import type { Cancellation } from '@weerwoord/orders';
import type { ReadContext, ReadStatement } from '@weerwoord/ports';
import type { Cells } from '../table/cells';
import { momentsOfSite } from '../table/read-table';
import { newest, recipient, statement } from '../table/statement-parts';
import type { TableKind } from '../table/table-kind';
import { amazonLineKey, amazonOrderNumber, siteOfChannel } from './order-number';
import { amazonStatus } from './order-status';

/**
 * `GET_FLAT_FILE_ALL_ORDERS_DATA_BY_ORDER_DATE_GENERAL`, one row per order line, and what people re-save from it.
 *
 * Columns go by name: 21, 32, 34 and 55 of them were seen, and the comma-separated form with `Order ID,Date,Qty,Amount`. The
 * report has no moment of confirmation, and a ship-by or a promise only where a seller added those columns; an order it calls
 * shipped was confirmed no later than its last update.
 * @source Amazon sheet §6.4
 */
export const AMAZON_ALL_ORDERS: TableKind = {
  kind: 'amazon-all-orders',
  ordersOf: 'amazon',
  columns: {
    order: ['amazon-order-id', 'order-id'],
    placedAt: ['purchase-date', 'date'],
    updatedAt: ['last-updated-date'],
    status: ['order-status', 'status'],
    fulfilment: ['fulfillment-channel', 'fulfilment-channel', 'fulfilment', 'fulfillment'],
    salesChannel: ['sales-channel'],
    orderChannel: ['order-channel'],
    merchantOrder: ['merchant-order-id'],
    serviceLevel: ['ship-service-level'],
    title: ['product-name'],
    sku: ['sku', 'seller-sku'],
    asin: ['asin'],
    itemStatus: ['item-status'],
    courierStatus: ['courier-status'],
    quantity: ['quantity', 'qty'],
    currency: ['currency'],
    price: ['item-price', 'amount'],
    city: ['ship-city'],
    region: ['ship-state'],
    postcode: ['ship-postal-code'],
    country: ['ship-country'],
    promotions: ['promotion-ids'],
    business: ['is-business-order', 'b2b'],
    amazonInvoiced: ['is-amazon-invoiced'],
    shipBy: ['latest-ship-date'],
    deliverFrom: ['earliest-delivery-date'],
    deliverBy: ['latest-delivery-date'],
    fulfilledBy: ['fulfilled-by'],
    replacement: ['is-replacement-order'],
    buyerCancels: ['is-buyer-requested-cancellation'],
    cancelReason: ['buyer-requested-cancel-reason'],
    company: ['buyer-company-name'],
  },
  needs: ['order', 'placedAt', 'status', ['fulfilment', 'salesChannel', 'orderChannel']],
  // Re-saved files write 04-30-22; no site does, so the month comes first there whatever the site.
  momentsOf: (context) => ({ ...momentsOfSite(context), dashed: 'mdy' }),
  read: (row, context) => readAllOrders(row, context),
};

function readAllOrders(row: Cells, _context: ReadContext): ReadStatement[] {
  const externalOrderId = amazonOrderNumber(row, 'order');
  const placedAt = row.needAt('placedAt');
  const updatedAt = row.at('updatedAt');
  const statusRaw = row.need('status');
  const status = amazonStatus(statusRaw ?? '');
  const channel = row.text('salesChannel');
  const price = row.amount('price', { currency: row.text('currency') });
  const sku = row.text('sku');
  const title = row.text('title');
  const quantity = row.whole('quantity') ?? 0;
  const lineCancelled = status !== 'cancelled' && amazonStatus(row.text('itemStatus') ?? '') === 'cancelled';
  return [
    statement({
      externalOrderId,
      statedAt: updatedAt ?? newest(placedAt),
      fields: {
        fulfilment: fulfilmentOf(row.text('fulfilment')),
        status,
        statusRaw,
        isReplacement: row.yes('replacement'),
        onChannel: channel === null ? null : !/^non-amazon/i.test(channel),
        site: siteOfChannel(channel),
        placedAt,
        shipBy: row.until('shipBy'),
        deliverFrom: row.at('deliverFrom'),
        deliverBy: row.until('deliverBy'),
        // The order's last update came with or after its confirmation: an upper bound (§3.1, source 4).
        shippedNoLaterThan: status === 'shipped' || status === 'delivered' ? updatedAt : null,
        cancellation: status === 'cancelled' ? cancellationOf(row) : null,
        shipToCountry: row.country('country'),
      },
      lists: {
        lines:
          sku === null && title === null
            ? []
            : [
                {
                  key: amazonLineKey(sku, title, null),
                  sku,
                  title,
                  quantity,
                  price,
                  shipBy: null,
                  seller: null,
                  ...(lineCancelled && row.yes('buyerCancels') ? { cancelledBy: 'buyer' as const } : {}),
                },
              ],
        flags: {
          ...(row.yes('buyerCancels') ? { buyerRequestedCancel: true } : {}),
          // Cancelled alone, in an order that goes on, and nobody says by whom.
          ...(lineCancelled && row.yes('buyerCancels') !== true ? { itemCancelled: true } : {}),
          ...businessFlags(row),
        },
      },
      personal: {
        buyerName: row.text('company'),
        recipient: recipient({
          postcode: wholePostcode(row.text('postcode')),
          city: row.text('city'),
          region: row.text('region'),
          country: row.text('country'),
        }),
      },
    }),
  ];
}

/** AFN and MFN in the report, "Amazon" and "Merchant" in its other spellings. */
export function fulfilmentOf(words: string | null): 'AFN' | 'MFN' | null {
  if (words === null) return null;
  if (/^(afn|amazon)/i.test(words)) return 'AFN';
  return /^(mfn|merchant|seller)/i.test(words) ? 'MFN' : null;
}

/** Only a yes says something: a business buyer's order needs an invoice, and Amazon may write it (§3.5). */
export const businessFlags = (row: Cells): Readonly<Record<string, boolean>> => ({
  ...(row.yes('business') ? { businessOrder: true } : {}),
  ...(row.yes('amazonInvoiced') ? { amazonInvoiced: true } : {}),
});

const cancellationOf = (row: Cells): Cancellation => ({ at: null, by: row.yes('buyerCancels') ? 'buyer' : null, reason: row.text('cancelReason') });

/** A spreadsheet library turned the postcode into a number: "400081.0". */
const wholePostcode = (text: string | null): string | null => text?.replace(/^(\d+)\.0$/, '$1') ?? null;
