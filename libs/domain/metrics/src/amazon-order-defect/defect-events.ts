import type { OrderFacts } from '@weerwoord/orders';
import { chargebackVerdict, claimVerdict, feedbackVerdict } from '@weerwoord/policies';
import type { OdrVerdict } from '@weerwoord/policies';
import type { Turn } from '../marks';

export type DefectKind = 'FEEDBACK' | 'A_TO_Z' | 'CHARGEBACK';

/** One thing that may make an order defective: what it was, whether it counts, and when that came to be known. */
export type DefectEvent = {
  readonly kind: DefectKind;
  readonly odr: OdrVerdict;
  readonly rule: string;
  readonly at: Date;
  /** The words behind the verdict: stars of a rating, state of a claim. */
  readonly says: string | number;
  readonly turns: readonly Turn[];
};

/**
 * Everything in an order that the Order Defect Rate looks at (amazon.md §2.4, §7.1). SAFE-T claims, returns, refunds, late
 * shipments and product reviews are no part of it.
 */
export function defectEvents(order: OrderFacts, negativeStars: number): DefectEvent[] {
  const events: DefectEvent[] = [];
  for (const { stars, at, removedAt } of order.feedback) {
    const { odr, rule } = feedbackVerdict(stars, removedAt !== null, negativeStars);
    const turns =
      stars > negativeStars || (removedAt !== null && removedAt <= at)
        ? []
        : [turn(at, 1, 1), ...(removedAt === null ? [] : [turn(removedAt, -1, -1)])];
    events.push({ kind: 'FEEDBACK', odr, rule, at, says: stars, turns });
  }
  let claimSeen = false;
  for (const claim of order.claims) {
    if (claim.kind !== 'A_TO_Z' && claim.kind !== 'CHARGEBACK') continue;
    claimSeen ||= claim.kind === 'A_TO_Z';
    const { odr, rule } =
      claim.kind === 'A_TO_Z'
        ? claimVerdict(claim.state, claim.saysMetric)
        : chargebackVerdict(claim.type ?? 'UNKNOWN', claim.state, claim.saysMetric);
    // Fraud was never the seller's matter, not even before it was decided.
    const neverHis = odr === 'NO' && claim.kind === 'CHARGEBACK' && claim.type === 'FRAUD';
    events.push({
      kind: claim.kind,
      odr,
      rule,
      at: claim.at,
      says: claim.state,
      turns: neverHis ? [] : claimTurns(odr, claim.openedAt ?? claim.at, claim.at),
    });
  }
  if (!claimSeen) events.push(...flaggedReturns(order));
  return events;
}

const turn = (at: Date, hit: -1 | 0 | 1, worst: -1 | 0 | 1): Turn => ({ at, hit, worst });

/** A claim weighs in the worst case from the day it is heard of until it is decided, and in the confirmed figure once lost. */
function claimTurns(odr: OdrVerdict, openedAt: Date, decidedAt: Date): Turn[] {
  if (odr === 'PENDING') return [turn(openedAt, 0, 1)];
  if (odr === 'YES') return [turn(openedAt, 0, 1), turn(decidedAt, 1, 0)];
  return openedAt < decidedAt ? [turn(openedAt, 0, 1), turn(decidedAt, 0, -1)] : [];
}

/** The returns report flags an A-to-z claim whose mail we never saw: undecided for us, so it belongs in the worst case. */
function flaggedReturns(order: OrderFacts): DefectEvent[] {
  const flagged = order.returns.find((request) => request.claimFlag);
  if (!flagged) return [];
  return [
    { kind: 'A_TO_Z', odr: 'PENDING', rule: '7.1/5', at: flagged.requestedAt, says: 'returns-report-flag', turns: [turn(flagged.requestedAt, 0, 1)] },
  ];
}
