import type { OrderId } from '@weerwoord/kernel';

/** A finding of the radar that a person has worked off, or put off. */
export type WatchMark = {
  readonly orderId: OrderId;
  readonly rule: string;
  readonly mark: 'done' | 'snoozed';
  /** Until when it is put off; null for done. */
  readonly until: Date | null;
  readonly by: string;
  readonly at: Date;
};

/** Marks hold as long as the facts of their order are those they were set on: what changed must be looked at again. */
export type MarkStore = {
  /** False when there is no such finding. */
  set(mark: WatchMark): Promise<boolean>;
  /** False when there was none. */
  clear(orderId: OrderId, rule: string): Promise<boolean>;
};
