import { dayOf } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import { rulesVersion } from '@weerwoord/policies';
import { ebayProgramme } from '../ebay-programme';
import { EBAY_WINDOWS } from '../ebay-windows';
import { marksOf } from '../marks';
import { NO_JUDGEMENT } from '../metric';
import type { JudgeContext, Judgement, Metric } from '../metric';
import type { VerdictRow } from '../verdict';
import { transactionDefects } from './defects-of';
import type { TransactionDefect } from './defects-of';

/**
 * Transaction defect rate, or with `only: 'case'` the rate of cases closed without seller resolution, of one order: one row on
 * the day of the sale in the account's zone, in its destination's programme. Every transaction counts, cancelled and unpaid
 * ones too (whether eBay leaves those out is not published).
 */
function judgeDefects(metric: string, only: TransactionDefect['kind'] | null): (order: OrderFacts, context: JudgeContext) => Judgement {
  return (order, context) => {
    if (order.placedAt === null) return NO_JUDGEMENT;
    const defects = transactionDefects(order).filter((defect) => only === null || defect.kind === only);
    const confirmed = defects.find((defect) => defect.defect === 'YES');
    const undecided = defects.find((defect) => defect.defect === 'REVIEW' || defect.defect === 'PENDING');
    const deciding = confirmed ?? undecided ?? defects[0];
    const row: VerdictRow = {
      orderId: order.id,
      metric,
      part: ebayProgramme(order, context),
      day: dayOf(order.placedAt, context.zone),
      counted: true,
      hit: confirmed !== undefined,
      worstCounted: true,
      worstHit: confirmed !== undefined || undecided !== undefined,
      marks: marksOf(
        defects.flatMap((defect) => defect.turns),
        context.zone,
      ),
      outcome: confirmed ? 'defect' : undecided ? (undecided.defect === 'REVIEW' ? 'review' : 'undecided') : 'clean',
      rule: deciding?.rule ?? '3.2',
      rulesVersion: rulesVersion('ebay', context.overrides),
      setAside: null,
      deciding: deciding ? { fact: deciding.kind, at: deciding.at, figures: { state: deciding.says } } : { fact: 'none', at: null, figures: {} },
    };
    return { rows: [row], rejudgeAt: null };
  };
}

export const EBAY_TDR: Metric = {
  channel: 'ebay',
  definition: {
    id: 'ebay.tdr',
    zone: 'account',
    windows: EBAY_WINDOWS,
    sense: 'at-most',
    limitPolicy: 'ebay.tdr.max.above-standard',
    allowancePolicy: 'ebay.tdr.allowance.above-standard',
  },
  judge: judgeDefects('ebay.tdr', null),
};

export const EBAY_CASES: Metric = {
  channel: 'ebay',
  definition: {
    id: 'ebay.cases',
    zone: 'account',
    windows: EBAY_WINDOWS,
    sense: 'at-most',
    limitPolicy: 'ebay.cases.max.above-standard',
    allowancePolicy: 'ebay.cases.allowance.above-standard',
  },
  judge: judgeDefects('ebay.cases', 'case'),
};
