import type { OrderFacts } from '@weerwoord/orders';
import { cancellationDefect, caseOutcome } from '@weerwoord/policies';
import type { EbayDefect } from '@weerwoord/policies';
import { protectionOf } from './protections';
import type { Removable } from './protections';

/** REMOVAL: it is one, and a seller protection should take it away; eBay's next figures will say. */
export type DefectVerdict = EbayDefect | 'REMOVAL';
export type TransactionDefect = {
  readonly kind: Removable;
  /** Whose words it comes from: 'cancellation' or the kind of claim. Two kinds may be about one and the same case. */
  readonly source: string;
  readonly defect: DefectVerdict;
  readonly rule: string;
  readonly openedAt: Date;
  readonly decidedAt: Date;
  readonly says: string;
};

const CASE_KINDS = new Set(['EBAY_CASE', 'EBAY_INR', 'EBAY_RETURN']);

/**
 * What may make a transaction defective (ebay.md §3.2): a seller's cancellation, a case closed against the seller. A request
 * that was settled with the buyer never does. An open case is undecided; an open request without a case is nothing yet.
 */
export function transactionDefects(order: OrderFacts): TransactionDefect[] {
  const found: TransactionDefect[] = [];
  const add = (defect: TransactionDefect): void => {
    const protection = defect.defect === 'YES' ? protectionOf(order, defect.kind) : null;
    found.push(protection ? { ...defect, defect: 'REMOVAL', rule: protection.id } : defect);
  };
  if (order.status === 'cancelled' && order.placedAt !== null) {
    const { by, reason, at } = order.cancellation ?? { by: null, reason: null, at: null };
    const known = at ?? order.placedAt;
    const verdict = cancellationDefect(by, reason);
    add({ kind: 'cancellation', source: 'cancellation', ...verdict, openedAt: known, decidedAt: known, says: reason ?? 'unknown' });
  }
  for (const claim of order.claims) {
    if (!CASE_KINDS.has(claim.kind)) continue;
    const outcome = caseOutcome(claim.state);
    if (outcome === null && claim.kind !== 'EBAY_CASE') continue;
    const { defect, rule } = outcome ?? { defect: 'PENDING', rule: '7.4/open' };
    add({ kind: 'case', source: claim.kind, defect, rule, openedAt: claim.openedAt ?? claim.at, decidedAt: claim.at, says: claim.state });
  }
  return found;
}

/**
 * How many of the order's transactions these defects spoil. A cancellation takes the whole order (eBay cancels no single lines); a case is about one
 * transaction, and an inquiry that became a case is told twice, so of the kinds the largest number counts.
 */
export function spoiled(defects: readonly TransactionDefect[], transactions: number): number {
  if (defects.some(({ kind }) => kind === 'cancellation')) return transactions;
  const bySource = new Map<string, number>();
  for (const { source } of defects) bySource.set(source, (bySource.get(source) ?? 0) + 1);
  return Math.min(transactions, Math.max(0, ...bySource.values()));
}
