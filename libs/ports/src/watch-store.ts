import type { AccountId, OrderId } from '@weerwoord/kernel';
import type { Watch } from '@weerwoord/claims';

/** Kept watches of the radar. Derived: made anew from the facts of their orders. */
export type WatchStore = {
  /**
   * Replaces the watches of these orders, and forgets what ended before `now`.
   * @param had orders that may have watches already @param scansSince earliest scan among the facts; null: none
   */
  replace(
    accountId: AccountId,
    change: { readonly had: readonly OrderId[]; readonly watches: readonly Watch[]; readonly scansSince: Date | null; readonly now: Date },
  ): Promise<void>;
};
