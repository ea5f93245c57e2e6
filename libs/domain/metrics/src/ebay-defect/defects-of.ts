import type { OrderFacts } from '@weerwoord/orders';
import { cancellationDefect, caseOutcome } from '@weerwoord/policies';
import type { EbayDefect } from '@weerwoord/policies';
import type { Turn } from '../marks';

export type TransactionDefect = {
  readonly kind: 'cancellation' | 'case';
  readonly defect: EbayDefect;
  readonly rule: string;
  readonly at: Date;
  readonly says: string;
  readonly turns: readonly Turn[];
};

const CASE_KINDS = new Set(['EBAY_CASE', 'EBAY_INR', 'EBAY_RETURN']);

/**
 * What may make a transaction defective (ebay.md §3.2): a seller's cancellation, a case closed against the seller. A request
 * that was settled with the buyer never does. An open case is undecided; an open request without a case is nothing yet.
 *
 * A defect that a protection should take away (`expectRemoval`, set by a person) no longer counts in our projection.
 */
export function transactionDefects(order: OrderFacts): TransactionDefect[] {
  const found: TransactionDefect[] = [];
  const removed = order.flags['expectRemoval'] === true;
  const settle = (defect: EbayDefect): EbayDefect => (removed && defect === 'YES' ? 'NO' : defect);
  if (order.status === 'cancelled' && order.placedAt !== null) {
    const { by, reason, at } = order.cancellation ?? { by: null, reason: null, at: null };
    const { defect, rule } = cancellationDefect(by, reason);
    const known = at ?? order.placedAt;
    found.push(entry('cancellation', settle(defect), removed ? '3.4/6' : rule, known, known, reason ?? 'unknown'));
  }
  for (const claim of order.claims) {
    if (!CASE_KINDS.has(claim.kind)) continue;
    const outcome = caseOutcome(claim.state);
    if (outcome === null && claim.kind !== 'EBAY_CASE') continue;
    const { defect, rule } = outcome ?? { defect: 'PENDING', rule: '7.4/open' };
    found.push(entry('case', settle(defect), removed && defect === 'YES' ? '3.4/6' : rule, claim.openedAt ?? claim.at, claim.at, claim.state));
  }
  return found;
}

function entry(kind: TransactionDefect['kind'], defect: EbayDefect, rule: string, openedAt: Date, decidedAt: Date, says: string): TransactionDefect {
  const open: Turn = { at: openedAt, hit: 0, worst: 1 };
  const turns: Turn[] = defect === 'NO' ? [] : defect === 'YES' ? [open, { at: decidedAt, hit: 1, worst: 0 }] : [open];
  return { kind, defect, rule, at: decidedAt, says, turns };
}
