import { addDays, dayOf, endOfDay, instantAt } from '@weerwoord/kernel';
import type { Chance } from './chance';
import { GOODS, PLACES, nameBy } from './people-and-goods';
import { hours } from './sale';
import type { Sale } from './sale';

export type Shop = {
  readonly zone: string;
  readonly country: keyof typeof PLACES;
  readonly perDay: number;
  readonly days: number;
  readonly lateShare: number;
  readonly marketplaceShare: number;
  readonly carrier: string;
  orderId(chance: Chance): string;
  trackingNumber(chance: Chance): string;
};

const digits = (chance: Chance, count: number): string => Array.from({ length: count }, () => String(chance.below(10))).join('');
export const amazonOrderId = (chance: Chance): string => `30${String(2 + chance.below(5))}-${digits(chance, 7)}-${digits(chance, 7)}`;
export const ebayOrderId = (chance: Chance): string => `${String(10 + chance.below(4))}-${digits(chance, 5)}-${digits(chance, 5)}`;
export const dhlNumber = (chance: Chance): string => `0034043${digits(chance, 13)}`;
export const postnlNumber = (chance: Chance): string => `3SVLDL${digits(chance, 9)}`;

/** A sale of one day: placed in the day, shipped in time unless chance says otherwise, delivered a day or two later. Nothing happens after `now`. */
export function saleOn(shop: Shop, day: string, now: Date, chance: Chance, over: Partial<Sale> = {}): Sale {
  const placedAt =
    over.placedAt ??
    instantAt(
      day,
      `${String(6 + chance.below(16)).padStart(2, '0')}:${String(chance.below(60)).padStart(2, '0')}:${String(chance.below(60)).padStart(2, '0')}`,
      shop.zone,
    );
  const orderDay = dayOf(placedAt, shop.zone);
  const shipBy = over.shipBy ?? endOfDay(addDays(orderDay, 2), shop.zone);
  const late = chance.next() < shop.lateShare;
  const cancelled = over.cancelled ?? chance.next() < 0.008;
  const confirmAt = late ? hours(shipBy, 2 + chance.below(30)) : hours(placedAt, 5 + chance.below(24));
  const confirmedAt = cancelled || confirmAt > now ? null : confirmAt;
  const scanAt = hours(confirmAt, 3 + chance.below(7));
  const deliverAt = hours(scanAt, 20 + chance.below(40));
  const good = chance.pick(GOODS);
  const made: Sale = {
    orderId: shop.orderId(chance),
    itemId: digits(chance, 14),
    good,
    quantity: chance.below(8) === 0 ? 2 : 1,
    placedAt,
    shipBy,
    deliverFrom: endOfDay(addDays(orderDay, 2), shop.zone),
    deliverBy: endOfDay(addDays(orderDay, 7), shop.zone),
    confirmedAt,
    firstScanAt: confirmedAt && scanAt <= now ? scanAt : null,
    deliveredAt: confirmedAt && deliverAt <= now ? deliverAt : null,
    cancelled,
    byMarketplace: chance.next() < shop.marketplaceShare,
    buyer: nameBy(chance.pick),
    handle: `kunde_${digits(chance, 6)}`,
    place: chance.pick(PLACES[shop.country]),
    carrier: shop.carrier,
    trackingNumber: shop.trackingNumber(chance),
  };
  return { ...made, ...over };
}

/** All sales of a shop over its days up to `now`, oldest first. */
export function salesOf(shop: Shop, now: Date, chance: Chance): Sale[] {
  const today = dayOf(now, shop.zone);
  return Array.from({ length: shop.days }, (_, i) => addDays(today, i - shop.days + 1)).flatMap((day) => {
    const count = Math.max(1, Math.round(shop.perDay + (chance.next() - 0.5) * shop.perDay * 0.4));
    return Array.from({ length: count }, () => saleOn(shop, day, now, chance)).filter((sale) => sale.placedAt <= now);
  });
}
