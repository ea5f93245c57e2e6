import { judgeOrder } from '@weerwoord/metrics';
import type { JudgeContext } from '@weerwoord/metrics';
import { aLine, anOrder, aParcel, aScan, utc } from '@weerwoord/orders/testing';
import type { OrderFacts } from '@weerwoord/orders';
import { seconds, tell } from './figure';

const ORDERS = 100_000;
const NOW = new Date('2026-11-20T08:00:00Z');
const SCANS = [
  aScan({ id: 's-1', status: 'accepted', at: utc('2026-03-03T16:00:00Z') }),
  aScan({ id: 's-2', status: 'delivered', at: utc('2026-03-05T10:00:00Z') }),
];

type World = { readonly figure: string; readonly context: JudgeContext; readonly order: Partial<OrderFacts> };
/** As sellers have them: shipped orders, sold on the account's own site, so that every metric of the channel has to look at them. */
const WORLDS: readonly World[] = [
  { figure: 'Amazon orders, no scans', context: { zone: 'Europe/Amsterdam', site: 'amazon.nl', now: NOW }, order: { status: 'shipped' } },
  {
    figure: 'Amazon orders, two scans',
    context: { zone: 'Europe/Amsterdam', site: 'amazon.nl', now: NOW },
    order: { status: 'shipped', deliverBy: utc('2026-03-06T22:59:59Z'), parcels: [aParcel()], scans: SCANS },
  },
  {
    figure: 'eBay orders, two lines, two scans',
    context: { zone: 'Europe/Amsterdam', site: 'EBAY_NL', now: NOW },
    order: {
      channel: 'ebay',
      site: 'EBAY_NL',
      status: 'shipped',
      shipToCountry: 'NL',
      deliverBy: utc('2026-03-06T22:59:59Z'),
      lines: [aLine({ key: '1' }), aLine({ key: '2' })],
      parcels: [aParcel()],
      scans: SCANS,
    },
  },
];

/** `judgeOrder`, one core, beside the one comparison that a late shipment is at heart. */
export async function benchJudge(): Promise<void> {
  for (const { figure, context, order } of WORLDS) {
    const orders = Array.from({ length: 1_000 }, (_, i) => anOrder({ ...order, externalId: String(i) }));
    const [first = anOrder(order)] = orders;
    if (!judgeOrder(first, context).rows.some((row) => row.counted)) throw new Error(`${figure}: nothing counts, so nothing was measured`);
    let seen = 0;
    const judge = (): Promise<void> => {
      for (let i = 0; i < ORDERS; i += 1) seen += judgeOrder(orders[i % orders.length] ?? first, context).rows.length;
      return Promise.resolve();
    };
    const compare = (): Promise<void> => {
      for (let i = 0; i < ORDERS; i += 1) {
        const each = orders[i % orders.length];
        const confirmed = each?.parcels[0]?.confirmedAt;
        if (each?.shipBy && confirmed && confirmed > each.shipBy) seen += 1;
      }
      return Promise.resolve();
    };
    await judge(); // once to warm the compiler
    const [ours, bare] = [await seconds(judge), await seconds(compare)];
    if (seen === 0) throw new Error(`${figure}: nothing was judged`);
    tell({ bench: 'judge', figure, value: ORDERS / ours, unit: 'orders/s', versus: 'one comparison of two instants an order', ratio: ours / bare });
  }
}
