import type { FrameStores } from './frame';
import type { ImportStore } from './import-store';
import type { MarkStore } from './mark-store';
import type { OrderStore } from './order-store';
import type { StateStore } from './state-store';
import type { VerdictStore } from './verdict-store';
import type { WatchStore } from './watch-store';

/** Everything the intake and judging steps write through. */
export type IntakeStores = FrameStores & {
  readonly imports: ImportStore;
  readonly orders: OrderStore;
  readonly verdicts: VerdictStore;
  readonly watches: WatchStore;
  readonly marks: MarkStore;
  readonly state: StateStore;
};
