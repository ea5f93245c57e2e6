import { dayOf } from '@weerwoord/kernel';
import type { Day } from '@weerwoord/kernel';
import { confirmationOf } from '@weerwoord/orders';
import type { OrderFacts } from '@weerwoord/orders';
import { rulesVersion } from '@weerwoord/policies';
import { NOT_OURS_REASONS, notOurs, notOursFact, notOursFacts, ZONE } from '../amazon-shipping/not-ours';
import { firstFit } from '../decision-table';
import { NO_MARKS } from '../marks';
import { NO_JUDGEMENT } from '../metric';
import type { JudgeContext, Judgement, Metric } from '../metric';
import { publishedDays } from '../published-windows';
import type { Mark, VerdictRow, Weights } from '../verdict';
import { PACKAGE_TABLE, validSince } from './package-table';
import type { PackageClass } from './package-table';
import { packagesOf } from './packages-of';

const NOT_OURS = notOurs('3.3');

type Judged = { readonly outcome: PackageClass; readonly rule: string; readonly since: Date | null };
type Aside = { readonly rule: string; readonly setAside: string; readonly deciding: VerdictRow['deciding'] };
const aside = (rule: string, setAside: string, fact: string): Aside => ({ rule, setAside, deciding: { fact, at: null, figures: {} } });

/**
 * Valid tracking rate of one order: packages, not orders, in the whole account (part '') and once for every product category its lines
 * name (`category:<name>`), on the UTC day of the promised delivery. A minimum: `hit` are the packages with valid tracking.
 *
 * A package whose scans no file holds is set aside, and in the worst case it has none. Lines are not told apart by package: with two
 * categories in one order its packages weigh in both (our convention; categories are never added up).
 *
 * @source amazon.md §3.3, R-M12
 */
export function judgeValidTracking(order: OrderFacts, context: JudgeContext): Judgement {
  const anchor = order.deliverBy ?? order.shipBy ?? order.placedAt;
  if (anchor === null) return NO_JUDGEMENT;
  const day = dayOf(anchor, ZONE);
  const left = leftOut(order, context);
  const judged =
    left === null
      ? packagesOf(order, day, context).map((facts): Judged => {
          const fit = firstFit(PACKAGE_TABLE, facts);
          return fit === null
            ? { outcome: 'UNKNOWN', rule: '3.3/unknown', since: null }
            : { outcome: fit.outcome, rule: fit.id, since: validSince(facts, fit.id) };
        })
      : [];
  const whole = rowOf(order, day, context, left, judged);
  const categories = [...new Set(order.lines.flatMap(({ category }) => (category ? [category] : [])))].sort();
  return { rows: [whole, ...categories.map((category) => ({ ...whole, part: `category:${category}` }))], rejudgeAt: null };
}

/** Why an order has no packages to look at; null when it has. */
function leftOut(order: OrderFacts, context: JudgeContext): Aside | null {
  const other = firstFit(NOT_OURS, notOursFacts(order, context));
  if (other !== null) return { rule: other.id, setAside: NOT_OURS_REASONS[other.outcome], deciding: notOursFact(order, other.outcome) };
  const confirmation = confirmationOf(order);
  if (order.status === 'cancelled' && confirmation.state !== 'all') return aside('3.3/cancelled', 'cancelled', 'cancelled');
  if (confirmation.state === 'none') return aside('3.3/open', 'not-dispatched', 'ship-by');
  if (order.parcels.length === 0) return aside('3.3/unknown', 'tracking-unknown', 'tracking-unknown');
  // The rate goes by the promised day; without it nobody knows in which window the packages stand.
  return order.deliverBy === null ? aside('3.3/no-promise', 'no-promise', 'no-promise') : null;
}

const count = (judged: readonly Judged[], ...of: readonly PackageClass[]): number => judged.filter(({ outcome }) => of.includes(outcome)).length;

function rowOf(order: OrderFacts, day: Day, context: JudgeContext, left: Aside | null, judged: readonly Judged[]): VerdictRow {
  const [valid, invalid, unknown, exempt] = [count(judged, 'VALID'), count(judged, 'INVALID'), count(judged, 'UNKNOWN'), count(judged, 'EXEMPT')];
  const weights: Weights = { counted: valid + invalid, hit: valid, worstCounted: valid + invalid + unknown, worstHit: valid };
  // A package that fails decides, else one nobody knows of, else any.
  const decides = judged.find(({ outcome }) => outcome === 'INVALID') ?? judged.find(({ outcome }) => outcome === 'UNKNOWN') ?? judged[0];
  const counted = weights.counted > 0;
  const setAside = left?.setAside ?? (counted ? null : unknown > 0 ? 'tracking-unknown' : exempt > 0 ? 'tracking-exempt' : 'not-dispatched');
  const packages = { packages: judged.length, valid, exempt };
  return {
    orderId: order.id,
    metric: 'amazon.vtr',
    part: '',
    day,
    counted,
    hit: valid > 0,
    worstCounted: weights.worstCounted > 0,
    worstHit: valid > 0,
    ...(isPlain(weights) ? {} : { weights }),
    marks: marksOf(judged),
    outcome: !counted ? 'excluded' : invalid > 0 ? 'untracked' : 'tracked',
    rule: left?.rule ?? decides?.rule ?? '3.3/open',
    rulesVersion: rulesVersion('amazon', context.overrides),
    setAside,
    deciding: left?.deciding ?? { fact: setAside === 'tracking-unknown' ? 'tracking-unknown' : 'packages', at: null, figures: packages },
  };
}

/** Each side weighs at most 1, as without weights. */
const isPlain = ({ worstCounted }: Weights): boolean => worstCounted <= 1;

/** On which day how many packages became valid. */
function marksOf(judged: readonly Judged[]): readonly Mark[] {
  const byDay = new Map<Day, number>();
  for (const { outcome, since } of judged) {
    if (outcome !== 'VALID' || since === null) continue;
    const day = dayOf(since, ZONE);
    byDay.set(day, (byDay.get(day) ?? 0) + 1);
  }
  if (byDay.size === 0) return NO_MARKS;
  return [...byDay].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, hit]) => ({ day, hit, worst: hit }));
}

export const AMAZON_VALID_TRACKING: Metric = {
  channel: 'amazon',
  definition: {
    id: 'amazon.vtr',
    zone: ZONE,
    windows: [publishedDays('amazon.vtr.window-days', 'amazon.vtr.window-lag-days')],
    sense: 'at-least',
    limitPolicy: 'amazon.vtr.minimum',
    allowancePolicy: null,
  },
  judge: judgeValidTracking,
};
