import { dayOf } from '@weerwoord/kernel';
import type { Sale } from './sale';
import { csv, euros, hours, isoSeconds, tsv } from './sale';

const ALL_ORDERS = (
  'amazon-order-id merchant-order-id purchase-date last-updated-date order-status fulfillment-channel sales-channel order-channel url ship-service-level product-name sku asin item-status quantity currency ' +
  'item-price item-tax shipping-price shipping-tax gift-wrap-price gift-wrap-tax item-promotion-discount ship-promotion-discount ship-city ship-state ship-postal-code ship-country promotion-ids is-business-order ' +
  'purchase-order-number price-designation'
).split(' ');

const updatedAt = (sale: Sale): Date => sale.confirmedAt ?? (sale.cancelled ? hours(sale.placedAt, 6) : sale.placedAt);
const statusOf = (sale: Sale): string => (sale.cancelled ? 'Cancelled' : sale.confirmedAt ? 'Shipped' : 'Unshipped');

/** `GET_FLAT_FILE_ALL_ORDERS_DATA_BY_ORDER_DATE_GENERAL`, the classic 32 columns. */
export function allOrdersReport(sales: readonly Sale[], channel: string): string {
  return tsv([
    ALL_ORDERS,
    ...sales.map((s) => {
      const cells: Record<string, string> = {
        'amazon-order-id': s.orderId,
        'purchase-date': isoSeconds(s.placedAt),
        'last-updated-date': isoSeconds(updatedAt(s)),
        'order-status': statusOf(s),
        'fulfillment-channel': s.byMarketplace ? 'Amazon' : 'Merchant',
        'sales-channel': channel,
        'ship-service-level': 'Standard',
        'product-name': s.good.title,
        sku: s.good.sku,
        asin: `B0${s.good.sku.replaceAll('-', '').padEnd(8, 'X').slice(0, 8)}`,
        'item-status': statusOf(s),
        quantity: s.cancelled ? '0' : String(s.quantity),
        currency: 'EUR',
        'item-price': s.cancelled ? '' : euros(s.good.cents * s.quantity),
        'item-tax': '0.00',
        'shipping-price': '0.00',
        'ship-city': s.place.city,
        'ship-postal-code': s.place.postcode,
        'ship-country': s.place.country,
        'is-business-order': 'false',
      };
      return ALL_ORDERS.map((name) => cells[name] ?? '');
    }),
  ]);
}

const UNSHIPPED = (
  'order-id order-item-id purchase-date payments-date reporting-date promise-date days-past-promise buyer-email buyer-name buyer-phone-number sku product-name quantity-purchased quantity-shipped quantity-to-ship ' +
  'ship-service-level recipient-name ship-address-1 ship-address-2 ship-address-3 ship-city ship-state ship-postal-code ship-country is-business-order'
).split(' ');

/** `GET_FLAT_FILE_ACTIONABLE_ORDER_DATA_SHIPPING`: each order as it stood the hour after it came in, with its ship-by. */
export function unshippedReport(sales: readonly Sale[]): string {
  return tsv([
    UNSHIPPED,
    ...sales
      .filter((s) => !s.byMarketplace && !s.cancelled)
      .map((s) => {
        const cells: Record<string, string> = {
          'order-id': s.orderId,
          'order-item-id': s.itemId,
          'purchase-date': isoSeconds(s.placedAt),
          'payments-date': isoSeconds(s.placedAt),
          'reporting-date': isoSeconds(hours(s.placedAt, 1)),
          'promise-date': isoSeconds(s.shipBy),
          'days-past-promise': '0',
          'buyer-email': `${s.handle}@marketplace.amazon.example`,
          'buyer-name': s.buyer,
          'recipient-name': s.buyer,
          sku: s.good.sku,
          'product-name': s.good.title,
          'quantity-purchased': String(s.quantity),
          'quantity-shipped': '0',
          'quantity-to-ship': String(s.quantity),
          'ship-service-level': 'Standard',
          'ship-address-1': `Lindenweg ${String(1 + (s.orderId.length % 90))}`,
          'ship-city': s.place.city,
          'ship-postal-code': s.place.postcode,
          'ship-country': s.place.country,
          'is-business-order': 'false',
        };
        return UNSHIPPED.map((name) => cells[name] ?? '');
      }),
  ]);
}

/** What the seller's shipping tool exports: when each parcel was confirmed to the marketplace, with number and carrier. */
export function shippingToolExport(sales: readonly Sale[]): string {
  const shipped = sales.flatMap((s) =>
    s.confirmedAt && !s.byMarketplace ? [[s.orderId, s.confirmedAt.toISOString().slice(0, 19) + 'Z', s.trackingNumber, s.carrier]] : [],
  );
  return csv([['Order number', 'Confirmed at', 'Tracking number', 'Carrier'], ...shipped]);
}

export type FeedbackGiven = { readonly sale: Sale; readonly stars: number; readonly at: Date; readonly words: string };

/** `GET_SELLER_FEEDBACK_DATA` of amazon.de (D.M.YY) or amazon.nl (D/M/YY). */
export function feedbackReport(given: readonly FeedbackGiven[], zone: string, mark: '.' | '/'): string {
  const date = (at: Date): string => {
    const [year = '', month = '', day = ''] = dayOf(at, zone).split('-');
    return [String(Number(day)), String(Number(month)), year.slice(2)].join(mark);
  };
  return tsv([
    ['Date', 'Rating', 'Comments', 'Response', 'Order ID', 'Rater Email'],
    ...given.map((f) => [date(f.at), String(f.stars), f.words, '', f.sale.orderId, `${f.sale.handle}@marketplace.amazon.example`]),
  ]);
}

export type OwnFigure = {
  readonly marketplaceId: string;
  readonly from: string;
  readonly to: string;
  readonly orders: number;
  readonly defects: number;
  readonly lateFrom: string;
  readonly lateTo: string;
  readonly lateOrders: number;
  readonly late: number;
};

/** `GET_V2_SELLER_PERFORMANCE_REPORT`: the marketplace's own figures, as it would report them on one day. */
export function healthReport(f: OwnFigure): string {
  const range = (from: string, to: string) => ({ reportingDateFrom: `${from}T00:00:00Z`, reportingDateTo: `${to}T23:59:59Z` });
  const rate = (n: number, d: number): number => (d === 0 ? 0 : Math.round((n / d) * 10_000) / 10_000);
  const none = { count: 0, status: 'NONE' };
  return JSON.stringify(
    {
      accountStatuses: [{ marketplaceId: f.marketplaceId, status: 'NORMAL' }],
      performanceMetrics: [
        {
          marketplaceId: f.marketplaceId,
          orderDefectRate: {
            mfn: {
              reportingDateRange: range(f.from, f.to),
              orderCount: f.orders,
              orderWithDefects: { count: f.defects, status: 'NONE' },
              claims: none,
              chargebacks: none,
              negativeFeedback: none,
              fulfillmentType: 'mfn',
              status: 'GOOD',
              rate: rate(f.defects, f.orders),
              targetValue: 0.01,
              targetCondition: 'LESS_THAN',
            },
          },
          lateShipmentRate: {
            reportingDateRange: range(f.lateFrom, f.lateTo),
            orderCount: f.lateOrders,
            lateShipmentCount: f.late,
            status: 'GOOD',
            rate: rate(f.late, f.lateOrders),
            targetValue: 0.04,
            targetCondition: 'LESS_THAN',
          },
        },
      ],
    },
    null,
    2,
  );
}
