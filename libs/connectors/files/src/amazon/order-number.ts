import { unknownOrderId } from '../problems';
import type { Cells } from '../table/cells';

/** 3-7-7 digits; multi-channel and digital orders begin with a letter (S01, D01), and demo data is a digit short. */
const AMAZON_ORDER = /^[0-9A-Z]\d{2}-\d{6,8}-\d{6,8}$/;

/** The row's Amazon order number, or a problem in the row. */
export function amazonOrderNumber(row: Cells, column: string): string | null {
  const text = row.need(column);
  if (text === null || AMAZON_ORDER.test(text)) return text;
  row.problems.push(unknownOrderId(row.placeOf(column, text), '3-7-7 digits, as 302-1234567-7654321'));
  return null;
}

/** `Amazon.de` as reports write it → the site `amazon.de`; null for "Non-Amazon" and the like. */
export const siteOfChannel = (channel: string | null): string | null =>
  channel && /^amazon\.[a-z.]+$/i.test(channel) ? channel.toLowerCase() : null;

/**
 * Key of an order line over all Amazon reports: the SKU. The item id stands in one report and not in the other, and the price
 * goes away when a line is cancelled; with either as key the same line would be on the order twice.
 */
export const amazonLineKey = (sku: string | null, title: string | null, itemId: string | null): string => sku ?? title ?? itemId ?? '';
