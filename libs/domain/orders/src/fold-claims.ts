import { EntryMerge } from './merge-entries';
import type { ClaimEvent } from './order-facts';
import type { Statement } from './statement';
import { replaces } from './winner';

/**
 * States in which a claim waits for somebody, by the sheets' words: a notice that opens it or asks for more says nothing of its end. Appeals are not
 * among them: they follow an end. Held against the kinds' own tables in the claims room (`lost-stays-lost.spec.ts`).
 */
const STILL_OPEN: ReadonlySet<string> = new Set(
  [
    'ACTION_REQUIRED UNDER_REVIEW OPEN FILED INFO_REQUESTED', // amazon
    'INR_NONE INR_OPEN INR_ANSWERED INR_ESCALATABLE CASE_OPEN CANCEL_REQUESTED ACTION_NEEDED SELLER_CONTEST', // ebay
    'RET_REQUESTED RET_ESCALATABLE PARTIAL_OFFERED RET_ACCEPTED RET_SHIPPED RET_DELIVERED RET_REFUND_OVERDUE RET_DISPUTED',
    'WAITING_SELLER WAITING_BUYER_OR_PLATFORM PROCESSING_UNKNOWN PLATFORM_REVIEWING PLATFORM_PROPOSED PLATFORM_HANDLES PLATFORM_LOGISTICS', // aliexpress
    'WAITING_BUYER_RETURN WAITING_SELLER_RECEIVE',
    'warning_needs_response warning_under_review needs_response under_review', // stripe
    'INQUIRY CHARGEBACK', // paypal
    'COMPLAINT ACKNOWLEDGED EVIDENCE_REQUESTED INVESTIGATING EVIDENCE_PRESENTED', // an own shop
  ].flatMap((states) => states.split(' ')),
);
/** Ends after which the buyer may have begun anew; after any other a later opening is the same claim heard of once more. */
const ENDED_WELL: ReadonlySet<string> = new Set(['DENIED', 'WITHDRAWN_BEFORE_DECISION', 'RESOLVED_FOR_SELLER', 'WITHDRAWN', 'CLOSED']);

type Stated = { readonly claim: ClaimEvent; readonly origin: Statement };

const endOf = ({ state, at }: ClaimEvent) => ({ state, at });

/**
 * Claims joined by key. The newest state wins, but a claim that was lost stays lost: the opening mail forwarded once more, or a
 * question during the appeal, must not turn a counted defect back into an undecided one. `openedAt` is the day it was first heard of.
 */
export function foldClaims(statements: readonly Statement[]): ClaimEvent[] {
  const merge = new EntryMerge<ClaimEvent>();
  const opened = new Map<string, Date>();
  const ended = new Map<string, Stated>();
  const reasons = new Map<string, string>();
  for (const origin of statements) {
    for (const claim of origin.claims ?? []) {
      merge.add(claim.key, claim, origin);
      const heard = claim.openedAt && claim.openedAt < claim.at ? claim.openedAt : claim.at;
      const known = opened.get(claim.key);
      if (!known || heard < known) opened.set(claim.key, heard);
      // What a claim is about is told when it is opened; of several words the least, so that the order of files changes nothing.
      if (claim.reason && claim.reason < (reasons.get(claim.key) ?? '\uffff')) reasons.set(claim.key, claim.reason);
      if (STILL_OPEN.has(claim.state)) continue;
      const held = ended.get(claim.key);
      if (!held || replaces({ value: endOf(claim), origin }, { value: endOf(held.claim), origin: held.origin }))
        ended.set(claim.key, { claim, origin });
    }
  }
  return merge.result().map((claim) => {
    const end = ended.get(claim.key)?.claim;
    const stays = end !== undefined && STILL_OPEN.has(claim.state) && !ENDED_WELL.has(end.state);
    const reason = reasons.get(claim.key);
    return {
      ...claim,
      ...(stays ? { state: end.state, at: end.at } : {}),
      ...(reason === undefined ? {} : { reason }),
      openedAt: opened.get(claim.key) ?? claim.at,
    };
  });
}
