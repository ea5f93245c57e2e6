import type { RecordId } from '@weerwoord/kernel';

/** One exhibit: numbered as cited in the answer, then by time. `records` are put into the ZIP as they came. */
export type Exhibit = {
  readonly number: number;
  readonly itemId: string;
  readonly code: string;
  readonly at: Date | null;
  readonly figures: Readonly<Record<string, string | number | boolean>>;
  readonly records: readonly RecordId[];
};

/** The few points that decide, in the order a reader asks: right address, handed over in time, delivered as promised, signed, answered. */
export type DecidingPoint = {
  readonly says: string;
  readonly shown: boolean;
  readonly exhibit: number | null;
  readonly figures: Readonly<Record<string, string | number | boolean>>;
};

/** What goes into an evidence pack, in which order and under which names; the bytes are made by `documents`. */
export type PackPlan = {
  readonly points: readonly DecidingPoint[];
  readonly exhibits: readonly Exhibit[];
  readonly timeline: readonly {
    readonly at: Date;
    readonly what: string;
    readonly lane: string;
    readonly exhibit: number | null;
    readonly figures: Readonly<Record<string, string | number | boolean>>;
  }[];
};
