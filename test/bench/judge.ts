import { judgeOrder } from '@weerwoord/metrics';
import { anOrder } from '@weerwoord/orders/testing';
import { seconds, tell } from './figure';

const ORDERS = 200_000;

/** `judgeOrder` on Amazon orders, one core, beside the one comparison that a late shipment is at heart. */
export async function benchJudge(): Promise<void> {
  const orders = Array.from({ length: 1_000 }, (_, i) => anOrder({ externalId: String(i) }));
  const context = { zone: 'Europe/Berlin', site: 'amazon.de', now: new Date('2026-11-20T08:00:00Z') };
  let seen = 0;
  const judge = (): Promise<void> => {
    for (let i = 0; i < ORDERS; i += 1) seen += judgeOrder(orders[i % orders.length] ?? anOrder(), context).rows.length;
    return Promise.resolve();
  };
  const compare = (): Promise<void> => {
    for (let i = 0; i < ORDERS; i += 1) {
      const order = orders[i % orders.length];
      const confirmed = order?.parcels[0]?.confirmedAt;
      if (order?.shipBy && confirmed && confirmed > order.shipBy) seen += 1;
    }
    return Promise.resolve();
  };
  await judge(); // once to warm the compiler
  const [ours, bare] = [await seconds(judge), await seconds(compare)];
  if (seen === 0) throw new Error('nothing was judged');
  tell({
    bench: 'judge',
    figure: 'orders judged, one core',
    value: ORDERS / ours,
    unit: 'orders/s',
    versus: 'one comparison of two instants an order',
    ratio: ours / bare,
  });
}
