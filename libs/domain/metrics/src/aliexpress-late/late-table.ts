import { overdueFrom } from '@weerwoord/orders';
import type { TableRow } from '../decision-table';

export type LateClass = 'CANCELLED' | 'NO_LIMIT' | 'LATE' | 'ON_TIME' | 'OVERDUE' | 'OPEN';
export type LateFacts = {
  /** Last instant in time: ship-by, or the end of the promise. */
  readonly limit: Date | null;
  /** When it was done: sent, or delivered. */
  readonly at: Date | null;
  readonly live: boolean;
  /** AliExpress closed the order because it was not sent. */
  readonly closedAsLate: boolean;
  readonly now: Date;
};

/** First row that fits. The sheet has no such table: its words are those of `end_reason` (§7) and of the promise (§3), the rows are ours. */
export const LATE_TABLES: readonly TableRow<LateFacts, LateClass>[] = [
  { id: 'AE 7/end-reason', outcome: 'LATE', when: ({ closedAsLate }) => closedAsLate },
  { id: 'AE 7/cancelled', outcome: 'CANCELLED', when: ({ live }) => !live },
  { id: 'AE 3/no-limit', outcome: 'NO_LIMIT', when: ({ limit }) => limit === null },
  { id: 'AE 3/late', outcome: 'LATE', when: ({ limit, at }) => limit !== null && at !== null && at > limit },
  { id: 'AE 3/in-time', outcome: 'ON_TIME', when: ({ at }) => at !== null },
  { id: 'AE 3/overdue', outcome: 'OVERDUE', when: ({ limit, now }) => limit !== null && now >= overdueFrom(limit) },
  { id: 'AE 3/open', outcome: 'OPEN', when: () => true },
];
