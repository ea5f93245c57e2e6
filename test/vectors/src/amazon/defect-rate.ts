import { percentText, rateOf } from '@weerwoord/kernel';
import type { Fulfilment } from '@weerwoord/kernel';
import { passesLimit } from '@weerwoord/metrics';
import type { MetricDefinition } from '@weerwoord/metrics';
import type { ClaimEvent, Feedback } from '@weerwoord/orders';
import { chargebackVerdict, claimVerdict, feedbackVerdict, policyNumber } from '@weerwoord/policies';
import type { Adapters, Given } from '../adapter';
import { instantOf, listOf, needInstant, needText, numberOf, objectOf, oneOf, saysYes, textOf } from './given';
import { judged, orderOf, orderStatus, readingFrom, rowIn, RULES_DAY, siteOf, statusWord, sumsOf } from './orders';
import type { Judged } from './orders';

const CHANNELS = ['MFN', 'AFN'] as const;
const SAYS = ['COUNTED', 'NOT_COUNTED'] as const;
const TYPES = ['SERVICE', 'FRAUD', 'UNKNOWN'] as const;
const KINDS = { A_TO_Z: 'amazon.odr.a-to-z', FEEDBACK: 'amazon.odr.feedback', CHARGEBACK: 'amazon.odr.chargeback' } as const;

function feedbackOf(events: readonly Given[], placedAt: Date): Feedback[] {
  return events
    .filter(({ kind }) => kind === 'FEEDBACK')
    .map((event, place) => {
      const at = instantOf(event, 'at') ?? placedAt;
      const gone = saysYes(event, 'removed') || saysYes(event, 'struckThrough');
      return { key: `f${place}`, stars: numberOf(event, 'stars') ?? 0, at, removedAt: gone ? at : null };
    });
}

function claimsOf(events: readonly Given[], placedAt: Date): ClaimEvent[] {
  return events.flatMap((event, place): ClaimEvent[] => {
    const kind = oneOf(event, 'kind', ['A_TO_Z', 'CHARGEBACK', 'SAFE_T'], null);
    if (kind === null) return [];
    const type = kind === 'CHARGEBACK' ? oneOf(event, 'type', TYPES, 'UNKNOWN') : null;
    const saysMetric = oneOf(event, 'amazonSaysOdr', SAYS, null);
    return [{ key: `c${place}`, kind, state: textOf(event, 'state') ?? '', at: instantOf(event, 'at') ?? placedAt, type, saysMetric, amount: null }];
  });
}

/** All orders of the window judged, those in bulk once. */
function odrOf(given: Given): unknown {
  const { from, to } = objectOf(given, 'windowUtc');
  const site = siteOf(given);
  const part = oneOf(given, 'channel', CHANNELS, 'MFN');
  const events = listOf(given, 'events');
  const bulk = given['bulkOrders'];
  const others = (Array.isArray(bulk) ? listOf(given, 'bulkOrders') : bulk === undefined ? [] : [objectOf(given, 'bulkOrders')]).map(
    (order, place) => ({
      id: `bulk ${place}`,
      ...order,
    }),
  );
  const judgements = [...listOf(given, 'orders'), ...others].map((order: Given) => {
    const id = needText(order, 'id');
    const placedAt = needInstant(order, 'purchasedAt');
    const own = events.filter(({ orderId }) => orderId === id);
    const facts = orderOf(id, site, {
      placedAt,
      fulfilment: oneOf(order, 'channel', CHANNELS, part),
      status: orderStatus(order) ?? 'shipped',
      isReplacement: saysYes(order, 'isReplacementOrder'),
      feedback: feedbackOf(own, placedAt),
      claims: claimsOf(own, placedAt),
    });
    return { rows: judged(facts), times: numberOf(order, 'count') ?? 1 };
  });
  const of = (metric: string): Judged[] =>
    judgements.flatMap(({ rows, times }) => {
      const row = rowIn(rows, metric, part);
      // The window's bounds are whole days in UTC, both inside (§2.2, R-M16).
      return row && row.day >= String(from).slice(0, 10) && row.day <= String(to).slice(0, 10) ? [{ row, times }] : [];
    });
  const reading = readingFrom('amazon.odr', site, part, sumsOf(of('amazon.odr')));
  return {
    orderCount: reading.confirmed.denominator,
    defectiveOrders: reading.confirmed.numerator,
    byKind: Object.fromEntries(Object.entries(KINDS).map(([kind, metric]) => [kind, sumsOf(of(metric)).hits])),
    rate: reading.rate,
    status: statusWord(reading),
    worstCase: { orderCount: reading.worst.denominator, defectiveOrders: reading.worst.numerator, rate: rateOf(reading.worst) },
  };
}

/** Each group's orders judged one by one, and read by site and channel. */
function odrSplit(given: Given): unknown {
  const placedAt = needInstant(objectOf(given, 'windowUtc'), 'from');
  const rows = listOf(given, 'groups').map((group) => {
    const site = siteOf(group);
    const channel: Fulfilment = oneOf(group, 'channel', CHANNELS, 'MFN');
    const defective = numberOf(group, 'defective') ?? 0;
    const one = (id: string, feedback: Feedback[], times: number): Judged[] => {
      const row = rowIn(judged(orderOf(id, site, { placedAt, fulfilment: channel, status: 'shipped', feedback })), 'amazon.odr', channel);
      return row ? [{ row, times }] : [];
    };
    const judgements = [
      ...one('bad', [{ key: 'f', stars: 1, at: placedAt, removedAt: null }], defective),
      ...one('good', [], (numberOf(group, 'orders') ?? 0) - defective),
    ];
    const reading = readingFrom('amazon.odr', site, channel, sumsOf(judgements));
    return { marketplaceId: group['marketplaceId'], channel, rate: reading.rate, status: statusWord(reading) };
  });
  return { rows };
}

/** The conditions of the account-health report; a minimum itself passes (§1/7). */
const SENSES: Readonly<Record<string, readonly MetricDefinition['sense'][]>> = {
  LESS_THAN: ['under'],
  LESS_THAN_OR_EQUAL: ['at-most'],
  GREATER_THAN: ['at-least'],
  GREATER_THAN_OR_EQUAL: ['at-least'],
  EQUALS: ['at-most', 'at-least'],
};

function rateStatus(given: Given): unknown {
  return listOf(given, 'cases').map((one) => {
    const share = { numerator: numberOf(one, 'num') ?? 0, denominator: numberOf(one, 'den') ?? 0 };
    const answers = (SENSES[textOf(one, 'condition') ?? ''] ?? ['under']).map((sense) => passesLimit(share, numberOf(one, 'target') ?? 0, sense));
    const passes = answers.includes(null) ? null : !answers.includes(false);
    const percent = percentText(share);
    return { rate: rateOf(share), display: percent === null ? '–' : `${percent}%`, status: passes === null ? 'NONE' : passes ? 'GOOD' : 'BAD' };
  });
}

const byId = (entries: readonly Given[], told: (entry: Given) => unknown): Record<string, unknown> =>
  Object.fromEntries(entries.map((entry) => [String(entry['id']), told(entry)]));

/** The order defect rate (§2) and what counts in it (§7.1). */
export const DEFECT_RATE: Adapters = {
  odr: odrOf,
  odrSplit,
  rateStatus,
  claimVerdict: (given) => {
    const verdict = (claim: Given) => claimVerdict(textOf(claim, 'state') ?? '', oneOf(claim, 'amazonSaysOdr', SAYS, null));
    const claims = listOf(given, 'claims');
    return { odr: byId(claims, (claim) => verdict(claim).odr), sellerPays: byId(claims, (claim) => verdict(claim).sellerPays) };
  },
  chargebackVerdict: (given) => {
    const verdict = (of: Given) =>
      chargebackVerdict(oneOf(of, 'type', TYPES, 'UNKNOWN'), textOf(of, 'state') ?? '', oneOf(of, 'amazonSaysOdr', SAYS, null));
    const chargebacks = listOf(given, 'chargebacks');
    return { odr: byId(chargebacks, (of) => verdict(of).odr), sellerPays: byId(chargebacks, (of) => verdict(of).sellerPays) };
  },
  feedbackVerdict: (given) => {
    const negative = policyNumber('amazon.odr.negative-stars', 'amazon', siteOf(given), RULES_DAY) ?? 0;
    const verdict = (of: Given) => feedbackVerdict(numberOf(of, 'stars') ?? 0, saysYes(of, 'removed') || saysYes(of, 'struckThrough'), negative);
    return { odr: byId(listOf(given, 'feedback'), (of) => verdict(of).odr) };
  },
};
