import { dayOf } from '@weerwoord/kernel';
import { confirmationOf, lateSeconds, overdueFrom } from '@weerwoord/orders';
import type { Confirmation, OrderFacts } from '@weerwoord/orders';
import { policyFor, rulesVersion } from '@weerwoord/policies';
import { soldOnSite } from '../sold-on-site';
import { publishedDays } from '../published-windows';
import { firstFit } from '../decision-table';
import { markAt, marksOf, NO_MARKS } from '../marks';
import { NO_JUDGEMENT } from '../metric';
import type { JudgeContext, Judgement, Metric } from '../metric';
import type { Mark, VerdictRow } from '../verdict';
import { LSR_TABLE } from './lsr-table';
import type { LsrClass } from './lsr-table';

/** Amazon's reporting ranges are UTC; bucketing orders by UTC day is our reading of that (amazon.md §2.2). */
const ZONE = 'UTC';

/** Outcome word and reason for setting aside; null there means the order is judged. */
const WORDS: Readonly<Record<LsrClass, { readonly outcome: string; readonly setAside: string | null }>> = {
  EXCLUDED_FBA: { outcome: 'excluded', setAside: 'fulfilled-by-amazon' },
  EXCLUDED_PENDING: { outcome: 'excluded', setAside: 'pending' },
  EXCLUDED_OTHER: { outcome: 'excluded', setAside: 'other-channel-or-replacement' },
  EXCLUDED_CANCELLED: { outcome: 'excluded', setAside: 'cancelled' },
  EXCLUDED_CONFIRMATION_UNKNOWN: { outcome: 'excluded', setAside: 'confirmation-unknown' },
  LATE: { outcome: 'late', setAside: null },
  ON_TIME: { outcome: 'on-time', setAside: null },
  OVERDUE_UNCONFIRMED: { outcome: 'overdue', setAside: null },
  OPEN: { outcome: 'open', setAside: null },
};

/**
 * Late Shipment Rate of one order (amazon.md §7.2): one row in part MFN, on the UTC day of its ship-by
 * (or of the purchase, where policy `amazon.lsr.anchor` says `purchaseDate`).
 *
 * `counted`/`hit` are Amazon's own figure: confirmed orders only. `worstCounted`/`worstHit` are the projected one, which adds
 * orders that are overdue and still unconfirmed, and those only seen shipped after their ship-by. An order without any date has no row.
 */
export function judgeLsr(order: OrderFacts, context: JudgeContext): Judgement {
  const either = order.shipBy ?? order.placedAt;
  if (either === null) return NO_JUDGEMENT;
  const byPurchase = policyFor('amazon.lsr.anchor', 'amazon', order.site, dayOf(either, ZONE), context.overrides)?.value === 'purchaseDate';
  const anchor = byPurchase ? (order.placedAt ?? either) : either;
  const confirmation = confirmationOf(order);
  const facts = {
    fulfilment: order.fulfilment,
    status: order.status,
    shipBy: order.shipBy,
    onChannel: soldOnSite(order, context),
    isReplacement: order.isReplacement,
    confirmation,
    now: context.now,
  };
  const fit = firstFit(LSR_TABLE, facts);
  if (fit === null) return NO_JUDGEMENT;
  const { outcome, setAside } = WORDS[fit.outcome];
  const late = fit.outcome === 'LATE';
  const counted = late || fit.outcome === 'ON_TIME';
  const overdue = fit.outcome === 'OVERDUE_UNCONFIRMED';
  // Seen shipped only after ship-by: perhaps late. The confirmed figure leaves it out, the worst case counts it.
  const perhapsLate = fit.outcome === 'EXCLUDED_CONFIRMATION_UNKNOWN' && seenShippedAt(confirmation) !== null;
  const confirmedAt = 'at' in confirmation ? confirmation.at : null;
  const row: VerdictRow = {
    orderId: order.id,
    metric: 'amazon.lsr',
    part: 'MFN',
    day: dayOf(anchor, ZONE),
    counted,
    hit: late,
    worstCounted: counted || overdue || perhapsLate,
    worstHit: late || overdue || perhapsLate,
    marks: lsrMarks(order.shipBy, late ? confirmedAt : null, overdue || perhapsLate),
    outcome,
    rule: fit.id,
    rulesVersion: rulesVersion('amazon', context.overrides),
    setAside: fit.outcome === 'EXCLUDED_PENDING' && order.status !== 'pending' ? 'no-ship-by' : setAside,
    deciding: decidingFact(order, fit.outcome, confirmedAt ?? seenShippedAt(confirmation)),
  };
  const rejudgeAt = fit.outcome === 'OPEN' && order.shipBy ? overdueFrom(order.shipBy) : null;
  return { rows: [row], rejudgeAt };
}

/** When a report already said shipped, where that is all there is. */
const seenShippedAt = (confirmation: Confirmation): Date | null => (confirmation.state === 'moment-unknown' ? confirmation.noLaterThan : null);

/** The worst case knew since the ship-by instant passed; the confirmed figure since the late confirmation. */
function lsrMarks(shipBy: Date | null, confirmedLateAt: Date | null, overdue: boolean): readonly Mark[] {
  if (shipBy === null || (confirmedLateAt === null && !overdue)) return NO_MARKS;
  const sinceOverdue = { at: overdueFrom(shipBy), hit: 0, worst: 1 } as const;
  if (confirmedLateAt === null) return marksOf([sinceOverdue], ZONE);
  if (dayOf(confirmedLateAt, ZONE) === dayOf(sinceOverdue.at, ZONE)) return markAt(confirmedLateAt, ZONE);
  return marksOf([sinceOverdue, { at: confirmedLateAt, hit: 1, worst: 0 }], ZONE);
}

function decidingFact(order: OrderFacts, lsrClass: LsrClass, confirmedAt: Date | null): VerdictRow['deciding'] {
  switch (lsrClass) {
    case 'LATE':
    case 'ON_TIME': {
      const seconds = order.shipBy && lateSeconds({ shipBy: order.shipBy, confirmedAt });
      const estimated = order.flags['confirmationEstimated'] === true || confirmationOf(order).state === 'moment-unknown' ? { estimated: 1 } : {};
      return { fact: 'confirmed', at: confirmedAt, figures: { ...(seconds === null ? {} : { lateSeconds: seconds }), ...estimated } };
    }
    case 'OVERDUE_UNCONFIRMED':
    case 'OPEN':
      return { fact: 'ship-by', at: order.shipBy, figures: {} };
    case 'EXCLUDED_CANCELLED':
      return { fact: 'cancelled', at: order.cancellation?.at ?? null, figures: {} };
    case 'EXCLUDED_FBA':
      return { fact: 'fulfilment', at: null, figures: { fulfilment: 'AFN' } };
    case 'EXCLUDED_PENDING':
      return { fact: order.status === 'pending' ? 'pending' : 'no-ship-by', at: null, figures: {} };
    case 'EXCLUDED_OTHER':
      return { fact: order.isReplacement ? 'replacement' : 'other-channel', at: null, figures: {} };
    case 'EXCLUDED_CONFIRMATION_UNKNOWN':
      return { fact: 'confirmation-unknown', at: null, figures: {} };
  }
}

export const AMAZON_LSR: Metric = {
  channel: 'amazon',
  definition: {
    id: 'amazon.lsr',
    zone: ZONE,
    windows: [
      publishedDays('amazon.lsr.window-short-days', 'amazon.lsr.window-lag-days'),
      publishedDays('amazon.lsr.window-long-days', 'amazon.lsr.window-lag-days'),
    ],
    sense: 'under',
    limitPolicy: 'amazon.lsr.limit',
    allowancePolicy: null,
  },
  judge: judgeLsr,
};
