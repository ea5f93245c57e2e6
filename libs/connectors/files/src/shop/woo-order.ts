import type { Money } from '@weerwoord/kernel';
import { failed, ok } from '@weerwoord/kernel';
import type { Result } from '@weerwoord/kernel';
import type { RowProblem } from '@weerwoord/ports';
import { missing, notADate, notANumber } from '../problems';
import { readAmount } from '../values/amounts';
import { readMoment } from '../values/moments';
import { listAt, objectAt, textAt } from './json-values';
import type { Json } from './json-values';
import { wooParcels } from './woo-parcels';
import type { WooParcel } from './woo-parcels';

/** An order of WooCommerce's REST interface (v3), as far as we look at it. */
export type WooOrder = {
  readonly id: string;
  /** What customer and shop call it; plug-ins change it. */
  readonly number: string;
  readonly status: string | null;
  readonly createdAt: Date | null;
  readonly modifiedAt: Date | null;
  readonly paidAt: Date | null;
  /** Set by hand or by a plug-in: neither shipped nor delivered. */
  readonly completedAt: Date | null;
  readonly total: Money | null;
  /** Sum of its refunds, positive; null when none is listed. */
  readonly refunded: Money | null;
  readonly parcels: readonly WooParcel[];
  readonly lines: readonly {
    readonly sku: string | null;
    readonly title: string | null;
    readonly quantity: number;
    readonly total: Money | null;
    readonly totalText: string | null;
  }[];
  readonly billing: Json;
  readonly shipping: Json;
  readonly note: string | null;
  readonly customerIp: string | null;
  /** Joins the order to its Stripe charge or PayPal capture. */
  readonly transactionId: string | null;
};

/** Reads cells of one order and remembers what could not be read. */
class WooCells {
  readonly problems: RowProblem[] = [];

  constructor(
    private readonly order: Json,
    private readonly row: number,
    private readonly zone: string,
  ) {}

  /** `<name>_gmt` is UTC without saying so; only where it is missing the site's own time stands, in the account's zone (an hour happens twice a year). */
  at(name: string): Date | null {
    const universal = textAt(this.order, `${name}_gmt`);
    const text = universal ?? textAt(this.order, name);
    if (text === null) return null;
    const read = readMoment(text, { order: 'ymd', zone: universal === null ? this.zone : 'UTC' });
    if (read.ok) return read.value.at;
    this.problems.push(notADate({ row: this.row, field: universal === null ? name : `${name}_gmt`, value: text }, read.problem));
    return null;
  }

  money(of: Json, name: string, currency: string | null): Money | null {
    const text = textAt(of, name);
    if (text === null) return null;
    const read = readAmount(text, { currency, decimal: '.' });
    if (read.ok) return read.value;
    if (read.problem === 'not-a-number') this.problems.push(notANumber({ row: this.row, field: name, value: text }, 'an amount of money'));
    return null;
  }

  need(name: string): string {
    const text = textAt(this.order, name);
    if (text === null) this.problems.push(missing({ row: this.row, field: name }));
    return text ?? '';
  }
}

function refundedOf(cells: WooCells, order: Json, currency: string | null): Money | null {
  const each = listAt(order, 'refunds').flatMap((refund) => cells.money(refund, 'total', currency) ?? []);
  const [first] = each;
  return first ? { minor: each.reduce((sum, { minor }) => sum + Math.abs(minor), 0), currency: first.currency } : null;
}

const wholeAt = (item: Json, name: string): number => {
  const value = Number(textAt(item, name) ?? 1);
  return Number.isInteger(value) && value >= 0 ? value : 1;
};

/**
 * One order of the REST interface, or all that is wrong with it.
 * @param zone IANA zone of the site, for the times of old versions that have no `_gmt`
 * @source web shop sheet §5 "WooCommerce REST v3 order", vector W44
 */
export function wooOrderOf(order: Json, { row, zone }: { readonly row: number; readonly zone: string }): Result<WooOrder, readonly RowProblem[]> {
  const cells = new WooCells(order, row, zone);
  const currency = textAt(order, 'currency');
  const id = cells.need('id');
  const read: WooOrder = {
    id,
    number: textAt(order, 'number') ?? id,
    status: textAt(order, 'status'),
    createdAt: cells.at('date_created'),
    modifiedAt: cells.at('date_modified'),
    paidAt: cells.at('date_paid'),
    completedAt: cells.at('date_completed'),
    total: cells.money(order, 'total', currency),
    refunded: refundedOf(cells, order, currency),
    parcels: wooParcels(listAt(order, 'meta_data')),
    lines: listAt(order, 'line_items').map((item) => ({
      sku: textAt(item, 'sku'),
      title: textAt(item, 'name'),
      quantity: wholeAt(item, 'quantity'),
      total: cells.money(item, 'total', currency),
      totalText: textAt(item, 'total'),
    })),
    billing: objectAt(order, 'billing'),
    shipping: objectAt(order, 'shipping'),
    note: textAt(order, 'customer_note'),
    customerIp: textAt(order, 'customer_ip_address'),
    transactionId: textAt(order, 'transaction_id'),
  };
  return cells.problems.length === 0 ? ok(read) : failed(cells.problems);
}
