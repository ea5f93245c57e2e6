import type { Money } from '@weerwoord/kernel';
import { isZone } from '@weerwoord/kernel';
import type { OrderStatus } from '@weerwoord/orders';
import { certainCarrier } from '@weerwoord/tracking';
import { MAPPABLE_FIELDS } from '@weerwoord/ports';
import type { MappableField, MappingProfile, ReadStatement } from '@weerwoord/ports';
import type { Cells } from '../table/cells';
import { lineKey, newest, recipient, statement } from '../table/statement-parts';
import type { MappedFile, TableKind } from '../table/table-kind';
import { headerKey } from '../values/header';
import type { DayOrder } from '../values/moments';
import { mappedScans } from './mapped-scan';

const ORDER_STATUSES: readonly string[] = [
  'pending',
  'open',
  'partly-shipped',
  'shipped',
  'delivered',
  'cancelled',
  'unavailable',
] satisfies OrderStatus[];

/** The profile's file whose columns are all in this header; the one that asks for most of them when several fit. */
export function mappedFileFor(profile: MappingProfile, header: readonly string[]): MappedFile | null {
  const keys = new Set(header.map(headerKey));
  const fits = profile.files.filter((file) => file.whenColumns.length > 0 && file.whenColumns.every((column) => keys.has(headerKey(column))));
  return fits.reduce<MappedFile | null>((best, file) => (!best || file.whenColumns.length > best.whenColumns.length ? file : best), null);
}

/** What a person said about the text of this source's files, where its mappings agree on it. */
export function toldByProfile(profile: MappingProfile | null): { readonly encoding: string | undefined; readonly delimiter: string | undefined } {
  const only = (of: (file: MappedFile) => string | undefined): string | undefined => {
    const said = new Set((profile?.files ?? []).map(of).filter((value) => value !== undefined && value !== ''));
    return said.size === 1 ? [...said][0] : undefined;
  };
  return { encoding: only(({ encoding }) => encoding), delimiter: only(({ delimiter }) => delimiter) };
}

/**
 * A kind made from what a person said on the mapping screen. One column may feed one field; several columns of one field:
 * the first in the file that is there.
 */
export function mappedKind(file: MappedFile): TableKind {
  const columns: Record<string, string[]> = {};
  for (const [column, field] of Object.entries(file.columns)) (columns[field] ??= []).push(headerKey(column));
  return {
    kind: 'mapped',
    columns,
    needs: [],
    momentsOf: (context) => ({
      order: dayOrderOfPattern(file.dates),
      dashed: dayOrderOfPattern(file.dates),
      zone: isZone(file.zone) ? file.zone : context.zone,
    }),
    read: (row) => readMapped(row, file),
  };
}

/** 'D/M/YYYY' and 'D.M.YY' are day first; 'iso' is the year first. Anything after the date (a time) does not matter. */
export function dayOrderOfPattern(pattern: string): DayOrder {
  const letters = pattern.toLowerCase().replace(/[^dmy]/g, '');
  if (pattern.toLowerCase() === 'iso' || letters.startsWith('y')) return 'ymd';
  return letters.startsWith('m') ? 'mdy' : 'dmy';
}

export const isMappable = (field: string): field is MappableField => (MAPPABLE_FIELDS as readonly string[]).includes(field);

function readMapped(row: Cells, file: MappedFile): ReadStatement[] {
  const externalOrderId = row.text('order.id');
  const trackingNumber = row.text('parcel.trackingNumber');
  if (externalOrderId === null && trackingNumber === null) row.need('order.id');
  const amount = (column: string): Money | null =>
    row.amount(column, { currency: row.text('order.currency') ?? file.currency ?? null, decimal: file.decimal });
  const happened = {
    placedAt: row.at('order.placedAt'),
    paidAt: row.at('order.paidAt'),
    dispatchedAt: row.at('order.dispatchedAt'),
    deliveredAt: row.at('order.deliveredAt'),
    cancelledAt: row.at('order.cancelledAt'),
    confirmedAt: row.at('parcel.confirmedAt'),
    feedbackAt: row.at('feedback.at'),
    scannedAt: row.at('scan.at'),
  };
  const promised = { shipBy: row.until('order.shipBy'), deliverBy: row.until('order.deliverBy'), lineShipBy: row.until('line.shipBy') };
  const { placedAt, paidAt, dispatchedAt, deliveredAt, confirmedAt } = happened;
  const scans = mappedScans(row, trackingNumber);
  const { status, statusRaw } = statusOf(row, file);
  const statedAt = newest(...Object.values(happened));
  const feedback = feedbackOf(row, happened.feedbackAt);
  return [
    statement({
      externalOrderId,
      trackingNumber: externalOrderId === null ? trackingNumber : null,
      statedAt: statedAt.getTime() === 0 ? newest(...Object.values(promised)) : statedAt,
      fields: {
        placedAt,
        paidAt,
        dispatchedAt,
        deliveredAt,
        status,
        statusRaw,
        shipBy: promised.shipBy,
        deliverBy: promised.deliverBy,
        cancellation: happened.cancelledAt ? { at: happened.cancelledAt, by: null, reason: null } : null,
        total: amount('order.total'),
        shipToCountry: row.country('order.country'),
      },
      lists: {
        lines: lineOf(row, amount('line.price'), promised.lineShipBy),
        parcels:
          trackingNumber === null && confirmedAt === null
            ? []
            : [{ trackingNumber, carrier: row.text('parcel.carrier') ?? certainCarrier(trackingNumber ?? ''), confirmedAt, uploadedAt: null }],
        feedback: feedback ? [feedback] : [],
        scans: scans.scans,
      },
      personal: {
        buyerName: row.text('buyer.name'),
        email: row.text('buyer.email'),
        phone: row.text('buyer.phone'),
        recipient: recipient({ postcode: row.text('recipient.postcode'), city: row.text('recipient.city') }),
        texts: feedback && row.text('feedback.text') ? { [feedback.key]: row.text('feedback.text') ?? '' } : {},
        places: scans.places,
      },
    }),
  ];
}

function statusOf(row: Cells, file: MappedFile): { status: OrderStatus | null; statusRaw: string | null } {
  const statusRaw = row.text('order.status');
  if (statusRaw === null) return { status: null, statusRaw: null };
  const listed = Object.entries(file.statuses ?? {}).find(([word]) => word.toLowerCase() === statusRaw.toLowerCase())?.[1] ?? statusRaw.toLowerCase();
  return { status: ORDER_STATUSES.includes(listed) ? (listed as OrderStatus) : 'open', statusRaw };
}

function lineOf(row: Cells, price: Money | null, shipBy: Date | null) {
  const sku = row.text('line.sku');
  const title = row.text('line.title');
  const seller = row.text('line.seller');
  const key = row.text('line.key') ?? lineKey(sku, title, row.text('line.price'));
  const says = row.text('line.key') ?? sku ?? title ?? seller ?? shipBy ?? price;
  return says === null ? [] : [{ key, sku, title, quantity: row.whole('line.quantity') ?? 1, price, shipBy, seller }];
}

function feedbackOf(row: Cells, at: Date | null) {
  if (!row.has('feedback.stars') || (row.text('feedback.stars') === null && row.text('feedback.key') === null)) return null;
  row.need('feedback.stars');
  if (at === null && row.text('feedback.at') === null) row.need('feedback.at');
  const stars = row.whole('feedback.stars');
  if (stars !== null && (stars < 1 || stars > 5))
    row.refuse('not-stars', 'feedback.stars', 'A rating has one to five stars.', 'Correct the number of stars, or map another column.');
  if (stars === null || at === null) return null;
  return { key: row.text('feedback.key') ?? `${at.toISOString()}|${stars}`, stars, at, removedAt: null };
}
