import type { AccountId, Day, OrderId } from '@weerwoord/kernel';
import type { VerdictRow } from '@weerwoord/metrics';

/** One cell of the daily rollup; `knownDay` is when the figures in it became known. Sums of cells are readings. */
export type RollupCell = {
  readonly metric: string;
  readonly part: string;
  readonly day: Day;
  readonly knownDay: Day;
  readonly counted: number;
  readonly hit: number;
  readonly worstCounted: number;
  readonly worstHit: number;
  readonly setAside: number;
};

export type JudgedOrder = {
  readonly orderId: OrderId;
  readonly factsHash: Uint8Array;
  readonly rulesVersion: string;
  readonly rejudgeAt: Date | null;
};

/** Verdicts and the rollup made of them: always written together. */
export type VerdictStore = {
  verdictsOf(orderIds: readonly OrderId[]): Promise<VerdictRow[]>;
  /**
   * Writes a difference: rows to keep as they now are, rows that are no more, and what that adds to or takes from the rollup.
   * `judged` notes by which facts and rules the orders were judged.
   */
  save(
    accountId: AccountId,
    change: {
      readonly written: readonly VerdictRow[];
      readonly removed: readonly Pick<VerdictRow, 'orderId' | 'metric' | 'part'>[];
      readonly rollup: readonly RollupCell[];
      readonly judged: readonly JudgedOrder[];
    },
  ): Promise<void>;
};
