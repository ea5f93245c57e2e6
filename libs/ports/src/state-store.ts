import type { AccountId } from '@weerwoord/kernel';

/** For looking at everything and for starting over. */
export type StateStore = {
  /** Lines of the canonical export in their order: accounts, orders, verdicts, rollup, and claims where there are any. No ids, no arrival. */
  lines(): AsyncIterable<string>;
  /** Removes everything that was derived: verdicts, rollup, orders, matches of loose statements. Records and statements stay. */
  dropDerived(accountId: AccountId): Promise<void>;
  /** Ids of orders with statements, in order, after `after`. */
  orderIdsFrom(accountId: AccountId, after: string | null, limit: number): Promise<string[]>;
  looseNumbersFrom(accountId: AccountId, after: string | null, limit: number): Promise<string[]>;
};
