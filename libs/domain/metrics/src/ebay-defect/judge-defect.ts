import { dayOf } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import { rulesVersion } from '@weerwoord/policies';
import { ebayProgramme } from '../ebay-programme';
import { sidesOf, transactionsIn } from '../ebay-transactions';
import { EBAY_WINDOWS } from '../ebay-windows';
import { NO_MARKS } from '../marks';
import { NO_JUDGEMENT } from '../metric';
import type { JudgeContext, Judgement, Metric } from '../metric';
import type { Mark, VerdictRow } from '../verdict';
import { spoiled, transactionDefects } from './defects-of';
import type { DefectVerdict, TransactionDefect } from './defects-of';

/** The gravest first: it gives the row its reason. */
const GRAVEST: readonly DefectVerdict[] = ['YES', 'REVIEW', 'PENDING', 'REMOVAL', 'NO'];
const OUTCOME: Readonly<Record<DefectVerdict, string>> = {
  YES: 'defect',
  REVIEW: 'review',
  PENDING: 'undecided',
  REMOVAL: 'expect-removal',
  NO: 'clean',
};

/**
 * Transaction defect rate, or with `only: 'case'` the rate of cases closed without seller resolution, of one order: one row on
 * the day of the sale in the account's zone, in its destination's programme. It weighs its transactions. Every transaction counts,
 * cancelled and unpaid ones too (whether eBay leaves those out is not published). A defect that eBay should remove is out of the
 * confirmed figure and stays in the worst case until eBay's figures show that it is gone.
 */
function judgeDefects(metric: string, only: TransactionDefect['kind'] | null): (order: OrderFacts, context: JudgeContext) => Judgement {
  return (order, context) => {
    if (order.placedAt === null) return NO_JUDGEMENT;
    const transactions = transactionsIn(order);
    const defects = transactionDefects(order).filter((defect) => only === null || defect.kind === only);
    const deciding = [...defects].sort((a, b) => GRAVEST.indexOf(a.defect) - GRAVEST.indexOf(b.defect))[0];
    const row: VerdictRow = {
      orderId: order.id,
      metric,
      part: ebayProgramme(order, context),
      day: dayOf(order.placedAt, context.zone),
      ...sidesOf({
        counted: transactions,
        hit: spoiled(defects.filter(isConfirmed), transactions),
        worstCounted: transactions,
        worstHit: spoiled(defects.filter(maySpoil), transactions),
      }),
      marks: marksAs(defects, transactions, context.zone),
      outcome: OUTCOME[deciding?.defect ?? 'NO'],
      rule: deciding?.rule ?? '3.2',
      rulesVersion: rulesVersion('ebay', context.overrides),
      setAside: null,
      deciding: deciding
        ? { fact: deciding.kind, at: deciding.decidedAt, figures: { state: deciding.says } }
        : { fact: 'none', at: null, figures: {} },
    };
    return { rows: [row], rejudgeAt: null };
  };
}

const isConfirmed = ({ defect }: TransactionDefect): boolean => defect === 'YES';
const maySpoil = ({ defect }: TransactionDefect): boolean => defect !== 'NO';

/** What was known on each day on which something was opened or decided. */
function marksAs(defects: readonly TransactionDefect[], transactions: number, zone: string): readonly Mark[] {
  const open = defects.filter(maySpoil);
  if (open.length === 0) return NO_MARKS;
  const days = [...new Set(open.flatMap(({ openedAt, decidedAt }) => [dayOf(openedAt, zone), dayOf(decidedAt, zone)]))].sort();
  let [hits, worsts] = [0, 0];
  return days.flatMap((day) => {
    const hit = spoiled(
      open.filter((one) => isConfirmed(one) && dayOf(one.decidedAt, zone) <= day),
      transactions,
    );
    const worst = spoiled(
      open.filter((one) => dayOf(one.openedAt, zone) <= day || dayOf(one.decidedAt, zone) <= day),
      transactions,
    );
    const mark = { day, hit: hit - hits, worst: worst - worsts };
    [hits, worsts] = [hit, worst];
    return mark.hit === 0 && mark.worst === 0 ? [] : [mark];
  });
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
    allowanceCounts: 'buyers',
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
