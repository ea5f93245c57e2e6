import type { AccountId, OrderId } from '@weerwoord/kernel';

/** For looking at everything and for starting over. */
export type StateStore = {
  /** Lines of the canonical export in their order: orders, verdicts, rollup, and what other rooms add. No ids, no arrival. */
  lines(): AsyncIterable<string>;
  /** Removes what was derived from an account's statements: verdicts, rollup, orders, matches of loose statements. */
  dropDerived(accountId: AccountId): Promise<void>;
  /** Orders that have statements of their own, by id, after `after`. */
  orderIdsFrom(accountId: AccountId, after: OrderId | null, limit: number): Promise<OrderId[]>;
  /** Tracking numbers of loose statements, in order, after `after`. */
  looseNumbersFrom(accountId: AccountId, after: string | null, limit: number): Promise<string[]>;
};
