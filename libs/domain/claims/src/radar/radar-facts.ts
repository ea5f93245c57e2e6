import type { Day } from '@weerwoord/kernel';
import { dayOf } from '@weerwoord/kernel';
import type { BuyerMessage, OrderFacts } from '@weerwoord/orders';
import { DELIVERY_TOPICS } from '@weerwoord/orders';
import type { PolicyRow } from '@weerwoord/policies';
import { policyNumber } from '@weerwoord/policies';
import type { ShipmentFacts } from '@weerwoord/tracking';
import { firstPossession, lastDelivery, reduceByParcel } from '@weerwoord/tracking';
import { zoneOfSite } from '../clocks/clock-for';

export type RadarContext = {
  /** The account's zone, for sites we have no zone of. */
  readonly zone: string;
  /** Orders whose buyers could complain no more by then are not looked at closely: most of an old export. */
  readonly notBefore?: Date;
  /** The account's own policy rows. */
  readonly overrides?: readonly PolicyRow[];
};

/** By which rules an order is looked at. */
export type RadarPlace = {
  readonly order: OrderFacts;
  readonly zone: string;
  /** A number of the rules in force on the order's day. @throws TypeError when there is no such row */
  readonly number: (id: string) => number;
  readonly overrides: readonly PolicyRow[];
  readonly day: Day;
};

/** What the radar's rules ask about an order. Instants are UTC; null is unknown. */
export type RadarFacts = RadarPlace & {
  readonly shipped: boolean;
  readonly tracked: boolean;
  /** A parcel is known and no number of it is: an order whose parcels nobody told us of may well have one. */
  readonly untracked: boolean;
  readonly firstScanAt: Date | null;
  readonly lastScanAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly deliveredElsewhere: boolean;
  readonly signed: boolean;
  /** The carrier says it is lost or on its way back: no rule of the radar saves that. */
  readonly over: boolean;
  /** The buyer's first unanswered question where the parcel is. */
  readonly askedWhere: BuyerMessage | null;
  /** A request to return something, by mail of buyer or marketplace, that nobody answered. */
  readonly askedReturn: BuyerMessage | null;
};

/** Messages of the buyer (or the marketplace for him) after the last word of ours: nobody has answered them. */
function unanswered({ messages }: OrderFacts): readonly BuyerMessage[] {
  const ours = messages.filter(({ from }) => from === 'seller').map(({ at }) => at.getTime());
  const last = Math.max(Number.NEGATIVE_INFINITY, ...ours);
  return messages.filter(({ from, at }) => from !== 'seller' && at.getTime() > last);
}
/** Where nothing is known of what a buyer wrote about, it may be that: urgency is never understated. */
const asksWhere = ({ from, about }: BuyerMessage): boolean =>
  from === 'buyer' && (about === undefined || about.some((topic) => DELIVERY_TOPICS.includes(topic)));
const asksReturn = ({ about }: BuyerMessage): boolean => about?.includes('wants-return') ?? false;

/**
 * By which rules an order is looked at; null where none of the radar's can apply: the marketplace ships or has cancelled it, the buyer
 * complained already (that claim has a clock of its own), or the money went back.
 */
export function radarPlace(order: OrderFacts, { zone: own, overrides = [] }: RadarContext): RadarPlace | null {
  const done =
    order.fulfilment === 'AFN' ||
    !order.onChannel ||
    order.isReplacement ||
    order.cancellation !== null ||
    order.status === 'cancelled' ||
    order.status === 'unavailable';
  if (done || order.claims.length > 0 || order.refunds.length > 0 || order.placedAt === null) return null;
  const zone = zoneOfSite(order.site, own);
  const day = dayOf(order.placedAt, zone);
  const number = (id: string): number => {
    const value = policyNumber(id, order.channel, order.site, day, overrides);
    if (value === null) throw new TypeError(`Policy ${id} is missing`);
    return value;
  };
  return { order, zone, overrides, day, number };
}

/** What the rules ask about that order. */
export function radarFacts(place: RadarPlace): RadarFacts {
  const { order } = place;
  const parcels = [...reduceByParcel(order.scans).values()];
  const open = unanswered(order);
  const delivery = lastDelivery(parcels);
  const deliveredAt = delivery?.at ?? (parcels.length === 0 ? order.deliveredAt : null);
  return {
    ...place,
    shipped:
      ['shipped', 'partly-shipped', 'delivered'].includes(order.status) ||
      order.dispatchedAt !== null ||
      order.parcels.some(({ confirmedAt }) => confirmedAt !== null),
    tracked: order.parcels.some(({ trackingNumber }) => trackingNumber !== null) || parcels.length > 0,
    untracked: order.parcels.length > 0 && parcels.length === 0 && order.parcels.every(({ trackingNumber }) => trackingNumber === null),
    firstScanAt: firstPossession(parcels)?.at ?? null,
    lastScanAt: latest(parcels.map(({ lastPhysicalScanAt }) => lastPhysicalScanAt)),
    deliveredAt,
    deliveredElsewhere: parcels.some((parcel) => parcel.deliveredElsewhere),
    signed: parcels.length > 0 && parcels.every((parcel: ShipmentFacts) => parcel.signature),
    over: parcels.some(({ final }) => final === 'returned' || final === 'lost'),
    askedWhere: open.find(asksWhere) ?? null,
    askedReturn: order.returns.length > 0 ? null : (open.find(asksReturn) ?? null),
  };
}

const latest = (dates: readonly (Date | null)[]): Date | null =>
  dates.reduce<Date | null>((last, at) => (at !== null && (last === null || at > last) ? at : last), null);
