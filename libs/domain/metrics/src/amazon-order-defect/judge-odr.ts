import { dayOf } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import { policyNumber, rulesVersion } from '@weerwoord/policies';
import { soldOnSite } from '../sold-on-site';
import { publishedDays } from '../published-windows';
import { marksOf, NO_MARKS } from '../marks';
import type { Turn } from '../marks';
import { NO_JUDGEMENT } from '../metric';
import type { JudgeContext, Judgement, Metric } from '../metric';
import type { MetricDefinition, VerdictRow } from '../verdict';
import { defectEvents } from './defect-events';
import type { DefectEvent, DefectKind } from './defect-events';

/** Amazon's reporting ranges are UTC; bucketing purchases by UTC day is our reading of that (amazon.md §2.2). */
const ZONE = 'UTC';

const COMPONENT_IDS = {
  FEEDBACK: 'amazon.odr.feedback',
  A_TO_Z: 'amazon.odr.a-to-z',
  CHARGEBACK: 'amazon.odr.chargeback',
} as const satisfies Record<DefectKind, string>;
const KINDS = ['A_TO_Z', 'FEEDBACK', 'CHARGEBACK'] as const;

/** Why an order without a counted defect is not among the orders (amazon.md §2.3, our convention); null when it is. */
function reasonToSetAside(order: OrderFacts, context: JudgeContext): string | null {
  if (order.status === 'pending') return 'pending';
  if (!soldOnSite(order, context) || order.isReplacement) return 'other-channel-or-replacement';
  return order.status === 'cancelled' ? 'cancelled' : null;
}

/**
 * Order Defect Rate of one order: one row on the UTC day it was placed, in the part of its fulfilment (never pooled), and one
 * row for each component that speaks against it.
 *
 * `hit` is the confirmed figure, `worstHit` adds what is still undecided. An order counts once whatever its number of defects,
 * and an order with a counted defect is always among the orders. Without an order date there is no row. One report may hold the
 * orders of all sites of Europe; those of another site than the account's are set aside whatever befell them.
 */
export function judgeOdr(order: OrderFacts, context: JudgeContext): Judgement {
  if (order.placedAt === null) return NO_JUDGEMENT;
  const day = dayOf(order.placedAt, ZONE);
  const setAside = reasonToSetAside(order, context);
  const base = {
    orderId: order.id,
    part: order.fulfilment ?? 'MFN',
    day,
    rulesVersion: rulesVersion('amazon', context.overrides),
  };
  // Sites are never pooled (amazon.md §2.1, AMZ-T06): what speaks against an order of another site weighs there, not here.
  if (order.onChannel && !soldOnSite(order, context)) return { rows: [cleanRow(base, setAside)], rejudgeAt: null };
  if (order.feedback.length === 0 && order.claims.length === 0 && order.returns.length === 0)
    return { rows: [cleanRow(base, setAside)], rejudgeAt: null };
  const negativeStars = policyNumber('amazon.odr.negative-stars', 'amazon', order.site, day, context.overrides) ?? 0;
  const events = defectEvents(order, negativeStars);
  const whole = rowFor('amazon.odr', events, base, setAside);
  const components = KINDS.flatMap((kind) => {
    const own = events.filter((event) => event.kind === kind);
    const row = rowFor(COMPONENT_IDS[kind], own, base, null);
    // A component lists only what speaks against the seller; its share is taken over all orders of the whole.
    return row.hit || row.worstHit ? [{ ...row, counted: row.hit, worstCounted: row.worstHit }] : [];
  });
  return { rows: [whole, ...components], rejudgeAt: null };
}

type Base = Pick<VerdictRow, 'orderId' | 'part' | 'day' | 'rulesVersion'>;

const NOTHING_AGAINST: VerdictRow['deciding'] = { fact: 'none', at: null, figures: {} };

function cleanRow(base: Base, setAside: string | null): VerdictRow {
  const counted = setAside === null;
  // Written out: this is the row of nearly every order, and spreading `base` costs as much as all the rest.
  return {
    orderId: base.orderId,
    metric: 'amazon.odr',
    part: base.part,
    day: base.day,
    counted,
    hit: false,
    worstCounted: counted,
    worstHit: false,
    marks: NO_MARKS,
    outcome: counted ? 'clean' : 'excluded',
    rule: '2.3',
    rulesVersion: base.rulesVersion,
    setAside,
    deciding: counted ? NOTHING_AGAINST : { fact: setAside, at: null, figures: {} },
  };
}

function rowFor(metric: string, events: readonly DefectEvent[], base: Base, setAside: string | null): VerdictRow {
  const confirmed = events.filter((event) => event.odr === 'YES');
  const pending = events.filter((event) => event.odr === 'PENDING');
  const hit = confirmed.length > 0;
  const worstHit = hit || pending.length > 0;
  const counted = setAside === null || hit;
  // The most serious verdict decides, and of those the first that happened; a cleared event is still the reason to say "clean".
  const deciding = earliest(confirmed) ?? earliest(pending) ?? earliest(events);
  const row = cleanRow(base, setAside);
  return {
    ...row,
    metric,
    counted,
    hit,
    worstCounted: counted || worstHit,
    worstHit,
    marks: counted || worstHit ? marksOf(turnsOf(events), ZONE) : NO_MARKS,
    outcome: hit ? 'defect' : worstHit ? 'undecided' : row.outcome,
    rule: deciding && (worstHit || setAside === null) ? deciding.rule : row.rule,
    setAside: counted ? null : setAside,
    deciding: deciding && (worstHit || setAside === null) ? decidingFact(deciding, confirmed) : row.deciding,
  };
}

const turnsOf = (events: readonly DefectEvent[]): Turn[] => events.flatMap((event) => event.turns);

const earliest = (events: readonly DefectEvent[]): DefectEvent | null =>
  events.reduce<DefectEvent | null>((first, event) => (first === null || event.at < first.at ? event : first), null);

/** What decided, and how many confirmed defects of each kind the order carries. */
function decidingFact(event: DefectEvent, confirmed: readonly DefectEvent[]): VerdictRow['deciding'] {
  const figures: Record<string, string | number> = event.kind === 'FEEDBACK' ? { stars: event.says } : { state: event.says };
  for (const kind of KINDS) {
    const defects = confirmed.filter((defect) => defect.kind === kind).length;
    if (defects > 0) figures[FIGURE_OF[kind]] = defects;
  }
  return { fact: FACT_OF[event.kind], at: event.at, figures };
}

const FACT_OF = { FEEDBACK: 'feedback', A_TO_Z: 'a-to-z', CHARGEBACK: 'chargeback' } as const satisfies Record<DefectKind, string>;
const FIGURE_OF = { FEEDBACK: 'feedbackDefects', A_TO_Z: 'claimDefects', CHARGEBACK: 'chargebackDefects' } as const satisfies Record<
  DefectKind,
  string
>;

const definition: MetricDefinition = {
  id: 'amazon.odr',
  zone: ZONE,
  windows: [publishedDays('amazon.odr.window-days', 'amazon.odr.window-lag-days')],
  sense: 'under',
  limitPolicy: 'amazon.odr.limit',
  allowancePolicy: null,
};

export const AMAZON_ODR: Metric = {
  channel: 'amazon',
  definition,
  components: KINDS.map((kind) => ({ ...definition, id: COMPONENT_IDS[kind], limitPolicy: null, componentOf: definition.id })),
  judge: judgeOdr,
};
