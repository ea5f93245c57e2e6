import { dayOf } from '@weerwoord/kernel';
import type { Day } from '@weerwoord/kernel';
import { overdueFrom } from '@weerwoord/orders';
import type { OrderFacts } from '@weerwoord/orders';
import { rulesVersion } from '@weerwoord/policies';
import { ZONE } from '../amazon-shipping/not-ours';
import { firstFit } from '../decision-table';
import { NO_MARKS } from '../marks';
import { NO_JUDGEMENT } from '../metric';
import type { JudgeContext, Judgement, Metric } from '../metric';
import { publishedDays } from '../published-windows';
import { soldOnSite } from '../sold-on-site';
import type { Mark, MetricDefinition, VerdictRow } from '../verdict';
import { DELIVERY_TABLE } from './delivery-table';
import type { DeliveryClass, DeliveryFacts } from './delivery-table';
import { decidingFact, gravestOf, WORDS } from './delivery-words';
import type { Judged } from './delivery-words';
import { shipmentsOf } from './shipments-of';

/**
 * On-time delivery rate of one order: units in `amazon.otdr`, shipments in `amazon.otdr.shipments`, both in part MFN on the UTC day of
 * the deliver-by. A minimum: `hit` are those first attempted in time.
 *
 * Deliver-by is what the report says; where Amazon has extended its promise, its own figure goes by the earlier day (README).
 *
 * @source amazon.md §3.4, R-M13
 */
function judgeDelivery(order: OrderFacts, context: JudgeContext): Judgement {
  const anchor = order.deliverBy ?? order.shipBy ?? order.placedAt;
  if (anchor === null) return NO_JUDGEMENT;
  const [day, version] = [dayOf(anchor, ZONE), rulesVersion('amazon', context.overrides)];
  const soldHere = soldOnSite(order, context);
  const isProtected = order.flags['otdrProtected'] === true;
  const judged: Judged[] = [];
  for (const { units, firstAttemptAt, underWay } of shipmentsOf(order)) {
    const fit = firstFit<DeliveryFacts, DeliveryClass>(DELIVERY_TABLE, {
      fulfilment: order.fulfilment,
      status: order.status,
      isReplacement: order.isReplacement,
      soldHere,
      deliverBy: order.deliverBy,
      firstAttemptAt,
      underWay,
      isProtected,
      now: context.now,
    });
    if (fit !== null) judged.push({ outcome: fit.outcome, rule: fit.id, units, attemptAt: firstAttemptAt });
  }
  const shipments =
    judged.length === 1 && judged[0]?.units === 1 ? judged : judged.map(({ outcome, rule, attemptAt }) => ({ outcome, rule, units: 1, attemptAt }));
  const waits = order.deliverBy !== null && !isProtected && judged.some(({ outcome }) => outcome === 'UNDER_WAY');
  const due = waits && order.deliverBy !== null ? overdueFrom(order.deliverBy) : null;
  return {
    rows: [rowOf('amazon.otdr', order, day, judged, version), rowOf('amazon.otdr.shipments', order, day, shipments, version)],
    rejudgeAt: due !== null && due > context.now ? due : null,
  };
}

function rowOf(metric: string, order: OrderFacts, day: Day, judged: readonly Judged[], version: string): VerdictRow {
  let [hit, late, overdue] = [0, 0, 0];
  for (const { outcome, units } of judged) {
    if (outcome === 'ON_TIME' || outcome === 'ON_TIME_PROTECTED') hit += units;
    else if (outcome === 'LATE') late += units;
    else if (outcome === 'OVERDUE') overdue += units;
  }
  const [counted, worstCounted] = [hit + late, hit + late + overdue];
  const gravest = gravestOf(judged);
  const words = WORDS[gravest?.outcome ?? 'EXCLUDED_NO_DELIVERY_SCAN'];
  const row: VerdictRow = {
    orderId: order.id,
    metric,
    part: 'MFN',
    day,
    counted: counted > 0,
    hit: hit > 0,
    worstCounted: worstCounted > 0,
    worstHit: hit > 0,
    marks: marksOf(judged),
    outcome: words.outcome,
    rule: gravest?.rule ?? '3.4/5',
    rulesVersion: version,
    setAside: counted > 0 ? null : words.setAside,
    deciding: decidingFact(order, gravest),
  };
  return worstCounted <= 1 ? row : { ...row, weights: { counted, hit, worstCounted, worstHit: hit } };
}

/** On which day how many units turned out to be in time: that of the attempt. */
function marksOf(judged: readonly Judged[]): readonly Mark[] {
  if (judged.every(({ attemptAt }) => attemptAt === null)) return NO_MARKS;
  const byDay = new Map<Day, number>();
  for (const { outcome, units, attemptAt } of judged) {
    if (attemptAt === null || (outcome !== 'ON_TIME' && outcome !== 'ON_TIME_PROTECTED')) continue;
    const day = dayOf(attemptAt, ZONE);
    byDay.set(day, (byDay.get(day) ?? 0) + units);
  }
  if (byDay.size === 0) return NO_MARKS;
  return [...byDay].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, hit]) => ({ day, hit, worst: hit }));
}

const definition = (id: string, windows: string): MetricDefinition => ({
  id,
  zone: ZONE,
  windows: [publishedDays(`${windows}.window-days`, `${windows}.window-lag-days`)],
  sense: 'at-least',
  limitPolicy: 'amazon.otdr.minimum',
  allowancePolicy: null,
});

/** The figure that is enforced where there is a minimum: units over 14 days. */
export const AMAZON_ON_TIME_DELIVERY: Metric = {
  channel: 'amazon',
  definition: { ...definition('amazon.otdr', 'amazon.otdr'), enforcedFromPolicy: 'amazon.otdr.enforced-from-units' },
  judge: judgeDelivery,
};

/** The older figure of the account-health report: shipments over 30 days, without an enforced minimum. */
export const AMAZON_ON_TIME_SHIPMENTS: Metric = {
  channel: 'amazon',
  definition: { ...definition('amazon.otdr.shipments', 'amazon.otdr.shipments'), limitPolicy: null },
  // Its rows come with those of the units: one look at the same shipments.
  judge: () => NO_JUDGEMENT,
};
