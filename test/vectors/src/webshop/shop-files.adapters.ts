import { shopifyOrdersIn, wooOrderOf } from '@weerwoord/files';
import { minorDigits } from '@weerwoord/kernel';
import type { Money } from '@weerwoord/kernel';
import type { Adapters } from '../adapter';
import { recordOf } from './given';
import { textOfMoney, utcText } from './sheet-words';

const ZONE = 'Europe/Amsterdam';
const CONTEXT = { channel: 'shop', site: 'shop.example', zone: ZONE, receivedAt: new Date('2026-11-20T10:00:00Z'), profile: null } as const;

const written = (money: Money | null): string | null => textOfMoney(money, minorDigits(money?.currency ?? 'EUR'));

/** Order files of webshop.md §5, through the readers of the front door. */
export const SHOP_FILE_ADAPTERS: Adapters = {
  parseShopifyOrders: ({ csv }) => {
    const { orders, rejected } = shopifyOrdersIn(String(csv), CONTEXT);
    const [refused] = rejected;
    if (refused) throw new TypeError(`row ${refused.row}: ${refused.problems[0].reason}`);
    return orders.map((order) => ({
      name: order.name,
      id: order.id,
      email: order.email,
      financialStatus: order.financialStatus,
      createdAtUtc: utcText(order.createdAt),
      paidAtUtc: utcText(order.paidAt),
      fulfilledAtUtc: utcText(order.fulfilledAt),
      currency: order.currency,
      total: written(order.total),
      shipZip: order.shipPostcode,
      lines: order.lines.map(({ sku, name, quantity, price }) => ({ sku, name, qty: quantity, price: written(price) })),
      // The file has no such column.
      trackingNumbers: [],
    }));
  },
  parseWooOrder: ({ order }) => {
    const read = wooOrderOf(recordOf(order), { row: 1, zone: ZONE });
    if (!read.ok) throw new TypeError(read.problem.map(({ reason }) => reason).join(' '));
    const { id, number, status, createdAt, paidAt, completedAt, total, parcels } = read.value;
    return {
      id,
      number,
      status,
      createdAtUtc: utcText(createdAt),
      paidAtUtc: utcText(paidAt),
      completedAtUtc: utcText(completedAt),
      total: written(total),
      // No field of the order says that a carrier has it.
      shippedAt: null,
      parcels: parcels.map(({ carrier, number: tracking, sellerShipDay }) => ({ carrier, number: tracking, sellerShipDate: sellerShipDay })),
    };
  },
};
