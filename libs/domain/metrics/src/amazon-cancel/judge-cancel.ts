import { dayOf, wholeSeconds } from '@weerwoord/kernel';
import { confirmationOf } from '@weerwoord/orders';
import type { OrderFacts } from '@weerwoord/orders';
import { policyFor, rulesVersion } from '@weerwoord/policies';
import { NOT_OURS_REASONS, notOursFact, ZONE } from '../amazon-shipping/not-ours';
import { firstFit } from '../decision-table';
import { marksOf, NO_MARKS } from '../marks';
import { NO_JUDGEMENT } from '../metric';
import type { JudgeContext, Judgement, Metric } from '../metric';
import { publishedDays } from '../published-windows';
import { soldOnSite } from '../sold-on-site';
import type { VerdictRow } from '../verdict';
import { CANCEL_TABLE } from './cancel-table';
import type { CancelClass, CancelFacts } from './cancel-table';

type Standing = { readonly outcome: string; readonly setAside: string | null; readonly hit: boolean; readonly worstHit: boolean };
const kept: Standing = { outcome: 'kept', setAside: null, hit: false, worstHit: false };
const hit: Standing = { outcome: 'cancelled', setAside: null, hit: true, worstHit: true };
const leftOut = (setAside: string): Standing => ({ outcome: 'excluded', setAside, hit: false, worstHit: false });

const STANDINGS: Readonly<Record<CancelClass, Standing>> = {
  EXCLUDED_FBA: leftOut(NOT_OURS_REASONS.EXCLUDED_FBA),
  EXCLUDED_PENDING: leftOut(NOT_OURS_REASONS.EXCLUDED_PENDING),
  EXCLUDED_OTHER: leftOut(NOT_OURS_REASONS.EXCLUDED_OTHER),
  REFUND_NOT_CANCELLATION: kept,
  ASKED_BY_BUYER: { ...kept, outcome: 'asked-by-buyer' },
  EXCLUDED_BUYER_WHILE_PENDING: leftOut('cancelled-by-buyer'),
  CANCELLED_BY_SELLER: hit,
  EXCLUDED_AMAZON_BEFORE_SHIP_BY: leftOut('cancelled-by-amazon'),
  EXCLUDED_AMAZON: leftOut('cancelled-by-amazon'),
  CANCELLED_BY_AMAZON: hit,
  // Nobody said who cancelled: not in the confirmed figure, in the worst case it was the seller.
  EXCLUDED_WHO_UNKNOWN: { outcome: 'undecided', setAside: 'cancelled-by-unknown', hit: false, worstHit: true },
  ITEM_CANCELLED_BY_SELLER: hit,
  ITEM_CANCELLED_WHO_UNKNOWN: { outcome: 'undecided', setAside: null, hit: false, worstHit: true },
  KEPT: kept,
};

/**
 * Pre-fulfilment cancel rate of one order: one row in part MFN, on the UTC day it was placed. Item cancellations count like those of
 * a whole order, once. Without an order date there is no row.
 *
 * @source amazon.md §3.2
 */
export function judgeCancel(order: OrderFacts, context: JudgeContext): Judgement {
  if (order.placedAt === null) return NO_JUDGEMENT;
  const day = dayOf(order.placedAt, ZONE);
  const fit = firstFit(CANCEL_TABLE, factsOf(order, day, context));
  if (fit === null) return NO_JUDGEMENT;
  const standing = STANDINGS[fit.outcome];
  const counted = standing.setAside === null;
  const at = order.cancellation?.at ?? order.placedAt;
  const row: VerdictRow = {
    orderId: order.id,
    metric: 'amazon.cancel',
    part: 'MFN',
    day,
    counted,
    hit: standing.hit,
    worstCounted: counted || standing.worstHit,
    worstHit: standing.worstHit,
    marks: standing.worstHit ? marksOf([{ at, hit: standing.hit ? 1 : 0, worst: 1 }], ZONE) : NO_MARKS,
    outcome: standing.outcome,
    rule: fit.id,
    rulesVersion: rulesVersion('amazon', context.overrides),
    setAside: standing.setAside,
    deciding: decidingFact(order, fit.outcome),
  };
  return { rows: [row], rejudgeAt: null };
}

function factsOf(order: OrderFacts, day: string, context: JudgeContext): CancelFacts {
  const at = order.cancellation?.at ?? null;
  const isCancelled = order.status === 'cancelled';
  // Written out, here and in the other figures: spreading the shared facts costs as much as all the rest.
  return {
    fulfilment: order.fulfilment,
    status: order.status,
    isReplacement: order.isReplacement,
    soldHere: soldOnSite(order, context),
    confirmed: isCancelled && confirmationOf(order).state === 'all',
    by: order.cancellation?.by ?? null,
    askedByBuyer: order.flags['buyerRequestedCancel'] === true,
    beforeShipBy: at !== null && order.shipBy !== null && wholeSeconds(at) <= wholeSeconds(order.shipBy),
    itemBySeller: order.lines.some(({ cancelledBy }) => cancelledBy === 'seller'),
    itemByUnknown: order.flags['itemCancelled'] === true,
    autoCancelCounts: isCancelled && policyFor('amazon.cancel.auto-cancel-counts', 'amazon', order.site, day, context.overrides)?.value !== false,
  };
}

function decidingFact(order: OrderFacts, of: CancelClass): VerdictRow['deciding'] {
  switch (of) {
    case 'EXCLUDED_FBA':
    case 'EXCLUDED_PENDING':
    case 'EXCLUDED_OTHER':
      return notOursFact(order, of);
    case 'KEPT':
      return { fact: 'none', at: null, figures: {} };
    case 'ITEM_CANCELLED_BY_SELLER':
    case 'ITEM_CANCELLED_WHO_UNKNOWN':
      return { fact: 'item-cancelled', at: null, figures: {} };
    default:
      return { fact: 'cancellation', at: order.cancellation?.at ?? null, figures: order.cancellation?.by ? { by: order.cancellation.by } : {} };
  }
}

export const AMAZON_CANCEL: Metric = {
  channel: 'amazon',
  definition: {
    id: 'amazon.cancel',
    zone: ZONE,
    windows: [publishedDays('amazon.cancel.window-days', 'amazon.cancel.window-lag-days')],
    sense: 'under',
    limitPolicy: 'amazon.cancel.limit',
    allowancePolicy: null,
  },
  judge: judgeCancel,
};
