import { hoursLater } from '../clocks/clock-rule';
import type { RadarFacts } from './radar-facts';
import type { RadarSource, RadarStep } from './watch';

/** What a rule makes of an order: from when and until when. */
export type Held = {
  readonly from: Date;
  readonly until: Date | null;
  /** When it ends of itself; absent: with the buyer's right to complain. */
  readonly ends?: Date;
  readonly figures?: Readonly<Record<string, string | number>>;
};

/** One rule: where it stands, what saves the claim, and when it holds for an order; null: never. */
export type RadarRow = {
  readonly id: string;
  readonly source: RadarSource;
  readonly step: RadarStep;
  /** Of rows with one topic only the first that holds is shown: they tell one thing at different times. */
  readonly topic: string;
  readonly needsScans?: boolean;
  readonly holds: (facts: RadarFacts) => Held | null;
};

const laterOf = (...dates: readonly Date[]): Date => dates.reduce((a, b) => (b > a ? b : a));
const afterHours = (facts: RadarFacts, from: Date, policy: string): Date => hoursLater(from, facts.number(policy));

/** No scan although the ship-by is near or over: it is shown a day before, so that the parcel can still be handed over. */
export function noScan(facts: RadarFacts): Held | null {
  const { order, firstScanAt, deliveredAt, shipped, tracked, over } = facts;
  if (!shipped || !tracked || firstScanAt !== null || deliveredAt !== null || over || order.shipBy === null) return null;
  return {
    from: hoursLater(order.shipBy, -facts.number('generic.radar.ship-by-ahead-hours')),
    until: order.shipBy,
    ends: afterHours(facts, order.shipBy, 'generic.radar.no-scan-hours'),
  };
}
/** Still no scan some hours after it: the number may be wrong, or the parcel never left. */
export function stillNoScan(facts: RadarFacts, until: Date | null): Held | null {
  const { order, firstScanAt, deliveredAt, shipped, tracked, over } = facts;
  if (!shipped || !tracked || firstScanAt !== null || deliveredAt !== null || over || order.shipBy === null) return null;
  return { from: afterHours(facts, order.shipBy, 'generic.radar.no-scan-hours'), until };
}
/** It stands still for `staleDays` while the promise ends: the carrier can be asked before the buyer may claim. */
export function standsStill(facts: RadarFacts, staleDays: number, until: Date | null): Held | null {
  const { order, lastScanAt, deliveredAt, over } = facts;
  if (lastScanAt === null || deliveredAt !== null || over || order.deliverBy === null) return null;
  const from = laterOf(hoursLater(lastScanAt, staleDays * 24), hoursLater(order.deliverBy, -facts.number('generic.radar.promise-ahead-hours')));
  return { from, until, figures: { days: staleDays } };
}
/** Delivered in another town than the order's: the buyer may prove it, and no delivery scan helps. */
export const deliveredElsewhere = ({ deliveredElsewhere: elsewhere, deliveredAt }: RadarFacts): Held | null =>
  elsewhere && deliveredAt !== null ? { from: deliveredAt, until: null } : null;
/** A question that may lose the claim by itself when nobody answers it in time. A delivery after it answers it. */
export function unansweredFor(facts: RadarFacts, message: RadarFacts['askedWhere'], hours: number): Held | null {
  if (message === null || (facts.deliveredAt !== null && facts.deliveredAt > message.at && !facts.deliveredElsewhere)) return null;
  return { from: message.at, until: hoursLater(message.at, hours), figures: { hours } };
}
