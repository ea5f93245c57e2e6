import { chanceOf } from './chance';
import { allOrdersReport } from './amazon-files';
import { amazonOrderId, dhlNumber, saleOn } from './selling';
import { addDays, dayOf } from '@weerwoord/kernel';

/** An all-orders report of `count` orders as text blocks of about a thousand rows, so that a large file never stands in memory. */
export function* manyOrders(count: number, now: Date, seed = 7): Generator<string> {
  const chance = chanceOf(seed);
  const shop = {
    zone: 'Europe/Berlin',
    country: 'DE',
    perDay: 0,
    days: 0,
    lateShare: 0.02,
    marketplaceShare: 0.1,
    carrier: 'DHL',
    orderId: amazonOrderId,
    trackingNumber: dhlNumber,
  } as const;
  const today = dayOf(now, shop.zone);
  for (let made = 0; made < count; made += 1000) {
    const block = Array.from({ length: Math.min(1000, count - made) }, () => saleOn(shop, addDays(today, -1 - chance.below(180)), now, chance));
    const text = allOrdersReport(block, 'Amazon.de');
    yield made === 0 ? text : text.slice(text.indexOf('\n') + 1);
  }
}
