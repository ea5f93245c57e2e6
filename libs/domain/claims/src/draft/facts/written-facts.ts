/** What a letter states that only an item may prove. Offsets count from the start of the text. */
export type Written = { readonly text: string; readonly at: number };

/** A day as it is written: parts that are not written are null, and any day that has the others is meant. */
export type DayReading = {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly weekday: number | null;
};
/** Several readings where the spelling leaves it open (03/04/2026 in English); none where no day can be meant ("yesterday"). */
export type WrittenDay = Written & { readonly readings: readonly DayReading[] };

export type WrittenTime = Written & {
  /** Hour and minute by the 24-hour clock; several where the spelling leaves it open ("half two"). */
  readonly readings: readonly { readonly hour: number; readonly minute: number }[];
  /** Minutes east of UTC where the letter names a zone; null: the letter's own. */
  readonly offset: number | null;
};
/** Minor units, in one of these currencies. */
export type WrittenAmount = Written & { readonly minor: number; readonly currencies: readonly string[] };
/** Letters in upper case, without spaces and hyphens. */
export type WrittenNumber = Written & { readonly value: string };
export type WrittenCount = Written & { readonly value: number; readonly unit: 'minutes' | 'hours' | 'days' | 'weeks' | 'months' };
