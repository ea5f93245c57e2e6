import type { DraftKind, DraftPlan } from '@weerwoord/claims';
import type { ClaimId, OrderId } from '@weerwoord/kernel';

/** A letter that went out, without its words. */
export type SentLetter = { readonly kind: DraftKind; readonly plan: DraftPlan; readonly sentAt: Date };

/** What whoever decides had been shown. */
export type SentLetters = {
  /** Answers and appeals that were sent, oldest first; letters beside them are none. */
  ofClaim(claimId: ClaimId): Promise<SentLetter[]>;
  /** Ids of the items in the newest bundle of an order made at or before an instant; empty when there was none. */
  itemsAt(orderId: OrderId, at: Date): Promise<readonly string[]>;
};
