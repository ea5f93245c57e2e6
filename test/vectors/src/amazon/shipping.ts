import { dayOf, endOfDay, isoText, minorDigits } from '@weerwoord/kernel';
import type { Money, Site } from '@weerwoord/kernel';
import { invoiceDueAt, windowOf } from '@weerwoord/metrics';
import type { VerdictRow } from '@weerwoord/metrics';
import type { OrderFacts, StatedFields, StatedLists } from '@weerwoord/orders';
import { amazonMarketplace } from '@weerwoord/policies';
import type { Scan, ScanStatus } from '@weerwoord/tracking';
import type { Adapters, Given } from '../adapter';
import { instantOf, listOf, needInstant, needText, numberOf, objectOf, saysYes, textOf } from './given';
import { definitionOf, judged, orderOf, readingFrom, rowIn, siteOf, statusWord, sumsOf } from './orders';
import type { Judged } from './orders';

const NOON = new Date('2026-03-02T12:00:00Z');
const NUMBER = 'P1';
const scan = (status: ScanStatus, at: Date): Scan => ({
  id: `${status} ${isoText(at)}`,
  trackingNumber: NUMBER,
  carrier: null,
  status,
  sub: null,
  physical: status !== 'label_created' && status !== 'info',
  at,
  dateOnly: false,
  country: null,
  placeMatch: null,
  signed: false,
  needsReview: false,
});

const one = (metric: string, order: OrderFacts, times: number, part?: string): Judged[] => {
  const row = rowIn(judged(order), metric, part);
  return row ? [{ row, times }] : [];
};

/** The counts of a week as orders of each sort. */
function cancelRate(given: Given): unknown {
  const orders = objectOf(given, 'orders');
  const site = siteOf(given);
  const count = (...names: readonly string[]): number => names.reduce((sum, name) => sum + (numberOf(orders, name) ?? 0), 0);
  const sort = (stated: StatedFields & StatedLists, times: number): Judged[] =>
    one('amazon.cancel', orderOf('one', site, { placedAt: NOON, status: 'shipped', ...stated }), times);
  const cancelled = (by: 'buyer' | 'seller' | 'marketplace') => ({ status: 'cancelled' as const, cancellation: { at: null, by, reason: null } });
  const line = { key: '1', sku: null, title: null, quantity: 1, price: null, shipBy: null, seller: null };
  const confirmed = [{ trackingNumber: NUMBER, carrier: null, confirmedAt: NOON, uploadedAt: null }];
  const others = count(
    'sellerCancelled',
    'sellerItemCancelled',
    'buyerRequestedThenSellerCancelled',
    'amazonAutoCancelledUnshipped',
    'refundedAfterConfirm',
  );
  const sums = sumsOf([
    ...sort(cancelled('seller'), count('sellerCancelled')),
    ...sort({ lines: [{ ...line, cancelledBy: 'seller' }] }, count('sellerItemCancelled')),
    ...sort({ ...cancelled('seller'), flags: { buyerRequestedCancel: true } }, count('buyerRequestedThenSellerCancelled')),
    ...sort(cancelled('buyer'), count('pendingCancelledByBuyer')),
    ...sort(cancelled('marketplace'), count('amazonAutoCancelledUnshipped')),
    ...sort({ ...cancelled('seller'), parcels: confirmed }, count('refundedAfterConfirm')),
    ...sort({}, count('total') - others),
  ]);
  const reading = readingFrom('amazon.cancel', site, 'MFN', sums);
  return { numerator: sums.hits, denominator: sums.counted, rate: reading.rate, status: statusWord(reading) };
}

const SCANS: Readonly<Record<string, ScanStatus>> = {
  LABEL_CREATED: 'label_created',
  ACCEPTED: 'accepted',
  CARRIER_FACILITY: 'in_transit',
  OUT_FOR_DELIVERY: 'out_for_delivery',
  DELIVERY_ATTEMPTED: 'delivery_attempted',
  DELIVERED: 'delivered',
};

function vtr(given: Given): unknown {
  const site = siteOf(given);
  const store = amazonMarketplace(site);
  const currency = textOf(given, 'currency') ?? (store?.country === 'US' ? 'USD' : 'EUR');
  const packages = listOf(given, 'packages').map((entry) => ({
    rows: judged(packageOrder(entry, site, currency)),
    times: numberOf(entry, 'count') ?? 1,
  }));
  const of = (part: string): Judged[] =>
    packages.flatMap(({ rows, times }) => {
      const row = rowIn(rows, 'amazon.vtr', part);
      return row ? [{ row, times }] : [];
    });
  const figure = (part: string) => {
    const reading = readingFrom('amazon.vtr', site, part, sumsOf(of(part)));
    const exempt = of(part).reduce((sum, { row, times }) => sum + times * Number(row.deciding.figures['exempt'] ?? 0), 0);
    return { valid: reading.confirmed.numerator, counted: reading.confirmed.denominator, exempt, rate: reading.rate, status: statusWord(reading) };
  };
  const parts = [...new Set(packages.flatMap(({ rows }) => rows.flatMap(({ part }) => (part.startsWith('category:') ? [part] : []))))];
  return { ...figure(''), byCategory: Object.fromEntries(parts.map((part) => [part.slice('category:'.length), figure(part)])) };
}

function packageOrder(entry: Given, site: Site, currency: string): OrderFacts {
  const amount = numberOf(entry, 'value');
  const value: Money | null = amount === null ? null : { minor: Math.round(amount * 10 ** minorDigits(currency)), currency };
  const words = Array.isArray(entry['scans']) ? entry['scans'].map(String) : [];
  const scans = words.flatMap((word, hours) => (SCANS[word] ? [scan(SCANS[word], new Date(NOON.getTime() + hours * 3_600_000))] : []));
  const destination = textOf(entry, 'destination') ?? amazonMarketplace(site)?.country;
  const category = textOf(entry, 'category');
  return orderOf('one', site, {
    placedAt: NOON,
    shipBy: NOON,
    deliverBy: NOON,
    status: 'shipped',
    ...(destination ? { shipToCountry: destination } : {}),
    lines: [{ key: '1', sku: null, title: null, quantity: 1, price: null, shipBy: null, seller: null, category }],
    // Without any scan there is nothing to track: a parcel without a number.
    parcels: [
      {
        trackingNumber: scans.length > 0 ? NUMBER : null,
        carrier: null,
        confirmedAt: NOON,
        uploadedAt: null,
        value,
        shipService: textOf(entry, 'shipService'),
        shippedFrom: textOf(entry, 'origin'),
      },
    ],
    scans,
  });
}

function otdr(given: Given): unknown {
  const site = siteOf(given);
  const sums = sumsOf(
    listOf(given, 'lines').flatMap((line) => {
      const [attempt, delivered] = [instantOf(line, 'firstAttemptAt'), instantOf(line, 'deliveredAt')];
      const order = orderOf('one', site, {
        placedAt: NOON,
        status: 'shipped',
        deliverBy: needInstant(line, 'deliverBy'),
        lines: [{ key: '1', sku: null, title: null, quantity: numberOf(line, 'units') ?? 1, price: null, shipBy: null, seller: null }],
        parcels: [{ trackingNumber: NUMBER, carrier: null, confirmedAt: NOON, uploadedAt: null }],
        scans: [...(attempt ? [scan('delivery_attempted', attempt)] : []), ...(delivered ? [scan('delivered', delivered)] : [])],
        flags: { otdrProtected: saysYes(line, 'otdrProtected') },
      });
      return one('amazon.otdr', order, numberOf(line, 'count') ?? 1);
    }),
  );
  const reading = readingFrom('amazon.otdr', site, 'MFN', sums);
  return { onTimeUnits: sums.hits, countedUnits: sums.counted, rate: reading.rate, status: statusWord(reading) };
}

const INVOICE_WORDS: Readonly<Record<string, string>> = {
  invoiced: 'OK',
  'late-invoice': 'LATE_INVOICE',
  'missing-invoice': 'MISSING_INVOICE',
  open: 'PENDING',
};

function idr(given: Given): unknown {
  const site = siteOf(given);
  const zone = textOf(given, 'timeZone') ?? amazonMarketplace(site)?.zone ?? 'UTC';
  const asOf = needText(given, 'asOf');
  const now = asOf.length === 10 ? endOfDay(asOf, zone) : needInstant(given, 'asOf');
  const rowOf = (shipment: Given): VerdictRow | undefined => {
    const confirmedAt = instantOf(shipment, 'dispatchConfirmedAt');
    const facts = orderOf('one', site, {
      placedAt: instantOf(shipment, 'purchasedAt') ?? confirmedAt ?? now,
      status: confirmedAt ? 'shipped' : 'open',
      parcels: confirmedAt ? [{ trackingNumber: NUMBER, carrier: null, confirmedAt, uploadedAt: null }] : [],
      flags: { businessOrder: true },
    });
    return rowIn(judged({ ...facts, invoicedAt: instantOf(shipment, 'invoiceUploadedAt') }, { zone, now }), 'amazon.idr');
  };
  const shipments = listOf(given, 'shipments').map((shipment) => ({ id: needText(shipment, 'id'), shipment, row: rowOf(shipment) }));
  const due = shipments.flatMap(({ id, shipment }): (readonly [string, string])[] => {
    const confirmedAt = instantOf(shipment, 'dispatchConfirmedAt');
    return confirmedAt ? [[id, isoText(invoiceDueAt(confirmedAt, zone))] as const] : [];
  });
  const [window] = definitionOf('amazon.idr').windows;
  const reading = readingFrom('amazon.idr', site, 'MFN', sumsOf(shipments.flatMap(({ row }) => (row ? [{ row, times: 1 }] : []))));
  return {
    window: window && windowOf(window, asOf.length === 10 ? asOf : dayOf(now, zone)),
    due: Object.fromEntries(due),
    perShipment: Object.fromEntries(shipments.map(({ id, row }) => [id, INVOICE_WORDS[row?.outcome ?? ''] ?? 'PENDING'])),
    numerator: reading.confirmed.numerator,
    denominator: reading.confirmed.denominator,
    rate: reading.rate,
    status: statusWord(reading),
  };
}

/** Cancellations, valid tracking, on-time delivery and invoices (§3.2 to §3.5). */
export const SHIPPING: Adapters = { cancelRate, vtr, otdr, idr };
