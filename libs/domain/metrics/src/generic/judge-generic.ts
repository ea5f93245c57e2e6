import { dayOf } from '@weerwoord/kernel';
import type { Day } from '@weerwoord/kernel';
import { isLateShipment, overdueFrom, sellersOf } from '@weerwoord/orders';
import type { OrderFacts } from '@weerwoord/orders';
import { policyFor, policyNumber, rulesVersion } from '@weerwoord/policies';
import { markAt } from '../marks';
import type { JudgeContext, Judgement } from '../metric';
import type { Mark, VerdictRow } from '../verdict';
import { genericFacts } from './generic-facts';
import type { GenericFacts } from './generic-facts';
import type { GenericMetricRow, GenericNeed } from './generic-metric-row';
import { disputeOf } from './disputes';
import { negativeMarks } from './negative-marks';

/** What one metric found: the row's changing half. */
type Found = Pick<VerdictRow, 'hit' | 'outcome' | 'marks' | 'deciding'>;
type Asked = { readonly order: OrderFacts; readonly facts: GenericFacts; readonly zone: string; readonly now: Date; readonly negativeStars: number };

/**
 * Judges one order in all metrics of a generic account: a row per metric for the whole account (part '') and one for each
 * seller with a line in the order (part 'seller:<id>'), on the day of the metric's anchor. An order without that moment has no
 * row in it. What a metric needs and the order lacks sets the row aside, and so does not being live where only live counts.
 */
export function judgeGeneric(order: OrderFacts, context: JudgeContext, metrics: readonly GenericMetricRow[]): Judgement {
  const rows: VerdictRow[] = [];
  let rejudgeAt: Date | null = null;
  const version = rulesVersion('generic', context.overrides);
  const today = dayOf(context.now, 'UTC');
  const negativeStars = policyNumber('generic.negative-stars', order.channel, order.site, today, context.overrides) ?? 0;
  for (const seller of [null, ...sellersOf(order)]) {
    const facts = genericFacts(order, seller);
    for (const metric of metrics) {
      const zone = metric.zone === 'account' ? context.zone : metric.zone;
      const anchor = anchorOf(metric, facts);
      if (anchor === null) continue;
      const day = dayOf(anchor, zone);
      const setAside = reasonToSetAside(metric, liveOnly(metric, order, day, context), order, facts);
      const found = FINDINGS[metric.hit]({ order, facts, zone, now: context.now, negativeStars });
      const counted = setAside === null;
      const hit = counted && found.hit;
      rows.push({
        orderId: order.id,
        metric: metric.id,
        part: seller === null ? '' : `seller:${seller}`,
        day,
        counted,
        hit,
        worstCounted: counted,
        worstHit: hit,
        marks: counted ? found.marks : [],
        outcome: counted ? found.outcome : 'excluded',
        rule: metric.id,
        rulesVersion: version,
        setAside,
        deciding: found.deciding,
      });
      if (counted && found.outcome === 'open' && facts.shipBy !== null) rejudgeAt = earlier(rejudgeAt, overdueFrom(facts.shipBy));
    }
  }
  return { rows, rejudgeAt };
}

const earlier = (a: Date | null, b: Date): Date => (a !== null && a <= b ? a : b);

function anchorOf(metric: GenericMetricRow, facts: GenericFacts): Date | null {
  switch (metric.anchor) {
    case 'placed':
      return facts.placedAt;
    case 'ship-by':
      return facts.shipBy;
    case 'delivered':
      return facts.deliveredAt;
  }
}

/** What is missing, in the words of the screens. */
const LACKS: Readonly<Record<GenericNeed, string>> = {
  'ship-by': 'no-ship-by',
  dispatched: 'not-dispatched',
  delivered: 'not-delivered',
  promised: 'no-promise',
  reviewed: 'not-reviewed',
  released: 'pending',
};

/** Whether only live orders count: as the account has set it for that day, else as the metric says. */
function liveOnly({ counts, countsPolicy }: GenericMetricRow, { channel, site }: OrderFacts, day: Day, { overrides }: JudgeContext): boolean {
  const set = countsPolicy === undefined ? undefined : policyFor(countsPolicy, channel, site, day, overrides)?.value;
  return (set ?? counts) === 'live';
}

/** The first thing the metric asks for and the order has not; null when it counts. */
function reasonToSetAside(metric: GenericMetricRow, live: boolean, order: OrderFacts, facts: GenericFacts): string | null {
  if (live && !facts.live) return facts.cancelled ? 'cancelled' : 'unavailable';
  const lacking = metric.needs.find((need) => !has(need, order, facts));
  return lacking === undefined ? null : LACKS[lacking];
}

function has(need: GenericNeed, order: OrderFacts, facts: GenericFacts): boolean {
  switch (need) {
    case 'ship-by':
      return facts.shipBy !== null;
    case 'dispatched':
      return facts.dispatchedAt !== null;
    case 'delivered':
      return facts.deliveredAt !== null;
    case 'promised':
      return facts.promisedBy !== null;
    case 'reviewed':
      return order.feedback.length > 0;
    case 'released':
      return order.status !== 'pending';
  }
}

const secondsPast = (at: Date, limit: Date): number => Math.floor((at.getTime() - limit.getTime()) / 1000);

/** `at` against `limit`; the moment it was known is the moment itself. */
function compared(fact: string, at: Date | null, late: boolean, limit: Date | null, zone: string): Found {
  const figures = at !== null && limit !== null ? { lateSeconds: secondsPast(at, limit) } : {};
  return { hit: late, outcome: late ? 'late' : 'on-time', marks: late && at !== null ? markAt(at, zone) : [], deciding: { fact, at, figures } };
}

/** In whole seconds, as on every channel. */
const dispatchedLate = ({ shipBy, dispatchedAt }: GenericFacts): boolean => shipBy !== null && isLateShipment({ shipBy, confirmedAt: dispatchedAt });
const isAfter = (at: Date | null, limit: Date | null): boolean => at !== null && limit !== null && at > limit;

const FINDINGS: Readonly<Record<GenericMetricRow['hit'], (asked: Asked) => Found>> = {
  'negative-review': ({ order, zone, negativeStars }) => negativeReview(order, zone, negativeStars),
  'dispatched-late': ({ facts, zone }) => compared('dispatched', facts.dispatchedAt, dispatchedLate(facts), facts.shipBy, zone),
  'dispatched-late-or-not-at-all': ({ facts, zone, now }) => dispatchedOrOverdue(facts, zone, now),
  'delivered-late': ({ facts, zone }) =>
    compared('delivered', facts.deliveredAt, isAfter(facts.deliveredAt, facts.promisedBy), facts.promisedBy, zone),
  'delivered-after-promised-day': ({ facts, zone }) => {
    const dayOrNull = (at: Date | null): Day | null => (at === null ? null : dayOf(at, zone));
    const [delivered, promised] = [dayOrNull(facts.deliveredAt), dayOrNull(facts.promisedBy)];
    return compared('delivered', facts.deliveredAt, delivered !== null && promised !== null && delivered > promised, facts.promisedBy, zone);
  },
  disputed: ({ order, zone }) => disputed(order, zone),
  cancelled: ({ order, facts, zone }) => {
    const at = order.cancellation?.at ?? null;
    // Without a moment the order's own day is the earliest we can say it was known.
    const known = at ?? facts.placedAt;
    const marks: Mark[] = facts.cancelled && known !== null ? markAt(known, zone) : [];
    return {
      hit: facts.cancelled,
      outcome: facts.cancelled ? 'cancelled' : 'kept',
      marks,
      deciding: { fact: 'status', at, figures: { status: order.status } },
    };
  },
};

/** An order never handed over counts as late once its ship-by has passed; until then it is open. */
function dispatchedOrOverdue(facts: GenericFacts, zone: string, now: Date): Found {
  const { shipBy, dispatchedAt } = facts;
  if (shipBy === null) return { hit: false, outcome: 'open', marks: [], deciding: { fact: 'no-ship-by', at: null, figures: {} } };
  const due = overdueFrom(shipBy);
  const deciding = { fact: 'ship-by', at: shipBy, figures: {} } as const;
  if (dispatchedAt === null)
    return now >= due ? { hit: true, outcome: 'overdue', marks: markAt(due, zone), deciding } : { hit: false, outcome: 'open', marks: [], deciding };
  const found = compared('dispatched', dispatchedAt, dispatchedLate(facts), shipBy, zone);
  return found.hit ? { ...found, marks: markAt(due, zone) } : found;
}

function disputed(order: OrderFacts, zone: string): Found {
  const dispute = disputeOf(order);
  if (dispute === null) return { hit: false, outcome: 'clean', marks: [], deciding: { fact: 'none', at: null, figures: {} } };
  const { kind, state, raisedAt, disputes } = dispute;
  return {
    hit: true,
    outcome: 'disputed',
    marks: markAt(raisedAt, zone),
    deciding: { fact: 'dispute', at: raisedAt, figures: { kind, state, disputes } },
  };
}

function negativeReview(order: OrderFacts, zone: string, negativeStars: number): Found {
  const negative = order.feedback.filter((feedback) => feedback.stars <= negativeStars);
  const standing = negative.filter((feedback) => feedback.removedAt === null);
  const first = standing[0] ?? null;
  return {
    hit: first !== null,
    outcome: first !== null ? 'defect' : 'clean',
    marks: negativeMarks(negative, zone),
    deciding: first
      ? { fact: 'feedback', at: first.at, figures: { stars: first.stars, reviews: order.feedback.length } }
      : { fact: 'none', at: null, figures: {} },
  };
}
