import type { Money } from '@weerwoord/kernel';
import type { ReadContext, ReadRow, ReadStatement } from '@weerwoord/ports';
import { otherChannel, problem } from '../problems';
import { lineKey, newest, recipient, statement } from '../table/statement-parts';
import type { TableEvent } from '../table/read-table';
import { JsonRecords, tornJson } from '../text/json-records';
import type { JsonRecord } from '../text/json-records';
import { countryCode } from '../values/countries';
import { isJson, textAt } from './json-values';
import type { Json } from './json-values';
import { wooOrderOf } from './woo-order';
import type { WooOrder } from './woo-order';
import { wooStatus, wooWord } from './woo-statuses';

/** An order alone (one answer, a webhook's body), a list of them, or a list under `orders`. */
const isOrderPlace = (path: readonly (string | number)[], kind: 'object' | 'array'): boolean =>
  kind === 'object' && (path.length === 0 || (path.length === 1 && typeof path[0] === 'number') || (path.length === 2 && path[0] === 'orders'));

const again = 'Save the answer or webhook body again, unchanged.';

/** Orders out of WooCommerce's JSON while it streams in. */
export class WooOrderReader {
  private readonly records = new JsonRecords(isOrderPlace);

  constructor(private readonly context: ReadContext) {}

  push(text: string): TableEvent[] {
    return this.records
      .push(text)
      .filter((record) => !isEmptyList(record))
      .map((record) => readWooOrder(record, this.context));
  }

  end(): TableEvent[] {
    if (this.records.broken) return [{ outcome: 'file-problem', problem: problem('not-json', {}, 'This file is not valid JSON.', again) }];
    if (!this.records.complete) return tornJson(this.records.torn);
    return isForeign(this.context) ? [{ outcome: 'file-problem', problem: otherChannel('shop', this.context.channel) }] : [];
  }
}

/** `{"orders": []}` holds no order. */
const isEmptyList = ({ raw, path }: JsonRecord): boolean => path.length === 0 && /^\{\s*"orders"\s*:\s*\[\s*\]/.test(raw);
const isForeign = ({ channel }: ReadContext): boolean => channel !== 'shop' && channel !== 'generic';

/** One order as one row. */
export function readWooOrder({ row, raw }: JsonRecord, context: ReadContext): ReadRow {
  const json = parsed(raw);
  if (!json) return { outcome: 'rejected', row, raw, problems: [problem('not-json', { row }, 'This record is not valid JSON.', again)] };
  // A customer has a billing address as well, but neither.
  if (!('status' in json && 'total' in json)) {
    const found = problem('unknown-record', { row }, 'This record is not a WooCommerce order.', 'Export orders; leave other records out.');
    return { outcome: 'rejected', row, raw, problems: [found] };
  }
  const order = wooOrderOf(json, { row, zone: context.zone });
  if (!order.ok) {
    const [first, ...more] = order.problem;
    return first ? { outcome: 'rejected', row, raw, problems: [first, ...more] } : { outcome: 'read', row, raw, statements: [] };
  }
  const said = statementOf(order.value);
  return { outcome: 'read', row, raw, statements: [isForeign(context) ? { ...said, fields: { ...said.fields, onChannel: false } } : said] };
}

function parsed(raw: string): Json | null {
  try {
    const value: unknown = JSON.parse(raw);
    return isJson(value) ? value : null;
  } catch {
    return null;
  }
}

function statementOf(order: WooOrder): ReadStatement {
  const word = wooWord(order.status);
  const status = wooStatus(word);
  const refunded = order.refunded ?? (word === 'refunded' ? order.total : null);
  return statement({
    externalOrderId: order.number,
    statedAt: newest(order.createdAt, order.modifiedAt, order.paidAt, order.completedAt),
    fields: {
      placedAt: order.createdAt,
      paidAt: order.paidAt,
      status,
      statusRaw: order.status,
      cancellation: status === 'cancelled' ? { at: null, by: null, reason: null } : null,
      total: order.total,
      shipToCountry: countryOf(order.shipping) ?? countryOf(order.billing),
    },
    lists: {
      lines: order.lines.map(({ sku, title, quantity, total, totalText }) => ({
        key: lineKey(sku, title, totalText),
        sku,
        title,
        quantity,
        price: total,
        shipBy: null,
        seller: null,
      })),
      // A typed day is no moment of confirmation, and no file tells when the number came onto the order.
      parcels: order.parcels.map(({ number, carrier }) => ({ trackingNumber: number, carrier, confirmedAt: null, uploadedAt: null })),
      refunds: refundsOf(refunded),
    },
    personal: personalOf(order),
  });
}

/** The key is that of the table export: both tell the sum, and together they are still one. */
const refundsOf = (refunded: Money | null) =>
  refunded && refunded.minor > 0 ? [{ key: 'orders export', at: null, amount: refunded, by: 'seller' as const }] : [];

const countryOf = (address: Json): string | null => {
  const written = textAt(address, 'country');
  return written === null ? null : countryCode(written);
};
const nameOf = (address: Json): string | null =>
  [textAt(address, 'first_name'), textAt(address, 'last_name')].filter((part) => part !== null).join(' ') || null;

function personalOf({ billing, shipping, note, customerIp, transactionId }: WooOrder) {
  // A virtual order has no shipping address; the billing one is then not where anything went.
  const texts = Object.entries({ note, 'customer ip': customerIp, 'transaction id': transactionId }).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  );
  return {
    buyerName: nameOf(billing) ?? nameOf(shipping),
    email: textAt(billing, 'email'),
    phone: textAt(shipping, 'phone') ?? textAt(billing, 'phone'),
    recipient: recipient({
      name: nameOf(shipping),
      lines: [textAt(shipping, 'company'), textAt(shipping, 'address_1'), textAt(shipping, 'address_2')],
      postcode: textAt(shipping, 'postcode'),
      city: textAt(shipping, 'city'),
      region: textAt(shipping, 'state'),
      country: countryOf(shipping),
    }),
    texts: Object.fromEntries(texts),
  };
}
