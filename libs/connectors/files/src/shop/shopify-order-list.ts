import type { Money } from '@weerwoord/kernel';
import type { ReadContext, ReadRow } from '@weerwoord/ports';
import type { Cells } from '../table/cells';
import { fitOf } from '../table/columns';
import { findLayout } from '../table/layout';
import { TableReader } from '../table/read-table';
import type { FileFacts, TableKind } from '../table/table-kind';
import { SHOPIFY_ORDERS, unguarded } from './shopify-orders';

/** An order of a Shopify export, its rows put together. Carrier and tracking number are never in this file. */
export type ShopifyOrder = {
  readonly name: string;
  /** 64 bits, so kept as text; null in exports older than the column. */
  readonly id: string | null;
  readonly email: string | null;
  readonly financialStatus: string | null;
  readonly createdAt: Date | null;
  readonly paidAt: Date | null;
  /** The seller's act, not a carrier's scan. */
  readonly fulfilledAt: Date | null;
  readonly currency: string | null;
  readonly total: Money | null;
  readonly shipPostcode: string | null;
  readonly lines: readonly { readonly sku: string | null; readonly name: string | null; readonly quantity: number; readonly price: Money | null }[];
};

type Row = Omit<ShopifyOrder, 'lines'> & { readonly line: ShopifyOrder['lines'][number] | null };

function rowOf(cells: Cells, facts: FileFacts): Row {
  const currency = cells.text('currency') ?? facts.currency;
  const money = (column: string): Money | null => cells.amount(column, { currency, decimal: '.' });
  const [title, sku] = [cells.text('title'), cells.text('sku')];
  return {
    name: cells.need('name') ?? '',
    id: cells.text('id'),
    email: cells.text('email'),
    financialStatus: cells.text('financial'),
    createdAt: cells.at('placedAt'),
    paidAt: cells.at('paidAt'),
    fulfilledAt: cells.at('fulfilledAt'),
    currency,
    total: money('total'),
    shipPostcode: unguarded(cells.text('postcode')),
    line: title === null && sku === null ? null : { sku, name: title, quantity: cells.whole('quantity') ?? 1, price: money('price') },
  };
}

/**
 * The orders of a Shopify export that is small enough to hold: every row by the same reader as the import, continuation rows added to the
 * order whose name they share. An order whose number was given twice (the shop changed its prefix) is two.
 *
 * @returns the orders in the file's order, and the rows that could not be read
 * @source web shop sheet §5, vector W43
 */
export function shopifyOrdersIn(
  text: string,
  context: ReadContext,
): { readonly orders: readonly ShopifyOrder[]; readonly rejected: readonly Extract<ReadRow, { readonly outcome: 'rejected' }>[] } {
  const whole = text.replace(/^\uFEFF/, '');
  const layout = findLayout(whole, (header) => fitOf(SHOPIFY_ORDERS, header));
  if (layout === null) return { orders: [], rejected: [] };
  const rows: Row[] = [];
  const kind: TableKind = {
    ...SHOPIFY_ORDERS,
    read: (cells, _context, facts) => {
      const row = rowOf(cells, facts);
      if (cells.problems.length === 0) rows.push(row);
      return [];
    },
  };
  const reader = new TableReader(kind, layout, context);
  const events = [...reader.push(whole), ...reader.end()];
  return { orders: joined(rows), rejected: events.filter((event) => event.outcome === 'rejected') };
}

/** A row with an id of its own begins an order; one without belongs to the order of its name, in exports without ids as well. */
function joined(rows: readonly Row[]): ShopifyOrder[] {
  const orders: ShopifyOrder[] = [];
  const placeOf = new Map<string, number>();
  for (const { line, ...order } of rows) {
    const lines = line === null ? [] : [line];
    const place = placeOf.get(order.name);
    const known = place === undefined ? undefined : orders[place];
    if (place !== undefined && known && (order.id === null || order.id === known.id)) orders[place] = { ...known, lines: [...known.lines, ...lines] };
    else placeOf.set(order.name, orders.push({ ...order, lines }) - 1);
  }
  return orders;
}
