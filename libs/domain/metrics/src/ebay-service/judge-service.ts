import { dayOf } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import { ebaySite, rulesVersion } from '@weerwoord/policies';
import { sidesOf, transactionsIn } from '../ebay-transactions';
import { EBAY_WINDOWS } from '../ebay-windows';
import { NO_JUDGEMENT } from '../metric';
import type { JudgeContext, Judgement, Metric } from '../metric';
import type { VerdictRow } from '../verdict';
import { NO_MARKS, markAt } from '../marks';
import { requestsOf } from './requests';

/**
 * Home or abroad, seen from the site of the sale. eBay splits "abroad" into mature and emerging regions by a list it does not publish (SM-1), so ours
 * stay together. No destination: at home, where most parcels go.
 */
const regionOf = (order: OrderFacts, context: JudgeContext): string => {
  const home = (ebaySite(order.site) ?? ebaySite(context.site))?.country;
  return order.shipToCountry === null || order.shipToCountry === home ? 'DOMESTIC' : 'INTERNATIONAL';
};

/**
 * One of the two service metrics: requests opened over transactions. Every request counts, also one that was settled at once or won (SM-2); only those
 * of a buyer whom eBay found abusive leave (SM-3). What a case or return is about is not always told: then it counts in the worst case.
 *
 * The rating against peers is eBay's own (SM-4): no limit here, ever. Listing categories (SM-1) stand in no file: not-as-described is one figure.
 */
function judgeService(metric: string, about: 'not-received' | 'not-as-described', partOf: (order: OrderFacts, context: JudgeContext) => string) {
  return (order: OrderFacts, context: JudgeContext): Judgement => {
    if (order.placedAt === null) return NO_JUDGEMENT;
    const abusive = order.flags['abusiveBuyer'] === true;
    const requests = abusive ? [] : requestsOf(order);
    const sure = requests.filter((request) => request.about === about);
    const unsure = sure.length > 0 ? [] : requests.filter((request) => request.about === null && request.may.includes(about));
    const [first] = [...sure, ...unsure].sort((a, b) => a.openedAt.getTime() - b.openedAt.getTime());
    const transactions = transactionsIn(order);
    const row: VerdictRow = {
      orderId: order.id,
      metric,
      part: partOf(order, context),
      day: dayOf(order.placedAt, context.zone),
      // One request per transaction (MB-4); which of an order's lines it is about no source tells, so an order has one.
      ...sidesOf({
        counted: transactions,
        hit: sure.length > 0 ? 1 : 0,
        worstCounted: transactions,
        worstHit: first ? 1 : 0,
      }),
      marks: !first
        ? NO_MARKS
        : sure.length > 0
          ? markAt(first.openedAt, context.zone)
          : [{ day: dayOf(first.openedAt, context.zone), hit: 0, worst: 1 }],
      outcome: sure.length > 0 ? 'requested' : first ? 'undecided' : 'clean',
      rule: abusive ? 'SM-3' : 'SM-2',
      rulesVersion: rulesVersion('ebay', context.overrides),
      setAside: null,
      deciding: first
        ? { fact: 'request', at: first.openedAt, figures: { state: first.state } }
        : { fact: abusive ? 'flag' : 'none', at: null, figures: {} },
    };
    return { rows: [row], rejudgeAt: null };
  };
}

const definition = (id: string): Metric['definition'] => ({
  id,
  zone: 'account',
  windows: EBAY_WINDOWS,
  sense: 'at-most',
  limitPolicy: null,
  allowancePolicy: null,
});

export const EBAY_NOT_RECEIVED: Metric = {
  channel: 'ebay',
  definition: definition('ebay.service.not-received'),
  judge: judgeService('ebay.service.not-received', 'not-received', regionOf),
};

export const EBAY_NOT_AS_DESCRIBED: Metric = {
  channel: 'ebay',
  definition: definition('ebay.service.not-as-described'),
  judge: judgeService('ebay.service.not-as-described', 'not-as-described', () => ''),
};
