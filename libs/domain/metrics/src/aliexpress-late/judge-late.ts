import { dayOf } from '@weerwoord/kernel';
import { overdueFrom } from '@weerwoord/orders';
import type { OrderFacts } from '@weerwoord/orders';
import { rulesVersion } from '@weerwoord/policies';
import { ALIEXPRESS_WINDOWS, ALIEXPRESS_ZONE } from '../aliexpress-zone';
import { firstFit } from '../decision-table';
import { genericFacts } from '../generic/generic-facts';
import { marksOf, NO_MARKS } from '../marks';
import type { JudgeContext, Judgement, Metric } from '../metric';
import { NO_JUDGEMENT } from '../metric';
import type { VerdictRow } from '../verdict';
import { LATE_TABLES } from './late-table';
import type { LateClass, LateFacts } from './late-table';

/** AliExpress closes an order that is not sent in time, under this `end_reason` (aliexpress.md §7). */
const NOT_SENT_IN_TIME = 'seller_send_goods_timeout';

const WORDS: Readonly<Record<LateClass, Pick<VerdictRow, 'outcome' | 'setAside'>>> = {
  CANCELLED: { outcome: 'excluded', setAside: 'cancelled' },
  NO_LIMIT: { outcome: 'excluded', setAside: null },
  LATE: { outcome: 'late', setAside: null },
  ON_TIME: { outcome: 'on-time', setAside: null },
  OVERDUE: { outcome: 'overdue', setAside: null },
  OPEN: { outcome: 'open', setAside: null },
};

type Late = {
  readonly id: 'aliexpress.late-dispatch' | 'aliexpress.late-delivery';
  readonly limitFact: string;
  readonly doneFact: string;
  readonly noLimit: string;
  readonly facts: (order: OrderFacts, now: Date) => LateFacts;
};

const LATES: readonly Late[] = [
  {
    id: 'aliexpress.late-dispatch',
    limitFact: 'ship-by',
    doneFact: 'dispatched',
    noLimit: 'no-ship-by',
    facts: (order, now) => {
      const { shipBy, dispatchedAt, live } = genericFacts(order, null);
      return { limit: shipBy, at: dispatchedAt, live, closedAsLate: order.cancellation?.reason === NOT_SENT_IN_TIME, now };
    },
  },
  {
    id: 'aliexpress.late-delivery',
    limitFact: 'promised-day',
    doneFact: 'delivered',
    noLimit: 'no-promise',
    facts: (order, now) => {
      const { promisedBy, deliveredAt, live } = genericFacts(order, null);
      return { limit: promisedBy, at: deliveredAt, live, closedAsLate: false, now };
    },
  },
];

/**
 * Sent after its ship-by, or delivered after its promise: one row on the Pacific day of that limit. What is overdue and not done yet weighs in the
 * worst case only. An order that AliExpress closed because it was not sent is late, whatever else is known of it.
 */
const judgeLate =
  (late: Late) =>
  (order: OrderFacts, context: JudgeContext): Judgement => {
    const facts = late.facts(order, context.now);
    const { limit, at } = facts;
    const anchor = limit ?? order.placedAt;
    if (anchor === null) return NO_JUDGEMENT;
    const decided = firstFit(LATE_TABLES, facts);
    const cls: LateClass = decided?.outcome ?? 'OPEN';
    const words = WORDS[cls];
    const counted = cls === 'LATE' || cls === 'ON_TIME';
    const hit = cls === 'LATE';
    const overdue = cls === 'OVERDUE';
    const due = overdueFrom(anchor);
    const known = at ?? order.cancellation?.at ?? due;
    const turns = hit
      ? [{ at: due, hit: 0, worst: 1 } as const, { at: known < due ? due : known, hit: 1, worst: 0 } as const]
      : overdue
        ? [{ at: due, hit: 0, worst: 1 } as const]
        : [];
    const setAside = cls === 'NO_LIMIT' ? late.noLimit : words.setAside;
    const row: VerdictRow = {
      orderId: order.id,
      metric: late.id,
      part: '',
      day: dayOf(anchor, ALIEXPRESS_ZONE),
      counted,
      hit,
      worstCounted: counted || overdue,
      worstHit: hit || overdue,
      marks: turns.length === 0 ? NO_MARKS : marksOf(turns, ALIEXPRESS_ZONE),
      outcome: words.outcome,
      rule: decided?.id ?? 'none',
      rulesVersion: rulesVersion('aliexpress', context.overrides),
      setAside,
      deciding: decidingOf(late, cls, facts, order),
    };
    return { rows: [row], rejudgeAt: cls === 'OPEN' ? due : null };
  };

function decidingOf(late: Late, cls: LateClass, { limit, at }: LateFacts, order: OrderFacts): VerdictRow['deciding'] {
  if (cls === 'NO_LIMIT') return { fact: late.noLimit, at: null, figures: {} };
  if (cls === 'CANCELLED') return { fact: 'cancelled', at: order.cancellation?.at ?? null, figures: {} };
  if (at !== null && limit !== null)
    return { fact: late.doneFact, at, figures: { lateSeconds: Math.floor((at.getTime() - limit.getTime()) / 1000) } };
  return { fact: late.limitFact, at: limit, figures: {} };
}

export const ALIEXPRESS_LATE: readonly Metric[] = LATES.map((late) => ({
  channel: 'aliexpress',
  definition: {
    id: late.id,
    zone: ALIEXPRESS_ZONE,
    windows: ALIEXPRESS_WINDOWS,
    sense: 'at-most',
    limitPolicy: `${late.id}.limit`,
    allowancePolicy: null,
  },
  judge: judgeLate(late),
}));
