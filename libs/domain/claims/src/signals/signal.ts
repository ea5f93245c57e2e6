import type { OrderId, RecordId } from '@weerwoord/kernel';

/** Facts about a buyer's orders that a person may want to know before deciding; what they mean is for that person to say. */
export const SIGNALS = ['claims-of-buyer', 'delivered-before-claim', 'buyer-wrote-arrived', 'return-differs', 'refund-asked-not-sent-back'] as const;
export type SignalKind = (typeof SIGNALS)[number];

export type Signal = {
  readonly what: SignalKind;
  /** Counts, instants as ISO text, places of comparison: never a name, a score or a judgement. */
  readonly figures: Readonly<Record<string, string | number | boolean>>;
  /** The orders it speaks of, newest first. */
  readonly orders: readonly OrderId[];
  /** Source records it rests on. */
  readonly records: readonly RecordId[];
  /** Where the sheets name it. */
  readonly sheet: string;
};
