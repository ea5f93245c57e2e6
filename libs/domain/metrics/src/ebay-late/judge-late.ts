import { dayOf, wholeSeconds } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import { rulesVersion } from '@weerwoord/policies';
import { firstFit } from '../decision-table';
import type { TableRow } from '../decision-table';
import { ebayProgramme } from '../ebay-programme';
import { sidesOf, summedMarks, transactionsIn } from '../ebay-transactions';
import type { WeighedTurn } from '../ebay-transactions';
import { EBAY_WINDOWS } from '../ebay-windows';
import { NO_MARKS } from '../marks';
import { NO_JUDGEMENT } from '../metric';
import type { JudgeContext, Judgement, Metric } from '../metric';
import type { Mark, VerdictRow } from '../verdict';
import { ebayLateCases } from './late-facts';
import type { EbayLateCase } from './late-facts';
import { EBAY_LATE_TABLE } from './late-table';
import type { LateClass, LateFacts, LateOutcome } from './late-table';

const OUTCOME: Readonly<Record<LateClass, string>> = {
  ON_TIME: 'on-time',
  LATE: 'late',
  EXCLUDED: 'excluded',
  PENDING: 'pending',
  PENDING_AT_RISK: 'at-risk',
};
/** The gravest first: of several parcels it gives the order its reason. */
const GRAVEST: readonly LateClass[] = ['LATE', 'PENDING_AT_RISK', 'PENDING', 'ON_TIME', 'EXCLUDED'];

type Classified = { readonly late: EbayLateCase; readonly fit: TableRow<LateFacts, LateOutcome> };

/**
 * eBay's late shipment of one order: one row on the day of the sale in the account's zone, in the programme of its destination,
 * weighing its transactions.
 *
 * Excluded transactions leave both sides of the fraction. A parcel past its promised day weighs in the worst case until it is
 * delivered or the buyer says when it came. Which line went into which parcel no source tells: of an order of several parcels
 * the gravest belong to one transaction each, and the rest to the least grave.
 * @source ebay.md §4, SS-1; rulings R-E1, R-E3, R-E6, R-E14, R-E15
 */
export function judgeEbayLate(order: OrderFacts, context: JudgeContext): Judgement {
  if (order.placedAt === null) return NO_JUDGEMENT;
  const classified = ebayLateCases(order, context)
    .flatMap((late): Classified[] => {
      const fit = firstFit(EBAY_LATE_TABLE, late.facts);
      return fit === null ? [] : [{ late, fit }];
    })
    .sort((a, b) => GRAVEST.indexOf(a.fit.outcome.lateClass) - GRAVEST.indexOf(b.fit.outcome.lateClass));
  const [gravest] = classified;
  if (!gravest) return NO_JUDGEMENT;
  const weighed = weighedOver(classified, transactionsIn(order));
  const many = (...classes: readonly LateClass[]): number =>
    weighed.reduce((sum, { fit, weight }) => (classes.includes(fit.outcome.lateClass) ? sum + weight : sum), 0);
  const sides = sidesOf({
    counted: many('ON_TIME', 'LATE'),
    hit: many('LATE'),
    worstCounted: many('ON_TIME', 'LATE', 'PENDING_AT_RISK'),
    worstHit: many('LATE', 'PENDING_AT_RISK'),
  });
  const { lateClass, reason } = gravest.fit.outcome;
  const row: VerdictRow = {
    orderId: order.id,
    metric: 'ebay.late',
    part: ebayProgramme(order, context),
    day: dayOf(order.placedAt, context.zone),
    ...sides,
    marks: sides.worstHit ? marksAs(weighed, order, context.zone) : NO_MARKS,
    outcome: OUTCOME[lateClass],
    rule: gravest.fit.id,
    rulesVersion: rulesVersion('ebay', context.overrides),
    setAside: sides.counted || sides.worstCounted ? null : lateClass === 'EXCLUDED' ? reason.toLowerCase().replaceAll('_', '-') : 'undecided',
    deciding: decidingFact(gravest, order),
  };
  const waiting = classified.find(({ fit }) => fit.id === 'L12');
  return { rows: [row], rejudgeAt: waiting?.late.eddPassesAt() ?? null };
}

type Weighed = Classified & { readonly weight: number };

/** How many transactions each parcel stands for: the gravest one each, the last all that are left; none where there are more parcels than transactions. */
const weighedOver = (classified: readonly Classified[], transactions: number): Weighed[] =>
  classified.slice(0, transactions).map((one, nth, taken) => ({ ...one, weight: nth === taken.length - 1 ? transactions - nth : 1 }));

/** When the lateness showed: at the delivery, else once the promised day was over; a buyer's "late" has no moment of its own. */
function marksAs(weighed: readonly Weighed[], order: OrderFacts, zone: string): readonly Mark[] {
  const turns = weighed.flatMap(({ late: { deliveredAt, eddPassesAt }, fit, weight }): WeighedTurn[] => {
    const { lateClass } = fit.outcome;
    if (lateClass !== 'LATE' && lateClass !== 'PENDING_AT_RISK') return [];
    const passed = eddPassesAt();
    if (lateClass === 'PENDING_AT_RISK') return passed === null ? [] : [{ at: passed, hit: 0, worst: weight }];
    const known = deliveredAt ?? passed ?? order.shipBy ?? order.placedAt;
    return known === null ? [] : [{ at: known, hit: weight, worst: weight }];
  });
  return summedMarks(turns, zone);
}

/** Why a late verdict may be contested: the sheet's reasons, each a fact only a person can have noted (ebay.md §4, HT-5). */
const CONTESTABLE = ['timeAway', 'dropOffReceipt', 'disruptionInPart'] as const;

function decidingFact({ late, fit }: Classified, order: OrderFacts): VerdictRow['deciding'] {
  const { firstScan, deliveredAt } = late;
  const { id: rule, outcome } = fit;
  const figures: Record<string, string | number> = {};
  if (firstScan && order.shipBy) figures['scanAfterDeadlineSeconds'] = wholeSeconds(firstScan.at) - wholeSeconds(order.shipBy);
  if (rule === 'L7') figures['contestedRule'] = 1;
  if (outcome.lateClass === 'LATE') figures['contestable'] = CONTESTABLE.some((flag) => order.flags[flag] === true) ? 1 : 0;
  if (rule === 'L5' || rule === 'L11') return { fact: 'delivered', at: deliveredAt, figures };
  if (rule === 'L6' || rule === 'L9') return { fact: 'buyer-answer', at: null, figures };
  if (firstScan && (rule === 'L3' || rule === 'L4' || rule === 'L7')) return { fact: 'first-scan', at: firstScan.at, figures };
  if (rule === 'L12' || rule === 'L13') return { fact: 'promised-day', at: order.deliverBy, figures };
  return { fact: rule === 'L10' ? 'no-scan' : rule === 'none' ? 'no-deadline' : 'flag', at: null, figures };
}

export const EBAY_LATE: Metric = {
  channel: 'ebay',
  definition: {
    id: 'ebay.late',
    zone: 'account',
    windows: EBAY_WINDOWS,
    sense: 'at-most',
    limitPolicy: 'ebay.late.max.top-rated',
    allowancePolicy: 'ebay.late.allowance.top-rated',
  },
  judge: judgeEbayLate,
};
