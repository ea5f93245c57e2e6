import { dayOf, wholeSeconds } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import { rulesVersion } from '@weerwoord/policies';
import { firstFit } from '../decision-table';
import { ebayProgramme } from '../ebay-programme';
import { EBAY_WINDOWS } from '../ebay-windows';
import { markAt, marksOf } from '../marks';
import { NO_JUDGEMENT } from '../metric';
import type { JudgeContext, Judgement, Metric } from '../metric';
import type { Mark, VerdictRow } from '../verdict';
import { ebayLateCase } from './late-facts';
import type { EbayLateCase } from './late-facts';
import { EBAY_LATE_TABLE } from './late-table';
import type { LateClass } from './late-table';

const OUTCOME: Readonly<Record<LateClass, string>> = {
  ON_TIME: 'on-time',
  LATE: 'late',
  EXCLUDED: 'excluded',
  PENDING: 'pending',
  PENDING_AT_RISK: 'at-risk',
};

/**
 * eBay's late shipment of one order: one row on the day of the sale in the account's zone, in the programme of its destination.
 *
 * Excluded orders leave both sides of the fraction. A parcel past its promised day weighs in the worst case until it is
 * delivered or the buyer says when it came.
 */
export function judgeEbayLate(order: OrderFacts, context: JudgeContext): Judgement {
  if (order.placedAt === null) return NO_JUDGEMENT;
  const late = ebayLateCase(order, context);
  const fit = firstFit(EBAY_LATE_TABLE, late.facts);
  if (fit === null) return NO_JUDGEMENT;
  const { lateClass, reason } = fit.outcome;
  const counted = lateClass === 'ON_TIME' || lateClass === 'LATE';
  const atRisk = lateClass === 'PENDING_AT_RISK';
  const row: VerdictRow = {
    orderId: order.id,
    metric: 'ebay.late',
    part: ebayProgramme(order, context),
    day: dayOf(order.placedAt, context.zone),
    counted,
    hit: lateClass === 'LATE',
    worstCounted: counted || atRisk,
    worstHit: lateClass === 'LATE' || atRisk,
    marks: lateMarks(lateClass, late, order, context.zone),
    outcome: OUTCOME[lateClass],
    rule: fit.id,
    rulesVersion: rulesVersion('ebay', context.overrides),
    setAside: counted || atRisk ? null : lateClass === 'EXCLUDED' ? reason.toLowerCase().replaceAll('_', '-') : 'undecided',
    deciding: decidingFact(fit.id, lateClass, late, order),
  };
  return { rows: [row], rejudgeAt: fit.id === 'L12' ? late.eddPassesAt : null };
}

/** When the lateness showed: at the delivery, else once the promised day was over; a buyer's "late" has no moment of its own. */
function lateMarks(lateClass: LateClass, { deliveredAt, eddPassesAt }: EbayLateCase, order: OrderFacts, zone: string): Mark[] {
  if (lateClass === 'PENDING_AT_RISK' && eddPassesAt !== null) return marksOf([{ at: eddPassesAt, hit: 0, worst: 1 }], zone);
  const known = deliveredAt ?? eddPassesAt ?? order.shipBy ?? order.placedAt;
  return lateClass === 'LATE' && known !== null ? markAt(known, zone) : [];
}

function decidingFact(rule: string, lateClass: LateClass, late: EbayLateCase, order: OrderFacts): VerdictRow['deciding'] {
  const { firstScan, deliveredAt } = late;
  const figures: Record<string, string | number> = {};
  if (firstScan && order.shipBy) figures['scanAfterDeadlineSeconds'] = wholeSeconds(firstScan.at) - wholeSeconds(order.shipBy);
  if (rule === 'L7') figures['contestedRule'] = 1;
  // A late verdict may be contested where the sheet names a reason that only a person can have noted (ebay.md §4, HT-5).
  if (lateClass === 'LATE')
    figures['contestable'] = ['timeAway', 'dropOffReceipt', 'disruptionInPart'].some((flag) => order.flags[flag] === true) ? 1 : 0;
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
