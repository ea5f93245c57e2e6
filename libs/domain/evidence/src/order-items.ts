import type { OrderFacts } from '@weerwoord/orders';
import type { EvidenceItem } from './bundle';
import type { FactSources } from './fact-sources';
import { recordsBehind } from './fact-sources';
import type { Figures } from './figures';
import { figuresOf } from './figures';
import type { MessageLog } from './message-log';

/**
 * The order as placed: what was promised, to which country, for how much. Without its date it proves nothing and is no item.
 * @param mustBeSigned does the marketplace want a signature for this amount; null when it publishes no such amount
 */
export function orderFactsItem(facts: OrderFacts, sources: FactSources, mustBeSigned: boolean | null): EvidenceItem | null {
  if (facts.placedAt === null) return null;
  return {
    id: 'ORDER_FACTS',
    code: 'ORDER_FACTS',
    at: facts.placedAt,
    records: recordsBehind(sources, 'placedAt', 'shipBy', 'deliverFrom', 'deliverBy', 'total'),
    figures: figuresOf({
      order: facts.externalId,
      placedAt: facts.placedAt,
      shipBy: facts.shipBy,
      deliverFrom: facts.deliverFrom,
      deliverBy: facts.deliverBy,
      totalMinor: facts.total?.minor,
      currency: facts.total?.currency,
      country: facts.shipToCountry,
      units: facts.unitsOrdered,
      protectedLabel: facts.flags['claimsProtectedLabel'],
      signatureRequired: mustBeSigned,
      // Only said where Amazon ships: then delivery is Amazon's matter (amazon §4.8).
      fulfilment: facts.fulfilment === 'AFN' ? 'AFN' : undefined,
    }),
  };
}

/** The thread with the buyer; with topics, what our own messages did. */
export function messageLogItem(log: MessageLog): EvidenceItem | null {
  if (log.count === 0) return null;
  return {
    id: 'MESSAGE_LOG',
    code: 'MESSAGE_LOG',
    at: log.thread[0]?.at ?? null,
    records: [...new Set(log.thread.map((message) => message.recordId))],
    figures: figuresOf({
      count: log.count,
      askedAt: log.firstFromBuyer?.at,
      answeredAt: log.firstReply?.at,
      replyMinutes: log.replyMinutes,
      silentSince: log.buyerSilentSince,
      detailsSentAt: log.deliveryDetailsSentAt,
      askedToCheckNearby: log.askedToCheckNearby,
    }),
  };
}

/** The return request, that it was out of policy, and that it came back, as far as the report says so. */
export function returnItems(facts: OrderFacts, sources: FactSources): EvidenceItem[] {
  const asked = [...facts.returns].sort((a, b) => a.requestedAt.getTime() - b.requestedAt.getTime()).at(-1);
  if (!asked) return [];
  const records = recordsBehind(sources, `return:${asked.key}`);
  const figures: Figures = figuresOf({
    requestedAt: asked.requestedAt,
    status: asked.status,
    reason: asked.reason,
    inPolicy: asked.inPolicy,
    backAt: asked.deliveredBackAt,
  });
  const items: EvidenceItem[] = [{ id: 'RETURN_RECORD', code: 'RETURN_RECORD', at: asked.requestedAt, records, figures }];
  if (asked.inPolicy === false) items.push({ id: 'RETURN_OUT_OF_POLICY', code: 'RETURN_OUT_OF_POLICY', at: asked.requestedAt, records, figures });
  if (asked.deliveredBackAt) items.push({ id: 'RETURN_TRACKING', code: 'RETURN_TRACKING', at: asked.deliveredBackAt, records, figures });
  return items;
}

/** Refunds that were really made: an amount and a day, else it is no proof. */
export function refundItems(facts: OrderFacts, sources: FactSources): EvidenceItem[] {
  return facts.refunds
    .filter((refund) => refund.amount !== null && refund.at !== null)
    .map((refund, index) => ({
      id: index === 0 ? 'REFUND_PROOF' : `REFUND_PROOF#${index + 1}`,
      code: 'REFUND_PROOF' as const,
      at: refund.at,
      records: recordsBehind(sources, `refund:${refund.key}`),
      figures: figuresOf({ at: refund.at, amountMinor: refund.amount?.minor, currency: refund.amount?.currency, by: refund.by }),
    }));
}
