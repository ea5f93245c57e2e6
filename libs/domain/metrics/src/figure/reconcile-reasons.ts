import type { Day } from '@weerwoord/kernel';
import type { MetricDefinition, VerdictRow } from '../verdict';
import type { DayRange } from '../windows';
import { againstOf, weightsOf } from '../weights';

/** One of our orders near their window, judged in the metric at hand, whatever its part. */
export type NearOrder = Pick<
  VerdictRow,
  'orderId' | 'part' | 'day' | 'counted' | 'hit' | 'worstCounted' | 'worstHit' | 'weights' | 'marks' | 'setAside'
>;

export type Setting = {
  readonly range: DayRange;
  readonly part: string;
  readonly sense: MetricDefinition['sense'];
  /** The day their report was made: what turned later they could not know. */
  readonly seenOn: Day;
};

/**
 * Why their figure may differ from ours:
 * - `turned-later`: the verdict turned after their report was made
 * - `undecided`: not decided yet; they may have counted it already
 * - `set-aside`: known to us, and left out by our reading of the rules
 * - `window-edge`: on the first or last day of their window, or the day beside it; a day begins elsewhere in another zone
 * - `other-part`: counted under the other way of fulfilment, or the other programme
 * - `not-here`: they have orders that we do not: something was not imported
 * - `only-here`: we have orders that they do not
 */
export type ReconcileReason = 'turned-later' | 'undecided' | 'set-aside' | 'window-edge' | 'other-part' | 'not-here' | 'only-here';

/** How much of one order may explain a difference: positive where they may have more than we, negative where less. */
export type Candidate = { readonly reason: ReconcileReason; readonly order: NearOrder; readonly against: number; readonly counted: number };

type Fact = { readonly order: NearOrder; readonly inside: boolean; readonly edge: boolean; readonly own: boolean; readonly setting: Setting };

/** What speaks against the seller in an order as it was known on a day; of a minimum, what was missing then. */
function againstAsKnown(order: NearOrder, { sense, seenOn }: Setting): number {
  const hit = order.marks.filter(({ day }) => day <= seenOn).reduce((sum, mark) => sum + mark.hit, 0);
  return sense === 'at-least' ? weightsOf(order).counted - hit : hit;
}

/** Per reason what an order may explain; the surest first. An order explains a difference once, by the first that fits. */
const REASONS: readonly { readonly reason: ReconcileReason; readonly may: (fact: Fact) => { against: number; counted: number } | null }[] = [
  {
    reason: 'turned-later',
    may: ({ order, inside, own, setting }) => {
      const turned = againstAsKnown(order, setting) - againstOf(order, setting.sense).confirmed;
      return inside && own && order.counted && turned !== 0 ? { against: turned, counted: 0 } : null;
    },
  },
  {
    reason: 'undecided',
    may: ({ order, inside, own, setting }) => {
      const { confirmed, worst } = againstOf(order, setting.sense);
      const more = weightsOf(order).worstCounted - weightsOf(order).counted;
      return inside && own && (worst !== confirmed || more !== 0) ? { against: worst - confirmed, counted: more } : null;
    },
  },
  {
    reason: 'set-aside',
    may: ({ order, inside, own }) => (inside && own && order.setAside !== null ? { against: 0, counted: 1 } : null),
  },
  {
    reason: 'window-edge',
    may: ({ order, inside, edge, own, setting }) => {
      if (!edge || !own) return null;
      const sign = inside ? -1 : 1;
      return { against: sign * againstOf(order, setting.sense).confirmed, counted: sign * weightsOf(order).counted };
    },
  },
  {
    reason: 'other-part',
    may: ({ order, inside, own, setting }) =>
      inside && !own ? { against: againstOf(order, setting.sense).confirmed, counted: weightsOf(order).counted } : null,
  },
];

/** What each order may explain, by the first reason that fits it. */
export function candidatesOf(orders: readonly NearOrder[], setting: Setting, edges: ReadonlySet<Day>): Candidate[] {
  const { from, to } = setting.range;
  return orders.flatMap((order) => {
    const fact: Fact = {
      order,
      inside: order.day >= from && order.day <= to,
      edge: edges.has(order.day),
      own: order.part === setting.part,
      setting,
    };
    for (const { reason, may } of REASONS) {
      const found = may(fact);
      if (found && (found.against !== 0 || found.counted !== 0)) return [{ reason, order, ...found }];
    }
    return [];
  });
}
